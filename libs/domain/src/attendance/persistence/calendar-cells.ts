import { addDays, firstDayOfMonth, lastDayOfMonth, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { offOn, timeInChina, type LeaveSpan } from '../model/measure.js';

/** One square of a month. */
export interface Cell {
  readonly onDay: string;
  readonly mark: string;
  readonly clockIn: string | null;
  readonly clockOut: string | null;
  readonly leaveKind: string | null;
}

interface DayRow {
  readonly employee: string;
  readonly on: string;
  readonly clockIn: Date | null;
  readonly clockOut: Date | null;
  readonly late: number;
  readonly early: number;
}

interface Told {
  readonly day: DayRow | undefined;
  readonly working: boolean;
  readonly off: { readonly am: boolean; readonly pm: boolean };
  readonly over: boolean;
  readonly employed: boolean;
}

function markOf({ day, working, off, over, employed }: Told): string {
  if (!employed) return '';
  if (!working) return day ? 'extra' : 'rest';
  if (off.am && off.pm) return 'leave';
  if (!day || (day.clockIn === null && day.clockOut === null)) return over ? 'absent' : '';
  if (day.late > 0) return 'late';
  if (day.early > 0) return 'early';
  if (over && (day.clockIn === null) !== (day.clockOut === null)) return 'forgot';
  return 'present';
}

/** The squares of a month for some people, each by the person's id. */
export async function readCells(m: EntityManager, people: readonly { readonly id: string; readonly hiredOn: string; readonly leftOn: string | null }[], month: PlainMonth, today: string,
  isWorkingDay: (on: PlainDate) => boolean): Promise<Map<string, Cell[]>> {
  const ids = people.map((person) => person.id);
  const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const days: DayRow[] = await m.query(
    `select employee_id as employee, on_day::text as "on", clock_in as "clockIn", clock_out as "clockOut", late_minutes as late, early_minutes as early from attendance_day where employee_id = any($1::uuid[]) and on_day between $2 and $3`, [ids, first, last]);
  const leaves: (LeaveSpan & { employee: string })[] = await m.query(
    `select employee_id as employee, kind, from_on::text as "from", from_half as "fromHalf", to_on::text as "to", to_half as "toHalf" from leave_request
      where employee_id = any($1::uuid[]) and from_on <= $3 and to_on >= $2 and standing in ('granted', 'on-leave', 'closed')`, [ids, first, last]);
  return new Map(people.map((person) => {
    const own = new Map(days.filter((row) => row.employee === person.id).map((row) => [row.on, row]));
    const off = leaves.filter((leave) => leave.employee === person.id);
    const cells: Cell[] = [];
    for (let on = first; on <= last; on = addDays(on, 1)) {
      const day = own.get(on);
      const parts = offOn(off, on);
      const employed = on >= person.hiredOn && (person.leftOn === null || on <= person.leftOn);
      cells.push({
        onDay: on, mark: markOf({ day, working: isWorkingDay(on), off: parts, over: on < today, employed }), leaveKind: parts.kind,
        clockIn: day?.clockIn ? timeInChina(day.clockIn) : null, clockOut: day?.clockOut ? timeInChina(day.clockOut) : null,
      });
    }
    return [person.id, cells];
  }));
}
