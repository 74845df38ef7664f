import { Decimal, ZERO, roundDown, roundHalfUp, sum } from '../decimal.js';

/** One band of a bracket table: holds for values up to `upTo` (null: no end). */
export interface Band<T> {
  readonly upTo: Decimal | null;
  readonly value: T;
}

/** The band a value falls into; a limit belongs to the lower band (不超过) unless `limitAbove`. */
export function bandOf<T>(bands: readonly Band<T>[], value: Decimal, limitAbove = false): T {
  const found = bands.find((band) => band.upTo === null || (limitAbove ? value.lt(band.upTo) : value.lte(band.upTo)));
  if (!found) throw new Error('a bracket table does not reach the value');
  return found.value;
}

export function capAt(value: Decimal, cap: Decimal): Decimal {
  return value.gt(cap) ? cap : value;
}

export function atLeast(value: Decimal, floor: Decimal): Decimal {
  return value.lt(floor) ? floor : value;
}

/** `rate` per cent of `base`, exact. */
export function percentOf(base: Decimal, rate: Decimal): Decimal {
  return base.times(rate).div(100);
}

/**
 * Splits a sum by whole parts so that the shares add up to it: each share but the last is rounded
 * (half up, or down) to the cent, the last takes the rest.
 */
export function apportion(total: Decimal, parts: readonly number[], rounding: 'half-up' | 'down' = 'half-up'): Decimal[] {
  const whole = parts.reduce((a, b) => a + b, 0);
  if (whole <= 0) throw new Error('apportion needs a part above zero');
  const round = rounding === 'down' ? roundDown : roundHalfUp;
  const shares = parts.slice(0, -1).map((part) => round(total.times(part).div(whole), 2));
  return [...shares, total.minus(sum(shares))];
}

/** Ranks of keys, best first: 1 + the number of strictly better; equal keys share, the next is skipped. `compare` < 0 puts a first. */
export function ranksOf<T>(items: readonly T[], compare: (a: T, b: T) => number): { readonly item: T; readonly rank: number }[] {
  const sorted = items.map((item, i) => ({ item, i })).sort((a, b) => compare(a.item, b.item) || a.i - b.i);
  const out: { item: T; rank: number }[] = [];
  sorted.forEach(({ item }, i) => {
    const before = out[i - 1];
    out.push({ item, rank: before && compare(before.item, item) === 0 ? before.rank : i + 1 });
  });
  return out;
}

/** Share of the whole in per cent, exact; zero of zero is zero. */
export function shareOf(part: Decimal, whole: Decimal): Decimal {
  return whole.isZero() ? ZERO : part.times(100).div(whole);
}

export function minimum(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return Decimal.min(first, ...rest);
}

export function maximum(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return Decimal.max(first, ...rest);
}
