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
 * Events as they come. Of those that come while one is being handled only the last is told: each says no more than "look again".
 * No generator: one that waits cannot be returned, and a subscriber who leaves would be kept for ever.
 */
class EventStream<T> implements AsyncIterableIterator<T> {
  private waiting: PlatformEvent | null = null;
  private wake: ((event: PlatformEvent | null) => void) | null = null;
  private ended = false;
  private readonly stop: () => void;

  constructor(listen: (told: Listener) => () => void, private readonly map: (event: PlatformEvent) => Promise<T>) {
    this.stop = listen((event) => {
      if (this.wake) this.answer(event);
      else this.waiting = event;
    });
  }

  private answer(event: PlatformEvent | null): void {
    const wake = this.wake;
    this.wake = null;
    wake?.(event);
  }

  async next(): Promise<IteratorResult<T>> {
    const held = this.waiting;
    this.waiting = null;
    const event = this.ended ? null : (held ?? (await new Promise<PlatformEvent | null>((heard) => (this.wake = heard))));
    return event === null ? { done: true, value: undefined } : { done: false, value: await this.map(event) };
  }

  return(): Promise<IteratorResult<T>> {
    this.ended = true;
    this.stop();
    this.answer(null);
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

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

  /** Events that pass a test, each mapped as it comes, for a GraphQL subscription. */
  follow<T>(accepts: (event: PlatformEvent) => boolean, map: (event: PlatformEvent) => Promise<T>): AsyncIterableIterator<T> {
    return new EventStream((told) => this.listen((event) => (accepts(event) ? told(event) : undefined)), map);
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    this.stopped = true;
    const client = this.client;
    this.client = null;
    await client?.end();
  }
}
