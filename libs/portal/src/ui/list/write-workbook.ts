import ExcelJS from 'exceljs';
import type { Sheet } from './sheet.js';

const FORMATS = { text: '@', count: '#,##0', money: '#,##0.00' } as const;
const WIDEST = 48;

function widthOf(heading: string, values: readonly (string | number | null)[]): number {
  // A Chinese character takes the room of two.
  const room = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2e7f' ? 2 : 1), 0);
  return Math.min(WIDEST, Math.max(8, room(heading), ...values.slice(0, 200).map((v) => room(String(v ?? '')))) + 2);
}

/** Writes a sheet as an Excel workbook: headings frozen, a filter over them, each column in its kind. */
export async function writeWorkbook(title: string, sheet: Sheet): Promise<Blob> {
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet(title.slice(0, 31).replace(/[\\/?*[\]:]/g, ' '), { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = sheet.headings.map((header, index) => ({
    header, width: widthOf(header, sheet.rows.map((row) => row[index] ?? null)), style: { numFmt: FORMATS[sheet.kinds[index] ?? 'text'] },
  }));
  page.addRows(sheet.rows.map((row) => [...row]));
  page.getRow(1).font = { bold: true };
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, sheet.headings.length) } };
  const written = await book.xlsx.writeBuffer();
  return new Blob([written as ArrayBuffer], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}
