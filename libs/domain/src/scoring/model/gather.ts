import { Decimal, roundHalfUp, type Json, type JsonObject, type SchemeItem } from '@gongqiao/kernel';

/** What one rater gave on one item. */
export interface GivenValue {
  readonly item: string;
  readonly value: Json;
}

export interface Gathered {
  readonly facts: JsonObject;
  /** Items that nobody gave and that nothing stands in for. */
  readonly missing: readonly string[];
}

type Draft = { [key: string]: Json | Draft };

function place(into: Draft, path: string, value: Json): void {
  const parts = path.split('.');
  let held = into;
  for (const part of parts.slice(0, -1)) {
    const inner = held[part];
    // Another item may hold the whole and this one a part of it: what was given stays as it was given.
    held = held[part] = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? { ...(inner as Draft) } : {};
  }
  held[parts.at(-1) ?? path] = value;
}

const MEAN_DECIMALS = 2;

function fold(item: SchemeItem, values: readonly Json[]): Json {
  if (item.fold === 'list') return values;
  if (item.fold === 'latest' || values.length === 1) return values.at(-1) ?? null;
  const sum = values.reduce<Decimal>((total, value) => total.plus(String(value)), new Decimal(0));
  return roundHalfUp(sum.div(values.length), MEAN_DECIMALS).toFixed();
}

/**
 * Facts of one person from what was given, in the order given, each item folded into its field.
 *
 * @param fixed facts that follow from the round and the cohort.
 */
export function gatherFacts(items: readonly SchemeItem[], given: readonly GivenValue[], fixed: JsonObject): Gathered {
  const byItem = new Map<string, Json[]>();
  for (const { item, value } of given) {
    const held = byItem.get(item);
    if (held) held.push(value);
    else byItem.set(item, [value]);
  }
  const facts: Draft = structuredClone(fixed) as Draft;
  const missing: string[] = [];
  for (const item of items) {
    const values = byItem.get(item.id);
    if (values) place(facts, item.field, fold(item, values));
    else if (item.missing !== undefined) place(facts, item.field, item.missing);
    else missing.push(item.id);
  }
  return { facts: facts as JsonObject, missing };
}

/** The value at a dotted path, null where there is none. */
export function valueAt(from: JsonObject, path: string): Json {
  let held: Json | undefined = from;
  for (const part of path.split('.')) held = held !== null && typeof held === 'object' && !Array.isArray(held) ? (held as JsonObject)[part] : undefined;
  return held ?? null;
}
