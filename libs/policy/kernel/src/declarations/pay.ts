import type { Fields, RecordType } from '../schema/composites.js';
import type { Json, JsonObject } from '../schema/type.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Provision } from '../rules/provision.js';
import type { PayFunds } from './pay-funds.js';

/** How a part of the pay stands towards the minimum wage. */
export type PayPartKind = 'base-wage' | 'post-wage' | 'performance-wage' | 'allowance';

/** One part of a monthly pay in the document's words; no amount where the document gives none for the person. */
export interface PayPart {
  readonly id: string;
  readonly zh: string;
  readonly kind: PayPartKind;
  readonly amount: string | null;
}

/** What the platform knows of a person whose pay is worked out, as it stands on the month's last day. */
export interface PayPerson {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly position: string;
  readonly grade: string | null;
  readonly certificate: string;
  readonly hiredOn: string;
}

/** A decision that is asked first and whose answer fills a fact of the monthly pay. */
export interface PayStep {
  readonly id: string;
  readonly zh: string;
  readonly decision: AnyDecision;
  /** Facts of the decision; null where there is nothing to ask. */
  readonly facts: (person: PayPerson, terms: JsonObject, monthly: JsonObject) => JsonObject | null;
  /** What the monthly pay takes from the answer, or where nothing was asked. */
  readonly take: (output: JsonObject | null) => Json;
}

/** What the records of other contexts say of a person in a month, where an allowance hangs on it. */
export interface PayStanding {
  /** Rounds of the year up to the month that count as failed: see `PayRules.failedRounds`. */
  readonly failedRounds: number;
  /** Measures in force that somebody decided after an assessment, by their ids in the document. */
  readonly measures: readonly string[];
  /** On leave on every day of the month. */
  readonly awayAllMonth: boolean;
}

/** A standard of monthly pay: what the file of a person must say, what each month must say, and the decision that gives the parts. */
export interface PayScheme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly provisions: readonly Provision[];
  /** Positions that the standard is proposed for, and those that it does not cover; left out where the document sets none apart. */
  readonly positions?: { readonly proposed: readonly string[]; readonly excluded: readonly string[] };
  /** What a person's pay file says under this standard. */
  readonly terms: RecordType<Fields>;
  /** What is entered for each month; null where nothing is. */
  readonly monthly: RecordType<Fields> | null;
  readonly steps: readonly PayStep[];
  readonly decision: AnyDecision;
  /** Facts of the decision; `taken` holds what the steps gave, by their ids. */
  readonly facts: (person: PayPerson, terms: JsonObject, monthly: JsonObject, taken: JsonObject) => JsonObject;
  readonly parts: (output: JsonObject) => readonly PayPart[];
  /** The file's terms with what the records say; without it they are taken as entered. */
  readonly standing?: (terms: JsonObject, standing: PayStanding) => JsonObject;
  /** Whether the answer puts the person in probation. */
  readonly probation?: (output: JsonObject) => boolean;
  /**
   * What the file says from the day of an appointment or its end on; null where the standard no longer covers the position, so
   * that the file must be made anew. Left out where no position is heard of.
   */
  readonly appointed?: (terms: JsonObject, appointment: PayAppointment) => JsonObject | null;
}

/** A position given or given up. */
export interface PayAppointment {
  /** Party of the pack. */
  readonly position: string;
  /** Yuan a month that were approved for it; null for the ordinary amount. */
  readonly approvedAmount: string | null;
}

/** What of a monthly pay is earned by the days attended, and what is left after the deductions by law. */
export interface PayEarned {
  readonly decision: AnyDecision;
  readonly facts: (given: {
    readonly gross: string; readonly scheduledDays: number; readonly attendedDays: string;
    readonly incomeTax: string; readonly socialInsurance: string; readonly housingFund: string;
  }) => JsonObject;
  readonly earned: (output: JsonObject) => string;
  /** What the deductions are short of; above zero the pay does not carry them. */
  readonly shortfall: (output: JsonObject) => string;
}

/** When social insurance and the housing fund begin for a person. */
export interface PayBenefits {
  readonly decision: AnyDecision;
  readonly facts: (given: { readonly hiredOn: string; readonly insuredOn: string | null; readonly fundOn: string | null }) => JsonObject;
  readonly insuredFrom: (output: JsonObject) => string;
  readonly fundFrom: (output: JsonObject) => string;
  /** Warnings of the law in the answer, in words. */
  readonly warnings: (output: JsonObject) => readonly string[];
}

/** Money of a round that is paid, kept back or paid later by what followed from the score. */
export interface PayRelease {
  /** Scheme and consequence whose answer is read. */
  readonly scheme: string;
  readonly consequence: string;
  readonly zh: string;
  readonly provision: Provision;
  /** Rounds that the answer speaks of, newest last: `2026-2`, in words, and what became of the money. */
  readonly rounds: (output: JsonObject) => readonly { readonly round: string; readonly zh: string; readonly outcome: 'paid' | 'withheld' | 'released' }[];
}

