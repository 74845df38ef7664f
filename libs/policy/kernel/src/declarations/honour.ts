import type { Fields, RecordType } from '../schema/composites.js';
import type { Json, JsonObject, Type } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';

/** What somebody claimed in the year's other rounds: a prize, an article, a title. */
export interface HonourClaim {
  readonly award: string;
  readonly facts: JsonObject;
  readonly outcome: 'won' | 'tied' | 'lost' | null;
}

/** Services of the year against the year's targets. */
export interface HonourService {
  readonly name: string;
  readonly completed: number;
  readonly annualTarget: number;
}

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
  readonly services: readonly HonourService[];
  /** The same for everybody of the unit in which the person sits. */
  readonly unitServices: readonly HonourService[];
  /** Days absent without leave in the year's computed months. */
  readonly absentDays: number;
  /** What the person claimed in the year's other rounds. */
  readonly claims: readonly HonourClaim[];
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
  readonly services: readonly HonourService[];
  /** What its people claimed in the year's other rounds, and in those of the year before. */
  readonly claims: readonly HonourClaim[];
  readonly lastYearClaims: readonly HonourClaim[];
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

/** Money that several awards share: what is won is paid from it in the order of approval, as far as it lasts. */
export interface HonourPool {
  readonly id: string;
  readonly decision: AnyDecision;
  readonly facts: (round: HonourRound, claims: readonly { readonly id: string; readonly amount: string }[]) => JsonObject;
  /** Yuan paid for each claim, in the order asked. */
  readonly paid: (output: JsonObject) => readonly string[];
}

/** A sheet that assessors fill about somebody who stands: a score each, with a comment. What they give goes into the entry when it is counted. */
export interface HonourSheet {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** Field of the entry's form that the sheets fill. */
  readonly field: string;
  /** `members`: each of the parties in the unit of whom stands, or below it, one sheet apiece. `line`: one sheet, by one of the parties in that unit or next above it. */
  readonly by: 'members' | 'line';
  readonly parties: readonly string[];
  readonly value: Type<unknown>;
  readonly provision: Provision;
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
  /** Sheets that assessors give themselves; what nobody can be asked for is entered with the material. */
  readonly sheets: readonly HonourSheet[];
  /** What is known of somebody, as the beginning of an entry; null where the person is no candidate. */
  readonly propose: ((candidate: HonourCandidate, round: HonourRound) => JsonObject | null) | null;
  readonly proposeTeam: ((team: HonourTeam, round: HonourRound) => JsonObject | null) | null;
  readonly outcomes: (output: JsonObject, entries: readonly HonourEntry[]) => readonly HonourOutcome[];
  /** The year's money where the document limits it, in yuan. */
  readonly budget: string | null;
  /** Money shared with other awards; null where the award has its own. */
  readonly pool: HonourPool | null;
  /** Whether it may be run month by month, so that what is claimed is paid soon; limits of the year hold over all its months. */
  readonly rolling: boolean;
  /** What of a proposal is looked up anew when the round is counted, since it may have changed. */
  readonly fresh: readonly string[];
  /** Kinds of the units whose people run the award; a party that sits in no such unit acts from its own place. */
  readonly runBy: readonly string[];
}

/** Days that the notice of a round sets for its course. */
export const HONOUR_DAYS = ['nominateBy', 'scoreBy', 'decideBy'] as const;
export type HonourDay = (typeof HONOUR_DAYS)[number];

/** What a move of an award's course means to the engine. */
export const HONOUR_ACTS = ['nominate', 'compute', 'sign', 'publish', 'reopen', 'confirm', 'object', 'pay'] as const;
export type HonourAct = (typeof HONOUR_ACTS)[number];

/** What the engine knows of a round, for the guards of its course. */
export interface HonourFacts {
  readonly signatures: readonly string[];
  readonly publicityEnded: boolean;
  readonly openAppeals: number;
}

/** What an objection is judged by: in time, to whom it goes, and when it is to be answered. */
export interface HonourObjections {
  readonly decision: AnyDecision;
  readonly facts: (filing: { readonly state: string; readonly publishedOn: string; readonly filedOn: string }) => JsonObject;
  /** Who answers, by the addressee that the decision names. */
  readonly by: Readonly<Record<string, readonly string[]>>;
  /** Before whom an answer that is overdue is put. */
  readonly escalatesTo: string;
  /** By state, the move by which an upheld objection leads back to correction; the platform makes it. */
  readonly corrects: Readonly<Record<string, string>>;
  readonly provision: Provision;
}

/** The awards of a document and the course that each takes. */
export interface HonourRules {
  readonly honours: readonly Honour[];
  readonly workflow: string;
  readonly does: Readonly<Record<string, HonourAct>>;
  /** The round's facts in the words of the workflow's guards. */
  readonly facts: (round: HonourFacts) => JsonObject;
  /** States of the course in which assessors give their sheets. */
  readonly sheetStates: readonly string[];
  readonly objections: HonourObjections;
  /** Schemes whose public results say how somebody does. */
  readonly performance: readonly string[];
  /** The register in which each award that is paid is entered, in the file of whom it went to. */
  readonly register: { readonly kind: string; readonly entry: (given: { readonly person: string; readonly award: string; readonly amount: string; readonly on: string }) => JsonObject };
  /** What happens when a round is final, to which the document attaches duties. */
  readonly finalEvent: string;
  /** By which day of the notice each state of the course is to be left. */
  readonly schedule: { readonly provision: Provision; readonly states: Readonly<Record<string, HonourDay>> };
  /** Who divides a team's money among its people, in the team's own unit, and in which states of the course. */
  readonly shares: { readonly by: readonly string[]; readonly states: readonly string[]; readonly provision: Provision };
}

/** Decisions that the awards ask, each once. */
export function decisionsOfHonours(rules: HonourRules): readonly AnyDecision[] {
  return [...new Set(rules.honours.flatMap((honour) => [honour.decision, ...(honour.score ? [honour.score.decision] : []), ...(honour.pool ? [honour.pool.decision] : [])]).concat(rules.objections.decision))];
}
