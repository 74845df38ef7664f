// What the property tests do to facts: freeze them, list them in another order, compare answers whatever the order.
import type { AnyDecision, SchemaNode } from '@gongqiao/kernel';

/** Decisions whose lists are a course of events, in the order in which the document counts them. */
export const ORDER_IN_TIME: Readonly<Record<string, string>> = {};

/** Freezes a JSON value all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the elements are people or things that carry an identifier each. */
function carryIds(list: readonly unknown[]): boolean {
  return list.length > 1 && list.every((item) => isRecord(item) && ['id', 'workerId', 'personId', 'code', 'name'].some((key) => typeof item[key] === 'string'));
}

function reordered<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed;
  for (let i = out.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    const held = out[i] as T;
    out[i] = out[j] as T;
    out[j] = held;
  }
  return seed === 1 ? [...list].reverse() : out;
}

/** The facts with every list of identified elements in another order; null where there is none. */
export function shuffled(facts: unknown, seed: number): unknown {
  let found = false;
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const inner = value.map(turn);
      if (!carryIds(inner)) return inner;
      found = true;
      return reordered(inner, seed);
    }
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turn(inner)])) : value;
  };
  const turned = turn(facts);
  return found ? turned : null;
}

/** An answer as text in which no list has an order. */
export function inAnyOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inAnyOrder).sort().join(',')}]`;
  if (isRecord(value)) return `{${Object.entries(value).map(([key, inner]) => `${key}:${inAnyOrder(inner)}`).sort().join(',')}}`;
  return JSON.stringify(value) ?? 'undefined';
}

/** Whether the field of a refusal exists in the facts' schema, or is one of the words for the whole. */
export function wayTo(decision: AnyDecision, field: string): boolean {
  if (field === 'asOf' || field === 'input') return true;
  let node: SchemaNode | undefined = decision.facts.describe();
  for (const step of field.match(/[^.[\]]+|\[\d+\]/g) ?? []) {
    if (node === undefined) return false;
    const parts = node['properties'] as Readonly<Record<string, SchemaNode>> | undefined;
    if (step.startsWith('[')) node = node['items'] as SchemaNode | undefined;
    else if (parts && Object.hasOwn(parts, step)) node = parts[step];
    else node = node['additionalProperties'] as SchemaNode | undefined;
  }
  return node !== undefined && field !== '';
}
