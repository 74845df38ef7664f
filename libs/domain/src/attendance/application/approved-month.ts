import type { EntityManager } from 'typeorm';

/** Overtime of a month that was agreed to and registered. */
export interface ApprovedOvertime {
  readonly on: string;
  readonly hours: string;
  /** `time-in-lieu` is settled by time off where the law lets it; `restGiven` tells whether it was taken. */
  readonly choice: 'pay' | 'time-in-lieu';
  readonly dayKind: 'workday' | 'rest-day' | 'statutory-holiday';
  readonly restGiven: boolean;
}

/** What became known of an earlier month after its approval. */
export interface ArrearsFact {
  readonly month: string;
  readonly on: string;
  readonly what: string;
  readonly enteredAt: string;
}

/** A month of a person as pay may use it. Days and hours are decimal strings. */
export interface ApprovedMonth {
  readonly employeeId: string;
  readonly month: string;
  readonly approved: boolean;
  readonly approvedAt: string | null;
  readonly scheduledDays: number;
  readonly attendedDays: string;
  /** Working days of leave by kind. */
  readonly leaveByKind: Readonly<Record<string, string>>;
  readonly absentDays: number;
  readonly deemedAbsenceDays: number;
  /** What the document would deduct from base pay; held back while a warning of the law stands without a lawful ground. */
  readonly proposedDeduction: string;
  readonly held: boolean;
  readonly fullAttendance: boolean;
  readonly overtime: readonly ApprovedOvertime[];
  /** Facts of earlier months that came after their approval and since the month before this one was approved. */
  readonly arrears: readonly ArrearsFact[];
  readonly resultId: string | null;
}

interface Row {
  readonly employeeId: string;
  readonly month: string;
  readonly state: string;
  readonly approvedAt: Date | null;
  readonly scheduledDays: number;
  readonly attendedDays: string;
  readonly leaveByKind: Record<string, string>;
  readonly absentDays: number;
  readonly deemedAbsenceDays: number;
  readonly deduction: string;
  readonly warnings: readonly string[];
  readonly fullAttendance: boolean;
  readonly overtime: ApprovedOvertime[] | null;
  readonly arrears: ArrearsFact[] | null;
  readonly resultId: string | null;
}

const MONTHS = `
  select a.employee_id as "employeeId", a.month, a.state, a.approved_at as "approvedAt", a.scheduled_days as "scheduledDays", a.attended_days::text as "attendedDays", a.leave_by_kind as "leaveByKind",
         a.absent_days as "absentDays", a.deemed_absence as "deemedAbsenceDays", a.base_pay_deduction::text as deduction, a.warnings, a.full_attendance as "fullAttendance", a.result_id as "resultId", o.overtime, l.arrears
    from attendance_month a
    left join lateral (select jsonb_agg(jsonb_build_object('on', o.on_day, 'hours', o.hours::text, 'choice', o.choice, 'dayKind', o.day_kind, 'restGiven', o.used_by is not null) order by o.on_day, o.starts) as overtime
                         from overtime_entry o where o.employee_id = a.employee_id and o.state = 'registered' and to_char(o.on_day, 'YYYY-MM') = a.month) o on true
    left join lateral (select jsonb_agg(jsonb_build_object('month', f.month, 'on', f.on_day, 'what', f.what, 'enteredAt', f.entered_at) order by f.entered_at) as arrears
                         from attendance_late_fact f where f.employee_id = a.employee_id and f.month < a.month and to_char(f.entered_at at time zone 'Asia/Shanghai', 'YYYY-MM') = a.month) l on true
   where a.employee_id = any($1::uuid[]) and a.month = $2 and a.tenant_id = current_tenant_id()`;

/**
 * The attendance of a month for pay, in one statement for all the people asked about. Whoever has no month worked out is left
 * out; one not yet approved says so, and pay must not use it.
 *
 * @param month `YYYY-MM`
 */
export async function approvedMonth(m: EntityManager, employeeIds: readonly string[], month: string): Promise<ReadonlyMap<string, ApprovedMonth>> {
  const rows: Row[] = await m.query(MONTHS, [employeeIds, month]);
  return new Map(rows.map((row) => [row.employeeId, {
    employeeId: row.employeeId, month: row.month, approved: row.state === 'approved', approvedAt: row.approvedAt?.toISOString() ?? null, scheduledDays: row.scheduledDays, attendedDays: row.attendedDays,
    leaveByKind: row.leaveByKind, absentDays: row.absentDays, deemedAbsenceDays: row.deemedAbsenceDays, proposedDeduction: row.deduction, held: row.warnings.length > 0, fullAttendance: row.fullAttendance,
    overtime: row.overtime ?? [], arrears: row.arrears ?? [], resultId: row.resultId,
  }]));
}

/** Months before one that facts came to after their approval, newest known last: what was paid for them is settled anew. */
export async function correctedMonths(m: EntityManager, employeeIds: readonly string[], before: string): Promise<readonly { id: string; month: string; at: string }[]> {
  return m.query(
    `select employee_id as id, month, to_char(max(entered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from attendance_late_fact
      where employee_id = any($1::uuid[]) and month < $2 and tenant_id = current_tenant_id() group by employee_id, month order by month, employee_id`, [employeeIds, before]);
}
