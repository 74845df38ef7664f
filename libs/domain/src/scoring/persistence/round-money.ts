import type { ProjectTotal } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import type { RoundAtWork } from '../jobs/scoring-run.js';

/** Field under which a run's comparison of its money is kept. */
export const moneyField = (runId: string): string => `money.${runId}`;

/** Holds what a run pays against the money that there is, by the scheme's decision, and keeps the answer with its reasons. */
export async function checkMoney(m: EntityManager, { scheme, row, round, runId, judge, policy, ctx, asOf }: RoundAtWork): Promise<void> {
  const { money } = scheme;
  if (!money) return;
  const totals: ProjectTotal[] = await m.query(
    `select s.project, sum((c->>'amount')::numeric)::text as total from scoring_result r join scoring_subject s on s.id = r.subject_id, jsonb_array_elements(r.consequences) c
      where r.run_id = $1 and c->>'id' = any($2::text[]) and c->>'amount' is not null group by s.project order by s.project nulls last`, [runId, [...money.consequences]]);
  const facts = money.facts(totals, round);
  if (facts === null) return;
  const result = judge.decide(money.decision.name, facts, asOf);
  await policy.store(m, ctx, { subject: 'ScoringRound', subjectId: row.id, field: moneyField(runId), unitPath: row.unitPath, result });
}
