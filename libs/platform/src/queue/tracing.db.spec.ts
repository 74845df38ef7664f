import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { NodeSDK, tracing } from '@opentelemetry/sdk-node';
import { Client } from 'pg';
import { SystemClock } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { JobDispatcher, JobRegistry, JobService, JobWorker, QueueBackend, RunEvents, migrateQueue } from './index.js';
import { prepareScoreJob, scoreJob } from './testing/score-job.js';

describe('spans of jobs', () => {
  const exporter = new tracing.InMemorySpanExporter();
  const sdk = new NodeSDK({ serviceName: 'spec', spanProcessors: [new tracing.SimpleSpanProcessor(exporter)], instrumentations: [] });
  let test: TestDatabase;
  let admin: Client;
  beforeAll(async () => {
    sdk.start();
    test = await testDatabase({ prepare: { name: 'with queue', run: (ownerUrl) => migrateQueue(ownerUrl) } });
    admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await test.close();
    await sdk.shutdown();
  });

  it('tell each step of a run with its transaction, by ids alone', async () => {
    const report = (error: unknown): void => { throw error; };
    const ctx = await prepareScoreJob((sql, values) => admin.query(sql, values));
    const backend = new QueueBackend({ url: test.url, prefix: randomUUID() });
    const registry = new JobRegistry();
    registry.register(scoreJob);
    const dispatcher = new JobDispatcher(backend, report);
    const service = new JobService(registry, dispatcher);
    const events = new RunEvents(backend, report);
    const worker = new JobWorker({ backend, database: test.database, registry, dispatcher, clock: new SystemClock(), report }, { sweepInterval: 0 });
    await Promise.all([events.ready(), worker.start()]);
    const run = await test.database.run(ctx, (m) => service.start(m, ctx, { kind: scoreJob.name, params: { people: 30, perShard: 10, refused: null, pauseMs: 0 } }));
    const news = events.of(ctx.tenantId, run.id);
    while ((await test.database.run(ctx, (m) => service.getRun(m, run.id))).state !== 'finished') await news.next();
    await news.return();
    await worker.stop();
    await events.close();
    await dispatcher.close();
    const spans = exporter.getFinishedSpans();
    const jobs = spans.filter((span) => span.name.startsWith('job '));
    expect(jobs.map((span) => [span.name, span.attributes['job.stage'], span.attributes['job.shard']]).sort()).toEqual([
      ['job begin', undefined, undefined], ['job settle', 'rank', undefined], ['job settle', 'score', undefined],
      ['job shard', 'rank', 0], ['job shard', 'score', 0], ['job shard', 'score', 1], ['job shard', 'score', 2]].sort());
    expect(jobs.every((span) => span.attributes['job.run'] === run.id)).toBe(true);
    for (const job of jobs) {
      expect(spans.filter((span) => span.name === 'database transaction' && span.parentSpanContext?.spanId === job.spanContext().spanId)).toHaveLength(1);
    }
  }, 60_000);
});
