import { day, itemsOf, type Json, type JsonObject, type Measure, type SchemeItem, type SchemeRound, type ScoringScheme } from '@gongqiao/kernel';
import type { RequestContext } from '@gongqiao/platform/context';
import type { Judge } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import type { FactOrigin, FactProviders, FoundFacts } from '../model/fact-provider.js';
import { gatherFacts, valueAt, type GivenValue } from '../model/gather.js';
import { spanOf } from '../model/scheme-of.js';
import type { PersonRow } from './results.js';
import type { SubjectSpan } from './shards.js';

interface SubjectRow {
  readonly id: string;
  readonly account: string;
  readonly path: string;
  readonly file: string;
  readonly cohort: string;
  readonly name: string;
  readonly party: string;
  readonly project: string | null;
  readonly given: readonly GivenValue[] | null;
  /** What the results of another run have, where the run asks for them. */
  readonly kept: KeptFacts | null;
}

interface KeptFacts {
  readonly facts: JsonObject;
  readonly origins: Readonly<Record<string, FactOrigin>>;
}

// What counts of a round's ratings at an instant: given by then and not struck out by then.
const SUBJECTS = `
  select s.id, s.person_id as account, s.unit_path::text as path, coalesce(s.employee_id, s.person_id) as file, s.cohort, s.person_name as name, s.party, s.project, g.given, case when k.id is null then null else jsonb_build_object('facts', k.facts, 'origins', k.origins) end as kept
    from scoring_subject s left join lateral (
      select jsonb_agg(jsonb_build_object('item', r.item, 'value', r.value) order by r.given_at, r.id) as given
        from rating r where r.subject_id = s.id and r.given_at <= $4 and (r.struck_at is null or r.struck_at > $4)) g on true
    left join scoring_result k on k.run_id = $5 and k.subject_id = s.id
   where s.round_id = $1 and s.id >= $2 and ($3::uuid is null or s.id < $3) order by s.id`;

/** Somebody with the facts gathered for them, still without a score. */
export interface GatheredPerson extends PersonRow {
  readonly unitPath: string;
  readonly origins: Readonly<Record<string, FactOrigin>>;
  /** Items that nobody gave and that nothing stands in for. */
  readonly missing: readonly string[];
}

/** The run for which facts are gathered. */
export interface Gathering {
  readonly ctx: RequestContext;
  readonly roundId: string;
  readonly knownAt: string;
  readonly judge: Judge;
  readonly providers: FactProviders;
  /** The run whose facts stand in for what the records no longer know; null for a run as known now. */
  readonly keeps: string | null;
}

/** What the records say for the items of a scheme, in place of ratings on the same items; of what they forget, what was kept. */
function fromRecords(items: readonly SchemeItem[], found: FoundFacts, past: { readonly kept: KeptFacts | null; readonly forgotten: ReadonlySet<Measure> }, round: SchemeRound, cohort: string): { readonly given: GivenValue[]; readonly origins: Record<string, FactOrigin> } {
  const given: GivenValue[] = [];
  const origins: Record<string, FactOrigin> = {};
  for (const item of items) {
    const kept = past.kept && item.measure !== undefined && past.forgotten.has(item.measure) ? past.kept : null;
    const origin = kept?.origins[item.field];
    if (kept && origin) {
      given.push({ item: item.id, value: valueAt(kept.facts, item.field) });
      origins[item.field] = origin;
    }
    const fact = item.measure === undefined || kept ? undefined : found[item.measure];
    if (!fact) continue;
    const measured = fact.value as Json;
    const value = item.take ? item.take(measured, round, cohort) : measured;
    if (value === undefined) continue;
    given.push({ item: item.id, value });
    origins[item.field] = fact.origin;
  }
  return { given, origins };
}

/** Gathers the facts of some people of a round as known at an instant, from the records where they are kept and from the ratings. */
export async function gatherSpan(m: EntityManager, run: Gathering, scheme: ScoringScheme, round: SchemeRound, span: SubjectSpan): Promise<GatheredPerson[]> {
  const rows: SubjectRow[] = await m.query(SUBJECTS, [run.roundId, span.from, span.until, run.knownAt, run.keeps]);
  const forgotten = run.providers.forgotten();
  const measures = [...new Set(scheme.items.flatMap((item): Measure[] => (item.measure === undefined ? [] : [item.measure])))];
  const { from, to } = spanOf(scheme, round.year, round.number);
  const records = await run.providers.find(m, run.ctx, { employeeIds: rows.map((row) => row.file), from: day(from), to: day(to), measures, knownAt: new Date(run.knownAt), judge: run.judge });
  const byCohort = new Map<string, { items: readonly SchemeItem[]; fixed: JsonObject }>();
  return rows.map((row) => {
    let known = byCohort.get(row.cohort);
    if (!known) byCohort.set(row.cohort, known = { items: itemsOf(scheme, round.number, row.cohort), fixed: scheme.fixed?.(round, row.cohort) ?? {} });
    const { given, origins } = fromRecords(known.items, records.get(row.file) ?? {}, { kept: row.kept, forgotten }, round, row.cohort);
    const recorded = new Set(given.map(({ item }) => item));
    const { facts, missing } = gatherFacts(known.items, [...(row.given ?? []).filter(({ item }) => !recorded.has(item)), ...given], known.fixed);
    const shaped = scheme.shape?.(facts, round, row.cohort) ?? facts;
    return { personId: row.id, accountId: row.account, name: row.name, cohort: row.cohort, party: row.party, project: row.project, unitPath: row.path, facts: shaped, missing, origins, output: {}, tier: null };
  });
}
