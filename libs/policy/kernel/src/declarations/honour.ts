import type { Fields, RecordType } from '../schema/composites.js';
import type { Json, JsonObject } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';

/** What the house knows of somebody in a year, from which candidates are proposed. */
export interface HonourCandidate {
  readonly position: string;
  /** Kinds of the units in which the person sits, from the top down. */
  readonly unitKinds: readonly string[];
  readonly certificate: string;
  readonly hiredOn: string;
  readonly confirmedOn: string | null;
  /** Months of the year in service. */
  readonly months: number;
  /** The latest published assessment of the year: score, place among so many, tier. */
  readonly performance: { readonly total: string; readonly rank: number | null; readonly people: number; readonly tier: string | null } | null;
  /** Services of the year against the year's targets. */
  readonly services: readonly { readonly name: string; readonly completed: number; readonly annualTarget: number }[];
  /** Whether another award of the year is the person's already. */
  readonly otherAward: boolean;
}

/** What the house knows of a team in a year. */
export interface HonourTeam {
  readonly unitKind: string;
  readonly people: number;
  /** Mean of its people's assessments, two decimals; null where there are none. */
  readonly score: string | null;
  readonly lastYearScore: string | null;
  readonly services: HonourCandidate['services'];
}

/** A round of an award as its functions see it. */
export interface HonourRound {
  readonly year: number;
  readonly settings: JsonObject;
}

/** One who stands for an award, or one claim. */
export interface HonourEntry {
  readonly id: string;
  readonly personId: string | null;
  readonly facts: JsonObject;
  /** Answer of the award's own score, where it has one. */
  readonly score: JsonObject | null;
}

/** What became of an entry. */
export interface HonourOutcome {
  readonly id: string;
  readonly outcome: 'won' | 'tied' | 'lost';
  readonly zh: string;
  /** Yuan with two decimals; null where it is still to be decided. */
  readonly amount: string | null;
  /** Month in which the document has it paid, where it says so. */
  readonly payMonth: string | null;
}

/** An award of a document: who stands for it, what is said of each, the decision, and what follows for each. */
export interface Honour {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly provisions: readonly Provision[];
  /** People or teams who are chosen among, or things for which somebody claims money. */
  readonly stands: 'person' | 'team' | 'claim';
  /** Whether one decision is asked over all entries, over those of one person, or over each. */
  readonly over: 'all' | 'person' | 'each';
  readonly decision: AnyDecision;
  /** What is said of an entry; ids are the platform's. */
  readonly form: RecordType<Fields>;
  /** What is settled for a round. */
  readonly settings: RecordType<Fields> | null;
  /** A score of each entry, worked out first. */
  readonly score: { readonly decision: AnyDecision; readonly facts: (entry: JsonObject) => JsonObject; readonly total: (output: JsonObject) => Json } | null;
  readonly facts: (round: HonourRound, entries: readonly HonourEntry[]) => JsonObject;
  /** What is known of somebody, as the beginning of an entry; null where the person is no candidate. */
  readonly propose: ((candidate: HonourCandidate, round: HonourRound) => JsonObject | null) | null;
  readonly proposeTeam: ((team: HonourTeam, round: HonourRound) => JsonObject | null) | null;
  readonly outcomes: (output: JsonObject, entries: readonly HonourEntry[]) => readonly HonourOutcome[];
  /** The year's money where the document limits it, in yuan. */
  readonly budget: string | null;
}

/** What a move of an award's course means to the engine. */
export const HONOUR_ACTS = ['nominate', 'compute', 'sign', 'publish', 'confirm', 'object', 'pay'] as const;
export type HonourAct = (typeof HONOUR_ACTS)[number];

/** What the engine knows of a round, for the guards of its course. */
export interface HonourFacts {
  readonly signatures: readonly string[];
  readonly publicityEnded: boolean;
  readonly openAppeals: number;
}

/** The awards of a document and the course that each takes. */
export interface HonourRules {
  readonly honours: readonly Honour[];
  readonly workflow: string;
  readonly does: Readonly<Record<string, HonourAct>>;
  /** The round's facts in the words of the workflow's guards. */
  readonly facts: (round: HonourFacts) => JsonObject;
  /** Days within which an objection is answered. */
  readonly answer: { readonly days: number; readonly provision: Provision };
}

/** Decisions that the awards ask, each once. */
export function decisionsOfHonours(rules: HonourRules): readonly AnyDecision[] {
  return [...new Set(rules.honours.flatMap((honour) => [honour.decision, ...(honour.score ? [honour.score.decision] : [])]))];
}
