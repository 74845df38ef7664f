import type { EntityManager } from 'typeorm';
import { Refused } from '../context/index.js';
import type { Clock, RequestContext } from '../context/index.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { DEFECT, WORKERS_DIED } from './errors.js';
import type { JobDispatcher, RunRef } from './job-dispatcher.js';
import type { JobContext, JobRegistry, JobStage, Json } from './job-kind.js';
import { JobRun } from './job-run.js';
import type { ShardRow, StageRecord } from './job-run.js';

/** A shard failed for a reason that another try would meet again. */
export class ShardFailed extends Error {}

/** What is left to do for a run after a step: put a stage on the queue, or nothing. */
interface Next {
  readonly stage: string;
  readonly places: readonly number[];
}

/**
 * Carries runs through their stages. The database is what counts: each step locks its row, does its work and marks it done in one
 * transaction, so a step that is delivered twice, or whose worker was killed, is done once. The queue only says when.
 */
export class RunEngine {
  constructor(
    private readonly database: TenantDatabase,
    private readonly registry: JobRegistry,
    private readonly dispatcher: JobDispatcher,
    private readonly clock: Clock,
  ) {}

  /** Plans the first stage that is not done and puts it on the queue. */
  async begin(ref: RunRef): Promise<void> {
    const next = await this.database.run(ref, (m) => this.planNext(m, ref));
    if (next) await this.dispatcher.stage(ref, next.stage, next.places);
  }

  /**
   * Works one shard.
   *
   * @throws ShardFailed when the work was refused: another try would be refused as well.
   */
  async shard(ref: RunRef, stageName: string, place: number, lastAttempt: boolean): Promise<void> {
    try {
      await this.database.run(ref, async (m) => {
        const [row]: ShardRow[] = await m.query(
          'select input, state from job_shard where run_id = $1 and stage = $2 and place = $3 for update',
          [ref.runId, stageName, place],
        );
        const run = await m.findOneBy(JobRun, { id: ref.runId });
        if (!row || row.state !== 'waiting' || run?.state !== 'running') return;
        await this.actFor(m, run);
        const outcome = await this.stageOf(run, stageName).work(m, this.contextOf(run), row.input);
        await m.query(
          `update job_shard set state = 'done', output = $4, failures = $5, error = null, finished_at = $6
             where run_id = $1 and stage = $2 and place = $3`,
          [ref.runId, stageName, place, JSON.stringify(outcome.output), JSON.stringify(outcome.failures ?? []), this.clock.now()],
        );
      });
    } catch (error) {
      const refused = error instanceof Refused;
      if (refused || lastAttempt) await this.markFailed(ref, stageName, place, error);
      if (refused) throw new ShardFailed(error.message, { cause: error });
      throw error;
    }
  }

  /** Finishes a stage whose shards are done and plans the next one in the same transaction; the last stage ends the run. */
  async settle(ref: RunRef, stageName: string): Promise<void> {
    const next = await this.database.run(ref, async (m) => {
      const run = await this.lockRun(m, ref);
      if (!run) return null;
      if (run.stages.find((stage) => stage.name === stageName)?.state === 'running') {
        await this.actFor(m, run);
        if (!(await this.endStage(m, run, stageName))) return null;
      }
      return this.planNext(m, ref);
    });
    if (next) await this.dispatcher.stage(ref, next.stage, next.places);
  }

  /** @returns whether the stage is done; if not, the run has failed. */
  private async endStage(m: EntityManager, run: JobRun, stageName: string): Promise<boolean> {
    const [counts]: { waiting: string; failed: string }[] = await m.query(
      `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'failed') as failed
         from job_shard where run_id = $1 and stage = $2`,
      [run.id, stageName],
    );
    if (Number(counts?.waiting) > 0) {
      // Every job of the stage is over, so a shard that still waits belongs to workers that died more often than is allowed.
      await m.query(`update job_shard set state = 'failed', error = $3 where run_id = $1 and stage = $2 and state = 'waiting'`,
        [run.id, stageName, JSON.stringify(WORKERS_DIED)]);
    }
    const failed = Number(counts?.waiting) + Number(counts?.failed) > 0;
    await (failed ? this.fail(m, run, stageName) : this.finishStage(m, run, stageName));
    return !failed;
  }

  private async finishStage(m: EntityManager, run: JobRun, stageName: string): Promise<void> {
    const stage = this.stageOf(run, stageName);
    const rows: { output: Json }[] = await m.query(
      'select output from job_shard where run_id = $1 and stage = $2 order by place', [run.id, stageName]);
    const result = (await stage.finish?.(m, this.contextOf(run), rows.map((row) => row.output))) ?? null;
    const finishedAt = this.clock.now().toISOString();
    const stages = this.changed(run, stageName, { state: 'done', finishedAt, result });
    const over = stages.every((each) => each.state === 'done');
    await m.query(
      `update job_run set stages = $2, state = case when $3 then 'finished' else state end, result = case when $3 then $4::jsonb end,
         finished_at = case when $3 then $5::timestamptz end, updated_at = now() where id = $1`,
      [run.id, JSON.stringify(stages), over, JSON.stringify(result), finishedAt],
    );
  }

