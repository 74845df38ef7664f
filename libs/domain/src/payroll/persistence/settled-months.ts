import { dec, type Decimal } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { SettledMonth } from '../model/person-facts.js';
import type { PayFacts } from '../ports/pay-facts.js';
import { readMonth, readPositions, readProfiles, readStandards, type Gathering } from './read-month.js';

/** How far back a change of facts is settled with wages; what is older is settled by hand. */
const MONTHS_BACK = 12;

interface PaidLine {
  readonly id: string;
  readonly month: string;
  readonly code: string;
  readonly zh: string;
  readonly amount: string;
}

// Months whose facts were entered, changed or decided after the payroll that paid them was worked out.
const CHANGED = `select s.employee_id as id, s.month
    from pay_slip s join payroll p on p.id = s.payroll_id
   where s.employee_id = any($1::uuid[]) and s.month < $2 and s.month >= to_char(to_date($2, 'YYYY-MM') - make_interval(months => $3), 'YYYY-MM') and p.state in ('approved', 'paid')
     and (exists (select 1 from pay_profile f where f.employee_id = s.employee_id and f.entered_at > s.known_at and f.valid_from <= (to_date(s.month, 'YYYY-MM') + interval '1 month - 1 day')::date)
       or exists (select 1 from pay_standard t where t.kind in ('social-insurance', 'housing-fund') and t.place = s.facts->'profile'->>'insurancePlace' and t.entered_at > s.known_at
                    and t.valid_from <= (to_date(s.month, 'YYYY-MM') + interval '1 month - 1 day')::date)
       or exists (select 1 from pay_input i where i.employee_id = s.employee_id and i.month = s.month and i.entered_at > s.known_at)
       or exists (select 1 from employee e join scoring_measure b on b.person_id = e.user_id where e.id = s.employee_id and b.effective_on <= (to_date(s.month, 'YYYY-MM') + interval '1 month - 1 day')::date and b.updated_at > s.known_at))`;

const PAID = `select l.employee_id as id, s.month, l.code, max(l.zh) as zh, sum(l.amount)::text as amount
    from pay_line l join pay_slip s on s.id = l.slip_id join payroll p on p.id = l.payroll_id
   where l.employee_id = any($1::uuid[]) and s.month = any($2::text[]) and p.state in ('approved', 'paid') and (l.section in ('part', 'adjustment') or l.code = 'overtime' or l.code ~ '^(employer[.]|insurance[.]|fund$)') and l.for_month is null group by 1, 2, 3
  union all
  select l.employee_id, l.for_month, l.code, max(l.zh), sum(l.amount)::text from pay_line l join payroll p on p.id = l.payroll_id
   where l.employee_id = any($1::uuid[]) and l.for_month is not null and l.for_month = any($2::text[]) and l.payroll_id <> $3 and p.state in ('approved', 'paid') group by 1, 2, 3`;

/** What was paid for a month by code, with the arrears settled for it since. */
function together(lines: readonly PaidLine[]): SettledMonth['paid'] {
  const sums = new Map<string, { zh: string; amount: Decimal }>();
  for (const { code, zh, amount } of lines) sums.set(code, { zh: zh.replace(/^\d{4}-\d{2} 补[差缴]：/, ''), amount: (sums.get(code)?.amount ?? dec(0)).plus(amount) });
  return [...sums].map(([code, { zh, amount }]) => ({ code, zh, amount: amount.toFixed(2) }));
}

async function readChanged(m: EntityManager, ctx: RequestContext, sources: PayFacts, ids: readonly string[], at: Gathering): Promise<{ id: string; month: string }[]> {
  const changed: { id: string; month: string }[] = await m.query(`${CHANGED} order by 2, 1`, [ids, at.month, MONTHS_BACK]);
  const corrected = await sources.corrected(m, ctx, { month: at.month, employeeIds: ids });
  if (corrected.length === 0) return changed;
  const late: { id: string; month: string }[] = await m.query(
    `select s.employee_id as id, s.month from pay_slip s join payroll p on p.id = s.payroll_id
       join jsonb_to_recordset($1::jsonb) as c (id uuid, month text, at timestamptz) on c.id = s.employee_id and c.month = s.month
      where p.state in ('approved', 'paid') and s.month < $2 and c.at > s.known_at`, [JSON.stringify(corrected), at.month]);
  const all = new Map([...changed, ...late].map((row) => [`${row.month} ${row.id}`, row]));
  return [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Earlier months of some employees that must be settled with this one: what they would bring today, and what was paid for them so far. */
export async function readSettled(m: EntityManager, ctx: RequestContext, sources: PayFacts, ids: readonly string[], at: Gathering): Promise<Map<string, SettledMonth[]>> {
  const changed = await readChanged(m, ctx, sources, ids, at);
  const found = new Map<string, SettledMonth[]>();
  if (changed.length === 0) return found;
  const months = [...new Set(changed.map(({ month }) => month))];
  const concerned = [...new Set(changed.map(({ id }) => id))];
  const paid: PaidLine[] = await m.query(PAID, [concerned, months, at.payrollId]);
  for (const month of months) {
    const of = changed.filter((row) => row.month === month).map(({ id }) => id);
    const [profiles, inputs, standards, positions] = [await readProfiles(m, of, month), await readMonth(m, ctx, sources, of, month), await readStandards(m, month), await readPositions(m, of, month)];
    for (const id of of) {
      const held = profiles.get(id);
      const lines = paid.filter((line) => line.id === id && line.month === month);
      found.set(id, [...(found.get(id) ?? []), {
        month, position: positions.get(id) ?? '', profile: held ?? null, input: inputs.get(id) ?? null, paid: together(lines),
        standards: { insurance: standards.get(`social-insurance ${held?.insurancePlace ?? ''}`) ?? null, fund: standards.get(`housing-fund ${held?.insurancePlace ?? ''}`) ?? null },
      }]);
    }
  }
  return found;
}
