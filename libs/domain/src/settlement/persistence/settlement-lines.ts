import type { EntityManager } from 'typeorm';
import { type MonthRun, type PostCost, postKindOf, type PostYearRow } from '../../funding/index.js';

const COLUMNS = [
  'year', 'unit_path', 'post_id', 'purchaser_unit_id', 'city_unit_id', 'post_kind', 'months_filled', 'guideline_total', 'actual_total', 'shared_base', 'purchaser_only',
  'province', 'city', 'county', 'direct_city', 'advanced_province', 'advanced_city', 'facts', 'pack_version',
] as const;

/** One post's real year as a row; the advances are put beside it once all lines of a unit are known. */
export function settlementLineRow(post: PostYearRow, cost: PostCost, year: number, runs: readonly MonthRun[], packVersion: string): Record<string, unknown> {
  return {
    year, unit_path: post.unitPath, post_id: post.postId, purchaser_unit_id: post.purchaserUnitId, city_unit_id: post.cityUnitId, post_kind: postKindOf(post),
    months_filled: runs.reduce((n, run) => n + run.lastMonth - run.firstMonth + 1, 0), guideline_total: cost.guidelineTotal.toFixed(2), actual_total: cost.actualTotal.toFixed(2),
    shared_base: cost.sharedBase.toFixed(2), purchaser_only: cost.purchaserOnly.toFixed(2), province: cost.province.toFixed(2), city: cost.city.toFixed(2), county: cost.county.toFixed(2),
    direct_city: cost.directCity.toFixed(2), advanced_province: '0.00', advanced_city: '0.00', facts: { ...post, year, runs }, pack_version: packVersion,
  };
}

/** Writes lines; a second run over the same posts leaves the same rows. */
export async function upsertSettlementLines(m: EntityManager, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  if (rows.length === 0) return;
  const list = COLUMNS.join(', ');
  const update = COLUMNS.filter((c) => c !== 'year' && c !== 'post_id').map((c) => `${c} = excluded.${c}`).join(', ');
  await m.query(
    `insert into settlement_line (${list}) select ${list} from jsonb_populate_recordset(null::settlement_line, $1::jsonb)
       on conflict (tenant_id, year, post_id) do update set ${update}, updated_at = now(), version = settlement_line.version + 1`,
    [JSON.stringify(rows)],
  );
}

/** Drops lines of posts that no longer count in the year, within a part of the tree. */
export async function dropStaleSettlementLines(m: EntityManager, year: number, under: string, postIds: readonly string[]): Promise<void> {
  await m.query('delete from settlement_line where year = $1 and unit_path <@ $2::ltree and not (post_id = any($3::uuid[]))', [year, under, postIds]);
}

// What each unit was due by its real cost beside what was really sent to it. A county's money goes through its city, so the
// province settles with the city for both, and the city with the county.
const UNITS = `
  with root as (select id from org_unit where level = 0 and parent_id is null),
  due as (
    select (select id from root) as payer, city_unit_id as payee, sum(province) as province, 0::numeric as city from settlement_line where year = $1 group by city_unit_id
    union all select city_unit_id, purchaser_unit_id, sum(province), sum(city) from settlement_line where year = $1 and post_kind = 'county-post' group by 1, 2),
  sent as (select payer_unit_id as payer, payee_unit_id as payee, sum(sent_province) as province, sum(sent_city) as city from advance where year = $1 and sent_province + sent_city > 0 group by 1, 2),
  both_sides as (
    select coalesce(d.payer, s.payer) as payer, coalesce(d.payee, s.payee) as payee, coalesce(d.province, 0) as province_due, coalesce(s.province, 0) as province_sent,
           coalesce(d.city, 0) as city_due, coalesce(s.city, 0) as city_sent
      from due d full join sent s on s.payer = d.payer and s.payee = d.payee)
  insert into settlement_unit (year, unit_path, payer_unit_id, payee_unit_id, province_due, province_advanced, city_due, city_advanced, difference)
  select $1, o.path, b.payer, b.payee, b.province_due, b.province_sent, b.city_due, b.city_sent, b.province_due + b.city_due - b.province_sent - b.city_sent
    from both_sides b join org_unit o on o.id = b.payee
  on conflict (tenant_id, year, payer_unit_id, payee_unit_id) do update
     set province_due = excluded.province_due, province_advanced = excluded.province_advanced, city_due = excluded.city_due, city_advanced = excluded.city_advanced,
         difference = excluded.difference, updated_at = now(), version = settlement_unit.version + 1
   where settlement_unit.settled_on is null
  returning 1`;

/** Settles the units of a year out of its lines and of the advances that were paid; what is settled already stands. */
export async function settleUnits(m: EntityManager, year: number): Promise<number> {
  const rows: unknown[] = await m.query(UNITS, [year]);
  return rows.length;
}

// A unit's advances spread over its posts by their shares in the budget, in whole cents; the last post of a unit takes the rest.
const SPREAD = `
  with purse as (
    select u.payee_unit_id as unit_id, u.province_advanced - coalesce((select sum(d.province_advanced) from settlement_unit d where d.year = $1 and d.payer_unit_id = u.payee_unit_id), 0) as province, u.city_advanced as city
      from settlement_unit u where u.year = $1),
  weighed as (
    select s.id, s.purchaser_unit_id, p.province as purse_province, p.city as purse_city, coalesce(f.province, 0) as wp,
           case when s.post_kind = 'county-post' then coalesce(f.city, 0) else 0 end as wc,
           sum(coalesce(f.province, 0)) over all_of as tp, sum(case when s.post_kind = 'county-post' then coalesce(f.city, 0) else 0 end) over all_of as tc,
           row_number() over (partition by s.purchaser_unit_id order by s.post_id desc) = 1 as is_last
      from settlement_line s join purse p on p.unit_id = s.purchaser_unit_id left join funding_line f on f.post_id = s.post_id and f.year = s.year
     where s.year = $1 window all_of as (partition by s.purchaser_unit_id)),
  share as (
    select id, purchaser_unit_id, is_last, purse_province, purse_city,
           case when tp = 0 then 0 else round(purse_province * wp / tp, 2) end as province, case when tc = 0 then 0 else round(purse_city * wc / tc, 2) end as city
      from weighed)
  update settlement_line l
     set advanced_province = case when h.is_last then h.purse_province - (select coalesce(sum(o.province), 0) from share o where o.purchaser_unit_id = h.purchaser_unit_id and not o.is_last) else h.province end,
         advanced_city = case when h.is_last then h.purse_city - (select coalesce(sum(o.city), 0) from share o where o.purchaser_unit_id = h.purchaser_unit_id and not o.is_last) else h.city end
    from share h where l.id = h.id`;

/** Puts each unit's advances beside its lines, so that the lines of a unit add up to what it received. */
export async function spreadAdvances(m: EntityManager, year: number): Promise<void> {
  await m.query(SPREAD, [year]);
}
