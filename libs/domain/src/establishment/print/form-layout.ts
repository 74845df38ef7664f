import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dayInWords, entryRows, grid, headOf, opinionRow, page, wide, type Opinion } from '../../printing/index.js';

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

/** The form on the page. */
export function layOutForm(content: FormContent): TDocumentDefinitions {
  return page(content, [
    ...headOf(content.title, content.number, `填报日期：${dayInWords(content.filledOn)}`),
    grid([
      ...entryRows(content.entries),
      wide('工作需要', content.workNeed === '' ? ' ' : content.workNeed),
      ...(content.reasons.length > 0 ? [wide('测算依据', { ul: content.reasons.map((text) => ({ text, fontSize: 9.5 })) })] : []),
      ...content.opinions.map((opinion) => opinionRow(opinion)),
    ]),
  ]);
}
