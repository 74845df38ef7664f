import { Judgement, Trace, day, dec, sum, type Decimal, type Parameter } from '@gongqiao/kernel';
import type { BonusWay } from '../persistence/files.js';
import { decimalAt, type Asking, type DraftLine } from './earnings.js';
import type { ItemFacts, PersonFacts, ProfileFacts } from './person-facts.js';

/** A bonus for the year as it is taxed, with both ways beside each other. */
export interface BonusTaxed {
  /** Zero where it goes into the year's income. */
  readonly apart: Decimal;
  readonly tax: Decimal;
  readonly notes: readonly DraftLine[];
}

export const ANNUAL_BONUS = 'annual-bonus';
/** Code of the line that says a bonus of the year was taxed apart: once a year only. */
export const BONUS_TAX = 'tax.bonus';
const MONTHS_OF_YEAR = 12;
const NOTHING: BonusTaxed = { apart: dec(0), tax: dec(0), notes: [] };

/** What bonuses of the year come to with a month; one that is taken back leaves the year's wages instead, since its own tax was settled when it was paid. */
export function bonusOf(items: readonly ItemFacts[]): Decimal {
  return sum(items.filter((item) => item.kind === ANNUAL_BONUS).map((item) => dec(item.amount)).filter((amount) => amount.isPositive()));
}

/** The year's fixed deduction of the law, on a day. */
function yearlyDeduction(ask: Asking): Decimal {
  const { law, index } = ask.rules;
  const found = index.findPack(law.packId)?.parameters.find((held) => held.id === `${law.packId}.basicDeductionYearly`);
  if (!found) throw new Error('the law has no yearly deduction');
  return new Judgement(day(ask.asOf), law.environment, new Trace()).value(found as Parameter<Decimal>);
}

/** Income and deductions of the year without the bonus: months paid, and this month's figures for those to come. */
function yearOf(ask: Asking, facts: PersonFacts, profile: ProfileFacts, now: { readonly income: Decimal; readonly special: Decimal }): { readonly income: Decimal; readonly deductions: Decimal } {
  const toCome = facts.leaving ? 1 : MONTHS_OF_YEAR - Number(ask.month.slice(5)) + 1;
  const earlier = facts.taxMonths.filter((month) => month.month < ask.month);
  return {
    income: sum(earlier.map((month) => dec(month.income))).plus(now.income.times(toCome)),
    deductions: yearlyDeduction(ask).plus(sum(earlier.map((month) => dec(month.special).plus(month.additional)))).plus(now.special.plus(profile.additionalDeduction).times(toCome)),
  };
}

/**
 * Asks the law how a bonus for the year is best taxed: apart, or with the year's income. The person's own choice holds where the law
 * leaves one; else what costs less tax over the year. Both sums are shown on the slip.
 */
export function bonusTaxOf(ask: Asking, facts: PersonFacts, profile: ProfileFacts, now: { readonly income: Decimal; readonly special: Decimal }): BonusTaxed {
  const bonus = bonusOf(facts.items);
  if (bonus.isZero()) return NOTHING;
  const year = yearOf(ask, facts, profile, now);
  const output = ask.law('bonus', '全年一次性奖金计税', 'compensation.bonusTax', {
    bonus: bonus.toFixed(2), usedThisYear: facts.bonus.used, annualIncome: year.income.toFixed(2), annualDeductions: year.deductions.toFixed(2),
  });
  if (!output) return NOTHING;
  const separate = output['separate'] as { readonly bonusTax: string; readonly total: string } | null;
  const better: BonusWay = output['better'] === 'separate' ? 'separate' : 'combined';
  const way = separate === null ? 'combined' : (facts.bonus.choice ?? better);
  const field = ask.field('bonus');
  const note = (code: string, zh: string, amount: Decimal): DraftLine => ({ section: 'note', code, zh, amount, field });
  const chosen = facts.bonus.choice !== null && separate !== null ? '本人选择' : '较省';
  const notes = [
    ...(separate === null ? [] : [note('bonus.separate', `奖金单独计税：全年税额${way === 'separate' ? `（${chosen}，本次采用）` : ''}`, decimalAt(separate.total))]),
    note('bonus.combined', `奖金并入综合所得：全年税额${way === 'combined' ? `（${separate === null ? '今年已用过单独计税' : chosen}，本次采用）` : ''}`, decimalAt(output['combined'])),
    ...(separate === null ? [] : [note('bonus.saving', '两种办法全年相差', decimalAt(output['saving']))]),
  ];
  return way === 'separate' && separate !== null ? { apart: bonus, tax: dec(separate.bonusTax), notes } : { ...NOTHING, notes };
}
