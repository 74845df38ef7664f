import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { useMay } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { ProviderBreachesDocument, type ProviderBreachesQuery } from './settlement.operations.js';
import { settlementWords } from './words.js';

type Breach = ProviderBreachesQuery['providerBreaches']['edges'][number]['node'];

/** Providers that paid their workers late or short, and how far it has come. */
export default function BreachesPage() {
  const t = useWords(settlementWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ProviderBreachesDocument, variables: { state: values['state'] ?? null, first, skip, orderBy } });
  const columns: readonly Column<Breach>[] = [
    { key: 'provider', title: t('provider'), width: 180, render: (b) => <Link to={`/breaches/${b.id}`}>{b.providerName ?? b.contractNumber}</Link> },
    { key: 'contract', title: t('contract'), width: 130, render: (b) => b.contractNumber ?? '—' },
    { key: 'purchaser', title: t('purchaser'), width: 140, render: (b) => b.purchaserName ?? '—' },
    { key: 'state', title: t('state'), sort: 'state', width: 110, render: (b) => term('breach', b.state) },
    { key: 'outstanding', title: t('outstanding'), sort: 'outstanding', money: true, total: (b) => b.outstanding, render: (b) => <Figure value={formatMoney(b.outstanding)} resultId={may('read', 'WageObligation') && !may('report', 'WageObligation') ? b.resultId : null} /> },
    { key: 'foundOn', title: t('foundOn'), sort: 'foundOn', width: 100, render: (b) => b.foundOn },
    { key: 'orderedOn', title: t('orderedOn'), width: 100, render: (b) => b.orderedOn ?? '—' },
    { key: 'rectifyBy', title: t('rectifyBy'), width: 100, render: (b) => b.rectifyBy ?? '—' },
  ];
  return (
    <ListPage<Breach> title={t('breaches')} name="provider-breaches" columns={columns} connection={data?.providerBreaches} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[{ name: 'state', label: t('state'), kind: 'choice', options: options('breach') }]}
      card={(b) => <Link to={`/breaches/${b.id}`} style={{ color: 'inherit', display: 'block' }}><strong>{b.providerName}</strong> {b.contractNumber}<div>{term('breach', b.state)} · {formatMoney(b.outstanding)}</div></Link>}
      empty={may('report', 'WageObligation') ? t('noBreachesProvider') : <>{t('noBreaches')}{may('create', 'ProviderBreach') && <div>{t('noBreachesHint')} <Link to="/wages">{t('wages')}</Link></div>}</>} />
  );
}
