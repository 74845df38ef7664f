import { Decimal } from '@gongqiao/kernel';
import type { Decided, Judge } from '@gongqiao/platform/policy';

/** A settled year of a person, as far as what follows hangs on it. */
export interface RatedYear {
  readonly year: number;
  readonly grade: string;
  readonly tier: string;
  readonly retraining: 'pending' | 'passed' | 'failed' | null;
  /** Whether the person was to be replaced after that year: whoever comes back begins anew. */
  readonly replaced: boolean;
}

/** What the consequences of a year's result hang on. */
export interface RatedPerson {
  readonly rated: Omit<RatedYear, 'replaced'>;
  /** Earlier settled years of the person in any order. */
  readonly earlier: readonly RatedYear[];
  /** Allowance step at which the assignment began. */
  readonly entryStep: number;
  /** Grade of the post in January of the next year; null where it is not known yet. */
  readonly nextGrade: string | null;
  readonly minimumWages: readonly { readonly from: string; readonly monthly: string }[];
}

export interface Consequences {
  readonly bonus: Decided;
  readonly step: Decided;
  readonly followUp: Decided;
  readonly amount: Decimal;
  /** Step of the next year; null where the assignment ends. */
  readonly nextStep: number | null;
  readonly action: 'continue' | 'retrain' | 'replace';
}

/** The years that follow one another up to a year, ascending: a gap or a replacement begins a history anew. */
export function historyUpTo(year: number, earlier: readonly RatedYear[]): RatedYear[] {
  const history: RatedYear[] = [];
  for (let before = year - 1; ; before -= 1) {
    const found = earlier.find((held) => held.year === before);
    if (!found || found.replaced) return history;
    history.unshift(found);
  }
}

function figure(result: Decided, key: string): string {
  const value = result.output[key];
  if (typeof value !== 'string') throw new Error(`${result.decision} gave no ${key}`);
  return value;
}

/**
 * Bonus, next year's allowance step and follow-up of one result, by the tenant's pack as of the year's last day.
 *
 * @throws Refused where the pack cannot judge, as when an earlier retraining has no result yet.
 */
export function consequencesOf(judge: Judge, person: RatedPerson): Consequences {
  const { rated } = person;
  const history = historyUpTo(rated.year, person.earlier);
  const asOf = `${rated.year}-12-31`;
  const bonus = judge.decide('compensation.bonus', { evaluationYear: rated.year, grade: rated.grade, tier: rated.tier, minimumWages: person.minimumWages }, asOf);
  const years = [...history, rated].map(({ year, grade, tier }) => ({ year, grade, tier }));
  const step = judge.decide('compensation.allowanceStep', { years, entryStep: person.entryStep, nextGrade: person.nextGrade }, asOf);
  // A retraining that is only due says no more than none: left out, so that a second run asks with the same facts.
  const results = [...history, rated].map(({ year, tier, retraining }) => ({ year, tier, ...(retraining === null || retraining === 'pending' ? {} : { retraining }) }));
  const followUp = judge.decide('remediation.followUp', { results }, asOf);
  const next = step.output['next'] as { readonly step: number } | null;
  return { bonus, step, followUp, amount: new Decimal(figure(bonus, 'bonus')), nextStep: next?.step ?? null, action: figure(followUp, 'action') as Consequences['action'] };
}
