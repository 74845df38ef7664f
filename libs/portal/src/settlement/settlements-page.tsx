import { Button, Popconfirm } from 'antd';
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
import { SettleDifferenceDocument, SettleFundingYearDocument, SettlementsDocument, type SettlementsQuery } from './settlement.operations.js';
import { useEach } from './use-each.js';
import { settlementWords } from './words.js';

type Settlement = SettlementsQuery['settlements']['edges'][number]['node'];

const isReturn = (s: Settlement): boolean => s.difference.startsWith('-');
const isEven = (s: Settlement): boolean => /^-?0(\.0+)?$/.test(s.difference);
const amountOf = (s: Settlement): string => s.difference.replace('-', '');

function useActs(year: number, onDone: () => void) {
  const t = useWords(settlementWords);
  const may = useMay();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const settle = useAct(SettleFundingYearDocument);
  const confirm = useAct(SettleDifferenceDocument);
  const each = useEach(confirm, onDone);
  const mine = (s: Settlement): boolean => !s.settledOn && !isEven(s) && may('settle', 'Settlement') && viewer.unit?.id === (isReturn(s) ? s.payeeUnitId : s.payerUnitId);
  const start = may('create', 'Settlement') ? (
    <Popconfirm title={t('settleWarning', { year })} okText={t('settle')} cancelText={t('cancel')} onConfirm={() => { void settle.run({ year }).then((o) => { if (o.ok) void navigate(`/settlements/runs/${o.data.settleFundingYear}`); }); }}>
      <Button type="primary" loading={settle.running} title={t('settleHint')}>{t('settle')} {year}</Button>
    </Popconfirm>
  ) : null;
  const rowAct = (s: Settlement) => (mine(s) ? (
    <Popconfirm title={t('settleRow', { payee: s.payeeName ?? '', what: t(isReturn(s) ? 'toReturn' : 'toPay'), amount: formatMoney(amountOf(s)) })} okText={t('confirm')} cancelText={t('cancel')} onConfirm={() => { void each.run([{ id: s.id }]); }}>
      <Button size="small" type="primary" disabled={confirm.running}>{t(isReturn(s) ? 'confirmReturned' : 'confirmPaid')}</Button>
    </Popconfirm>
  ) : null);
  return { start, rowAct, said: each.said, refusals: settle.refusals };
}

/** What the levels owe each other at the year's end: their share of the real cost against what was advanced. */
export default function SettlementsPage() {
  const t = useWords(settlementWords);
  const may = useMay();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters: values } = useListArguments();
  // A year is settled after its end, so the year before is what one comes for.
  const { year, filters: years } = useYear(Number(viewer.today.slice(0, 4)) - 1);
  const [{ data, fetching, error }, ask] = useQuery({ query: SettlementsDocument, variables: { year, state: values['state'] ?? null, first, skip, orderBy } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const acts = useActs(year, refresh);
  const excel = useTransfer('settlements', { year: String(year) });
  const difference = (s: Settlement) => <span>{isEven(s) ? t('even') : <><span className="gq-quiet">{t(isReturn(s) ? 'toReturn' : 'toPay')}</span> <strong>{formatMoney(amountOf(s))}</strong></>}</span>;
  const columns: readonly Column<Settlement>[] = [
    { key: 'payer', title: t('payer'), width: 140, render: (s) => s.payerName },
    { key: 'payee', title: t('payee'), sort: 'unitPath', width: 150, render: (s) => <Link to={`/settlements/lines?year=${year}&unit=${s.payeeUnitId}`} title={t('linesOf')}>{s.payeeName}</Link> },
    { key: 'provinceDue', title: t('provinceDue'), money: true, render: (s) => formatMoney(s.provinceDue) },
    { key: 'provinceAdvanced', title: t('provinceAdvanced'), money: true, render: (s) => formatMoney(s.provinceAdvanced) },
    { key: 'cityDue', title: t('cityDue'), money: true, render: (s) => formatMoney(s.cityDue) },
    { key: 'cityAdvanced', title: t('cityAdvanced'), money: true, render: (s) => formatMoney(s.cityAdvanced) },
    { key: 'difference', title: t('difference'), sort: 'difference', money: true, render: difference },
    { key: 'settledOn', title: t('settledOn'), width: 100, render: (s) => s.settledOn ?? '—' },
    ...(may('settle', 'Settlement') ? [{ key: 'acts', title: '', render: acts.rowAct }] : []),
  ];
  return (
    <>
      <RefusalList refusals={acts.refusals} />
      <ListPage<Settlement> title={`${year} ${t('settlements')}`} name="settlements" columns={columns} connection={data?.settlements} fetching={fetching} error={error} onRetry={refresh}
        filters={[...years, { name: 'state', label: t('state'), kind: 'choice', options: ([['to-pay', 'toPay'], ['to-return', 'toReturn'], ['even', 'even'], ['settled', 'settled']] as const).map(([value, word]) => ({ value, label: t(word) })) }]}
        acts={<>{acts.said && <span role="status">{acts.said}</span>}<Link to={`/settlements/lines?year=${year}`}>{t('linesOf')}</Link>{acts.start}</>} onExport={excel.onExport}
        card={(s) => <><strong>{s.payeeName}</strong> <span className="gq-quiet">{s.payerName}</span><div>{difference(s)}</div><div className="gq-quiet">{s.settledOn ? `${t('settled')} ${s.settledOn}` : ''}</div>{acts.rowAct(s)}</>}
        empty={t('noSettlement', { year })} />
    </>
  );
}
