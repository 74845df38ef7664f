import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useYear } from '../funding/use-year.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { useSession } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { useTransfer } from '../transfer/index.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { SplitFigure } from './split-figure.js';
import { SettlementLinesDocument, type SettlementLinesQuery } from './settlement.operations.js';
import { settlementWords } from './words.js';

type Line = SettlementLinesQuery['settlementLines']['edges'][number]['node'];

const SHARES = ['province', 'city', 'county', 'directCity'] as const;
const ADVANCED = ['advancedProvince', 'advancedCity'] as const;

/** What every post really cost in a year, who bears it, and what was advanced for it. */
export default function SettlementLinesPage() {
  const t = useWords(settlementWords);
  const { viewer } = useSession();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const { year, filters: years } = useYear(Number(viewer.today.slice(0, 4)) - 1);
  const place = usePlaceFilters(values);
  const [{ data, fetching, error }, ask] = useQuery({ query: SettlementLinesDocument, variables: { year, unitId: place.unitId, first, skip, orderBy } });
  const excel = useTransfer('settlement-lines', { year: String(year), unitId: place.unitId });
  const columns: readonly Column<Line>[] = [
    { key: 'post', title: t('post'), width: 110, render: (l) => <ThingLink of="Post" to={`/posts/${l.postId}?tab=money&year=${year}`}>{l.postNumber}</ThingLink> },
    { key: 'purchaser', title: t('purchaser'), sort: 'unitPath', width: 140, render: (l) => l.purchaserName },
    { key: 'months', title: t('monthsFilled'), sort: 'monthsFilled', total: (l) => l.monthsFilled, render: (l) => l.monthsFilled },
    { key: 'actual', title: t('actual'), sort: 'actualTotal', money: true, total: (l) => l.actualTotal, render: (l) => formatMoney(l.actualTotal) },
    { key: 'sharedBase', title: t('sharedBase'), money: true, hidden: true, total: (l) => l.sharedBase, render: (l) => formatMoney(l.sharedBase) },
    ...SHARES.map((key): Column<Line> => ({ key, title: t(key), money: true, total: (l) => l[key], render: (l) => <SplitFigure line={l} year={year} value={l[key]} /> })),
    ...ADVANCED.map((key): Column<Line> => ({ key, title: t(key), money: true, total: (l) => l[key], render: (l) => formatMoney(l[key]) })),
  ];
  return (
    <ListPage<Line> title={`${year} ${t('line')}`} name="settlement-lines" columns={columns} connection={data?.settlementLines} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[...years, ...place.filters]} acts={<Link to={`/settlements?year=${year}`}>{t('back')}</Link>} onExport={excel.onExport}
      card={(l) => <><Link to={`/posts/${l.postId}?tab=money&year=${year}`}><strong>{l.postNumber}</strong></Link> {l.purchaserName}<div>{t('monthsFilled')} {l.monthsFilled} · {formatMoney(l.actualTotal)}</div></>}
      empty={<>{t('noLines', { year })} <Link to={`/settlements?year=${year}`}>{t('back')}</Link></>} />
  );
}
