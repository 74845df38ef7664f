import { Decimal, ZERO, lastDayOfMonth, roundHalfUp, sum, type Json, type JsonObject, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { Decided, Judge, PolicyService } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import { keepResults } from '../../shared/keep-results.js';
import type { LeaveSpan, WorkHours } from '../model/measure.js';
import { tellMonth, type ClockedDay, type MonthTold } from '../model/month-of.js';
import { dutyDays, type DutyDays } from '../persistence/duty-days.js';
import { readRules, type RuleBook } from './work-rules.js';

interface PersonRow {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly path: string;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly host: string | null;
  readonly wage: string | null;
  readonly monthId: string | null;
  readonly earlierResult: string | null;
  readonly earlierListed: string | null;
  readonly approved: boolean;
}

interface DayRow {
  readonly employee: string;
  readonly on: string;
  readonly clockIn: Date | null;
  readonly clockOut: Date | null;
  readonly late: number;
  readonly early: number;
  readonly excused: boolean;
  readonly badge: boolean;
}

interface Worked {
  readonly person: PersonRow;
  readonly told: MonthTold;
  readonly decided: Decided;
  readonly overtimeHours: Decimal;
  readonly listed: { readonly decided: Decided; readonly marks: string[] } | null;
}

const PEOPLE = `
  select e.id, e.user_id as "userId", e.name, e.unit_path::text as path, e.hired_on::text as "hiredOn", e.left_on::text as "leftOn", p.host_unit_name as host, c.wage, a.id as "monthId", a.result_id as "earlierResult", a.law_result_id as "earlierListed",
         coalesce(a.state = 'approved', false) as approved
    from employee e
    left join lateral (select host_unit_name from placement p where p.employee_id = e.id and p.starts_on <= $3 and (p.ends_on is null or p.ends_on >= $3) order by p.starts_on desc limit 1) p on true
    left join lateral (select monthly_wage::text as wage from employment_contract c where c.employee_id = e.id and c.starts_on <= $3 order by c.starts_on desc limit 1) c on true
    left join attendance_month a on a.employee_id = e.id and a.month = $2
   where e.id = any($1::uuid[]) and e.tenant_id = current_tenant_id() and e.hired_on <= $3 and (e.left_on is null or e.left_on >= ($2 || '-01')::date) order by e.id`;

const MINUTES_PER_HOUR = 60;

function grouped<T extends { readonly employee: string }>(rows: readonly T[]): Map<string, T[]> {
  const by = new Map<string, T[]>();
  for (const row of rows) {
    const held = by.get(row.employee);
    if (held) held.push(row);
    else by.set(row.employee, [row]);
  }
  return by;
}

function asClocked(row: DayRow): ClockedDay {
  return { on: row.on, clockIn: row.clockIn, clockOut: row.clockOut, late: row.late, early: row.early, excused: row.excused, badgeMissing: row.badge };
}

/** What the law wants listed of a person's working time, where there is anything; it lists and decides nothing. */
function listByLaw(law: Judge | null, asOf: string, hours: WorkHours, days: readonly ClockedDay[], overtime: readonly { readonly on: string; readonly hours: string }[]): { decided: Decided; marks: string[] } | null {
  if (!law?.knows('attendance.workingTime')) return null;
  const facts = {
    days: days.map((day) => ({ date: day.on, hours: roundHalfUp(new Decimal(presentMinutes(hours, day)).div(MINUTES_PER_HOUR), 2).toFixed() })),
    overtime: overtime.map((entry) => ({ date: entry.on, hours: entry.hours })),
  };
  const decided = law.attempt('attendance.workingTime', facts, asOf);
  if (!decided.ok) return null;
  const { longDays, restlessWeeks, overMonth, overMonthWithRestDays } = decided.output;
  const some = (list: Json | undefined): boolean => Array.isArray(list) && list.length > 0;
  const marks = [...(some(longDays) ? ['long-day'] : []), ...(some(restlessWeeks) ? ['no-rest'] : []), ...(overMonth === true ? ['overtime-limit'] : overMonthWithRestDays === true ? ['overtime-limit-rest'] : [])];
  return marks.length === 0 ? null : { decided, marks };
}

/** Minutes between coming and going, without the break. */
function presentMinutes(hours: WorkHours, day: ClockedDay): number {
  if (day.clockIn === null || day.clockOut === null) return 0;
  return Math.max(0, Math.floor((day.clockOut.getTime() - day.clockIn.getTime()) / 60_000) - hours.breakMinutes);
}

function judgeMonth(judge: Judge, month: string, asOf: string, person: PersonRow, told: MonthTold): ReturnType<Judge['attempt']> {
  const facts: JsonObject = { month, events: told.events, leaveDays: told.leaveDays.toFixed(1), absenceDays: told.absentOn.length, monthlyBasePay: person.wage ?? '0.00' };
  return judge.attempt('attendance.month', facts, asOf);
}

async function readSpan(m: EntityManager, ids: readonly string[], from: string, to: string): Promise<{ days: Map<string, DayRow[]>; leaves: Map<string, (LeaveSpan & { employee: string })[]>; overtime: Map<string, { employee: string; on: string; hours: string }[]>; duty: DutyDays }> {
  const days: DayRow[] = await m.query(
    `select employee_id as employee, on_day::text as "on", clock_in as "clockIn", clock_out as "clockOut", late_minutes as late, early_minutes as early, excused, badge_missing as badge
       from attendance_day where employee_id = any($1::uuid[]) and on_day between $2 and $3`, [ids, from, to]);
  const leaves: (LeaveSpan & { employee: string })[] = await m.query(
    `select employee_id as employee, kind, from_on::text as "from", from_half as "fromHalf", to_on::text as "to", to_half as "toHalf" from leave_request
      where employee_id = any($1::uuid[]) and from_on <= $3 and to_on >= $2 and standing in ('granted', 'on-leave', 'closed')`, [ids, from, to]);
  const overtime: { employee: string; on: string; hours: string }[] = await m.query(
    `select employee_id as employee, on_day::text as "on", hours::text from overtime_entry where employee_id = any($1::uuid[]) and on_day between $2 and $3 and state = 'registered'`, [ids, from, to]);
  return { days: grouped(days), leaves: grouped(leaves), overtime: grouped(overtime), duty: await dutyDays(m, ids, from, to) };
}

async function writeMonths(m: EntityManager, ctx: RequestContext, month: string, worked: readonly Worked[], resultIds: readonly string[], listedIds: ReadonlyMap<string, string>): Promise<void> {
  const count = (told: MonthTold, kind: string): number => told.events.filter((event) => event.kind === kind).length;
  const rows = worked.map(({ person, told, decided, overtimeHours, listed }, i) => ({
    employee: person.id, user: person.userId, name: person.name, path: person.path, scheduled: told.scheduledDays, attended: told.attendedDays.toFixed(1), leave: told.leaveDays.toFixed(1), kinds: told.leaveByKind,
    absent: told.absentOn.length, late: count(told, 'late'), early: count(told, 'early'), forgot: count(told, 'forgot-clock'), badge: told.badgeMissingOn.length, overtime: overtimeHours.toFixed(2), hours: told.workedHours.toFixed(2),
    counted: Number(decided.output['hoursCounted'] ?? 0), deemed: Number(decided.output['deemedAbsenceDays'] ?? 0), deduction: String(decided.output['basePayDeduction'] ?? '0.00'),
    full: decided.output['fullAttendance'] === true, warnings: decided.output['legalWarnings'] ?? [], marks: listed?.marks ?? [], result: resultIds[i], law: listedIds.get(person.id) ?? null,
  }));
  await m.query(
    `insert into attendance_month (employee_id, user_id, employee_name, unit_path, month, scheduled_days, attended_days, leave_days, leave_by_kind, absent_days, late_times, early_times, forgot_times, badge_times,
         overtime_hours, worked_hours, hours_counted, deemed_absence, base_pay_deduction, full_attendance, warnings, marks, result_id, law_result_id, state, computed_at)
       select x.employee, x.user, x.name, x.path::ltree, $2, x.scheduled, x.attended, x.leave, x.kinds, x.absent, x.late, x.early, x.forgot, x.badge, x.overtime, x.hours, x.counted, x.deemed, x.deduction, x.full,
              array(select jsonb_array_elements_text(x.warnings)), array(select jsonb_array_elements_text(x.marks)), x.result, x.law, 'computed', $3
         from jsonb_to_recordset($1::jsonb) as x (employee uuid, "user" uuid, name text, path text, scheduled int, attended numeric, leave numeric, kinds jsonb, absent int, late int, early int, forgot int, badge int,
              overtime numeric, hours numeric, counted int, deemed int, deduction numeric, "full" boolean, warnings jsonb, marks jsonb, result uuid, law uuid)
       on conflict (employee_id, month) do update set user_id = excluded.user_id, employee_name = excluded.employee_name, unit_path = excluded.unit_path, scheduled_days = excluded.scheduled_days,
         attended_days = excluded.attended_days, leave_days = excluded.leave_days, leave_by_kind = excluded.leave_by_kind, absent_days = excluded.absent_days, late_times = excluded.late_times, early_times = excluded.early_times,
         forgot_times = excluded.forgot_times, badge_times = excluded.badge_times, overtime_hours = excluded.overtime_hours, worked_hours = excluded.worked_hours, hours_counted = excluded.hours_counted,
         deemed_absence = excluded.deemed_absence, base_pay_deduction = excluded.base_pay_deduction, full_attendance = excluded.full_attendance, warnings = excluded.warnings, marks = excluded.marks,
         result_id = excluded.result_id, law_result_id = excluded.law_result_id, computed_at = excluded.computed_at, updated_at = now(), version = attendance_month.version + 1
       where attendance_month.state = 'computed'`,
    [JSON.stringify(rows), month, ctx.at]);
}

/**
 * Works the month of some people out and writes it; a month that is approved stays as it is. Done again it writes the same, and
 * an answer that has not changed keeps its id.
 *
 * @returns how many were written, and who could not be judged.
 */
export async function workOutMonth(m: EntityManager, ctx: RequestContext, policy: PolicyService, month: string, ids: readonly string[]): Promise<{ people: number; failures: JobFailure[] }> {
  const today = dayInChina(ctx.at);
  const last = lastDayOfMonth(month as PlainMonth);
  const until = today < last ? (today as PlainDate) : last;
  const judge = await policy.judge(m, ctx, ctx.at);
  const people = (await m.query<PersonRow[]>(PEOPLE, [ids, month, last])).filter((person) => !person.approved);
  const { days, leaves, overtime, duty } = await readSpan(m, people.map((person) => person.id), `${month}-01`, last);
  const rules: RuleBook = await readRules(m, ctx, last);
  const everybody = policy.index.packs.find((pack) => pack.side === 'national');
  const law = everybody ? await policy.judge(m, ctx, ctx.at, everybody.id) : null;
  const { calendar } = judge.environment;
  const worked: Worked[] = [];
  const failures: JobFailure[] = [];
  for (const person of people) {
    const clocked = (days.get(person.id) ?? []).map(asClocked);
    const hours = rules.hoursOf(person.path, person.host);
    const told = tellMonth({ month: month as PlainMonth, until, hiredOn: person.hiredOn, leftOn: person.leftOn, hours, isWorkingDay: (on) => calendar.isWorkingDay(on, 'month') },
      new Map(clocked.map((day) => [day.on, day])), leaves.get(person.id) ?? [], duty.get(person.id));
    const extra = overtime.get(person.id) ?? [];
    const decided = judgeMonth(judge, month, until, person, told);
    if (decided.ok) worked.push({ person, told, decided, overtimeHours: sum(extra.map((entry) => new Decimal(entry.hours))) ?? ZERO, listed: listByLaw(law, until, hours, clocked, extra) });
    else failures.push({ subject: 'Employee', subjectId: person.id, label: person.name, code: decided.error.code, message: decided.error.message });
  }
  const resultIds = await keepResults(policy, m, ctx, worked.map(({ person, decided }) => ({ subject: 'AttendanceMonth', subjectId: person.id, field: month, unitPath: person.path, result: decided, earlierId: person.earlierResult })));
  const listed = worked.flatMap(({ person, listed: held }) => (held ? [{ person, result: held.decided }] : []));
  const listedIds = await keepResults(policy, m, ctx, listed.map(({ person, result }) => ({ subject: 'AttendanceMonth', subjectId: person.id, field: `${month} working time`, unitPath: person.path, result, earlierId: person.earlierListed })));
  await writeMonths(m, ctx, month, worked, resultIds, new Map(listed.map(({ person }, i) => [person.id, listedIds[i] ?? ''])));
  return { people: worked.length, failures };
}
