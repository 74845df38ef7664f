import { sha256 } from './sha256.js';

/** A draw as the API shows it. */
export interface DrawShown {
  readonly kind: string;
  readonly item: string;
  readonly subjectId?: string | null;
  readonly pool: readonly string[];
  readonly size: number;
  /** How many of each kind, where the pool has kinds. */
  readonly quota?: unknown;
  readonly drawn: readonly string[];
}

function orderBy(seed: string, names: readonly string[]): string[] {
  const keyed = names.map((name) => ({ name, key: sha256(`${seed}:${name}`) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ name }) => name);
}

interface Quota { readonly kinds: Readonly<Record<string, number>>; readonly substitutes: number; readonly apart: readonly string[] }

/** The first of each kind, then substitutes from the rest. */
function sampled(order: readonly string[], { kinds, substitutes, apart }: Quota): string[] {
  const of = (name: string, kind: string): boolean => name.startsWith(`${kind}:`);
  const first = Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([kind, n]) => order.filter((name) => of(name, kind)).slice(0, n));
  const taken = new Set(first);
  return [...first, ...order.filter((name) => !taken.has(name) && !apart.some((kind) => of(name, kind))).slice(0, substitutes)];
}

/** What a draw comes to by a seed, worked out on the viewer's own device. */
export function drawAgain(seed: string, draw: DrawShown): string[] {
  if (draw.kind === 'groups') {
    const order = orderBy(seed, [...new Set(draw.pool)]);
    return order.length < 2 ? [] : order.map((group, i) => `${group}>${order[(i + 1) % order.length] ?? group}`);
  }
  const order = orderBy([seed, draw.item, ...(draw.subjectId ? [draw.subjectId] : [])].join('/'), draw.pool);
  return draw.quota ? sampled(order, draw.quota as Quota) : order.slice(0, draw.size);
}

/** Whether a seed has the fingerprint that was fixed at the start, and gives exactly what was drawn. */
export function holdsBy(seed: string, seedHash: string, draw: DrawShown): boolean {
  return sha256(seed) === seedHash && drawAgain(seed, draw).join('\n') === draw.drawn.join('\n');
}
