import { Alert, Button, Modal, Space, Statistic } from 'antd';
import { useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { newKey } from '../data/act.js';
import { useSay, useWords } from '../ui/language.js';
import { download, uploadSheet, type ImportAnswer, type UploadOutcome } from './upload.js';
import { transferWords } from './words.js';

export interface ImportDialogProps {
  readonly list: string;
  readonly onClose: () => void;
  /** Called when rows were written, so that the page reads its list again. */
  readonly onDone?: () => void;
}

function Result({ answer, onClose }: { readonly answer: ImportAnswer; readonly onClose: () => void }) {
  const t = useWords(transferWords);
  const { runId, refusedFileId } = answer;
  if (runId) return <Alert type="info" title={t('run')} action={<Link to={`/transfer/runs/${runId}`} onClick={onClose}>{t('follow')}</Link>} />;
  return (
    <div role="status">
      <Space size="large" wrap>
        {(['created', 'updated', 'unchanged', 'refused'] as const).map((name) => <Statistic key={name} title={t(name)} value={answer[name] ?? 0} />)}
      </Space>
      {refusedFileId && <div><Button onClick={() => download(`/files/refused/${refusedFileId}`)}>{t('refusedFile')}</Button></div>}
    </div>
  );
}

/** Takes a sheet into a list: template, upload, counts, and the refused rows to mend. */
export default function ImportDialog({ list, onClose, onDone }: ImportDialogProps) {
  const t = useWords(transferWords);
  const say = useSay();
  const inputId = useId();
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<UploadOutcome | null>(null);
  // One key for one file: pressing again on a poor line never imports twice.
  const intent = useRef<{ file: File; key: string } | null>(null);
  const upload = async (): Promise<void> => {
    if (!file) return;
    if (intent.current?.file !== file) intent.current = { file, key: newKey() };
    setBusy(true);
    const found = await uploadSheet(list, file, intent.current.key);
    setBusy(false);
    setOutcome(found);
    if (found.ok) onDone?.();
  };
  return (
    <Modal open title={t('title')} onCancel={onClose} footer={[
      <Button key="template" onClick={() => download(`/files/template/${list}`)}>{t('template')}</Button>,
      <Button key="close" onClick={onClose}>{t('close')}</Button>,
      <Button key="upload" type="primary" disabled={!file || outcome?.ok === true} loading={busy} onClick={() => { void upload(); }}>{busy ? t('uploading') : t('upload')}</Button>,
    ]}>
      <p className="gq-quiet">{t('how')}</p>
      <p>
        <label htmlFor={inputId}>{t('choose')}</label><br />
        <input id={inputId} type="file" accept=".xlsx" onChange={(event) => { setFile(event.target.files?.[0] ?? null); setOutcome(null); }} />
      </p>
      {outcome?.ok === true && <Result answer={outcome.answer} onClose={onClose} />}
      {outcome?.ok === false && <Alert type="error" role="alert" title={outcome.refusal ? say(outcome.refusal.message) : t('failed')} />}
    </Modal>
  );
}
