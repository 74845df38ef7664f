import type { JsonObject } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { MonthFacts, ProfileFacts, StandardFacts } from '../model/person-facts.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import type { StandardKind } from './files.js';
import type { PayFacts } from '../ports/pay-facts.js';

/** What the facts are gathered for. */
export interface Gathering {
  readonly payrollId: string;
  readonly month: string;
  /** The run's instant of knowledge. */
  readonly knownAt: Date;
}

const PROFILE = `p.employee_id as id, p.scheme, p.terms, p.valid_from as "validFrom", p.insurance_place as "insurancePlace", p.insurance_base::text as "insuranceBase", p.insured_on as "insuredOn", p.fund_base::text as "fundBase",
  p.fund_employer_rate::text as "fundEmployerRate", p.fund_worker_rate::text as "fundWorkerRate", p.fund_on as "fundOn", coalesce(d.monthly, p.additional_deduction)::text as "additionalDeduction",
  case when d.first_job and p.tax_basis = 'monthly' then 'first-job' else p.tax_basis end as "taxBasis",
  p.previous_year_income::text as "previousYearIncome", p.damage_agreed as "damageAgreed", p.quarter_money::text as "quarterMoney"`;

export type Held<T> = T & { readonly id: string };

/** Rows by their ids. */
export function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The pay file of each in force on a month's last day; what the person declared for the tax goes before what was entered. */
export async function readProfiles(m: EntityManager, ids: readonly string[], month: string): Promise<Map<string, Held<ProfileFacts>>> {
  return byId(await m.query<Held<ProfileFacts>[]>(
    `select distinct on (p.employee_id) ${PROFILE} from pay_profile p
       left join lateral (select s.monthly, s.first_job from pay_deduction_statement s where s.employee_id = p.employee_id and s.valid_from <= $2 order by s.valid_from desc limit 1) d on true
      where p.employee_id = any($1::uuid[]) and p.valid_from <= $2 order by p.employee_id, p.valid_from desc`, [ids, spanOfMonth(month).to]));
}

/** What a month brought for each: by who confirms attendance, else as entered; what the standard asks is entered here. */
export async function readMonth(m: EntityManager, ctx: RequestContext, sources: PayFacts, ids: readonly string[], month: string): Promise<Map<string, MonthFacts>> {
  const entered: Held<MonthFacts>[] = await m.query(
    `select employee_id as id, scheduled_days as "scheduledDays", attended_days::text as "attendedDays", approved, overtime, monthly from pay_input where employee_id = any($1::uuid[]) and month = $2`, [ids, month]);
  const own = byId(entered);
  const confirmed = await sources.attendance(m, ctx, { month, employeeIds: ids });
  const standings = await sources.standing(m, ctx, { month, employeeIds: ids });
  return new Map(ids.flatMap((id): [string, MonthFacts][] => {
    const days = confirmed.get(id) ?? own.get(id);
    const standing = standings.get(id);
    return days ? [[id, { scheduledDays: days.scheduledDays, attendedDays: days.attendedDays, approved: days.approved, overtime: days.overtime, monthly: own.get(id)?.monthly ?? null, ...(standing ? { standing } : {}) }]] : [];
  }));
}

/** The position that an employee `e` held at the beginning of a month, whose first day is a parameter: an office taken up within it is paid from the next. */
export function positionOn(first: string): string {
  return `coalesce((select v.from_position from staff_move v where v.employee_id = e.id and v.state = 'done' and v.effective_on > ${first}::date order by v.effective_on limit 1), e.position)`;
}

/** Positions of some employees in a month. */
export async function readPositions(m: EntityManager, ids: readonly string[], month: string): Promise<Map<string, string>> {
  const rows: { id: string; position: string }[] = await m.query(`select e.id, ${positionOn('$2')} as position from employee e where e.id = any($1::uuid[])`, [ids, spanOfMonth(month).from]);
  return new Map(rows.map(({ id, position }) => [id, position]));
}

/** All standards in force in a month, by kind and place: read once a batch. */
export async function readStandards(m: EntityManager, month: string): Promise<Map<string, StandardFacts>> {
  const rows: { kind: StandardKind; place: string; validFrom: string; body: JsonObject; source: string }[] = await m.query(
    `select distinct on (kind, place) kind, place, valid_from as "validFrom", body, source from pay_standard where tenant_id = current_tenant_id() and valid_from <= $1 order by kind, place, valid_from desc`, [spanOfMonth(month).to]);
  return new Map(rows.map(({ kind, place, ...standard }) => [`${kind} ${place}`, standard]));
}
