// Tiers by shares of the people of a post: seats rounded half up from the top, the last tier takes what remains.
import { dec, ranksOf, roundHalfUp, type Decimal } from '@gongqiao/kernel';
import { byFallingKeys } from './seats.js';

/** Seats of each tier for n people; `shares` in per cent for all tiers but the last. */
export function seatsByShare(n: number, shares: readonly Decimal[]): number[] {
  let left = n;
  const seats = shares.map((share) => {
    const taken = Math.min(left, roundHalfUp(dec(n).times(share).div(100), 0).toNumber());
    left -= taken;
    return taken;
  });
  return [...seats, left];
}

/** Index of the tier in which the seat at a rank lies. */
export function tierAt(rank: number, seats: readonly number[]): number {
  let reached = 0;
  for (let i = 0; i < seats.length; i += 1) {
    reached += seats[i] ?? 0;
    if (rank <= reached) return i;
  }
  return seats.length - 1;
}

/** Ranks of entries by their falling keys; equal keys share the best of their positions. */
export function ranksByKey<T extends { readonly key: readonly Decimal[] }>(entries: readonly T[]): ReadonlyMap<T, number> {
  return new Map(ranksOf(entries, (a, b) => byFallingKeys(a.key, b.key)).map(({ item, rank }) => [item, rank]));
}
