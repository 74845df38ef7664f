import { dec, sum, type Decimal } from '@gongqiao/kernel';
import { INCOME_KINDS } from '../persistence/files.js';
import type { Asking, DraftLine } from './earnings.js';
import type { ItemFacts, PersonFacts } from './person-facts.js';
import { overpaidLines, takeBack, type TakenBack } from './take-back.js';

const isIncome = (item: ItemFacts): boolean => (INCOME_KINDS as readonly string[]).includes(item.kind);

function itemLine(item: ItemFacts): DraftLine {
  const { kind, corrects, amount, resultId, source, sourceRef } = item;
  const words = corrects ? `${item.zh}（更正${dec(amount).isNegative() ? '返还' : '补差'}：原 ${corrects.before} 元，现 ${corrects.now} 元）` : item.zh;
  return { section: corrects ? 'arrears' : 'addition', code: `item.${kind}`, zh: words, amount: dec(amount), field: null, resultId, source, sourceRef };
}

/** What was paid before by which result, beside each amount that settles a correction. */
export function correctedNotes(items: readonly ItemFacts[]): DraftLine[] {
  return items.flatMap(({ zh, corrects, resultId }): DraftLine[] => (corrects ? [
    { section: 'note', code: 'corrected.before', zh: `${zh}：更正前`, amount: dec(corrects.before), field: null, resultId: corrects.resultId },
    { section: 'note', code: 'corrected.now', zh: `${zh}：更正后`, amount: dec(corrects.now), field: null, resultId },
  ] : []));
}

/** Amounts besides the monthly pay, with settlements of earlier months. */
export interface Extra {
  /** Amounts and settlements that are paid. */
  readonly paid: readonly DraftLine[];
  readonly back: TakenBack;
}

/** Amounts besides the monthly pay, and settlements of earlier months: what they bring, and what of the rest may be taken back by the law. */
export function extraOf(ask: Asking, facts: PersonFacts, arrears: readonly DraftLine[], month: { readonly earned: readonly DraftLine[]; readonly apart: Decimal; readonly floor: Decimal; readonly damageAgreed: boolean }): Extra {
  const amounts = facts.items.filter((item) => isIncome(item) || item.corrects).map((item) => ({ zh: item.zh, line: itemLine(item) }));
  const falls = amounts.filter(({ line }) => line.amount.isNegative()).map(({ zh, line }) => overpaidLines(zh, [line]));
  const months = [...new Set(arrears.map((line) => line.forMonth ?? ''))].sort().map((forMonth) => ({ forMonth, lines: arrears.filter((line) => (line.forMonth ?? '') === forMonth) }));
  const short = months.filter(({ lines }) => sum(lines.map((line) => line.amount)).isNegative());
  const paid = [...amounts.map(({ line }) => line).filter((line) => !line.amount.isNegative()), ...months.filter((one) => !short.includes(one)).flatMap(({ lines }) => lines)];
  const wage = sum([...month.earned, ...paid].map((line) => line.amount)).minus(month.apart);
  const back = takeBack(ask, [...short.map(({ forMonth, lines }) => overpaidLines(`${forMonth} 工资`, lines)), ...falls], { wage, floor: month.floor, damageAgreed: month.damageAgreed, leaves: facts.leaving !== null });
  return { paid, back };
}
