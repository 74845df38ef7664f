import { day, type JsonObject } from '@gongqiao/kernel';
import type { Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { ConductAsked, ConductProvider, Employee } from '../../personnel/index.js';
import { absencesOf } from './absences.js';

interface Recorded {
  readonly warnings: number;
  readonly educated: number;
}

/** Cases talked over and decided; a decided case that carries a warning is a written one. */
const RECORDED = `
  select count(*)::int as educated, count(*) filter (where exists (select 1 from workflow_step s
           where s.instance_id = c.workflow_instance_id and s.transition = 'decide' and s.form->>'warning' is not null and s.form->>'warning' not in ('none', 'oral', 'false')))::int as warnings
    from attendance_sanction c where c.employee_id = $1 and c.state in ('decided', 'posted') and c.on_day <= $2`;

/** The protection that a running leave gives, the strongest first. */
const PROTECTION = [['maternity', 'pregnancy-maternity-nursing'], ['nursing', 'pregnancy-maternity-nursing'], ['work-injury', 'work-injury'], ['sick', 'medical-period']] as const;

async function protectionOf(m: EntityManager, employeeId: string, on: string): Promise<JsonObject> {
  const rows: { kind: string }[] = await m.query(
    `select distinct kind from leave_request where employee_id = $1 and $2::date between from_on and to_on and standing in ('granted', 'on-leave')`, [employeeId, on]);
  const kinds = new Set(rows.map((row) => row.kind));
  const found = PROTECTION.find(([kind]) => kinds.has(kind));
  return found ? { protectedStatus: found[1] } : {};
}

/** Days absent in the year and the longest run of them; without the year's calendar no run can be told, and none is claimed. */
async function absencesKnown(m: EntityManager, judge: Judge, employee: Employee, on: string): Promise<JsonObject> {
  const today = day(on);
  if (!judge.environment.calendar.holds(today)) return {};
  const year = Number(on.slice(0, 4));
  const { dates, deemed } = await absencesOf(m, judge, employee, year, today);
  const judged = judge.attempt('attendance.absence', { year, absenceDates: dates, deemedDays: deemed, performancePay: '0.00' }, on);
  return judged.ok ? { absenceRunDays: judged.output['longestRun'] ?? 0, absenceYearDays: judged.output['totalDays'] ?? 0 } : {};
}

/** What is on record where an employee is to be dismissed: days absent in the year, cases decided, and the law's protection by a running leave. */
export const attendanceConduct: ConductProvider = {
  async facts(m: EntityManager, { judge, employee, on }: ConductAsked): Promise<JsonObject> {
    const known = await absencesKnown(m, judge, employee, on);
    const [{ warnings, educated } = { warnings: 0, educated: 0 }]: Recorded[] = await m.query(RECORDED, [employee.id, on]);
    return {
      ...known,
      educated: educated > 0, writtenWarnings: warnings, ...(await protectionOf(m, employee.id, on)),
    };
  },
};
