import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { ScoringSubjectsDocument, type ScoringSubjectsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Subject = ScoringSubjectsQuery['scoringSubjects']['edges'][number]['node'];

/** People whom the viewer rates, and how many sheets each still wants. */
export default function RatersPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const go = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringSubjectsDocument, variables: { roundId: id, first, skip, orderBy, text: filters['text'] ?? null, open: filters['open'] === 'yes' ? true : null } });
  const left = (s: Subject): string => (s.outstanding === 0 ? t('done') : `${t('outstanding')} ${s.outstanding}`);
  const columns: readonly Column<Subject>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (s) => <Link to={`/scoring/form/${s.id}`}>{s.personName}</Link> },
    { key: 'unit', title: t('unit'), sort: 'unitPath', render: (s) => s.unitName },
    { key: 'outstanding', title: t('outstanding'), render: (s) => (s.outstanding === 0 ? t('done') : s.outstanding) },
  ];
  return (
    <ListPage<Subject> title={t('rates')} name="scoring.subjects" columns={columns} connection={data?.scoringSubjects} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      empty={t('noneToRate')} onOpen={(s) => { void go(`/scoring/form/${s.id}`); }} filters={[{ name: 'text', label: t('find'), kind: 'text' }, { name: 'open', label: t('outstanding'), kind: 'choice', options: [{ value: 'yes', label: t('openLeft') }] }]}
      card={(s) => <><Link to={`/scoring/form/${s.id}`}><strong>{s.personName}</strong></Link>　<span className="gq-quiet">{s.unitName}</span><div>{left(s)}</div></>} />
  );
}
