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

/** How many of each kind are drawn, and how many besides from whatever is left. */
export interface SampleQuota {
  readonly kinds: Readonly<Record<string, number>>;
  readonly substitutes: number;
  /** Kinds that never stand in for another. */
  readonly apart: readonly string[];
}

/** Of names in a drawn order, each beginning with its kind: the first of each kind, then substitutes from the rest. */
export function sampled(order: readonly string[], { kinds, substitutes, apart }: SampleQuota): string[] {
  const of = (name: string, kind: string): boolean => name.startsWith(`${kind}:`);
  const first = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, n]) => order.filter((name) => of(name, kind)).slice(0, n));
  const taken = new Set(first);
  return [...first, ...order.filter((name) => !taken.has(name) && !apart.some((kind) => of(name, kind))).slice(0, substitutes)];
}

/** A draw as it was kept. */
export interface KeptDraw {
  readonly kind: string;
  readonly item: string;
  readonly subjectId: string | null;
  readonly pool: readonly string[];
  readonly size: number;
  readonly quota?: SampleQuota | null;
  readonly drawn: readonly string[];
}

/** What a draw comes to by a seed: pairs `scoring>scored` for groups, else the first of the drawn order. */
export function drawBy(seed: string, draw: Omit<KeptDraw, 'drawn'>): string[] {
  if (draw.kind === 'groups') return [...crossGroups(seed, draw.pool)].map(([scoring, scored]) => `${scoring}>${scored}`);
  const order = drawnOrder([seed, draw.item, ...(draw.subjectId === null ? [] : [draw.subjectId])].join('/'), draw.pool);
  return draw.quota ? sampled(order, draw.quota) : order.slice(0, draw.size);
}

/** Whether a seed is the one committed to, and gives exactly what was drawn. */
export function verifyDraw(seed: string, seedHash: string, draw: KeptDraw): boolean {
  return hashOfSeed(seed) === seedHash && drawBy(seed, draw).join('\n') === [...draw.drawn].join('\n');
}
