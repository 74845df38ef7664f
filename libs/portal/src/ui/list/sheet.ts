import type { Connection } from '../../data/connection.js';
import { nodesOf } from '../../data/connection.js';
import type { Column } from './data-table.js';

/** A sheet to be written: what stands in each cell, and how its column is kept. */
export interface Sheet {
  readonly headings: readonly string[];
  /** Text is kept as text, so that identity numbers and telephones keep every digit. */
  readonly kinds: readonly ('text' | 'count' | 'money')[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const PAGE = 100;
/** More rows than anybody reads; a list of that size belongs in a filter first. */
export const MOST_ROWS = 20_000;

function kindOf<Row>(column: Column<Row>): Sheet['kinds'][number] {
  if (column.money) return 'money';
  return column.total ? 'count' : 'text';
}

/** What a list shows, as a sheet: the columns chosen, in their order. A column without plain words (buttons) is left out. */
export function sheetOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  const written = columns.flatMap((column) => {
    const plain = column.plain ?? column.total;
    return plain ? [{ column, plain, kind: kindOf(column) }] : [];
  });
  return {
    headings: written.map(({ column }) => column.title),
    kinds: written.map(({ kind }) => kind),
    rows: rows.map((row) => written.map(({ plain, kind }) => {
      const value = plain(row);
      if (value === null || value === '') return null;
      return kind === 'text' ? String(value) : Number(value);
    })),
  };
}

/** Reads every page of a list, in order; stops at `MOST_ROWS`, or where a page cannot be read. */
export async function readAllPages<Row>(page: (first: number, skip: number) => Promise<Connection<Row> | null | undefined>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let skip = 0; skip < MOST_ROWS; skip += PAGE) {
    const found = await page(PAGE, skip);
    if (!found) throw new Error('a page of the list could not be read');
    rows.push(...nodesOf(found));
    if (!found.pageInfo.hasNextPage) break;
  }
  return rows;
}
