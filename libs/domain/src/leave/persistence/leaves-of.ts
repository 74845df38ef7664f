import { Decimal } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { COUNTED, LeaveRequest, OvertimeEntry } from './entities.js';

/** What somebody has taken of each kind in a year: days as the document counts them, and calendar days. */
export interface TakenOfKind {
  readonly kind: string;
  readonly days: Decimal;
  readonly calendarDays: number;
}

/** Days of leave by kind in a year, asked for or taken; a leave over the turn of the year counts where it begins. */
export async function takenInYear(m: EntityManager, employeeId: string, year: number, except: string | null): Promise<TakenOfKind[]> {
  const rows: { kind: string; days: string; calendar: number }[] = await m.query(
    `select kind, sum(days)::text as days, sum(to_on - from_on + 1)::int as calendar from leave_request
      where employee_id = $1 and from_on between make_date($2, 1, 1) and make_date($2, 12, 31) and standing = any($3::text[]) and ($4::uuid is null or id <> $4)
      group by kind`, [employeeId, year, COUNTED, except]);
  return rows.map((row) => ({ kind: row.kind, days: new Decimal(row.days), calendarDays: row.calendar }));
}

/** Somebody's leaves that are asked for or taken and touch a span, the earliest first. */
export function leavesWithin(m: EntityManager, employeeId: string, from: string, to: string, except: string | null): Promise<LeaveRequest[]> {
  const qb = m.createQueryBuilder(LeaveRequest, 'leave').where('leave.employee_id = :employeeId and leave.from_on <= :to and leave.to_on >= :from', { employeeId, from, to })
    .andWhere('leave.standing = any(:counted::text[])', { counted: [...COUNTED] }).orderBy('leave.from_on');
  if (except !== null) qb.andWhere('leave.id <> :except', { except });
  return qb.getMany();
}

/** Overtime that may still be taken off on a day, the oldest first; what a purchaser follows counts once its host unit knows of it. */
export function openOvertime(m: EntityManager, employeeId: string, on: string): Promise<OvertimeEntry[]> {
  return m.createQueryBuilder(OvertimeEntry, 'entry').where(`entry.employee_id = :employeeId and entry.choice = 'time-in-lieu' and entry.state = 'registered' and entry.used_by is null and entry.on_day < :on
      and (entry.consent_id is null or entry.acknowledged_on is not null)`, { employeeId, on })
    .orderBy('entry.on_day').addOrderBy('entry.id').getMany();
}
