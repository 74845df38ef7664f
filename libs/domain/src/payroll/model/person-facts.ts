import type { JsonObject, PayStanding } from '@gongqiao/kernel';
import type { BonusWay, OvertimeEntry, PayItemKind } from '../persistence/files.js';

/** Whose pay is worked out. */
export interface PaidPerson {
  readonly id: string;
  readonly userId: string | null;
  readonly workerId: string;
  readonly unitPath: string;
  readonly name: string;
  readonly number: string;
  readonly position: string;
  readonly grade: string | null;
  readonly certificate: string;
  readonly hiredOn: string;
  readonly leftOn: string | null;
}

/** The pay file in force; money as decimal strings. */
export interface ProfileFacts {
  readonly scheme: string;
  readonly terms: JsonObject;
  readonly validFrom: string;
  readonly insurancePlace: string;
  readonly insuranceBase: string;
  readonly insuredOn: string | null;
  readonly fundBase: string;
  readonly fundEmployerRate: string;
  readonly fundWorkerRate: string;
  readonly fundOn: string | null;
  readonly additionalDeduction: string;
  readonly taxBasis: string;
  readonly previousYearIncome: string | null;
  readonly damageAgreed: boolean;
  readonly quarterMoney: string | null;
}

/** What a month brought: days, overtime, what the standard asks. */
export interface MonthFacts {
  readonly scheduledDays: number | null;
  readonly attendedDays: string | null;
  readonly approved: boolean;
  readonly overtime: readonly OvertimeEntry[];
  readonly monthly: JsonObject | null;
  /** What the records say of the person in the month; left out where no context keeps any. */
  readonly standing?: PayStanding;
}

/** An amount besides the monthly pay; below zero it is taken back. */
export interface ItemFacts {
  readonly kind: PayItemKind;
  readonly zh: string;
  readonly amount: string;
  readonly source: string;
  readonly sourceRef: string;
  readonly resultId: string | null;
  /** Where the amount settles a correction: what was paid (or deducted) before by which result, and what is right now. */
  readonly corrects?: { readonly before: string; readonly now: string; readonly resultId: string | null };
}

/** What an earlier month of the year counted for the tax. */
export interface TaxMonth {
  readonly month: string;
  readonly income: string;
  readonly special: string;
  readonly additional: string;
}

/** A month paid already whose facts have changed since: what it paid, with the arrears settled for it since, by code. */
export interface SettledMonth {
  readonly month: string;
  /** The position held then. */
  readonly position: string;
  readonly profile: ProfileFacts | null;
  readonly input: MonthFacts | null;
  readonly standards: Pick<Standards, 'insurance' | 'fund'>;
  readonly paid: readonly { readonly code: string; readonly zh: string; readonly amount: string }[];
}

/** Standards of the places and purchasers concerned, as in force in the month. */
export interface Standards {
  readonly minimumWage: StandardFacts | null;
  readonly insurance: StandardFacts | null;
  readonly fund: StandardFacts | null;
  readonly guideline: StandardFacts | null;
  readonly averageWage: StandardFacts | null;
}

export interface StandardFacts {
  readonly validFrom: string;
  readonly body: JsonObject;
  readonly source: string;
}

/** How somebody leaves with the month: what leave and severance are worked out from. */
export interface LeavingFacts {
  readonly lastDay: string;
  readonly noticeOn: string;
  /** In the law's words. */
  readonly ground: string;
  readonly inProbation: boolean;
  readonly renewalOffer: string | null;
  readonly cumulativeMonths: number;
  readonly takenDays: number;
  readonly unusedReason: string;
  /** Wages of the twelve months before, the oldest first. */
  readonly wages: readonly { readonly month: string; readonly total: string; readonly overtime: string }[];
}

/** What is known of a bonus for the year besides its amount. */
export interface BonusFacts {
  /** What the person chose; null leaves it to what costs less tax. */
  readonly choice: BonusWay | null;
  /** Taxed apart in this year already. */
  readonly used: boolean;
}

/** Everything that one pay slip is made from. Gathered in batches; the same facts give the same slip. */
export interface PersonFacts {
  readonly person: PaidPerson;
  readonly profile: ProfileFacts | null;
  readonly contract: { readonly startsOn: string; readonly signedOn: string | null } | null;
  readonly input: MonthFacts | null;
  readonly items: readonly ItemFacts[];
  readonly account: { readonly id: string; readonly masked: string } | null;
  /** Whether a newer account waits for its approval. */
  readonly accountPending: boolean;
  readonly placement: { readonly purchaserTenantId: string; readonly purchaserPack: string | null; readonly hostUnitName: string } | null;
  /** On a final payroll only. */
  readonly leaving: LeavingFacts | null;
  readonly bonus: BonusFacts;
  readonly taxMonths: readonly TaxMonth[];
  readonly settled: readonly SettledMonth[];
  readonly previousGross: string | null;
  readonly standards: Standards;
}
