import { parseDate, type PlainDate } from '../plain-date.js';
import { Refusal, refuse, type RefusalJson } from '../refusal.js';
import type { Fields } from '../schema/composites.js';
import type { JsonObject } from '../schema/type.js';
import { Judgement, versionOn, type AnyDecision, type Decision, type Environment } from './decision.js';
import { Trace, type Reason, type UsedParameter } from './trace.js';

/** An answer with everything needed to explain and replay it. Reasons are made when asked for. */
export interface Answered {
  readonly ok: true;
  readonly output: JsonObject;
  /** First day of the version of the decision that answered. */
  readonly version: PlainDate;
  readonly reasons: () => readonly Reason[];
  readonly parameters: () => readonly UsedParameter[];
}

export interface RefusedAnswer {
  readonly ok: false;
  readonly error: RefusalJson;
}

export type Outcome = Answered | RefusedAnswer;

function readAsOf(asOf: unknown): PlainDate {
  if (asOf === undefined || asOf === null) refuse('missing', 'asOf', '缺少基准日 asOf', 'asOf is missing');
  const parsed = typeof asOf === 'string' ? parseDate(asOf) : 'wrong-form';
  if (parsed === 'wrong-form') return refuse('wrong-type', 'asOf', 'asOf 应为日期（YYYY-MM-DD）', 'asOf must be a date (YYYY-MM-DD)');
  if (parsed === 'impossible') return refuse('impossible-date', 'asOf', 'asOf 不是实际存在的日期', 'asOf is not a day that exists');
  return parsed;
}

/**
 * Judges facts by a decision on a day. asOf is checked before the facts, the facts in the order of
 * their table. Bad input gives a refusal by field; a defect of the pack throws.
 */
export function evaluate(target: AnyDecision, input: unknown, asOf: unknown, environment: Environment): Outcome {
  const chosen = target as Decision<Fields, Fields>;
  try {
    const on = readAsOf(asOf);
    const version = versionOn(chosen, on);
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      refuse('not-an-object', 'input', 'input 应为对象', 'input must be an object');
    }
    const facts = chosen.facts.read(input, '', { asOf: on, siblings: {} });
    const trace = new Trace();
    const answer = version.decide(facts, new Judgement(on, environment, trace));
    const output = chosen.answer.writePresent(answer);
    if (trace.empty) for (const provision of chosen.applies) trace.add(provision, provision.says, undefined);
    return { ok: true, output, version: version.from, reasons: () => trace.reasons(), parameters: () => trace.parameters() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toJSON() };
    throw error;
  }
}
