import type { RequestContext } from '@gongqiao/platform/context';
import type { CellValue, ReadRow, RefusedRow, SheetColumn, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import type { EntityManager } from 'typeorm';

/** What a list is narrowed by, as text out of an address. */
export type Filters = Readonly<Record<string, string>>;

/** A row that may be written, and how. Nothing is written before every row of the sheet is judged. */
export interface PlannedRow {
  readonly act: 'create' | 'update';
  write(m: EntityManager): Promise<void>;
}

/** What came of judging a whole sheet. */
export interface CheckedSheet {
  readonly planned: readonly PlannedRow[];
  readonly refused: readonly RefusedRow[];
  /** Rows that say what stands already. */
  readonly unchanged: number;
}

/** A page of rows on their way out; `after` leads to the next, null at the end. */
export interface ListPage {
  readonly rows: readonly SheetRow[];
  readonly after: string | null;
}

/** One list that leaves and enters as Excel, by the permissions and filters of its page in the portal. */
export interface TransferList {
  readonly definition: SheetDefinition;
  /** Subject of the permission and of the trail. */
  readonly subject: string;
  /** Names of the filters that the list knows. */
  readonly filters: readonly string[];
  mayImport(ctx: RequestContext): boolean;
  page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage>;
  check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet>;
}

/** Counts of an import, as they are answered and stored. */
export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

function shown(column: SheetColumn | undefined, value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return column?.terms?.[String(value)] ?? String(value);
}

/** A row that was read but cannot be taken, with one reason. */
export function refusedRow(definition: SheetDefinition, row: ReadRow, column: string, zh: string, en: string): RefusedRow {
  const cells = Object.fromEntries(Object.entries(row.value).map(([key, value]) => [key, shown(definition.columns.find((c) => c.key === key), value)]));
  return { rowNumber: row.rowNumber, cells, faults: [{ column, message: { zh, en } }] };
}
