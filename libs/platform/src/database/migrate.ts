import { migrateQueue } from '../queue/migrate-queue.js';
import { createDataSource } from './data-source.js';

const MIGRATION_LOCK = 7_020_417;

/** Brings a database to the state that the code expects. */
export interface MigrateOptions {
  /** Connection of the owner role. */
  readonly ownerUrl: string;
  /** Migration classes of every library, in any order: their names carry their time. */
  readonly migrations: readonly Function[];
}

/**
 * Runs what has not run yet, each migration in its own transaction. Two processes that start together take turns.
 *
 * @returns the names of the migrations that ran now.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<string[]> {
  const dataSource = createDataSource({
    url: options.ownerUrl,
    entities: [],
    migrations: options.migrations,
    poolSize: 2,
    applicationName: 'gongqiao-migrate',
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await migrateQueue(options.ownerUrl);
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
    await dataSource.destroy();
  }
}
