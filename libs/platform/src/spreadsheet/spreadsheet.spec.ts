import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Refused } from '../context/index.js';
import { DEFAULT_LIMITS, readSheet, writeRefused, writeRows, writeTemplate, type SheetDefinition, type SheetRow } from './index.js';

const definition: SheetDefinition = {
  id: 'worker', title: { zh: '社工', en: 'Workers' }, keyColumn: 'number',
  columns: [
    { key: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text', required: true, maxLength: 20 },
    { key: 'identity', title: { zh: '身份证号', en: 'Identity number' }, kind: 'identity', required: true },
    { key: 'grade', title: { zh: '等级', en: 'Grade' }, kind: 'enumeration', terms: { junior: '初级岗', third: '三级岗' }, required: true },
    { key: 'months', title: { zh: '月数', en: 'Months' }, kind: 'integer' },
    { key: 'pay', title: { zh: '工资', en: 'Pay' }, kind: 'decimal' },
    { key: 'from', title: { zh: '起始日', en: 'From' }, kind: 'date' },
    { key: 'fit', title: { zh: '合格', en: 'Fit' }, kind: 'yes-no' },
  ],
};

async function book(rows: readonly (readonly unknown[])[], headings: readonly string[] = definition.columns.map((c) => c.title.zh)): Promise<Buffer> {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet('表');
  sheet.addRow([...headings]);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await made.xlsx.writeBuffer());
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'taken', (error: unknown) => (error instanceof Refused ? `${error.code} ${error.field}` : String(error)));
}

const good = ['A1', '11010519491231002x', '三级岗', 12, '2475.50', new Date('2026-01-31T00:00:00Z'), '是'];

describe('reading a sheet', () => {
  it('reads every kind of cell, terms as codes', async () => {
    expect(await readSheet(definition, await book([good]))).toEqual({
      rows: [{ rowNumber: 2, value: { number: 'A1', identity: '11010519491231002X', grade: 'third', months: 12, pay: '2475.50', from: '2026-01-31', fit: true } }], refused: [],
    });
  });

  it.each<[string, number, unknown, string]>([
    ['an identity number stored as a number', 1, 110105194912310021, 'identity'], ['a grade outside the list', 2, '特级岗', 'grade'], ['a blank required cell', 0, '', 'number'],
    ['a negative count', 3, -1, 'months'], ['three decimals', 4, '1.005', 'pay'], ['a day that is not', 5, '2026-02-30', 'from'], ['neither yes nor no', 6, '可能', 'fit'], ['a text too long', 0, 'x'.repeat(21), 'number'],
  ])('gives back a row with %s', async (_, at, value, column) => {
    const row: unknown[] = [...good];
    row[at] = value;
    const result = await readSheet(definition, await book([row, ['B2', ...good.slice(1)]]));
    expect(result.rows.map((r) => r.rowNumber)).toEqual([3]);
    expect(result.refused.map((r) => [r.rowNumber, r.faults.map((f) => f.column)])).toEqual([[2, [column]]]);
  });

  it('gives back the later of two rows with one key, and passes over blank rows', async () => {
    const result = await readSheet(definition, await book([good, ['', '', '', '', '', '', ''], good]));
    expect([result.rows.length, result.refused.map((r) => r.rowNumber)]).toEqual([1, [4]]);
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['not a zip', () => Promise.resolve(Buffer.from('not an Excel file at all, but long enough to look like one')), 'file-not-xlsx file'],
    ['an empty file', () => Promise.resolve(Buffer.alloc(0)), 'file-not-xlsx file'],
    ['a truncated workbook', async () => (await book([good])).subarray(0, 900), 'file-not-xlsx file'],
    ['fifty megabytes', () => Promise.resolve(Buffer.alloc(50_000_000)), 'file-too-large file'],
    ['a missing column', () => book([good], ['编号', '等级']), 'sheet-columns-missing file'],
    ['no rows', () => book([]), 'sheet-empty file'],
  ])('refuses %s', async (_, make, expected) => expect(await codeOf(readSheet(definition, await make()))).toBe(expected));

  it('reads the same file the same each time', async () => {
    const file = await book([good, ['B2', ...good.slice(1)]]);
    for (let time = 0; time < 400; time += 1) expect((await readSheet(definition, file)).rows).toHaveLength(2);
  });

  it('refuses a part that unpacks to more than it says', async () => {
    const file = await book(Array.from({ length: 30 }, (_, i) => [`A${i}`, ...good.slice(1)]));
    const forged = Buffer.from(file);
    const at = forged.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    expect(forged.readUInt32LE(at)).toBe(0x02014b50);
    forged.writeUInt32LE(500, at + 24);
    expect(await codeOf(readSheet(definition, forged))).toBe('file-not-xlsx file');
  });

  it('refuses what unpacks to more than the limit, and more rows than the limit', async () => {
    const file = await book(Array.from({ length: 30 }, (_, i) => [`A${i}`, ...good.slice(1)]));
    expect(await codeOf(readSheet(definition, file, { ...DEFAULT_LIMITS, maxUnpackedBytes: 1000 }))).toBe('file-too-large file');
    expect(await codeOf(readSheet(definition, file, { ...DEFAULT_LIMITS, maxRows: 29 }))).toBe('sheet-too-long file');
  });
});

describe('writing a sheet', () => {
  it('reads back what it wrote', async () => {
    const rows: SheetRow[] = [{ number: 'A1', identity: '11010519491231002X', grade: 'junior', months: 3, pay: '1234567.89', from: '2024-02-29', fit: false }];
    async function* pages(): AsyncGenerator<SheetRow[]> { yield rows; }
    const result = await readSheet(definition, await buffer(writeRows(definition, pages())));
    expect([result.refused, result.rows.map((r) => r.value)]).toEqual([[], rows]);
  });

  it('makes a template whose choices are drop-downs and whose numbers that are names are text', async () => {
    const opened = new ExcelJS.Workbook();
    await opened.xlsx.load((await writeTemplate(definition)) as unknown as ArrayBuffer);
    const sheet = opened.getWorksheet('社工');
    expect(sheet?.getCell('C2').dataValidation.formulae).toEqual(['"初级岗,三级岗"']);
    expect(sheet?.getCell('B2').numFmt ?? sheet?.getColumn(2).numFmt).toBe('@');
  });

  it('gives refused rows back with their reasons, to be mended and read again', async () => {
    const { refused } = await readSheet(definition, await book([['A1', '11010519491231002X', '特级岗', 1, '1', '2026-01-01', '是']]));
    const opened = new ExcelJS.Workbook();
    const file = await writeRefused(definition, refused);
    await opened.xlsx.load(file as unknown as ArrayBuffer);
    expect(opened.getWorksheet('社工')?.getCell('H2').value).toBe('第 2 行：「等级」应为：初级岗、三级岗；现为 特级岗');
    expect((await readSheet(definition, file)).refused.map((r) => r.faults[0]?.column)).toEqual(['grade']);
  });

  it('does not hang on a source that breaks', async () => {
     
    async function* broken(): AsyncGenerator<SheetRow[]> { throw new Error('source broke'); }
    await expect(buffer(writeRows(definition, broken()))).rejects.toThrow('source broke');
  });
});
