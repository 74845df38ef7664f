import { addToMonth, type PlainMonth } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { PaidPerson, PersonFacts, ProfileFacts, TaxMonth } from '../model/person-facts.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { PayFacts } from '../ports/pay-facts.js';
import { readItems } from './read-items.js';
import { readBonus, readLeaving } from './read-leaving.js';
import { byId, positionOn, readMonth, readProfiles, readStandards, type Gathering, type Held } from './read-month.js';
import { readSettled } from './settled-months.js';

/** Some employees by their ids: from one, up to and without another. */
export interface EmployeeSpan {
  readonly [key: string]: string | null;
  readonly from: string;
  readonly until: string | null;
}

const PERSON = `e.id, e.user_id as "userId", e.worker_id as "workerId", e.unit_path::text as "unitPath", e.name, e.number, ${positionOn('$1')} as position, e.grade, e.certificate, e.hired_on as "hiredOn", e.left_on as "leftOn"`;

/**
 * Who is on a payroll: on a month's everybody employed on any day of it who has no final payroll of that month, on a final one who
 * leaves. Names of the parameters are given.
 */
export function onPayroll(payroll: string, from: string, to: string): string {
  const of = (column: string): string => `(select k.${column} from payroll k where k.id = ${payroll}::uuid)`;
  return `e.tenant_id = current_tenant_id() and e.hired_on <= ${to}::date and (e.left_on is null or e.left_on >= ${from}::date)
    and case when ${of('kind')} = 'final' then e.id = ${of('employee_id')} else not exists (select 1 from payroll f where f.kind = 'final' and f.employee_id = e.id and f.month = ${of('month')}) end`;
}

/** How long after leaving what is still owed goes with a month's payroll. */
const MONTHS_OWED = 12;

/** Who may stand on a payroll: everybody on it, and on a month's those who left within a year and may be owed something still. */
export function mayBeOnPayroll(payroll: string, from: string, to: string): string {
  return `((${onPayroll(payroll, from, to)}) or (e.tenant_id = current_tenant_id() and e.left_on < ${from}::date and e.left_on >= ${from}::date - make_interval(months => ${MONTHS_OWED})
    and exists (select 1 from payroll k where k.id = ${payroll}::uuid and k.kind = 'month')))`;
}

async function readPeople(m: EntityManager, { payrollId, month }: Gathering, span: EmployeeSpan): Promise<PaidPerson[]> {
  const { from, to } = spanOfMonth(month);
  return m.query(`select ${PERSON} from employee e where ${mayBeOnPayroll('$5', '$1', '$2')} and e.id >= $3 and ($4::uuid is null or e.id < $4) order by e.id`, [from, to, span.from, span.until, payrollId]);
}

async function readTaxMonths(m: EntityManager, ids: readonly string[], month: string): Promise<Map<string, TaxMonth[]>> {
  const january = `${month.slice(0, 4)}-01`;
  const rows: (TaxMonth & { id: string })[] = await m.query(
    `select employee_id as id, month, income::text as income, special_deduction::text as special, additional_deduction::text as additional from pay_earlier_month where employee_id = any($1::uuid[]) and month >= $2 and month < $3
     union all
     select s.employee_id, s.month, greatest(s.income - s.apart, 0)::text, greatest(s.insurance + s.fund, 0)::text, coalesce(s.facts->'profile'->>'additionalDeduction', '0') from pay_slip s join payroll p on p.id = s.payroll_id
      where s.employee_id = any($1::uuid[]) and s.month >= $2 and s.month < $3 and p.state in ('approved', 'paid') order by 1, 2`, [ids, january, month]);
  const found = new Map<string, TaxMonth[]>();
  for (const { id, ...row } of rows) found.set(id, [...(found.get(id) ?? []), row]);
  return found;
}

interface Files {
  readonly id: string;
  readonly contract: PersonFacts['contract'];
  readonly account: PersonFacts['account'];
  readonly accountPending: boolean;
  readonly placement: PersonFacts['placement'];
  readonly previousGross: string | null;
}

