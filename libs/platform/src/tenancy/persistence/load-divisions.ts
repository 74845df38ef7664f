import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Client } from 'pg';

/** The published table is a snapshot without dates: its rows count from here, before any rule that uses them. */
const TABLE_BEGINS = '1949-10-01';

/** Cities that their province administers itself, though their code stands under a city: they report to the province. */
const DIRECTLY_ADMINISTERED = [
  { code: '130682', reportsTo: '13', source: '省直管县（市）：定州市工会由省级工会直接管理' },
  { code: '130181', reportsTo: '13', source: '省直管县（市）：辛集市工会由省级工会直接管理' },
];

/** The packed table of divisions: code, name, parent, level. */
export const DIVISIONS_FILE = new URL('../../../data/divisions-2023.csv.gz', import.meta.url);

interface DivisionRow {
  code: string;
  name: string;
  parent_code: string | null;
  level: string;
}

/** Reads the packed table: code, name, parent and level, one division a line. */
export async function readDivisions(): Promise<DivisionRow[]> {
  const text = gunzipSync(await readFile(DIVISIONS_FILE)).toString('utf8');
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  if (header !== 'code,name,parent,level') {
    throw new Error(`the division table has unexpected columns: ${header}`);
  }
  return lines.map((line) => {
    const [code = '', name = '', parent = '', level = ''] = line.split(',');
    return { code, name, parent_code: parent === '' ? null : parent, level };
  });
}

/**
 * Fills the division table of a new database, as its owner; leaves a filled one alone, since later changes are dated rows.
 *
 * @returns how many divisions were written.
 */
export async function loadDivisions(client: Client): Promise<number> {
  const found = await client.query<{ n: number }>('select count(*)::int as n from division');
  if ((found.rows[0]?.n ?? 0) > 0) return 0;
  const rows = await readDivisions();
  await client.query('begin');
  try {
    await client.query(
      `insert into division (code, name, parent_code, level, valid_from)
         select code, name, parent_code, level, $2 from jsonb_to_recordset($1)
           as row (code text, name text, parent_code text, level text)`,
      [JSON.stringify(rows), TABLE_BEGINS],
    );
    for (const line of DIRECTLY_ADMINISTERED) {
      await client.query('insert into division_reporting (code, reports_to_code, valid_from, source) values ($1, $2, $3, $4)', [
        line.code,
        line.reportsTo,
        TABLE_BEGINS,
        line.source,
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  return rows.length;
}
