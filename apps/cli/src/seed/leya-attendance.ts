// A year of the agency's attendance up to yesterday: days in one statement, months worked out by the document and approved.
import { addToMonth, lastDayOfMonth, monthOf, type PlainDate, type PlainMonth, type WorkCalendar } from '@gongqiao/kernel';
import { workOutMonth, writeSheets } from '@gongqiao/domain/attendance';
import type { RequestContext } from '@gongqiao/platform/context';
import type { PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { LEYA, demoId } from './leya-staff.js';
import { LONGGANG } from './longgang-units.js';
import { insertRows } from './province/insert-rows.js';

const STAMP = { created_at: '2025-12-01T09:00:00+08:00', updated_at: '2025-12-01T09:00:00+08:00', version: 1 };
const BY = '0197a000-0000-7000-8000-00000000f006';
const FIRST_MONTH = '2026-01' as PlainMonth;
/** A host unit whose day begins half an hour earlier: its hours hold for those who work there. */
const EARLY_HOST = '六约社区工联合会（示范）';

/** The house's hours, and one host unit's own. */
export async function loadWorkRules(m: EntityManager): Promise<void> {
  const row = { tenant_id: LEYA.tenantId, unit_path: LEYA.root, valid_from: LEYA.since, ...STAMP };
  await insertRows(m, 'work_rule', [
    { id: demoId('8109', 1), ...row, host_unit_name: null, work_start: '09:00', work_end: '18:00', break_minutes: 60, grace_minutes: 5 },
    { id: demoId('8109', 2), ...row, host_unit_name: EARLY_HOST, work_start: '08:30', work_end: '17:30', break_minutes: 60, grace_minutes: null },
  ]);
}

// Every figure comes from a hash of the person's number and the day, so that each start has the same days.
const DAYS = `
  with worked as (
    select e.id, e.user_id, e.unit_path, d.on_day, case when p.host_unit_name = $3 then 510 else 540 end as starts,
           (hashtextextended(e.number || d.on_day::text, 7) & 1023)::int as luck, (hashtextextended(e.number || d.on_day::text, 11) & 31)::int as minutes, (hashtextextended(e.number, 3) & 7)::int as habit
      from unnest($1::date[]) as d (on_day) join employee e on e.hired_on <= d.on_day and (e.left_on is null or e.left_on >= d.on_day)
      left join lateral (select host_unit_name from placement p where p.employee_id = e.id and p.starts_on <= d.on_day and (p.ends_on is null or p.ends_on >= d.on_day) limit 1) p on true
     where not exists (select 1 from leave_request l where l.employee_id = e.id and l.from_on <= d.on_day and l.to_on >= d.on_day and l.standing in ('granted', 'on-leave', 'closed'))
  ), told as (
    select *, case when luck < 6 + habit then 6 + minutes when luck < 12 + habit then 1 + minutes % 5 else -(minutes % 20) end as late_by, case when luck between 1010 and 1013 then 10 + minutes else -(minutes % 25) end as early_by,
           luck between 1014 and 1017 as forgot from worked where not (luck = 1023 and habit < 3)
  )
  insert into attendance_day (employee_id, user_id, unit_path, on_day, clock_in, clock_out, in_source, out_source, late_minutes, early_minutes, badge_missing)
    select id, user_id, unit_path, on_day, on_day::timestamp at time zone 'Asia/Shanghai' + make_interval(mins => starts + late_by),
           case when forgot then null else on_day::timestamp at time zone 'Asia/Shanghai' + make_interval(mins => starts + 540 - early_by) end, 'phone', case when forgot then null else 'phone' end,
           case when late_by > 5 then late_by else 0 end, case when early_by > 0 then early_by else 0 end, luck = 600
      from told where $2::uuid = current_tenant_id() on conflict do nothing`;

/** Days of every employee from the new year up to yesterday. */
export async function loadDays(m: EntityManager, calendar: WorkCalendar, today: string): Promise<void> {
  const days: string[] = [];
  for (let month = FIRST_MONTH; month <= monthOf(today as PlainDate); month = addToMonth(month, 1)) {
    for (let n = 1; n <= Number(lastDayOfMonth(month).slice(8)); n += 1) {
      const on = `${month}-${String(n).padStart(2, '0')}` as PlainDate;
      if (on < today && calendar.isWorkingDay(on, 'month')) days.push(on);
    }
  }
  await m.query(DAYS, [days, LEYA.tenantId, EARLY_HOST]);
}

/** Works out and approves the months that are over but the last, with their papers; the last is sent and approved as well. */
export async function loadMonths(m: EntityManager, policy: PolicyService, today: string): Promise<void> {
  const ids = (await m.query<{ id: string }[]>('select id from employee where tenant_id = current_tenant_id()')).map((row) => row.id);
  const [root]: { id: string }[] = await m.query('select id from org_unit where path = $1::ltree', [LEYA.root]);
  for (let month = FIRST_MONTH; month < monthOf(today as PlainDate); month = addToMonth(month, 1)) {
    const after = addToMonth(month, 1);
    const ctx: RequestContext = { tenantId: LEYA.tenantId, userId: BY, unitId: root?.id ?? '', unitPath: LEYA.root, roles: [], requestId: 'seed', ip: null, at: new Date(`${after}-01T09:00:00+08:00`) };
    await workOutMonth(m, ctx, policy, month, ids);
    await writeSheets(m, month, LEYA.root);
    await m.query(`update attendance_month set state = 'approved', approved_at = $2, approved_by = $3 where month = $1`, [month, `${after}-04T09:00:00+08:00`, BY]);
    await m.query(
      `insert into attendance_package (unit_id, unit_path, month, kind, state, sent_on, sent_by, due_on, people, status, approved_on)
         select u.id, u.path, $1, case when u.level < 2 then 'department' else 'team' end, 'approved', case when u.level < 2 then $2::date + 2 else $2::date - 1 end, $3, case when u.level < 2 then $2::date + 2 else $2::date - 1 end, count(e.id)::int, 'on-time', $2::date + 3
           from org_unit u join employee e on e.unit_path <@ u.path and (u.level > 0 or e.unit_path = u.path) and e.hired_on < $2::date where u.level between 0 and 2 group by u.id, u.path, u.level`, [month, `${after}-01`, BY]);
    await m.query(`update attendance_sheet set sealed_on = $2::date + 4, sealed_by = host_unit_name where month = $1 and purchaser_tenant_id = $3`, [month, `${after}-01`, LONGGANG.tenantId]);
  }
}
