import type { EntityManager } from 'typeorm';

const FILLED = `
  select a.post_id as "postId", array_agg(distinct m.month order by m.month) as months
    from assignment a cross join generate_series(1, 12) as m (month)
   where a.post_id = any($2::uuid[]) and ($3::uuid is null or a.contract_id = $3::uuid)
     and a.start_on < make_date($1, m.month, 1) + interval '1 month' and (a.end_on is null or a.end_on >= make_date($1, m.month, 1))
   group by a.post_id`;

/** Months of a year in which somebody was on each of some posts, by post; under one contract where one is named. A month counts with any day in it. */
export async function readFilledMonths(m: EntityManager, year: number, postIds: readonly string[], contractId: string | null = null): Promise<Map<string, number[]>> {
  if (postIds.length === 0) return new Map();
  const rows: { postId: string; months: number[] }[] = await m.query(FILLED, [year, postIds, contractId]);
  return new Map(rows.map((row) => [row.postId, row.months]));
}
