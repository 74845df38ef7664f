import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { addMoney, formatMoney } from '../ui/money.js';
import { OpenProviderBreachDocument, RecordWagePaymentDocument, WageContractsDocument, WageObligationsDocument, type WageObligationsQuery } from './settlement.operations.js';
import { useEach } from './use-each.js';
import { useKinds } from './use-kinds.js';
import { settlementWords } from './words.js';

type Wage = WageObligationsQuery['wageObligations']['edges'][number]['node'];

const unpaidOf = (w: Wage): string => addMoney([w.due, w.paid.startsWith('-') ? w.paid.slice(1) : `-${w.paid}`]);
const isPaid = (w: Wage): boolean => unpaidOf(w).startsWith('-') || unpaidOf(w) === '0.00';

/** A payment towards one thing that was reported, on its day. */
function PayDialog({ wage, kind, onClose, onPaid }: { readonly wage: Wage; readonly kind: string; readonly onClose: () => void; readonly onPaid: () => void }) {
  const t = useWords(settlementWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<{ on: Dayjs; amount: string }>();
  const { run, running, refusals } = useAct(RecordWagePaymentDocument);
  const faults = byField(refusals);
  const item = (name: 'on' | 'amount', label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }], ...(faults[name] ? { validateStatus: 'error' as const, help: say(faults[name].message) } : {}) });
  return (
    <Modal open title={`${t('payWage')} · ${wage.workerName ?? ''} ${wage.month} ${kind}`} okText={t('confirm')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <Form form={form} layout="vertical" initialValues={{ on: dayjs(viewer.today), amount: unpaidOf(wage) }} onFinish={(v) => { void run({ input: { id: wage.id, on: v.on.format('YYYY-MM-DD'), amount: v.amount.trim() } }).then((o) => { if (o.ok) onPaid(); }); }}>
        <Form.Item {...item('on', t('payDay'))}><DatePicker allowClear={false} /></Form.Item>
        <Form.Item {...item('amount', t('payAmount'))}><Input inputMode="decimal" /></Form.Item>
      </Form>
    </Modal>
  );
}

