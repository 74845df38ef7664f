// One assignment under several packs: the part of each, the result by the capability's rule, and the provision that decided.
import { CAPABILITIES, capabilityOf, isCapability, type Capability, type CombinationRule } from '../declarations/combination.js';
import { SHARED_FACTS, type Contribution, type FloorSaid, type Said, type SharedFacts } from '../declarations/contribution.js';
import type { Pack } from '../declarations/pack.js';
import { parseDate, type PlainDate } from '../plain-date.js';
import { Refusal, refuse, shownName, type RefusalJson } from '../refusal.js';
import { list, record, type Fields } from '../schema/composites.js';
import { bool, money, text } from '../schema/index.js';
import type { Json, JsonObject } from '../schema/type.js';
import { resultOf, type Deciding, type PartSaid } from './combination-rules.js';
import { Judgement, type AnyDecision, type Decision, type Environment } from './decision.js';
import { evaluate } from './evaluate.js';
import { Trace, type Reason } from './trace.js';

/** The packs of the product, as the registry hands them out. */
export interface PackSource {
  /** All packs, where floors stated outside a document are combined: they name theirs and its provision. */
  readonly packs?: readonly Pack[];
  findDecision(name: string): { readonly pack: Pack; readonly decision: AnyDecision } | undefined;
}

/** The part of one pack: its answer with reasons, or why it cannot be judged. */
export interface CombinedPart {
  readonly pack: string;
  readonly title: string;
  readonly side: Pack['side'];
  readonly decision: string;
  readonly zh: string;
  readonly output: JsonObject | null;
  readonly reasons: readonly Reason[];
  readonly provisions: readonly string[];
  readonly error: RefusalJson | null;
}

export interface Combined {
  readonly ok: true;
  readonly capability: Capability;
  readonly zh: string;
  readonly rule: CombinationRule;
  readonly asOf: string;
  readonly parts: readonly CombinedPart[];
  /** Null where a part that counts is refused or nobody may decide: nothing is guessed. */
  readonly result: JsonObject | null;
  readonly decidedBy: readonly Deciding[];
  readonly reasons: readonly Reason[];
}

export type CombinedOutcome = Combined | { readonly ok: false; readonly error: RefusalJson };

/** A tenant's calendar and parameters for a pack; the pack's own where it gives none. */
export type EnvironmentOf = (pack: Pack) => Partial<Environment>;

interface Part {
  readonly decision: string;
  readonly facts: JsonObject;
}

/** A floor that a contract or a published standard states, where the document of its side leaves the figure open. */
interface Stated {
  readonly pack: Pack;
  readonly floor: FloorSaid;
}

