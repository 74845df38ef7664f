// 四舍五入: every figure is computed exactly and rounded half up only where the handbook says so.
import { ZERO, dec, roundHalfUp, sum, type Decimal } from '@gongqiao/kernel';

export function round1(value: Decimal): Decimal {
  return roundHalfUp(value, 1);
}

export function round2(value: Decimal): Decimal {
  return roundHalfUp(value, 2);
}

/** Exact mean of a list that is not empty. */
export function mean(values: readonly Decimal[]): Decimal {
  return sum(values).div(values.length);
}

/** `part` of `whole` in per cent, exact; `whole` is above zero. */
export function percentage(part: Decimal | number, whole: Decimal | number): Decimal {
  return dec(part).times(100).div(whole);
}

/** Σ weight × part ÷ 100, exact. */
export function weighted(pairs: readonly (readonly [Decimal, Decimal])[]): Decimal {
  let total: Decimal = ZERO;
  for (const [weight, part] of pairs) total = total.plus(weight.times(part));
  return total.div(100);
}

export function least(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

export function most(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}
