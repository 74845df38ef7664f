import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../session/session.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { ServiceReportsDocument, type ServiceReportsQuery } from './reports.operations.js';
import { periodWord, reportWords } from './report-words.js';

type Report = ServiceReportsQuery['serviceReports']['edges'][number]['node'];

/** Where a report stands against its day. */
export function standing(report: Pick<Report, 'state' | 'dueOn' | 'submittedOn'>, today: string): 'owed' | 'overdue' | 'onTime' | 'late' {
  if (report.state === 'owed') return report.dueOn < today ? 'overdue' : 'owed';
  return (report.submittedOn ?? '') > report.dueOn ? 'late' : 'onTime';
}

/** Reports owed and handed in: for workers their own, for leaders those of their people, for the purchaser what concerns its units. */
export default function ReportsPage() {
  const t = useWords(reportWords);
  const go = useNavigate();
  const { viewer } = useSession();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ServiceReportsDocument, variables: { first, skip, orderBy, kind: filters['kind'] ?? null, state: filters['state'] ?? null, mine: filters['mine'] === 'true' ? true : null }, requestPolicy: 'cache-and-network' });
  const state = (r: Report) => { const at = standing(r, viewer.today); return <span className={at === 'overdue' ? 'gq-light-overdue' : ''}>{t(at)}</span>; };
  const kind = (r: Report): string => t(r.kind === 'monthly' ? 'monthly' : 'quarterly');
  const columns: readonly Column<Report>[] = [
    { key: 'period', title: t('period'), sort: 'period', render: (r) => <Link to={`/service/reports/${r.id}`}>{periodWord(t, r.period)}</Link> }, { key: 'kind', title: t('kind'), render: kind }, { key: 'who', title: t('who'), render: (r) => r.employeeName ?? t('agency') },
    { key: 'host', title: t('hostUnit'), render: (r) => r.hostUnitName || '—' }, { key: 'project', title: t('project'), render: (r) => r.project }, { key: 'dueOn', title: t('dueOn'), sort: 'dueOn', render: (r) => formatDay(r.dueOn) },
    { key: 'state', title: t('state'), sort: 'state', render: state }, { key: 'submittedOn', title: t('submittedOn'), sort: 'submittedOn', render: (r) => formatDay(r.submittedOn) },
  ];
  return (
    <ListPage<Report> title={t('reports')} name="service.reports" columns={columns} connection={data?.serviceReports} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')} onOpen={(r) => { void go(`/service/reports/${r.id}`); }}
      filters={[{ name: 'kind', label: t('kind'), kind: 'choice', options: [{ value: 'monthly', label: t('monthly') }, { value: 'quarterly', label: t('quarterly') }] }, { name: 'state', label: t('state'), kind: 'choice', options: [{ value: 'owed', label: t('owed') }, { value: 'submitted', label: t('submitted') }] }]}
      card={(r) => <Link to={`/service/reports/${r.id}`} className="gq-tile" style={{ border: 0, padding: 0, display: 'block' }}><strong>{periodWord(t, r.period)}　{kind(r)}</strong>　{state(r)}<div className="gq-quiet">{r.hostUnitName || r.project}　{r.employeeName ?? t('agency')}　{t('dueOn')} {formatDay(r.dueOn)}</div></Link>} />
  );
}
