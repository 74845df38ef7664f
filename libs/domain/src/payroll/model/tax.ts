import { addToMonth, dec, type Decimal, type JsonObject, type PlainMonth } from '@gongqiao/kernel';
import { decimalAt, type Asking } from './earnings.js';
import type { ProfileFacts, TaxMonth } from './person-facts.js';

function row(month: TaxMonth): JsonObject {
  return { month: month.month, income: month.income, exemptIncome: '0.00', specialDeduction: month.special, additionalDeduction: month.additional, otherDeduction: '0.00', taxRelief: '0.00' };
}

/**
 * Income tax withheld with a month by the cumulative method, from what the year's earlier months counted. A month of employment
 * without figures counts as nothing and is found: the tax cannot go on from a gap.
 */
export function taxOf(ask: Asking, profile: ProfileFacts, earlier: readonly TaxMonth[], now: { readonly income: Decimal; readonly special: Decimal }): Decimal {
  const january = `${ask.month.slice(0, 4)}-01`;
  const hired = ask.person.hiredOn.slice(0, 7);
  const known = new Map(earlier.map((month) => [month.month, month]));
  const months: JsonObject[] = [];
  const gaps: string[] = [];
  for (let month = hired > january ? hired : january; month < ask.month; month = addToMonth(month as PlainMonth, 1)) {
    const held = known.get(month);
    if (!held && !(ask.person.leftOn !== null && month > ask.person.leftOn.slice(0, 7))) gaps.push(month);
    months.push(row(held ?? { month, income: '0.00', special: '0.00', additional: '0.00' }));
  }
  months.push(row({ month: ask.month, income: now.income.toFixed(2), special: now.special.toFixed(2), additional: profile.additionalDeduction }));
  if (gaps.length > 0) ask.find('tax-history-gap', { months: gaps.join('、') });
  const output = ask.law('tax', '个人所得税', 'compensation.withholding', {
    employedFrom: hired, deductionBasis: profile.taxBasis, ...(profile.previousYearIncome === null ? {} : { previousYearIncome: profile.previousYearIncome }), months,
  });
  const answered = output?.['months'];
  const last = Array.isArray(answered) ? (answered.at(-1) as JsonObject | undefined) : undefined;
  return last ? decimalAt(last['tax']) : dec(0);
}
