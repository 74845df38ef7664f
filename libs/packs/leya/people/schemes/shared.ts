// Short forms in which the schemes list their items.
import { date, integer, oneOf, record, type FactSource, type Fold, type Json, type JsonObject, type Measure, type RaterKind, type SchemeItem, type Type } from '@gongqiao/kernel';
import { CERTIFICATES } from '../vocabulary.js';
import { name, points100, yes } from '../rules/types.js';

type More = Partial<Pick<SchemeItem, 'missing' | 'rounds' | 'cohorts' | 'take' | 'draw' | 'sheets' | 'ownSheets' | 'byHand' | 'anonymous'>>;

function item(source: FactSource, id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, fold: Fold, more: Partial<SchemeItem>): SchemeItem {
  return { id, zh, source, raters, field, value: value.zh(zh), fold, ...more };
}

/** A score of 0 to 100 on a rater's form; several are averaged unless they are wanted one by one. */
export function rated(id: string, zh: string, raters: readonly string[], field: string, more: More & { readonly fold?: Fold; readonly by?: RaterKind } = {}): SchemeItem {
  const { fold = 'mean', ...rest } = more;
  return item('rating', id, zh, raters, field, points100(), fold, rest);
}

/** A figure of the service records; entered by hand only where they have none. */
export function served(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, more: More & { readonly measure?: Measure } = {}): SchemeItem {
  return item('service-record', id, zh, raters, field, value, 'latest', more);
}

/** A figure of the attendance. */
export function attended(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, missing: Json | undefined, more: More & { readonly measure?: Measure } = {}): SchemeItem {
  return item('attendance', id, zh, raters, field, value, 'latest', missing === undefined ? more : { ...more, missing });
}

/** A fact of the department's registers; what is not on record stands as `missing`. */
export function registered(id: string, zh: string, raters: readonly string[], field: string, value: Type<unknown>, more: More & { readonly measure?: Measure }): SchemeItem {
  return item('register', id, zh, raters, field, value, 'latest', more);
}

/** The person's own sheet, which others look at before they score: score, and what bears it out. */
export function ownSheet(cohorts?: readonly string[]): SchemeItem {
  const sheet = record({ score: points100().zh('自评分'), evidence: name().zh('依据') });
  return item('rating', 'self', '自评', ['employee'], 'selfAssessment', sheet, 'latest', { by: 'self', missing: null, ...(cohorts ? { cohorts } : {}) });
}

/** The employment, from which taking part and years in post follow. */
export function employment(raters: readonly string[]): SchemeItem {
  const value = record({
    hiredOn: date().zh('入职日期'), leftOn: date().orNull().zh('离职日期'), inPostSince: date().zh('任现职日期'), monthsInSpan: integer({ min: 0, max: 12 }).zh('在岗月数'), certificate: oneOf(CERTIFICATES).zh('证书'),
  });
  return registered('employment', '任职', raters, 'employment', value, { measure: 'employment', missing: null });
}

/** Whether who leaves has finished; what nobody registers counts as finished. */
export function finishedWork(raters: readonly string[], before: string): readonly SchemeItem[] {
  return [
    registered('indicators-complete', `${before}指标完成`, raters, 'indicatorsComplete', yes(`${before}指标完成`), { missing: true }),
    registered('materials-complete', `${before}材料齐全`, raters, 'materialsComplete', yes(`${before}材料齐全`), { missing: true }),
  ];
}

/** Part of what a register answered; null where it has none. */
export const part = (key: string) => (measured: Json): Json => (measured as JsonObject)[key] ?? null;

/** Complaints and breaches of the project department. */
export function projectConduct(raters: readonly string[]): readonly SchemeItem[] {
  return [
    registered('warnings', '投诉警告次数', raters, 'conduct.complaintWarnings', integer({ min: 0 }), { measure: 'complaints', take: part('warnings'), missing: 0 }),
    registered('improved', '警告后已改善', raters, 'conduct.improvedAfterWarnings', yes('警告后已改善'), { measure: 'complaints', take: part('improved'), missing: false }),
    registered('violation', '严重违反规定', raters, 'conduct.seriousViolation', yes('严重违反规定'), { missing: false }),
  ];
}

/** Text of a field of an answer. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** An object in facts or answers; empty where there is none. */
export function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** Element of a list in an answer. */
export function firstOf(value: Json | undefined): JsonObject {
  const [found] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return objectOf(found);
}
