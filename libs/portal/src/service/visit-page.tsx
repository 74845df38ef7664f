import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { Answered } from '../ui/answered.js';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Notice, PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { Draft } from '../ui/schema-form/schema.js';
import type { DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { HomeVisitDocument, VisitTermsDocument } from './care.operations.js';
import { CLEARANCE, Clearance } from './clearance.js';
import { VisitActs, type Visit } from './visit-acts.js';
import { clockDay, clockTime, stateWord, visitWords } from './visit-words.js';

function Facts({ visit, decision }: { readonly visit: Visit; readonly decision: DecisionShape | null }) {
  const t = useWords(visitWords);
  const [{ data }] = useQuery({ query: VisitTermsDocument });
  const terms = (field: string): Readonly<Record<string, string>> => decision?.facts.properties?.[field]?.items?.['x-terms'] ?? {};
  const named = (codes: readonly string[], field: string): string => codes.map((code) => terms(field)[code] ?? code).join('、');
  const wordOf = (list: readonly { readonly code: string; readonly zh: string }[] | undefined, code: string): string => list?.find((one) => one.code === code)?.zh ?? code;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('worker'), visit.employeeName], [t('companion'), visit.companion || null], [t('destination'), visit.destination], [t('purpose'), visit.purpose], [t('about'), visit.about ?? null],
    [t('starts'), formatInstant(visit.startsAt)], [t('returnBy'), formatInstant(visit.returnBy)], [t('left'), visit.leftAt ? formatInstant(visit.leftAt) : null], [t('returned'), visit.returnedAt ? formatInstant(visit.returnedAt) : null],
    [t('assess'), named(visit.assessed, 'assessed') || null], [t('risks'), named(visit.risks, 'risksFound') || null], [t('discussion'), visit.discussion || null], [t('note'), visit.note || null],
    ...Object.entries(visit.plan as Readonly<Record<string, string>>).map(([element, words]) => [terms('safetyPlan')[element] ?? element, words] as const),
    ...Object.entries(visit.checks as Readonly<Record<string, string>>).map(([item, result]) => [`${t('checks')}：${wordOf(data?.visitTerms.checks, item)}`, wordOf(data?.visitTerms.results, result)] as const),
  ];
  return <table className="gq-facts"><tbody>{rows.filter(([, value]) => value !== null).map(([label, value]) => <tr key={label}><th scope="row">{label}</th><td>{value}</td></tr>)}</tbody></table>;
}

/** One visit: what may be done now, whether it is cleared and why, what was planned. */
export default function VisitPage() {
  const { id = '' } = useParams();
  const t = useWords(visitWords);
  const { viewer } = useSession();
  const decision = useDecision(CLEARANCE);
  const [{ data, fetching, error }, ask] = useQuery({ query: HomeVisitDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && !data.homeVisit) return <Notice title={t('none')} />;
  return (
    <Answered data={data?.homeVisit} fetching={fetching} error={error} onRetry={refresh}>
      {(visit) => {
        const entry = `/mine/service?${new URLSearchParams({ enter: 'visit', on: clockDay(visit.startsAt), from: clockTime(visit.leftAt ?? visit.startsAt), to: clockTime(visit.returnedAt ?? visit.returnBy), ...(visit.beneficiaryId ? { who: visit.beneficiaryId } : {}) }).toString()}`;
        return (
          <>
            <PageHead title={`${t('visit')}　${visit.destination}`} beside={visit.overdue ? <span className="gq-light-overdue">{t('overdue')}</span> : stateWord(t, visit.state)}
              acts={<>{visit.planner && (visit.state === 'planned' || visit.state === 'assessed') && <Link to={`/service/visits/plan?id=${id}`}>{t('change')}</Link>}{visit.planner && visit.state === 'back' && <Link to={entry}>{t('enter')}</Link>}</>} />
            <VisitActs visit={visit} onDone={refresh} />
            <div className="gq-columns-even">
              <Panel title={t('facts')}><Facts visit={visit} decision={decision} /></Panel>
              <Panel title={t('clearance')}>
                {visit.resultId ? <p className="gq-verdict"><Figure value={t('fine')} resultId={visit.resultId} /></p> : decision && <Clearance decision={decision} facts={visit.clearanceFacts as Draft} asOf={viewer.today} />}
                {visit.discussedAt && <p>{t('cleared2', { who: visit.discussedByName ?? '', at: formatInstant(visit.discussedAt) })}</p>}
              </Panel>
            </div>
          </>
        );
      }}
    </Answered>
  );
}
