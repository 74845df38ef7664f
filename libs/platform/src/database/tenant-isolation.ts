import type { QueryRunner } from 'typeorm';

const IDENTIFIER = /^[a-z][a-z0-9_]*$/;

/** Who besides the tenant itself may read a table's rows. */
export interface IsolationOptions {
  /** Columns that hold another tenant's id, as `provider_tenant_id`: that tenant may read the row, and only read. */
  readonly counterpartColumns?: readonly string[];
  /**
   * Doors through another table: a name and a SQL condition under which the current tenant may read a row, as
   * `exists (select 1 from assignment a where a.worker_id = worker.id)`. The inner table's own policies hold inside it.
   */
  readonly doors?: Readonly<Record<string, string>>;
}

function checked(identifier: string): string {
  if (!IDENTIFIER.test(identifier)) {
    throw new Error(`not a plain identifier: ${identifier}`);
  }
  return identifier;
}

/**
 * Shuts a table to all but the tenant of the transaction, for its owner too. Called by the migration that makes the table;
 * a test fails for any table with a `tenant_id` that did not call it.
 */
export async function enableTenantIsolation(
  queryRunner: QueryRunner,
  table: string,
  options: IsolationOptions = {},
): Promise<void> {
  const name = checked(table);
  await queryRunner.query(`alter table ${name} enable row level security`);
  await queryRunner.query(`alter table ${name} force row level security`);
  await queryRunner.query(
    `create policy tenant_isolation on ${name}
       using (tenant_id = current_tenant_id()) with check (tenant_id = current_tenant_id())`,
  );
  for (const column of options.counterpartColumns ?? []) {
    await queryRunner.query(
      `create policy counterpart_${checked(column)} on ${name} for select using (${checked(column)} = current_tenant_id())`,
    );
  }
  for (const [door, condition] of Object.entries(options.doors ?? {})) {
    await queryRunner.query(`create policy door_${checked(door)} on ${name} for select using (${condition})`);
  }
}

/**
 * The columns of every tenant table, for `create table`: id, tenant, times, version. With `unit`, the place in the tree as well,
 * which a spatial index serves: add `create index on t using gist (unit_path)`.
 */
export function tenantColumns(unit: 'unit' | 'no-unit' = 'no-unit'): string {
  const columns = [
    'id uuid primary key default uuidv7()',
    'tenant_id uuid not null default current_tenant_id() references tenant (id)',
    'created_at timestamptz not null default now()',
    'updated_at timestamptz not null default now()',
    'version int not null default 1',
  ];
  return (unit === 'unit' ? [...columns, 'unit_path ltree not null'] : columns).join(',\n  ');
}