/** What stops a payroll, or is shown beside it. */
export const PAY_GUARDS = [
  'profile-missing', 'contract-missing', 'attendance-missing', 'attendance-unapproved', 'monthly-missing', 'standard-missing', 'not-covered', 'undecided', 'account-missing', 'account-unapproved', 'account-shared',
  'paid-twice', 'below-minimum-wage', 'below-guideline', 'deduction-unlawful', 'insurance-base-outside', 'benefits-late', 'tax-history-gap', 'negative-net', 'large-change', 'final-pay-open',
] as const;
export type PayGuard = (typeof PAY_GUARDS)[number];

/** A guard's provision in this document, and who may let it pass with a written reason: nobody where the law leaves nothing open. */
export interface PayGuardRule {
  readonly guard: PayGuard;
  readonly provision: Provision;
  readonly waivedBy: readonly string[];
}

/** How a document's own words for the end of an employment stand in the law. */
export interface PayLeaving {
  /** The ground in the law's words for a departure of the document; null where only a person can tell. */
  readonly groundOf: (departure: { readonly kind: string; readonly ground: string | null }) => string | null;
}

/** Money of a round that is a bonus for the whole year, which the law may tax apart. */
export interface PayAnnualBonus {
  readonly scheme: string;
  readonly consequence: string;
  readonly provision: Provision;
}

/** Somebody to whom a matter has money paid: by staff number and name, so that a slip of the pen is found. */
export interface PayShare {
  readonly number: string;
  readonly name: string;
  /** Yuan with two decimals. */
  readonly amount: string;
}

/** An act of a matter begun by hand by which money goes to people with their wages, once. */
export interface PayMatter {
  readonly workflow: string;
  /** The act by which it is granted, and the act before it that names the people, where that is another; both are checked. */
  readonly grants: string;
  readonly names: string;
  readonly kind: 'performance' | 'award' | 'other-income';
  readonly provision: Provision;
  /** What it is called on a slip, from all that was said in the matter. */
  readonly zh: (said: JsonObject) => string;
  readonly shares: (said: JsonObject) => readonly PayShare[];
  /** What the amounts follow from; null where somebody sets them within the limit. */
  readonly asks: (said: JsonObject) => { readonly decision: AnyDecision; readonly facts: JsonObject } | null;
  /** The most that the shares may come to, after what the matter has granted before, and why. */
  readonly limit: (said: JsonObject, before: { readonly granted: string; readonly answer: JsonObject | null }) => { readonly most: string; readonly zh: string; readonly en: string };
  /** Whether the shares must come to the limit exactly. */
  readonly whole: boolean;
}

/** A sanction by which money of a round is lost: the act of the case that decides it, and the one that lifts it again. */
export interface PayLoss {
  readonly workflow: string;
  readonly act: string;
  readonly lifts: string;
  readonly provision: Provision;
  /** Per cent of the round's money that the form of the act takes; null where it takes none. */
  readonly percent: (form: JsonObject) => string | null;
}

/** How a document pays: its standards, attendance, benefits, payday, money after assessments, guards, and the course of a payroll. */
export interface PayRules {
  readonly schemes: readonly PayScheme[];
  readonly earned: PayEarned | null;
  readonly benefits: PayBenefits | null;
  readonly payday: {
    readonly decision: AnyDecision;
    readonly facts: (given: { readonly month: string; readonly assessedOn: string | null; readonly holidays: readonly string[]; readonly makeupWorkdays: readonly string[] }) => JsonObject;
    readonly payday: (output: JsonObject) => string;
    /** Month with whose wages money follows an assessment. */
    readonly performanceMonth: (output: JsonObject) => string | null;
  } | null;
  readonly releases: readonly PayRelease[];
  /** Assessments and tiers that count as failed for the allowances. */
  readonly failedRounds?: readonly { readonly scheme: string; readonly tiers: readonly string[] }[];
  readonly annualBonuses?: readonly PayAnnualBonus[];
  readonly leaving?: PayLeaving;
  /** Matters begun by hand whose money goes with the wages. */
  readonly matters?: readonly PayMatter[];
  /** What is asked of a project's money over a year. */
  readonly funds?: PayFunds;
  readonly losses?: readonly PayLoss[];
  readonly guards: readonly PayGuardRule[];
  /** Workflow that a checked payroll goes through; its states `approved`, `paid` and `returned` move the payroll. */
  readonly workflow: string | null;
}

/** Decisions that the rules ask, each once. */
export function decisionsOfPay(pay: PayRules): readonly AnyDecision[] {
  const own = [pay.earned, pay.benefits, pay.payday].flatMap((part) => (part ? [part.decision] : []));
  const funds = (pay.funds?.checks ?? []).map((check) => check.decision);
  return [...new Set([...funds, ...pay.schemes.flatMap((s) => [s.decision, ...s.steps.map((step) => step.decision)]), ...own])];
}
