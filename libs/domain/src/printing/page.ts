import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';

/** What somebody says to a paper; empty where they have not spoken, with a place for the seal. */
export interface Opinion {
  readonly unit: string;
  readonly words: string;
  readonly by: string;
  readonly on: string;
}

/** What makes a page an official paper: where its title, check code and date of printing come from. */
export interface PageFrame {
  readonly title: string;
  readonly number: string;
  readonly checkCode: string;
  readonly printedOn: string;
}

const mm = (length: number): number => (length * 72) / 25.4;
// GB/T 9704: type area of 156 by 225 mm, 37 mm above, 28 mm at the binding.
const MARGINS: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)];

/** A day as papers write it; an empty one is a place to write it. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return day === '' ? '　　年　　月　　日' : `${year}年${month}月${date}日`;
}

/** A4 with the margins of an official paper, numbered pages, and the check code at the foot. */
export function page(frame: PageFrame, content: Content[]): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: frame.title, subject: frame.number, keywords: frame.checkCode },
    defaultStyle: { font: 'Body', fontSize: 11, lineHeight: 1.25 },
    styles: { title: { fontSize: 20, bold: true, alignment: 'center' }, name: { alignment: 'center', bold: true, fontSize: 10.5 } },
    footer: (at, pages) => ({
      margin: [mm(28), mm(7), mm(26), 0],
      columns: [
        { text: `校验码 ${frame.checkCode}　打印 ${frame.printedOn}　以加盖印章的纸质件或平台记录为准`, fontSize: 8, color: '#666666', width: '*' },
        { text: `— ${at} / ${pages} —`, fontSize: 12, width: 'auto' },
      ],
    }),
    content,
  };
}

/** The title, and under it the number and the day. */
export function headOf(title: string, number: string, day: string): Content[] {
  return [
    { text: title, style: 'title', margin: [0, 0, 0, 10] },
    { columns: [{ text: `编号：${number}` }, { text: day, alignment: 'right' }], margin: [0, 0, 0, 6] },
  ];
}

/** Longest value, in characters, that shares its line with another. */
const SHARES_LINE = 20;

/** Two names with their values on a line; a long one, and an odd one, takes the line alone. */
export function entryRows(entries: readonly (readonly [name: string, value: string])[]): TableCell[][] {
  const rows: TableCell[][] = [];
  for (let i = 0; i < entries.length; i += 1) {
    const [left, right] = [entries[i], entries[i + 1]];
    if (!left) break;
    const start: TableCell[] = [{ text: left[0], style: 'name' }];
    if (right && left[1].length <= SHARES_LINE && right[1].length <= SHARES_LINE) {
      rows.push([...start, left[1], { text: right[0], style: 'name' }, right[1]]);
      i += 1;
    } else rows.push([...start, { text: left[1], colSpan: 3 }, '', '']);
  }
  return rows;
}

/** A name with what takes the rest of the line. */
export function wide(name: string, body: Content): TableCell[] {
  return [{ text: name, style: 'name' }, { stack: [body], colSpan: 3 }, '', ''];
}

/** Space for a hand and a seal under an opinion, in points; less where many speak. */
const ROOM = 34;
export const LITTLE_ROOM = 16;

/** What one says, who and when, with the place for the seal. */
export function opinionRow(opinion: Opinion, room = ROOM): TableCell[] {
  return wide(`${opinion.unit}\n意　见`, {
    stack: [
      { text: opinion.words === '' ? ' ' : opinion.words, margin: [0, 0, 0, room] },
      { columns: [{ text: `经办人：${opinion.by}`, width: '*' }, { text: '（盖章处）', color: '#888888', width: 'auto' }] },
      { text: dayInWords(opinion.on), alignment: 'right', margin: [0, 4, 0, 0] },
    ],
    unbreakable: true,
  });
}

/** Rows of four columns with thin lines. */
export function grid(body: TableCell[][]): Content {
  return {
    table: { widths: [78, '*', 78, '*'], dontBreakRows: true, body },
    layout: { hLineWidth: () => 0.7, vLineWidth: () => 0.7, paddingTop: () => 5, paddingBottom: () => 5 },
  };
}
