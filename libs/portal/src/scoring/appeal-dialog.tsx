import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Part } from './parts.js';
import { FileScoringAppealDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

export interface AppealDialogProps {
  readonly result: { readonly id: string; readonly roundTitle: string; readonly parts: readonly Part[] };
  readonly talkFirst: boolean;
  readonly onClose: () => void;
  readonly onFiled: () => void;
}

/** An objection to the own result: to which parts, why, and, where the document wants it, when it was talked over. */
export function AppealDialog({ result, talkFirst, onClose, onFiled }: AppealDialogProps) {
  const t = useWords(scoringWords);
  const [items, setItems] = useState<string[]>([]);
  const [grounds, setGrounds] = useState('');
  const [talkedOn, setTalkedOn] = useState<string | null>(null);
  const file = useAct(FileScoringAppealDocument);
  const send = (): void => {
    void file.run({ input: { resultId: result.id, items, grounds, talkedOn } }).then((outcome) => { if (outcome.ok) onFiled(); });
  };
  return (
    <Modal open title={`${t('object')}：${result.roundTitle}`} onCancel={onClose} okText={t('submit')} cancelText={t('cancel')} confirmLoading={file.running} okButtonProps={{ disabled: grounds.trim() === '' }} onOk={send}>
      <RefusalList refusals={file.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('objected')}>
          <Select mode="multiple" aria-label={t('objected')} value={items} onChange={setItems} options={result.parts.map((part) => ({ value: part.item, label: part.zh }))} />
        </Form.Item>
        <Form.Item label={t('grounds')} required><Input.TextArea aria-label={t('grounds')} rows={5} value={grounds} onChange={(event) => setGrounds(event.target.value)} /></Form.Item>
        {talkFirst && <Form.Item label={t('talkedOn')} extra={t('talkFirst')}><DatePicker aria-label={t('talkedOn')} style={{ width: '100%' }} value={talkedOn ? dayjs(talkedOn) : null} onChange={(next) => setTalkedOn(next ? next.format('YYYY-MM-DD') : null)} /></Form.Item>}
      </Form>
    </Modal>
  );
}
