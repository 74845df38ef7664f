import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { providerFormWords } from './form-words.js';
import { ContractTransfersDocument, ReportIncapacityDocument } from './providers.operations.js';

/** Reports that the provider of a contract cannot perform it; the way to a successor begins there. */
export function ReportDialog({ contractId, onClose }: { readonly contractId: string; readonly onClose: () => void }) {
  const t = useWords(providerFormWords);
  const navigate = useNavigate();
  const { run, running, refusals } = useAct(ReportIncapacityDocument);
  const [reason, setReason] = useState('');
  return (
    <Modal open title={t('report')} okText={t('report')} cancelButtonProps={{ style: { display: 'none' } }} confirmLoading={running} okButtonProps={{ disabled: reason.trim() === '' }} onCancel={onClose}
      onOk={() => { void run({ contractId, reason: reason.trim() }).then((o) => { if (o.ok) void navigate(`/contracts/transfers/${o.data.reportIncapacity.id}`); }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('reportHint')}</p>
      <Input.TextArea aria-label={t('reason')} placeholder={t('reason')} rows={3} value={reason} onChange={(e) => setReason(e.target.value)} />
    </Modal>
  );
}

/** Transfers of a contract, and the way to begin one. */
export function TransferPanel({ contractId, canReport }: { readonly contractId: string; readonly canReport: boolean }) {
  const t = useWords(providerFormWords);
  const [{ data }] = useQuery({ query: ContractTransfersDocument, variables: { contractId }, requestPolicy: 'cache-and-network' });
  const [asking, setAsking] = useState(false);
  const rows = data?.contractTransfers ?? [];
  return (
    <div className="gq-panel">
      {rows.length === 0 ? <p className="gq-quiet">{t('noTransfers')}</p> : (
        <table className="gq-facts gq-facts-head" aria-label={t('transfer')}>
          <thead><tr><th>{t('reportedOn')}</th><th>{t('reason')}</th><th>{t('successor')}</th><th>{t('effectiveOn')}</th><th /></tr></thead>
          <tbody>{rows.map((r) => <tr key={r.id}><td>{r.reportedOn}</td><td>{r.reason}</td><td>{r.successorName ?? '—'}</td><td>{r.effectiveOn ?? '—'}</td><td><Link to={`/contracts/transfers/${r.id}`}>{t('open')}</Link>{r.newContractId && <> <Link to={`/contracts/${r.newContractId}`}>{t('newContract1')}</Link></>}</td></tr>)}</tbody>
        </table>
      )}
      {canReport && <Button style={{ marginTop: 12 }} onClick={() => setAsking(true)}>{t('report')}</Button>}
      {asking && <ReportDialog contractId={contractId} onClose={() => setAsking(false)} />}
    </div>
  );
}
