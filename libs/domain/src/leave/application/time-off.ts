import { Decimal, ZERO, addDays, sum, type JsonObject, type PlainDate } from '@gongqiao/kernel';
import type { Decided, Judge, NotDecided } from '@gongqiao/platform/policy';
import { inRefusedShape } from '@gongqiao/platform/workflow';
import type { EntityManager } from 'typeorm';
import type { Half, LeaveRequest } from '../persistence/entities.js';

/** The kind of leave that takes overtime off. */
export const TIME_OFF = 'time-in-lieu';

/** Time off in hours of one day. */
export interface HoursOff {
  readonly on: string;
  readonly hours: string;
}

/** What a purchaser's rules on time off are judged by, beside the request. */
export interface TimeOffKnown {
  readonly hoursPerDay: Decimal;
  readonly overtime: readonly { readonly on: string; readonly hours: string; readonly reported: boolean }[];
}

interface Span {
  readonly from: string;
  readonly fromHalf: Half;
  readonly to: string;
  readonly toHalf: Half;
}

/** What the purchaser's document says of time off, and the facts by which its own workflow judges it again. */
export interface TimeOffJudged {
  readonly facts: JsonObject;
  readonly consecutive: Decided | NotDecided;
  readonly balance: Decided | NotDecided | null;
  /** Codes of what stands in the way: the run is too long, the hours do not suffice. */
  readonly blockers: readonly string[];
}

/** Overtime that may be taken off, and whether the purchaser's side knows of each. */
export function readOvertime(m: EntityManager, employeeId: string): Promise<TimeOffKnown['overtime']> {
  return m.query(
    `select on_day::text as on, sum(hours)::text as hours, bool_and(consent_id is null or acknowledged_on is not null) as reported
       from overtime_entry where employee_id = $1 and choice = 'time-in-lieu' and state = 'registered' group by on_day order by on_day`, [employeeId]);
}

/** A span of leave as hours of each working day in it. */
export function hoursOff(span: Span, hoursPerDay: Decimal, isWorkingDay: (on: PlainDate) => boolean): HoursOff[] {
  const found: HoursOff[] = [];
  for (let on = span.from as PlainDate; on <= span.to; on = addDays(on, 1)) {
    if (!isWorkingDay(on)) continue;
    const halves = 2 - (on === span.from && span.fromHalf === 'pm' ? 1 : 0) - (on === span.to && span.toHalf === 'am' ? 1 : 0);
    if (halves > 0) found.push({ on, hours: hoursPerDay.times(halves).div(2).toFixed(2) });
  }
  return found;
}

/** Judges time off by the purchaser's document: how long a run it makes, and whether the hours that count there suffice. */
export function judgeTimeOff(judge: Judge, known: TimeOffKnown, asked: Span, others: readonly LeaveRequest[], today: string): TimeOffJudged {
  const { calendar } = judge.environment;
  const { existing, requested } = inRefusedShape(() => {
    const isWorkingDay = (on: PlainDate): boolean => calendar.isWorkingDay(on, 'from');
    return {
      existing: others.filter((row) => row.kind === TIME_OFF).flatMap((row) => hoursOff({ from: row.fromOn, fromHalf: row.fromHalf, to: row.toOn, toHalf: row.toHalf }, known.hoursPerDay, isWorkingDay)),
      requested: hoursOff(asked, known.hoursPerDay, isWorkingDay),
    };
  });
  const lists = { hoursPerDay: known.hoursPerDay.toFixed(2), existing: existing.map((e) => ({ ...e })), requested: requested.map((e) => ({ ...e })) };
  const consecutive = judge.attempt('overtime.consecutive', lists, today);
  const balance = judge.knows('overtime.balance')
    ? judge.attempt('overtime.balance', {
      overtime: known.overtime.filter((o) => o.on < asked.from).map((o) => ({ on: o.on, hours: o.hours, reported: o.reported, recorded: true })), timeOff: existing.filter((e) => e.on <= asked.from).map((e) => ({ ...e })),
    }, asked.from)
    : null;
  const wanted = sum(requested.map((e) => new Decimal(e.hours)));
  const ahead = sum(existing.filter((e) => e.on > asked.from).map((e) => new Decimal(e.hours)));
  const open = balance?.ok ? new Decimal(String(balance.output['availableHours'])).minus(ahead) : balance === null ? null : ZERO;
  const suffices = open === null || open.gte(wanted);
  return {
    facts: { ...lists, availableSuffices: suffices }, consecutive, balance,
    blockers: [...(consecutive.ok && consecutive.output['allowed'] === false ? ['time-off-run'] : []), ...(suffices ? [] : ['time-off-hours'])],
  };
}
