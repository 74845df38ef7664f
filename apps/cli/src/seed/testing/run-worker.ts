// A worker of runs in a process of its own, for a test to kill. Its settings come as JSON in its first argument.
import { domain } from '@gongqiao/domain';
import { FixedClock } from '@gongqiao/platform/context';
import { TenantDatabase, createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { EventBus } from '@gongqiao/platform/events';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobDispatcher, JobRegistry, JobWorker, QueueBackend } from '@gongqiao/platform/queue';
import { Trail } from '@gongqiao/platform/trail';
import { TodoBook, WorkflowEngine } from '@gongqiao/platform/workflow';
import { loadPolicyIndex } from '@gongqiao/registry';
import { JOBS, type JobName } from './jobs.js';

interface Options {
  readonly databaseUrl: string;
  readonly prefix: string;
  readonly at: string;
  readonly jobs: JobName;
}

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const report = (error: unknown, what: string): void => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
};
const dataSource = await createDataSource({ url: options.databaseUrl, entities: [...platformEntities, ...domain.entities], poolSize: 4, applicationName: `${options.jobs}-worker` }).initialize();
const database = new TenantDatabase(dataSource);
const clock = new FixedClock(new Date(options.at));
const policy = new PolicyService(database, await loadPolicyIndex(), clock);
const workflow = new WorkflowEngine(policy, new Trail(), new TodoBook(new EventBus(null, () => undefined)));
const backend = new QueueBackend({ url: options.databaseUrl, prefix: options.prefix });
const registry = new JobRegistry();
registry.register(...JOBS[options.jobs]({ policy, workflow }));
const worker = new JobWorker({ backend, database, registry, dispatcher: new JobDispatcher(backend, report), clock, report },
  { concurrency: 2, lockDuration: 2000, stalledInterval: 500, sweepInterval: 0 });
await worker.start();
process.stdout.write('working\n');
