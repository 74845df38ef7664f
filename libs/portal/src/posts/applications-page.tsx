import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { applicationWords } from './application-words.js';
import { PostApplicationsDocument, type PostApplicationsQuery } from './posts.operations.js';
import { useTerm, useTermOptions } from './terms.js';
import { usePlaceFilters } from './use-places.js';

type Application = PostApplicationsQuery['postApplications']['edges'][number]['node'];

/** Applications for posts of the viewer's part of the tree. */
export default function ApplicationsPage() {
  const t = useWords(applicationWords);
  const term = useTerm();
  const options = useTermOptions();
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [{ data, fetching, error }, ask] = useQuery({
    query: PostApplicationsDocument,
    variables: { first, skip, orderBy, unitId: place.unitId, state: values['state'] ?? null, action: values['action'] ?? null, number: values['number'] ?? null },
  });
  const columns: readonly Column<Application>[] = [
    { key: 'number', title: t('number'), sort: 'number', width: 150, render: (a) => <Link to={`/posts/applications/${a.id}`}>{a.number}</Link> },
    { key: 'unit', title: t('unit'), width: 150, render: (a) => a.unitName ?? '—' },
    { key: 'action', title: t('action'), render: (a) => term('action', a.action) },
    { key: 'kind', title: t('unitKind'), render: (a) => term('kind', a.unitKind) },
    { key: 'grade', title: t('grade'), render: (a) => term('grade', a.grade) },
    { key: 'requested', title: t('requested'), total: (a) => a.requestedPosts, render: (a) => a.requestedPosts },
    { key: 'approved', title: t('approved'), total: (a) => a.approvedPosts, render: (a) => a.approvedPosts ?? '—' },
    { key: 'state', title: t('state'), sort: 'state', render: (a) => term('application', a.state) },
    { key: 'submittedOn', title: t('submittedOn'), sort: 'submittedOn', render: (a) => a.submittedOn ?? '—' },
    { key: 'decidedOn', title: t('decidedOn'), render: (a) => a.decidedOn ?? '—' },
  ];
  return (
    <ListPage<Application> title={t('list')} name="post-applications" columns={columns} connection={data?.postApplications} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[
        { name: 'state', label: t('state'), kind: 'choice', options: options('application') },
        { name: 'action', label: t('action'), kind: 'choice', options: options('action') },
        ...place.filters,
        { name: 'number', label: t('number'), kind: 'text' },
      ]}
      acts={may('create', 'PostApplication') && <Button type="primary" onClick={() => { void navigate('/posts/applications/new'); }}>{t('apply')}</Button>}
      onOpen={(a) => { void navigate(`/posts/applications/${a.id}`); }}
      card={(a) => <Link to={`/posts/applications/${a.id}`} style={{ color: 'inherit', display: 'block' }}><strong>{a.unitName}</strong> {term('action', a.action)} {a.requestedPosts}<div className="gq-quiet">{a.number} · {term('application', a.state)} · {term('grade', a.grade)}</div></Link>}
      empty={Object.keys(values).length > 0 ? t('none') : t('first')} />
  );
}
