import { dec, sum, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { decimalAt, type Asking, type DraftLine } from './earnings.js';

/** Something that was paid too much: how much, and the lines by which an amount of it comes back. */
export interface Overpaid {
  readonly zh: string;
  readonly owed: Decimal;
  readonly lines: (taken: Decimal) => readonly DraftLine[];
}

/** What a month takes back of what was paid too much, and what waits. */
export interface TakenBack {
  readonly lines: readonly DraftLine[];
  readonly notes: readonly DraftLine[];
  /** Taken with this month. */
  readonly taken: Decimal;
}

/** Field of a slip under which the law's limit for it is kept. */
const FIELD = 'take-back';

/** Lines of one settlement that come to less than nothing together: what they give is kept whole, what they take is cut in their order. */
export function overpaidLines(zh: string, lines: readonly DraftLine[]): Overpaid {
  const given = sum(lines.filter(({ amount }) => amount.isPositive()).map(({ amount }) => amount));
  return {
    zh, owed: sum(lines.map(({ amount }) => amount)).negated(),
    lines: (taken) => {
      let rest = taken.plus(given);
      return lines.flatMap((line): DraftLine[] => {
        if (line.amount.isPositive()) return [line];
        const most = line.amount.negated();
        const now = most.lt(rest) ? most : rest;
        rest = rest.minus(now);
        return now.isZero() ? [] : [{ ...line, amount: now.negated() }];
      });
    },
  };
}

/**
 * Takes back what was paid too much within what the law lets a month's wage lose, the oldest first; the rest waits for later months,
 * and the slip says how much waits. Of somebody who leaves nothing can wait, and what is left is settled outside the wages.
 */
export function takeBack(ask: Asking, overpaid: readonly Overpaid[], month: { readonly wage: Decimal; readonly floor: Decimal; readonly damageAgreed: boolean; readonly leaves: boolean }): TakenBack {
  const owed = sum(overpaid.map((one) => one.owed));
  if (owed.isZero()) return { lines: [], notes: [], taken: dec(0) };
  const wage = month.wage.isNegative() ? dec(0) : month.wage;
  const output = ask.law(FIELD, '多付工资返还', 'compensation.deduction', {
    wage: wage.toFixed(2), minimumWage: month.floor.toFixed(2), damageAgreed: month.damageAgreed, deductions: [{ kind: 'overpayment', amount: owed.toFixed(2) }],
  });
  const items = Array.isArray(output?.['items']) ? (output['items'] as readonly JsonObject[]) : [];
  const taken = sum(items.map((item) => decimalAt(item['permitted'])));
  let rest = taken;
  const lines = overpaid.flatMap((one) => {
    const now = one.owed.lt(rest) ? one.owed : rest;
    rest = rest.minus(now);
    return one.lines(now);
  });
  const field = output ? ask.field(FIELD) : null;
  const waits = owed.minus(taken);
  const note = (code: string, zh: string, amount: Decimal): DraftLine => ({ section: 'note', code, zh, amount, field });
  return {
    lines, taken,
    notes: [
      note('take-back.owed', `更正后多付、应返还合计（${overpaid.map((one) => one.zh).join('；')}）`, owed), note('take-back.taken', '其中本月返还（不超过法定限额）', taken),
      ...(waits.isZero() ? [] : [note('take-back.waits', month.leaves ? '离职时尚未返还，不再从工资中扣，另行商定' : '留待以后月份返还', waits)]),
    ],
  };
}
