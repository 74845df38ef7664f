import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Line } from './file-view.js';
import { MyNominationsDocument, NominateMyselfDocument } from './talent.operations.js';
import { talentWords } from './talent-words.js';
import { useTerms } from './use-terms.js';

type Course = 'leader' | 'manager' | 'backbone';
const LEADERS = ['group-leader', 'project-lead'];

function OwnNomination({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(talentWords);
  const { options } = useTerms();
  const { run, running, refusals } = useAct(NominateMyselfDocument);
  const [open, setOpen] = useState(false);
  const [course, setCourse] = useState<Course>('leader');
  const [position, setPosition] = useState<string>('group-leader');
  const [reason, setReason] = useState('');
  if (!open) return <p><Button size="large" block type="primary" onClick={() => setOpen(true)}>{t('nominateMyself')}</Button></p>;
  const send = (): void => { void run({ input: { course, reason: reason.trim(), targetPosition: course === 'leader' ? position : null } }).then((o) => { if (o.ok) { setOpen(false); setReason(''); onDone(); } }); };
  return (
    <Panel title={t('nominateMyself')}>
      <RefusalList refusals={refusals} />
      <label htmlFor="own-course">{t('course')}</label>
      <Select<Course> id="own-course" size="large" style={{ width: '100%', marginBottom: 10 }} value={course} onChange={setCourse} options={[{ value: 'leader', label: t('leaderSelf') }, { value: 'manager', label: t('managerSelf') }, { value: 'backbone', label: t('backboneSelf') }]} />
      {course === 'leader' && (
        <>
          <label htmlFor="own-position">{t('leaderOf')}</label>
          <Select id="own-position" size="large" style={{ width: '100%', marginBottom: 10 }} value={position} onChange={setPosition} options={options('positions').filter((one) => LEADERS.includes(one.value))} />
        </>
      )}
      <label htmlFor="own-reason">{t('reason')}</label>
      <Input.TextArea id="own-reason" rows={4} value={reason} onChange={(e) => setReason(e.target.value)} />
      <div style={{ display: 'flex', gap: 10, marginTop: 12 }}>
        <Button size="large" style={{ flex: 1 }} onClick={() => setOpen(false)}>{t('cancel')}</Button>
        <Button size="large" type="primary" style={{ flex: 1 }} loading={running} disabled={reason.trim().length < 4} onClick={send}>{t('send')}</Button>
      </div>
    </Panel>
  );
}

/** Selections in which the viewer takes part, and naming oneself; made for a phone. */
export default function OwnTalentPage() {
  const t = useWords(talentWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyNominationsDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('mine')} />
      <Answered data={data?.myNominations} fetching={fetching} error={error} onRetry={refresh}>
        {(found) => (
          <Panel>
            {found.length === 0 && <p className="gq-quiet">{t('mineNone')}</p>}
            {found.map((n) => <Line key={n.id} title={<Link to={`/personnel/talent/${n.id}`}>{n.courseName}</Link>} beside={n.stateName}>{n.nominatedOn} · {t(n.way as 'self')}{n.targetUnitName ? ` · ${n.targetUnitName} ${n.targetPositionName ?? ''}` : ''}</Line>)}
          </Panel>
        )}
      </Answered>
      <OwnNomination onDone={refresh} />
    </>
  );
}
