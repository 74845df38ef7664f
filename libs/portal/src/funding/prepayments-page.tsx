import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { courseWords } from './course-words.js';
import { OpenPrepaymentsDocument, PrepaymentsDocument, type PrepaymentsQuery } from './funding.operations.js';
import { useYear } from './use-year.js';

type Row = PrepaymentsQuery['prepayments']['edges'][number]['node'];

const money = (amount: string | null): string => (amount === null ? '—' : formatMoney(amount));

function OpenDialog({ year, onClose, onDone }: { readonly year: number; readonly onClose: () => void; readonly onDone: (count: number) => void }) {
  const t = useWords(courseWords);
  const [quarter, setQuarter] = useState(1);
  const { run, running, refusals } = useAct(OpenPrepaymentsDocument);
  return (
    <Modal open title={`${t('open')} · ${year}`} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => { void run({ year, quarter }).then((o) => { if (o.ok) onDone(o.data.openPrepayments); }); }}>
      <RefusalList refusals={refusals} />
      <p className="gq-quiet">{t('openHint')}</p>
      <Select aria-label={t('quarter')} value={quarter} onChange={setQuarter} style={{ width: '100%' }} options={[1, 2, 3, 4].map((q) => ({ value: q, label: t('quarterName', { quarter: q }) }))} />
    </Modal>
  );
}

/** The quarters' subsidies by purchaser, and how far each has come. */
export default function PrepaymentsPage() {
  const t = useWords(courseWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const { year, filters: years } = useYear();
  const [opening, setOpening] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: PrepaymentsDocument, variables: { year, quarter: values['quarter'] ? Number(values['quarter']) : null, state: values['state'] ?? null, first, skip, orderBy } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const columns: readonly Column<Row>[] = [
    { key: 'purchaser', title: t('purchaser'), sort: 'unitPath', width: 160, render: (p) => <Link to={`/funding/prepayments/${p.id}`}>{p.purchaserName}</Link> },
    { key: 'quarter', title: t('quarter'), sort: 'quarter', width: 90, render: (p) => t('quarterName', { quarter: p.quarter }) },
    { key: 'provinceDue', title: t('provinceDue'), money: true, total: (p) => p.provinceDue, render: (p) => formatMoney(p.provinceDue) },
    { key: 'cityDue', title: t('cityDue'), money: true, total: (p) => p.cityDue, render: (p) => formatMoney(p.cityDue) },
    { key: 'prepaid', title: t('prepaid'), money: true, render: (p) => money(p.prepaid) },
    { key: 'received', title: t('received'), money: true, render: (p) => money(p.received) },
    { key: 'paid', title: t('paid'), money: true, render: (p) => money(p.paid) },
    { key: 'state', title: t('state'), sort: 'state', width: 130, render: (p) => term('prepayment', p.state) },
  ];
  return (
    <>
      <ListPage<Row> title={`${year} ${t('prepayments')}`} name="prepayments" columns={columns} connection={data?.prepayments} fetching={fetching} error={error} onRetry={refresh}
        filters={[...years, { name: 'quarter', label: t('quarter'), kind: 'choice', options: [1, 2, 3, 4].map((q) => ({ value: String(q), label: t('quarterName', { quarter: q }) })) }, { name: 'state', label: t('state'), kind: 'choice', options: options('prepayment') }]}
        acts={<>{said && <span role="status">{said}</span>}{may('create', 'Prepayment') && <Button type="primary" onClick={() => setOpening(true)}>{t('open')}</Button>}</>}
        card={(p) => <Link to={`/funding/prepayments/${p.id}`} style={{ color: 'inherit', display: 'block' }}><strong>{p.purchaserName}</strong> {t('quarterName', { quarter: p.quarter })}<div>{term('prepayment', p.state)} · {formatMoney(p.provinceDue)} + {formatMoney(p.cityDue)}</div></Link>}
        empty={t('none')} />
      {opening && <OpenDialog year={year} onClose={() => setOpening(false)} onDone={(count) => { setOpening(false); setSaid(t('opened', { count })); refresh(); }} />}
    </>
  );
}
