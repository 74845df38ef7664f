import { createHash, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { platformEntities } from '../../entities/index.js';
import { createDataSource } from '../data-source.js';
import { migrateDatabase } from '../migrate.js';
import { platformMigrations } from '../migrations/index.js';
import { APP_ROLE, OWNER_ROLE, prepareCluster } from '../roles.js';
import { TenantDatabase } from '../tenant-database.js';

const TEMPLATE_LOCK = 7_020_418;
const PASSWORD = 'test-only';

/** What a suite adds to the platform's own schema. */
export interface TestDatabaseOptions {
  /** Entities beside the platform's, such as those of the domain. */
  readonly entities?: readonly Function[];
  /** Migrations beside the platform's. */
  readonly migrations?: readonly Function[];
  /** Connections of the pool; 5 unless told. */
  readonly poolSize?: number;
  /**
   * Work done once on the template, as the owner, before the first clone: data that every suite with this `name` reads.
   * It is part of the template's identity by its name only.
   */
  readonly prepare?: { readonly name: string; readonly run: (ownerUrl: string) => Promise<void> };
}

/** A migrated database of one suite, reached as the application's own role. */
export interface TestDatabase {
  /** Connection of the application role, as the processes have it. */
  readonly url: string;
  /** Connection of the owner role, for what a migration would do. */
  readonly ownerUrl: string;
  /** Connection of a superuser on the same database, to look behind row-level security. */
  readonly adminUrl: string;
  readonly dataSource: DataSource;
  readonly database: TenantDatabase;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

function adminServer(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!url) {
    throw new Error('no database server: specs of the database are named *.db.spec.ts, and the Jest preset starts one for them');
  }
  return url;
}

function withDatabase(url: string, database: string, role?: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  if (role) {
    parsed.username = role;
    parsed.password = PASSWORD;
  }
  return parsed.toString();
}

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminServer() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the migrated template of this set of migrations, once a server; suites that start together wait for the first. */
async function ensureTemplate(client: Client, options: TestDatabaseOptions): Promise<string> {
  const migrations = [...platformMigrations, ...(options.migrations ?? [])];
  const identity = [...migrations.map((migration) => migration.name), options.prepare?.name ?? ''].join('\n');
  const template = `template_${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 0) {
      const making = `making_${randomBytes(6).toString('hex')}`;
      await prepareCluster({ adminUrl: adminServer(), database: making, ownerPassword: PASSWORD, appPassword: PASSWORD });
      const ownerUrl = withDatabase(adminServer(), making, OWNER_ROLE);
      await migrateDatabase({ ownerUrl, migrations });
      await options.prepare?.run(ownerUrl);
      // Renamed when whole, so that a failed migration leaves no template to trip over.
      await client.query(`alter database ${making} rename to ${template}`);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
  return template;
}

/**
 * A database of its own for one suite: a clone (some 30 ms) of a template that is migrated once a run, by the same owner role and
 * migrations as in production. Call it in `beforeAll`, and `close()` in `afterAll`.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(async (client) => {
    const template = await ensureTemplate(client, options);
    await client.query(`create database ${escapeIdentifier(name)} owner ${OWNER_ROLE} template ${template} strategy wal_log`);
    await client.query(`revoke connect on database ${escapeIdentifier(name)} from public`);
    await client.query(`grant connect, temporary on database ${escapeIdentifier(name)} to ${APP_ROLE}`);
  });
  const url = withDatabase(adminServer(), name, APP_ROLE);
  const dataSource = createDataSource({
    url,
    entities: [...platformEntities, ...(options.entities ?? [])],
    poolSize: options.poolSize ?? 5,
    applicationName: name,
    prepare: true,
  });
  await dataSource.initialize();
  return {
    url,
    ownerUrl: withDatabase(adminServer(), name, OWNER_ROLE),
    adminUrl: withDatabase(adminServer(), name),
    dataSource,
    database: new TenantDatabase(dataSource),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdmin((client) => client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`));
    },
  };
}
