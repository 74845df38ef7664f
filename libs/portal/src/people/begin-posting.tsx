import { DatePicker, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { useSettled } from '../ui/use-settled.js';
import { AssignmentsDocument, BeginPostingMatterDocument, FreePostsDocument, WorkersDocument } from './people.operations.js';
import { postingWords } from './posting-words.js';

const REASONS = ['grade-change', 'post-adjustment', 'other-internal'] as const;

function Field({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return <div style={{ marginTop: 10 }}><label htmlFor={id}>{label}</label>{children}</div>;
}

function Incoming({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string) => void }) {
  const t = useWords(postingWords);
  const [text, setText] = useState('');
  const [{ data }] = useQuery({ query: WorkersDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, unitId: null, onPost: false, education: null } });
  return <Select id="posting-incoming" style={{ width: '100%' }} showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pickWorker')} value={value} onChange={onChange} options={nodesOf(data?.workers).map((w) => ({ value: w.id, label: `${w.name} ${w.number}` }))} />;
}

/** Begins a change of post or an exchange of persons; the consents that the document asks for are then sought by themselves. */
export function BeginPosting({ swaps, onClose, onDone }: { readonly swaps: boolean; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(postingWords);
  const [kind, setKind] = useState<'transfer' | 'swap'>('transfer');
  const [text, setText] = useState('');
  const [assignmentId, setAssignment] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const [incoming, setIncoming] = useState<string | null>(null);
  const [day, setDay] = useState<Dayjs | null>(null);
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<(typeof REASONS)[number]>('grade-change');
  const [{ data: people }] = useQuery({ query: AssignmentsDocument, variables: { first: 20, skip: 0, orderBy: null, text: useSettled(text) || null, current: true } });
  const [{ data: posts }] = useQuery({ query: FreePostsDocument, variables: { assignmentId: assignmentId ?? '' }, pause: assignmentId === null });
  const begin = useAct(BeginPostingMatterDocument);
  const plannedOn = day?.format('YYYY-MM-DD') ?? '';
  const whole = assignmentId !== null && day !== null && (kind === 'transfer' ? target !== null && words.trim() !== '' : incoming !== null);
  const send = (): void => {
    const said = kind === 'transfer' ? { plannedOn, serviceNeedText: words.trim() } : { plannedOn, reason };
    void begin.run({ input: { kind, assignmentId: assignmentId ?? '', targetPostId: kind === 'transfer' ? target : null, incomingWorkerId: kind === 'swap' ? incoming : null, said } }).then((done) => { if (done.ok) onDone(); });
  };
  return (
    <Modal open title={t('begin')} onCancel={onClose} okText={t('send')} cancelText={t('cancel')} okButtonProps={{ disabled: !whole }} confirmLoading={begin.running} onOk={send}>
      <RefusalList refusals={begin.refusals} />
      {swaps && <Radio.Group aria-label={t('kind')} value={kind} onChange={(event) => setKind(event.target.value === 'swap' ? 'swap' : 'transfer')} options={[{ value: 'transfer', label: t('transfer') }, { value: 'swap', label: t('swap') }]} />}
      <Field id="posting-person" label={t('worker')}><Select id="posting-person" style={{ width: '100%' }} showSearch={{ filterOption: false, onSearch: setText }} placeholder={t('pick')} value={assignmentId} onChange={setAssignment} options={nodesOf(people?.assignments).map((a) => ({ value: a.id, label: `${a.workerName ?? ''} ${a.postNumber ?? ''} ${a.unitName ?? ''}` }))} /></Field>
      {kind === 'transfer' ? (
        <>
          <Field id="posting-target" label={t('target')}><Select id="posting-target" style={{ width: '100%' }} placeholder={t('pickPost')} value={target} onChange={setTarget} options={(posts?.freePosts ?? []).map((post) => ({ value: post.id, label: post.name }))} /></Field>
          <Field id="posting-need" label={t('need')}><Input.TextArea id="posting-need" rows={2} value={words} onChange={(event) => setWords(event.target.value)} /></Field>
        </>
      ) : (
        <>
          <Field id="posting-incoming" label={t('incoming')}><Incoming value={incoming} onChange={setIncoming} /></Field>
          <Field id="posting-reason" label={t('swapReason')}><Select id="posting-reason" style={{ width: '100%' }} value={reason} onChange={setReason} options={REASONS.map((value) => ({ value, label: t(value) }))} /></Field>
        </>
      )}
      <Field id="posting-day" label={t('plannedOn')}><DatePicker id="posting-day" style={{ width: '100%' }} value={day} onChange={setDay} inputReadOnly /></Field>
    </Modal>
  );
}
