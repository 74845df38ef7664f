import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { DeparturesDocument, type DeparturesQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Departure = DeparturesQuery['departures']['edges'][number]['node'];

/** Who is going, or has gone, and how. */
export default function DeparturesPage() {
  const t = useWords(personnelWords);
  const navigate = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const open = filters['open'] === undefined ? null : filters['open'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: DeparturesDocument, variables: { first, skip, orderBy, open } });
  const columns: readonly Column<Departure>[] = [
    { key: 'employee', title: t('employee'), width: 90, render: (d) => <Link to={`/personnel/departures/${d.id}`}>{d.employeeName}</Link> },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (d) => t(d.kind as 'agreed') },
    { key: 'submittedOn', title: t('submittedOn'), sort: 'submittedOn', render: (d) => d.submittedOn },
    { key: 'reason', title: t('whyResign'), width: 220, render: (d) => d.reason },
    { key: 'lastDay', title: t('lastDay'), sort: 'lastDay', render: (d) => d.lastDay ?? d.proposedLastDay ?? '—' },
    { key: 'state', title: t('state'), render: (d) => t(d.closedOn ? 'finished' : 'inHand') },
  ];
  return (
    <ListPage<Departure> title={t('departures')} name="departures" columns={columns} connection={data?.departures} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('departureNone')}
      onOpen={(d) => { void navigate(`/personnel/departures/${d.id}`); }} card={(d) => <><Link to={`/personnel/departures/${d.id}`}>{d.employeeName}</Link>　{t(d.kind as 'agreed')}<div className="gq-quiet">{d.submittedOn} · {t(d.closedOn ? 'finished' : 'inHand')}</div></>}
      filters={[{ name: 'open', label: t('state'), kind: 'choice', options: [{ value: 'true', label: t('inHand') }, { value: 'false', label: t('finished') }] }]} />
  );
}
