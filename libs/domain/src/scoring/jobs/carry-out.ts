import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { FactProviders } from '../model/fact-provider.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringRound } from '../persistence/entities.js';
import { settingsForRun } from '../persistence/run-settings.js';
import { SCORING_RUN, scoringRun, type ScoringParams } from './scoring-run.js';

/**
 * Carries a run of a round out at once, in the transaction at hand, for few people: by the same stages as on the queue, and with
 * a row of the run. The results stand when it is done.
 *
 * @returns the id of the run.
 */
export async function carryOut(m: EntityManager, ctx: RequestContext, policy: PolicyService, round: { readonly id: string; readonly unitPath: string }, providers?: FactProviders): Promise<string> {
  const row = await m.findOneByOrFail(ScoringRound, { id: round.id });
  const judge = await policy.judge(m, ctx, ctx.at);
  const settled = await settingsForRun(m, schemeOf(policy.index.findPack(judge.packId), row.scheme), row);
  const params: ScoringParams = { roundId: round.id, knownAt: ctx.at.toISOString(), basis: 'first', against: null, ...settled };
  const kind = scoringRun(policy, providers);
  const stages = kind.stages.map(({ name }) => ({ name, state: 'done', startedAt: params.knownAt, finishedAt: params.knownAt, result: null }));
  const [run]: { id: string }[] = await m.query(
    `insert into job_run (unit_path, kind, subject, subject_id, params, requested_by, requested_at, unit_id, roles, state, stages, started_at, finished_at)
       values ($1, $2, 'ScoringRound', $3, $4, $5, $6, $7, $8, 'finished', $9, $6, $6) returning id`,
    [round.unitPath, SCORING_RUN, round.id, JSON.stringify(params), ctx.userId, ctx.at, ctx.unitId, [...ctx.roles], JSON.stringify(stages)]);
  if (!run) throw new Error('a run was written without an id');
  const job = { runId: run.id, ctx, params, subjectId: round.id };
  for (const stage of kind.stages) {
    const shards = await stage.plan(m, job);
    for (const [place, { units, input }] of shards.entries()) {
      const { output, failures } = await stage.work(m, job, input);
      await m.query(`insert into job_shard (run_id, stage, place, units, input, state, output, failures, finished_at) values ($1, $2, $3, $4, $5, 'done', $6, $7, $8)`,
        [run.id, stage.name, place, units, JSON.stringify(input), JSON.stringify(output), JSON.stringify(failures ?? []), ctx.at]);
    }
  }
  await m.query('update scoring_round set latest_run_id = $2 where id = $1', [round.id, run.id]);
  return run.id;
}
