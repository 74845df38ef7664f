import { UnrecoverableError } from 'bullmq';
import type { Job, Worker } from 'bullmq';
import { systemContext } from '../context/index.js';
import type { Clock } from '../context/index.js';
import type { TenantDatabase } from '../database/tenant-database.js';
import { traced } from '../telemetry/tracing.js';
import type { QueueBackend } from './backend.js';
import { RUN_QUEUE, isLastAttempt } from './job-dispatcher.js';
import type { JobDispatcher, ReportProblem, RunJob } from './job-dispatcher.js';
import type { JobRegistry } from './job-kind.js';
import { RunEngine, ShardFailed } from './run-engine.js';

/** How a worker works; the defaults are those of production. */
export interface WorkerTuning {
  readonly concurrency?: number;
  /** Milliseconds after which the job of a silent worker goes to another; 15 000 unless told. */
  readonly lockDuration?: number;
  /** Milliseconds between looks for such jobs; half of the lock unless told. */
  readonly stalledInterval?: number;
  /** Milliseconds between looks for runs that no job carries on; a minute unless told, 0 for never. */
  readonly sweepInterval?: number;
}

interface Parts {
  readonly backend: QueueBackend;
  readonly database: TenantDatabase;
  readonly registry: JobRegistry;
  readonly dispatcher: JobDispatcher;
  readonly clock: Clock;
  readonly report: ReportProblem;
}

/** Takes jobs from the queue and does them. Any number on any number of machines. */
export class JobWorker {
  private readonly engine: RunEngine;
  private worker: Worker<RunJob> | null = null;
  private sweeper: NodeJS.Timeout | null = null;

  constructor(private readonly parts: Parts, private readonly tuning: WorkerTuning = {}) {
    this.engine = new RunEngine(parts.database, parts.registry, parts.dispatcher, parts.clock);
  }

  /** Starts working, and puts the periodic tasks of this process on the calendar. */
  async start(): Promise<void> {
    const lockDuration = this.tuning.lockDuration ?? 15_000;
    this.worker = this.parts.backend.worker(RUN_QUEUE, (job) => this.process(job), {
      concurrency: this.tuning.concurrency ?? 2,
      lockDuration,
      stalledInterval: this.tuning.stalledInterval ?? lockDuration / 2,
      maxStalledCount: 5,
    });
    this.worker.on('error', (error) => { this.parts.report(error, 'worker'); });
    this.worker.on('failed', (job, error) => { this.parts.report(error, `job ${job?.id ?? '?'}`); });
    await this.worker.waitUntilReady();
    for (const task of this.parts.registry.tasks) {
      await this.parts.dispatcher.queue.upsertJobScheduler(`task-${task.name}`, { pattern: task.cron, tz: 'Asia/Shanghai' },
        { name: 'periodic', data: { step: 'periodic', task: task.name }, opts: { attempts: 5, backoff: { type: 'exponential', delay: 5000 } } });
    }
    const every = this.tuning.sweepInterval ?? 60_000;
    if (every > 0) {
      this.sweeper = setInterval(() => { this.sweep().catch((error: unknown) => { this.parts.report(error, 'sweep'); }); }, every);
    }
  }

  /** Stops taking jobs and waits for those under way. */
  async stop(): Promise<void> {
    if (this.sweeper) clearInterval(this.sweeper);
    await this.worker?.close();
  }

  /** Puts runs back on the queue that nothing carries on: their process died before it could, or the queue lost its memory. */
  async sweep(): Promise<void> {
    for (const tenant of await this.tenants()) {
      const lost = await this.parts.database.run({ tenantId: tenant.id }, (m) =>
        m.query<{ id: string; round: number; stage: string | null }[]>(
          `select id, round, (select s->>'name' from jsonb_array_elements(stages) s where s->>'state' = 'running' limit 1) as stage
             from job_run where state in ('queued', 'running') and updated_at < now() - interval '30 seconds'`));
      for (const run of lost) {
        const ref = { tenantId: tenant.id, runId: run.id, round: run.round };
        if (await this.parts.dispatcher.holds(ref, run.stage)) continue;
        const taken = await this.parts.database.run({ tenantId: tenant.id }, (m) =>
          m.query<unknown[]>(`with taken as (update job_run set round = round + 1, updated_at = now()
              where id = $1 and round = $2 and state in ('queued', 'running') returning 1) select 1 from taken`, [run.id, run.round]));
        if (taken.length > 0) await this.parts.dispatcher.begin({ ...ref, round: run.round + 1 });
      }
    }
  }

  private process(job: Job<RunJob>): Promise<void> {
    const { data } = job;
    const attributes = data.step === 'periodic' ? { 'job.task': data.task }
      : { 'job.run': data.runId, 'job.round': data.round, ...('stage' in data ? { 'job.stage': data.stage } : {}), ...('place' in data ? { 'job.shard': data.place } : {}) };
    return traced(`job ${data.step}`, { ...attributes, 'job.attempt': job.attemptsMade + 1 }, () => this.carryOut(job));
  }

  private async carryOut(job: Job<RunJob>): Promise<void> {
    const data = job.data;
    if (data.step === 'periodic') return this.periodic(data.task);
    try {
      if (data.step === 'begin') await this.engine.begin(data);
      else if (data.step === 'shard') await this.engine.shard(data, data.stage, data.place, isLastAttempt(job.attemptsMade));
      else await this.engine.settle(data, data.stage);
    } catch (error) {
      if (error instanceof ShardFailed) throw new UnrecoverableError(error.message);
      throw error;
    } finally {
      // What happened is in the database; this only says that there is something new to see.
      await job.updateProgress({ tenantId: data.tenantId, runId: data.runId }).catch((error: unknown) => { this.parts.report(error, 'progress'); });
    }
  }

  private async periodic(name: string): Promise<void> {
    const task = this.parts.registry.findTask(name);
    // A scheduler of a version that is no more: its next turn is put away.
    if (!task) return void (await this.parts.dispatcher.queue.removeJobScheduler(`task-${name}`));
    const failed: string[] = [];
    for (const tenant of await this.tenants()) {
      try {
        const [root] = await this.parts.database.run({ tenantId: tenant.id }, (m) =>
          m.query<{ id: string; path: string }[]>('select id, path from org_unit where parent_id is null order by path limit 1'));
        if (!root) continue;
        const at = this.parts.clock.now();
        await task.run(systemContext({ id: tenant.id, rootUnitId: root.id, rootUnitPath: root.path }, at, `task-${name}`));
      } catch (error) {
        this.parts.report(error, `task ${name}`);
        failed.push(tenant.slug);
      }
    }
    if (failed.length > 0) throw new Error(`the task ${name} failed for ${failed.join(', ')}`);
  }

  private tenants(): Promise<{ id: string; slug: string }[]> {
    return this.parts.database.dataSource.query(
      `select id, slug from tenant_directory() where closed_on is null and kind <> 'platform' order by slug`);
  }
}

