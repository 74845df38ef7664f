import type { AnyDecision, JsonObject } from '@gongqiao/kernel';
import type { Decided } from '@gongqiao/platform/policy';
import type { RoundAtWork } from '../jobs/scoring-run.js';
import { spanOf } from '../model/scheme-of.js';
import type { PersonRow } from '../persistence/results.js';

/** Of facts gathered, those that a decision asks for: what else was gathered serves ranks and consequences. */
export function factsFor(decision: AnyDecision, facts: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in decision.facts.fields));
}

/** How somebody takes part, with the answer behind it. */
export interface Standing {
  readonly standing: string;
  readonly result: Decided;
}

/** How somebody takes part, by the scheme's own decision; null where it has none or the employment is not on record. */
export function standingOf(work: RoundAtWork, person: Pick<PersonRow, 'facts'>): Standing | null {
  const { standing: rule } = work.scheme;
  const employment = person.facts['employment'];
  if (!rule || typeof employment !== 'object' || employment === null) return null;
  const facts = rule.facts(employment as JsonObject, person.facts, spanOf(work.scheme, work.round.year, work.round.number));
  const result = facts === null ? null : work.judge.attempt(rule.decision.name, facts, work.asOf);
  return result?.ok ? { standing: rule.says(result.output), result } : null;
}
