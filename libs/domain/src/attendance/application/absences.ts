import { lastDayOfMonth, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../../personnel/index.js';
import type { LeaveSpan, WorkHours } from '../model/measure.js';
import { tellMonth, type ClockedDay } from '../model/month-of.js';
import { dutyDays } from '../persistence/duty-days.js';

/** Days of a calendar year on which a person was away without leave. */
export interface Absences {
  /** Working days without clocking and without leave, in the months that have been worked out. */
  readonly dates: readonly string[];
  /** Days that count as absence without a date of their own, as for an unsigned leave form. */
  readonly deemed: number;
}

interface Month {
  readonly month: PlainMonth;
  readonly deemed: number;
}

/** Whether somebody came at all does not hang on the hours. */
const ANY_HOURS: WorkHours = { workStart: '09:00', workEnd: '18:00', breakMinutes: 0, graceMinutes: 0 };

const CLOCKED = `
  select on_day::text as "on", clock_in as "clockIn", clock_out as "clockOut", late_minutes as late, early_minutes as early, excused, badge_missing as "badgeMissing"
    from attendance_day where employee_id = $1 and on_day between $2 and $3`;
const LEAVES = `
  select kind, from_on::text as "from", from_half as "fromHalf", to_on::text as "to", to_half as "toHalf" from leave_request
   where employee_id = $1 and from_on <= $3 and to_on >= $2 and standing in ('granted', 'on-leave', 'closed')`;

/**
 * The days of a calendar year, up to a day, on which a person was absent without leave. Only months that have been worked out
 * count: before that a missing entry says nothing.
 */
export async function absencesOf(m: EntityManager, judge: Judge, employee: Employee, year: number, until: PlainDate): Promise<Absences> {
  const months: Month[] = await m.query('select month, deemed_absence as deemed from attendance_month where employee_id = $1 and month between $2 and $3 order by month', [employee.id, `${year}-01`, until.slice(0, 7)]);
  const first = months[0];
  if (!first) return { dates: [], deemed: 0 };
  const span = [employee.id, `${first.month}-01`, until];
  const days: ClockedDay[] = await m.query(CLOCKED, span);
  const leaves: LeaveSpan[] = await m.query(LEAVES, span);
  const clocked = new Map(days.map((day) => [day.on, day]));
  const { calendar } = judge.environment;
  const duty = (await dutyDays(m, [employee.id], `${first.month}-01`, until)).get(employee.id);
  const dates: string[] = [];
  for (const { month } of months) {
    const last = lastDayOfMonth(month);
    const told = tellMonth({ month, until: last < until ? last : until, hiredOn: employee.hiredOn, leftOn: employee.leftOn, hours: ANY_HOURS, isWorkingDay: (on) => calendar.isWorkingDay(on, 'month') }, clocked, leaves, duty);
    dates.push(...told.absentOn);
  }
  return { dates, deemed: months.reduce((all, { deemed }) => all + deemed, 0) };
}
