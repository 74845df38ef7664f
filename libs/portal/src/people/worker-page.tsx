import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useTerm } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { AddWorkerCertificateDocument, JudgeWorkerDocument, RevealIdentityDocument, WorkerAssignmentsDocument, WorkerDetailDocument, type WorkerDetailQuery } from './people.operations.js';
import { peopleFormWords } from './form-words.js';
import { JobsPanel } from './jobs-panel.js';
import { peopleWords } from './words.js';
import { WorkerEligibility } from './workers-page.js';

type Worker = NonNullable<WorkerDetailQuery['worker']>;

/** The masked number; whoever may look at the whole says why, and the look is recorded. */
function Identity({ worker }: { readonly worker: Worker }) {
  const t = useWords(peopleWords);
  const may = useMay();
  const { run, running, refusals } = useAct(RevealIdentityDocument);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  return (
    <>
      {shown ?? worker.identityMasked} {!shown && may('reveal', 'Worker') && <Button size="small" type="link" onClick={() => setAsking(true)}>{t('reveal')}</Button>}
      {asking && (
        <Modal open title={t('reveal')} okText={t('show')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: reason.trim() === '' }} onCancel={() => setAsking(false)}
          onOk={() => { void run({ id: worker.id, reason: reason.trim() }).then((o) => { if (o.ok) { setShown(o.data.revealIdentity); setAsking(false); } }); }}>
          <RefusalList refusals={refusals} />
          <Input aria-label={t('revealReason')} placeholder={t('revealReason')} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Modal>
      )}
    </>
  );
}

function Facts({ worker: w }: { readonly worker: Worker }) {
  const t = useWords(peopleWords);
  const term = useTerm();
  return (
    <div className="gq-columns-even">
      <div><Panel title={t('facts')}><FactSheet rows={[
        [t('number'), w.number], [t('name'), w.name], [t('sex'), term('sex', w.sex)], [t('birthDate'), w.birthDate], [t('identity'), <Identity key="identity" worker={w} />], [t('education'), term('education', w.education)],
        [t('abilityTest'), w.abilityTestPassedOn ?? '—'], [t('workStarted'), w.workStartedOn ?? '—'], [t('employedFrom'), w.employedFrom], [t('employedTo'), w.employedTo ?? '—'],
      ]} /></Panel></div>
      <div>
        <Panel title={t('eligible')}><FactSheet rows={[
          [t('eligible'), <WorkerEligibility key="eligible" worker={w} />], [t('highestGrade'), term('grade', w.highestGrade)], [t('judgedOn'), w.judgedOn ?? '—'],
          [t('reasons'), <span key="reasons">{w.basicResultId && <Figure value={t('basic')} resultId={w.basicResultId} />}　{w.gradeResultId && <Figure value={t('gradeConditions')} resultId={w.gradeResultId} />}</span>],
        ]} /></Panel>
        <Panel title={t('certificates')}>
          {w.certificates.length === 0 ? <p className="gq-quiet">{t('noCertificates')}</p> : (
            <table className="gq-facts gq-facts-head" aria-label={t('certificates')}>
              <thead><tr><th>{t('certificates')}</th><th>{t('obtainedOn')}</th><th>{t('validTo')}</th></tr></thead>
              <tbody>{w.certificates.map((c) => <tr key={c.id}><td>{term('certificate', c.name)}{c.viaNationalExam && <span className="gq-label" style={{ marginInlineStart: 6 }}>{t('exam')}</span>}</td><td>{c.obtainedOn}</td><td>{c.validTo ?? '—'}</td></tr>)}</tbody>
            </table>
          )}
        </Panel>
      </div>
    </div>
  );
}

