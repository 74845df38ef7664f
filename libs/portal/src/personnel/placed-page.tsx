import { useQuery } from 'urql';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { PlacedWorkersDocument, type PlacedWorkersQuery } from './personnel.operations.js';
import { personnelWords } from './words.js';

type Placed = PlacedWorkersQuery['placedWorkers']['edges'][number]['node'];

function Standing({ placed, kind }: { readonly placed: Placed; readonly kind: string }) {
  const say = useSay();
  const found = placed.standings.find((s) => s.kind === kind);
  return found ? <>{say(found)} <span className="gq-quiet gq-num">{found.on}</span></> : <>—</>;
}

/** Those whom providers have placed with the viewer's union: who, with which qualification, where, and how they stand. */
export default function PlacedPage() {
  const t = useWords(personnelWords);
  const { first, skip, orderBy, filters } = useListArguments();
  const current = filters['current'] === undefined ? null : filters['current'] === 'true';
  const [{ data, fetching, error }, ask] = useQuery({ query: PlacedWorkersDocument, variables: { first, skip, orderBy, text: filters['text'] ?? null, current } });
  const certificate = (p: Placed): string => p.certificateName ?? '—';
  const columns: readonly Column<Placed>[] = [
    { key: 'name', title: t('name'), sort: 'employeeName', width: 90, render: (p) => p.employeeName },
    { key: 'certificate', title: t('certificate'), sort: 'certificate', render: certificate },
    { key: 'host', title: t('hostUnit'), sort: 'hostUnitName', width: 160, render: (p) => p.hostUnitName },
    { key: 'project', title: t('project'), render: (p) => p.project },
    { key: 'startsOn', title: t('placedSince'), sort: 'startsOn', render: (p) => <span className="gq-num">{p.startsOn}{p.endsOn ? ` – ${p.endsOn}` : ''}</span> },
    { key: 'attendance', title: t('attendance'), render: (p) => <Standing placed={p} kind="attendance" /> },
    { key: 'rating', title: t('rating'), render: (p) => <Standing placed={p} kind="rating" /> },
  ];
  return (
    <ListPage<Placed> title={t('placed')} name="placed" columns={columns} connection={data?.placedWorkers} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('placedNone')}
      card={(p) => <><strong>{p.employeeName}</strong>　{certificate(p)}<div className="gq-quiet">{p.hostUnitName}</div><Standing placed={p} kind="attendance" /></>}
      filters={[{ name: 'text', label: t('placedFind'), kind: 'text' }, { name: 'current', label: t('current'), kind: 'choice', options: [{ value: 'true', label: t('isOn') }, { value: 'false', label: t('isOff') }] }]} />
  );
}
