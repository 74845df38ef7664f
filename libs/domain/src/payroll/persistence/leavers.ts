import type { EntityManager } from 'typeorm';
import type { PayrollState } from './entities.js';

/** Somebody who leaves or left: the last day, and where the final pay stands. */
export interface Leaver {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly lastDay: string;
  readonly payrollId: string | null;
  readonly state: PayrollState | null;
  readonly paidOn: string | null;
}

/** What is known of a departure when its final pay is opened. */
export interface FinalPayDraft {
  readonly employeeId: string;
  readonly number: string;
  readonly name: string;
  readonly lastDay: string;
  readonly noticeOn: string;
  /** In the law's words; null where a person must tell. */
  readonly ground: string | null;
  /** The document's own words of the departure. */
  readonly reason: string | null;
  readonly inProbation: boolean;
  readonly cumulativeMonths: number;
  readonly takenDays: number;
}

const MOST = 200;

// Who was paid for the month of leaving with everybody's wages needs no final pay any more.
const LEAVERS = `select e.id, e.number, e.name, e.left_on as "lastDay", p.id as "payrollId", p.state, p.paid_on as "paidOn"
   from employee e left join payroll p on p.kind = 'final' and p.employee_id = e.id and p.month = to_char(e.left_on, 'YYYY-MM')
  where e.tenant_id = current_tenant_id() and e.left_on is not null and e.left_on >= $1::date - interval '1 year'
    and (p.id is not null or not exists (select 1 from pay_slip s join payroll q on q.id = s.payroll_id where s.employee_id = e.id and s.month = to_char(e.left_on, 'YYYY-MM') and q.state in ('approved', 'paid')))
  order by (p.state is not null and p.state = 'paid'), e.left_on desc, e.number limit ${MOST}`;

/** Who left within the last year or is about to, those not settled first. */
export function findLeavers(m: EntityManager, today: string): Promise<Leaver[]> {
  return m.query<Leaver[]>(LEAVERS, [today]);
}

const DRAFT = `select e.id as "employeeId", e.number, e.name, e.left_on as "lastDay", coalesce(d.facts->>'noticeOn', d.submitted_on::text, e.left_on::text) as "noticeOn", d.kind, d.ground, d.reason,
         (e.confirmed_on is null or e.confirmed_on > e.left_on) as "inProbation", (extract(year from worked) * 12 + extract(month from worked))::int as "cumulativeMonths",
         (select coalesce(ceil(sum(r.days)), 0)::int from leave_request r where r.employee_id = e.id and r.kind = 'annual' and r.standing in ('granted', 'on-leave', 'closed')
             and r.from_on between date_trunc('year', e.left_on)::date and e.left_on) as "takenDays"
    from employee e left join lateral (select * from departure d where d.employee_id = e.id order by d.submitted_on desc, d.id desc limit 1) d on true left join leave_standing s on s.employee_id = e.id
    cross join lateral (select age(e.left_on + 1, coalesce(s.career_start, e.hired_on)) as worked) w
   where e.id = $1 and e.left_on is not null`;

/** What personnel and leave know of somebody's leaving; null where no last day is set. */
export async function readDraft(m: EntityManager, employeeId: string, groundOf: (kind: string, ground: string | null) => string | null): Promise<FinalPayDraft | null> {
  const [row]: (Omit<FinalPayDraft, 'ground'> & { kind: string | null; ground: string | null })[] = await m.query(DRAFT, [employeeId]);
  if (!row) return null;
  const { kind, ground, ...known } = row;
  return { ...known, ground: kind === null ? null : groundOf(kind, ground) };
}
