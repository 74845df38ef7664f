import { provision, type Provision, type ProvisionKind } from '@gongqiao/kernel';

/** 条目后段, 条款, 性质, 一句话说明, 以及解读（reading）与体现之处（shows）。 */
export type ProvisionRow = readonly [
  key: string,
  article: string,
  kind: ProvisionKind,
  says: string,
  notes?: { readonly reading?: string; readonly shows?: string },
];

/** The provisions of a chapter: in the document's order, and by the rest of their id. */
export interface ProvisionTable<K extends string> {
  readonly list: readonly Provision[];
  readonly of: Readonly<Record<K, Provision>>;
}

/**
 * Declares the provisions of one chapter from rows in the document's order.
 * `prefix` is the common beginning of their ids, so that a rule cites `of['5.3']`.
 */
export function provisionsOf<const R extends readonly ProvisionRow[]>(prefix: string, rows: R): ProvisionTable<R[number][0]> {
  const list = rows.map(([key, article, kind, says, notes]) => provision(`${prefix}${key}`, article, kind, says, notes));
  const of = Object.fromEntries(rows.map(([key], i) => [key, list[i]])) as Record<R[number][0], Provision>;
  return { list, of };
}
