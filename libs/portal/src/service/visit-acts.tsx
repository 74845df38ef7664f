import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { ClearHomeVisitDocument, ExtendHomeVisitDocument, ReportHomeVisitDocument, VisitTermsDocument, type HomeVisitQuery } from './care.operations.js';
import { clockDay, clockTime, instantOf, visitWords } from './visit-words.js';

export type Visit = NonNullable<HomeVisitQuery['homeVisit']>;

interface Props {
  readonly visit: Visit;
  readonly onDone: () => void;
}

const BIG = { width: '100%', height: 52, fontSize: 17, marginTop: 8 } as const;

/** The supervisor's word, once everything else is there. */
function Clear({ visit, onDone }: Props) {
  const t = useWords(visitWords);
  const [discussion, setDiscussion] = useState('');
  const clear = useAct(ClearHomeVisitDocument);
  return (
    <>
      <label htmlFor="visit-discussion">{t('discussion')}</label>
      <Input.TextArea id="visit-discussion" rows={2} style={{ fontSize: 16 }} placeholder={t('discussionHint')} value={discussion} onChange={(event) => setDiscussion(event.target.value)} />
      <RefusalList refusals={clear.refusals} />
      <Button type="primary" style={BIG} loading={clear.running} onClick={() => { void clear.run({ id: visit.id, discussion }).then((done) => { if (done.ok) onDone(); }); }}>{t('clear')}</Button>
    </>
  );
}

function ExtendDialog({ visit, onDone, onClose }: Props & { readonly onClose: () => void }) {
  const t = useWords(visitWords);
  const [time, setTime] = useState(clockTime(visit.returnBy));
  const [reason, setReason] = useState('');
  const extend = useAct(ExtendHomeVisitDocument);
  return (
    <Modal open title={t('extend')} onCancel={onClose} okText={t('extend')} cancelText={t('cancel')} confirmLoading={extend.running} onOk={() => { void extend.run({ id: visit.id, returnBy: instantOf(clockDay(visit.startsAt), time), reason }).then((done) => { if (done.ok) onDone(); }); }}>
      <RefusalList refusals={extend.refusals} />
      <p><label htmlFor="visit-until">{t('extendTo')}</label><Input id="visit-until" type="time" size="large" value={time} onChange={(event) => setTime(event.target.value)} /></p>
      <label htmlFor="visit-why">{t('extendReason')}</label><Input.TextArea id="visit-why" rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

/** While they are out: back, longer, or away at once. */
function Out({ visit, onDone }: Props) {
  const t = useWords(visitWords);
  const [note, setNote] = useState('');
  const [checks, setChecks] = useState<Readonly<Record<string, string>>>({});
  const [extending, setExtending] = useState(false);
  const report = useAct(ReportHomeVisitDocument);
  const [{ data }] = useQuery({ query: VisitTermsDocument });
  const terms = data?.visitTerms;
  const send = (step: string): void => { void report.run({ input: { id: visit.id, step, note: note.trim() || null, checks: Object.keys(checks).length > 0 ? checks : null } }).then((done) => { if (done.ok) onDone(); }); };
  return (
    <>
      <p role="status" className={visit.overdue ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}>{visit.overdue ? t('lateNow') : t('outNow', { time: clockTime(visit.returnBy) })}</p>
      <RefusalList refusals={report.refusals} />
      <label htmlFor="visit-note">{t('reportNote')}</label>
      <Input.TextArea id="visit-note" rows={2} style={{ fontSize: 16 }} placeholder={t('reportHint')} value={note} onChange={(event) => setNote(event.target.value)} />
      <Button type="primary" style={BIG} loading={report.running} onClick={() => send('report')}>{t('report')}</Button>
      <Button danger style={BIG} disabled={report.running} onClick={() => send('breakOff')}>{t('breakOff')}</Button>
      <p className="gq-quiet" style={{ margin: '2px 0 0', fontSize: 13 }}>{t('breakOffHint')}</p>
      <Button style={BIG} disabled={report.running} onClick={() => setExtending(true)}>{t('extend')}</Button>
      {terms && terms.checks.length > 0 && (
        <details style={{ marginTop: 12 }}>
          <summary style={{ minHeight: 36 }}>{t('checks')}</summary>
          {terms.checks.map((item) => (
            <div key={item.code} style={{ display: 'flex', gap: 8, alignItems: 'center', minHeight: 44, borderBottom: '1px solid #e6eaee' }}>
              <span style={{ flex: 1 }} id={`check-${item.code}`}>{item.zh}</span>
              <Select aria-labelledby={`check-${item.code}`} style={{ width: 110 }} value={checks[item.code] ?? null} placeholder={t('notLooked')} onChange={(result: string) => setChecks({ ...checks, [item.code]: result })} options={terms.results.map((one) => ({ value: one.code, label: one.zh }))} />
            </div>
          ))}
        </details>
      )}
      {extending && <ExtendDialog visit={visit} onClose={() => setExtending(false)} onDone={() => { setExtending(false); onDone(); }} />}
    </>
  );
}

function Simple({ visit, step, label, primary, onDone }: Props & { readonly step: string; readonly label: string; readonly primary?: boolean }) {
  const report = useAct(ReportHomeVisitDocument);
  return (
    <>
      <RefusalList refusals={report.refusals} />
      <Button {...(primary ? { type: 'primary' as const } : {})} style={BIG} loading={report.running} onClick={() => { void report.run({ input: { id: visit.id, step, note: null, checks: null } }).then((done) => { if (done.ok) onDone(); }); }}>{label}</Button>
    </>
  );
}

/** What the viewer may do with a visit now. */
export function VisitActs({ visit, onDone }: Props) {
  const t = useWords(visitWords);
  const ahead = visit.state === 'planned' || visit.state === 'assessed' || visit.state === 'cleared';
  if (!(visit.mine || visit.mayClear)) return visit.overdue ? <p role="status" className="gq-verdict gq-verdict-no">{t('lateOther', { who: visit.employeeName })}</p> : null;
  if (!ahead && visit.state !== 'out') return null;
  return (
    <Panel>
      {visit.mayClear && visit.state === 'assessed' && <Clear visit={visit} onDone={onDone} />}
      {visit.mine && visit.state === 'assessed' && <p style={{ margin: 0 }}>{t('waiting')}</p>}
      {visit.mine && visit.state === 'cleared' && <><Simple visit={visit} step="leave" label={t('leave')} primary onDone={onDone} /><p className="gq-quiet" style={{ margin: '2px 0 0', fontSize: 13 }}>{t('leaveHint')}</p></>}
      {visit.mine && visit.state === 'out' && <Out visit={visit} onDone={onDone} />}
      {ahead && <Simple visit={visit} step="callOff" label={t('callOff')} onDone={onDone} />}
    </Panel>
  );
}