function Course({ workerId }: { readonly workerId: string }) {
  const t = useWords(peopleWords);
  const term = useTerm();
  const [{ data, fetching, error }] = useQuery({ query: WorkerAssignmentsDocument, variables: { workerId } });
  return (
    <Answered data={data?.assignments} fetching={fetching} error={error}>
      {(found) => (
        <div className="gq-panel gq-table-scroll"><table className="gq-facts gq-facts-head" aria-label={t('course')}>
          <thead><tr><th>{t('post')}</th><th>{t('unit')}</th><th>{t('grade')}</th><th>{t('startOn')}</th><th>{t('endOn')}</th><th className="gq-num">{t('entryStep')}</th><th>{t('ground')}</th></tr></thead>
          <tbody>{nodesOf(found).map((a) => <tr key={a.id}><td><Link to={`/assignments/${a.id}`}>{a.postNumber}</Link></td><td>{a.unitName}</td><td>{term('grade', a.grade)}</td><td>{a.startOn}</td><td>{a.endOn ?? t('now')}</td><td className="gq-num">{a.entryStep}</td><td>{a.endGround ? term('ground', a.endGround) : '—'}</td></tr>)}</tbody>
        </table></div>
      )}
    </Answered>
  );
}

/** A certificate that the worker has gained: one of the document's, from when, until when. */
function certificateForm(name: SchemaNode): SchemaNode {
  return { type: 'object', 'x-order': ['name', 'viaNationalExam', 'obtainedOn', 'validTo'], properties: {
    name, viaNationalExam: { type: 'boolean', title: '经国家考试取得', 'x-title-en': 'By national examination' }, obtainedOn: { type: 'string', format: 'date', title: '取得日期', 'x-title-en': 'Obtained' },
    validTo: { type: 'string', format: 'date', title: '有效期至', 'x-title-en': 'Valid until', 'x-presence': 'optional' },
  } };
}

/** A worker: person, decided eligibility with reasons, certificates, posts. */
export default function WorkerPage() {
  const t = useWords(peopleWords);
  const term = useTerm();
  const may = useMay();
  const form = useWords(peopleFormWords);
  const grades = useDecision('eligibility.grade')?.facts.properties?.['grade'];
  const jobRule = useDecision('eligibility.concurrentJob');
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: WorkerDetailDocument, variables: { id } });
  const judge = useAct(JudgeWorkerDocument);
  const certify = useAct(AddWorkerCertificateDocument);
  const named = useDecision('eligibility.grade')?.facts.properties?.['certificates']?.items?.properties?.['name'];
  if (data && !data.worker) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.worker} fetching={fetching} error={error}>
      {(w) => (
        <ThingPage title={w.name} beside={<>{w.number} · <WorkerEligibility worker={w} /> {term('grade', w.highestGrade)}{w.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>}</>}
          acts={grades && may('update', 'Worker') ? [{ id: 'judge', label: t('judge'), form: { type: 'object', properties: { grade: grades } }, primary: true }, ...(named ? [{ id: 'certificate', label: form('add'), form: certificateForm(named) }] : [])] : []}
          onAct={async (act, { form: filled }) => {
            const text = (key: string): string | null => (typeof filled[key] === 'string' && filled[key] !== '' ? filled[key] : null);
            const outcome = act.id === 'certificate'
              ? await certify.run({ workerId: id, certificate: { name: text('name') ?? '', viaNationalExam: filled['viaNationalExam'] === true, obtainedOn: text('obtainedOn') ?? '', validTo: text('validTo') } })
              : await judge.run({ id, grade: text('grade') ?? '' });
            if (outcome.ok) ask({ requestPolicy: 'network-only' });
            return outcome;
          }}
          tabs={[{ key: 'facts', label: t('facts'), children: <Facts worker={w} /> }, ...(may('read', 'Assignment') ? [{ key: 'course', label: t('course'), children: <Course workerId={w.id} /> }] : []), ...(jobRule ? [{ key: 'jobs', label: form('jobs'), children: <JobsPanel worker={w} onChanged={() => ask({ requestPolicy: 'network-only' })} /> }] : [])]} />
      )}
    </Answered>
  );
}
