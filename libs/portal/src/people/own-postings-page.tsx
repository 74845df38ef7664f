import { Button, Checkbox, DatePicker, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { MyPostingMattersDocument, RequestDutyAbsenceDocument } from './people.operations.js';
import { postingWords } from './posting-words.js';

type Key = keyof typeof postingWords.zh;
const PURPOSES = ['training', 'supervision', 'meeting', 'other-duty'] as const;

function Ask({ assignmentId, onAsked }: { readonly assignmentId: string; readonly onAsked: () => void }) {
  const t = useWords(postingWords);
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('training');
  const [day, setDay] = useState<Dayjs | null>(null);
  const [upper, setUpper] = useState(false);
  const ask = useAct(RequestDutyAbsenceDocument);
  return (
    <Panel title={t('ask')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('askHint')}</p>
      <RefusalList refusals={ask.refusals} />
      <label htmlFor="duty-purpose">{t('purpose')}</label><Select id="duty-purpose" size="large" style={{ width: '100%' }} value={purpose} onChange={setPurpose} options={PURPOSES.map((value) => ({ value, label: t(value) }))} />
      <label htmlFor="duty-day" style={{ display: 'block', marginTop: 10 }}>{t('on')}</label><DatePicker id="duty-day" size="large" style={{ width: '100%' }} value={day} onChange={setDay} inputReadOnly />
      <p style={{ margin: '10px 0' }}><Checkbox checked={upper} onChange={(event) => setUpper(event.target.checked)}>{t('upper')}</Checkbox></p>
      <Button type="primary" size="large" block disabled={day === null} loading={ask.running} onClick={() => { void ask.run({ assignmentId, said: { purpose, on: day?.format('YYYY-MM-DD') ?? '', upperUnionWork: upper } }).then((done) => { if (done.ok) onAsked(); }); }}>{t('send')}</Button>
    </Panel>
  );
}

/** A worker's own absences on duty, and what is being settled about the own post; made for a phone. */
export default function OwnPostingsPage() {
  const t = useWords(postingWords);
  const [{ data, fetching, error }, again] = useQuery({ query: MyPostingMattersDocument, requestPolicy: 'cache-and-network' });
  const [said, setSaid] = useState(false);
  const refresh = (): void => again({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('mine')} />
      {said && <p role="status" className="gq-verdict">{t('asked')}</p>}
      <Answered data={data} fetching={fetching} error={error} onRetry={refresh}>
        {({ myPostings, myPostingMatters }) => (
          <>
            {myPostings[0] === undefined ? <div className="gq-panel gq-empty">{t('noPosting')}</div> : <Ask key={myPostingMatters.edges.length} assignmentId={myPostings[0]} onAsked={() => { setSaid(true); refresh(); }} />}
            {myPostingMatters.edges.map(({ node }) => (
              <div key={node.id} className="gq-card"><strong>{t(node.kind as Key)}</strong>　{node.stateZh}<div className="gq-quiet">{formatDay(node.begunOn)}　{node.answers.map((a) => `${t(a.party as Key)}${t(a.outcome as Key)}${a.reason ? `（${a.reason}）` : ''}`).join('；')}</div></div>
            ))}
          </>
        )}
      </Answered>
    </>
  );
}
