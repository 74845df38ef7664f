import { PassThrough, type Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { CellValue, RefusedRow, SheetColumn, SheetDefinition, SheetRow } from './definition.js';

const TEXT = '@';
const ROWS_WITH_DROP_DOWNS = 2000;
const LONGEST_INLINE_LIST = 250;

function numberFormat(column: SheetColumn): string | undefined {
  switch (column.kind) {
    case 'identity':
    case 'telephone':
    case 'text':
    case 'month': return TEXT;
    case 'decimal': return `#,##0.${'0'.repeat(column.decimals ?? 2)}`;
    case 'date': return 'yyyy-mm-dd';
    default: return undefined;
  }
}

function heading(column: SheetColumn): string {
  return column.required ? `${column.title.zh} *` : column.title.zh;
}

function layOut(sheet: ExcelJS.Worksheet, definition: SheetDefinition, extra: readonly string[] = []): void {
  sheet.columns = [
    ...definition.columns.map((column) => {
      const format = numberFormat(column);
      return { key: column.key, header: heading(column), width: column.width ?? 16, ...(format ? { style: { numFmt: format } } : {}) };
    }),
    ...extra.map((title) => ({ key: title, header: title, width: 60 })),
  ];
  const first = sheet.getRow(1);
  first.font = { bold: true };
  first.commit();
}

/** Allowed terms as a formula: inline where they are short, else from the sheet of lists. */
function termsFormula(column: SheetColumn, lists: ExcelJS.Worksheet): string | null {
  const terms = column.kind === 'yes-no' ? ['是', '否'] : column.kind === 'enumeration' ? Object.values(column.terms ?? {}) : [];
  if (terms.length === 0) return null;
  const inline = `"${terms.join(',')}"`;
  if (inline.length <= LONGEST_INLINE_LIST && !terms.some((t) => /[",]/.test(t))) return inline;
  const at = lists.columnCount + 1;
  terms.forEach((term, i) => { lists.getCell(i + 1, at).value = term; });
  const letter = lists.getColumn(at).letter;
  return `${lists.name}!$${letter}$1:$${letter}$${terms.length}`;
}

function addDropDowns(sheet: ExcelJS.Worksheet, lists: ExcelJS.Worksheet, definition: SheetDefinition): void {
  definition.columns.forEach((column, i) => {
    const formula = termsFormula(column, lists);
    if (!formula && !column.hint) return;
    for (let row = 2; row <= ROWS_WITH_DROP_DOWNS; row += 1) {
      sheet.getCell(row, i + 1).dataValidation = {
        type: formula ? 'list' : 'custom', allowBlank: !column.required, formulae: [formula ?? 'TRUE'],
        showErrorMessage: formula !== null, errorTitle: '不在列表中', error: '请从下拉列表中选择',
        ...(column.hint ? { showInputMessage: true, promptTitle: column.title.zh, prompt: column.hint } : {}),
      };
    }
  });
}

function keyTitles(definition: SheetDefinition): string {
  const keys = [definition.keyColumn, ...(definition.furtherKeys ?? [])];
  return definition.columns.filter((c) => keys.includes(c.key)).map((c) => c.title.zh).join('＋');
}

/** An empty sheet to fill in: headings, drop-downs, text columns for numbers that are names, and a page of notes. */
export async function writeTemplate(definition: SheetDefinition): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(definition.title.zh, { views: [{ state: 'frozen', ySplit: 1 }] });
  const notes = book.addWorksheet('填写说明');
  const lists = book.addWorksheet('lists', { state: 'veryHidden' });
  layOut(sheet, definition);
  addDropDowns(sheet, lists, definition);
  notes.getColumn(1).width = 90;
  const lines = ['带 * 的列必填；第一行标题请勿改动。', '身份证号、电话按文本填写。', `同一「${keyTitles(definition)}」已有记录的，按新内容更新。`, ...(definition.notes ?? [])];
  lines.forEach((line, i) => { notes.getCell(i + 1, 1).value = line; });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function shown(column: SheetColumn, value: CellValue): string | number | Date | null {
  if (value === null) return null;
  if (column.kind === 'enumeration') return column.terms?.[String(value)] ?? String(value);
  if (column.kind === 'yes-no') return value === true ? '是' : '否';
  // Excel's own numbers show thousands and add up; fifteen digits hold any sum of money that the register takes.
  if (column.kind === 'decimal') return Number(value);
  if (column.kind === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return typeof value === 'boolean' ? String(value) : value;
}

/** Streams rows as a workbook; the list is never held whole. */
export function writeRows(definition: SheetDefinition, rows: AsyncIterable<readonly SheetRow[]>): Readable {
  const out = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(definition.title.zh, { views: [{ state: 'frozen', ySplit: 1 }] });
  const work = async (): Promise<void> => {
    layOut(sheet, definition);
    for await (const page of rows) {
      for (const row of page) sheet.addRow(definition.columns.map((column) => shown(column, row[column.key] ?? null))).commit();
    }
    sheet.commit();
    await book.commit();
  };
  work().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

/** The refused rows as they were, each with its reasons in a last column, ready to be mended and imported again. */
export async function writeRefused(definition: SheetDefinition, refused: readonly RefusedRow[]): Promise<Buffer> {
  const reason = '退回原因';
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(definition.title.zh, { views: [{ state: 'frozen', ySplit: 1 }] });
  layOut(sheet, definition, [reason]);
  for (const row of refused) {
    const added = sheet.addRow([...definition.columns.map((c) => row.cells[c.key] ?? ''), `第 ${row.rowNumber} 行：${row.faults.map((f) => f.message.zh).join('；')}`]);
    for (const found of row.faults) {
      const at = definition.columns.findIndex((c) => c.key === found.column);
      if (at >= 0) added.getCell(at + 1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE0E0' } };
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
