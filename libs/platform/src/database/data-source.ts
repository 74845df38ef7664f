import { types } from 'pg';
import { DataSource } from 'typeorm';
import type { DataSourceOptions, MixedList } from 'typeorm';
import { SnakeCaseNaming } from './naming.js';
import { Statements, preparingClient } from './prepared-client.js';

const PG_DATE = 1082;
/** `date[]`, which the driver's own list of types leaves out. */
const PG_DATES = 1182 as Parameters<typeof types.setTypeParser>[0];
const PG_TIMESTAMPTZ = 1184;
const INSTANT = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?)([+-]\d\d)(:\d\d)?$/;
const readInstant = types.getTypeParser(PG_TIMESTAMPTZ) as (text: string) => unknown;

/** The driver's own reading of an instant, which a page of rows has a hundred of, costs five times that of ISO 8601. */
function instantOf(text: string): unknown {
  const [, day, time, hours, minutes = ':00'] = INSTANT.exec(text) ?? [];
  return day === undefined ? readInstant(text) : new Date(`${day}T${time}${hours}${minutes}`);
}

/** Days of an array, as the database writes it: `{2026-01-01,2026-01-02}`. */
function daysIn(written: string): string[] {
  return written === '{}' ? [] : written.slice(1, -1).split(',');
}

/** What a connection pool needs to know. Classes, never globs. */
export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  readonly entities: readonly (abstract new () => object)[] | readonly Function[];
  readonly migrations?: readonly Function[];
  /** Connections of the pool; 10 unless told. */
  readonly poolSize?: number;
  /** Keeps the plans of statements on the connections, which must then be direct: not through a pooler in transaction mode. */
  readonly prepare?: boolean;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

/**
 * Makes a data source that maps the schema and never changes it: no synchronise, no extensions, migrations by hand. Days come
 * out of the database as `YYYY-MM-DD`; the driver's own reading of a day as local midnight loses a day east of Greenwich.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  types.setTypeParser(PG_DATE, (day: string) => day);
  types.setTypeParser(PG_DATES, daysIn);
  types.setTypeParser(PG_TIMESTAMPTZ, instantOf);
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
    extra: { idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, ...(options.prepare ? { Client: preparingClient(new Statements()) } : {}) },
  };
  return new DataSource(settings);
}
