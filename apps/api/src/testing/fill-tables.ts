import type { Client } from 'pg';

interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly given: boolean;
  readonly check: string | null;
}

/** Whose rows to make. */
export interface Victim {
  readonly tenantId: string;
  readonly userId: string;
  readonly unitId: string;
  readonly unitPath: string;
  /** The word in every free text, by which the rows are known again. */
  readonly marker: string;
}

const COLUMNS = `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    (a.atthasdef or not a.attnotnull or a.attgenerated <> '') as given,
    (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey)) as check
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
 order by c.relname, a.attnum`;

function ofType(column: ColumnInfo, victim: Victim): string {
  const { type } = column;
  if (type.endsWith('[]')) return '{}';
  if (type === 'uuid') return victim.userId;
  if (type === 'ltree') return victim.unitPath;
  if (type === 'jsonb') return '{}';
  if (type === 'date') return '2026-01-01';
  if (type.startsWith('timestamp')) return '2026-01-01T00:00:00Z';
  if (type === 'boolean') return 'false';
  if (type === 'bytea') return '\\x00';
  if (type === 'inet') return '127.0.0.1';
  if (/int|numeric/.test(type)) return column.name.includes('year') ? '2026' : '1';
  return victim.marker;
}

/** Columns whose checks a value by type does not meet. */
const FITTING: Readonly<Record<string, string>> = {
  'pay_slip.income': '5', 'pay_bonus_choice.year': '2026',
  'year_plan.junior_percent': '45', 'year_plan.third_percent': '30', 'year_plan.second_percent': '16', 'year_plan.first_percent': '9',
};

function valueOf(column: ColumnInfo, victim: Victim): string {
  const fitting = FITTING[`${column.table}.${column.name}`];
  if (fitting !== undefined) return fitting;
  if (column.name === 'month' && column.type === 'text') return '2026-01';
  if (column.name === 'tenant_id' || column.name.endsWith('_tenant_id')) return victim.tenantId;
  if (column.name.endsWith('unit_id')) return victim.unitId;
  const listed = /= ANY|\bIN\b|=/.test(column.check ?? '') ? /'([a-z0-9-]+)'::text/.exec(column.check ?? '') : null;
  return column.type === 'text' && listed?.[1] ? listed[1] : ofType(column, victim);
}

/**
 * Makes one row of the victim in every table that has a tenant, whatever the table: needed columns by their types and checks.
 *
 * @returns tables in which no row could be made, with the reason.
 */
export async function fillTables(superuser: Client, victim: Victim): Promise<string[]> {
  const { rows } = await superuser.query<ColumnInfo>(COLUMNS);
  const failed: string[] = [];
  // Without triggers and foreign keys: only the rows matter here, not what they hang on.
  await superuser.query(`set session_replication_role = replica`);
  for (const table of new Set(rows.map((row) => row.table))) {
    const columns = rows.filter((row) => row.table === table);
    const wanted = columns.filter((column) => !column.given || /tenant_id$|^unit_path$|^(user|owner)_id$/.test(column.name));
    const names = wanted.map((column) => column.name);
    const values = wanted.map((column) => valueOf(column, victim));
    try {
      const there = await superuser.query(`select 1 from ${table} where tenant_id = $1 limit 1`, [victim.tenantId]);
      if (there.rowCount === 0) {
        await superuser.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, values);
      }
    } catch (error) {
      failed.push(`${table}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await superuser.query(`set session_replication_role = origin`);
  return failed;
}

/** A digest of all rows of a tenant, table by table, in which every change shows. */
export async function digestOf(superuser: Client, tenantId: string): Promise<Record<string, string>> {
  const { rows } = await superuser.query<ColumnInfo>(COLUMNS);
  const digests: Record<string, string> = {};
  for (const table of new Set(rows.map((row) => row.table))) {
    const found = await superuser.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${table} t where tenant_id = $1`, [tenantId]);
    digests[table] = found.rows[0]?.digest ?? '';
  }
  return digests;
}

/** Ids of a tenant's rows, one a table, by the table's name. */
export async function idsOf(superuser: Client, tenantId: string): Promise<Map<string, string>> {
  const { rows } = await superuser.query<ColumnInfo>(COLUMNS);
  const ids = new Map<string, string>();
  for (const { table } of rows.filter((row) => row.name === 'id' && row.type === 'uuid')) {
    const found = await superuser.query<{ id: string }>(`select id from ${table} where tenant_id = $1 order by id limit 1`, [tenantId]);
    if (found.rows[0]) ids.set(table, found.rows[0].id);
  }
  return ids;
}
