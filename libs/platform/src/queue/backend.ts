import { FlowProducer, Queue, QueueEvents, Worker, createPostgresBackend, createRedisBackend } from 'bullmq';
import type { BackendFactory, Processor, QueueBaseOptions, RedisQueueBackend, WorkerOptions } from 'bullmq';
import type { RunJob } from './job-dispatcher.js';

/** The schema of the queue's own tables, when PostgreSQL carries it. */
export const QUEUE_SCHEMA = 'bullmq';

/** Which store carries the jobs. */
export type BackendKind = 'postgres' | 'redis';

/** Where the jobs are kept. */
export interface BackendOptions {
  /** `redis://…`, or `postgres://…` straight to the server: the queue cannot go through pgbouncer. */
  readonly url: string;
  /** Keeps two deployments on one Redis apart. */
  readonly prefix: string;
  /** Connections of each queue object on PostgreSQL; 4 unless told, fewer cost throughput. */
  readonly connections?: number;
}

/** BullMQ on one store. The same code runs on both; only this file knows which. */
export class QueueBackend {
  readonly kind: BackendKind;
  private readonly options: QueueBaseOptions & { prefix: string };
  private readonly factory: BackendFactory<RedisQueueBackend>;

  constructor(options: BackendOptions) {
    this.kind = /^rediss?:/.test(options.url) ? 'redis' : 'postgres';
    if (this.kind === 'redis') {
      this.options = { connection: { url: options.url, maxRetriesPerRequest: null }, prefix: options.prefix };
      this.factory = createRedisBackend;
    } else {
      const connection = { connectionString: options.url, max: options.connections ?? 4, schema: QUEUE_SCHEMA };
      // BullMQ types every connection as Redis unless the class is told otherwise; the factory below is what reads it.
      this.options = { connection: connection as unknown as QueueBaseOptions['connection'], prefix: options.prefix };
      this.factory = createPostgresBackend as unknown as BackendFactory<RedisQueueBackend>;
    }
  }

  queue(name: string): Queue<RunJob> {
    return new Queue<RunJob>(name, { ...this.options, defaultJobOptions: { removeOnComplete: 200, removeOnFail: 500 } }, this.factory);
  }

  worker(name: string, processor: Processor<RunJob>, options: Partial<WorkerOptions>): Worker<RunJob> {
    return new Worker<RunJob>(name, processor, { ...options, ...this.options }, this.factory);
  }

  events(name: string): QueueEvents {
    return new QueueEvents(name, this.options, this.factory);
  }

  flows(): FlowProducer {
    return new FlowProducer(this.options, this.factory);
  }
}
