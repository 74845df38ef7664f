import { Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { ColleagueField } from './colleague-field.js';
import { CopyMatterDocument, HandOverTodoDocument } from './todo.operations.js';
import { todoWords } from './words.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 转办: somebody else acts in the same party's name. */
export function HandOverDialog({ todoIds, title, onClose, onDone }: DialogProps & { readonly todoIds: readonly string[] }) {
  const t = useWords(todoWords);
  const [toUserId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const { run, running, refusals } = useAct(HandOverTodoDocument);
  const send = async (): Promise<void> => {
    if (!toUserId) return;
    for (const id of todoIds) if (!(await run({ id, toUserId, note: note.trim() || null })).ok) return;
    onDone();
  };
  return (
    <Modal open title={`${t('handOver')} · ${title}`} okText={t('handOver')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: toUserId === null }} onCancel={onClose} onOk={() => { void send(); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('handOverHint')}</p>
      <ColleagueField value={toUserId} onChange={setTo} />
      <Input.TextArea aria-label={t('note')} placeholder={t('note')} rows={2} style={{ marginTop: 12 }} value={note} onChange={(e) => setNote(e.target.value)} />
    </Modal>
  );
}

/** 抄送 lets somebody know; 督办 keeps it on a superior's list until it has moved. */
export function CopyDialog({ matterId, title, onClose, onDone }: DialogProps & { readonly matterId: string }) {
  const t = useWords(todoWords);
  const [toUserId, setTo] = useState<string | null>(null);
  const [supervise, setSupervise] = useState(false);
  const { run, running, refusals } = useAct(CopyMatterDocument);
  return (
    <Modal open title={`${t('copy')} · ${title}`} okText={t(supervise ? 'supervise' : 'copy')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: toUserId === null }} onCancel={onClose}
      onOk={() => { if (toUserId) void run({ id: matterId, toUserId, supervise }).then((o) => { if (o.ok) onDone(); }); }}>
      <RefusalList refusals={refusals} />
      <ColleagueField value={toUserId} onChange={setTo} />
      <Checkbox style={{ marginTop: 12 }} checked={supervise} onChange={(e) => setSupervise(e.target.checked)}>{t('superviseHint')}</Checkbox>
    </Modal>
  );
}
