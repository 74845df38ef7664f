import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { WithdrawDocumentDocument } from './documents.operations.js';
import type { DocumentLine } from './file-line.js';
import { addressOf } from './send.js';
import { documentWords } from './words.js';

const KILO = 1024;

function sizeOf(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

function Withdraw({ file, onDone }: { readonly file: DocumentLine; readonly onDone: () => void }) {
  const t = useWords(documentWords);
  const { run, running, refusals } = useAct(WithdrawDocumentDocument);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button size="small" type="link" onClick={() => setAsking(true)} aria-label={`${t('withdraw')} ${file.name}`}>{t('withdraw')}</Button>
      <Modal open={asking} title={t('withdrawTitle')} okText={t('withdraw')} cancelText={t('cancel')} okButtonProps={{ danger: true, disabled: reason.trim().length < 4 }} confirmLoading={running} onCancel={() => setAsking(false)}
        onOk={() => { void run({ id: file.id, reason: reason.trim() }).then((outcome) => { if (outcome.ok) { setAsking(false); onDone(); } }); }}>
        <RefusalList refusals={refusals} />
        <p style={{ overflowWrap: 'anywhere' }}>{file.name}</p>
        <p className="gq-quiet">{t('withdrawHint')}</p>
        <Input aria-label={t('withdrawReason')} placeholder={t('withdrawReason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Modal>
    </>
  );
}

/** Files of a thing, each a door to itself; a withdrawn one stays as a line. */
export function FileLines({ files, onWithdrawn }: { readonly files: readonly DocumentLine[]; readonly onWithdrawn?: () => void }) {
  const t = useWords(documentWords);
  return (
    <>
      {files.map((file) => (
        <div key={file.id} style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', padding: '5px 0' }}>
          {file.withdrawnFor === null
            ? <a href={addressOf(file.id)} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>{file.name}</a>
            : <span><s style={{ overflowWrap: 'anywhere' }}>{file.name}</s> {t('withdrawn')}：{file.withdrawnFor}</span>}
          <span className="gq-quiet" style={{ fontSize: 13 }}>{sizeOf(file.bytes)} · {formatInstant(file.uploadedAt)}{file.uploadedByName ? ` · ${t('by', { name: file.uploadedByName })}` : ''}</span>
          {onWithdrawn && file.withdrawnFor === null && <Withdraw file={file} onDone={onWithdrawn} />}
        </div>
      ))}
    </>
  );
}
