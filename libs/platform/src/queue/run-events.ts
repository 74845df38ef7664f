import type { QueueEvents } from 'bullmq';
import type { QueueBackend } from './backend.js';
import { RUN_QUEUE } from './job-dispatcher.js';
import type { ReportProblem } from './job-dispatcher.js';

/** Told that a run has something new to show. */
export interface RunNews {
  readonly tenantId: string;
  readonly runId: string;
}

type Listener = (news: RunNews) => void;

function isNews(data: unknown): data is RunNews {
  return typeof data === 'object' && data !== null && 'runId' in data && 'tenantId' in data;
}

/**
 * Turns of news, each as it comes. News that come while one is being handled are told once: the next look at the database sees
 * them all. No generator: one that waits cannot be returned, and a reader who leaves would be kept for ever.
 */
export class NewsStream implements AsyncIterableIterator<void> {
  private fresh = false;
  private ended = false;
  private wake: ((result: IteratorResult<void>) => void) | null = null;
  private readonly stop: () => void;

  constructor(listen: (told: () => void) => () => void) {
    this.stop = listen(() => {
      if (this.wake) this.answer({ done: false, value: undefined });
      else this.fresh = true;
    });
  }

  next(): Promise<IteratorResult<void>> {
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    if (this.fresh) {
      this.fresh = false;
      return Promise.resolve({ done: false, value: undefined });
    }
    return new Promise((heard) => { this.wake = heard; });
  }

  return(): Promise<IteratorResult<void>> {
    this.ended = true;
    this.stop();
    this.answer({ done: true, value: undefined });
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(result: IteratorResult<void>): void {
    const wake = this.wake;
    this.wake = null;
    wake?.(result);
  }
}

/** Listens to the workers of all machines, for the subscriptions of this process. */
export class RunEvents {
  private readonly events: QueueEvents;
  private readonly listeners = new Set<Listener>();

  constructor(backend: QueueBackend, report: ReportProblem) {
    this.events = backend.events(RUN_QUEUE);
    this.events.on('error', (error) => { report(error, 'queue events'); });
    this.events.on('progress', ({ data }) => {
      if (isNews(data)) for (const listener of this.listeners) listener(data);
    });
  }

  /** Resolves when news are heard from now on. */
  async ready(): Promise<void> {
    await this.events.waitUntilReady();
  }

  /** @returns a function that stops listening. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  }

  /** The news of one run, from now on until the caller returns the stream. */
  of(tenantId: string, runId: string): NewsStream {
    return new NewsStream((told) => this.listen((news) => {
      if (news.runId === runId && news.tenantId === tenantId) told();
    }));
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.events.close();
  }
}
