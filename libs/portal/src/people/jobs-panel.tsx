import { Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useAct } from '../data/act.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { textBySchema, useEvaluation, type DecisionShape, type Draft } from '../ui/schema-form/index.js';
import { peopleFormWords } from './form-words.js';
import { AddOtherJobDocument, ConsentToOtherJobDocument, EndOtherJobDocument, type WorkerDetailQuery } from './people.operations.js';

type Worker = NonNullable<WorkerDetailQuery['worker']>;
type Job = Worker['jobsBeside'][number];

/** What the document says of another job today, with its reasons. */
function JobVerdict({ job, decision }: { readonly job: Job; readonly decision: DecisionShape }) {
  const t = useWords(peopleFormWords);
  const { viewer } = useSession();
  const asOf = job.endedOn && job.endedOn < viewer.today ? job.endedOn : viewer.today;
  const facts = useMemo((): Draft => ({ hasConcurrentJob: true, concurrentFrom: job.startedOn, ...(job.consentOn && job.consentBy ? { consentOn: job.consentOn, consentBy: job.consentBy } : {}) }), [job]);
  const live = useEvaluation(decision, facts, asOf);
  if (!live.explanation) return <span className="gq-quiet">—</span>;
  const { output } = live.explanation;
  const days = Number(output['breachDays'] ?? 0);
  const word = textBySchema(decision.answer.properties?.['status'], output['status'] ?? null);
  return <span style={output['permitted'] === false ? { color: '#a8071a' } : {}}><Figure value={`${word}${days > 0 ? `，${t('breachDays', { n: days })}` : ''}`} explanation={live.explanation} /></span>;
}

interface JobForm { description: string; startedOn: Dayjs }

function AddDialog({ workerId, onClose, onDone }: { readonly workerId: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(peopleFormWords);
  const { viewer } = useSession();
  const [form] = Form.useForm<JobForm>();
  const { run, running, refusals } = useAct(AddOtherJobDocument);
  return (
    <Modal open title={t('addJob')} okText={t('confirm')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" initialValues={{ startedOn: dayjs(viewer.today) }} onFinish={(v) => { void run({ input: { workerId, description: v.description.trim(), startedOn: v.startedOn.format('YYYY-MM-DD'), consentOn: null, consentBy: null } }).then((o) => { if (o.ok) onDone(); }); }}>
        <Form.Item name="description" label={t('job')} rules={[{ required: true, whitespace: true, message: t('required', { label: t('job') }) }]}><Input /></Form.Item>
        <Form.Item name="startedOn" label={t('startedOn')} rules={[{ required: true }]}><DatePicker allowClear={false} /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Other jobs of a worker: the employer enters them, the union consents, the document says which stand. */
export function JobsPanel({ worker, onChanged }: { readonly worker: Worker; readonly onChanged: () => void }) {
  const t = useWords(peopleFormWords);
  const may = useMay();
  const { viewer } = useSession();
  const decision = useDecision('eligibility.concurrentJob');
  const [adding, setAdding] = useState(false);
  const consent = useAct(ConsentToOtherJobDocument);
  const end = useAct(EndOtherJobDocument);
  const consentOf = (job: Job): string => (job.consentBy === 'union' ? t('consentUnion', { day: job.consentOn ?? '' }) : job.consentBy === 'provider' ? t('consentProvider', { day: job.consentOn ?? '' }) : t('consentNone'));
  const then = (o: { readonly ok: boolean }): void => { if (o.ok) onChanged(); };
  return (
    <Panel title={t('jobs')} beside={may('update', 'Worker') && <Button size="small" onClick={() => setAdding(true)}>{t('addJob')}</Button>}>
      <p className="gq-quiet">{t('consentHint')}</p>
      <RefusalList refusals={[...consent.refusals, ...end.refusals]} />
      {worker.jobsBeside.length === 0 ? <p className="gq-quiet">{t('noJobs')}</p> : (
        <div className="gq-table-scroll"><table className="gq-facts gq-facts-head" aria-label={t('jobs')}>
          <thead><tr><th>{t('job')}</th><th>{t('startedOn')}</th><th>{t('endedOn')}</th><th>{t('consent')}</th><th>{t('status')}</th><th /></tr></thead>
          <tbody>{worker.jobsBeside.map((job) => (
            <tr key={job.id}>
              <td>{job.description}</td><td>{job.startedOn}</td><td>{job.endedOn ?? t('now')}</td><td>{consentOf(job)}</td><td>{decision ? <JobVerdict job={job} decision={decision} /> : '—'}</td>
              <td>
                {may('consent', 'Assignment') && job.consentBy !== 'union' && !job.endedOn && <Button size="small" loading={consent.running} onClick={() => { void consent.run({ id: job.id }).then(then); }}>{t('giveConsent')}</Button>}
                {may('update', 'Worker') && !job.endedOn && <Button size="small" loading={end.running} onClick={() => { void end.run({ id: job.id, endedOn: viewer.today }).then(then); }}>{t('endJob')}</Button>}
              </td>
            </tr>
          ))}</tbody>
        </table></div>
      )}
      {adding && <AddDialog workerId={worker.id} onClose={() => setAdding(false)} onDone={() => { setAdding(false); onChanged(); }} />}
    </Panel>
  );
}
