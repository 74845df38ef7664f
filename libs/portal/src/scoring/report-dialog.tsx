import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { useSettled } from '../ui/use-settled.js';
import { PeopleInRoundDocument, ReportScoringMisconductDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

const WAIT = 250;

/** Reports a breach of somebody assessed, or of a rater. */
export function ReportDialog({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }) {
  const t = useWords(scoringWords);
  const [text, setText] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [asRater, setAsRater] = useState(false);
  const [grounds, setGrounds] = useState('');
  const [sent, setSent] = useState(false);
  const sought = useSettled(text, WAIT);
  const [{ data }] = useQuery({ query: PeopleInRoundDocument, variables: { roundId, text: sought }, pause: sought === '' });
  const report = useAct(ReportScoringMisconductDocument);
  const send = (): void => {
    if (personId === null) return;
    void report.run({ input: { roundId, personId, asRater, grounds } }).then((outcome) => { if (outcome.ok) setSent(true); });
  };
  if (sent) return <Modal open title={t('report')} onCancel={onClose} onOk={onClose} cancelButtonProps={{ style: { display: 'none' } }} okText={t('back')}><p>{t('reported')}</p></Modal>;
  return (
    <Modal open title={t('report')} onCancel={onClose} okText={t('submit')} cancelText={t('cancel')} confirmLoading={report.running} okButtonProps={{ disabled: personId === null || grounds.trim() === '' }} onOk={send}>
      <RefusalList refusals={report.refusals} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('whom')} required>
          <Select showSearch filterOption={false} aria-label={t('whom')} placeholder={t('find')} value={personId} onSearch={setText} onChange={setPersonId} notFoundContent={null}
            options={(data?.peopleInRound ?? []).map((p) => ({ value: p.personId, label: `${p.personName}　${p.unitName ?? ''}` }))} />
        </Form.Item>
        <Form.Item><Checkbox checked={asRater} onChange={(event) => setAsRater(event.target.checked)}>{t('asRater')}</Checkbox></Form.Item>
        <Form.Item label={t('grounds')} required><Input.TextArea aria-label={t('grounds')} rows={5} value={grounds} onChange={(event) => setGrounds(event.target.value)} /></Form.Item>
      </Form>
    </Modal>
  );
}