  private async fail(m: EntityManager, run: JobRun, stageName: string): Promise<void> {
    const [first]: { error: unknown }[] = await m.query(
      `select error from job_shard where run_id = $1 and stage = $2 and state = 'failed' order by place limit 1`, [run.id, stageName]);
    await m.query(
      `update job_run set state = 'failed', stages = $2, error = $3, finished_at = $4, updated_at = now() where id = $1`,
      [run.id, JSON.stringify(this.changed(run, stageName, { state: 'failed' })), JSON.stringify(first?.error ?? DEFECT), this.clock.now()],
    );
  }

  private async planNext(m: EntityManager, ref: RunRef): Promise<Next | null> {
    for (;;) {
      const run = await this.lockRun(m, ref);
      const record = run?.stages.find((stage) => stage.state !== 'done');
      if (!run || !record) return null;
      if (record.state === 'waiting') {
        await this.actFor(m, run);
        if ((await this.plan(m, run, record.name)) === 0) {
          // A stage with nothing to do needs no queue: it ends here.
          await this.finishStage(m, await m.findOneByOrFail(JobRun, { id: run.id }), record.name);
          continue;
        }
      }
      const waiting: { place: number }[] = await m.query(
        `select place from job_shard where run_id = $1 and stage = $2 and state = 'waiting' order by place`, [run.id, record.name]);
      return { stage: record.name, places: waiting.map((row) => row.place) };
    }
  }

  /** The planner and the shards act under the name of whoever asked for the run. */
  private async actFor(m: EntityManager, run: JobRun): Promise<void> {
    await m.query(`select set_config('app.user_id', $1, true), set_config('app.unit_path', $2, true)`, [run.requestedBy, run.unitPath]);
  }

  /** @returns how many shards the stage is cut into. */
  private async plan(m: EntityManager, run: JobRun, stageName: string): Promise<number> {
    const shards = await this.stageOf(run, stageName).plan(m, this.contextOf(run));
    await m.query(
      `insert into job_shard (run_id, stage, place, units, input)
         select $1, $2, (row_number() over () - 1)::int, (shard->>'units')::int, coalesce(shard->'input', 'null')
           from jsonb_array_elements($3::jsonb) with ordinality as planned (shard, n)`,
      [run.id, stageName, JSON.stringify(shards.map(({ units, input }) => ({ units, input })))],
    );
    const now = this.clock.now().toISOString();
    await m.query(
      `update job_run set state = 'running', started_at = coalesce(started_at, $3::timestamptz), stages = $2, updated_at = now() where id = $1`,
      [run.id, JSON.stringify(this.changed(run, stageName, { state: 'running', startedAt: now })), now],
    );
    return shards.length;
  }

  /** Locks the run, unless it is over or another round has taken it up. */
  private async lockRun(m: EntityManager, ref: RunRef): Promise<JobRun | null> {
    await m.query('select 1 from job_run where id = $1 for update', [ref.runId]);
    const run = await m.findOneBy(JobRun, { id: ref.runId });
    return run && run.round === ref.round && (run.state === 'queued' || run.state === 'running') ? run : null;
  }

  private async markFailed(ref: RunRef, stageName: string, place: number, error: unknown): Promise<void> {
    const told = error instanceof Refused ? { code: error.code, message: error.refusal.message } : DEFECT;
    await this.database.run(ref, (m) =>
      m.query(`update job_shard set state = 'failed', error = $4 where run_id = $1 and stage = $2 and place = $3 and state = 'waiting'`,
        [ref.runId, stageName, place, JSON.stringify(told)]));
  }

  private changed(run: JobRun, stageName: string, change: Partial<StageRecord>): StageRecord[] {
    return run.stages.map((stage) => (stage.name === stageName ? { ...stage, ...change } : stage));
  }

  private stageOf(run: JobRun, name: string): JobStage<Json> {
    const stage = this.registry.getKind(run.kind).stages.find((each) => each.name === name);
    if (!stage) throw new Error(`the job ${run.kind} has no stage ${name}`);
    return stage;
  }

  private contextOf(run: JobRun): JobContext<Json> {
    const ctx: RequestContext = {
      tenantId: run.tenantId, userId: run.requestedBy, unitId: run.unitId, unitPath: run.unitPath, roles: run.roles,
      requestId: `run-${run.id}`, ip: null, at: run.requestedAt };
    return { runId: run.id, ctx, params: run.params as Json, subjectId: run.subjectId };
  }
}
