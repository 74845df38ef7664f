import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { useMay } from '../session/session.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useTransfer } from '../transfer/index.js';
import { PostsDocument, type PostsQuery } from './posts.operations.js';
import { useTerm, useTermOptions } from './terms.js';
import { usePlaceFilters } from './use-places.js';
import { postWords } from './words.js';

type Post = PostsQuery['posts']['edges'][number]['node'];

function useColumns(): readonly (Column<Post> & { readonly text: (post: Post) => string })[] {
  const t = useWords(postWords);
  const term = useTerm();
  const plain = (key: string, title: string, text: (p: Post) => string, more: Partial<Column<Post>> = {}) => ({ key, title, text, render: text, ...more });
  return [
    plain('number', t('number'), (p) => p.number, { sort: 'number', width: 110, render: (p) => <Link to={`/posts/${p.id}`}>{p.number}</Link> }),
    plain('unit', t('unit'), (p) => p.unitName ?? '—', { sort: 'unitPath', width: 160 }),
    plain('unitKind', t('unitKind'), (p) => term('kind', p.unitKind)),
    plain('grade', t('grade'), (p) => term('grade', p.grade), { sort: 'grade' }),
    plain('status', t('status'), (p) => term('post', p.status), { sort: 'status' }),
    plain('purchaser', t('purchaser'), (p) => p.purchaserName ?? '—'),
    plain('startOn', t('startOn'), (p) => p.startOn, { sort: 'startOn' }),
    plain('endOn', t('endOn'), (p) => p.endOn ?? '—', { hidden: true }),
    plain('jurisdiction', t('jurisdiction'), (p) => term('jurisdiction', p.jurisdiction), { hidden: true }),
    plain('bargaining', t('bargaining'), (p) => (p.bargaining ? t('yes') : t('no')), { hidden: true }),
  ];
}

/** Posts of the viewer's part of the tree, with every filter of the API. */
export default function PostsPage() {
  const t = useWords(postWords);
  const options = useTermOptions();
  const may = useMay();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const asked = {
    orderBy, unitId: place.unitId, grade: values['grade'] ?? null, unitKind: values['unitKind'] ?? null, status: values['status'] ?? null, number: values['number'] ?? null,
    vacant: values['vacant'] === undefined ? null : values['vacant'] === 'true',
  };
  const [{ data, fetching, error }, ask] = useQuery({ query: PostsDocument, variables: { first, skip, ...asked } });
  const columns = useColumns();
  const term = useTerm();
  // A document with grades and kinds of its own offers those that occur.
  const rows = nodesOf(data?.posts);
  const choices = (list: 'grade' | 'kind', code: (p: Post) => string) => {
    const known = options(list);
    if (rows.length === 0 || rows.some((p) => known.some((o) => o.value === code(p)))) return known;
    return [...new Set(rows.map(code))].map((value) => ({ value, label: term(list, value) }));
  };
  const { orderBy: _order, ...filters } = asked;
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const excel = useTransfer('posts', filters, again);
  return (
    <ListPage<Post> title={t('posts')} name="posts" columns={columns} connection={data?.posts} fetching={fetching} error={error} onRetry={again}
      filters={[
        ...place.filters,
        { name: 'grade', label: t('grade'), kind: 'choice', options: choices('grade', (p) => p.grade) },
        { name: 'vacant', label: t('vacant'), kind: 'choice', options: [{ value: 'true', label: t('isVacant') }, { value: 'false', label: t('isFilled') }] },
        { name: 'unitKind', label: t('unitKind'), kind: 'choice', options: choices('kind', (p) => p.unitKind) },
        { name: 'status', label: t('status'), kind: 'choice', options: options('post') },
        { name: 'number', label: t('number'), kind: 'text' },
      ]}
      acts={<>{excel.dialog}{may('create', 'PostApplication') && <Button type="primary" onClick={() => { void navigate('/posts/applications/new'); }}>{t('apply')}</Button>}</>}
      onExport={excel.onExport} {...(may('update', 'Post') || may('detail', 'Post') ? { onImport: excel.onImport } : {})} onOpen={(p) => { void navigate(`/posts/${p.id}`); }}
      card={(p) => <Link to={`/posts/${p.id}`} style={{ color: 'inherit', display: 'block' }}><strong>{p.number}</strong> {p.unitName}<div className="gq-quiet">{columns[3]?.text(p)} · {columns[4]?.text(p)} · {p.startOn}</div></Link>}
      empty={Object.keys(values).length > 0 ? t('noPosts') : t('firstPost')} />
  );
}
