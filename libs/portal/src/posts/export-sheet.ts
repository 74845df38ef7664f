/** A column of an exported sheet. */
export interface SheetColumn<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

const PAGE = 100;

function cell(text: string): string {
  // A leading sign would be read as a formula; numbers stay numbers.
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The text of a sheet that Excel opens: comma separated, with the mark that tells it the letters are UTF-8. */
export function sheetText<Row>(columns: readonly SheetColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((c) => c.title), ...rows.map((row) => columns.map((c) => c.text(row)))];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Reads all pages of a list, one after the other, and hands over the sheet. Gives the number of rows, or null when the API refused. */
export async function exportSheet<Row>(name: string, columns: readonly SheetColumn<Row>[], page: (first: number, skip: number) => Promise<readonly Row[] | null>): Promise<number | null> {
  const rows: Row[] = [];
  for (;;) {
    const next = await page(PAGE, rows.length);
    if (next === null) return null;
    rows.push(...next);
    if (next.length < PAGE) break;
  }
  const address = URL.createObjectURL(new Blob([sheetText(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
  return rows.length;
}
