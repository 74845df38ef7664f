import { STATE_COUNCIL_CALENDAR, type CalendarYear } from './calendar-data.js';
import { addDays, weekdayOf, yearOf, type PlainDate } from './plain-date.js';
import { refuse } from './refusal.js';

export type { CalendarYear };

interface Marks {
  readonly off: ReadonlySet<string>;
  readonly worked: ReadonlySet<string>;
  readonly statutory: ReadonlyMap<string, string>;
}

/**
 * Working days by the State Council's yearly notices. A year that is not loaded is refused with
 * `no-calendar`, naming the field from which the count starts: the platform never guesses a holiday.
 */
export class WorkCalendar {
  private readonly years = new Map<number, Marks>();

  constructor(years: readonly CalendarYear[]) {
    for (const entry of years) {
      this.years.set(entry.year, {
        off: new Set(entry.daysOff),
        worked: new Set(entry.makeupWorkdays),
        statutory: new Map(entry.statutory.map(({ date, name }) => [date, name])),
      });
    }
  }

  /** The calendar of the named years out of the kernel's own table. */
  static ofYears(years: readonly number[]): WorkCalendar {
    return new WorkCalendar(STATE_COUNCIL_CALENDAR.filter((entry) => years.includes(entry.year)));
  }

  holds(date: PlainDate): boolean {
    return this.years.has(yearOf(date));
  }

  private marks(date: PlainDate, field: string): Marks {
    return (
      this.years.get(yearOf(date)) ??
      refuse('no-calendar', field, `尚未录入 ${yearOf(date)} 年的放假安排，无法推算工作日；请人力资源部、办公室或系统管理员在“工作日历”页按国务院办公厅当年通知录入后再办`,
        `The holidays of ${yearOf(date)} are not entered, so working days cannot be counted; human resources, the office or an administrator enter them on the page “Work calendar” by the State Council’s notice of that year`)
    );
  }

  isWorkingDay(date: PlainDate, field: string): boolean {
    const marks = this.marks(date, field);
    return marks.worked.has(date) || (weekdayOf(date) <= 5 && !marks.off.has(date));
  }

  /** A day inside a holiday period as announced; ordinary weekends outside a period are not. */
  isHolidayPeriod(date: PlainDate, field: string): boolean {
    return this.marks(date, field).off.has(date);
  }

  isMakeupWorkday(date: PlainDate, field: string): boolean {
    return this.marks(date, field).worked.has(date);
  }

  /** Code of the statutory day (paid threefold), or null. */
  statutoryDay(date: PlainDate, field: string): string | null {
    return this.marks(date, field).statutory.get(date) ?? null;
  }

  /** The n-th working day after `date`, which itself is not counted; n ≥ 1. */
  workingDayAfter(date: PlainDate, n: number, field: string): PlainDate {
    return this.count(date, n, 1, field);
  }

  /** The n-th working day before `date`, which itself is not counted; n ≥ 1. */
  workingDayBefore(date: PlainDate, n: number, field: string): PlainDate {
    return this.count(date, n, -1, field);
  }

  private count(date: PlainDate, n: number, direction: 1 | -1, field: string): PlainDate {
    let current = date;
    for (let left = n; left > 0; ) {
      // The last day there is has no successor; its own year is then the one that is not loaded.
      if (current === (direction > 0 ? '9999-12-31' : '0001-01-01')) this.marks(current, field);
      current = addDays(current, direction);
      if (this.isWorkingDay(current, field)) left -= 1;
    }
    return current;
  }

  /** Working days from `from` to `to`, both included; 0 when `to` is earlier. */
  workingDaysWithin(from: PlainDate, to: PlainDate, field: string): number {
    let count = 0;
    for (let current = from; current <= to; current = addDays(current, 1)) {
      if (this.isWorkingDay(current, field)) count += 1;
    }
    return count;
  }
}

/** A calendar from lists given in the facts: days off and days worked, any year. */
export function isWorkingDayByLists(date: PlainDate, holidays: ReadonlySet<string>, makeup: ReadonlySet<string>): boolean {
  return makeup.has(date) || (weekdayOf(date) <= 5 && !holidays.has(date));
}

/** The n-th working day after `date` by such lists. */
export function workingDayAfterByLists(date: PlainDate, n: number, holidays: ReadonlySet<string>, makeup: ReadonlySet<string>): PlainDate {
  let current = date;
  for (let left = n; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDayByLists(current, holidays, makeup)) left -= 1;
  }
  return current;
}
