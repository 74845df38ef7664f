// Days, periods and statuses as the conventions of the pack reckon them (办法中的期间).
import {
  addDays, addMonths, earlier, later, lastDayOfMonth, monthOf, partsOf, quarterOf, quarterSpan, refuse, yearOf, day,
  type ActFacts, type Guard, type PlainDate, type Provision,
} from '@gongqiao/kernel';
import type { Status } from './vocabulary.js';

const LAST_DAY = day('9999-12-31');
const MONTHS_IN_ALL = 9999 * 12 + 11;

/** Status of an act by its last day; the event that starts the period has happened. */
export function statusOf(doneOn: PlainDate | null, dueOn: PlainDate, asOf: PlainDate): Status {
  if (doneOn !== null) return doneOn <= dueOn ? 'on-time' : 'late';
  return asOf <= dueOn ? 'pending' : 'overdue';
}

/** `from` + n calendar days; a number that leads beyond the calendar is refused on its field. */
export function daysAfter(from: PlainDate, n: number, field: string): PlainDate {
  if (n > 3_660_000 || yearOf(from) + Math.ceil(n / 365) > 9998) refuse('out-of-range', field, `${field} 过大，推算的日期超出日历`, `${field} leads beyond the calendar`);
  return addDays(from, n);
}

/** A day `months` later, the end of the calendar where that lies beyond it. */
function monthsAfter(from: PlainDate, months: number): PlainDate {
  const { year, month } = partsOf(from);
  return year * 12 + month - 1 + months > MONTHS_IN_ALL ? LAST_DAY : addMonths(from, months);
}

/** Last day of a period of `months` that begins on `start`: the day before the same day number, or the month's last day where there is none. */
export function periodEnd(start: PlainDate, months: number): PlainDate {
  const reached = monthsAfter(start, months);
  return partsOf(reached).day === partsOf(start).day && reached !== LAST_DAY ? addDays(reached, -1) : reached;
}

/** First day of the n-th period (from 1) of `months` each, all reckoned from the contract's first day. */
export function periodStart(start: PlainDate, months: number, n: number): PlainDate {
  if (n === 1) return start;
  const before = periodEnd(start, months * (n - 1));
  return before === LAST_DAY ? LAST_DAY : addDays(before, 1);
}

/** The part of a calendar quarter that a contract covers. */
export interface QuarterPeriod {
  readonly quarter: string;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
}

/** Period of a quarter `YYYY-Qn` under a contract; null where the contract does not touch it. */
export function quarterPeriod(quarter: string, contractStart: PlainDate, contractEnd: PlainDate): QuarterPeriod | null {
  const span = quarterSpan(Number(quarter.slice(0, 4)), Number(quarter.slice(6)));
  const startOn = later(span.from, contractStart);
  const endOn = earlier(span.to, contractEnd);
  return startOn <= endOn ? { quarter, startOn, endOn } : null;
}

/** Quarters owed under a contract whose period has begun by `asOf`, by date. */
export function quartersBegun(contractStart: PlainDate, contractEnd: PlainDate, asOf: PlainDate): QuarterPeriod[] {
  const out: QuarterPeriod[] = [];
  const last = earlier(contractEnd, asOf);
  for (let startOn = contractStart; startOn <= last; ) {
    const [year, index] = [yearOf(startOn), quarterOf(startOn)];
    const end = quarterSpan(year, index).to;
    out.push({ quarter: `${String(year).padStart(4, '0')}-Q${index}`, startOn, endOn: earlier(end, contractEnd) });
    if (end >= last) break;
    startOn = addDays(end, 1);
  }
  return out;
}

/** Last day of the month `months` after the month of a day. */
export function monthEndAfter(from: PlainDate, months: number): PlainDate {
  return lastDayOfMonth(monthOf(monthsAfter(from, months)));
}

/** Earliest of some days, or null. */
export function earliestOf(days: readonly PlainDate[]): PlainDate | null {
  return days.reduce<PlainDate | null>((first, d) => (first === null || d < first ? d : first), null);
}

/** The record of a party that counts: the latest by day; on the same day the one later in the list. */
export function latestOf<R extends { readonly party: string; readonly on: PlainDate }>(records: readonly R[], party: string): R | null {
  return records.reduce<R | null>((last, r) => (r.party === party && (last === null || r.on >= last.on) ? r : last), null);
}

/** Values in the order of their first occurrence, each once. */
export function eachOnce<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Terms of codes, for the reasons. */
export function named<K extends string>(terms: Readonly<Record<K, string>>, codes: readonly K[]): string[] {
  return codes.map((code) => terms[code]);
}

/** What a decision answered, out of the facts of an act: the platform places answers beneath the decision's name. */
export function answered(facts: ActFacts, decision: string, key: string): unknown {
  const answer = facts[decision];
  return typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>)[key] : facts[key];
}

/** A guard that lets an act pass only when a decision says yes. */
export function unless(provision: Provision, decision: string, key: string, code: string, zh: string, en: string): Guard {
  return { code, provision, decision, message: { zh, en }, refuses: (facts) => answered(facts, decision, key) !== true };
}

/** A guard on a plain fact that the platform establishes (a post is vacant, a party is asked for): refused where it found the contrary. */
export function requires(provision: Provision, fact: string, code: string, zh: string, en: string): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => facts[fact] === false };
}
