import { provision, type Provision, type ProvisionKind, type ProvisionNotes } from '@gongqiao/kernel';

/** One provision: its place within the part, its kind, our sentence, and notes where it needs them. */
export type Row = readonly [article: string, kind: ProvisionKind, says: string, notes?: ProvisionNotes];

/**
 * The provisions of one part of the handbook, keyed by their id without the pack's prefix, in the document's order.
 * `part` is written before each article, so that a reason names its place in full.
 */
export function table<const R extends Readonly<Record<string, Row>>>(part: string, rows: R): { readonly [K in keyof R]: Provision } {
  const made = Object.entries<Row>(rows).map(([key, [article, kind, says, notes]]) => [key, provision(`LY-${key}`, `${part}${article}`, kind, says, notes)] as const);
  return Object.fromEntries(made) as { readonly [K in keyof R]: Provision };
}
