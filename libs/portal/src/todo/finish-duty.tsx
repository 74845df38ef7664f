import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { FinishDutyDocument, type DutyRowFragment } from './duties.operations.js';
import { dutyWords } from './duty-words.js';

const EVIDENCE_MOST = 500;

/** The days or the event that a turn of a duty belongs to, without the reference of what it is about. */
export function turnOf(period: string): string {
  return period.split(':')[0] ?? period;
}

/** Says that a duty was done, and by what this shows. */
export function FinishDuty({ duty, onClose, onDone }: { readonly duty: DutyRowFragment; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(dutyWords);
  const finish = useAct(FinishDutyDocument);
  const [evidence, setEvidence] = useState('');
  return (
    <Modal open title={`${t('finish')} · ${duty.dutyZh}（${turnOf(duty.period)}）`} okText={t('save')} cancelText={t('cancel')} okButtonProps={{ disabled: evidence.trim() === '' }} confirmLoading={finish.running}
      onCancel={onClose} onOk={() => { void finish.run({ id: duty.id, evidence: evidence.trim() }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={finish.refusals} />
      <label htmlFor="duty-evidence">{t('evidence')}</label>
      <Input.TextArea id="duty-evidence" rows={3} maxLength={EVIDENCE_MOST} value={evidence} onChange={(event) => setEvidence(event.target.value)} />
      <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('evidenceHint')}</p>
    </Modal>
  );
}
