// What the queue itself costs: the same 40 shards, each half a second of work in the database, once called straight and once as a
// run on each backend. Limit: the queue's part under a tenth. Redis is measured where redis-server is installed.
// Build first: npx nx run-many -t build.
import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { JobDispatcher, JobRegistry, JobService, JobWorker, QueueBackend, RunEvents, jobKind, jobStage } from '@gongqiao/platform/queue';
import { redisForTests } from '../../libs/platform/dist/queue/testing/redis.js';
import { startThrowaway } from '../../tools/postgres.mjs';
import { claim } from './measure.mjs';

const SHARDS = 40;
const SHARD_SECONDS = 0.5;
const TOGETHER = 2;
const LIMIT = 0.1;

const work = (m) => m.query('select pg_sleep($1)', [SHARD_SECONDS]);
const kind = jobKind({
  name: 'performance.sleep', title: { zh: '测量', en: 'measure' },
  stages: [jobStage({
    name: 'sleep', title: { zh: '测量', en: 'measure' },
    plan: async () => Array.from({ length: SHARDS }, (_, place) => ({ units: 250, input: { place } })),
    work: async (m) => { await work(m); return { output: null }; },
  })],
});

/** Seconds of the same work without a queue, as many at a time as the worker takes. */
async function straight(test, ctx) {
  const start = performance.now();
  let next = 0;
  await Promise.all(Array.from({ length: TOGETHER }, async () => {
    while (next < SHARDS) { next += 1; await test.database.run(ctx, work); }
  }));
  return (performance.now() - start) / 1000;
}

async function asRun(test, ctx, url) {
  const report = (error) => { throw error; };
  const backend = new QueueBackend({ url, prefix: randomUUID() });
  const registry = new JobRegistry();
  registry.register(kind);
  const dispatcher = new JobDispatcher(backend, report);
  const service = new JobService(registry, dispatcher);
  const events = new RunEvents(backend, report);
  const worker = new JobWorker({ backend, database: test.database, registry, dispatcher, clock: new SystemClock(), report }, { concurrency: TOGETHER, sweepInterval: 0 });
  await Promise.all([worker.start(), events.ready()]);
  const start = performance.now();
  const run = await test.database.run(ctx, (m) => service.start(m, ctx, { kind: kind.name, params: {} }));
  const news = events.of(ctx.tenantId, run.id);
  for (;;) {
    const now = await test.database.run(ctx, (m) => service.getRun(m, run.id));
    if (now.state === 'finished') break;
    if (now.state === 'failed') throw new Error(JSON.stringify(now.error));
    await news.next();
  }
  const seconds = (performance.now() - start) / 1000;
  await news.return();
  await worker.stop();
  await events.close();
  await dispatcher.close();
  return seconds;
}

const server = await startThrowaway();
process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
const redis = await redisForTests();
const test = await testDatabase();
const admin = new pg.Client({ connectionString: test.adminUrl });
let held = true;
try {
  await admin.connect();
  const ctx = { tenantId: randomUUID(), userId: randomUUID(), unitId: randomUUID(), unitPath: 'p', roles: [], requestId: 'p', ip: null, at: new Date() };
  await admin.query(`insert into tenant (id, slug, name, kind, pack_id) values ($1, 'measure', 'Measure', 'ngo', 'example')`, [ctx.tenantId]);
  const bare = await straight(test, ctx);
  for (const [name, url] of [['PostgreSQL', test.url], ...(redis ? [['Redis', redis.url]] : [])]) {
    const seconds = await asRun(test, ctx, url);
    const share = (seconds - bare) / seconds;
    const words = `${name}: ${SHARDS} shards of ${SHARD_SECONDS} s, ${TOGETHER} at a time; queue's part of the run (limit ${LIMIT * 100} %)`;
    held = claim(words, `${(share * 100).toFixed(1)} % (${seconds.toFixed(2)} s against ${bare.toFixed(2)} s, ${(((seconds - bare) / SHARDS) * 1000).toFixed(1)} ms a shard)`, share < LIMIT) && held;
  }
} finally {
  await admin.end();
  await test.close();
  await redis?.stop();
  await server.stop();
}
process.exitCode = held ? 0 : 1;
