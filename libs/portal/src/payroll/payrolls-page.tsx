import { Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { OpenPayrollDocument, PayrollsDocument, type PayrollsQuery } from './payroll.operations.js';
import { payWords, stateWord } from './words.js';

type Row = PayrollsQuery['payrolls']['edges'][number]['node'];

function NewPayroll({ today, onClose, onOpened }: { readonly today: string; readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(payWords);
  const [month, setMonth] = useState(today.slice(0, 7));
  const open = useAct(OpenPayrollDocument);
  return (
    <Modal open title={t('newPayroll')} onCancel={onClose} okText={t('start')} cancelText={t('cancel')} confirmLoading={open.running}
      onOk={() => { void open.run({ month }).then((outcome) => { if (outcome.ok) onOpened(outcome.data.openPayroll.id); }); }}>
      <RefusalList refusals={open.refusals} />
      <Form layout="vertical" component="div"><Form.Item label={t('month')} required><Input aria-label={t('month')} value={month} placeholder={t('monthHint')} onChange={(event) => setMonth(event.target.value)} /></Form.Item></Form>
    </Modal>
  );
}

/** Payrolls month by month, newest first. */
export default function PayrollsPage() {
  const t = useWords(payWords);
  const go = useNavigate();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ requestPolicy: 'cache-and-network', query: PayrollsDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null, kind: filters['kind'] ?? null } });
  const [opening, setOpening] = useState(false);
  const columns: readonly Column<Row>[] = [
    { key: 'month', title: t('month'), sort: 'month', render: (r) => <><Link to={`/pay/${r.id}`}>{r.kind === 'final' ? t('finalOf', { month: r.month, name: r.employeeName ?? '' }) : r.month}</Link> {r.demonstration && <Tag>{t('demo')}</Tag>}</> },
    { key: 'state', title: t('state'), render: (r) => stateWord(t, r.state) },
    { key: 'findings', title: t('findings'), render: (r) => (r.standing?.open ? <Link to={`/pay/${r.id}?tab=findings`}><strong className="gq-step-no">{r.standing.open}</strong></Link> : '0') },
    { key: 'people', title: t('people'), sort: 'people', render: (r) => r.people },
    { key: 'income', title: t('income'), money: true, total: (r) => r.income, render: (r) => formatMoney(r.income) },
    { key: 'deducted', title: t('deducted'), money: true, total: (r) => r.deducted, render: (r) => formatMoney(r.deducted) },
    { key: 'net', title: t('net'), sort: 'net', money: true, total: (r) => r.net, render: (r) => formatMoney(r.net) },
    { key: 'cost', title: t('employerCost'), money: true, total: (r) => r.employerCost, render: (r) => formatMoney(r.employerCost) },
    { key: 'payday', title: t('payday'), render: (r) => <span style={{ whiteSpace: 'nowrap' }}>{formatDay(r.payday)}</span> },
    { key: 'paidOn', title: t('paidOn'), render: (r) => <span style={{ whiteSpace: 'nowrap' }}>{formatDay(r.paidOn)}</span> },
  ];
  const states = (['open', 'computed', 'checked', 'approved', 'paid'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <ListPage<Row> title={t('title')} name="payroll.list" columns={columns} connection={data?.payrolls} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')}
        onOpen={(r) => { void go(`/pay/${r.id}`); }} filters={[{ name: 'kind', label: t('kindOf'), kind: 'choice', options: [{ value: 'month', label: t('monthKind') }, { value: 'final', label: t('finalKind') }] }, { name: 'state', label: t('state'), kind: 'choice', options: states }]}
        acts={allows(viewer.permissions, 'create', 'Payroll') && <><Link to="/pay/leavers"><Button>{t('leavers')}</Button></Link> <Button type="primary" onClick={() => setOpening(true)}>{t('newPayroll')}</Button></>} />
      {opening && <NewPayroll today={viewer.today} onClose={() => setOpening(false)} onOpened={(id) => { void go(`/pay/${id}`); }} />}
    </>
  );
}
