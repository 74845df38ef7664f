// What several articles share: days, lists of what is missing, guards of workflows.
import { addDays, addYears, refuse, yearOf, type ActFacts, type Guard, type Inputs, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';

/** `from` + n calendar days; a number that leads beyond the calendar is refused on its field. */
export function daysAfter(from: PlainDate, n: number, field: string): PlainDate {
  if (n > 3_660_000 || yearOf(from) + Math.ceil(n / 365) > 9998) refuse('out-of-range', field, `${field} 过大，推算的日期超出日历`, `${field} leads beyond the calendar`);
  return addDays(from, n);
}

/** The same day n years later (29 February: the month's last day); refused on its field beyond the calendar. */
export function yearsAfter(from: PlainDate, n: number, field: string): PlainDate {
  if (yearOf(from) + n > 9999) refuse('out-of-range', field, `${field} 过大，推算的日期超出日历`, `${field} leads beyond the calendar`);
  return addYears(from, n);
}

/** A point of a checklist: its code, the provision that asks for it, and whether it is there. */
export interface Point<K extends string> {
  readonly code: K;
  readonly provision: Provision;
  readonly words: string;
  readonly holds: boolean;
  readonly inputs?: Inputs;
}

/** Records each point of a checklist and gives the codes of those that are missing, in order. */
export function missingOf<K extends string>(at: Judgement, points: readonly Point<K>[]): K[] {
  return points.filter((point) => !at.condition(point.provision, point.words, point.holds, point.inputs)).map((point) => point.code);
}

/** Position of the first element that repeats an earlier one, or -1. */
export function firstRepeat(keys: readonly string[]): number {
  return keys.findIndex((key, i) => keys.indexOf(key) < i);
}

/** Values in the order of their first occurrence, each once. */
export function eachOnce<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Codes of an enumeration in its order. */
export function codesOf<K extends string>(terms: Readonly<Record<K, string>>): K[] {
  return Object.keys(terms) as K[];
}

/** Terms of codes, for the reasons. */
export function named<K extends string>(terms: Readonly<Record<K, string>>, codes: readonly K[]): string[] {
  return codes.map((code) => terms[code]);
}

/** What a decision answered, out of the facts of an act: the platform places answers beneath the decision's name. */
export function answered(facts: ActFacts, decision: string, key: string): unknown {
  const answer = facts[decision];
  return typeof answer === 'object' && answer !== null ? (answer as Readonly<Record<string, unknown>>)[key] : facts[key];
}

/** A guard that lets an act pass only when a decision says yes. */
export function unless(provision: Provision, decision: string, key: string, code: string, zh: string, en: string): Guard {
  return { code, provision, decision, message: { zh, en }, refuses: (facts) => answered(facts, decision, key) !== true };
}

/** A guard that lets an act pass only when a list of a decision's answer is empty. */
export function whenEmpty(provision: Provision, decision: string, key: string, code: string, zh: string, en: string): Guard {
  return {
    code, provision, decision, message: { zh, en },
    refuses: (facts) => {
      const held = answered(facts, decision, key);
      return !(Array.isArray(held) && held.length === 0);
    },
  };
}

/** A guard on a plain fact that the platform establishes: refused where it found the contrary. */
export function requires(provision: Provision, fact: string, code: string, zh: string, en: string): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => facts[fact] === false };
}

/** A guard on a fact that forbids the act where it is true. */
export function forbids(provision: Provision, fact: string, code: string, zh: string, en: string): Guard {
  return { code, provision, message: { zh, en }, refuses: (facts) => facts[fact] === true };
}
