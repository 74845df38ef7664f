import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay, useSession } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { AdvancesDocument, PayAdvanceDocument, ReceiveAdvanceDocument, type AdvancesQuery } from './funding.operations.js';
import { useYear } from './use-year.js';
import { fundingWords } from './words.js';

type Advance = AdvancesQuery['advances']['edges'][number]['node'];

/** Pays or confirms one advance after the other; one that is refused does not hold up the rest. */
function useAdvanceActs(onDone: () => void) {
  const t = useWords(fundingWords);
  const say = useSay();
  const pay = useAct(PayAdvanceDocument);
  const receive = useAct(ReceiveAdvanceDocument);
  const [said, setSaid] = useState<string | null>(null);
  const all = async (act: 'pay' | 'receive', rows: readonly Advance[]): Promise<void> => {
    let done = 0;
    const refused: string[] = [];
    for (const row of rows) {
      const outcome = await (act === 'pay' ? pay : receive).run({ id: row.id });
      if (outcome.ok) done += 1;
      else refused.push(outcome.refusals.map((r) => say(r.message)).join(' '));
    }
    setSaid([...(done > 0 ? [t('paidCount', { done })] : []), ...(refused.length > 0 ? [t('notDone', { count: refused.length, why: [...new Set(refused)].join('；') })] : [])].join('，'));
    onDone();
  };
  return { all, running: pay.running || receive.running, said };
}

/** The quarters' advances: what is to be paid, what has been paid and received; the acts stand in the rows. */
export default function AdvancesPage() {
  const t = useWords(fundingWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const { year, filters: years } = useYear();
  const quarter = values['quarter'] ? Number(values['quarter']) : null;
  const [{ data, fetching, error }, ask] = useQuery({ query: AdvancesDocument, variables: { year, quarter, state: values['state'] ?? null, first, skip, orderBy } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const acts = useAdvanceActs(refresh);
  const excel = useTransfer('advances', { year: String(year), quarter: values['quarter'] ?? null, state: values['state'] ?? null });
  const unitId = viewer.unit?.id;
  const mayPay = (a: Advance): boolean => a.state === 'planned' && a.payerUnitId === unitId && may('pay', 'Advance');
  const mayReceive = (a: Advance): boolean => a.state === 'paid' && a.payeeUnitId === unitId && may('receive', 'Advance');
  const act = (a: Advance) => {
    if (mayPay(a)) return a.opensOn > viewer.today ? <span className="gq-quiet">{t('tooEarly', { day: a.opensOn })}</span> : <Button size="small" type="primary" disabled={acts.running} onClick={() => { void acts.all('pay', [a]); }}>{t('pay')}</Button>;
    return mayReceive(a) ? <Button size="small" type="primary" disabled={acts.running} onClick={() => { void acts.all('receive', [a]); }}>{t('receive')}</Button> : null;
  };
  const columns: readonly Column<Advance>[] = [
    { key: 'quarter', title: t('quarter'), sort: 'quarter', width: 90, render: (a) => t('quarterName', { quarter: a.quarter }) },
    { key: 'payer', title: t('payer'), width: 140, render: (a) => a.payerName },
    { key: 'payee', title: t('payee'), sort: 'unitPath', width: 140, render: (a) => a.payeeName },
    { key: 'opensOn', title: t('opensOn'), width: 100, render: (a) => a.opensOn },
    { key: 'province', title: t('provinceAmount'), sort: 'provinceAmount', money: true, total: (a) => a.provinceAmount, render: (a) => formatMoney(a.provinceAmount) },
    { key: 'city', title: t('cityAmount'), money: true, total: (a) => a.cityAmount, render: (a) => formatMoney(a.cityAmount) },
    { key: 'state', title: t('state'), width: 100, render: (a) => term('advance', a.state) },
    { key: 'paidOn', title: t('paidOn'), width: 100, render: (a) => a.paidOn ?? '—' },
    { key: 'receivedOn', title: t('receivedOn'), width: 100, render: (a) => a.receivedOn ?? '—' },
    { key: 'acts', title: '', render: act },
  ];
  return (
    <ListPage<Advance> title={`${year} ${t('advances')}`} name="advances" columns={columns} connection={data?.advances} fetching={fetching} error={error} onRetry={refresh}
      filters={[...years, { name: 'quarter', label: t('quarter'), kind: 'choice', options: [1, 2, 3, 4].map((q) => ({ value: String(q), label: t('quarterName', { quarter: q }) })) }, { name: 'state', label: t('state'), kind: 'choice', options: options('advance') }]}
      onExport={excel.onExport} acts={<>{acts.said && <span role="status">{acts.said}</span>}{may('read', 'Prepayment') && <Link to={`/funding/prepayments?year=${year}`}>{t('prepayments')}</Link>}</>}
      bulk={[
        ...(may('pay', 'Advance') ? [{ key: 'pay', label: t('paySelected'), run: (rows: readonly Advance[]) => { void acts.all('pay', rows.filter(mayPay)); } }] : []),
        ...(may('receive', 'Advance') ? [{ key: 'receive', label: t('receiveSelected'), run: (rows: readonly Advance[]) => { void acts.all('receive', rows.filter(mayReceive)); } }] : []),
      ]}
      card={(a) => <><strong>{t('quarterName', { quarter: a.quarter })}</strong> {a.payeeName}<div>{formatMoney(a.provinceAmount)} + {formatMoney(a.cityAmount)}</div><div className="gq-quiet">{term('advance', a.state)} · {a.payerName}</div>{act(a)}</>}
      empty={t('noAdvances')} />
  );
}
