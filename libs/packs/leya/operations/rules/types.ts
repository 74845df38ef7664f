// The forms of figures and days that the whole operations half shares.
import { bool, count as anyCount, date as anyDate, decimal, fault, list, money, month as anyMonth, oneOf, setOf, text, type Decimal, type IntegerLimits, type PlainDate, type Terms, type Type } from '@gongqiao/kernel';

const EARLIEST = '1000-01-01';
const LATEST = '9000-12-31';

/** A real day; years outside 1000–9000 are refused, since terms of up to thirty years are counted from it. */
export function date(): Type<PlainDate> {
  return anyDate().check((value) => (value < EARLIEST || value > LATEST ? fault('out-of-range', '日期超出可推算的年份', 'the day lies outside the years that can be reckoned') : undefined));
}

/** Calendar month within the same years. */
export function month(): ReturnType<typeof anyMonth> {
  return anyMonth().check((value) => (value < EARLIEST.slice(0, 7) || value > LATEST.slice(0, 7) ? fault('out-of-range', '月份超出可推算的年份', 'the month lies outside the years that can be reckoned') : undefined));
}

/** Whole number of people or things; above 10^15 it is refused, so that sums and multiples stay exact. */
export function count(limits: IntegerLimits = {}): Type<number> {
  return anyCount({ max: 1_000_000_000_000_000, ...limits });
}

/** Days in steps of half a day; one decimal on output. */
export function days(): Type<Decimal> {
  return decimal({ scale: 1, unit: 'day' }).check((value) => (value.times(2).isInteger() ? undefined : fault('wrong-type', '天数应为半天的整数倍', 'days go in steps of half a day')));
}

/** Money above zero. */
export function moneyAboveZero(): Type<Decimal> {
  return money({ above: '0' });
}

/** Figure with at most two decimals, 0 or more. */
export function hundredths(unit: string): Type<Decimal> {
  return decimal({ scale: 2, unit });
}

/** Codes of an enumeration, each at most once. */
export function codes<const T extends Terms>(terms: T): Type<readonly (keyof T & string)[]> {
  return setOf(oneOf(terms));
}

/** A list of alternatives inside a list of groups that must all be met. */
export function groups<const T extends Terms>(terms: T): Type<readonly (readonly (keyof T & string)[])[]> {
  return list(list(oneOf(terms)));
}

export { bool, list, money, oneOf, setOf, text };
