import type { JsonObject } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { SchemeItem, ScoringScheme } from './scheme.js';

/** How many are drawn of each kind. */
export interface SamplePlan {
  readonly kinds: Readonly<Record<string, number>>;
  /** How many besides, of whatever kind, from all that were not drawn yet. */
  readonly substitutes: number;
  /** Kinds of the list that a kind of the plan is drawn from; the one of the same name unless told. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
}

/** What is drawn of a person's work to be looked at: how many of each kind, by the document's decision over the lists. */
export interface SchemeSample {
  readonly id: string;
  readonly zh: string;
  /** Which list of the records it is drawn from. */
  readonly lists: 'recipients' | 'documents';
  /** The item that is rated by what was drawn, one sheet each. */
  readonly item: string;
  readonly rounds?: readonly number[];
  /** Cohorts for which it is drawn; all unless told. */
  readonly cohorts?: readonly string[];
  readonly decision: AnyDecision;
  readonly facts: (lists: JsonObject, cohort: string) => JsonObject;
  readonly plan: (output: JsonObject, cohort: string) => SamplePlan;
}

/** Samples drawn in a round; of one cohort, where it is told. */
export function samplesOf(spec: Pick<ScoringScheme, 'samples'>, number: number, cohort?: string): readonly SchemeSample[] {
  return (spec.samples ?? []).filter((sample) => (sample.rounds?.includes(number) ?? true) && (cohort === undefined || (sample.cohorts?.includes(cohort) ?? true)));
}

/** Checks that every sample is drawn for an item that its cohorts are rated by, and no item of a cohort by two. @throws Error naming the sample. */
export function checkSamples(spec: Pick<ScoringScheme, 'id' | 'samples' | 'items' | 'cohorts' | 'rounds'>): void {
  const seen = new Set<string>();
  const items = new Map<string, SchemeItem>(spec.items.map((item) => [item.id, item]));
  const known = spec.cohorts.map((cohort) => cohort.id);
  for (const sample of spec.samples ?? []) {
    const name = `${spec.id}: sample ${sample.id}`;
    if (seen.has(sample.id)) throw new Error(`${name} is declared twice`);
    seen.add(sample.id);
    const item = items.get(sample.item);
    if (item?.source !== 'rating') throw new Error(`${name} is for ${sample.item}, which nobody rates`);
    for (const n of sample.rounds ?? spec.rounds.map((_, i) => i + 1)) if (!(item.rounds?.includes(n) ?? true)) throw new Error(`${name} is drawn in round ${n}, in which ${item.id} is not rated`);
    for (const cohort of sample.cohorts ?? known) {
      if (!known.includes(cohort)) throw new Error(`${name} names the unknown cohort ${cohort}`);
      if (!(item.cohorts?.includes(cohort) ?? true)) throw new Error(`${name} is drawn for ${cohort}, who is not rated by ${item.id}`);
      const key = `${cohort} ${item.id}`;
      if (seen.has(key)) throw new Error(`${name}: ${item.id} of ${cohort} has a sample already`);
      seen.add(key);
    }
  }
  const sampled = new Set((spec.samples ?? []).map((sample) => sample.item));
  for (const item of spec.items) if (item.anonymous && !sampled.has(item.id)) throw new Error(`${spec.id}.${item.id} is scored without names, but nothing is drawn for it`);
}
