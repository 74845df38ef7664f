// A worker in a process of its own, so that its memory is its own. Its settings come as JSON in its first argument, among them the
// module and the name of what makes its kind of run; asked by a message, it answers with the most memory it has had since it was last
// asked, in megabytes.
import { domain } from '@gongqiao/domain';
import { SystemClock } from '@gongqiao/platform/context';
import { TenantDatabase, createDataSource } from '@gongqiao/platform/database';
import { platformEntities } from '@gongqiao/platform/entities';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobDispatcher, JobRegistry, JobWorker, QueueBackend } from '@gongqiao/platform/queue';
import { loadPolicyIndex } from '@gongqiao/registry';
import { jobKindOf } from './job-kinds.mjs';

const { databaseUrl, queueUrl, prefix, together, jobs } = JSON.parse(process.argv[2]);
const failed = (error) => {
  console.error(error);
  process.exit(1);
};
const clock = new SystemClock();
const dataSource = await createDataSource({ url: databaseUrl, entities: [...platformEntities, ...domain.entities] }).initialize();
const database = new TenantDatabase(dataSource);
const backend = new QueueBackend({ url: queueUrl, prefix });
const registry = new JobRegistry();
registry.register(jobKindOf(jobs, new PolicyService(database, await loadPolicyIndex(), clock)));
const dispatcher = new JobDispatcher(backend, failed);
const worker = new JobWorker({ backend, database, registry, dispatcher, clock, report: failed }, { concurrency: together, sweepInterval: 0 });
await worker.start();

let most = 0;
const look = () => { most = Math.max(most, process.memoryUsage().rss); };
setInterval(look, 50).unref();
process.on('message', () => {
  look();
  process.send({ megabytes: Math.round(most / 1e6) });
  most = 0;
});
process.on('disconnect', () => process.exit(0));
process.send('working');
