import { Decimal, ZERO, addDays, firstDayOfMonth, lastDayOfMonth, roundHalfUp, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { offOn, workedMinutes, type LeaveSpan, type WorkHours } from './measure.js';

/** A clocked day as a month is worked out from it. */
export interface ClockedDay {
  readonly on: string;
  readonly clockIn: Date | null;
  readonly clockOut: Date | null;
  readonly late: number;
  readonly early: number;
  readonly excused: boolean;
  readonly badgeMissing: boolean;
}

/** An occurrence of a month, in the words that decisions on attendance share. */
export type AttendanceEvent = {
  readonly date: string;
  readonly kind: 'late' | 'early' | 'forgot-clock';
  readonly minutes: number;
  readonly approved: boolean;
};

/** A month of a person as the days tell it. */
export interface MonthTold {
  readonly scheduledDays: number;
  readonly attendedDays: Decimal;
  readonly leaveDays: Decimal;
  readonly leaveByKind: Readonly<Record<string, string>>;
  /** Working days without clocking and without leave. */
  readonly absentOn: readonly string[];
  readonly events: readonly AttendanceEvent[];
  readonly badgeMissingOn: readonly string[];
  readonly workedHours: Decimal;
  /** Days on which more than the law's hours were worked, and weeks without a day of rest, for the monthly report. */
  readonly clockedOn: readonly string[];
}

export interface MonthAsked {
  readonly month: PlainMonth;
  /** Last day that counts: the month's, or today within it. */
  readonly until: PlainDate;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly hours: WorkHours;
  readonly isWorkingDay: (on: PlainDate) => boolean;
}

const HALF = new Decimal('0.5');
const MINUTES_PER_HOUR = 60;

function portion(off: { am: boolean; pm: boolean }): Decimal {
  return HALF.times(Number(off.am) + Number(off.pm));
}

function eventsOf(day: ClockedDay, over: boolean): AttendanceEvent[] {
  const base = { date: day.on, approved: day.excused };
  const once = (day.clockIn === null) !== (day.clockOut === null);
  return [
    ...(day.late > 0 ? [{ ...base, kind: 'late' as const, minutes: day.late }] : []),
    ...(day.early > 0 ? [{ ...base, kind: 'early' as const, minutes: day.early }] : []),
    ...(once && over ? [{ ...base, kind: 'forgot-clock' as const, minutes: 0 }] : []),
  ];
}

/** Works a month out of a person's days and leaves. Days after `until` are asked for nothing yet, days away on duty for no clocking. */
export function tellMonth(asked: MonthAsked, days: ReadonlyMap<string, ClockedDay>, leaves: readonly LeaveSpan[], onDuty: ReadonlySet<string> = new Set()): MonthTold {
  const first = firstDayOfMonth(asked.month);
  const last = lastDayOfMonth(asked.month);
  const byKind = new Map<string, Decimal>();
  const told = { scheduledDays: 0, attended: ZERO, leave: ZERO, absentOn: [] as string[], events: [] as AttendanceEvent[], badge: [] as string[], minutes: 0, clockedOn: [] as string[] };
  for (let on = first; on <= last; on = addDays(on, 1)) {
    if (on < asked.hiredOn || (asked.leftOn !== null && on > asked.leftOn)) continue;
    const day = days.get(on);
    if (day) told.clockedOn.push(on);
    if (day?.badgeMissing) told.badge.push(on);
    if (day) told.minutes += workedMinutes(asked.hours, day.clockIn, day.clockOut);
    if (!asked.isWorkingDay(on)) continue;
    told.scheduledDays += 1;
    const off = offOn(leaves, on);
    const away = portion(off);
    if (away.gt(0)) {
      told.leave = told.leave.plus(away);
      if (off.kind !== null) byKind.set(off.kind, (byKind.get(off.kind) ?? ZERO).plus(away));
    }
    if (on > asked.until || away.eq(1)) continue;
    if (onDuty.has(on)) told.attended = told.attended.plus(new Decimal(1).minus(away));
    else if (day && (day.clockIn !== null || day.clockOut !== null)) {
      told.attended = told.attended.plus(new Decimal(1).minus(away));
      told.events.push(...eventsOf(day, on < asked.until));
    } else if (on < asked.until || asked.until === last) told.absentOn.push(on);
  }
  return {
    scheduledDays: told.scheduledDays, attendedDays: told.attended, leaveDays: told.leave, leaveByKind: Object.fromEntries([...byKind].map(([kind, n]) => [kind, n.toFixed(1)])),
    absentOn: told.absentOn, events: told.events, badgeMissingOn: told.badge, workedHours: roundHalfUp(new Decimal(told.minutes).div(MINUTES_PER_HOUR), 2), clockedOn: told.clockedOn,
  };
}
