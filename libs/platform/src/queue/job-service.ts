import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../context/index.js';
import { afterCommit } from '../database/tenant-database.js';
import { refuseJob } from './errors.js';
import { JobDispatcher } from './job-dispatcher.js';
import { JobRegistry } from './job-kind.js';
import type { Json } from './job-kind.js';
import { JobRun } from './job-run.js';
import type { StageRecord } from './job-run.js';

/** What a use case says when it starts a run. */
export interface StartRun {
  readonly kind: string;
  /** What the run is about, as `Appraisal` and its id: one run at a time over one subject. */
  readonly subject?: string;
  readonly subjectId?: string;
  readonly params: Json;
  /** Where the run hangs in the tree; the caller's unit unless told. */
  readonly unitPath?: string;
}

/** Starts, cancels and repeats runs. Permissions are the caller's business: a use case asks before it starts a run. */
@Injectable()
export class JobService {
  constructor(
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(JobDispatcher) private readonly dispatcher: JobDispatcher,
  ) {}

  /**
   * Writes a run in the caller's transaction and puts it on the queue once that is committed. If the process dies in between, the
   * workers find the run within a minute.
   *
   * @returns the run, still without shards.
   * @throws Refused `run-under-way` when the same kind is running over the same subject.
   */
  async start(m: EntityManager, ctx: RequestContext, run: StartRun): Promise<JobRun> {
    const kind = this.registry.getKind(run.kind);
    const stages: StageRecord[] = kind.stages.map((stage) => ({
      name: stage.name, state: 'waiting', startedAt: null, finishedAt: null, result: null }));
    const inserted: { id: string }[] = await m.query(
      `insert into job_run (unit_path, kind, subject, subject_id, params, requested_by, requested_at, unit_id, roles, state, stages)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10)
         on conflict (tenant_id, kind, coalesce(subject_id, tenant_id)) where state in ('queued', 'running') do nothing
         returning id`,
      [run.unitPath ?? ctx.unitPath, run.kind, run.subject ?? null, run.subjectId ?? null, JSON.stringify(run.params), ctx.userId,
        ctx.at, ctx.unitId, [...ctx.roles], JSON.stringify(stages)],
    );
    const [row] = inserted;
    if (!row) throw refuseJob('run-under-way', { field: 'subjectId', values: { title: kind.title.zh } });
    afterCommit(m, () => this.dispatcher.begin({ tenantId: ctx.tenantId, runId: row.id, round: 1 }));
    return this.getRun(m, row.id);
  }

  /** Stops a run: shards under way end, those that wait find nothing to do. What is done stays, and is the use case's to undo. */
  async cancel(m: EntityManager, ctx: RequestContext, runId: string): Promise<JobRun> {
    const run = await this.lockRun(m, runId);
    if (run.state !== 'queued' && run.state !== 'running') throw refuseJob('run-over', { field: 'id', values: { state: run.state } });
    await m.query(`update job_run set state = 'cancelled', finished_at = $2, updated_at = now() where id = $1`, [runId, ctx.at]);
    return this.getRun(m, runId);
  }

  /** Goes on with a failed run: only the shards that failed are worked again. */
  async retry(m: EntityManager, ctx: RequestContext, runId: string): Promise<JobRun> {
    const run = await this.lockRun(m, runId);
    if (run.state !== 'failed') throw refuseJob('run-not-failed', { field: 'id', values: { state: run.state } });
    await m.query(`update job_shard set state = 'waiting', error = null where run_id = $1 and state = 'failed'`, [runId]);
    const stages = run.stages.map((stage) => (stage.state === 'failed' ? { ...stage, state: 'running' as const } : stage));
    await m.query(
      `update job_run set state = 'running', round = round + 1, error = null, finished_at = null, stages = $2, updated_at = now()
         where id = $1`,
      [runId, JSON.stringify(stages)],
    );
    afterCommit(m, () => this.dispatcher.begin({ tenantId: ctx.tenantId, runId, round: run.round + 1 }));
    return this.getRun(m, runId);
  }

  /** @throws Refused `run-unknown`. */
  async getRun(m: EntityManager, runId: string): Promise<JobRun> {
    const run = await m.findOneBy(JobRun, { id: runId });
    if (!run) throw refuseJob('run-unknown', { field: 'id' });
    return run;
  }

  private async lockRun(m: EntityManager, runId: string): Promise<JobRun> {
    await m.query('select 1 from job_run where id = $1 for update', [runId]);
    return this.getRun(m, runId);
  }
}
