import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { spanOfMonth } from '../model/work-out-slip.js';
import { mayBeOnPayroll, onPayroll } from './gather.js';
import type { Payroll } from './entities.js';

/** Findings that nobody waived. */
export async function countOpen(m: EntityManager, payrollId: string): Promise<number> {
  const [row]: { n: number }[] = await m.query('select count(*)::int as n from pay_finding where payroll_id = $1 and waived_at is null', [payrollId]);
  return row?.n ?? 0;
}

// People on the payroll whose file, account, month or amounts were entered, changed or removed after it was worked out.
const CHANGED = `select count(distinct e.id)::int as n from employee e
   where ${onPayroll('$1', '$3', '$4')} and (
     exists (select 1 from pay_profile p where p.employee_id = e.id and p.entered_at > $2 and p.valid_from <= $4::date)
     or exists (select 1 from pay_account a where a.employee_id = e.id and (a.entered_at > $2 or a.decided_at > $2))
     or exists (select 1 from pay_input i where i.employee_id = e.id and i.month <= $5 and i.entered_at > $2)
     or exists (select 1 from pay_item i where i.employee_id = e.id and i.month = $5 and i.entered_at > $2)
     or exists (select 1 from pay_line l where l.employee_id = e.id and l.payroll_id = $1 and l.source = 'entered' and not exists (select 1 from pay_item i where i.source = 'entered' and i.source_ref = l.source_ref))
     or exists (select 1 from pay_bonus_choice b where b.employee_id = e.id and b.chosen_at > $2 and b.year = left($5, 4)::int)
     or exists (select 1 from scoring_measure b where b.person_id = e.user_id and b.effective_on <= $4::date and b.updated_at > $2)
     or exists (select 1 from scoring_misconduct b where b.person_id = e.user_id and b.updated_at > $2 and (b.loss_percent is not null or b.state = 'closed'))
     or exists (select 1 from pay_deduction_statement b where b.employee_id = e.id and b.stated_at > $2 and b.valid_from <= $4::date)
     or exists (select 1 from pay_leaving b where b.employee_id = e.id and b.entered_at > $2)
     or exists (select 1 from pay_standard t where t.tenant_id = e.tenant_id and t.entered_at > $2 and t.valid_from <= $4::date)
     or not exists (select 1 from pay_slip s where s.payroll_id = $1 and s.employee_id = e.id))`;

// Who stands on the payroll and belongs there no longer: settled apart, or gone before the month.
const GONE = `select count(*)::int as n from pay_slip s where s.payroll_id = $1 and not exists (select 1 from employee e where e.id = s.employee_id and ${mayBeOnPayroll('$1', '$2', '$3')})`;

/** How many people's facts have changed since the payroll was computed: it has to be computed again. */
export async function countChanged(m: EntityManager, payroll: Pick<Payroll, 'id' | 'month' | 'knownAt'>): Promise<number> {
  const { from, to } = spanOfMonth(payroll.month);
  const [row]: { n: number }[] = await m.query(CHANGED, [payroll.id, payroll.knownAt, from, to, payroll.month]);
  const [gone]: { n: number }[] = await m.query(GONE, [payroll.id, from, to]);
  return (row?.n ?? 0) + (gone?.n ?? 0);
}

const HASHED = 2_000;

/** SHA-256 over every line of a payroll in the order of people and places, read a part at a time. */
export async function contentHash(m: EntityManager, payrollId: string): Promise<string> {
  const hash = createHash('sha256');
  let after: readonly [string, number] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const lines: { employee_id: string; place: number; text: string }[] = await m.query(
      `select employee_id, place, concat_ws('|', employee_id, place, section, code, amount, for_month) as text from pay_line
        where payroll_id = $1 and (employee_id, place) > ($2::uuid, $3::int) order by employee_id, place limit $4`, [payrollId, ...after, HASHED]);
    for (const { text } of lines) hash.update(`${text}\n`);
    const last = lines.at(-1);
    if (!last || lines.length < HASHED) return hash.digest('hex');
    after = [last.employee_id, last.place];
  }
}
