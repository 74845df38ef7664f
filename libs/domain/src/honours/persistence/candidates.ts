import { Decimal, roundHalfUp, type HonourCandidate, type HonourClaim, type HonourService, type HonourTeam } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';

/** Somebody who may be proposed, with what the house knows. */
export interface FoundCandidate {
  readonly employeeId: string;
  readonly userId: string | null;
  readonly name: string;
  readonly unitPath: string;
  readonly candidate: HonourCandidate;
}

/** A team that may be proposed, with what the house knows. */
export interface FoundTeam {
  readonly unitId: string;
  readonly unitPath: string;
  readonly name: string;
  readonly team: HonourTeam;
}

interface PersonRow {
  readonly id: string;
  readonly user_id: string | null;
  readonly name: string;
  readonly path: string;
  readonly position: string;
  readonly certificate: string;
  readonly hired_on: string;
  readonly confirmed_on: string | null;
  readonly months: number;
  readonly kinds: string[];
  readonly score: string | null;
  readonly rank: number | null;
  readonly people: number | null;
  readonly tier: string | null;
  readonly services: { name: string; completed: number; annualTarget: number }[] | null;
  readonly other: boolean;
  readonly unit_services: PersonRow['services'];
  readonly absent: number;
  readonly claims: HonourClaim[] | null;
}

// The latest assessment of a person in a year, by the schemes that count, whose results are public, with how many were assessed beside them.
const performanceOf = (year: string, schemes: string): string => `
  select distinct on (r.person_id) r.person_id, r.score, coalesce(r.rank, x.place) as rank, r.tier, x.people
    from scoring_round o join scoring_result r on r.round_id = o.id and r.run_id = o.job_run_id
    join lateral (select count(*)::int as people, (count(*) filter (where q.score > r.score))::int + 1 as place from scoring_result q where q.run_id = r.run_id and q.cohort = r.cohort and q.score is not null) x on true
   where o.tenant_id = current_tenant_id() and o.year = ${year} and o.state in ('published', 'final') and o.scheme = any(${schemes}::text[]) and r.score is not null
   order by r.person_id, o.computed_at desc nulls last`;

const SERVICES = `
  select g.employee_id, jsonb_agg(jsonb_build_object('name', g.kind, 'completed', coalesce(t.completed, 0), 'annualTarget', g.target) order by g.kind) as services
    from (select employee_id, kind, ceil(sum(amount))::int as target from service_target where tenant_id = current_tenant_id() and employee_id is not null and kind <> 'training' and left(month, 4) = $1::text group by employee_id, kind having sum(amount) > 0) g
    left join (select employee_id, kind, floor(sum(completed))::int as completed from service_tally where tenant_id = current_tenant_id() and left(month, 4) = $1::text group by employee_id, kind) t on t.employee_id = g.employee_id and t.kind = g.kind
   group by g.employee_id`;

const UNIT_SERVICES = `
  select g.path, jsonb_agg(jsonb_build_object('name', g.kind, 'completed', coalesce(t.completed, 0), 'annualTarget', g.target) order by g.kind) as services
    from (select e.unit_path as path, s.kind, ceil(sum(s.amount))::int as target from service_target s join employee e on e.id = s.employee_id where s.tenant_id = current_tenant_id() and s.kind <> 'training' and left(s.month, 4) = $1::text group by 1, 2 having sum(s.amount) > 0) g
    left join (select e.unit_path as path, s.kind, floor(sum(s.completed))::int as completed from service_tally s join employee e on e.id = s.employee_id where s.tenant_id = current_tenant_id() and left(s.month, 4) = $1::text group by 1, 2) t on t.path = g.path and t.kind = g.kind
   group by g.path`;

// What people claim for themselves: an entry with no rival, so every one that stands.
const CLAIMS = `
  select n.employee_id, o.year, jsonb_agg(jsonb_build_object('award', o.award, 'facts', n.facts, 'outcome', n.outcome) order by n.created_at, n.id) as claims
    from award_nominee n join award_round o on o.id = n.round_id where n.tenant_id = current_tenant_id() and n.employee_id is not null and n.state = 'nominated' and o.year in ($1::int, $1::int - 1) group by n.employee_id, o.year`;

