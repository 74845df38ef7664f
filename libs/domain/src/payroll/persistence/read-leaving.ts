import type { EntityManager } from 'typeorm';
import { BONUS_TAX } from '../model/bonus.js';
import type { BonusFacts, LeavingFacts } from '../model/person-facts.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { BonusWay } from './files.js';
import type { Gathering } from './read-month.js';

// Wages of the twelve months before one, as paid here or taken over from the books before.
const WAGES = `select month, total::text as total, overtime::text as overtime from (
    select s.month, greatest(s.income - s.apart, 0) as total, least(greatest(s.income - s.apart, 0), coalesce((select sum(l.amount) from pay_line l where l.slip_id = s.id and l.code = 'overtime'), 0)) as overtime
      from pay_slip s join payroll p on p.id = s.payroll_id where s.employee_id = $1 and s.month < $2 and s.month >= $3 and p.state in ('approved', 'paid')
    union all select month, income, 0 from pay_earlier_month where employee_id = $1 and month < $2 and month >= $3) paid order by month`;

/** How the one person of a final payroll leaves; null on any other payroll. */
export async function readLeaving(m: EntityManager, at: Gathering): Promise<{ readonly employeeId: string; readonly facts: LeavingFacts } | null> {
  const { from, to } = spanOfMonth(at.month);
  const [row]: (Omit<LeavingFacts, 'wages'> & { employeeId: string })[] = await m.query(
    `select l.employee_id as "employeeId", l.last_day as "lastDay", l.notice_on as "noticeOn", l.ground, l.in_probation as "inProbation", l.renewal_offer as "renewalOffer", l.cumulative_months as "cumulativeMonths",
            l.taken_days as "takenDays", l.unused_reason as "unusedReason"
       from payroll p join pay_leaving l on l.employee_id = p.employee_id and l.last_day between $2::date and $3::date where p.id = $1 and p.kind = 'final' order by l.last_day desc limit 1`, [at.payrollId, from, to]);
  if (!row) return null;
  const { employeeId, ...facts } = row;
  const wages: LeavingFacts['wages'] = await m.query(WAGES, [employeeId, at.month, `${Number(at.month.slice(0, 4)) - 1}${at.month.slice(4)}`]);
  return { employeeId, facts: { ...facts, wages } };
}

/** What each chose for the bonus of a year, that of the month unless told, and whether one was taxed apart in it before the month. */
export async function readBonus(m: EntityManager, ids: readonly string[], month: string, year: number = Number(month.slice(0, 4))): Promise<Map<string, BonusFacts>> {
  const rows: { id: string; choice: BonusWay | null; used: boolean }[] = await m.query(
    `select e.id, (select c.way from pay_bonus_choice c where c.employee_id = e.id and c.year = $2) as choice,
            exists (select 1 from pay_slip s join payroll p on p.id = s.payroll_id join pay_line l on l.slip_id = s.id and l.code = $4
                     where s.employee_id = e.id and s.month >= $5 and s.month < $3 and p.state in ('approved', 'paid')) as used
       from employee e where e.id = any($1::uuid[])`, [ids, year, month, BONUS_TAX, `${year}-01`]);
  return new Map(rows.map(({ id, choice, used }) => [id, { choice, used }]));
}
