import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Notice, PageHead, Panel } from '../ui/page-head.js';
import { ProvisionChip } from '../ui/reasons/reason-tree.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { DutyDocument } from './duties.operations.js';
import { dutyWords } from './duty-words.js';
import { FinishDuty, turnOf } from './finish-duty.js';

/** One turn of a duty: what is owed by whom until when, by which article, and what shows that it was done. */
export default function DutyPage() {
  const t = useWords(dutyWords);
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: DutyDocument, variables: { id } });
  const [finishing, setFinishing] = useState(false);
  if (data && !data.dutyOccurrence) return <Notice title={t('notFound')}><Link to="/duties">{t('title')}</Link></Notice>;
  return (
    <Answered data={data?.dutyOccurrence} fetching={fetching} error={error} onRetry={() => ask()}>
      {(d) => (
        <>
          <PageHead title={d.dutyZh} beside={<>{turnOf(d.period)}　<span className="gq-label">{t(d.status)}</span></>} acts={<>{d.mayFinish && <Button type="primary" onClick={() => setFinishing(true)}>{t('finish')}</Button>}<Link to="/duties">{t('title')}</Link></>} />
          <Panel>
            <FactSheet rows={[
              [t('dueOn'), formatDay(d.dueOn)], [t('party'), d.partyZh], [t('unit'), d.unitName],
              [t('provision'), <span key="provision">{d.provisions.map((p) => <div key={p.id}><ProvisionChip provision={p} /> {p.says}</div>)}</span>],
              ...(d.status === 'done' ? [[t('doneAt'), formatInstant(d.doneAt)] as const, [t('evidence'), d.evidence] as const] : []),
            ]} />
            {!d.mayFinish && d.status !== 'done' && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('notYours')}</p>}
          </Panel>
          {finishing && <FinishDuty duty={d} onClose={() => setFinishing(false)} onDone={() => { setFinishing(false); ask({ requestPolicy: 'network-only' }); }} />}
        </>
      )}
    </Answered>
  );
}
