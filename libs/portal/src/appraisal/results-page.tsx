import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useTerm, useTermOptions } from '../posts/terms.js';
import { usePlaceFilters } from '../posts/use-places.js';
import { formatPercent } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { Figure } from '../ui/reasons/figure.js';
import { AppraisalResultsDocument, type AppraisalResultsQuery } from './appraisal.operations.js';
import { appraisalWords } from './words.js';

type Result = AppraisalResultsQuery['appraisalResults']['edges'][number]['node'];

/** Results of the viewer's part of the tree; each computed figure opens its reasons. */
export default function ResultsPage() {
  const t = useWords(appraisalWords);
  const term = useTerm();
  const options = useTermOptions();
  const navigate = useNavigate();
  const { first, skip, orderBy, filters: values } = useListArguments();
  const place = usePlaceFilters(values);
  const [{ data, fetching, error }, ask] = useQuery({
    query: AppraisalResultsDocument,
    variables: {
      first, skip, orderBy, roundId: values['round'] ?? null, year: values['year'] ? Number(values['year']) : null, unitId: place.unitId, tier: values['tier'] ?? null, followUp: values['followUp'] ?? null,
      complete: values['complete'] === undefined ? null : values['complete'] === 'true', text: values['text'] ?? null,
    },
  });
  const columns: readonly Column<Result>[] = [
    { key: 'worker', title: t('worker'), width: 80, render: (r) => <Link to={`/appraisal/results/${r.id}`}>{r.workerName ?? '—'}</Link> },
    { key: 'year', title: t('year'), render: (r) => r.year },
    { key: 'post', title: t('post'), render: (r) => r.postNumber },
    { key: 'purchaser', title: t('purchaser'), width: 120, render: (r) => r.purchaserName },
    { key: 'grade', title: t('grade'), render: (r) => term('grade', r.grade) },
    { key: 'satisfaction', title: t('satisfaction'), money: true, render: (r) => formatPercent(r.satisfactionRate) },
    { key: 'highest', title: t('highest'), render: (r) => <Figure value={term('tier', r.highestTier)} resultId={r.tierResultId} /> },
    { key: 'suggestion', title: t('suggestion'), render: (r) => term('tier', r.suggestedTier) },
    { key: 'final', title: t('final'), render: (r) => <strong>{term('tier', r.finalTier)}</strong> },
    { key: 'bonus', title: t('bonus'), money: true, total: (r) => r.bonus, render: (r) => <Figure value={formatMoney(r.bonus)} resultId={r.bonusResultId} /> },
    { key: 'step', title: t('nextStep'), render: (r) => <Figure value={r.nextStep ?? '—'} resultId={r.stepResultId} /> },
    { key: 'followUp', title: t('followUp'), render: (r) => <Figure value={term('follow', r.followUp)} resultId={r.followUpResultId} /> },
  ];
  return (
    <ListPage<Result> title={t('results')} name="appraisal-results" columns={columns} connection={data?.appraisalResults} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}
      filters={[
        { name: 'text', label: t('find'), kind: 'text' }, ...place.filters, { name: 'tier', label: t('tier'), kind: 'choice', options: options('tier') }, { name: 'followUp', label: t('followUp'), kind: 'choice', options: options('follow') },
        { name: 'complete', label: t('isComplete'), kind: 'choice', options: [{ value: 'true', label: t('yes') }, { value: 'false', label: t('no') }] },
      ]}
      onOpen={(r) => { void navigate(`/appraisal/results/${r.id}`); }} card={(r) => <><Link to={`/appraisal/results/${r.id}`}>{r.workerName}</Link> {term('tier', r.finalTier ?? r.suggestedTier)}<div className="gq-quiet">{r.year} · {r.postNumber}</div></>} empty={t('noResults')} />
  );
}
