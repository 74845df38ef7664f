// What follows from a score: money, limits within which it is decided, measures, and a round's money as a whole.
import type { Json, JsonObject } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';
import type { EarlierRound, SchemePerson, SchemeRound } from './scheme.js';

/** Something that follows from a score: money, a withholding, a talk. */
export interface SchemeConsequence {
  readonly id: string;
  readonly zh: string;
  readonly decision: AnyDecision;
  /** Rounds of the year in which it follows; all unless told. */
  readonly rounds?: readonly number[];
  /** It depends on the others of the person's project: those who have a score come with it. */
  readonly withProject?: boolean;
  /** Facts of the decision for a person; null where nothing follows. `project` holds everybody of the project, where it is asked for. */
  readonly facts: (person: SchemePerson, round: SchemeRound, earlier: readonly EarlierRound[], project: readonly SchemePerson[]) => JsonObject | null;
  /** The outcome in words. */
  readonly says: (output: JsonObject, person: SchemePerson) => string;
  /** Money that follows, in yuan with two decimals; null where none does. */
  readonly amount?: (output: JsonObject, person: SchemePerson) => string | null;
  /** The document leaves the amount open within limits: somebody decides it, on record. */
  readonly range?: SchemeRange;
}

/** Limits within which money is decided person by person. */
export interface SchemeRange {
  readonly provision: Provision;
  /** Party that is asked to decide once the round is final. */
  readonly by: string;
  /** Limits in yuan with two decimals, both included; null where there is nothing to decide. */
  readonly of: (output: JsonObject, person: SchemePerson) => { readonly min: string; readonly max: string } | null;
}

/** A setting that, left open, is what another scheme's round of the same time came to. */
export interface SchemeBorrowing {
  /** Field of the own settings. */
  readonly setting: string;
  readonly provision: Provision;
  /** The other scheme, and which of its consequences holds the figure, the same for everybody of the round. */
  readonly scheme: string;
  readonly consequence: string;
  readonly take: (output: JsonObject) => Json;
}

/** What a round's money comes to on one project. */
export interface ProjectTotal {
  /** Null for those who serve on no project. */
  readonly project: string | null;
  /** Yuan with two decimals. */
  readonly total: string;
}

/** The money of a round against what there is for it: compared and reported, by the document's decision. */
export interface SchemeMoneyCheck {
  readonly decision: AnyDecision;
  /** Facts of the decision from what the consequences named come to; null where there is nothing to compare. */
  readonly facts: (totals: readonly ProjectTotal[], round: SchemeRound) => JsonObject | null;
  readonly consequences: readonly string[];
  readonly says: (output: JsonObject) => string;
  readonly exceeded: (output: JsonObject) => boolean;
}

/** A measure that the institution may take after a result, by a recorded decision, never by itself. */
export interface SchemeMeasure {
  readonly id: string;
  readonly zh: string;
  readonly provision: Provision;
  /** Whether a result gives the ground for it. */
  readonly allowed: (person: SchemePerson, consequences: Readonly<Record<string, JsonObject>>) => boolean;
}
