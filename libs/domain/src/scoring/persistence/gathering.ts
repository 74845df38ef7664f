import { itemsOf, type JsonObject, type SchemeItem, type SchemeRound, type ScoringScheme } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { gatherFacts, type GivenValue } from '../model/gather.js';
import type { SubjectSpan } from './shards.js';

interface SubjectRow {
  readonly id: string;
  readonly cohort: string;
  readonly name: string;
  readonly given: readonly GivenValue[] | null;
}

// What counts of a round's ratings at an instant: given by then and not struck out by then.
const SUBJECTS = `
  select s.id, s.cohort, s.person_name as name, g.given
    from scoring_subject s left join lateral (
      select jsonb_agg(jsonb_build_object('item', r.item, 'value', r.value) order by r.given_at, r.id) as given
        from rating r where r.subject_id = s.id and r.given_at <= $4 and (r.struck_at is null or r.struck_at > $4)) g on true
   where s.round_id = $1 and s.id >= $2 and ($3::uuid is null or s.id < $3) order by s.id`;

/** Somebody who lacks a rating. */
export interface Incomplete {
  readonly subjectId: string;
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Gathers the facts of some people of a round as known at an instant and writes a result row for each, still without a score.
 *
 * @returns those who lack something.
 */
export async function gatherSpan(m: EntityManager, run: { readonly runId: string; readonly roundId: string; readonly knownAt: string }, scheme: ScoringScheme, round: SchemeRound, span: SubjectSpan): Promise<Incomplete[]> {
  const rows: SubjectRow[] = await m.query(SUBJECTS, [run.roundId, span.from, span.until, run.knownAt]);
  const byCohort = new Map<string, { items: readonly SchemeItem[]; fixed: JsonObject }>();
  const incomplete: Incomplete[] = [];
  const gathered = rows.map((row) => {
    let known = byCohort.get(row.cohort);
    if (!known) byCohort.set(row.cohort, known = { items: itemsOf(scheme, round.number, row.cohort), fixed: scheme.fixed?.(round, row.cohort) ?? {} });
    const { facts, missing } = gatherFacts(known.items, row.given ?? [], known.fixed);
    if (missing.length > 0) incomplete.push({ subjectId: row.id, name: row.name, items: scheme.items.filter((i) => missing.includes(i.id)).map((i) => i.zh) });
    return { id: row.id, facts, missing };
  });
  await m.query(
    `insert into scoring_result (unit_path, round_id, run_id, subject_id, person_id, cohort, facts, missing)
       select s.unit_path, s.round_id, $2, s.id, s.person_id, s.cohort, x.facts, array(select jsonb_array_elements_text(x.missing))
         from jsonb_to_recordset($1::jsonb) as x (id uuid, facts jsonb, missing jsonb) join scoring_subject s on s.id = x.id
       on conflict (run_id, subject_id) do nothing`, [JSON.stringify(gathered), run.runId]);
  return incomplete;
}
