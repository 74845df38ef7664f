import { Button, InputNumber, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useYear } from '../funding/use-year.js';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { PayProviderDocument, PlanProviderPaymentsDocument, ProviderPaymentsDocument, type ProviderPaymentsQuery } from './settlement.operations.js';
import { useEach } from './use-each.js';
import { settlementWords } from './words.js';

type Payment = ProviderPaymentsQuery['providerPayments']['edges'][number]['node'];

/** The quarter before the one that a day lies in. */
function lastQuarter(today: string): { readonly year: number; readonly quarter: number } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.ceil(month / 3) - 1;
  return quarter === 0 ? { year: year - 1, quarter: 4 } : { year, quarter };
}

function PlanDialog({ onClose, onPlanned }: { readonly onClose: () => void; readonly onPlanned: (year: number, quarter: number) => void }) {
  const t = useWords(settlementWords);
  const { viewer } = useSession();
  const [asked, setAsked] = useState(() => lastQuarter(viewer.today));
  const { run, running, refusals } = useAct(PlanProviderPaymentsDocument);
  return (
    <Modal open title={t('planTitle')} okText={t('plan')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose}
      onOk={() => { void run(asked).then((o) => { if (o.ok) onPlanned(asked.year, asked.quarter); }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('planHint')}</p>
      <div style={{ display: 'flex', gap: 16 }}>
        <label>{t('year')} <InputNumber min={2017} max={2100} precision={0} value={asked.year} onChange={(year) => { if (year) setAsked({ ...asked, year }); }} /></label>
        <label>{t('quarter')} <Select aria-label={t('quarter')} style={{ width: 130 }} value={asked.quarter} onChange={(quarter) => setAsked({ ...asked, quarter })} options={[1, 2, 3, 4].map((q) => ({ value: q, label: t('quarterName', { quarter: q }) }))} /></label>
      </div>
    </Modal>
  );
}

/** What purchasers owe providers by quarter; for the provider, what it is owed. */
export default function PaymentsPage() {
  const t = useWords(settlementWords);
  const may = useMay();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const { year, filters: years } = useYear();
  const [planning, setPlanning] = useState(false);
  const asked = { year, quarter: values['quarter'] ? Number(values['quarter']) : null, state: values['state'] ?? null, contractId: values['contract'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: ProviderPaymentsDocument, variables: { ...asked, first, skip, orderBy } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const pay = useAct(PayProviderDocument);
  const each = useEach(pay, refresh);
  const excel = useTransfer('provider-payments', { year: String(year), quarter: values['quarter'] ?? null, state: asked.state, contractId: asked.contractId });
  const plans = may('create', 'ProviderPayment');
  const pays = may('pay', 'ProviderPayment');
  const stateOf = (p: Payment): 'paid' | 'late' | 'open' => (p.paidOn ? 'paid' : p.dueOn < viewer.today ? 'late' : 'open');
  const state = (p: Payment) => <span className={stateOf(p) === 'late' ? 'gq-label gq-label-alert' : stateOf(p) === 'open' ? 'gq-label gq-label-accent' : 'gq-label'}>{t(stateOf(p))}</span>;
  const act = (p: Payment) => (p.paidOn || !pays ? null : (
    <Popconfirm title={t('payWarning', { amount: formatMoney(p.amount) })} okText={t('pay')} cancelText={t('cancel')} onConfirm={() => { void each.run([{ id: p.id }]); }}>
      <Button size="small" type="primary" disabled={pay.running}>{t('pay')}</Button>
    </Popconfirm>
  ));
  const columns: readonly Column<Payment>[] = [
    { key: 'quarter', title: t('quarter'), sort: 'quarter', width: 90, render: (p) => t('quarterName', { quarter: p.quarter }) },
    { key: 'contract', title: t('contract'), width: 120, render: (p) => <Link to={`/payments/${p.id}`}>{p.contractNumber}</Link> },
    { key: 'provider', title: t('provider'), width: 170, render: (p) => p.providerName ?? '—' },
    { key: 'purchaser', title: t('purchaser'), width: 130, hidden: pays, render: (p) => p.purchaserName ?? '—' },
    { key: 'months', title: t('months'), total: (p) => p.months, render: (p) => p.months },
    { key: 'amount', title: t('amount'), sort: 'amount', money: true, total: (p) => p.amount, render: (p) => <Link to={`/payments/${p.id}`}>{formatMoney(p.amount)}</Link> },
    { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', width: 100, render: (p) => p.dueOn },
    { key: 'state', title: t('state'), width: 84, render: state },
    { key: 'paidOn', title: t('paidOn'), width: 100, render: (p) => p.paidOn ?? '—' },
    ...(pays ? [{ key: 'acts', title: '', render: act }] : []),
  ];
  return (
    <>
      <ListPage<Payment> title={`${year} ${t('payments')}`} name="provider-payments" columns={columns} connection={data?.providerPayments} fetching={fetching} error={error} onRetry={refresh}
        filters={[...years, { name: 'quarter', label: t('quarter'), kind: 'choice', options: [1, 2, 3, 4].map((q) => ({ value: String(q), label: t('quarterName', { quarter: q }) })) },
          { name: 'state', label: t('state'), kind: 'choice', options: (['open', 'late', 'paid'] as const).map((s) => ({ value: s, label: t(s) })) }]}
        acts={<>{each.said && <span role="status">{each.said}</span>}{plans && <Button type="primary" onClick={() => setPlanning(true)}>{t('plan')}</Button>}</>}
        onExport={excel.onExport} bulk={pays ? [{ key: 'pay', label: t('paySelected'), run: (rows) => { void each.run(rows.filter((p) => !p.paidOn).map((p) => ({ id: p.id }))); } }] : []}
        card={(p) => <><Link to={`/payments/${p.id}`}><strong>{t('quarterName', { quarter: p.quarter })}</strong> {p.contractNumber}</Link><div>{p.providerName}</div><div>{formatMoney(p.amount)} · {p.dueOn} · {state(p)}</div>{act(p)}</>}
        empty={t(plans ? 'noPayments' : 'noPaymentsReader')} />
      {planning && <PlanDialog onClose={() => setPlanning(false)} onPlanned={(y, q) => { setPlanning(false); void navigate(`/payments?year=${y}&quarter=${q}`); refresh(); }} />}
    </>
  );
}
