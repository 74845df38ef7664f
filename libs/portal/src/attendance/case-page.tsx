import { Button, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { AdvanceCaseDocument, AttendanceCaseDocument, RecordGroundDocument, type CaseRowFragment } from './attendance.operations.js';
import { attendanceWords } from './words.js';

const REASON_LEAST = 4;

/** What human resources do with a case: record the lawful ground, pass over, post or drop. */
function HouseActs({ held, onDone }: { readonly held: CaseRowFragment; readonly onDone: () => void }) {
  const t = useWords(attendanceWords);
  const [ground, setGround] = useState('');
  const record = useAct(RecordGroundDocument);
  const advance = useAct(AdvanceCaseDocument);
  const done = (outcome: { readonly ok: boolean }): void => { if (outcome.ok) onDone(); };
  const run = (act: string): void => { void advance.run({ id: held.id, act, note: ground.trim() || null }).then(done); };
  if (!held.mayPost || held.state === 'posted' || held.state === 'dropped') return null;
  return (
    <Panel title={t('ground')}>
      <RefusalList refusals={[...record.refusals, ...advance.refusals]} />
      {held.warnings.length > 0 && <p className="gq-quiet">{t('groundHint')}</p>}
      {held.lawfulGround && <p>{held.lawfulGround}</p>}
      <Input.TextArea aria-label={t('ground')} rows={2} value={ground} onChange={(e) => setGround(e.target.value)} />
      <div style={{ display: 'flex', gap: 8, marginTop: 8, flexWrap: 'wrap' }}>
        {held.warnings.length > 0 && <Button disabled={ground.trim().length < REASON_LEAST} onClick={() => { void record.run({ id: held.id, ground }).then(done); }}>{t('recordGround')}</Button>}
        {held.state === 'recorded' && <Button onClick={() => run('passOver')}>{t('passOver')}</Button>}
        {held.state === 'decided' && <Button type="primary" onClick={() => run('post')}>{t('postCase')}</Button>}
        <Button danger disabled={ground.trim() === ''} onClick={() => run('drop')}>{t('dropCase')}</Button>
      </div>
    </Panel>
  );
}

/** One case: what the document has follow, what the law says of it, and its course. */
export default function CasePage() {
  const { id = '' } = useParams();
  const t = useWords(attendanceWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: AttendanceCaseDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const { matter, refresh: refreshMatter } = useMatterAbout('AttendanceSanction', id);
  const refresh = (): void => {
    ask({ requestPolicy: 'network-only' });
    refreshMatter();
  };
  return (
    <Answered data={data?.attendanceCase} fetching={fetching} error={error} onRetry={refresh}>
      {(held) => (
        <MatterView matter={matter} onChanged={refresh} title={`${held.employeeName} ${held.kindZh}`} beside={formatDay(held.onDay)} tabs={[{
          key: 'facts', label: t('facts'), children: (
            <>
              <Panel title={t('consequence')}>
                <p>{held.description || '—'}</p>
                <p><Figure value={held.kindZh} resultId={held.resultId} /></p>
                {held.warnings.length > 0 && <p className="gq-step-no">{t('law')}：{held.warnings.map((w) => w.zh).join('；')}</p>}
              </Panel>
              <HouseActs held={held} onDone={refresh} />
            </>
          ),
        }]} />
      )}
    </Answered>
  );
}
