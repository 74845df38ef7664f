import type { EntityManager } from 'typeorm';
import { postKindOf } from '../model/budget-totals.js';
import type { PostCost } from '../model/post-cost.js';
import type { PostYearRow } from './post-years.js';

const AMOUNTS = ['guideline_total', 'actual_total', 'shared_base', 'purchaser_only', 'province', 'city', 'county', 'direct_city'] as const;
const COLUMNS = ['year', 'unit_path', 'post_id', 'purchaser_unit_id', 'city_unit_id', 'post_kind', 'grade', 'step', 'months', 'approved', ...AMOUNTS, 'facts', 'pack_version'] as const;

/** One post's year as a row of `funding_line`; figures as decimal strings. */
export function fundingLineRow(row: PostYearRow, cost: PostCost, year: number, facts: unknown, packVersion: string): Record<string, unknown> {
  return {
    year, unit_path: row.unitPath, post_id: row.postId, purchaser_unit_id: row.purchaserUnitId, city_unit_id: row.cityUnitId, post_kind: postKindOf(row),
    grade: row.grade, step: row.step, months: row.lastMonth - row.firstMonth + 1, approved: row.approved,
    guideline_total: cost.guidelineTotal.toFixed(2), actual_total: cost.actualTotal.toFixed(2), shared_base: cost.sharedBase.toFixed(2),
    purchaser_only: cost.purchaserOnly.toFixed(2), province: cost.province.toFixed(2), city: cost.city.toFixed(2), county: cost.county.toFixed(2),
    direct_city: cost.directCity.toFixed(2), facts, pack_version: packVersion,
  };
}

/** Writes lines; a second run over the same posts leaves the same rows. */
export async function upsertFundingLines(m: EntityManager, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  if (rows.length === 0) return;
  const list = COLUMNS.join(', ');
  const update = COLUMNS.filter((c) => c !== 'year' && c !== 'post_id').map((c) => `${c} = excluded.${c}`).join(', ');
  await m.query(
    `insert into funding_line (${list}) select ${list} from jsonb_populate_recordset(null::funding_line, $1::jsonb)
       on conflict (tenant_id, year, post_id) do update set ${update}, updated_at = now(), version = funding_line.version + 1`,
    [JSON.stringify(rows)],
  );
}

/** Drops lines of posts that no longer count in the year, within a part of the tree. */
export async function dropStaleLines(m: EntityManager, year: number, under: string, postIds: readonly string[]): Promise<void> {
  await m.query('delete from funding_line where year = $1 and unit_path <@ $2::ltree and not (post_id = any($3::uuid[]))', [year, under, postIds]);
}

export interface UnitSum {
  readonly unitId: string;
  readonly unitPath: string;
  readonly level: 'province' | 'city' | 'county' | 'direct-city';
  readonly posts: number;
  readonly ownShare: string;
  readonly provinceSubsidy: string;
  readonly citySubsidy: string;
  readonly total: string;
}

// The database sums numeric columns exactly; the sums equal those of the costing to the cent.
const SUMS = `
  with buyer as (
    select purchaser_unit_id as unit_id, post_kind, count(*)::int as posts,
           sum(case post_kind when 'county-post' then county when 'city-post' then city else direct_city end) as own,
           sum(province) as from_province, sum(case post_kind when 'county-post' then city else 0 end) as from_city
      from funding_line where year = $1 group by 1, 2),
  for_counties as (select city_unit_id as unit_id, sum(city) as own from funding_line where year = $1 and post_kind = 'county-post' group by 1),
  whole as (select count(*)::int as posts, sum(province) as own from funding_line where year = $1),
  parts as (
    select unit_id, case post_kind when 'county-post' then 'county' when 'city-post' then 'city' else 'direct-city' end as level, posts, own, from_province, from_city from buyer
    union all select unit_id, 'city', 0, own, 0, 0 from for_counties
    union all select o.id, 'province', w.posts, w.own, 0, 0 from whole w join org_unit o on o.level = 0 where w.posts > 0)
  select p.unit_id as "unitId", o.path::text as "unitPath", p.level, sum(p.posts)::int as posts, sum(p.own)::text as "ownShare",
         sum(p.from_province)::text as "provinceSubsidy", sum(p.from_city)::text as "citySubsidy",
         (sum(p.own) + sum(p.from_province) + sum(p.from_city))::text as total
    from parts p join org_unit o on o.id = p.unit_id group by 1, 2, 3 order by 2`;

/** The year's budgets of all units out of its lines. */
export async function sumBudgets(m: EntityManager, year: number): Promise<UnitSum[]> {
  return m.query(SUMS, [year]);
}
