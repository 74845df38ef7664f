import type { EntityManager } from 'typeorm';

/**
 * Makes the sheets of a month for those of a unit who are placed with a purchaser, from their months. A sealed sheet stays as it
 * is; one whose figures have changed since stays unsealed under its next version.
 *
 * @returns how many there are.
 */
export async function writeSheets(m: EntityManager, month: string, unitPath: string): Promise<number> {
  await m.query(
    `insert into attendance_sheet (unit_path, employee_id, placement_id, purchaser_tenant_id, purchaser_unit_path, person_name, host_unit_name, month, days_required, days_present, leave_by_kind, absent_days, overtime_hours)
       select a.unit_path, a.employee_id, p.id, p.purchaser_tenant_id, p.purchaser_unit_path, a.employee_name, p.host_unit_name, a.month, a.scheduled_days, a.attended_days, a.leave_by_kind, a.absent_days, a.overtime_hours
         from attendance_month a join placement p on p.employee_id = a.employee_id and p.tenant_id = current_tenant_id()
        where a.month = $1 and a.unit_path <@ $2::ltree and p.purchaser_tenant_id is not null and p.purchaser_unit_path is not null
          and p.starts_on <= ($1 || '-01')::date + interval '1 month' - interval '1 day' and (p.ends_on is null or p.ends_on >= ($1 || '-01')::date)
       on conflict (placement_id, month) do update set days_required = excluded.days_required, days_present = excluded.days_present, leave_by_kind = excluded.leave_by_kind, absent_days = excluded.absent_days,
         overtime_hours = excluded.overtime_hours, sheet_version = attendance_sheet.sheet_version + 1, updated_at = now(), version = attendance_sheet.version + 1
       where attendance_sheet.sealed_on is null and (attendance_sheet.days_present, attendance_sheet.leave_by_kind, attendance_sheet.absent_days, attendance_sheet.overtime_hours, attendance_sheet.days_required)
         is distinct from (excluded.days_present, excluded.leave_by_kind, excluded.absent_days, excluded.overtime_hours, excluded.days_required)`, [month, unitPath]);
  const [counted]: { n: number }[] = await m.query('select count(*)::int as n from attendance_sheet where tenant_id = current_tenant_id() and month = $1 and unit_path <@ $2::ltree', [month, unitPath]);
  return counted?.n ?? 0;
}
