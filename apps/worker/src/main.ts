import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { domain } from '@gongqiao/domain';
import { SystemClock } from '@gongqiao/platform/context';
import { createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { JobDispatcher } from '@gongqiao/platform/queue';
import { readSettings } from '@gongqiao/platform/settings';
import { HealthService, Metrics, NestLog, createLog, serveHealth, startTracing, stopOnSignal } from '@gongqiao/platform/telemetry';
import { loadPolicyIndex } from '@gongqiao/registry';
import { WorkerModule } from './worker-module.js';

const settings = readSettings(process.env);
const log = createLog('worker', settings.logLevel);
const metrics = new Metrics('worker');
const endTracing = await startTracing('worker', settings.telemetryUrl);
const dataSource = createDataSource({
  url: settings.databaseUrl,
  entities: [...platformEntities, ...domain.entities],
  poolSize: settings.databasePool,
  // With a direct address beside it, the usual one goes through a pooler.
  prepare: settings.databaseDirectUrl === null,
  applicationName: 'gongqiao-worker',
});
await dataSource.initialize();
const report = (error: unknown): void => {
  metrics.problems.inc({ what: 'job' });
  log.error({ err: error }, 'a job met a broken assumption');
};
const worker = await NestFactory.createApplicationContext(
  WorkerModule.forRoot({ dataSource, clock: new SystemClock(), index: await loadPolicyIndex(), settings, domain, report }),
  { logger: new NestLog(log) },
);
const { queue } = worker.get(JobDispatcher);
metrics.gauge('runs_waiting', 'Jobs that wait for a worker', () => queue.getWaitingCount());
metrics.gauge('runs_active', 'Jobs that workers have in hand', () => queue.getActiveCount());
metrics.gauge('runs_failed', 'Jobs that failed for good and are still kept', () => queue.getFailedCount());
const health = new HealthService([
  { name: 'database', check: () => dataSource.query('select 1') },
  { name: 'queue', check: () => queue.getWaitingCount() },
]);
const server = await serveHealth(health, metrics, settings.workerPort, settings.workerHost);
stopOnSignal({
  log,
  seconds: settings.shutdownSeconds,
  // Closing the worker waits for the shards under way; what still waits goes to other workers.
  steps: [() => health.stop(), () => worker.close(), () => dataSource.destroy(), () => new Promise((done) => { server.close(done); server.closeAllConnections(); }), endTracing],
});
log.info({ port: settings.workerPort, concurrency: settings.workerConcurrency }, 'working');
