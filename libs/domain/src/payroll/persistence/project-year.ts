import type { EntityManager } from 'typeorm';

/** A place of work with what its people cost in a year, as the books have it. */
export interface PlaceYear {
  readonly contractId: string | null;
  readonly project: string;
  readonly posts: number;
  readonly months: number;
  /** Yuan with two decimals. */
  readonly staffCost: string;
  readonly performance: string;
  readonly grades: Readonly<Record<string, number>>;
}

// A month's pay belongs to where the person was placed last in it. What followed from assessments, and bonuses, counts as performance.
const YEAR = `
  with slips as (
    select s.id, s.employee_id, s.employer_cost, (left(s.month, 4) || '-' || right(s.month, 2) || '-01')::date as first from pay_slip s join payroll p on p.id = s.payroll_id and p.run_id = s.run_id
     where s.tenant_id = current_tenant_id() and p.state in ('approved', 'paid') and left(s.month, 4) = $1::text),
  paid as (
    select x.contract_id, x.project, count(*)::int as months, sum(s.employer_cost) as cost,
           sum((select coalesce(sum(l.amount), 0) from pay_line l where l.slip_id = s.id and l.section in ('addition', 'arrears') and (l.source = 'scoring' or l.code in ('item.performance', 'item.annual-bonus')))) as performance
      from slips s join lateral (select p.contract_id, case when p.contract_id is null then p.project else '' end as project from placement p
         where p.tenant_id = current_tenant_id() and p.employee_id = s.employee_id and p.starts_on < s.first + interval '1 month' and (p.ends_on is null or p.ends_on >= s.first) order by p.starts_on desc limit 1) x on true
     group by 1, 2),
  there as (
    select p.contract_id, case when p.contract_id is null then p.project else '' end as project, max(p.project) as words, coalesce(e.grade, '') as grade, count(distinct p.employee_id)::int as people
      from placement p join employee e on e.id = p.employee_id where p.tenant_id = current_tenant_id() and p.starts_on <= $2 and (p.ends_on is null or p.ends_on >= $2) group by 1, 2, 4),
  posts as (select contract_id, project, max(words) as words, sum(people)::int as posts, jsonb_object_agg(grade, people) as grades from there group by 1, 2)
  select coalesce(t.contract_id, d.contract_id) as "contractId", coalesce(nullif(t.words, ''), nullif(d.project, ''), '') as project, coalesce(t.posts, 0) as posts, coalesce(d.months, 0) as months,
         round(coalesce(d.cost, 0), 2)::text as "staffCost", round(coalesce(d.performance, 0), 2)::text as performance, coalesce(t.grades, '{}') as grades
    from posts t full join paid d on d.contract_id is not distinct from t.contract_id and d.project = t.project
   order by 3 desc, 2 limit 500`;

/** Contracts and projects with their people on a day, and with what the approved payrolls of its year paid for them. */
export function placesInYear(m: EntityManager, year: number, asOf: string): Promise<PlaceYear[]> {
  return m.query(YEAR, [String(year), asOf]);
}
