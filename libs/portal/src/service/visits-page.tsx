import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { HomeVisitsDocument, type HomeVisitsQuery } from './care.operations.js';
import { VISIT_STATES, clockTime, stateWord, visitWords } from './visit-words.js';

type Visit = HomeVisitsQuery['homeVisits']['edges'][number]['node'];

/** Visits: for workers their own, for supervisors and leaders those of their part of the house, whoever is out among them. */
export default function VisitsPage() {
  const t = useWords(visitWords);
  const may = useMay();
  const go = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: HomeVisitsDocument, variables: { first, skip, orderBy, state: filters['state'] ?? null, mine: filters['mine'] === 'true' ? true : null }, requestPolicy: 'cache-and-network' });
  const state = (v: Visit) => v.overdue ? <span className="gq-light-overdue">{t('overdue')}</span> : stateWord(t, v.state);
  const columns: readonly Column<Visit>[] = [
    { key: 'startsAt', title: t('starts'), sort: 'startsAt', render: (v) => <Link to={`/service/visits/${v.id}`}>{formatInstant(v.startsAt)}</Link> }, { key: 'returnBy', title: t('returnBy'), sort: 'returnBy', render: (v) => clockTime(v.returnBy) },
    { key: 'state', title: t('state'), sort: 'state', render: state }, { key: 'worker', title: t('worker'), render: (v) => v.employeeName }, { key: 'companion', title: t('companion'), render: (v) => v.companion || '—' },
    { key: 'destination', title: t('destination'), render: (v) => v.destination }, { key: 'about', title: t('about'), render: (v) => v.about ?? '—' }, { key: 'unit', title: t('unit'), render: (v) => v.unitName },
    { key: 'returned', title: t('returned'), render: (v) => formatInstant(v.returnedAt), hidden: true },
  ];
  return (
    <ListPage<Visit> title={t('visits')} name="service.visits" columns={columns} connection={data?.homeVisits} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')}
      onOpen={(v) => { void go(`/service/visits/${v.id}`); }} acts={may('create', 'HomeVisit') && <Button type="primary" size="large" onClick={() => { void go('/service/visits/plan'); }}>{t('plan')}</Button>}
      filters={[{ name: 'state', label: t('state'), kind: 'choice', options: VISIT_STATES.map((value) => ({ value, label: t(value) })) }, { name: 'mine', label: t('mineOnly'), kind: 'choice', options: [{ value: 'true', label: t('mineOnly') }] }]}
      card={(v) => <Link to={`/service/visits/${v.id}`} className="gq-tile" style={{ border: 0, padding: 0, display: 'block' }}><strong>{formatInstant(v.startsAt)}　{v.destination}</strong><div className="gq-quiet">{v.employeeName}{v.companion && `、${v.companion}`}　{state(v)}</div></Link>} />
  );
}
