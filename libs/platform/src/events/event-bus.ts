import { Client } from 'pg';
import type { EntityManager } from 'typeorm';

const CHANNEL = 'gongqiao_event';

/** Something that other processes may want to know: a topic, whom it concerns, and ids; never contents. */
export interface PlatformEvent {
  /** As `todo` or `job-run`. */
  readonly topic: string;
  readonly tenantId: string;
  readonly [key: string]: string | number | boolean | null;
}

type Listener = (event: PlatformEvent) => void;

/**
 * Events between processes over PostgreSQL's own notifications: sent with the commit of the transaction, so nobody hears of what
 * did not happen. Listening takes one direct connection, which must not go through a transaction pooler.
 */
export class EventBus {
  private client: Client | null = null;
  private stopped = false;
  private readonly listeners = new Set<Listener>();

  /**
   * @param url a direct connection, for the processes that listen; null for those that only send.
   * @param report told when listening broke; it is taken up again by itself.
   */
  constructor(
    private readonly url: string | null,
    private readonly report: (error: unknown) => void = () => undefined,
  ) {}

  /** Sends an event with the commit of `m`'s transaction. */
  async publish(m: EntityManager, event: PlatformEvent): Promise<void> {
    await m.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(event)]);
  }

  /** Begins to listen. */
  async start(): Promise<void> {
    if (this.url === null || this.client || this.stopped) return;
    const client = new Client({ connectionString: this.url, application_name: 'gongqiao-events' });
    this.client = client;
    client.on('notification', ({ payload }) => this.hear(payload));
    client.on('error', (error) => this.restart(client, error));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      this.restart(client, error);
    }
  }

  private hear(payload: string | undefined): void {
    if (!payload) return;
    const event = JSON.parse(payload) as PlatformEvent;
    for (const listener of this.listeners) listener(event);
  }

  private restart(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.report(error);
    client.end().catch(() => undefined);
    if (!this.stopped) setTimeout(() => void this.start(), 1_000).unref();
  }

  /** Hears every event from now on, until the function given back is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Events that pass a test, one after another, for a GraphQL subscription. */
  async *events(accepts: (event: PlatformEvent) => boolean): AsyncGenerator<PlatformEvent, void, undefined> {
    const waiting: PlatformEvent[] = [];
    let wake: () => void = () => undefined;
    const stop = this.listen((event) => {
      if (!accepts(event)) return;
      // A subscriber that does not read keeps the newest hundred: each only says "look again".
      if (waiting.push(event) > 100) waiting.shift();
      wake();
    });
    try {
      for (;;) {
        const next = waiting.shift();
        if (next) yield next;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      stop();
    }
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    this.stopped = true;
    const client = this.client;
    this.client = null;
    await client?.end();
  }
}
