import type { FlowJob, FlowProducer, Queue } from 'bullmq';
import type { QueueBackend } from './backend.js';

/** The queue of all runs; the workers of every machine take from it. */
export const RUN_QUEUE = 'runs';

/** Which run, in which round. */
export interface RunRef {
  readonly tenantId: string;
  readonly runId: string;
  readonly round: number;
}

/** What a job on the queue holds: ids only, for the queue's tables belong to no tenant. */
export type RunJob =
  | ({ readonly step: 'begin' } & RunRef)
  | ({ readonly step: 'shard'; readonly stage: string; readonly place: number } & RunRef)
  | ({ readonly step: 'settle'; readonly stage: string } & RunRef)
  | { readonly step: 'periodic'; readonly task: string };

const ATTEMPTS = 4;
const retries = { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 1000 } };

/** Told when a job could not be put on the queue; the run is found again by the workers' rounds. */
export type ReportProblem = (error: unknown, what: string) => void;

/** Puts runs and their stages on the queue. Ids are made of the run, so that putting a thing twice puts it once. */
export class JobDispatcher {
  readonly queue: Queue<RunJob>;
  private readonly flows: FlowProducer;

  constructor(backend: QueueBackend, private readonly report: ReportProblem) {
    this.queue = backend.queue(RUN_QUEUE);
    this.flows = backend.flows();
    this.queue.on('error', (error) => { report(error, 'queue'); });
    this.flows.on('error', (error) => { report(error, 'flow producer'); });
  }

  /** Begins a run or goes on with it. Never fails: the run is committed, and a queue that is down must not undo that. */
  async begin(run: RunRef): Promise<void> {
    try {
      const data: RunJob = { step: 'begin', tenantId: run.tenantId, runId: run.runId, round: run.round };
      await this.queue.add('begin', data, { jobId: `${run.runId}-${run.round}-begin`, ...retries });
    } catch (error) {
      this.report(error, `begin run ${run.runId}`);
    }
  }

  /** One stage as a flow: the shards in parallel, then the step that settles the stage. */
  async stage(run: RunRef, stage: string, places: readonly number[]): Promise<void> {
    const id = `${run.runId}-${run.round}-${stage}`;
    if (await this.queue.getJob(id)) return;
    const ref = { tenantId: run.tenantId, runId: run.runId, round: run.round };
    const children: FlowJob[] = places.map((place) => ({
      name: 'shard',
      queueName: RUN_QUEUE,
      data: { step: 'shard', ...ref, stage, place } satisfies RunJob,
      // A shard that fails for good leaves its reason in the database; the stage is settled all the same and sees it there.
      opts: { jobId: `${id}-${place}`, ignoreDependencyOnFailure: true, removeOnComplete: true, removeOnFail: 500, ...retries },
    }));
    const data: RunJob = { step: 'settle', ...ref, stage };
    await this.flows.add({ name: 'settle', queueName: RUN_QUEUE, data, opts: { jobId: id, removeOnComplete: 200, ...retries }, children });
  }

  /** Whether the queue still holds a job that will carry the run on. */
  async holds(run: RunRef, stage: string | null): Promise<boolean> {
    const ids = [`${run.runId}-${run.round}-begin`, ...(stage ? [`${run.runId}-${run.round}-${stage}`] : [])];
    for (const id of ids) {
      const job = await this.queue.getJob(id);
      if (job && !(await job.isCompleted()) && !(await job.isFailed())) return true;
    }
    return false;
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.queue.close(), this.flows.close()]);
  }
}

/** Whether this was the last try of a job. */
export function isLastAttempt(attemptsMade: number): boolean {
  return attemptsMade + 1 >= ATTEMPTS;
}
