import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** How a transaction begins and ends; told by the tenant database. */
export interface Bounds {
  begin(runner: QueryRunner): Promise<void>;
  end(runner: QueryRunner, whole: boolean): Promise<void>;
}

/**
 * One transaction for all that one request reads: a list, then the batches of its relations. Opened by the first read, joined by
 * those that come while it is open, ended when nothing has been read for a turn of the event loop.
 */
export class SharedReads {
  private opening: Promise<QueryRunner> | null = null;
  private users = 0;
  private whole = true;

  constructor(
    private readonly dataSource: DataSource,
    private readonly bounds: Bounds,
  ) {}

  /** Does a piece of work in the shared transaction. */
  async join<T>(work: (m: EntityManager) => Promise<T>): Promise<T> {
    this.users += 1;
    this.opening ??= this.open();
    const opening = this.opening;
    try {
      return await work((await opening).manager);
    } catch (error) {
      // What the work wrote, if it wrote, must not stay; reads lose nothing by it.
      this.whole = false;
      throw error;
    } finally {
      this.users -= 1;
      if (this.users === 0) setImmediate(() => void this.closeIfIdle(opening));
    }
  }

  private async open(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.connect();
      await this.bounds.begin(runner);
      return runner;
    } catch (error) {
      this.opening = null;
      await runner.release();
      throw error;
    }
  }

  private async closeIfIdle(opening: Promise<QueryRunner>): Promise<void> {
    if (this.users > 0 || this.opening !== opening) return;
    this.opening = null;
    const whole = this.whole;
    this.whole = true;
    const runner = await opening.catch(() => null);
    if (!runner) return;
    try {
      await this.bounds.end(runner, whole);
    } catch {
      // A connection lost after the answer was read harms nobody; the pool throws it away.
    } finally {
      await runner.release();
    }
  }
}
