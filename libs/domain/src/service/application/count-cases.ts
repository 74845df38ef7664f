import type { Json } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';
import type { CaseHeld } from '../persistence/cases.js';

const COUNT = 'evaluation.caseCount';

/**
 * Which cases count in a span, by the tenant's document; where it does not say, those opened in the span. The rounds of a year
 * are told apart by their end: the first half is the mid-year's.
 *
 * @returns ids of the cases that count.
 * @throws Refused what the document's decision refuses.
 */
export function countCases(judge: Judge, span: { readonly from: string; readonly to: string }, cases: readonly CaseHeld[]): ReadonlySet<string> {
  if (cases.length === 0) return new Set();
  const facts = {
    period: span.to.slice(5, 7) <= '06' ? 'mid-year' : 'year-end', periodStart: span.from, periodEnd: span.to,
    cases: cases.map(({ caseId, openedOn, followUps, supervisorApproved }) => ({ caseId, openedOn, followUps, supervisorApproved })),
  };
  const answer = judge.attempt(COUNT, facts, span.to);
  if (!answer.ok && answer.error.code !== 'unknown-decision') judge.decide(COUNT, facts, span.to);
  if (!answer.ok) return new Set(cases.filter(({ openedOn }) => openedOn >= span.from && openedOn <= span.to).map(({ caseId }) => caseId));
  const judged = answer.output['cases'];
  return new Set((Array.isArray(judged) ? (judged as readonly Readonly<Record<string, Json>>[]) : []).filter((entry) => entry['counts'] === true).map((entry) => String(entry['caseId'])));
}
