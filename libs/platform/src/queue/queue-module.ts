import { Global, Logger, Module } from '@nestjs/common';
import type { BeforeApplicationShutdown, DynamicModule, OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK } from '../context/index.js';
import type { Clock } from '../context/index.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { SETTINGS } from '../settings/index.js';
import type { Settings } from '../settings/index.js';
import { QueueBackend } from './backend.js';
import { JobRunResolver } from './graphql/job-run.resolver.js';
import { JobDispatcher } from './job-dispatcher.js';
import type { ReportProblem } from './job-dispatcher.js';
import { JobRegistry } from './job-kind.js';
import { JobService } from './job-service.js';
import { JobWorker } from './job-worker.js';
import { RunEvents } from './run-events.js';

const logger = new Logger('Queue');
const report: ReportProblem = (error, what) => { logger.error(`${what}: ${error instanceof Error ? error.message : String(error)}`); };

/** Starts the worker once every module has registered its kinds of jobs; ends in turn what would keep the process alive. */
class QueueLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly worker: JobWorker | null,
    private readonly closing: readonly { close(): Promise<void> }[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.worker?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    // The jobs under way end first: a stage that is settled still puts the next one on the queue.
    await this.worker?.stop();
    for (const each of this.closing) await each.close();
  }
}

const common = [
  JobRegistry,
  JobService,
  { provide: QueueBackend, inject: [SETTINGS], useFactory: (settings: Settings) => new QueueBackend({ url: settings.queueUrl ?? settings.databaseDirectUrl ?? settings.databaseUrl, prefix: settings.queueName }) },
  { provide: JobDispatcher, inject: [QueueBackend], useFactory: (backend: QueueBackend) => new JobDispatcher(backend, report) },
];

const forApi = [
  { provide: RunEvents, inject: [QueueBackend], useFactory: (backend: QueueBackend) => new RunEvents(backend, report) },
  { provide: QueueLife, inject: [RunEvents, JobDispatcher], useFactory: (events: RunEvents, dispatcher: JobDispatcher) => new QueueLife(null, [events, dispatcher]) },
  JobRunResolver,
];

const forWorker = [
  {
    provide: JobWorker,
    inject: [QueueBackend, TenantDatabase, JobRegistry, JobDispatcher, CLOCK, SETTINGS],
    useFactory: (backend: QueueBackend, database: TenantDatabase, registry: JobRegistry, dispatcher: JobDispatcher, clock: Clock, settings: Settings) =>
      new JobWorker({ backend, database, registry, dispatcher, clock, report }, { concurrency: settings.workerConcurrency, lockDuration: settings.workerLockSeconds * 1000 }),
  },
  { provide: QueueLife, inject: [JobWorker, JobDispatcher], useFactory: (worker: JobWorker, dispatcher: JobDispatcher) => new QueueLife(worker, [dispatcher]) },
];

/**
 * Jobs for a process. The API starts runs and follows them; a worker carries them out. Needs the settings, the clock, the tenant
 * database and (in the API) the access service from global modules.
 */
@Global()
@Module({})
export class QueueModule {
  static forRoot(process: 'api' | 'worker'): DynamicModule {
    return {
      module: QueueModule,
      providers: [...common, ...(process === 'api' ? forApi : forWorker)],
      exports: [JobRegistry, JobService, JobDispatcher, QueueBackend, ...(process === 'api' ? [RunEvents] : [JobWorker])],
    };
  }
}
