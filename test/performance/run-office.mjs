// What asks for runs, as the API does, and a worker that carries them out, as a process of its own.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { JobDispatcher, JobRegistry, JobService, QueueBackend, RunEvents } from '@gongqiao/platform/queue';
import { jobKindOf } from './job-kinds.mjs';

const failed = (error) => { throw error; };
const heard = (child) => new Promise((told, ended) => { child.once('message', told); child.once('exit', (code) => ended(new Error(`the worker ended with ${code}`))); });

/** `run({ kind, subject, subjectId, params })` answers with the seconds from the request to the end, and the run's id. */
export async function runOffice({ test, policy, tenantId, url, jobs, together, unitPath }) {
  const prefix = randomUUID();
  const backend = new QueueBackend({ url, prefix });
  const registry = new JobRegistry();
  registry.register(jobKindOf(jobs, policy));
  const dispatcher = new JobDispatcher(backend, failed);
  const service = new JobService(registry, dispatcher);
  const events = new RunEvents(backend, failed);
  await events.ready();
  const worker = fork(fileURLToPath(new URL('./run-worker.mjs', import.meta.url)), [JSON.stringify({ databaseUrl: test.url, queueUrl: url, prefix, together, jobs })], { execArgv: [] });
  await heard(worker);
  return {
    async run(asked) {
      const ctx = { tenantId, userId: randomUUID(), unitId: randomUUID(), unitPath, roles: [], requestId: 'p', ip: null, at: new Date() };
      const params = { ...asked.params, knownAt: ctx.at.toISOString() };
      const start = performance.now();
      const run = await test.database.run(ctx, (m) => service.start(m, ctx, { ...asked, unitPath, params }));
      const news = events.of(tenantId, run.id);
      for (;;) {
        const now = await test.database.run(ctx, (m) => service.getRun(m, run.id));
        if (now.state === 'finished') break;
        if (now.state === 'failed') throw new Error(JSON.stringify(now.error));
        await news.next();
      }
      const seconds = (performance.now() - start) / 1000;
      await news.return();
      return { seconds, runId: run.id };
    },
    /** The most memory that the worker has had since this was last asked, in megabytes. */
    async memory() {
      worker.send('memory');
      return (await heard(worker)).megabytes;
    },
    async close() {
      worker.removeAllListeners('exit');
      worker.kill('SIGKILL');
      await events.close();
      await dispatcher.close();
    },
  };
}
