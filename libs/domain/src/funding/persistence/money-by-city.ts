import type { EntityManager } from 'typeorm';

/** Posts and money of one city (or directly reporting city) beside each other, for the dashboard. */
export interface CityRow {
  readonly unitId: string;
  readonly name: string;
  readonly kind: string;
  readonly posts: number;
  readonly filled: number;
  readonly junior: number;
  readonly third: number;
  readonly second: number;
  readonly first: number;
  readonly actualTotal: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly directCity: string;
  readonly advancedProvince: string;
}

// One pass over posts, lines and advances each, joined by the place two levels down; indexes on path and year serve it.
const OVERVIEW = `
  with place as (select id, name, kind, path, false as itself from org_unit where parent_id = $3 and (valid_to is null or valid_to > $2)
                 union all select id, name, kind, path, true from org_unit where id = $3),
  p as (select c.id, count(*)::int as posts,
               count(*) filter (where exists (select 1 from assignment a where a.post_id = post.id and a.start_on <= $2 and (a.end_on is null or a.end_on >= $2)))::int as filled,
               count(*) filter (where post.grade = 'junior')::int as junior, count(*) filter (where post.grade = 'third')::int as third,
               count(*) filter (where post.grade = 'second')::int as second, count(*) filter (where post.grade = 'first')::int as first
          from post join place c on post.unit_path <@ c.path and (not c.itself or post.unit_path = c.path)
         where post.status = 'approved' and post.start_on <= $2 and (post.end_on is null or post.end_on >= $2) group by c.id),
  l as (select c.id, sum(actual_total) as actual_total, sum(province) as province, sum(city) as city, sum(county) as county, sum(direct_city) as direct_city
          from funding_line f join place c on f.unit_path <@ c.path and (not c.itself or f.unit_path = c.path) where f.year = $1 group by c.id),
  a as (select c.id, sum(sent_province) as advanced from advance v join place c on v.payee_unit_id = c.id and not c.itself where v.year = $1 group by c.id)
  select c.id as "unitId", c.name, c.kind, coalesce(p.posts, 0) as posts, coalesce(p.filled, 0) as filled, coalesce(p.junior, 0) as junior,
         coalesce(p.third, 0) as third, coalesce(p.second, 0) as second, coalesce(p.first, 0) as first,
         coalesce(l.actual_total, 0)::numeric(16,2)::text as "actualTotal", coalesce(l.province, 0)::numeric(16,2)::text as province,
         coalesce(l.city, 0)::numeric(16,2)::text as city, coalesce(l.county, 0)::numeric(16,2)::text as county,
         coalesce(l.direct_city, 0)::numeric(16,2)::text as "directCity", coalesce(a.advanced, 0)::numeric(16,2)::text as "advancedProvince"
    from place c left join p on p.id = c.id left join l on l.id = c.id left join a on a.id = c.id
   where not c.itself or p.posts > 0 or l.actual_total > 0
   order by c.path`;

/**
 * Figures of the units directly below one, on a day and for a year, and of the posts that stand at the unit itself. Counts of posts
 * the province has not approved are left out.
 */
export async function readMoneyBelow(m: EntityManager, parentUnitId: string, year: number, on: string): Promise<CityRow[]> {
  return m.query(OVERVIEW, [year, on, parentUnitId]);
}
