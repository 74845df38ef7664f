// Types and small rules that several parts use; part B, common rules 1 to 9.
import {
  addDays, dec, decimal, fault, fullMonthsBetween, money, percent, refuse,
  type Decimal, type Fault, type Judgement, type PlainDate, type PlainMonth, type Type,
} from '@gongqiao/kernel';

/** Money above nought. */
export const amount = (): Type<Decimal> => money({ above: '0' });

/** Hours of work: the form of money. */
export const hours = (limits: { above?: string; max?: string } = {}): Type<Decimal> => decimal({ unit: 'hour', ...limits });

/** Per cent from 0 to 100, at most four decimals in, two out. */
export const rate = (limits: { min?: string; max?: string; above?: string } = {}): Type<Decimal> => percent({ scale: 4, write: 2, ...limits });

/** Per cent as an answer or parameter; may pass 100. */
export const share = (): Type<Decimal> => decimal({ scale: 4, write: 2, unit: 'percent' });

/** Row in force: the latest `from` not after `on`; none in force is refused, naming the list. */
export function rowInForce<R extends { readonly from: PlainDate | PlainMonth }>(rows: readonly R[], on: PlainDate | PlainMonth, list: string): R {
  let found: R | undefined;
  for (const row of rows) if (row.from <= on && (!found || row.from > found.from)) found = row;
  return found ?? refuse('no-parameter', list, `${list} 中没有 ${on} 执行的标准，请补录`, `${list} holds no row in force on ${on}`);
}

/** One division at the end, so that the exact figure is rounded once. */
export function quotient(numerator: Decimal, ...divisors: readonly Decimal[]): Decimal {
  return numerator.div(divisors.reduce((a, b) => a.times(b), dec(1)));
}

export function atLeastZero(value: Decimal): Decimal {
  return value.isNegative() ? dec(0) : value;
}

/** Full months of a term from `from` to `to`, both days included (common rule 7). */
export function monthsOfTerm(from: PlainDate, to: PlainDate): number {
  return fullMonthsBetween(from, addDays(to, 1));
}

/** Reckons a day that may lie beyond the year 9999 when a figure of the input is absurd; then that field is refused. */
export function reckon(at: Judgement, field: string, body: () => PlainDate): PlainDate {
  try {
    return body();
  } catch (error) {
    if (error instanceof Error) return at.refuse('out-of-range', field, `${field} 过大，推算的日期超出公历9999年`, `${field} leads beyond the year 9999`);
    throw error;
  }
}

/** Fault of a day before another named in Chinese. */
export function notBefore(other: PlainDate | null, zh: string, en: string): (value: PlainDate) => Fault | undefined {
  return (value) => (other !== null && value < other ? fault('inconsistent', `不得早于${zh}`, `must not be earlier than ${en}`) : undefined);
}

/** Terms of codes for the words of a reason. */
export function named<K extends string>(terms: Readonly<Record<K, string>>, codes: readonly K[]): string[] {
  return codes.map((code) => terms[code]);
}

/** Codes put into the order of their enumeration. */
export function inOrder<K extends string>(terms: Readonly<Record<K, string>>, codes: readonly K[]): K[] {
  return (Object.keys(terms) as K[]).filter((code) => codes.includes(code));
}
