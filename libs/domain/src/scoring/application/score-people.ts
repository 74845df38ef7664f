import type { Json, JsonObject, SchemePerson } from '@gongqiao/kernel';
import type { Decided, ResultToStore } from '@gongqiao/platform/policy';
import type { JobFailure } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';
import type { RoundAtWork } from '../jobs/scoring-run.js';
import { valueAt } from '../model/gather.js';
import type { Consequence } from '../persistence/entities.js';
import { readAllScored, readComplete, readEarlier, readScored, writeConsequences, writeRanks, writeScores, type PersonRow, type RankedRow } from '../persistence/results.js';
import type { SubjectSpan } from '../persistence/shards.js';

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

/** Scores some people by the decision of their cohort and keeps each answer with its reasons. */
export async function scoreSpan(m: EntityManager, work: RoundAtWork, span: SubjectSpan): Promise<Worked> {
  const decisions = new Map(work.scheme.cohorts.map((cohort) => [cohort.id, cohort.decision.name]));
  const failures: JobFailure[] = [];
  const scored: { person: PersonRow; result: Decided }[] = [];
  for (const person of await readComplete(m, work.runId, span)) {
    const result = work.judge.attempt(decisions.get(person.cohort) ?? '', person.facts, work.asOf);
    if (result.ok) scored.push({ person, result });
    else failures.push(failureOf(person, result.error.code, `${result.error.message.zh}（${result.error.field}）`, `${result.error.message.en} (${result.error.field})`));
  }
  const ids = await work.policy.storeMany(m, work.ctx, scored.map(({ person, result }) => toStore(work, person, 'score', result)));
  await writeScores(m, work.runId, scored.map(({ person, result }, i) => {
    const score = valueAt({ facts: person.facts, output: result.output }, work.scheme.score);
    return { subject: person.personId, score: score === null ? null : String(score), tier: work.scheme.tier?.(result.output) ?? null, output: result.output, result: ids[i] ?? '' };
  }));
  return { people: scored.length, failures };
}

function rankedOf(output: JsonObject): RankedRow[] {
  const people = output['people'];
  return (Array.isArray(people) ? (people as readonly Json[]) : []).map((entry) => {
    const { personId, rank, tier } = entry as JsonObject;
    return { subject: String(personId), rank: typeof rank === 'number' ? rank : null, tier: typeof tier === 'string' ? tier : null };
  });
}

/** Ranks everybody who has a score by one answer; nobody scored, nothing to rank. */
export async function rankAll(m: EntityManager, work: RoundAtWork): Promise<number> {
  const { rank } = work.scheme;
  const people = await readAllScored(m, work.runId);
  if (!rank || people.length === 0) return 0;
  const result = work.judge.decide(rank.decision.name, rank.facts(people, work.round), work.asOf);
  const id = await work.policy.store(m, work.ctx, { subject: 'ScoringRound', subjectId: work.row.id, field: 'rank', unitPath: work.row.unitPath, result });
  const rows = rankedOf(result.output);
  await writeRanks(m, work.runId, id, rows);
  return rows.length;
}

/** Works out what follows for some people and keeps each answer with its reasons. */
export async function consequencesOfSpan(m: EntityManager, work: RoundAtWork, span: SubjectSpan): Promise<Worked> {
  const people = await readScored(m, work.runId, span);
  const earlier = await readEarlier(m, work.row, people.map((person) => person.accountId), work.knownAt);
  const failures: JobFailure[] = [];
  const worked: { person: PersonRow; zh: string; id: string; words: string; amount: string | null; result: Decided }[] = [];
  for (const person of people) {
    for (const { id, zh, decision, facts, says, amount } of work.scheme.consequences) {
      const given = facts(person, work.round, earlier.get(person.accountId) ?? []);
      if (given === null) continue;
      const result = work.judge.attempt(decision.name, given, work.asOf);
      if (!result.ok) {
        failures.push(failureOf(person, result.error.code, `${zh}：${result.error.message.zh}（${result.error.field}）`, `${id}: ${result.error.message.en} (${result.error.field})`));
        continue;
      }
      worked.push({ person, zh, id, words: says(result.output, person), amount: amount?.(result.output, person) ?? null, result });
    }
  }
  const ids = await work.policy.storeMany(m, work.ctx, worked.map(({ person, id, result }) => toStore(work, person, `consequence.${id}`, result)));
  const bySubject = new Map<string, Consequence[]>();
  worked.forEach(({ person, zh, id, words, amount }, i) => {
    const held = bySubject.get(person.personId) ?? [];
    bySubject.set(person.personId, [...held, { id, zh, words, amount, resultId: ids[i] ?? '' }]);
  });
  await writeConsequences(m, work.runId, [...bySubject].map(([subject, consequences]) => ({ subject, consequences })));
  return { people: bySubject.size, failures };
}
