import type { EntityManager } from 'typeorm';
import type { JobFailure } from './job-kind.js';
import type { JobRun, StageState } from './job-run.js';

/** One stage as the portal shows it. */
export interface StageProgress {
  readonly name: string;
  readonly state: StageState;
  readonly shards: number;
  readonly shardsDone: number;
  readonly shardsFailed: number;
  /** People, posts or rows, as the stage counts them. */
  readonly units: number;
  readonly unitsDone: number;
  /** Single things that could not be done though their shard was. */
  readonly failures: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Seconds that the stage still needs at its pace so far; null until something is done. */
  readonly secondsLeft: number | null;
}

interface Counted {
  readonly run_id: string;
  readonly stage: string;
  readonly shards: number;
  readonly done: number;
  readonly failed: number;
  readonly units: number;
  readonly units_done: number;
  readonly failures: number;
}

function secondsLeft(startedAt: string | null, counts: Counted | undefined, now: Date): number | null {
  if (!startedAt || !counts || counts.units_done === 0) return null;
  const elapsed = (now.getTime() - new Date(startedAt).getTime()) / 1000;
  return Math.max(0, Math.round((elapsed * (counts.units - counts.units_done)) / counts.units_done));
}

/** Counts the shards of runs, by stage: one query for any number of runs. */
export async function progressOf(m: EntityManager, runs: readonly JobRun[], now: Date): Promise<ReadonlyMap<string, readonly StageProgress[]>> {
  const counted: Counted[] = await m.query(
    `select run_id, stage, count(*)::int as shards, count(*) filter (where state = 'done')::int as done,
            count(*) filter (where state = 'failed')::int as failed, coalesce(sum(units), 0)::int as units,
            coalesce(sum(units) filter (where state = 'done'), 0)::int as units_done,
            coalesce(sum(jsonb_array_length(failures)), 0)::int as failures
       from job_shard where run_id = any($1) group by run_id, stage`,
    [runs.map((run) => run.id)],
  );
  const byStage = new Map(counted.map((row) => [`${row.run_id} ${row.stage}`, row]));
  return new Map(runs.map((run) => [run.id, run.stages.map((stage): StageProgress => {
    const counts = byStage.get(`${run.id} ${stage.name}`);
    return {
      name: stage.name, state: stage.state,
      shards: counts?.shards ?? 0, shardsDone: counts?.done ?? 0, shardsFailed: counts?.failed ?? 0,
      units: counts?.units ?? 0, unitsDone: counts?.units_done ?? 0, failures: counts?.failures ?? 0,
      startedAt: stage.startedAt ? new Date(stage.startedAt) : null,
      finishedAt: stage.finishedAt ? new Date(stage.finishedAt) : null,
      secondsLeft: stage.state === 'running' ? secondsLeft(stage.startedAt, counts, now) : null,
    };
  })]));
}

/** What could not be done, as a list to work through: the first `limit` things after `skip`. */
export async function failuresOf(m: EntityManager, runId: string, limit: number, skip = 0): Promise<readonly JobFailure[]> {
  const rows: { failure: JobFailure }[] = await m.query(
    `select failure from job_shard, jsonb_array_elements(failures) with ordinality as listed (failure, n)
       where run_id = $1 order by stage, place, n limit $2 offset $3`,
    [runId, limit, skip],
  );
  return rows.map((row) => row.failure);
}
