// What a document asks of a project's money over a year: pools, shares, mixes of grades.
import type { AnyDecision } from '../rules/decision.js';
import type { JsonObject } from '../schema/type.js';

/** A year of a project as the house's books have it. */
export interface ProjectYear {
  /** Yuan a post and year that the purchaser pays. */
  readonly feePerPost: string;
  /** People placed on the day asked for. */
  readonly posts: number;
  /** The fee for these posts and a whole year, in yuan. */
  readonly contractTotal: string;
  /** The fee for the months of work that the approved payrolls pay, in yuan. */
  readonly purchaseFunds: string;
  /** Pay and the employer's contributions of these months, in yuan. */
  readonly staffCost: string;
  /** What of it was performance, bonuses and rewards, in yuan. */
  readonly performance: string;
  /** People by professional grade, as the document names grades; under the empty name those without one. */
  readonly grades: Readonly<Record<string, number>>;
  /** Per cent by which the house moves the pool, where the document lets it. */
  readonly adjustmentPercent: string;
}

/** One check of a project's money. */
export interface ProjectCheck {
  readonly id: string;
  readonly zh: string;
  readonly decision: AnyDecision;
  /** Null where there is nothing to check. */
  readonly facts: (year: ProjectYear) => JsonObject | null;
  readonly says: (output: JsonObject, year: ProjectYear) => string;
  /** Whether it is as the document wants it. What is not is reported, never refused. */
  readonly holds: (output: JsonObject, year: ProjectYear) => boolean;
}

/** The document's checks of its projects' money. */
export interface PayFunds {
  readonly checks: readonly ProjectCheck[];
  /** Limits of the adjustment in per cent, both included; null where the document knows none. */
  readonly adjustment: { readonly min: string; readonly max: string } | null;
}
