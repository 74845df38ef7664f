import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTerm } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { useTransfer } from '../transfer/index.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { AskForBudgets } from './ask-for-budgets.js';
import { FundingBudgetsDocument, type FundingBudgetsQuery } from './funding.operations.js';
import { useYear } from './use-year.js';
import { fundingWords } from './words.js';

type Budget = FundingBudgetsQuery['fundingBudgets']['edges'][number]['node'];

/** The year's budgets of province, cities and counties. */
export default function BudgetsPage() {
  const t = useWords(fundingWords);
  const term = useTerm();
  const may = useMay();
  const { first, skip, orderBy } = useListArguments();
  const { year, filters: years } = useYear();
  const [{ data, fetching, error }, ask] = useQuery({ query: FundingBudgetsDocument, variables: { year, first, skip, orderBy } });
  const excel = useTransfer('funding-budgets', { year: String(year) });
  const columns: readonly Column<Budget>[] = [
    { key: 'unit', title: t('unit'), sort: 'unitPath', width: 160, render: (b) => <Link to={`/funding/lines?unit=${b.unitId}&year=${year}`}>{b.unitName}</Link> },
    { key: 'level', title: t('level'), render: (b) => term('level', b.level) },
    // A level's posts and totals hold what it passes on, so they are not added up over the levels.
    { key: 'posts', title: t('posts'), sort: 'posts', money: true, render: (b) => b.posts },
    { key: 'own', title: t('own'), money: true, render: (b) => formatMoney(b.ownShare) },
    { key: 'province', title: t('fromProvince'), money: true, render: (b) => formatMoney(b.provinceSubsidy) },
    { key: 'city', title: t('fromCity'), money: true, render: (b) => formatMoney(b.citySubsidy) },
    { key: 'total', title: t('total'), sort: 'total', money: true, render: (b) => <strong>{formatMoney(b.total)}</strong> },
    { key: 'state', title: t('state'), render: (b) => term('year', b.state) },
    { key: 'course', title: t('course'), width: 130, render: (b) => (b.level === 'province' ? '—' : <Link to={`/funding/budgets/${b.id}`}>{b.flowState ? term('budget', b.flowState) : t('notBegun')}</Link>) },
  ];
  return (
    <ListPage<Budget> title={`${year} ${t('budgets')}`} name="funding-budgets" columns={columns} connection={data?.fundingBudgets} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={years} acts={may('approve', 'FundingBudget') && <AskForBudgets key={year} year={year} open={(data?.fundingBudgets.edges ?? []).some(({ node: b }) => b.level !== 'province' && !b.flowState)} onDone={() => ask({ requestPolicy: 'network-only' })} />} onExport={excel.onExport} empty={<>{t('noBudgets', { year })} <Link to="/funding">{t('years')}</Link></>} />
  );
}
