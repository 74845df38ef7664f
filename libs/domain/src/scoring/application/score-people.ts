import { consequencesOf, type RankedGroups, type SchemeConsequence, type SchemePerson } from '@gongqiao/kernel';
import type { Decided, ResultToStore } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import type { RoundAtWork } from '../jobs/scoring-run.js';
import type { FactProviders } from '../model/fact-provider.js';
import { valueAt } from '../model/gather.js';
import type { Consequence } from '../persistence/entities.js';
import { gatherSpan, type GatheredPerson } from '../persistence/gathering.js';
import { groupsWith, placesOf, rankPlaces, writeKeys, type PlaceRow } from '../persistence/places.js';
import { addConsequences, readEarlier, readProject, readScored, writePlaced, writeResults, type PersonRow } from '../persistence/results.js';
import type { SubjectSpan } from '../persistence/shards.js';
import { factsFor, standingOf, type Standing } from './standings.js';

interface Worked {
  readonly people: number;
  readonly failures: readonly JobFailure[];
}

function failureOf(person: PersonRow, code: string, zh: string, en: string): JobFailure {
  return { subject: 'ScoringSubject', subjectId: person.personId, label: person.name, code, message: { zh, en } };
}

/** Results hang on the round's unit: colleagues of a person's own team do not come upon them there. */
function toStore(work: RoundAtWork, person: SchemePerson, field: string, result: Decided): ResultToStore {
  return { subject: 'ScoringSubject', subjectId: person.personId, field, unitPath: work.row.unitPath, result };
}

interface Scored {
  readonly person: GatheredPerson;
  readonly score: string | null;
  readonly result: Decided;
  readonly standing: Standing | null;
}

/** Somebody who takes no part, as who left: what nobody gave for them holds nothing up. */
interface Excused {
  readonly person: GatheredPerson;
  readonly standing: Standing;
}

function scoreAll(work: RoundAtWork, people: readonly GatheredPerson[], failures: JobFailure[], excused: Excused[]): Scored[] {
  const decisions = new Map(work.scheme.cohorts.map((cohort) => [cohort.id, cohort.decision]));
  const scored: Scored[] = [];
  for (const person of people) {
    if (person.missing.length > 0) {
      const standing = standingOf(work, person);
      if (standing && !(work.scheme.standing?.counts ?? []).includes(standing.standing)) {
        excused.push({ person, standing });
        continue;
      }
      const items = work.scheme.items.filter((item) => person.missing.includes(item.id)).map((item) => item.zh);
      failures.push(failureOf(person, 'rating-missing', `缺少：${items.join('、')}`, `missing: ${items.length} items`));
      continue;
    }
    const decision = decisions.get(person.cohort);
    if (!decision) continue;
    const result = work.judge.attempt(decision.name, factsFor(decision, person.facts), work.asOf);
    if (!result.ok) {
      failures.push(failureOf(person, result.error.code, `${result.error.message.zh}（${result.error.field}）`, `${result.error.message.en} (${result.error.field})`));
      continue;
    }
    const score = valueAt({ facts: person.facts, output: result.output }, work.scheme.score);
    const tier = work.scheme.tier?.(result.output) ?? null;
    const standing = standingOf(work, person);
    scored.push({ person: { ...person, output: result.output, tier, standing: standing?.standing ?? null }, score: score === null ? null : String(score), result, standing });
  }
  return scored;
}

/**
 * Gathers the facts of some people, scores them by the decision of their cohort and keeps each answer with its reasons. Where
 * nobody is ranked, what follows for each is worked out in the same go.
 */
