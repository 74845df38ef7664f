import type { Json, JsonObject } from '../schema/type.js';
import type { Fields, RecordType } from '../schema/composites.js';
import type { Type } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';
import type { Measure } from './measures.js';
import type { SchemeAppeals, SchemeCourse, SchemeStanding, SchemeTerm, SchemeTerms } from './scheme-course.js';
import type { SchemeBorrowing, SchemeConsequence, SchemeMeasure, SchemeMoneyCheck } from './scheme-follows.js';
import { checkSamples, type SchemeSample } from './scheme-sample.js';

/** How often a scheme is run: four, two or one round a year. */
export type SchemePeriod = 'quarter' | 'half-year' | 'year';
export const ROUNDS_A_YEAR: Readonly<Record<SchemePeriod, number>> = { quarter: 4, 'half-year': 2, year: 1 };

/** Where a fact of a person comes from. */
export const FACT_SOURCES = ['rating', 'service-record', 'attendance', 'register'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/**
 * How several values of one item become one fact: the last one given, all of them, or their mean, rounded half up to two
 * decimals.
 */
export type Fold = 'latest' | 'list' | 'mean';

/**
 * Who of those that an item names gives it for a person: `line`, whoever of them is set over the person; `self`, the person;
 * `colleagues`, everybody else of the person's unit; `crossed`, those of the unit that the draw set to score the person's;
 * `host`, the purchaser's unit where the person works; `drawn`, people drawn for it; `sheets`, people without an account,
 * whose sheets somebody of the line enters one by one; `parties`, whoever of them, wherever they sit.
 */
export const RATER_KINDS = ['line', 'self', 'colleagues', 'crossed', 'host', 'drawn', 'sheets', 'parties'] as const;
export type RaterKind = (typeof RATER_KINDS)[number];

/** How many are drawn, by the document's decision, and from whom. */
export interface SchemeDraw {
  /** Party that draws. */
  readonly by: string;
  /** Parties from whom is drawn. */
  readonly from: readonly string[];
  readonly decision: AnyDecision;
  readonly facts: (pool: number, cohort: string) => JsonObject;
  readonly size: (output: JsonObject) => number;
}

/** One item of a scheme: who gives it, in what form, and which field of the decision's facts it fills. */
export interface SchemeItem {
  readonly id: string;
  readonly zh: string;
  readonly source: FactSource;
  /** Parties that give it; the first is the one whom the document names. */
  readonly raters: readonly string[];
  /** Place in the facts, with dots for fields within fields: `scores.archive`. */
  readonly field: string;
  readonly fold: Fold;
  readonly value: Type<unknown>;
  /** What stands where nobody gave it; without this the person cannot be scored and is listed. */
  readonly missing?: Json;
  /** Rounds of the year in which it is asked for; all unless told. */
  readonly rounds?: readonly number[];
  /** Cohorts for which it is asked for; all unless told. */
  readonly cohorts?: readonly string[];
  /** `line` unless told. */
  readonly by?: RaterKind;
  /** The draw behind `drawn`. */
  readonly draw?: SchemeDraw;
  /** Sheets wanted of people without an account. */
  readonly sheets?: number;
  /** Those of the first party who do have an account and sit with the person give their sheet themselves; the rest are entered for them. */
  readonly ownSheets?: boolean;
  /** Who scores it sees neither the person nor the unit, only the code of what is scored; and the person never sees who did. It is scored by what was drawn. */
  readonly anonymous?: boolean;
  /** What the registers are asked for it; a rating stands in only where they have nothing. */
  readonly measure?: Measure;
  /** The item's value from what the registers answered, as it is unless told; undefined where they have nothing of it after all. */
  readonly take?: (measured: Json, round: SchemeRound, cohort: string) => Json | undefined;
  /** Entered by hand where the registers have nothing of it, although they are asked. */
  readonly byHand?: boolean;
}

/** People scored by one decision and ranked together. */
export interface SchemeCohort {
  readonly id: string;
  readonly zh: string;
  /** Parties whose members, under the round's unit, take part. */
  readonly parties: readonly string[];
  /** Kinds of units in which they sit, or below which; any under the round's unit unless told. */
  readonly unitKinds?: readonly string[];
  readonly decision: AnyDecision;
}

/** A round as the functions of a scheme see it. */
export interface SchemeRound {
  readonly year: number;
  /** Quarter 1 to 4, half 1 or 2, or 1. */
  readonly number: number;
  /** What was settled for this round: cutoffs, money. */
  readonly settings: JsonObject;
  /** People who take part. */
  readonly people: number;
}

/** A person of a round, as far as it has come. */
export interface SchemePerson {
  readonly personId: string;
  readonly cohort: string;
  readonly facts: JsonObject;
  readonly output: JsonObject;
  readonly tier: string | null;
  /** Party as whose member the person takes part. */
  readonly party?: string;
  /** The project of the placement on the day of enrolment; null without one. */
  readonly project?: string | null;
  /** How the person takes part, by the scheme's own decision; null where it has none. */
  readonly standing?: string | null;
}

/** What a person's earlier round left, oldest first. */
export interface EarlierRound {
  readonly year: number;
  readonly number: number;
  readonly facts: JsonObject;
  readonly output: JsonObject;
}

/** Where somebody stands among those ranked together. */
export interface SchemePlace {
  readonly group: string;
  /** 1 + the number of people of the group with a strictly better key; null for who is counted without a place. */
  readonly rank: number | null;
  /** People whom the group counts. */
  readonly people: number;
}

/** The last one of a group at or before a rank. */
export type RankMark = {
  readonly rank: number;
  readonly key: readonly string[];
};

/** A ranking as a whole: how many each group counts, and who stands last within each of its marks; null where nobody does. */
export type RankedGroups = Readonly<Record<string, { readonly people: number; readonly marks: readonly (RankMark | null)[] }>>;

/** Ranks up to which the places of others depend on the last one, by the document's decision over the sizes of the groups. */
export interface RankMarks {
  readonly decision: AnyDecision;
  /** Facts of the decision; null where nothing depends on them. */
  readonly facts: (people: Readonly<Record<string, number>>) => JsonObject | null;
  readonly of: (output: JsonObject) => Readonly<Record<string, readonly number[]>>;
}

/**
 * How people of a round are ranked. The places come from the keys alone, in the database, whatever their number; the tier of each
 * comes from a decision over the person's own facts and place.
 */
export interface SchemeRank {
  /** Those among whom a person is counted; null for who is not. */
  readonly group: (person: SchemePerson) => string | null;
  /** Figures by which the group is ranked, the larger the better, the first before the next; null for who gets no place. */
  readonly key: (person: SchemePerson) => readonly string[] | null;
  readonly marks?: RankMarks;
  /** The decision on one person; it answers `rank` and `tier`. */
  readonly decision: AnyDecision;
  readonly facts: (person: SchemePerson, place: SchemePlace | null, groups: RankedGroups, round: SchemeRound) => JsonObject;
}

/** A scheme by which people are scored, ranked and rewarded. Run by one engine for all packs. */
export interface ScoringScheme {
  readonly id: string;
  readonly zh: string;
  readonly provisions: readonly Provision[];
  readonly period: SchemePeriod;
  /** Words for the rounds of a year: `年中`, `年终`. */
  readonly rounds: readonly string[];
  /** Kinds of units for which a round is opened. */
  readonly unitKinds: readonly string[];
  readonly cohorts: readonly SchemeCohort[];
  readonly items: readonly SchemeItem[];
  /** What is settled for a round before it is run. */
  readonly settings?: RecordType<Fields>;
  /** Rounds of the year that are settled; all unless told. */
  readonly settledRounds?: readonly number[];
  /** Settings that may be left open, for another scheme's round has worked them out. */
  readonly borrows?: readonly SchemeBorrowing[];
  readonly money?: SchemeMoneyCheck;
  /** Facts that follow from the round and the cohort alone. */
  readonly fixed?: (round: SchemeRound, cohort: string) => JsonObject;
  /** The facts of the decision from the facts gathered, where they are not the same. */
  readonly shape?: (gathered: JsonObject, round: SchemeRound, cohort: string) => JsonObject;
  /** Path of the score in `{ facts, output }`, as `output.total`. */
  readonly score: string;
  /** Places and tiers among those who take part; null where nobody is ranked. */
  readonly rank: SchemeRank | null;
  /** The tier by the person's own answer, where nobody is ranked. */
  readonly tier?: (output: JsonObject) => string;
  readonly tiers: Readonly<Record<string, string>>;
  readonly consequences: readonly SchemeConsequence[];
  readonly notice: SchemeTerm & { readonly party: string };
  readonly appeal: SchemeTerm;
  /** The approval of a round; without one whoever may approve publishes it. */
  readonly course?: SchemeCourse;
  readonly appeals?: SchemeAppeals;
  /** The workflow of breaches in a round; what a sanctioned rater gave is struck out at its transition `rescore`. */
  readonly misconduct?: string;
  readonly standing?: SchemeStanding;
  readonly terms?: SchemeTerms;
  readonly samples?: readonly SchemeSample[];
  readonly measures?: readonly SchemeMeasure[];
  /** A workflow that opens for each person of a tier when the round becomes final. */
  readonly follows?: { readonly workflow: string; readonly tiers: readonly string[] };
}

/** Declares a scheme and checks that its parts fit together. */
export function scheme(spec: ScoringScheme): ScoringScheme {
  if (spec.rounds.length !== ROUNDS_A_YEAR[spec.period]) throw new Error(`${spec.id}: ${spec.period} has ${ROUNDS_A_YEAR[spec.period]} rounds a year`);
  const cohorts = new Set(spec.cohorts.map((c) => c.id));
  const items = new Set<string>();
  for (const item of spec.items) {
    if (items.has(item.id)) throw new Error(`${spec.id}: item ${item.id} is declared twice`);
    items.add(item.id);
    for (const cohort of item.cohorts ?? []) if (!cohorts.has(cohort)) throw new Error(`${spec.id}.${item.id} names the unknown cohort ${cohort}`);
    for (const n of item.rounds ?? []) if (n < 1 || n > spec.rounds.length) throw new Error(`${spec.id}.${item.id} names round ${n}`);
  }
  checkSamples(spec);
  if ((spec.rank === null) === (spec.tier === undefined)) throw new Error(`${spec.id}: either a ranking or a tier by the answer`);
  return spec;
}

/** Items of a scheme asked for in a round for a cohort. */
export function itemsOf(spec: Pick<ScoringScheme, 'items'>, number: number, cohort: string): readonly SchemeItem[] {
  return spec.items.filter((item) => (item.rounds?.includes(number) ?? true) && (item.cohorts?.includes(cohort) ?? true));
}

/** What is settled for a round before it is run; null where nothing is. */
export function settingsOf(spec: Pick<ScoringScheme, 'settings' | 'settledRounds'>, number: number): RecordType<Fields> | null {
  return spec.settings && (spec.settledRounds?.includes(number) ?? true) ? spec.settings : null;
}

/** What follows from a score in a round: for each alone, or together with the others of the project. */
export function consequencesOf(spec: Pick<ScoringScheme, 'consequences'>, number: number, withProject: boolean): readonly SchemeConsequence[] {
  return spec.consequences.filter((one) => (one.withProject ?? false) === withProject && (one.rounds?.includes(number) ?? true));
}

/** Decisions that a scheme asks, each once. */
export function decisionsOfScheme(spec: ScoringScheme): readonly AnyDecision[] {
  return [...new Set([
    ...spec.cohorts.map((c) => c.decision), ...(spec.rank ? [spec.rank.decision, ...(spec.rank.marks ? [spec.rank.marks.decision] : [])] : []), ...spec.consequences.map((c) => c.decision), ...(spec.standing ? [spec.standing.decision] : []), ...(spec.terms ? [spec.terms.decision] : []),
    ...(spec.appeals ? [spec.appeals.decision] : []), ...spec.items.flatMap((i) => (i.draw ? [i.draw.decision] : [])), ...(spec.samples ?? []).map((s) => s.decision), ...(spec.money ? [spec.money.decision] : []),
  ])];
}
