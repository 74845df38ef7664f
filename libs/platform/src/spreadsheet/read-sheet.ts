import type ExcelJS from 'exceljs';
import { Refused, refuser } from '../context/index.js';
import { readCell, cellText } from './cell.js';
import { DEFAULT_LIMITS, type CellFault, type CellValue, type ReadLimits, type ReadResult, type ReadRow, type RefusedRow, type SheetDefinition } from './definition.js';
import { firstSheetRows, openWorkbook, type WorkbookParts } from './workbook-rows.js';

const refuse = refuser({
  'file-too-large': { zh: '文件 {size} MB，超过上限 {max} MB；请分批导入。', en: 'The file has {size} MB, more than the limit of {max} MB; import it in parts.' },
  'file-not-xlsx': { zh: '不是有效的 Excel 文件（.xlsx）；请用本页下载的模板填写后另存为 .xlsx。', en: 'Not a valid Excel file (.xlsx); fill in the template of this page and save it as .xlsx.' },
  'sheet-columns-missing': { zh: '缺少列：{columns}；请使用本页下载的模板。', en: 'Columns are missing: {columns}; use the template of this page.' },
  'sheet-too-long': { zh: '超过 {max} 行；请分批导入。', en: 'More than {max} rows; import in parts.' },
  'sheet-empty': { zh: '表中没有数据行。', en: 'The sheet holds no rows.' },
});

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

async function openChecked(file: Buffer, limits: ReadLimits): Promise<WorkbookParts> {
  if (file.length > limits.maxBytes) throw refuse('file-too-large', { field: 'file', values: { size: megabytes(file.length), max: megabytes(limits.maxBytes) } });
  const parts = await openWorkbook(file);
  if (parts === null) throw refuse('file-not-xlsx', { field: 'file' });
  if (parts.unpacked > limits.maxUnpackedBytes) throw refuse('file-too-large', { field: 'file', values: { size: megabytes(parts.unpacked), max: megabytes(limits.maxUnpackedBytes) } });
  return parts;
}

type Header = ReadonlyMap<string, number>;

function headerOf(definition: SheetDefinition, row: ExcelJS.Row): Header {
  const places = new Map<string, number>();
  row.eachCell((cell, at) => {
    const title = cellText(cell.value).replace(/\s*[*＊]$/, '');
    const column = definition.columns.find((c) => c.title.zh === title || c.title.en === title || c.key === title);
    if (column) places.set(column.key, at);
  });
  const missing = definition.columns.filter((c) => c.required && !places.has(c.key)).map((c) => c.title.zh);
  if (missing.length > 0) throw refuse('sheet-columns-missing', { field: 'file', values: { columns: missing.join('、') } });
  return places;
}

function readRow(definition: SheetDefinition, header: Header, row: ExcelJS.Row, limits: ReadLimits): ReadRow | RefusedRow | null {
  const cells: Record<string, string> = {};
  const value: Record<string, CellValue> = {};
  const faults: CellFault[] = [];
  for (const column of definition.columns) {
    const at = header.get(column.key);
    const raw: unknown = at === undefined ? null : row.getCell(at).value;
    cells[column.key] = cellText(raw).slice(0, limits.maxCellLength);
    const read = readCell(column, raw, limits.maxCellLength);
    if ('fault' in read) faults.push(read.fault);
    else value[column.key] = read.value;
  }
  if (Object.values(cells).every((text) => text === '')) return null;
  return faults.length > 0 ? { rowNumber: row.number, cells, faults } : { rowNumber: row.number, value };
}

/** The same key twice in one sheet: the later row is refused, since nobody can say which of them is meant. */
function refuseRepeatedKeys(definition: SheetDefinition, rows: readonly ReadRow[]): ReadResult {
  const seen = new Map<string, number>();
  const kept: ReadRow[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const named = [definition.keyColumn, ...(definition.furtherKeys ?? [])].map((column) => row.value[column] ?? null);
    const key = named.every((value) => value === null) ? null : JSON.stringify(named);
    const before = key === null ? undefined : seen.get(key);
    if (before === undefined) {
      if (key !== null) seen.set(key, row.rowNumber);
      kept.push(row);
      continue;
    }
    const cells = Object.fromEntries(Object.entries(row.value).map(([k, v]) => [k, v === null ? '' : String(v)]));
    refused.push({ rowNumber: row.rowNumber, cells, faults: [{ column: definition.keyColumn, message: { zh: `与第 ${before} 行重复`, en: `repeats row ${before}` } }] });
  }
  return { rows: kept, refused };
}

/**
 * Reads a sheet row by row without holding the workbook, checks every cell, and writes nothing. Bad rows come back with reasons.
 *
 * @throws Refused `file-too-large`, `file-not-xlsx`, `sheet-columns-missing`, `sheet-too-long`, `sheet-empty`, all on field `file`.
 */
export async function readSheet(definition: SheetDefinition, file: Buffer, limits: ReadLimits = DEFAULT_LIMITS): Promise<ReadResult> {
  const parts = await openChecked(file, limits);
  const good: ReadRow[] = [];
  const bad: RefusedRow[] = [];
  let header: Header | null = null;
  try {
    for await (const row of firstSheetRows(parts)) {
      if (!header) {
        header = headerOf(definition, row);
        continue;
      }
      const read = readRow(definition, header, row, limits);
      if (!read) continue;
      if ('faults' in read) bad.push(read);
      else good.push(read);
      if (good.length + bad.length > limits.maxRows) throw refuse('sheet-too-long', { field: 'file', values: { max: limits.maxRows } });
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refuse('file-not-xlsx', { field: 'file' });
  }
  if (!header) throw refuse('file-not-xlsx', { field: 'file' });
  if (good.length + bad.length === 0) throw refuse('sheet-empty', { field: 'file' });
  const unique = refuseRepeatedKeys(definition, good);
  return { rows: unique.rows, refused: [...bad, ...unique.refused].sort((a, b) => a.rowNumber - b.rowNumber) };
}
