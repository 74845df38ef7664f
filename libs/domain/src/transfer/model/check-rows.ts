import type { ReadRow, RefusedRow, SheetDefinition } from '@gongqiao/platform/spreadsheet';
import { refusedRow, type CheckedSheet, type PlannedRow } from './list.js';

/** Why a row cannot be taken: the column at fault, in Chinese and in English. */
export type RowFault = readonly [column: string, zh: string, en: string];

/** What comes of one row: a fault, what will be written, or null where it says what stands already. */
export type RowVerdict = RowFault | PlannedRow | null;

function isFault(verdict: RowFault | PlannedRow): verdict is RowFault {
  return Array.isArray(verdict);
}

/** Judges a sheet row by row, in its order, before anything is written. */
export async function checkRows(definition: SheetDefinition, rows: readonly ReadRow[], judge: (row: ReadRow) => RowVerdict | Promise<RowVerdict>): Promise<CheckedSheet> {
  const planned: PlannedRow[] = [];
  const refused: RefusedRow[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const verdict = await judge(row);
    if (verdict === null) unchanged += 1;
    else if (isFault(verdict)) refused.push(refusedRow(definition, row, ...verdict));
    else planned.push(verdict);
  }
  return { planned, refused, unchanged };
}
