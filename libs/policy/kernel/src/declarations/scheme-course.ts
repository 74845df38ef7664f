// The way of a round to its end: terms, the document's workflow, objections, taking part.
import type { JsonObject } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';

/** A term that begins on the day of publication, which is not counted. */
export interface SchemeTerm {
  readonly provision: Provision;
  readonly workingDays?: number;
  readonly days?: number;
}

/** What a move of a round's course means to the engine. */
export const ROUND_ACTS = ['run', 'submit', 'return', 'publish', 'finish', 'publish-and-finish'] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

/** What the engine knows of a round, for the guards of its course. */
export interface RoundFacts {
  readonly sheetsOutstanding: number;
  readonly settled: boolean;
  readonly computed: boolean;
  readonly publicityEnded: boolean;
  readonly openAppeals: number;
  /** Parties that acted since the round last came into its state. */
  readonly signatures: readonly string[];
  /** A pairing of the cross scoring that its rules forbid, else the first of the draw; null where nothing was drawn. */
  readonly pairing: { readonly scored: string; readonly scoring: string } | null;
  /** People of whom a draw was or is to be made, and whether each draw was made. */
  readonly pool: number;
  readonly drawn: boolean;
}

/** The document's workflow of a round, and what its moves do. */
export interface SchemeCourse {
  readonly workflow: string;
  readonly does: Readonly<Record<string, RoundAct>>;
  /** The round's facts in the words of the workflow's guards. */
  readonly facts?: (round: RoundFacts) => JsonObject;
}

/** Days of a round, as the decision on its terms is asked. */
export interface RoundDays {
  /** Day on which everybody was told. */
  readonly noticeOn: string;
  /** Day on which the sheets were collected; null before. */
  readonly collectedOn: string | null;
  readonly holidays: readonly string[];
  readonly makeupWorkdays: readonly string[];
}

/** By when a round is carried through: the document's decision, asked when the round is opened and again when its sheets are collected. */
export interface SchemeTerms {
  readonly provision: Provision;
  readonly decision: AnyDecision;
  readonly facts: (days: RoundDays) => JsonObject;
  /** Field of the answer that says by when an item's sheets are due. */
  readonly item: (item: { readonly id: string; readonly raters: readonly string[] }) => string;
  /** Fields of the answer that say by when the course is to have left a state. */
  readonly states: Readonly<Record<string, string>>;
  /** Move of the course by which the sheets are collected. */
  readonly collectedBy: string;
  /** Party to which overdue steps are reported. */
  readonly reportsTo: string;
}

/** An objection as its decision sees it. */
export interface AppealFiling {
  readonly publishedOn: string;
  readonly filedOn: string;
  /** Days of the public notice. */
  readonly noticeDays: number;
  readonly written: boolean;
  readonly talkedFirst: boolean;
  readonly holidays: readonly string[];
  readonly makeupWorkdays: readonly string[];
}

/** How a result is objected to: the decision answers `accepted`, `refusal`, `lastFilingOn`, `addressee` and `answerDueOn`. */
export interface SchemeAppeals {
  readonly workflow: string;
  readonly decision: AnyDecision;
  readonly facts: (filing: AppealFiling) => JsonObject;
  /** The objection must be talked over before it is filed. */
  readonly talkFirst?: boolean;
  /** Party that an answer is put before when it is overdue. */
  readonly escalatesTo?: string;
}

/** How somebody takes part: the decision over the person's employment, and which of its answers count for ranks and money. */
export interface SchemeStanding {
  readonly decision: AnyDecision;
  /** Facts from the employment, as the measure has it, and from what was gathered; null where the scheme takes part anyhow. */
  readonly facts: (employment: JsonObject, gathered: JsonObject, span: { readonly from: string; readonly to: string }) => JsonObject | null;
  readonly says: (output: JsonObject) => string;
  readonly words: Readonly<Record<string, string>>;
  readonly counts: readonly string[];
  /** The ranking is told of everybody and leaves out by itself who does not count. */
  readonly rankedToo?: boolean;
}
