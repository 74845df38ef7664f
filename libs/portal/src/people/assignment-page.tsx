import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { historyOf, useMatterAbout, type Matter } from '../matter/index.js';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { schemaOf } from '../ui/schema-form/index.js';
import { FactSheet, History, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { useSettled } from '../ui/use-settled.js';
import { peopleFormWords } from './form-words.js';
import { AssignmentDetailDocument, OpenReplacementDocument, ProposeSuccessorDocument, RecordRetrainingDocument, RetrainingDueDocument, WorkersDocument, type AssignmentDetailQuery } from './people.operations.js';

type Assignment = NonNullable<AssignmentDetailQuery['assignment']>;

function ProposeDialog({ assignment, onClose, onDone }: { readonly assignment: Assignment; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(peopleFormWords);
  const term = useTerm();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [workerId, setWorkerId] = useState<string | null>(null);
  const { run, running, refusals } = useAct(ProposeSuccessorDocument);
  const [{ data }] = useQuery({ query: WorkersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, unitId: null, onPost: false, education: null } });
  return (
    <Modal open title={`${t('propose')} · ${assignment.postNumber ?? ''}`} okText={t('propose')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: workerId === null }} onCancel={onClose}
      onOk={() => { if (workerId) void run({ assignmentId: assignment.id, workerId }).then((o) => { if (o.ok) { onDone(); void navigate('/recruitments?open=true'); } }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('proposeHint')}</p>
      <Select aria-label={t('worker')} style={{ width: '100%' }} showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pickWorker')} value={workerId} onChange={setWorkerId}
        options={nodesOf(data?.workers).filter((w) => w.id !== assignment.workerId).map((w) => ({ value: w.id, label: `${w.name} ${w.number} ${term('grade', w.highestGrade)}` }))} />
    </Modal>
  );
}

function Facts({ assignment: a }: { readonly assignment: Assignment }) {
  const t = useWords(peopleFormWords);
  const term = useTerm();
  return (
    <Panel title={t('assignmentOf')}>
      <FactSheet rows={[
        [t('worker'), <ThingLink key="worker" of="Worker" to={`/people/${a.workerId}`}>{a.workerName ?? '—'}</ThingLink>], [t('post'), <ThingLink key="post" of="Post" to={`/posts/${a.postId}`}>{a.postNumber}</ThingLink>], [t('unit'), a.unitName], [t('gradeOf'), term('grade', a.grade)],
        [t('contract'), <ThingLink key="contract" of="Contract" to={`/contracts/${a.contractId}`}>{t('contract')}</ThingLink>], [t('startOn'), a.startOn], [t('endOn'), a.endOn ?? t('now')], [t('entryStep'), a.entryStep],
        [t('verified'), !a.basicResultId && !a.gradeResultId ? '—' : <span key="why">{a.basicResultId && <Figure value={t('basic')} resultId={a.basicResultId} />}　{a.gradeResultId && <Figure value={t('gradeConditions')} resultId={a.gradeResultId} />}</span>],
      ]} />
    </Panel>
  );
}

/** The forms of the acts that the purchaser does on an open matter here; a retraining is entered on the result that it follows. */
function retrainingAct(matters: readonly Matter[], resultId: string | null, label: string): ThingAct[] {
  const open = matters.find((m) => !m.finishedAt && m.acts.some((a) => a.transition === 'recordResult'));
  const form = open?.acts.find((a) => a.transition === 'recordResult')?.form;
  return open && form && resultId ? [{ id: 'retrain', label, form: schemaOf(form), primary: true }] : [];
}

/** A person on a post: why it was allowed, and the replacement or retraining that follows. */
export default function AssignmentPage() {
  const t = useWords(peopleFormWords);
  const ui = useWords(uiWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: AssignmentDetailDocument, variables: { id } });
  const [proposing, setProposing] = useState(false);
  const { matters, refresh } = useMatterAbout('Assignment', id);
  const [{ data: due }, askDue] = useQuery({ query: RetrainingDueDocument, variables: { text: data?.assignment?.postNumber ?? '' }, pause: !data?.assignment?.postNumber || !may('train', 'AppraisalResult') });
  const replace = useAct(OpenReplacementDocument);
  const retrain = useAct(RecordRetrainingDocument);
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); askDue({ requestPolicy: 'network-only' }); };
  const resultId = nodesOf(due?.appraisalResults).find((r) => r.retraining === 'pending' && r.assignmentId === id)?.id ?? null;
  const acts = (a: Assignment): ThingAct[] => [
    ...retrainingAct(matters, resultId, t('retrain')),
    ...(may('update', 'Assignment') && !a.endOn ? [{ id: 'replace', label: t('replace'), needsReason: true }] : []),
  ];
  if (data && !data.assignment) return <Alert type="warning" showIcon title={t('gone')} />;
  return (
    <Answered data={data?.assignment} fetching={fetching} error={error}>
      {(a) => (
        <>
          <ThingPage title={`${a.workerName ?? ''} · ${a.postNumber ?? ''}`} beside={a.unitName} acts={acts(a)}
            onAct={async (act, { note, form }) => {
              const text = (key: string): string => (typeof form[key] === 'string' ? form[key] : '');
              const outcome = act.id === 'retrain' ? await retrain.run({ input: { resultId: resultId ?? '', result: text('result'), trainedOn: text('trainedOn'), contents: text('contents') } }) : await replace.run({ id, reason: note });
              if (outcome.ok) changed();
              return outcome;
            }}
            tabs={[
              { key: 'facts', label: t('assignmentOf'), children: <><Facts assignment={a} />{may('replace', 'Assignment') && !a.endOn && <Button type="primary" onClick={() => setProposing(true)}>{t('propose')}</Button>}</> },
              { key: 'follow', label: t('follow'), children: matters.length === 0 ? <p className="gq-quiet">{t('noFollow')}</p> : <>{matters.map((m) => <Panel key={m.id} title={`${m.title}：${m.stateZh}`}><History entries={historyOf(m, ui)} /></Panel>)}</> },
            ]} />
          {proposing && <ProposeDialog assignment={a} onClose={() => setProposing(false)} onDone={() => { setProposing(false); changed(); }} />}
        </>
      )}
    </Answered>
  );
}
