// A worker in a process of its own, for the tests to kill. Its settings come as JSON in its first argument.
import { SystemClock } from '../../context/index.js';
import { createDataSource } from '../../database/data-source.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { JobDispatcher, JobRegistry, JobRun, JobWorker, QueueBackend } from '../index.js';
import { scoreJob } from './score-job.js';

interface Options {
  readonly databaseUrl: string;
  readonly queueUrl: string;
  readonly prefix: string;
}

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const report = (error: unknown, what: string): void => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
};
const dataSource = await createDataSource({ url: options.databaseUrl, entities: [JobRun], poolSize: 4 }).initialize();
const backend = new QueueBackend({ url: options.queueUrl, prefix: options.prefix });
const registry = new JobRegistry();
registry.register(scoreJob);
const worker = new JobWorker(
  { backend, database: new TenantDatabase(dataSource), registry, dispatcher: new JobDispatcher(backend, report), clock: new SystemClock(), report },
  { concurrency: 2, lockDuration: 2000, stalledInterval: 500, sweepInterval: 0 },
);
await worker.start();
process.stdout.write('working\n');
