import type { BilingualText } from '../context/index.js';

/** What a column holds. `identity` and `telephone` are text whatever Excel thinks, so that no digit is lost. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'month' | 'enumeration' | 'yes-no' | 'identity' | 'telephone';

export interface SheetColumn {
  readonly key: string;
  readonly title: BilingualText;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** Codes with their Chinese terms; people choose the term from a drop-down, programs get the code. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Shown when the cell is chosen. */
  readonly hint?: string;
  readonly width?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly decimals?: number;
}

/** A list that leaves and enters as Excel: its columns in their order, and which of them names a row. */
export interface SheetDefinition {
  readonly id: string;
  readonly title: BilingualText;
  readonly columns: readonly SheetColumn[];
  /** Column by which a row is updated when it is there already. */
  readonly keyColumn: string;
  /** Further columns that, with `keyColumn`, name a row, where one alone does not. */
  readonly furtherKeys?: readonly string[];
  readonly notes?: readonly string[];
}

/** Value of a cell after reading: text, whole number, decimal string, `YYYY-MM-DD`, code, or null. */
export type CellValue = string | number | boolean | null;
export type SheetRow = Readonly<Record<string, CellValue>>;

export interface CellFault {
  readonly column: string;
  readonly message: BilingualText;
}

/** A row that was not taken, with what stood in it and why. */
export interface RefusedRow {
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
}

export interface ReadRow {
  readonly rowNumber: number;
  readonly value: SheetRow;
}

export interface ReadResult {
  readonly rows: readonly ReadRow[];
  readonly refused: readonly RefusedRow[];
}

/** Limits of what is read, so that no file can fill the memory. */
export interface ReadLimits {
  readonly maxBytes: number;
  readonly maxUnpackedBytes: number;
  readonly maxRows: number;
  readonly maxCellLength: number;
}

export const DEFAULT_LIMITS: ReadLimits = { maxBytes: 10_000_000, maxUnpackedBytes: 200_000_000, maxRows: 20_000, maxCellLength: 2000 };
