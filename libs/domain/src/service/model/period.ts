import { addDays, day, daysBetween, lastDayOfMonth, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { refuseService } from '../errors.js';

export const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof PERIODS)[number];

/** A span of whole months. */
export interface Period {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Its months, as `2026-03`. */
  readonly months: readonly string[];
}

const LENGTH: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const two = (n: number): string => String(n).padStart(2, '0');

/** @throws Refused `period-invalid`. */
export function periodOf(kind: string, year: number, number: number): Period {
  const length = LENGTH[kind as PeriodKind];
  if (!length || !Number.isInteger(year) || year < 2000 || year > 2100 || !Number.isInteger(number) || number < 1 || number > 12 / length) throw refuseService('period-invalid', { field: 'number' });
  const months = Array.from({ length }, (_, i) => `${year}-${two((number - 1) * length + i + 1)}`);
  return { kind: kind as PeriodKind, year, number, months, from: day(`${months[0] ?? ''}-01`), to: lastDayOfMonth((months.at(-1) ?? '') as PlainMonth) };
}

/** Months that a span of days touches. */
export function monthsOf(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7);) {
    months.push(month);
    month = addDays(lastDayOfMonth(month as PlainMonth), 1).slice(0, 7);
  }
  return months;
}

const DAYS_A_WEEK = 7;

/** Weeks of a period that are still to come on a day, the running one included; none after its end, all before its start. */
export function weeksLeft({ from, to }: Pick<Period, 'from' | 'to'>, today: string): number {
  const since = today < from ? from : day(today);
  return since > to ? 0 : Math.ceil((daysBetween(since, to) + 1) / DAYS_A_WEEK);
}
