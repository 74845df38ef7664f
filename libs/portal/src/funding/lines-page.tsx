import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ThingLink } from '../session/thing-link.js';
import { useTerm } from '../posts/terms.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useTransfer } from '../transfer/index.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { FundingLinesDocument, type FundingLinesQuery } from './funding.operations.js';
import { useYear } from './use-year.js';
import { fundingWords } from './words.js';

type Line = FundingLinesQuery['fundingLines']['edges'][number]['node'];

const AMOUNTS = ['actualTotal', 'sharedBase', 'purchaserOnly', 'province', 'city', 'county', 'directCity'] as const;
const AMOUNT_WORDS = { actualTotal: 'actual', sharedBase: 'shared', purchaserOnly: 'alone', province: 'province', city: 'city', county: 'county', directCity: 'directCity' } as const;
const SORTED = new Set<string>(['actualTotal', 'province']);

/** Every post's cost of the year with its shares; the post's page shows why. */
export default function LinesPage() {
  const t = useWords(fundingWords);
  const term = useTerm();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const { year, filters: years } = useYear();
  const place = usePlaceFilters(values);
  const asked = { year, unitId: place.unitId, orderBy };
  const [{ data, fetching, error }, ask] = useQuery({ query: FundingLinesDocument, variables: { ...asked, first, skip } });
  const columns: readonly Column<Line>[] = [
    { key: 'post', title: t('post'), width: 110, render: (l) => <ThingLink of="Post" to={`/posts/${l.postId}?tab=money&year=${year}`}>{l.postNumber}</ThingLink> },
    { key: 'host', title: t('host'), width: 150, render: (l) => l.unitName },
    { key: 'kind', title: t('kind'), render: (l) => term('postKind', l.postKind) },
    { key: 'grade', title: t('grade'), sort: 'grade', render: (l) => term('grade', l.grade) },
    { key: 'step', title: t('step'), render: (l) => l.step },
    { key: 'months', title: t('months'), render: (l) => l.months },
    ...AMOUNTS.map((key) => ({
      key, title: t(AMOUNT_WORDS[key]), money: true, hidden: key === 'sharedBase' || key === 'purchaserOnly', total: (l: Line) => l[key], render: (l: Line) => formatMoney(l[key]), ...(SORTED.has(key) ? { sort: key } : {}),
    })),
  ];
  const excel = useTransfer('funding-lines', { year: String(year), unitId: place.unitId });
  return (
    <ListPage<Line> title={`${year} ${t('linesTitle')}`} name="funding-lines" columns={columns} connection={data?.fundingLines} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[...years, ...place.filters]} onExport={excel.onExport} acts={<Link to={`/funding/budgets?year=${year}`}>{t('backToBudgets')}</Link>} empty={t('noLines', { year })} />
  );
}