interface Request {
  readonly stated: readonly Stated[];
  readonly capability: Capability;
  readonly asOf: PlainDate;
  readonly parts: readonly Part[];
  readonly shared: SharedFacts;
  /** Approvals already given or refused, by party, where a decision's own facts do not tell. */
  readonly acts: Readonly<Record<string, Json>>;
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(holder: JsonObject, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function readPart(value: unknown, i: number): Part {
  if (!isRecord(value)) return refuse('wrong-type', `parts[${i}]`, `parts[${i}] 应为对象`, `parts[${i}] must be an object`);
  const decision = own(value, 'decision');
  const facts = own(value, 'facts');
  if (typeof decision !== 'string') return refuse('missing', `parts[${i}].decision`, `缺少判定名（parts[${i}].decision）`, `parts[${i}].decision is missing`);
  if (!isRecord(facts)) return refuse('not-an-object', `parts[${i}].facts`, `parts[${i}].facts 应为对象`, `parts[${i}].facts must be an object`);
  return { decision, facts };
}

const STATED = { pack: text(), zh: text(), floor: money(), compared: money().optional(), binding: bool(), provision: text() };

/** Floors stated outside a document: the pack of the side that states them, and the provision by which they hold. */
function readStated(source: PackSource, given: unknown, capability: Capability, asOf: PlainDate): Stated[] {
  if (given === undefined || given === null) return [];
  if (CAPABILITIES[capability].combine !== 'employer-with-floors') return refuse('inconsistent', 'stated', `「${CAPABILITIES[capability].zh}」没有底线`, `${capability} knows no floors`);
  return list(record(STATED)).read(given, 'stated', { asOf, siblings: {} }).map(({ pack: id, zh, floor, compared, binding, provision: cited }, i) => {
    const pack = source.packs?.find((held) => held.id === id);
    if (!pack) return refuse('unknown-value', `stated[${i}].pack`, `没有文件 ${shownName(id)}`, `There is no pack ${shownName(id)}`);
    const provision = source.packs?.flatMap((held) => held.provisions).find((held) => held.id === cited);
    if (!provision) return refuse('unknown-value', `stated[${i}].provision`, `没有条款 ${shownName(cited)}`, `There is no provision ${shownName(cited)}`);
    return { pack, floor: { zh, floor, binding, provision, ...(compared === null ? {} : { compared }) } };
  });
}

function readRequest(source: PackSource, given: unknown): Request {
  if (!isRecord(given)) return refuse('not-an-object', 'input', '请求应为对象', 'the request must be an object');
  const capability = own(given, 'capability');
  if (capability === undefined || capability === null) refuse('missing', 'capability', '缺少事项 capability', 'capability is missing');
  if (typeof capability !== 'string' || !isCapability(capability)) {
    return refuse('unknown-value', 'capability', `没有事项 ${shownName(capability)}，可用：${Object.keys(CAPABILITIES).join('、')}`, `capability must be one of ${Object.keys(CAPABILITIES).join(', ')}`);
  }
  const asOf = own(given, 'asOf');
  if (asOf === undefined || asOf === null) refuse('missing', 'asOf', '缺少基准日 asOf', 'asOf is missing');
  const on = typeof asOf === 'string' ? parseDate(asOf) : 'wrong-form';
  if (on === 'wrong-form') return refuse('wrong-type', 'asOf', 'asOf 应为日期（YYYY-MM-DD）', 'asOf must be a date (YYYY-MM-DD)');
  if (on === 'impossible') return refuse('impossible-date', 'asOf', 'asOf 不是实际存在的日期', 'asOf is not a day that exists');
  const parts = own(given, 'parts');
  if (!Array.isArray(parts) || parts.length === 0) return refuse('missing', 'parts', 'parts 至少应有一项：{decision, facts}', 'parts must hold at least one {decision, facts}');
  const shared = record(SHARED_FACTS).read(own(given, 'shared') ?? {}, 'shared', { asOf: on, siblings: {} });
  const acts = own(given, 'acts') ?? {};
  if (!isRecord(acts)) return refuse('wrong-type', 'acts', 'acts 应为对象', 'acts must be an object');
  for (const [party, act] of Object.entries(acts)) {
    if (act !== 'given' && act !== 'refused') refuse('unknown-value', `acts.${party}`, `acts.${party} 应为 given 或 refused`, `acts.${party} must be given or refused`);
  }
  return { capability, asOf: on, parts: parts.map(readPart), stated: readStated(source, own(given, 'stated'), capability, on), shared, acts };
}

function provisionsIn(reasons: readonly Reason[], into: Set<string>): Set<string> {
  for (const reason of reasons) {
    if (reason.provision) into.add(reason.provision);
    provisionsIn(reason.children ?? [], into);
  }
  return into;
}

/** What an answered part says in the common words; the decision's own types give back its figures and days. */
function saidOf(contribution: Contribution | undefined, output: JsonObject, facts: JsonObject, at: Judgement): Said {
  if (!contribution) return {};
  const target = contribution.decision as Decision<Fields, Fields>;
  const scope = { asOf: at.asOf, siblings: {} };
  return contribution.read(target.answer.read(output, '', scope), target.facts.read(facts, '', scope), at);
}

function judgePart(source: PackSource, request: Request, part: Part, i: number, environmentOf: EnvironmentOf): { part: CombinedPart; said: PartSaid | null } {
  const found = source.findDecision(part.decision);
  if (!found) return refuse('unknown-decision', `parts[${i}].decision`, `没有名为 ${shownName(part.decision)} 的判定`, `There is no decision ${shownName(part.decision)}`);
  const { pack, decision } = found;
  const contribution = pack.contributions.find((c) => c.decision === decision && c.capability === request.capability);
  if (!contribution && capabilityOf(decision.name) !== request.capability) {
    refuse('inconsistent', `parts[${i}].decision`, `${decision.name} 与「${CAPABILITIES[request.capability].zh}」无关`, `${decision.name} says nothing on ${request.capability}`);
  }
  const head = { pack: pack.id, title: pack.title, side: pack.side, decision: decision.name, zh: decision.zh };
  try {
    const rating = request.shared.hostUnitRating;
    const facts = rating && contribution?.takesRating ? contribution.takesRating(rating, part.facts) : part.facts;
    const inPack: Environment = { calendar: pack.calendar, ...environmentOf(pack) };
    const outcome = evaluate(decision, facts, request.asOf, inPack);
    if (!outcome.ok) return { part: { ...head, output: null, reasons: [], provisions: [], error: outcome.error }, said: null };
    const reasons = outcome.reasons();
    const said = saidOf(contribution, outcome.output, facts, new Judgement(request.asOf, inPack, new Trace()));
    const answered = { ...head, output: outcome.output, reasons, provisions: [...provisionsIn(reasons, new Set())], error: null };
    return { part: answered, said: { ...said, pack, decision, output: outcome.output, reasons, acts: request.acts } };
  } catch (error) {
    if (error instanceof Refusal) return { part: { ...head, output: null, reasons: [], provisions: [], error: error.toJSON() }, said: null };
    throw error;
  }
}

/**
 * Judges the parts of several packs on one matter and combines them by the rule of the capability
 * (`CAPABILITIES`). The request is JSON: `{ capability, asOf, parts: [{ decision, facts }], stated?, shared?, acts? }`;
 * `stated` are floors of pay that stand outside a document: `{ pack, zh, floor, compared?, binding, provision }`.
 * A bad request is refused by field; a part that cannot be judged keeps its refusal and leaves the result open.
 */
export function combine(source: PackSource, request: unknown, environmentOf: EnvironmentOf = () => ({})): CombinedOutcome {
  try {
    const read = readRequest(source, request);
    const judged = read.parts.map((part, i) => judgePart(source, read, part, i, environmentOf));
    const { zh, combine: rule } = CAPABILITIES[read.capability];
    const parts = judged.map(({ part }) => part);
    const combined = resultOf(rule, judged.map(({ part, said }) => ({ side: part.side, said })), read.stated.map(({ pack, floor }) => ({ pack, floors: [floor] })));
    return { ok: true, capability: read.capability, zh, rule, asOf: read.asOf, parts, ...combined };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toJSON() };
    throw error;
  }
}