/** Takes up what was not paid under a contract, where the document finds something late or short. */
function CheckDialog({ contractId, onClose }: { readonly contractId: string | null; readonly onClose: () => void }) {
  const t = useWords(settlementWords);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(contractId);
  const [{ data }] = useQuery({ query: WageContractsDocument });
  const { run, running, refusals } = useAct(OpenProviderBreachDocument);
  return (
    <Modal open title={t('check')} okText={t('check')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: chosen === null }} onCancel={onClose}
      onOk={() => { if (chosen) void run({ contractId: chosen }).then((o) => { if (o.ok) void navigate(`/breaches/${o.data.openProviderBreach.id}`); }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('checkHint')}</p>
      <Select aria-label={t('checkContract')} placeholder={t('checkContract')} style={{ width: '100%' }} value={chosen} onChange={setChosen} showSearch={{ optionFilterProp: 'label' }} notFoundContent={t('noContract')}
        options={nodesOf(data?.contracts).map((c) => ({ value: c.id, label: `${c.number} ${c.providerName ?? ''}` }))} />
    </Modal>
  );
}

function useColumns(reports: boolean, onPay: (wage: Wage) => void): readonly Column<Wage>[] {
  const t = useWords(settlementWords);
  const kinds = useKinds();
  const { viewer } = useSession();
  const state = (w: Wage) => <span className={isPaid(w) ? 'gq-label' : w.dueOn < viewer.today ? 'gq-label gq-label-alert' : 'gq-label gq-label-accent'}>{t(isPaid(w) ? 'statePaid' : w.dueOn < viewer.today ? 'stateLate' : 'stateOpen')}</span>;
  return [
    { key: 'month', title: t('month'), sort: 'month', width: 76, render: (w) => w.month },
    { key: 'worker', title: t('worker'), width: 84, render: (w) => w.workerName ?? '—' },
    { key: 'kind', title: t('kind'), width: 110, render: (w) => kinds[w.kind] ?? w.kind },
    { key: 'contract', title: t('contract'), width: 120, render: (w) => w.contractNumber },
    ...(reports ? [] : [{ key: 'provider', title: t('provider'), width: 160, render: (w: Wage) => w.providerName ?? '—' }]),
    { key: 'due', title: t('due'), sort: 'due', money: true, total: (w) => w.due, render: (w) => formatMoney(w.due) },
    { key: 'paid', title: t('paidSum'), money: true, total: (w) => w.paid, render: (w) => formatMoney(w.paid) },
    { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', width: 100, render: (w) => w.dueOn },
    { key: 'paidOn', title: t('payDay'), width: 100, render: (w) => w.paidOn ?? '—' },
    { key: 'state', title: t('state'), width: 84, render: state },
    ...(reports ? [{ key: 'acts', title: '', render: (w: Wage) => (isPaid(w) ? null : <Button size="small" onClick={() => onPay(w)}>{t('payWage')}</Button>) }] : []),
  ];
}

/** Wages and contributions by worker and month: reported and paid by the provider, watched by the purchaser. */
export default function WagesPage() {
  const t = useWords(settlementWords);
  const may = useMay();
  const navigate = useNavigate();
  const kinds = useKinds();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [paying, setPaying] = useState<Wage | null>(null);
  const [checking, setChecking] = useState(false);
  const asked = { contractId: values['contract'] ?? null, month: values['month'] ?? null, kind: values['kind'] ?? null, state: values['state'] ?? null };
  const [{ data, fetching, error }, ask] = useQuery({ query: WageObligationsDocument, variables: { ...asked, first, skip, orderBy } });
  const [{ data: contracts }] = useQuery({ query: WageContractsDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const each = useEach(useAct(RecordWagePaymentDocument), refresh);
  const reports = may('report', 'WageObligation');
  const columns = useColumns(reports, setPaying);
  const excel = useTransfer('wages', { contractId: asked.contractId, month: asked.month });
  return (
    <>
      <ListPage<Wage> title={t('wages')} name="wages" columns={columns} connection={data?.wageObligations} fetching={fetching} error={error} onRetry={refresh}
        filters={[
          { name: 'contract', label: t('contract'), kind: 'choice', options: nodesOf(contracts?.contracts).map((c) => ({ value: c.id, label: `${c.number} ${reports ? c.purchaserName ?? '' : c.providerName ?? ''}` })) },
          { name: 'state', label: t('state'), kind: 'choice', options: ([['open', 'stateOpen'], ['late', 'stateLate'], ['paid', 'statePaid']] as const).map(([value, word]) => ({ value, label: t(word) })) },
          { name: 'kind', label: t('kind'), kind: 'choice', options: Object.entries(kinds).map(([value, label]) => ({ value, label })) },
          { name: 'month', label: `${t('month')}（2026-01）`, kind: 'text' },
        ]}
        acts={<>{each.said && <span role="status">{each.said}</span>}
          {reports && <Button type="primary" onClick={() => { void navigate('/wages/report'); }}>{t('report')}</Button>}
          {may('create', 'ProviderBreach') && <Button type="primary" onClick={() => setChecking(true)}>{t('check')}</Button>}</>}
        onExport={excel.onExport}
        bulk={reports ? [{ key: 'pay', label: t('payWages'), run: (rows) => { void each.run(rows.filter((w) => !isPaid(w)).map((w) => ({ input: { id: w.id, on: viewer.today, amount: unpaidOf(w) } }))); } }] : []}
        card={(w) => <><strong>{w.workerName}</strong> {w.month} {kinds[w.kind] ?? w.kind}<div>{formatMoney(w.paid)} / {formatMoney(w.due)} · {w.dueOn}</div>{reports && !isPaid(w) && <Button onClick={() => setPaying(w)}>{t('payWage')}</Button>}</>}
        empty={Object.keys(values).length > 0 ? undefined : t(reports ? 'noWages' : 'noWagesReader')} />
      {paying && <PayDialog wage={paying} kind={kinds[paying.kind] ?? paying.kind} onClose={() => setPaying(null)} onPaid={() => { setPaying(null); refresh(); }} />}
      {checking && <CheckDialog contractId={asked.contractId} onClose={() => setChecking(false)} />}
    </>
  );
}
