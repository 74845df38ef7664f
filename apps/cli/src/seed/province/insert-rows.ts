import type { EntityManager } from 'typeorm';

const IDENTIFIER = /^[a-z][a-z0-9_]*$/;
const BATCH = 1000;

/** Inserts plain rows (keys are column names) in batches, through the row-level policies of the transaction's tenant. */
export async function insertRows(m: EntityManager, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  for (const name of [table, ...columns]) if (!IDENTIFIER.test(name)) throw new Error(`not a plain identifier: ${name}`);
  const list = columns.join(', ');
  for (let i = 0; i < rows.length; i += BATCH) {
    await m.query(`insert into ${table} (${list}) select ${list} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows.slice(i, i + BATCH)),
    ]);
  }
}
