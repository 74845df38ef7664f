import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { Decided, Judge, PolicyService } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import { keepResults } from '../../shared/keep-results.js';
import { tierFacts } from '../model/tier-facts.js';
import { AppraisalResult, AppraisalRound } from '../persistence/entities.js';
import { countiesOutstanding } from '../persistence/participants.js';
import { failureOf, postNumbers } from './judge-limits.js';

/** What came of a city's review. */
export interface Review {
  readonly accepted: boolean;
  readonly cap: number | null;
  readonly excellent: number | null;
  readonly failures: readonly JobFailure[];
}

const COUNTY_POST = 'county-post';

/** Judges a city's whole list as the document wants it; null while somebody's entry is incomplete. Nothing is stored. */
export async function judgeReview(m: EntityManager, judge: Judge, round: AppraisalRound): Promise<{ result: Decided; byLabel: ReadonlyMap<string, AppraisalResult> } | null> {
  const rows = await m.find(AppraisalResult, { where: { roundId: round.id }, order: { id: 'ASC' } });
  if (rows.length === 0) return null;
  const numbers = await postNumbers(m, rows);
  const labelled = rows.map((row) => ({ row, label: numbers.get(row.assignmentId) ?? row.id })).sort((a, b) => (a.label < b.label ? -1 : 1));
  const participants = labelled.map(({ row, label }) => ({
    id: label, postLevel: row.postLevel, suggestedTier: row.postLevel === COUNTY_POST ? row.suggestedTier : null, finalTier: row.finalTier ?? row.suggestedTier, ...tierFacts(row),
  }));
  const result = judge.attempt('evaluation.cityReview', { participants, capException: round.capException }, `${round.year}-12-31`);
  return result.ok ? { result, byLabel: new Map(labelled.map(({ row, label }) => [label, row])) } : null;
}

function faultsOf(result: Decided, byLabel: ReadonlyMap<string, AppraisalResult>): JobFailure[] {
  const violations = result.output['violations'] as readonly { readonly id: string; readonly code: string }[];
  const faults = violations.map(({ id, code }) => failureOf(byLabel.get(id) ?? { id: '' }, id, code, code === 'excellent-barred' ? '不得评为优秀' : '未按应评等次评定', 'The tier breaks the limits'));
  const over = Number(result.output['overCap']);
  if (over === 0 || result.output['accepted'] === true) return faults;
  const message = { zh: `优秀超出名额 ${over} 人（名额 ${String(result.output['cap'])}）：请调整，或写明理由`, en: `${over} excellent above the cap of ${String(result.output['cap'])}: change or give a reason` };
  return [...faults, { subject: 'AppraisalRound', subjectId: null, label: '优秀名额', code: 'excellent-above-cap', message }];
}

/**
 * Reviews a city's list once and, where the document accepts it, settles the round in the name of whoever asked. A round settled
 * before is left alone.
 */
export async function reviewRound(m: EntityManager, ctx: RequestContext, services: { policy: PolicyService; workflow: WorkflowEngine; judge: Judge }, roundId: string): Promise<Review> {
  const { policy, workflow, judge } = services;
  const round = await m.findOneOrFail(AppraisalRound, { where: { id: roundId }, lock: { mode: 'pessimistic_write' } });
  if (round.settledOn !== null) return { accepted: true, cap: round.cap, excellent: null, failures: [] };
  const judged = await judgeReview(m, judge, round);
  if (!judged) return { accepted: false, cap: null, excellent: null, failures: [] };
  const { result, byLabel } = judged;
  const [reviewResultId] = await keepResults(policy, m, ctx, [{ earlierId: round.reviewResultId, subject: 'AppraisalRound', subjectId: round.id, field: 'evaluation.cityReview', unitPath: round.unitPath, result }]);
  await m.save(Object.assign(round, { cap: Number(result.output['cap']), reviewResultId: reviewResultId ?? null }));
  const review = { cap: round.cap, excellent: Number(result.output['excellentCount']) };
  if (result.output['accepted'] !== true) return { ...review, accepted: false, failures: faultsOf(result, byLabel) };
  await m.query('update appraisal_result set final_tier = suggested_tier, updated_at = now(), version = version + 1 where round_id = $1 and final_tier is null', [round.id]);
  const outstanding = await countiesOutstanding(m, round.id);
  await workflow.act(m, ctx, round.workflowInstanceId ?? '', { transition: 'settle', facts: { countiesOutstanding: outstanding.map((c) => c.id), [judge.fullName('evaluation.cityReview')]: result.output } });
  await m.update(AppraisalRound, { id: round.id }, { settledOn: dayInChina(ctx.at) });
  return { ...review, accepted: true, failures: [] };
}
