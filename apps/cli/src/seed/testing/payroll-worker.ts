// A worker of payroll runs in a process of its own, for the test to kill. Its settings come as JSON in its first argument.
import { domain } from '@gongqiao/domain';
import { PayFacts, payrollRun } from '@gongqiao/domain/payroll';
import { FixedClock } from '@gongqiao/platform/context';
import { TenantDatabase, createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobDispatcher, JobRegistry, JobWorker, QueueBackend } from '@gongqiao/platform/queue';
import { loadPolicyIndex } from '@gongqiao/registry';

interface Options {
  readonly databaseUrl: string;
  readonly prefix: string;
  readonly at: string;
}

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const report = (error: unknown, what: string): void => {
  process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);
};
const dataSource = await createDataSource({ url: options.databaseUrl, entities: [...platformEntities, ...domain.entities], poolSize: 4, applicationName: 'payroll-worker' }).initialize();
const database = new TenantDatabase(dataSource);
const clock = new FixedClock(new Date(options.at));
const backend = new QueueBackend({ url: options.databaseUrl, prefix: options.prefix });
const registry = new JobRegistry();
registry.register(payrollRun(new PolicyService(database, await loadPolicyIndex(), clock), new PayFacts()));
const worker = new JobWorker({ backend, database, registry, dispatcher: new JobDispatcher(backend, report), clock, report },
  { concurrency: 2, lockDuration: 2000, stalledInterval: 500, sweepInterval: 0 });
await worker.start();
process.stdout.write('working\n');
