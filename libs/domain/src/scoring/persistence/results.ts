import type { EarlierRound, JsonObject, SchemePerson } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import type { Consequence } from './entities.js';
import type { SubjectSpan } from './shards.js';

/** A result row of a run on its way. */
export interface PersonRow extends SchemePerson {
  /** The account of the person. */
  readonly accountId: string;
  readonly name: string;
}

interface Raw {
  readonly subject_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly cohort: string;
  readonly facts: JsonObject;
  readonly output: JsonObject | null;
  readonly tier: string | null;
  readonly standing: string | null;
  readonly party: string;
  readonly project: string | null;
}

function personOf(raw: Raw): PersonRow {
  const { cohort, facts, tier, standing, party, project } = raw;
  return { personId: raw.subject_id, accountId: raw.person_id, name: raw.person_name, cohort, facts, output: raw.output ?? {}, tier, standing, party, project };
}

const PEOPLE = `select r.subject_id, r.person_id, s.person_name, r.cohort, r.facts, r.output, r.tier, r.standing, s.party, s.project from scoring_result r join scoring_subject s on s.id = r.subject_id where r.run_id = $1`;

/** People of a span who have a score. */
export async function readScored(m: EntityManager, runId: string, span: SubjectSpan): Promise<PersonRow[]> {
  const rows: Raw[] = await m.query(`${PEOPLE} and r.subject_id >= $2 and ($3::uuid is null or r.subject_id < $3) and r.output is not null order by r.subject_id`, [runId, span.from, span.until]);
  return rows.map(personOf);
}

/** Everybody of a project who has a score. */
export async function readProject(m: EntityManager, runId: string, project: string): Promise<PersonRow[]> {
  const rows: Raw[] = await m.query(`${PEOPLE} and s.project = $2 and r.output is not null order by r.subject_id`, [runId, project]);
  return rows.map(personOf);
}

// Named beside the join: the first run of a new table has no statistics, and without the list the planner walks the whole run for each shard.
const idsOf = (rows: readonly { readonly subject: string }[]): string[] => rows.map((row) => row.subject);

/** What a run worked out for one person in one go. */
export interface ResultRow {
  readonly unitPath: string;
  readonly subject: string;
  readonly person: string;
  readonly cohort: string;
  readonly facts: JsonObject;
  readonly origins: object;
  readonly missing: readonly string[];
  readonly score: string | null;
  readonly tier: string | null;
  /** Null for who could not be scored. */
  readonly output: JsonObject | null;
  readonly result: string | null;
  readonly consequences: readonly Consequence[];
  readonly standing: string | null;
  readonly standingResult: string | null;
}

/** Writes the results of some people: a row each, once, for a row written in steps costs the database each step anew. */
export async function writeResults(m: EntityManager, run: { readonly runId: string; readonly roundId: string }, rows: readonly ResultRow[]): Promise<void> {
  await m.query(
    `insert into scoring_result (unit_path, round_id, run_id, subject_id, person_id, cohort, facts, origins, missing, score, tier, output, result_id, consequences, standing, standing_result_id)
       select x."unitPath"::ltree, $2, $3, x.subject, x.person, x.cohort, x.facts, x.origins, array(select jsonb_array_elements_text(x.missing)), x.score, x.tier, nullif(x.output, 'null'), x.result, x.consequences, x.standing, x."standingResult"
         from jsonb_to_recordset($1::jsonb) as x ("unitPath" text, subject uuid, person uuid, cohort text, facts jsonb, origins jsonb, missing jsonb, score numeric, tier text, output jsonb, result uuid, consequences jsonb, standing text, "standingResult" uuid)`,
    [JSON.stringify(rows), run.roundId, run.runId]);
}

/** What a ranking came to for one person, and what follows. */
export interface PlacedRow {
  readonly subject: string;
  readonly rank: number | null;
  readonly tier: string | null;
  /** The kept answer on rank and tier. */
  readonly result: string | null;
  readonly consequences: readonly Consequence[];
}

/** Writes rank, tier and what follows for each, once. */
export async function writePlaced(m: EntityManager, runId: string, rows: readonly PlacedRow[]): Promise<void> {
  await m.query(
    `update scoring_result r set rank = x.rank, tier = x.tier, rank_result_id = x.result, consequences = x.consequences, updated_at = now(), version = r.version + 1
       from jsonb_to_recordset($1::jsonb) as x (subject uuid, rank int, tier text, result uuid, consequences jsonb) where r.run_id = $2 and r.subject_id = x.subject and r.subject_id = any($3::uuid[])`,
    [JSON.stringify(rows), runId, idsOf(rows)]);
}

/** Adds what follows together with others to what followed for each alone. */
export async function addConsequences(m: EntityManager, runId: string, rows: readonly { readonly subject: string; readonly consequences: readonly Consequence[] }[]): Promise<void> {
  await m.query(
    `update scoring_result r set consequences = r.consequences || x.consequences, updated_at = now(), version = r.version + 1
       from jsonb_to_recordset($1::jsonb) as x (subject uuid, consequences jsonb) where r.run_id = $2 and r.subject_id = x.subject and r.subject_id = any($3::uuid[])`,
    [JSON.stringify(rows), runId, idsOf(rows)]);
}

/** What earlier rounds of the scheme left of some people by an instant, oldest first, by account. */
export async function readEarlier(m: EntityManager, round: { readonly scheme: string; readonly year: number; readonly number: number }, accounts: readonly string[], knownAt: string): Promise<Map<string, EarlierRound[]>> {
  const rows: { person_id: string; year: number; number: number; facts: JsonObject; output: JsonObject }[] = await m.query(
    `select r.person_id, o.year, o.number, r.facts, r.output from scoring_result r join scoring_round o on o.id = r.round_id and o.job_run_id = r.run_id
      where o.scheme = $1 and (o.year, o.number) < ($2::int, $3::int) and o.state in ('published', 'final') and o.computed_at <= $5
        and r.person_id = any($4::uuid[]) and r.output is not null order by o.year, o.number`, [round.scheme, round.year, round.number, accounts, knownAt]);
  const byPerson = new Map<string, EarlierRound[]>();
  for (const { person_id: person, ...earlier } of rows) {
    const held = byPerson.get(person);
    if (held) held.push(earlier);
    else byPerson.set(person, [earlier]);
  }
  return byPerson;
}

const compared = (alias: string): string => `jsonb_build_object('score', ${alias}.score::text, 'rank', ${alias}.rank, 'tier', ${alias}.tier, 'missing', to_jsonb(${alias}.missing),
  'consequences', (select coalesce(jsonb_agg((c->>'zh') || '：' || (c->>'words')), '[]') from jsonb_array_elements(${alias}.consequences) c))`;

/** Keeps, person by person, where a run came to something else than the one that stands. */
export async function keepDifferences(m: EntityManager, run: { readonly runId: string; readonly roundId: string; readonly basis: string; readonly against: string }): Promise<number> {
  const rows: unknown[] = await m.query(
    `insert into scoring_difference (unit_path, round_id, run_id, basis, subject_id, person_id, before, after)
       select unit_path, $2, $1, $3, subject_id, person_id, before, after from (
         select n.unit_path, n.subject_id, n.person_id, ${compared('o')} as before, ${compared('n')} as after
           from scoring_result n join scoring_result o on o.subject_id = n.subject_id and o.run_id = $4 where n.run_id = $1) both_runs
        where before <> after on conflict (run_id, subject_id) do nothing returning 1`, [run.runId, run.roundId, run.basis, run.against]);
  return rows.length;
}
