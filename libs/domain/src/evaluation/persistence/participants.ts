import type { EntityManager } from 'typeorm';

/** Purchasers of a city with their participants, cut into shards of a good many people each. */
export interface PurchaserGroup {
  readonly purchasers: readonly string[];
  readonly people: number;
}

const PEOPLE_A_SHARD = 60;

function grouped(rows: readonly { readonly id: string; readonly n: number }[]): PurchaserGroup[] {
  const groups: { purchasers: string[]; people: number }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.people + row.n <= PEOPLE_A_SHARD) {
      last.purchasers.push(row.id);
      last.people += row.n;
    } else {
      groups.push({ purchasers: [row.id], people: row.n });
    }
  }
  return groups;
}

// Who is on post on the last day of the year, on a post that the province has approved.
const ON_POST = `
  select a.id as assignment_id, a.worker_id, a.provider_tenant_id, p.unit_path, p.purchaser_unit_id,
         case when p.jurisdiction = 'direct' then 'direct-post' when p.unit_kind like 'city-%' then 'city-post' else 'county-post' end as post_level,
         coalesce((select g.grade from post_grade g where g.post_id = p.id and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date)), p.grade) as grade
    from assignment a join post p on p.id = a.post_id
   where p.status <> 'unrecognised' and (p.end_on is null or p.end_on >= $2::date) and a.start_on <= $2::date and (a.end_on is null or a.end_on >= $2::date)`;

/** Purchasers under a path whose people take part in a year. */
export async function purchasersOf(m: EntityManager, path: string, year: number): Promise<PurchaserGroup[]> {
  return grouped(await m.query(`select purchaser_unit_id as id, count(*)::int as n from (${ON_POST}) on_post where unit_path <@ $1::ltree group by 1 order by 1`, [path, `${year}-12-31`]));
}

/** Purchasers of a round's results, as they stand. */
export async function purchasersOfRound(m: EntityManager, roundId: string): Promise<PurchaserGroup[]> {
  return grouped(await m.query('select purchaser_unit_id as id, count(*)::int as n from appraisal_result where round_id = $1 group by 1 order by 1', [roundId]));
}

/**
 * Brings the participants of some purchasers up to date: adds who takes part, drops who does not, follows a changed grade.
 * Facts and tiers already entered stay. Done again, it changes nothing.
 */
export async function gatherParticipants(m: EntityManager, round: { readonly id: string; readonly year: number }, purchasers: readonly string[]): Promise<number> {
  const end = `${round.year}-12-31`;
  await m.query(
    `insert into appraisal_result (round_id, year, assignment_id, worker_id, provider_tenant_id, unit_path, purchaser_unit_id, post_level, grade)
       select $3, $4, assignment_id, worker_id, provider_tenant_id, unit_path, purchaser_unit_id, post_level, grade from (${ON_POST}) on_post where purchaser_unit_id = any($1::uuid[])
        order by assignment_id
       on conflict (round_id, assignment_id) do update set grade = excluded.grade, post_level = excluded.post_level, unit_path = excluded.unit_path,
            purchaser_unit_id = excluded.purchaser_unit_id, updated_at = now(), version = appraisal_result.version + 1
        where (appraisal_result.grade, appraisal_result.post_level, appraisal_result.unit_path, appraisal_result.purchaser_unit_id)
              is distinct from (excluded.grade, excluded.post_level, excluded.unit_path, excluded.purchaser_unit_id)`,
    [purchasers, end, round.id, round.year],
  );
  await m.query(
    `delete from appraisal_result where round_id = $3 and purchaser_unit_id = any($1::uuid[]) and assignment_id not in (select assignment_id from (${ON_POST}) on_post where purchaser_unit_id = any($1::uuid[]))`,
    [purchasers, end, round.id],
  );
  const [counted]: { n: number }[] = await m.query('select count(*)::int as n from appraisal_result where round_id = $1 and purchaser_unit_id = any($2::uuid[])', [round.id, purchasers]);
  return counted?.n ?? 0;
}

/** Drops results of purchasers that have nobody on post any more. */
export async function dropEmptied(m: EntityManager, round: { readonly id: string; readonly year: number }, path: string): Promise<void> {
  await m.query(
    `delete from appraisal_result where round_id = $3 and assignment_id not in (select assignment_id from (${ON_POST}) on_post where unit_path <@ $1::ltree)`, [path, `${round.year}-12-31`, round.id]);
}

/** Counties whose suggestion is still out: those with county posts and a result without day of suggestion. */
export async function countiesOutstanding(m: EntityManager, roundId: string): Promise<{ readonly id: string; readonly name: string; readonly path: string }[]> {
  return m.query(
    `select o.id, o.name, o.path::text as path from org_unit o
      where o.id in (select purchaser_unit_id from appraisal_result where round_id = $1 and post_level = 'county-post' and suggested_on is null) order by o.path`, [roundId]);
}

/** Purchasers that have not handed all their results over. */
export async function handoversOutstanding(m: EntityManager, roundId: string): Promise<{ readonly id: string; readonly path: string }[]> {
  return m.query(`select o.id, o.path::text as path from org_unit o where o.id in (select purchaser_unit_id from appraisal_result where round_id = $1 and handed_over_on is null) order by o.path`, [roundId]);
}