async function readFiles(m: EntityManager, ids: readonly string[], { month, knownAt }: Gathering): Promise<Map<string, Files>> {
  const { from, to } = spanOfMonth(month);
  return byId(await m.query<Files[]>(
    `select e.id,
       (select jsonb_build_object('startsOn', c.starts_on, 'signedOn', c.signed_on) from employment_contract c
         where c.employee_id = e.id and c.starts_on <= least($3::date, coalesce(e.left_on, $3::date)) and (c.ends_on is null or c.ends_on >= least($3::date, coalesce(e.left_on, $3::date)))
         order by (c.signed_on is null), c.starts_on desc limit 1) as contract,
       (select jsonb_build_object('id', a.id, 'masked', a.account_masked) from pay_account a where a.employee_id = e.id and a.state = 'approved' and a.decided_at <= $5 order by a.decided_at desc limit 1) as account,
       exists (select 1 from pay_account a where a.employee_id = e.id and a.entered_at <= $5 and a.state = 'proposed') as "accountPending",
       (select jsonb_build_object('purchaserTenantId', p.purchaser_tenant_id, 'purchaserPack', (select d.pack_id from tenant_directory() d where d.id = p.purchaser_tenant_id), 'hostUnitName', p.host_unit_name) from placement p
         where p.employee_id = e.id and p.purchaser_tenant_id is not null and p.starts_on <= $3::date and (p.ends_on is null or p.ends_on >= $2::date) order by p.starts_on desc limit 1) as placement,
       (select s.gross::text from pay_slip s join payroll r on r.id = s.payroll_id where s.employee_id = e.id and s.month = $4 and r.state in ('approved', 'paid') limit 1) as "previousGross"
     from employee e where e.id = any($1::uuid[])`, [ids, from, to, addToMonth(month as PlainMonth, -1), knownAt]));
}

/** Gathers everything that the pay slips of some employees are made from, in a handful of statements for all of them. */
export async function gatherSpan(m: EntityManager, ctx: RequestContext, sources: PayFacts, at: Gathering, span: EmployeeSpan): Promise<PersonFacts[]> {
  const people = await readPeople(m, at, span);
  const ids = people.map((person) => person.id);
  const [profiles, months, items, taxMonths, files, standards, settled, leaving, bonus] = [
    await readProfiles(m, ids, at.month), await readMonth(m, ctx, sources, ids, at.month), await readItems(m, ctx, sources, ids, at), await readTaxMonths(m, ids, at.month), await readFiles(m, ids, at),
    await readStandards(m, at.month), await readSettled(m, ctx, sources, ids, at), await readLeaving(m, at), await readBonus(m, ids, at.month),
  ];
  return people.map((person): PersonFacts => {
    const held = profiles.get(person.id) ?? null;
    const file = files.get(person.id);
    const place = held?.insurancePlace ?? '';
    const profile = held && withoutId(held);
    return {
      person, profile, contract: file?.contract ?? null, input: months.get(person.id) ?? null, items: items.get(person.id) ?? [], account: file?.account ?? null, accountPending: file?.accountPending ?? false,
      placement: file?.placement ?? null, taxMonths: taxMonths.get(person.id) ?? [], settled: settled.get(person.id) ?? [], previousGross: file?.previousGross ?? null,
      leaving: leaving?.employeeId === person.id ? leaving.facts : null, bonus: bonus.get(person.id) ?? { choice: null, used: false },
      standards: {
        minimumWage: standards.get(`minimum-wage ${place}`) ?? null, insurance: standards.get(`social-insurance ${place}`) ?? null, fund: standards.get(`housing-fund ${place}`) ?? null, averageWage: standards.get(`average-wage ${place}`) ?? null,
        guideline: file?.placement ? (standards.get(`guideline ${file.placement.purchaserTenantId}`) ?? null) : null,
      },
    };
  });
}

function withoutId({ id: _id, ...profile }: Held<ProfileFacts>): ProfileFacts {
  return profile;
}
