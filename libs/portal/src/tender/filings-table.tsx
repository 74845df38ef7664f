import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAct } from '../data/act.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { LeaveOutPurchaserDocument, type ProcurementDetailQuery } from './tender.operations.js';
import { tenderWords } from './words.js';

export type Procurement = NonNullable<ProcurementDetailQuery['procurement']>;
type Filing = Procurement['filings'][number];

const STATES = { wanted: 'wanted', filed: 'filed', 'left-out': 'leftOut' } as const;

function LeaveOutDialog({ filing, onClose, onDone }: { readonly filing: Filing; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(tenderWords);
  const { run, running, refusals } = useAct(LeaveOutPurchaserDocument);
  const [reason, setReason] = useState('');
  return (
    <Modal open title={`${t('leaveOut')} · ${filing.purchaserName ?? ''}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: reason.trim() === '' }} onCancel={onClose}
      onOk={() => { void run({ filingId: filing.id, reason: reason.trim() }).then((o) => { if (o.ok) onDone(); }); }}>
      <RefusalList refusals={refusals} />
      <Input.TextArea aria-label={t('reason')} placeholder={t('reason')} rows={3} value={reason} onChange={(e) => setReason(e.target.value)} />
    </Modal>
  );
}

function FilingActs({ procurement: p, filing, onLeaveOut }: { readonly procurement: Procurement; readonly filing: Filing; readonly onLeaveOut: () => void }) {
  const t = useWords(tenderWords);
  const may = useMay();
  const { viewer } = useSession();
  const own = filing.purchaserUnitId === viewer.unit?.id;
  return (
    <>
      {own && p.state === 'collecting' && may('file', 'EstimateFiling') && <Link to={`/procurements/${p.id}/file`}>{filing.state === 'filed' ? t('refile') : t('fileNow')}</Link>}
      {own && filing.toBeSigned && may('create', 'Contract') && <Link to={`/contracts/new?procurement=${p.id}`}>{t('sign')}</Link>}
      {!own && p.organisedHere && p.state === 'collecting' && filing.state === 'wanted' && <Button size="small" onClick={onLeaveOut}>{t('leaveOut')}</Button>}
    </>
  );
}

/** Filings of the purchasers with their cost and what may be done about each. */
export function FilingsTable({ procurement: p, onChanged }: { readonly procurement: Procurement; readonly onChanged: () => void }) {
  const t = useWords(tenderWords);
  const [leaving, setLeaving] = useState<Filing | null>(null);
  const filed = p.filings.filter((f) => f.state === 'filed');
  const sum = (key: 'guidelineTotal' | 'agreedTotal' | 'excess'): string => formatMoney(addMoney(filed.map((f) => f[key] ?? '0')));
  return (
    <Panel title={t('filings')} beside={<span className="gq-quiet">{filed.length} / {p.filings.length}</span>}>
      {p.filings.length === 0 ? <p className="gq-quiet">{t('noFilings')}</p> : (
        <div className="gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('filings')}>
            <thead><tr><th>{t('purchaser')}</th><th>{t('state')}</th><th className="gq-num">{t('posts')}</th><th className="gq-num">{t('guideline')}</th><th className="gq-num">{t('agreed')}</th><th className="gq-num">{t('excess')}</th><th>{t('filedOn')}</th><th /></tr></thead>
            <tbody>
              {p.filings.map((f) => (
                <tr key={f.id}>
                  <td>{f.purchaserName}</td>
                  <td>{f.state === 'wanted' ? <strong>{t('wanted')}</strong> : t(STATES[f.state as keyof typeof STATES])}{f.leftOutReason && <div className="gq-quiet">{f.leftOutReason}</div>}</td>
                  <td className="gq-num">{f.lines.length || '—'}</td>
                  <td className="gq-num">{f.guidelineTotal ? formatMoney(f.guidelineTotal) : '—'}</td>
                  <td className="gq-num">{f.agreedTotal ? <Figure value={formatMoney(f.agreedTotal)} resultId={f.estimateResultId} /> : '—'}</td>
                  <td className="gq-num">{f.excess ? formatMoney(f.excess) : '—'}</td>
                  <td>{f.filedOn ?? '—'}</td>
                  <td><FilingActs procurement={p} filing={f} onLeaveOut={() => setLeaving(f)} /></td>
                </tr>
              ))}
            </tbody>
            {filed.length > 1 && <tfoot><tr className="gq-totals"><td>{t('total')}</td><td /><td className="gq-num">{filed.reduce((n, f) => n + f.lines.length, 0)}</td><td className="gq-num">{sum('guidelineTotal')}</td><td className="gq-num">{sum('agreedTotal')}</td><td className="gq-num">{sum('excess')}</td><td /><td /></tr></tfoot>}
          </table>
        </div>
      )}
      {leaving && <LeaveOutDialog filing={leaving} onClose={() => setLeaving(null)} onDone={() => { setLeaving(null); onChanged(); }} />}
    </Panel>
  );
}
