import { evaluate, refuse, Refusal, shownName, type Outcome } from '@gongqiao/kernel';
import type { PackIndex, WorkedCase } from './load-packs.js';

/** Judges one case of a batch. A case that is not an object, or names no known decision, is refused like any bad input. */
export function judgeCase(index: PackIndex, given: unknown): Outcome {
  try {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      refuse('not-an-object', 'input', '每个案例应为对象', 'each case must be an object');
    }
    const item = given as Readonly<Record<string, unknown>>;
    const name = Object.hasOwn(item, 'decision') ? item['decision'] : undefined;
    const found = typeof name === 'string' ? index.findDecision(name) : undefined;
    if (!found) refuse('unknown-decision', 'decision', `没有名为 ${shownName(name)} 的判定；可用 policy list 查看`, `There is no decision ${shownName(name)}; see policy list`);
    const input = Object.hasOwn(item, 'input') ? item['input'] : undefined;
    const asOf = Object.hasOwn(item, 'asOf') ? item['asOf'] : undefined;
    return evaluate(found.decision, input, asOf, { calendar: found.pack.calendar });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toJSON() };
    throw error;
  }
}

function isFigure(value: unknown): value is string {
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
}

/** Whether an answer holds what a case expects: every key of the expectation, figures by value, lists whole and in order. */
export function holds(expected: unknown, actual: unknown): boolean {
  if (isFigure(expected) && (isFigure(actual) || typeof actual === 'number')) return Number(expected) === Number(actual);
  if (Array.isArray(expected)) return Array.isArray(actual) && actual.length === expected.length && expected.every((e, i) => holds(e, actual[i]));
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return false;
    const held = actual as Readonly<Record<string, unknown>>;
    return Object.entries(expected).every(([key, value]) => holds(value, held[key]));
  }
  return expected === actual;
}

/** What is wrong with the answer to a worked case, or null when it is as expected. */
export function differenceOf(index: PackIndex, worked: WorkedCase): string | null {
  const outcome = judgeCase(index, worked);
  if (worked.expectError !== undefined) {
    if (outcome.ok) return `${worked.id}: expected a refusal of ${String(worked.expectError)}, got ${JSON.stringify(outcome.output)}`;
    const named = worked.expectError === true || outcome.error.field === worked.expectError;
    return named ? null : `${worked.id}: expected a refusal of ${worked.expectError}, got one of ${outcome.error.field} (${outcome.error.code})`;
  }
  if (!outcome.ok) return `${worked.id}: refused ${outcome.error.field} (${outcome.error.code}) ${outcome.error.message.en}`;
  if (outcome.reasons().length === 0) return `${worked.id}: answered without reasons`;
  return holds(worked.expect, outcome.output) ? null : `${worked.id}: expected ${JSON.stringify(worked.expect)}, got ${JSON.stringify(outcome.output)}`;
}
