import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { DecideScoringAmountDocument, type ConsequenceFragment } from './scoring.operations.js';
import { scoringWords } from './words.js';

interface Props {
  readonly result: { readonly id: string; readonly personName: string; readonly consequences: readonly ConsequenceFragment[] };
  readonly onClose: () => void;
}

/** An amount that the document leaves open: decided within its limits, with the reason. */
export function AmountDialog({ result, onClose }: Props) {
  const t = useWords(scoringWords);
  const open = result.consequences.filter((one) => one.min !== null);
  const [id, setId] = useState(open[0]?.id ?? '');
  const chosen = open.find((one) => one.id === id);
  const [amount, setAmount] = useState(chosen?.decided?.amount ?? '');
  const [reason, setReason] = useState('');
  const decide = useAct(DecideScoringAmountDocument);
  const send = (): void => { void decide.run({ input: { resultId: result.id, consequence: id, amount: amount.trim(), reason } }).then((outcome) => { if (outcome.ok) onClose(); }); };
  return (
    <Modal open title={`${t('decideAmount')}：${result.personName}`} onCancel={onClose} okText={t('decideAmount')} cancelText={t('cancel')} confirmLoading={decide.running} okButtonProps={{ disabled: amount.trim() === '' || reason.trim() === '' }} onOk={send}>
      <RefusalList refusals={decide.refusals} />
      <Form layout="vertical" component="div">
        {open.length > 1 && <Form.Item label={t('follows')}><Select aria-label={t('follows')} value={id} onChange={setId} options={open.map((one) => ({ value: one.id, label: one.zh }))} /></Form.Item>}
        <Form.Item label={`${chosen?.zh ?? ''} ${t('amount')}`} required extra={chosen ? t('amountHint', { min: formatMoney(chosen.min), max: formatMoney(chosen.max) }) : undefined}>
          <Input aria-label={t('amount')} inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('reason')} required><Input.TextArea aria-label={t('reason')} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}