export async function scoreSpan(m: EntityManager, work: RoundAtWork, providers: FactProviders, span: SubjectSpan): Promise<Worked> {
  const people = await gatherSpan(m, { ctx: work.ctx, roundId: work.row.id, knownAt: work.knownAt, judge: work.judge, providers, keeps: work.keeps }, work.scheme, work.round, span);
  const failures: JobFailure[] = [];
  const excused: Excused[] = [];
  const scored = scoreAll(work, people, failures, excused);
  const following = work.scheme.rank ? [] : await followAll(m, work, scored.map(({ person }) => person), failures);
  const standings = [...scored, ...excused].flatMap(({ person, standing }) => (standing === null ? [] : [{ person, result: standing.result, words: standing.standing }]));
  const ids = await work.policy.storeMany(m, work.ctx, [
    ...scored.map(({ person, result }) => toStore(work, person, 'score', result)),
    ...following.map(({ person, id, result }) => toStore(work, person, `consequence.${id}`, result)),
    ...standings.map(({ person, result }) => toStore(work, person, 'standing', result)),
  ]);
  const standingOfAll = new Map(standings.map(({ person, words }, i) => [person.personId, { words, id: ids[scored.length + following.length + i] ?? '' }]));
  const consequences = byPerson(following, ids.slice(scored.length));
  const bySubject = new Map(scored.map((one, i) => [one.person.personId, { ...one, resultId: ids[i] ?? '' }]));
  await writeResults(m, { runId: work.runId, roundId: work.row.id }, people.map((person) => {
    const one = bySubject.get(person.personId);
    const { unitPath, personId: subject, accountId, cohort, facts, origins, missing } = person;
    return {
      unitPath, subject, person: accountId, cohort, facts, origins, missing, score: one?.score ?? null, tier: one?.person.tier ?? null,
      output: one?.person.output ?? null, result: one?.resultId ?? null, consequences: consequences.get(subject) ?? [],
      standing: standingOfAll.get(subject)?.words ?? null, standingResult: standingOfAll.get(subject)?.id ?? null,
    };
  }));
  await writeKeys(m, work.runId, scored.flatMap(({ person }) => keyOf(work, person)));
  return { people: scored.length, failures };
}

/** Whether somebody takes part in ranks and money. */
function counts({ scheme: { standing } }: RoundAtWork, person: PersonRow): boolean {
  return !standing || standing.rankedToo === true || person.standing == null || standing.counts.includes(person.standing);
}

function keyOf(work: RoundAtWork, person: PersonRow): PlaceRow[] {
  const { rank } = work.scheme;
  const group = rank && counts(work, person) ? rank.group(person) : null;
  return rank && group !== null ? [{ subject: person.personId, group, key: rank.key(person) }] : [];
}

/** Ranks everybody who has a score, in the database, and works out what the tiers of others depend on. */
export async function rankAll(m: EntityManager, work: RoundAtWork): Promise<{ readonly people: number; readonly groups: RankedGroups }> {
  const { rank } = work.scheme;
  if (!rank) return { people: 0, groups: {} };
  const people = await rankPlaces(m, work.runId);
  const asked = rank.marks?.facts(people) ?? null;
  let marks: Readonly<Record<string, readonly number[]>> = {};
  if (rank.marks && asked !== null) {
    const result = work.judge.decide(rank.marks.decision.name, asked, work.asOf);
    await work.policy.store(m, work.ctx, { subject: 'ScoringRound', subjectId: work.row.id, field: 'rank', unitPath: work.row.unitPath, result });
    marks = rank.marks.of(result.output);
  }
  return { people: Object.values(people).reduce((sum, n) => sum + n, 0), groups: await groupsWith(m, work.runId, people, marks) };
}

interface Placed {
  readonly person: PersonRow;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly result: Decided | null;
}

/** Rank and tier of some people, each by a decision on the own place. */
async function placeAll(m: EntityManager, work: RoundAtWork, people: readonly PersonRow[], groups: RankedGroups, failures: JobFailure[]): Promise<Placed[]> {
  const { rank } = work.scheme;
  if (!rank) return [];
  const places = await placesOf(m, work.runId, people.map(({ personId }) => personId), groups);
  return people.map((person): Placed => {
    if (!counts(work, person)) return { person, rank: null, tier: null, result: null };
    const result = work.judge.attempt(rank.decision.name, rank.facts(person, places.get(person.personId) ?? null, groups, work.round), work.asOf);
    if (!result.ok) {
      failures.push(failureOf(person, result.error.code, `${result.error.message.zh}（${result.error.field}）`, `${result.error.message.en} (${result.error.field})`));
      return { person, rank: null, tier: null, result: null };
    }
    const { rank: place, tier } = result.output;
    const [own, named] = [typeof place === 'number' ? place : null, typeof tier === 'string' ? tier : null];
    return { person: { ...person, tier: named }, rank: own, tier: named, result };
  });
}

