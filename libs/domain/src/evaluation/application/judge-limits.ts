import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge, PolicyService } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import { In, type EntityManager } from 'typeorm';
import { keepResults, type ResultToKeep } from '../../shared/keep-results.js';
import { tierFacts, tierFault } from '../model/tier-facts.js';
import { AppraisalResult, type AppraisalRound } from '../persistence/entities.js';

/** A line of the list to work through before a round can be settled. */
export function failureOf(result: { id: string }, label: string, code: string, zh: string, en: string): JobFailure {
  return { subject: 'AppraisalResult', subjectId: result.id, label, code, message: { zh, en } };
}

/** Numbers of the posts behind results, the label by which a person is named without naming them. */
export async function postNumbers(m: EntityManager, results: readonly AppraisalResult[]): Promise<Map<string, string>> {
  const rows: { id: string; number: string }[] = await m.query(
    'select a.id, p.number from assignment a join post p on p.id = a.post_id where a.id = any($1::uuid[])', [results.map((r) => r.assignmentId)]);
  return new Map(rows.map((row) => [row.id, row.number]));
}

const INCOMPLETE = ['participant-incomplete', '缺少满意率、等次或情节', 'Satisfaction rate, tier or severity is missing'] as const;
const FAULTS = {
  'tier-not-forced': { zh: '等次与应评等次不符', en: 'The tier is not the one that the facts force' },
  'tier-above-limit': { zh: '等次高于最高可评等次', en: 'The tier lies above the highest' },
} as const;

/**
 * Judges how high each result of some purchasers may be rated and checks the tier entered, keeping the answer with its reasons
 * on the row. Done again with the same facts, it changes nothing.
 *
 * @returns what is missing or wrong, a line a person.
 */
export async function judgeLimits(m: EntityManager, ctx: RequestContext, policy: PolicyService, judge: Judge, round: AppraisalRound, purchasers: readonly string[]): Promise<JobFailure[]> {
  const rows = await m.find(AppraisalResult, { where: { roundId: round.id, purchaserUnitId: In([...purchasers]) }, order: { id: 'ASC' } });
  const numbers = await postNumbers(m, rows);
  const failures: JobFailure[] = [];
  const kept: (ResultToKeep & { readonly row: AppraisalResult })[] = [];
  for (const row of rows) {
    const label = numbers.get(row.assignmentId) ?? row.id;
    const result = row.satisfactionRate === null ? null : judge.attempt('evaluation.tierLimit', tierFacts(row), `${round.year}-12-31`);
    const tier = row.finalTier ?? row.suggestedTier;
    if (!result || !result.ok || tier === null) failures.push(failureOf(row, label, ...INCOMPLETE));
    if (!result?.ok) continue;
    kept.push({ row, earlierId: row.tierResultId, subject: 'AppraisalResult', subjectId: row.id, field: 'evaluation.tierLimit', unitPath: row.unitPath, result });
    const fault = tier === null ? null : tierFault(tier, { highestTier: result.output['highestTier'], forcedTier: result.output['forcedTier'] });
    if (fault) failures.push(failureOf(row, label, fault, FAULTS[fault].zh, FAULTS[fault].en));
  }
  const ids = await keepResults(policy, m, ctx, kept.map(({ row: _row, ...rest }) => rest));
  await writeLimits(m, kept.map(({ row, result }, i) => ({ id: row.id, tier_result_id: ids[i], highest_tier: result.output['highestTier'], forced_tier: result.output['forcedTier'] })));
  return failures;
}

async function writeLimits(m: EntityManager, rows: readonly object[]): Promise<void> {
  await m.query(
    `update appraisal_result r set tier_result_id = x.tier_result_id, highest_tier = x.highest_tier, forced_tier = x.forced_tier, updated_at = now(), version = r.version + 1
       from jsonb_to_recordset($1::jsonb) as x (id uuid, tier_result_id uuid, highest_tier text, forced_tier text)
      where r.id = x.id and (r.tier_result_id, r.highest_tier, r.forced_tier) is distinct from (x.tier_result_id, x.highest_tier, x.forced_tier)`, [JSON.stringify(rows)]);
}
