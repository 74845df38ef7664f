import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { FixedClock, Refused } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { JobDispatcher, JobRegistry, JobService, JobWorker, QueueBackend, RunEvents, failuresOf, progressOf } from './index.js';
import type { RunState , JobRun} from './index.js';
import { redisForTests } from './testing/redis.js';
import { prepareScoreJob, scoreJob } from './testing/score-job.js';
import type { ScoreParams } from './testing/score-job.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const redis = await redisForTests();
const clock = new FixedClock(new Date('2026-06-30T03:00:00Z'));
const params: ScoreParams = { people: 1000, perShard: 100, refused: null, pauseMs: 0 };
const over = new Set<RunState>(['finished', 'failed', 'cancelled']);

afterAll(() => redis?.stop());

describe.each(redis ? (['postgres', 'redis'] as const) : (['postgres'] as const))('a run on %s', (kind) => {
  let test: TestDatabase;
  let admin: Client;
  let ctx: RequestContext;
  let backend: QueueBackend;
  let dispatcher: JobDispatcher;
  let service: JobService;
  let events: RunEvents;
  let registry: JobRegistry;
  let workers: JobWorker[] = [];
  let children: ChildProcess[] = [];
  const problems: string[] = [];
  const report = (error: unknown, what: string): void => { problems.push(`${what}: ${String(error)}`); };
  const prefix = `spec-${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    test = await testDatabase();
    admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
    ctx = await prepareScoreJob((sql, values) => admin.query(sql, values));
    backend = new QueueBackend({ url: kind === 'redis' ? (redis?.url ?? '') : test.url, prefix });
    dispatcher = new JobDispatcher(backend, report);
    registry = new JobRegistry();
    registry.register(scoreJob);
    service = new JobService(registry, dispatcher);
    events = new RunEvents(backend, report);
    await events.ready();
  });
  beforeEach(() => { problems.length = 0; });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
    children = [];
    await admin.query('truncate score_mended');
  });
  afterAll(async () => {
    await events.close();
    await dispatcher.close();
    await admin.end();
    await test.close();
  });

  async function work(): Promise<void> {
    const worker = new JobWorker({ backend, database: test.database, registry, dispatcher, clock, report },
      { lockDuration: 2000, stalledInterval: 500, sweepInterval: 0 });
    workers.push(worker);
    await worker.start();
  }

  async function workInProcess(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--conditions=@gongqiao/source', '--import', `${root}tools/ts-source.mjs`,
      fileURLToPath(new URL('testing/worker-process.ts', import.meta.url)),
      JSON.stringify({ databaseUrl: test.url, queueUrl: kind === 'redis' ? redis?.url : test.url, prefix })],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
    children.push(child);
    await new Promise<void>((ready, failed) => {
      child.stdout.once('data', () => { ready(); });
      child.once('exit', (code) => { failed(new Error(`the worker process ended with ${String(code)}`)); });
    });
    return child;
  }

  const start = (given: Partial<ScoreParams> = {}): Promise<JobRun> =>
    test.database.run(ctx, (m) => service.start(m, ctx, { kind: 'test.score', subject: 'Appraisal', params: { ...params, ...given } }));
  const find = (runId: string): Promise<JobRun> => test.database.run(ctx, (m) => service.getRun(m, runId));

  async function until(run: JobRun, done: (run: JobRun) => boolean): Promise<JobRun> {
    const news = events.of(ctx.tenantId, run.id);
    for (let now = await find(run.id); ; now = await find(run.id)) {
      if (done(now)) return now;
      await news.next();
    }
  }
  const untilOver = (run: JobRun): Promise<JobRun> => until(run, (now) => over.has(now.state));
  const written = async (run: JobRun): Promise<{ rows: number; people: number }> =>
    (await admin.query('select count(*)::int as rows, count(distinct person)::int as people from score_written where run_id = $1', [run.id])).rows[0];

  it('goes through its stages, each thing once, under the name of whoever asked', async () => {
    await work();
    const run = await untilOver(await start());
    expect(run).toMatchObject({ state: 'finished', result: { ranked: 1000 }, error: null });
    expect(run.stages.map((stage) => stage.state)).toEqual(['done', 'done']);
    expect(await written(run)).toEqual({ rows: 1000, people: 1000 });
    const { rows } = await admin.query('select distinct by_user, tenant_id from score_written where run_id = $1', [run.id]);
    expect(rows).toEqual([{ by_user: ctx.userId, tenant_id: ctx.tenantId }]);
    const [stages, failures] = await test.database.run(ctx, async (m) =>
      [(await progressOf(m, [run], clock.now())).get(run.id), await failuresOf(m, run.id, 10)] as const);
    expect(stages?.[0]).toMatchObject({ name: 'score', shards: 10, shardsDone: 10, units: 1000, unitsDone: 1000, secondsLeft: null });
    expect(failures.map((failure) => failure.code)).toEqual(['no-bank-account']);
    expect(problems).toEqual([]);
  });

  it('refuses a second run over the same subject while the first is under way', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(Refused);
    await work();
    expect((await untilOver(first)).state).toBe('finished');
  });

  it('fails with the reason of the refused shard, and goes on from there when asked again', async () => {
    await work();
    const failed = await untilOver(await start({ refused: 250 }));
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'no-rating', message: { zh: '缺少等次' } } });
    expect(await written(failed)).toEqual({ rows: 900, people: 900 });
    await admin.query('insert into score_mended values (1)');
    await test.database.run(ctx, (m) => service.retry(m, ctx, failed.id));
    const run = await untilOver(failed);
    expect(run).toMatchObject({ state: 'finished', result: { ranked: 1000 } });
    expect(await written(run)).toEqual({ rows: 1000, people: 1000 });
  });

  it('stops when cancelled, and cannot be cancelled twice', async () => {
    const run = await start();
    await test.database.run(ctx, (m) => service.cancel(m, ctx, run.id));
    await expect(test.database.run(ctx, (m) => service.cancel(m, ctx, run.id))).rejects.toMatchObject({ code: 'run-over' });
    await work();
    expect((await untilOver(await start())).state).toBe('finished');
    expect((await find(run.id)).state).toBe('cancelled');
    expect(await written(run)).toEqual({ rows: 0, people: 0 });
  });

  it('does nothing twice when every job is delivered again', async () => {
    await work();
    const run = await untilOver(await start());
    await dispatcher.queue.add('again', { step: 'shard', tenantId: ctx.tenantId, runId: run.id, round: 1, stage: 'score', place: 3 });
    await dispatcher.queue.add('again', { step: 'settle', tenantId: ctx.tenantId, runId: run.id, round: 1, stage: 'score' });
    await dispatcher.queue.add('again', { step: 'begin', tenantId: ctx.tenantId, runId: run.id, round: 1 });
    expect((await untilOver(await start())).state).toBe('finished');
    expect(await written(run)).toEqual({ rows: 1000, people: 1000 });
    expect((await find(run.id)).updatedAt).toEqual(run.updatedAt);
  });

  it('is found again by the workers when it never reached the queue', async () => {
    const run = await start();
    await dispatcher.queue.obliterate({ force: true });
    await admin.query(`update job_run set updated_at = now() - interval '5 minutes' where id = $1`, [run.id]);
    await work();
    await workers[0]?.sweep();
    expect((await untilOver(run)).state).toBe('finished');
  });

  it('is finished by another worker with the same result when one is killed in the midst', async () => {
    await work();
    const whole = await untilOver(await start({ people: 600, perShard: 100 }));
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];

    const victim = await workInProcess();
    const run = await start({ people: 600, perShard: 100, pauseMs: 300 });
    await until(run, (now) => now.state === 'running');
    const died = new Promise((done) => { victim.once('exit', done); });
    victim.kill('SIGKILL');
    await died;
    expect((await find(run.id)).state).toBe('running');
    await work();
    const finished = await untilOver(run);
    expect(finished).toMatchObject({ state: 'finished', result: whole.result });
    expect(await written(finished)).toEqual({ rows: 600, people: 600 });
    const outputs = async (id: string): Promise<unknown[]> =>
      (await admin.query(`select stage, place, output from job_shard where run_id = $1 order by stage, place`, [id])).rows;
    expect(await outputs(finished.id)).toEqual(await outputs(whole.id));
  }, 40_000);
});

describe('a periodic task', () => {
  it('comes round by the calendar for each tenant, in its own context', async () => {
    const test = await testDatabase();
    const admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
    const ctx = await prepareScoreJob((sql, values) => admin.query(sql, values));
    await admin.query(`insert into org_unit (id, tenant_id, path, code, name, kind, level, valid_from) values ($1, $2, 'root', 'root', 'Root', 'ngo', 0, '2020-01-01')`, [ctx.unitId, ctx.tenantId]);
    const backend = new QueueBackend({ url: test.url, prefix: 'spec' });
    const report = (): void => undefined;
    const dispatcher = new JobDispatcher(backend, report);
    const registry = new JobRegistry();
    const heard = new Promise<RequestContext>((told) => {
      registry.registerTask({ name: 'remind', title: { zh: '提醒', en: 'remind' }, cron: '0 8 * * *', run: async (at) => { told(at); } });
    });
    const worker = new JobWorker({ backend, database: test.database, registry, dispatcher, clock, report }, { sweepInterval: 0 });
    await worker.start();
    expect(await dispatcher.queue.getJobSchedulers()).toMatchObject([{ key: 'task-remind', pattern: '0 8 * * *', tz: 'Asia/Shanghai' }]);
    await dispatcher.queue.add('periodic', { step: 'periodic', task: 'remind' });
    expect(await heard).toMatchObject({ tenantId: ctx.tenantId, unitId: ctx.unitId, unitPath: 'root', at: clock.now() });
    await worker.stop();
    await dispatcher.close();
    await admin.end();
    await test.close();
  });
});