interface Following {
  readonly person: PersonRow;
  readonly id: string;
  readonly zh: string;
  readonly words: string;
  readonly amount: string | null;
  readonly range: { readonly min: string; readonly max: string } | null;
  readonly result: Decided;
}

/** What a rule has follow for somebody; nothing where it has no facts, and a line of the list where it cannot tell. */
function followOne(work: RoundAtWork, rule: SchemeConsequence, person: PersonRow, given: ReturnType<SchemeConsequence['facts']>, failures: JobFailure[]): Following[] {
  if (given === null) return [];
  const { id, zh, decision, says, amount, range } = rule;
  const result = work.judge.attempt(decision.name, given, work.asOf);
  if (result.ok) return [{ person, zh, id, words: says(result.output, person), amount: amount?.(result.output, person) ?? null, range: range?.of(result.output, person) ?? null, result }];
  failures.push(failureOf(person, result.error.code, `${zh}：${result.error.message.zh}（${result.error.field}）`, `${id}: ${result.error.message.en} (${result.error.field})`));
  return [];
}

async function followAll(m: EntityManager, work: RoundAtWork, people: readonly PersonRow[], failures: JobFailure[], together = false): Promise<Following[]> {
  const rules = consequencesOf(work.scheme, work.round.number, together);
  if (people.length === 0 || rules.length === 0) return [];
  const earlier = await readEarlier(m, work.row, people.map((person) => person.accountId), work.knownAt);
  return people.flatMap((person) => rules.flatMap((rule) => followOne(work, rule, person, rule.facts(person, work.round, earlier.get(person.accountId) ?? [], together ? people : []), failures)));
}

function byPerson(following: readonly Following[], ids: readonly string[]): Map<string, Consequence[]> {
  const bySubject = new Map<string, Consequence[]>();
  following.forEach(({ person, zh, id, words, amount, range }, i) => {
    const held = bySubject.get(person.personId) ?? [];
    held.push({ id, zh, words, amount, ...(range ? { range } : {}), resultId: ids[i] ?? '' });
    bySubject.set(person.personId, held);
  });
  return bySubject;
}

/** Works out rank, tier and what follows for some people who are ranked, and keeps each answer with its reasons. */
export async function placeSpan(m: EntityManager, work: RoundAtWork, span: SubjectSpan, groups: RankedGroups): Promise<Worked> {
  const failures: JobFailure[] = [];
  const placed = await placeAll(m, work, await readScored(m, work.runId, span), groups, failures);
  const following = await followAll(m, work, placed.map(({ person }) => person), failures);
  const tiers = placed.flatMap(({ person, result }) => (result === null ? [] : [{ person, result }]));
  const ids = await work.policy.storeMany(m, work.ctx, [
    ...tiers.map(({ person, result }) => toStore(work, person, 'rank', result)),
    ...following.map(({ person, id, result }) => toStore(work, person, `consequence.${id}`, result)),
  ]);
  const resultOf = new Map(tiers.map(({ person }, i) => [person.personId, ids[i] ?? null]));
  const bySubject = byPerson(following, ids.slice(tiers.length));
  await writePlaced(m, work.runId, placed.map(({ person: { personId: subject }, rank, tier }) => ({ subject, rank, tier, result: resultOf.get(subject) ?? null, consequences: bySubject.get(subject) ?? [] })));
  return { people: placed.length, failures };
}

/** Works out what follows for the people of some projects together, and keeps each answer with its reasons. */
export async function followProjects(m: EntityManager, work: RoundAtWork, projects: readonly string[]): Promise<Worked> {
  const failures: JobFailure[] = [];
  const following: Following[] = [];
  for (const project of projects) following.push(...(await followAll(m, work, await readProject(m, work.runId, project), failures, true)));
  const ids = await work.policy.storeMany(m, work.ctx, following.map(({ person, id, result }) => toStore(work, person, `consequence.${id}`, result)));
  const found = byPerson(following, ids);
  await addConsequences(m, work.runId, [...found].map(([subject, consequences]) => ({ subject, consequences })));
  return { people: found.size, failures };
}
