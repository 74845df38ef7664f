// Leaves on the calendar: half days, days used, back at work, and whether a leave adjoins a holiday.
import { ZERO, addDays, dec, daysBetween, monthOf, oneOf, type Decimal, type Judgement, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { date } from './types.js';

export const FROM_HALF = { am: '自上午起', pm: '自下午起' } as const;
export const TO_HALF = { am: '至中午止', pm: '至当日下班止' } as const;
export const BASIS = { 'calendar-days': '日历日', 'working-days': '工作日' } as const;
export type Basis = keyof typeof BASIS;

/** The four fields of a leave's dates, in the order of the input tables. */
export const spanFields = {
  from: date().zh('首日'),
  fromHalf: oneOf(FROM_HALF).zh('首日起于'),
  to: date().zh('末日'),
  toHalf: oneOf(TO_HALF).zh('末日止于'),
};

export interface Span {
  readonly from: PlainDate;
  readonly fromHalf: keyof typeof FROM_HALF;
  readonly to: PlainDate;
  readonly toHalf: keyof typeof TO_HALF;
}

/** What a leave uses up. */
export interface Usage {
  readonly days: Decimal;
  /** Whole dates inside that are not counted. */
  readonly skipped: number;
  /** Days by month, only months with working time of the leave; empty on calendar-day basis. */
  readonly months: readonly { readonly month: PlainMonth; readonly days: Decimal }[];
}

/** Refuses dates that run backwards. */
export function checkSpan(at: Judgement, { from, fromHalf, to, toHalf }: Span): void {
  if (to < from) at.refuse('inconsistent', 'to', '末日不得早于首日', 'the last day cannot be before the first');
  if (from === to && fromHalf === 'pm' && toHalf === 'am') {
    at.refuse('inconsistent', 'toHalf', '同一天自下午起，不能至中午止', 'the same day cannot run from the afternoon to noon');
  }
}

function halves(span: Span, on: PlainDate): number {
  return 2 - (on === span.from && span.fromHalf === 'pm' ? 1 : 0) - (on === span.to && span.toHalf === 'am' ? 1 : 0);
}

function workingUsage(at: Judgement, span: Span): Usage {
  const { from, to } = span;
  // Both ends first, so that a year that is not loaded is refused under the field that names it.
  mustBeInCalendar(at, from, 'from');
  mustBeInCalendar(at, to, 'to');
  const byMonth = new Map<PlainMonth, number>();
  let skipped = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (at.calendar.isWorkingDay(on, 'to')) byMonth.set(monthOf(on), (byMonth.get(monthOf(on)) ?? 0) + halves(span, on));
    else skipped += 1;
  }
  const months = [...byMonth].map(([month, count]) => ({ month, days: dec(count).div(2) }));
  const days = months.reduce((sum, entry) => sum.plus(entry.days), ZERO);
  if (days.isZero()) at.refuse('inconsistent', 'to', '所请期间没有工作时间', 'the leave holds no working time');
  return { days, skipped, months };
}

/** Days that a leave uses up, after its dates have been checked. */
export function usageOf(at: Judgement, span: Span, basis: Basis): Usage {
  if (basis === 'working-days') return workingUsage(at, span);
  const whole = (daysBetween(span.from, span.to) + 1) * 2;
  const off = (span.fromHalf === 'pm' ? 1 : 0) + (span.toHalf === 'am' ? 1 : 0);
  return { days: dec(whole - off).div(2), skipped: 0, months: [] };
}

/** The day on which the person is back and reports. */
export function reportBackOn(at: Judgement, { to, toHalf }: Span): PlainDate {
  const working = at.calendar.isWorkingDay(to, 'to');
  if (toHalf === 'am' && working) return to;
  return at.calendar.workingDayAfter(to, 1, 'to');
}

/** Whether the afternoon of the last day (the morning of the first) is working time outside the leave. */
function workAfter(at: Judgement, { to, toHalf }: Span): boolean {
  return toHalf === 'am' && at.calendar.isWorkingDay(to, 'to');
}
function workBefore(at: Judgement, { from, fromHalf }: Span): boolean {
  return fromHalf === 'pm' && at.calendar.isWorkingDay(from, 'from');
}

function reachesHoliday(at: Judgement, start: PlainDate, step: 1 | -1, field: 'from' | 'to'): boolean {
  for (let on = addDays(start, step); ; on = addDays(on, step)) {
    if (at.calendar.isHolidayPeriod(on, field)) return true;
    if (at.calendar.isWorkingDay(on, field)) return false;
  }
}

/** 与节假日连休: a date lies in a holiday period, or no working time lies between the leave and one. Ordinary weekends are no holiday. */
export function adjoinsHoliday(at: Judgement, span: Span): boolean {
  mustBeInCalendar(at, span.from, 'from');
  mustBeInCalendar(at, span.to, 'to');
  for (let on = span.from; on <= span.to; on = addDays(on, 1)) {
    if (at.calendar.isHolidayPeriod(on, 'to')) return true;
  }
  const after = !workAfter(at, span) && reachesHoliday(at, span.to, 1, 'to');
  return after || (!workBefore(at, span) && reachesHoliday(at, span.from, -1, 'from'));
}

/** Looks from `near` towards `far` (neither counted): the first working day met ends the search. */
function noWorkBetween(at: Judgement, near: PlainDate, far: PlainDate, field: 'from' | 'to'): boolean {
  const step = far > near ? 1 : -1;
  for (let on = addDays(near, step); on !== far; on = addDays(on, step)) if (at.calendar.isWorkingDay(on, field)) return false;
  return true;
}

/** Whether a leave shares a date with another whole-day leave, or no working time lies between them. */
export function adjoinsLeave(at: Judgement, span: Span, other: { readonly from: PlainDate; readonly to: PlainDate }): boolean {
  if (other.from <= span.to && other.to >= span.from) return true;
  if (other.from > span.to) return !workAfter(at, span) && noWorkBetween(at, span.to, other.from, 'to');
  return !workBefore(at, span) && noWorkBetween(at, span.from, other.to, 'from');
}

/** Refuses a day of a year whose calendar is not loaded, naming its own field. */
export function mustBeInCalendar(at: Judgement, on: PlainDate, field: string): void {
  at.calendar.isWorkingDay(on, field);
}

/** Refuses a day after asOf that must have happened. */
export function mustHaveHappened(at: Judgement, on: PlainDate | null, field: string): void {
  if (on !== null && on > at.asOf) at.refuse('inconsistent', field, `${field} 不得晚于基准日`, `${field} cannot be after asOf`);
}

/** Refuses a day before another. */
export function notBefore(at: Judgement, on: PlainDate | null, least: PlainDate, field: string): void {
  if (on !== null && on < least) at.refuse('inconsistent', field, `${field} 不得早于 ${least}`, `${field} cannot be before ${least}`);
}
