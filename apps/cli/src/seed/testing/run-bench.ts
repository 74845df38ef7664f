import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Clock } from '@gongqiao/platform/context';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import type { PolicyService } from '@gongqiao/platform/policy';
import { JobDispatcher, JobRegistry, JobService, JobWorker, QueueBackend, RunEvents } from '@gongqiao/platform/queue';
import type { WorkflowEngine } from '@gongqiao/platform/workflow';
import { JOBS, type JobName } from './jobs.js';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const WORKER = fileURLToPath(new URL('run-worker.ts', import.meta.url));

/** What one asks of a run while it goes on. */
export interface RunSeen {
  readonly state: string;
  readonly result: unknown;
  readonly stages: readonly { readonly name: string; readonly state: string }[];
}

export interface BenchOf {
  readonly test: TestDatabase;
  readonly clock: Clock;
  readonly policy: PolicyService;
  readonly workflow: WorkflowEngine;
  readonly tenantId: string;
  readonly jobs: JobName;
}

/** A queue of one suite's own: runs are started through its service, worked on here or in a process that can be killed. */
export class RunBench {
  readonly problems: string[] = [];
  readonly service: JobService;
  readonly events: RunEvents;
  private readonly prefix = `spec-${randomBytes(4).toString('hex')}`;
  private readonly registry = new JobRegistry();
  private readonly backend: QueueBackend;
  private readonly dispatcher: JobDispatcher;
  private readonly report = (error: unknown, what: string): void => { this.problems.push(`${what}: ${String(error)}`); };
  private workers: JobWorker[] = [];
  private children: ChildProcess[] = [];

  constructor(private readonly of: BenchOf) {
    this.backend = new QueueBackend({ url: of.test.url, prefix: this.prefix });
    this.dispatcher = new JobDispatcher(this.backend, this.report);
    this.registry.register(...JOBS[of.jobs](of));
    this.service = new JobService(this.registry, this.dispatcher);
    this.events = new RunEvents(this.backend, this.report);
  }

  /** Starts a worker within the suite's own process. A long lock keeps a busy machine from calling a shard stalled. */
  async work(lockDuration = 10_000): Promise<void> {
    const { test, clock } = this.of;
    const worker = new JobWorker({ backend: this.backend, database: test.database, registry: this.registry, dispatcher: this.dispatcher, clock, report: this.report },
      { lockDuration, stalledInterval: 500, sweepInterval: 0 });
    this.workers.push(worker);
    await worker.start();
  }

  /** Starts a worker in a process of its own, for the test to kill; it is working when this returns. */
  async workInProcess(): Promise<ChildProcess> {
    const options = { databaseUrl: this.of.test.url, prefix: this.prefix, at: this.of.clock.now().toISOString(), jobs: this.of.jobs };
    const child = spawn(process.execPath, ['--conditions=@gongqiao/source', '--import', `${ROOT}tools/ts-source.mjs`, WORKER, JSON.stringify(options)],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
    this.children.push(child);
    await new Promise<void>((ready, failed) => {
      child.stdout.once('data', () => { ready(); });
      child.once('exit', (code) => { failed(new Error(`the worker process ended with ${String(code)}`)); });
    });
    return child;
  }

  /** Waits, by the run's own news, until it is as asked. */
  async until(runId: string, done: (run: RunSeen) => boolean): Promise<RunSeen> {
    const { test, tenantId } = this.of;
    const news = this.events.of(tenantId, runId);
    for (;;) {
      const run = await test.database.run({ tenantId }, (m) => this.service.getRun(m, runId));
      if (done(run)) return run;
      await news.next();
    }
  }

  untilOver(runId: string): Promise<RunSeen> {
    return this.until(runId, (run) => run.state !== 'queued' && run.state !== 'running');
  }

  /** Lets up to `times` workers work on a run one after the other, each killed after one to three pieces of news; gives how many died. */
  async killWorkersOf(runId: string, times: number): Promise<number> {
    const { test, tenantId } = this.of;
    const news = this.events.of(tenantId, runId);
    const over = this.untilOver(runId);
    for (let kills = 0; kills < times; kills += 1) {
      const victim = await this.workInProcess();
      for (let i = 0; i <= kills % 3; i += 1) await Promise.race([news.next(), over]);
      const died = new Promise((done) => { victim.once('exit', done); });
      victim.kill('SIGKILL');
      await died;
      const run = await test.database.run({ tenantId }, (m) => this.service.getRun(m, runId));
      if (run.state === 'finished') return kills + 1;
    }
    return times;
  }

  /** Stops the workers in this process and kills those outside. */
  async stopWorkers(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    await Promise.all(this.workers.map((worker) => worker.stop()));
    this.workers = [];
    this.children = [];
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.events.close();
    await this.dispatcher.close();
  }
}

/** A bench whose news arrive. */
export async function runBench(of: BenchOf): Promise<RunBench> {
  const bench = new RunBench(of);
  await bench.events.ready();
  return bench;
}
