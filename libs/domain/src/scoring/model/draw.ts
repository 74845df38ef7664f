import { createHash, randomBytes } from 'node:crypto';

/** A seed that is committed to before anything is drawn, by its hash. */
export interface CommittedSeed {
  readonly seed: string;
  readonly seedHash: string;
}

/** SHA-256 of a seed in hexadecimal. */
export function hashOfSeed(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

/** A new seed with its commitment. */
export function newSeed(): CommittedSeed {
  const seed = randomBytes(32).toString('hex');
  return { seed, seedHash: hashOfSeed(seed) };
}

/**
 * Puts names in the order that a seed gives them: by SHA-256 of seed and name. Anyone with the seed and the list comes to the
 * same order, whatever the order of the list.
 */
export function drawnOrder(seed: string, names: readonly string[]): string[] {
  const keyed = names.map((name) => ({ name, key: hashOfSeed(`${seed}:${name}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}

/** Which group scores which: each scores the next in the drawn order, none itself; one group alone scores nobody. */
export function crossGroups(seed: string, groups: readonly string[]): ReadonlyMap<string, string> {
  const order = drawnOrder(seed, [...new Set(groups)]);
  if (order.length < 2) return new Map();
  return new Map(order.map((group, i) => [group, order[(i + 1) % order.length] ?? group]));
}
