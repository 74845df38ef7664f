import { addDays, day } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';

/** Terms of working days end within this many days, whatever holidays lie between. */
const LOOK_AHEAD = 60;

/** Days off and days worked in exchange from a day on, as decisions on terms of working days ask for them. */
export function daysAround({ environment: { calendar } }: Pick<Judge, 'environment'>, from: string, field: string): { readonly holidays: readonly string[]; readonly makeupWorkdays: readonly string[] } {
  const days = Array.from({ length: LOOK_AHEAD }, (_, i) => addDays(day(from), i)).filter((d) => calendar.holds(d));
  return { holidays: days.filter((d) => calendar.isHolidayPeriod(d, field)), makeupWorkdays: days.filter((d) => calendar.isMakeupWorkday(d, field)) };
}
