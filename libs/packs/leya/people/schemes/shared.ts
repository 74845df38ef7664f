// Short forms in which the schemes list their items.
import type { FactSource, Fold, Json, SchemeItem, Type } from '@gongqiao/kernel';
import { points100 } from '../rules/types.js';

type More = Partial<Pick<SchemeItem, 'missing' | 'rounds' | 'cohorts'>>;

function item(source: FactSource, id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, fold: Fold, more: More): SchemeItem {
  return { id, zh, source, raters, field, value: value.zh(zh), fold, ...more };
}

/** A score of 0 to 100 on a rater's form; several are averaged unless they are wanted one by one. */
export function rated(id: string, zh: string, raters: readonly string[], field: string, more: More & { readonly fold?: Fold } = {}): SchemeItem {
  const { fold = 'mean', ...rest } = more;
  return item('rating', id, zh, raters, field, points100(), fold, rest);
}

/** A figure of the service records. */
export function served(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, more: More = {}): SchemeItem {
  return item('service-record', id, zh, raters, field, value, 'latest', more);
}

/** A figure of the attendance. */
export function attended(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, missing: Json): SchemeItem {
  return item('attendance', id, zh, raters, field, value, 'latest', { missing });
}

/** A fact of the department's registers; what is not on record stands as `missing`. */
export function registered(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, more: More): SchemeItem {
  return item('register', id, zh, raters, field, value, 'latest', more);
}

/** Text of a field of an answer. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Element of a list in an answer. */
export function firstOf(value: Json | undefined): Readonly<Record<string, Json>> {
  const [found] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Readonly<Record<string, Json>>) : {};
}
