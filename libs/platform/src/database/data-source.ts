import { types } from 'pg';
import { DataSource } from 'typeorm';
import type { DataSourceOptions, MixedList } from 'typeorm';
import { SnakeCaseNaming } from './naming.js';

const PG_DATE = 1082;

/** What a connection pool needs to know. Classes, never globs. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  readonly entities: readonly (abstract new () => object)[] | readonly Function[];
  readonly migrations?: readonly Function[];
  /** Connections of the pool; 10 unless told. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

/**
 * Makes a data source that maps the schema and never changes it: no synchronise, no extensions, migrations by hand. Days come
 * out of the database as `YYYY-MM-DD`; the driver's own reading of a day as local midnight loses a day east of Greenwich.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  types.setTypeParser(PG_DATE, (day: string) => day);
  const settings: DataSourceOptions = {
    type: 'postgres',
    url: options.url,
    entities: [...options.entities] as MixedList<Function>,
    migrations: [...(options.migrations ?? [])] as MixedList<Function>,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'gongqiao',
    extra: { idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 },
  };
  return new DataSource(settings);
}
