import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { ScoringAppealsDocument, ScoringMisconductsDocument, type AppealFragment, type ScoringMisconductsQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type Report = ScoringMisconductsQuery['scoringMisconducts']['edges'][number]['node'];

/** Objections, of one round or of all, with the day by which each is to be answered. */
export function AppealList({ roundId }: { readonly roundId: string | null }) {
  const t = useWords(scoringWords);
  const go = useNavigate();
  const { first, skip, orderBy, filters } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringAppealsDocument, variables: { roundId, open: filters['open'] === 'yes' ? true : null, first, skip, orderBy } });
  const outcome = (a: AppealFragment): string => (a.answeredOn === null ? t('openOnly') : a.outcome === 'upheld' ? t('upheld') : t('dismissed'));
  const columns: readonly Column<AppealFragment>[] = [
    { key: 'person', title: t('person'), sort: 'personName', render: (a) => <Link to={`/scoring/appeals/${a.id}`}>{a.personName}</Link> },
    { key: 'filedOn', title: t('filedOn'), sort: 'filedOn', render: (a) => formatDay(a.filedOn) },
    { key: 'grounds', title: t('grounds'), render: (a) => a.grounds },
    { key: 'due', title: t('answerDueOn'), sort: 'answerDueOn', render: (a) => formatDay(a.answerDueOn) },
    { key: 'outcome', title: t('outcome'), render: outcome },
  ];
  return (
    <ListPage<AppealFragment> title={t('appeals')} name="scoring.appeals" columns={columns} connection={data?.scoringAppeals} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noAppeals')}
      onOpen={(a) => { void go(`/scoring/appeals/${a.id}`); }} filters={[{ name: 'open', label: t('answer'), kind: 'choice', options: [{ value: 'yes', label: t('onlyOpen') }] }]}
      card={(a) => <><Link to={`/scoring/appeals/${a.id}`}><strong>{a.personName}</strong></Link>　{outcome(a)}<div>{a.grounds}</div><div className="gq-quiet">{t('answerDueOn')} {formatDay(a.answerDueOn)}</div></>} />
  );
}

/** Objections to results and reports of breaches, for those who handle them. */
export default function AppealsPage() {
  const t = useWords(scoringWords);
  const go = useNavigate();
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringMisconductsDocument, variables: { first: 50 } });
  const columns: readonly Column<Report>[] = [
    { key: 'person', title: t('person'), render: (r) => <Link to={`/scoring/misconduct/${r.id}`}>{r.personName}</Link> },
    { key: 'on', title: t('reportedOn'), render: (r) => formatDay(r.reportedOn) },
    { key: 'grounds', title: t('grounds'), render: (r) => r.grounds },
    { key: 'struck', title: t('strike'), render: (r) => (r.struck > 0 ? r.struck : '—') },
  ];
  return (
    <>
      <AppealList roundId={null} />
      <ListPage<Report> title={t('misconduct')} name="scoring.misconduct" columns={columns} connection={data?.scoringMisconducts} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('noMisconducts')} onOpen={(r) => { void go(`/scoring/misconduct/${r.id}`); }} />
    </>
  );
}
