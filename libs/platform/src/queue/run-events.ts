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

  /**
   * The news of one run, for as long as the caller listens. News that come while one is being handled are told once: the next
   * look at the database sees them all.
   */
  async *of(tenantId: string, runId: string): AsyncGenerator<RunNews> {
    let fresh = false;
    let wake: (() => void) | null = null;
    const stop = this.listen((news) => {
      if (news.runId !== runId || news.tenantId !== tenantId) return;
      fresh = true;
      wake?.();
    });
    try {
      for (;;) {
        if (!fresh) await new Promise<void>((heard) => { wake = heard; });
        fresh = false;
        yield { tenantId, runId };
      }
    } finally {
      stop();
    }
  }

  async close(): Promise<void> {
    this.listeners.clear();
    await this.events.close();
  }
}
