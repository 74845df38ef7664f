import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AccessRegistry, AccessService } from '../../access/index.js';
import { FixedClock } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { testDatabase } from '../../database/testing/index.js';
import type { TestDatabase } from '../../database/testing/index.js';
import { PageArgs } from '../../graphql/pagination.js';
import { JobDispatcher, JobRegistry, JobService, JobWorker, QueueBackend, RunEvents, queueAccess } from '../index.js';
import { prepareScoreJob, scoreJob } from '../testing/score-job.js';
import { JobRunResolver } from './job-run.resolver.js';

const clock = new FixedClock(new Date('2026-06-30T03:00:00Z'));
const report = (error: unknown): void => { throw error; };

describe('the runs of an office', () => {
  let test: TestDatabase;
  let admin: Client;
  let ctx: RequestContext;
  let dispatcher: JobDispatcher;
  let events: RunEvents;
  let worker: JobWorker;
  let service: JobService;
  let resolver: JobRunResolver;

  beforeAll(async () => {
    test = await testDatabase();
    admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
    ctx = { ...(await prepareScoreJob((sql, values) => admin.query(sql, values))), roles: ['provincial-officer'] };
    const backend = new QueueBackend({ url: test.url, prefix: 'spec' });
    const registry = new JobRegistry();
    registry.register(scoreJob);
    dispatcher = new JobDispatcher(backend, report);
    events = new RunEvents(backend, report);
    service = new JobService(registry, dispatcher);
    worker = new JobWorker({ backend, database: test.database, registry, dispatcher, clock, report: () => undefined }, { sweepInterval: 0 });
    const access = new AccessService(new AccessRegistry([queueAccess]));
    resolver = new JobRunResolver(test.database, access, service, registry, events, clock);
    await Promise.all([worker.start(), events.ready()]);
  });
  afterAll(async () => {
    await worker.stop();
    await events.close();
    await dispatcher.close();
    await admin.end();
    await test.close();
  });

  const start = (refused: number | null = null): Promise<string> =>
    test.database.run(ctx, async (m) => (await service.start(m, ctx, { kind: 'test.score', params: { people: 200, perShard: 50, refused, pauseMs: 0 } })).id);

  async function followed(id: string): Promise<{ state: string; done: number }[]> {
    const seen: { state: string; done: number }[] = [];
    for await (const { jobRunChanged: run } of resolver.jobRunChanged(ctx, id)) {
      seen.push({ state: run.state, done: run.stages.reduce((sum, stage) => sum + stage.unitsDone, 0) });
    }
    return seen;
  }

  it('are followed live to their end, counts never falling', async () => {
    const seen = await followed(await start());
    expect(seen.at(-1)).toEqual({ state: 'finished', done: 201 });
    expect(seen.map((each) => each.done)).toEqual(seen.map((each) => each.done).sort((a, b) => a - b));
  });

  it('are seen by whoever asked, their office and the auditor, and by nobody else', async () => {
    const id = await start();
    await followed(id);
    const colleague = { ...ctx, userId: randomUUID() };
    const auditor = { ...colleague, unitPath: 'elsewhere', roles: ['auditor'] };
    const strangers = [{ ...colleague, roles: ['frontline-worker'] }, { ...colleague, unitPath: 'elsewhere' }, { ...ctx, tenantId: randomUUID() }];
    for (const seeing of [ctx, colleague, auditor]) {
      expect((await resolver.jobRun(seeing, id)).titleZh).toBe('评分');
      expect((await resolver.jobRuns(seeing, Object.assign(new PageArgs(), { first: 10 }), 'test.score', null)).edges.map((edge) => edge.node.id)).toContain(id);
      expect(await resolver.jobRunFailures(seeing, id, 10, 0)).toMatchObject([{ code: 'no-bank-account', messageZh: '无银行账号' }]);
    }
    for (const stranger of strangers) {
      await expect(resolver.jobRun(stranger, id)).rejects.toMatchObject({ code: 'run-unknown' });
      expect((await resolver.jobRuns(stranger, Object.assign(new PageArgs(), { first: 10 }), null, null)).totalCount).toBe(0);
      await expect(resolver.jobRunFailures(stranger, id, 10, 0)).rejects.toMatchObject({ code: 'run-unknown' });
      await expect(resolver.cancelJobRun(stranger, randomUUID(), id)).rejects.toMatchObject({ code: /run-unknown|tenant/ });
    }
  });

  it('are retried once for one key, by the office only', async () => {
    const id = await start(70);
    expect((await followed(id)).at(-1)?.state).toBe('failed');
    const failed = await resolver.jobRun(ctx, id);
    expect(failed).toMatchObject({ errorCode: 'no-rating', errorZh: '缺少等次', mayRetry: true, mayCancel: false });
    const auditor = { ...ctx, userId: randomUUID(), unitPath: 'elsewhere', roles: ['auditor'] };
    expect((await resolver.jobRun(auditor, id)).mayRetry).toBe(false);
    await expect(resolver.retryJobRun(auditor, randomUUID(), id)).rejects.toMatchObject({ code: 'run-unknown' });
    await admin.query('insert into score_mended values (1)');
    const key = randomUUID();
    await resolver.retryJobRun(ctx, key, id);
    await resolver.retryJobRun(ctx, key, id);
    expect((await followed(id)).at(-1)?.state).toBe('finished');
    await expect(resolver.retryJobRun(ctx, randomUUID(), id)).rejects.toMatchObject({ code: 'run-not-failed' });
    await expect(resolver.cancelJobRun(ctx, randomUUID(), id)).rejects.toMatchObject({ code: 'run-over' });
  });

  it('let a follower go who leaves before the end', async () => {
    const unheard = resolver.jobRunChanged(ctx, await start());
    expect((await unheard.next()).done).toBe(false);
    await worker.stop();
    const waiting = (async () => { for (;;) if ((await unheard.next()).done) return 'let go'; })();
    await unheard.return?.();
    expect(await waiting).toBe('let go');
  });
});
