// 名次与名额: ranks and seats as the awards and tiers use them.
import type { Decimal } from '@gongqiao/kernel';

/** Compares keys of several figures, all the larger the better, from the first on; < 0 puts `a` first. */
export function byFallingKeys(a: readonly Decimal[], b: readonly Decimal[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const order = b[i]?.cmp(a[i] ?? 0) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}

export interface Seated<T> {
  readonly winners: readonly T[];
  readonly tied: readonly T[];
}

/**
 * Fills seats by key, best first, equal keys in the order given. When the last seat and the first
 * place beyond it are equal, all of that key are `tied`, those above win and the rest stays open.
 */
export function fillSeats<T>(eligible: readonly T[], seats: number, compare: (a: T, b: T) => number): Seated<T> {
  const ordered = eligible.map((item, i) => ({ item, i })).sort((a, b) => compare(a.item, b.item) || a.i - b.i).map(({ item }) => item);
  if (ordered.length <= seats) return { winners: ordered, tied: [] };
  const last = ordered[seats - 1];
  const beyond = ordered[seats];
  if (seats > 0 && last !== undefined && beyond !== undefined && compare(last, beyond) === 0) {
    return {
      winners: ordered.filter((item) => compare(item, last) < 0),
      tied: ordered.filter((item) => compare(item, last) === 0),
    };
  }
  return { winners: ordered.slice(0, seats), tied: [] };
}
