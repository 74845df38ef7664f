import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { uiWords } from '../ui/words.js';
import { CopyDialog } from '../todo/send-dialog.js';
import { returnStates, type Matter } from './course.js';
import { RemindMatterDocument, ReturnMatterDocument, WithdrawMatterDocument } from './matter.operations.js';

function ReturnDialog({ matter, onClose, onDone }: { readonly matter: Matter; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(uiWords);
  const { run, running, refusals } = useAct(ReturnMatterDocument);
  const states = returnStates(matter);
  const [state, setState] = useState(states.at(-1)?.key ?? '');
  const [note, setNote] = useState('');
  return (
    <Modal open title={t('back')} okText={t('back')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: note.trim() === '' || state === '' }} onCancel={onClose}
      onOk={() => { void run({ id: matter.id, state, note: note.trim() }).then((o) => { if (o.ok) onDone(); }); }}>
      <RefusalList refusals={refusals} />
      <label>{t('backTo')} <Select aria-label={t('backTo')} style={{ minWidth: 200 }} value={state} onChange={setState} options={states.map((s) => ({ value: s.key, label: s.label }))} /></label>
      <Input.TextArea aria-label={t('reasonField')} placeholder={t('reasonMissing')} rows={3} style={{ marginTop: 12 }} value={note} onChange={(e) => setNote(e.target.value)} />
    </Modal>
  );
}

/** The verbs that every Chinese office knows, beside the document's own acts: return, withdraw, remind. */
export function OfficeVerbs({ matter, onDone }: { readonly matter: Matter; readonly onDone: () => void }) {
  const t = useWords(uiWords);
  const withdraw = useAct(WithdrawMatterDocument);
  const remind = useAct(RemindMatterDocument);
  const [returning, setReturning] = useState(false);
  const [copying, setCopying] = useState(false);
  if (matter.finishedAt) return null;
  return (
    <div className="gq-no-print">
      <RefusalList refusals={[...withdraw.refusals, ...remind.refusals]} />
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap', marginBottom: 12 }}>
        {matter.goesBack && matter.acts.length > 0 && returnStates(matter).length > 0 && <Button size="small" onClick={() => setReturning(true)}>{t('back')}</Button>}
        {matter.goesBack && <Button size="small" loading={withdraw.running} onClick={() => { void withdraw.run({ id: matter.id }).then((o) => { if (o.ok) onDone(); }); }}>{t('withdraw')}</Button>}
        <Button size="small" loading={remind.running} onClick={() => { void remind.run({ id: matter.id }).then((o) => { if (o.ok) onDone(); }); }}>{t('remind')}</Button>
        <Button size="small" onClick={() => setCopying(true)}>{t('copyTo')}</Button>
      </div>
      {copying && <CopyDialog matterId={matter.id} title={matter.title} onClose={() => setCopying(false)} onDone={() => { setCopying(false); onDone(); }} />}
      {returning && <ReturnDialog matter={matter} onClose={() => setReturning(false)} onDone={() => { setReturning(false); onDone(); }} />}
    </div>
  );
}
