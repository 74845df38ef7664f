import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces.js';

/** What one level says to an application; empty where it has not spoken. */
export interface Opinion {
  readonly unit: string;
  readonly words: string;
  readonly by: string;
  readonly on: string;
}

/** Everything that stands on the form. */
export interface FormContent {
  readonly title: string;
  readonly number: string;
  readonly filledOn: string;
  readonly entries: readonly (readonly [name: string, value: string])[];
  readonly workNeed: string;
  readonly reasons: readonly string[];
  readonly opinions: readonly Opinion[];
  readonly checkCode: string;
  readonly printedOn: string;
}

const mm = (length: number): number => (length * 72) / 25.4;
// GB/T 9704: type area of 156 by 225 mm, 37 mm above, 28 mm at the binding.
const MARGINS: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)];

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return day === '' ? '　　年　　月　　日' : `${year}年${month}月${date}日`;
}

/** Two names with their values on a line; an odd one takes the line alone. */
function entryRows(entries: FormContent['entries']): TableCell[][] {
  const rows: TableCell[][] = [];
  for (let i = 0; i < entries.length; i += 2) {
    const [left, right] = [entries[i], entries[i + 1]];
    if (!left) break;
    const start: TableCell[] = [{ text: left[0], style: 'name' }];
    rows.push(right ? [...start, left[1], { text: right[0], style: 'name' }, right[1]] : [...start, { text: left[1], colSpan: 3 }, '', '']);
  }
  return rows;
}

function wide(name: string, body: Content): TableCell[] {
  return [{ text: name, style: 'name' }, { stack: [body], colSpan: 3 }, '', ''];
}

function opinionCell(opinion: Opinion): Content {
  return {
    stack: [
      { text: opinion.words === '' ? ' ' : opinion.words, margin: [0, 0, 0, 34] },
      { columns: [{ text: `经办人：${opinion.by}`, width: '*' }, { text: '（盖章处）', color: '#888888', width: 'auto' }] },
      { text: dayInWords(opinion.on), alignment: 'right', margin: [0, 4, 0, 0] },
    ],
    unbreakable: true,
  };
}

/** The form on the page. */
export function layOutForm(content: FormContent): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title: content.title, subject: content.number, keywords: content.checkCode },
    defaultStyle: { font: 'Body', fontSize: 11, lineHeight: 1.25 },
    styles: { title: { fontSize: 20, bold: true, alignment: 'center' }, name: { alignment: 'center', bold: true, fontSize: 10.5 } },
    footer: (page, pages) => ({
      margin: [mm(28), mm(7), mm(26), 0],
      columns: [
        { text: `校验码 ${content.checkCode}　打印 ${content.printedOn}　以加盖印章的纸质件或平台记录为准`, fontSize: 8, color: '#666666', width: '*' },
        { text: `— ${page} / ${pages} —`, fontSize: 12, width: 'auto' },
      ],
    }),
    content: [
      { text: content.title, style: 'title', margin: [0, 0, 0, 10] },
      { columns: [{ text: `编号：${content.number}` }, { text: `填报日期：${dayInWords(content.filledOn)}`, alignment: 'right' }], margin: [0, 0, 0, 6] },
      {
        table: {
          widths: [78, '*', 78, '*'],
          dontBreakRows: true,
          body: [
            ...entryRows(content.entries),
            wide('工作需要', content.workNeed === '' ? ' ' : content.workNeed),
            ...(content.reasons.length > 0 ? [wide('测算依据', { ul: content.reasons.map((text) => ({ text, fontSize: 9.5 })) })] : []),
            ...content.opinions.map((opinion) => wide(`${opinion.unit}\n意　见`, opinionCell(opinion))),
          ],
        },
        layout: { hLineWidth: () => 0.7, vLineWidth: () => 0.7, paddingTop: () => 5, paddingBottom: () => 5 },
      },
    ],
  };
}
