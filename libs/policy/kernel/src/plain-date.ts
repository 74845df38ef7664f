import { refuse } from './refusal.js';

/**
 * Calendar days as `YYYY-MM-DD` strings: they compare with < and >, travel as JSON and
 * know no time zone. Arithmetic is on the proleptic Gregorian calendar, by whole numbers.
 */
export type PlainDate = string & { readonly __plainDate: unique symbol };
/** Calendar month `YYYY-MM`. */
export type PlainMonth = string & { readonly __plainMonth: unique symbol };

const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_FORM = /^(\d{4})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Reads a day: the form first, then whether such a day exists. */
export function parseDate(text: string): PlainDate | 'wrong-form' | 'impossible' {
  const match = DAY_FORM.exec(text);
  if (!match) return 'wrong-form';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return 'impossible';
  return text as PlainDate;
}

/** A day known to be right, for constants in code. Throws on a day that does not exist. */
export function day(text: string): PlainDate {
  const parsed = parseDate(text);
  if (parsed === 'wrong-form' || parsed === 'impossible') throw new Error(`not a day: ${text}`);
  return parsed;
}

export function parseMonth(text: string): PlainMonth | 'wrong-form' | 'impossible' {
  const match = MONTH_FORM.exec(text);
  if (!match) return 'wrong-form';
  const month = Number(match[2]);
  return Number(match[1]) < 1 || month < 1 || month > 12 ? 'impossible' : (text as PlainMonth);
}

export function partsOf(date: PlainDate): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** A day that facts lead to may lie beyond the calendar; that is a fault of the facts, not of the pack. */
function withinCalendar(year: number): void {
  if (year < 1 || year > 9999) refuse('out-of-range', 'asOf', '推算出的日期超出公元 1 至 9999 年', 'A day that follows from the facts lies outside the years 1 to 9999');
}

export function dateOf(year: number, month: number, dayOfMonth: number): PlainDate {
  withinCalendar(year);
  return day(`${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`);
}

/** Days since 0000-03-01, after the civil-from-days algorithm (whole 400-year eras). */
export function dayNumber(date: PlainDate): number {
  const { year, month, day: d } = partsOf(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function fromDayNumber(n: number): PlainDate {
  const era = Math.floor(n / 146097);
  const doe = n - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return dateOf(year, month, d);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** `to` less `from` in days; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Same day of the month `months` later (or earlier), or that month's last day where there is none. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day: d } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const y = Math.floor(index / 12);
  const m = (index % 12 + 12) % 12 + 1;
  return dateOf(y, m, Math.min(d, daysInMonth(y, m)));
}

export function addYears(date: PlainDate, years: number): PlainDate {
  return addMonths(date, years * 12);
}

/** Greatest n ≥ 0 with `from` + n months ≤ `to`; 0 when `to` is earlier. */
export function fullMonthsBetween(from: PlainDate, to: PlainDate): number {
  if (to < from) return 0;
  const a = partsOf(from);
  const b = partsOf(to);
  const guess = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, guess) <= to ? guess : guess - 1;
}

/** Greatest n ≥ 0 with `from` + n years ≤ `to`; 29 February counts on 28 February of common years. */
export function fullYearsBetween(from: PlainDate, to: PlainDate): number {
  return Math.floor(fullMonthsBetween(from, to) / 12);
}

/** Completed years of age; who is born on 29 February is a year older on 1 March of common years. */
export function completedYears(birth: PlainDate, on: PlainDate): number {
  const a = partsOf(birth);
  const b = partsOf(on);
  const reached = b.month > a.month || (b.month === a.month && b.day >= a.day);
  return b.year - a.year - (reached ? 0 : 1);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: PlainDate): number {
  return (dayNumber(date) + 2) % 7 + 1;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Calendar quarter, 1 to 4. */
export function quarterOf(date: PlainDate): number {
  return Math.ceil(Number(date.slice(5, 7)) / 3);
}

export function monthOf(date: PlainDate): PlainMonth {
  return date.slice(0, 7) as PlainMonth;
}

export function firstDayOfMonth(month: PlainMonth): PlainDate {
  return day(`${month}-01`);
}

export function lastDayOfMonth(month: PlainMonth): PlainDate {
  const [year, m] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return dateOf(year, m, daysInMonth(year, m));
}

export function addToMonth(month: PlainMonth, months: number): PlainMonth {
  return monthOf(addMonths(firstDayOfMonth(month), months));
}

/** First and last day of a calendar quarter (1 to 4). */
export function quarterSpan(year: number, quarter: number): { from: PlainDate; to: PlainDate } {
  const from = dateOf(year, quarter * 3 - 2, 1);
  return { from, to: dateOf(year, quarter * 3, daysInMonth(year, quarter * 3)) };
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
