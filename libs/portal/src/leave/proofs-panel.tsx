import { Alert, Button, Checkbox, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { AttachBox, type Attached } from '../documents/attach-box.js';
import { FileLines } from '../documents/file-lines.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { explanationOf } from './basis.js';
import { proofWords } from './proof-words.js';
import { LEAVE_SUBJECT } from './proofs-form.js';
import { CheckLeaveProofDocument, GiveLeaveProofDocument, LeaveProofsDocument, type LeaveProofsQuery } from './proofs.operations.js';

type Leave = NonNullable<LeaveProofsQuery['leaveRequest']>;
type Proof = Leave['proofs'][number];

const OTHER = 'other';
const REASON_LEAST = 4;
/** Dark enough on the tag's own ground to be read by everybody. */
const COLOURS: Readonly<Record<string, string>> = { accepted: '#135200', refused: '#820014', overdue: '#820014', owed: '#873800' };

/** What its owner hands in after the request: files or the word that it came on paper, and what the paper says. */
function Give({ leave, code, zh, onDone }: { readonly leave: Leave; readonly code: string; readonly zh: string; readonly onDone: () => void }) {
  const t = useWords(proofWords);
  const act = useAct(GiveLeaveProofDocument);
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const [onPaper, setOnPaper] = useState(false);
  const [draft, setDraft] = useState<Draft>({});
  const [lacking, setLacking] = useState(false);
  const schema = code === OTHER ? {} : schemaOf(leave.proofDetails);
  const send = (): void => {
    setLacking(files.length === 0 && !onPaper);
    if (files.length === 0 && !onPaper) return;
    void act.run({ input: { id: leave.id, code, documentIds: files.map((file) => file.id), onPaper: files.length === 0, details: factsOf(schema, draft) } }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <div style={{ marginTop: 6 }}>
      <AttachBox label={zh} target={{ subject: LEAVE_SUBJECT, subjectId: null, kind: code }} files={files} onAdded={(file) => setFiles((held) => [...held, file])} onRemoved={(id) => setFiles((held) => held.filter((file) => file.id !== id))} />
      <Checkbox style={{ marginTop: 6 }} checked={onPaper} onChange={(event) => setOnPaper(event.target.checked)}>{t('onPaper')}</Checkbox>
      {schema.properties && <Form layout="vertical" component="div" size="large"><fieldset className="gq-record" style={{ marginTop: 10 }}><legend>{t('details')}</legend><SchemaForm schema={schema} value={draft} onChange={setDraft} /></fieldset></Form>}
      <RefusalList refusals={act.refusals} />
      {lacking && <p role="alert" className="gq-step-no">{t('addFirst')}</p>}
      <Button type="primary" size="large" block style={{ marginTop: 8 }} loading={act.running} onClick={send}>{t('give')}</Button>
    </div>
  );
}

/** In order, or sent back with the reason, by whoever checks. */
function Check({ leave, proof, onDone }: { readonly leave: Leave; readonly proof: Proof; readonly onDone: () => void }) {
  const t = useWords(proofWords);
  const act = useAct(CheckLeaveProofDocument);
  const [back, setBack] = useState(false);
  const [note, setNote] = useState('');
  const run = (accepted: boolean): void => {
    void act.run({ id: leave.id, code: proof.code, accepted, note: accepted ? null : note.trim() }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <div style={{ marginTop: 6 }}>
      <RefusalList refusals={act.refusals} />
      {back && <Input aria-label={t('why')} placeholder={t('whyNeeded')} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} style={{ marginBottom: 8 }} />}
      <div style={{ display: 'flex', gap: 8 }}>
        {back ? <><Button danger disabled={note.trim().length < REASON_LEAST} loading={act.running} onClick={() => run(false)}>{t('sendBack')}</Button><Button onClick={() => setBack(false)}>{t('cancel')}</Button></>
          : <><Button type="primary" loading={act.running} onClick={() => run(true)}>{t('accept')}</Button><Button onClick={() => setBack(true)}>{t('sendBack')}</Button></>}
      </div>
    </div>
  );
}

function ProofLine({ leave, proof, onDone }: { readonly leave: Leave; readonly proof: Proof; readonly onDone: () => void }) {
  const t = useWords(proofWords);
  const { viewer } = useSession();
  const late = proof.state === 'owed' && proof.dueOn !== null && proof.dueOn < viewer.today;
  const state = late ? 'overdue' : (proof.state as 'given' | 'owed' | 'accepted' | 'refused');
  const open = ['owed', 'refused'].includes(proof.state);
  const gone = ['refused', 'withdrawn'].includes(leave.standing);
  return (
    <section aria-label={proof.zh} style={{ padding: '8px 0', borderBottom: '1px solid #e6eaee' }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'baseline' }}>
        <strong>{proof.zh}</strong>
        <Tag style={{ color: COLOURS[state], marginInlineEnd: 0 }}>{t(state)}</Tag>
        {open && proof.dueOn && <Figure value={t('dueOn', { day: proof.dueOn })} explanation={proof.dueBasis ? explanationOf(proof.dueBasis) : undefined} />}
        <span className="gq-quiet" style={{ fontSize: 13 }}>{[proof.onPaper ? t('paper') : null, proof.givenOn ? t('givenOn', { day: formatDay(proof.givenOn) }) : null, proof.checkedByName ? `${t('checked', { name: proof.checkedByName })} ${formatInstant(proof.checkedAt)}` : null].filter(Boolean).join(' · ')}</span>
      </div>
      {proof.note && <p style={{ margin: '4px 0 0' }}>{proof.note}</p>}
      <FileLines files={proof.files} />
      {!leave.mayOpenProofs && proof.state !== 'owed' && !proof.onPaper && <p className="gq-quiet" style={{ margin: '4px 0 0' }}>{t('hidden')}</p>}
      {leave.isMine && open && !gone && <Give leave={leave} code={proof.code} zh={proof.zh} onDone={onDone} />}
      {leave.mayCheckProofs && proof.state === 'given' && <Check leave={leave} proof={proof} onDone={onDone} />}
    </section>
  );
}

/** The papers of a leave: what came, what is owed until when, who checks them; its owner hands in what is missing and sees who looked. */
export function ProofsPanel({ id }: { readonly id: string }) {
  const t = useWords(proofWords);
  const [{ data, error }, ask] = useQuery({ query: LeaveProofsDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const [adding, setAdding] = useState(false);
  const leave = data?.leaveRequest;
  if (error) return <Alert type="error" showIcon title={t('title')} />;
  const open = leave !== null && leave !== undefined && leave.isMine && !['refused', 'withdrawn'].includes(leave.standing);
  if (!leave || (leave.proofs.length === 0 && !open)) return null;
  const refresh = (): void => { setAdding(false); ask({ requestPolicy: 'network-only' }); };
  return (
    <Panel title={t('title')}>
      {leave.proofChecker && leave.proofs.length > 0 && <p className="gq-quiet" style={{ marginTop: 0 }}>{t('checkedBy', { party: leave.proofChecker })}</p>}
      {leave.proofs.map((proof) => <ProofLine key={`${proof.id} ${proof.state}`} leave={leave} proof={proof} onDone={refresh} />)}
      {open && (adding ? <Give leave={leave} code={OTHER} zh={t('giveMore')} onDone={refresh} /> : <p style={{ marginBottom: 0 }}><Button onClick={() => setAdding(true)}>{t('giveMore')}</Button></p>)}
      {leave.proofLooks.length > 0 && (
        <details style={{ marginTop: 10 }}>
          <summary style={{ cursor: 'pointer' }}>{t('looks')}</summary>
          {leave.proofLooks.map((look) => <div key={`${look.at} ${look.name}`} className="gq-quiet">{t('looked', { who: look.who ?? '—', name: look.name })}　{formatInstant(look.at)}{look.reason ? `　${look.reason}` : ''}</div>)}
        </details>
      )}
    </Panel>
  );
}