/** People employed in a year, 500 at a time, with what the house knows of them. */
export async function* candidatesOf(m: EntityManager, year: number, award: string, schemes: readonly string[]): AsyncGenerator<FoundCandidate[]> {
  const BATCH = 500;
  let after: string | null = null;
  for (;;) {
    const rows: PersonRow[] = await m.query(
      `with performance as materialized (${performanceOf('$1::int', '$4')}), services as materialized (${SERVICES}), unit_services as materialized (${UNIT_SERVICES}), claims as materialized (${CLAIMS}),
         absences as materialized (select employee_id, sum(absent_days)::int as days from attendance_month where tenant_id = current_tenant_id() and left(month, 4) = $1::text group by employee_id)
       select e.id, e.user_id, e.name, e.unit_path::text as path, e.position, e.certificate, e.hired_on::text as hired_on, e.confirmed_on::text as confirmed_on, p.score::text as score, p.rank, p.people, p.tier, s.services, us.services as unit_services, coalesce(ab.days, 0) as absent, cl.claims,
              greatest(1, 12 - case when extract(year from e.hired_on) = $1::int then extract(month from e.hired_on)::int - 1 else 0 end)::int as months,
              array(select u.kind from org_unit u where u.tenant_id = e.tenant_id and e.unit_path <@ u.path order by u.level) as kinds,
              exists (select 1 from award_nominee n join award_round o on o.id = n.round_id where n.employee_id = e.id and n.outcome = 'won' and o.year = $1::int and o.award <> $3) as other
         from employee e left join performance p on p.person_id = e.user_id left join services s on s.employee_id = e.id
           left join unit_services us on us.path = e.unit_path left join absences ab on ab.employee_id = e.id left join claims cl on cl.employee_id = e.id and cl.year = $1::int
        where e.tenant_id = current_tenant_id() and e.state <> 'left' and extract(year from e.hired_on) <= $1::int and ($2::uuid is null or e.id > $2) order by e.id limit ${BATCH}`, [year, after, award, [...schemes]]);
    if (rows.length > 0) yield rows.map(found);
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.id ?? null;
  }
}

function found(row: PersonRow): FoundCandidate {
  return {
    employeeId: row.id, userId: row.user_id, name: row.name, unitPath: row.path,
    candidate: {
      position: row.position, unitKinds: row.kinds, certificate: row.certificate, hiredOn: row.hired_on, confirmedOn: row.confirmed_on, months: row.months, otherAward: row.other, services: row.services ?? [], unitServices: row.unit_services ?? [], absentDays: row.absent, claims: row.claims ?? [],
      performance: row.score === null || row.people === null ? null : { total: roundHalfUp(new Decimal(row.score), 2).toFixed(), rank: row.rank, people: row.people, tier: row.tier },
    },
  };
}

interface TeamRow {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly people: number;
  readonly score: string | null;
  readonly last: string | null;
  readonly services: HonourService[] | null;
  readonly claims: HonourClaim[];
  readonly last_claims: HonourClaim[];
}

/** Teams with their people: how they were assessed this year and last, their services, what they claimed. */
export async function teamsOf(m: EntityManager, year: number, schemes: readonly string[]): Promise<FoundTeam[]> {
  const claimed = (of: string): string => `coalesce((select jsonb_agg(one) from claims c join employee e on e.id = c.employee_id, jsonb_array_elements(c.claims) one where e.unit_path = u.path and c.year = ${of}), '[]')`;
  const rows: TeamRow[] = await m.query(
    `with performance as materialized (${performanceOf('$1::int', '$2')}), earlier as materialized (${performanceOf('$1::int - 1', '$2')}), unit_services as materialized (${UNIT_SERVICES}), claims as materialized (${CLAIMS})
     select u.id, u.path::text as path, u.name, u.kind, t.people, t.score, t.last, us.services, ${claimed('$1::int')} as claims, ${claimed('$1::int - 1')} as last_claims
       from org_unit u
       join lateral (select count(e.id)::int as people, round(avg(p.score), 2)::text as score, round(avg(l.score), 2)::text as last
                       from employee e left join performance p on p.person_id = e.user_id left join earlier l on l.person_id = e.user_id where e.unit_path = u.path and e.state <> 'left') t on t.people > 0
       left join unit_services us on us.path = u.path
      where u.tenant_id = current_tenant_id() order by u.path`, [year, [...schemes]]);
  return rows.map((row) => ({
    unitId: row.id, unitPath: row.path, name: row.name,
    team: { unitKind: row.kind, people: row.people, score: row.score, lastYearScore: row.last, services: row.services ?? [], claims: row.claims, lastYearClaims: row.last_claims },
  }));
}
