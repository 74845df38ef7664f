import type { RankMark, RankedGroups, SchemePlace } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';

/** The key of a person in a ranking; null for who is counted in the group without a place. */
export interface PlaceRow {
  readonly subject: string;
  readonly group: string;
  readonly key: readonly string[] | null;
}

/** Keeps the keys of some people of a run. */
export async function writeKeys(m: EntityManager, runId: string, rows: readonly PlaceRow[]): Promise<void> {
  if (rows.length === 0) return;
  await m.query(
    `insert into scoring_place (run_id, subject_id, rank_group, rank_key)
       select $2, x.subject, x."group", case when x.key is null then null else array(select e::numeric from jsonb_array_elements_text(x.key) with ordinality as k (e, n) order by k.n) end
         from jsonb_to_recordset($1::jsonb) as x (subject uuid, "group" text, key jsonb)`,
    [JSON.stringify(rows.map(({ subject, group, key }) => (key === null ? { subject, group } : { subject, group, key }))), runId]);
}

/**
 * Ranks everybody of a run within their group by the keys, exactly, in the database, which sorts on disk what does not fit: equal
 * keys share the better place and the places after it stay empty.
 *
 * @returns people of each group, with and without a place.
 */
export async function rankPlaces(m: EntityManager, runId: string): Promise<Record<string, number>> {
  // The keys were written a moment ago and no statistics know of them: a planner that takes them for a handful would compare everybody with everybody.
  await m.query(`select set_config('enable_nestloop', 'off', true)`);
  await m.query(
    `update scoring_place p set rank = x.place from (
       select id, rank() over (partition by rank_group order by rank_key desc)::int as place from scoring_place where run_id = $1 and rank_key is not null) x
      where p.id = x.id and p.run_id = $1`, [runId]);
  await m.query(`select set_config('enable_nestloop', 'on', true)`);
  const sizes: { group: string; people: number }[] = await m.query('select rank_group as "group", count(*)::int as people from scoring_place where run_id = $1 group by rank_group', [runId]);
  return Object.fromEntries(sizes.map(({ group, people }) => [group, people]));
}

async function lastWithin(m: EntityManager, runId: string, group: string, rank: number): Promise<RankMark | null> {
  const [last]: RankMark[] = await m.query(
    'select rank, rank_key::text[] as key from scoring_place where run_id = $1 and rank_group = $2 and rank <= $3 order by rank desc limit 1', [runId, group, rank]);
  return last ?? null;
}

/** The groups of a run that is ranked, each with who stands last at or before the ranks asked for. */
export async function groupsWith(m: EntityManager, runId: string, people: Readonly<Record<string, number>>, marks: Readonly<Record<string, readonly number[]>>): Promise<RankedGroups> {
  const groups: Record<string, { people: number; marks: (RankMark | null)[] }> = {};
  for (const [group, size] of Object.entries(people)) {
    const found: (RankMark | null)[] = [];
    for (const rank of marks[group] ?? []) found.push(await lastWithin(m, runId, group, rank));
    groups[group] = { people: size, marks: found };
  }
  return groups;
}

/** Places of some people of a run. */
export async function placesOf(m: EntityManager, runId: string, subjects: readonly string[], groups: RankedGroups): Promise<ReadonlyMap<string, SchemePlace>> {
  const rows: { subject: string; group: string; rank: number | null }[] = await m.query(
    'select subject_id as subject, rank_group as "group", rank from scoring_place where run_id = $1 and subject_id = any($2::uuid[])', [runId, subjects]);
  return new Map(rows.map(({ subject, group, rank }) => [subject, { group, rank, people: groups[group]?.people ?? 0 }]));
}
