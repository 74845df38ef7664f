// The rules by which several packs combine, one function each; `CAPABILITIES` says which holds for which matter.
import type { CombinationRule } from '../declarations/combination.js';
import { APPROVAL_STAGES, APPROVAL_STATES, type Approval, type ApprovalState, type RequirementSaid, type Said } from '../declarations/contribution.js';
import type { Pack } from '../declarations/pack.js';
import { Decimal, ZERO, isDecimal } from '../decimal.js';
import type { Json, JsonObject } from '../schema/type.js';
import type { AnyDecision } from './decision.js';
import type { Provision } from './provision.js';
import type { Reason } from './trace.js';

/** What one answered part has to say. */
export interface PartSaid extends Said {
  readonly pack: Pack;
  readonly decision: AnyDecision;
  readonly output: JsonObject;
  readonly reasons: readonly Reason[];
  readonly acts: Readonly<Record<string, Json>>;
}

/** What is said of amounts and floors, by a document or beside it. */
export type FloorsSaid = Pick<PartSaid, 'pack' | 'amounts' | 'floors'>;

/** A provision that decided the combined result. */
export interface Deciding {
  readonly pack: string;
  readonly provision: string;
  readonly article: string;
  readonly says: string;
}

interface Result {
  readonly result: JsonObject | null;
  readonly decidedBy: readonly Deciding[];
  readonly reasons: readonly Reason[];
}

type Given = readonly { readonly side: Pack['side']; readonly said: PartSaid | null }[];

const OPEN: Result = { result: null, decidedBy: [], reasons: [] };

function deciding(part: Pick<PartSaid, 'pack'>, provision: Provision): Deciding {
  return { pack: part.pack.id, provision: provision.id, article: provision.article, says: provision.says };
}

function reason(provision: Provision, words: string, more: Partial<Reason> = {}): Reason {
  return { provision: provision.id, article: provision.article, words, ...more };
}

function asJson(value: Decimal | string | number | boolean | null): Json {
  return isDecimal(value) ? value.toFixed() : value;
}

function flat<T, P>(parts: readonly P[], pick: (part: P) => readonly T[] | undefined): { part: P; one: T }[] {
  return parts.flatMap((part) => (pick(part) ?? []).map((one) => ({ part, one })));
}

/** One answer of a side: its provisions are those of the unmet conditions, else those that its decision applies. */
function sideDecides(parts: Given, side: Pack['side'], words: string): Result {
  const mine = parts.filter((p) => p.side === side);
  const [only] = mine;
  if (mine.length !== 1 || !only?.said) return OPEN;
  const { said } = only;
  const unmet = new Set<string>();
  const collect = (reasons: readonly Reason[]): void => {
    for (const r of reasons) {
      if (r.holds === false && r.provision) unmet.add(r.provision);
      collect(r.children ?? []);
    }
  };
  collect(said.reasons);
  const applied = said.decision.applies.filter((p) => unmet.size === 0 || unmet.has(p.id));
  const decisive = applied.length > 0 ? applied : said.decision.applies;
  return {
    result: { decidedBy: said.pack.id, decision: said.decision.name, output: said.output },
    decidedBy: decisive.map((p) => deciding(said, p)),
    reasons: decisive.slice(0, 1).map((p) => reason(p, `${words}：以《${said.pack.title}》的「${said.decision.zh}」为准`)),
  };
}

const STAGES = Object.keys(APPROVAL_STAGES);

function stateOf(entries: readonly { part: PartSaid; one: Approval }[]): ApprovalState {
  const told = entries.flatMap(({ part, one }) => {
    const act = Object.hasOwn(part.acts, one.by) ? part.acts[one.by] : undefined;
    return [one.state ?? 'needed', ...(act === 'given' || act === 'refused' ? [act] : [])];
  });
  return told.includes('refused') ? 'refused' : told.includes('given') ? 'given' : 'needed';
}

/** Everybody whom any pack asks, each once, in the common order of stages and in each pack's own order within. */
function allApprove(parts: readonly PartSaid[]): Result {
  const byParty = new Map<string, { part: PartSaid; one: Approval }[]>();
  for (const entry of flat(parts, (p) => p.approvals)) byParty.set(entry.one.by, [...(byParty.get(entry.one.by) ?? []), entry]);
  const chain = [...byParty.values()]
    .map((entries) => ({ entries, first: entries[0] as { part: PartSaid; one: Approval }, state: stateOf(entries) }))
    .map((link, i) => ({ ...link, order: Math.min(...link.entries.map(({ one }) => STAGES.indexOf(one.stage))), i }))
    .sort((a, b) => a.order - b.order || a.i - b.i);
  const approvals = chain.filter(({ first }) => first.one.stage !== 'filing');
  const refused = approvals.filter((link) => link.state === 'refused');
  const open = approvals.filter((link) => link.state === 'needed');
  const obstacles = flat(parts, (p) => p.obstacles);
  const granted = approvals.length > 0 && refused.length === 0 && open.length === 0 && obstacles.length === 0;
  const decisive = refused.length > 0 ? refused : open.length > 0 ? open : obstacles.length > 0 ? [] : approvals;
  return {
    result: {
      granted,
      refused: refused.length > 0,
      outstanding: open.map(({ first }) => first.one.by),
      obstacles: obstacles.map(({ part, one }) => ({ zh: one.zh, pack: part.pack.id, provision: one.provision.id })),
      chain: chain.map(({ entries, first, state }) => ({
        by: first.one.by, zh: first.one.zh, stage: first.one.stage, act: first.one.act, state,
        askedBy: entries.map(({ part, one }) => ({ pack: part.pack.id, act: one.act, provision: one.provision.id })),
      })),
    },
    decidedBy: [
      ...decisive.flatMap(({ entries }) => entries.map(({ part, one }) => deciding(part, one.provision))),
      ...(refused.length > 0 ? [] : obstacles.map(({ part, one }) => deciding(part, one.provision))),
    ],
    reasons: [
      ...chain.flatMap(({ entries, state }) => entries.map(({ part, one }) =>
        reason(one.provision, `${one.zh}${one.act}（《${part.pack.title}》）`, { value: APPROVAL_STATES[state] }))),
      ...obstacles.map(({ part, one }) => reason(one.provision, `${one.zh}（《${part.pack.title}》）`, { holds: false })),
    ],
  };
}

/** Each deadline is kept; the earliest that is not done leads. */
function eachDeadline(parts: readonly PartSaid[]): Result {
  const all = flat(parts, (p) => p.deadlines).map((entry, i) => ({ ...entry, i }))
    .sort((a, b) => (a.one.dueOn === b.one.dueOn ? a.i - b.i : a.one.dueOn < b.one.dueOn ? -1 : 1));
  const shown = ({ part, one }: (typeof all)[number]): JsonObject => ({
    duty: one.duty, zh: one.zh, who: one.who, dueOn: one.dueOn, done: one.done, pack: part.pack.id, provision: one.provision.id,
  });
  const leading = all.find(({ one }) => !one.done);
  const decisive = leading ?? all.at(-1);
  return {
    result: { leads: leading ? shown(leading) : null, deadlines: all.map(shown), allDone: leading === undefined },
    decidedBy: decisive ? [deciding(decisive.part, decisive.one.provision)] : [],
    reasons: all.map(({ part, one }) => reason(one.provision, `${one.zh}（${one.who}，《${part.pack.title}》）`, { value: one.dueOn, holds: one.done })),
  };
}

/** The employer's amount against the floors of purchaser and law; a shortfall is shown to both sides. */
function employerWithFloors(parts: readonly FloorsSaid[]): Result {
  const amounts = flat(parts.filter((p) => p.pack.side === 'employer'), (p) => p.amounts);
  const [computed] = amounts;
  if (!computed || amounts.length !== 1) return OPEN;
  const { amount } = computed.one;
  const floors = flat(parts.filter((p) => p.pack.side !== 'employer'), (p) => p.floors).map(({ part, one }) => {
    const compared = one.compared ?? amount;
    return { part, one, compared, shortfall: Decimal.max(ZERO, one.floor.minus(compared)) };
  });
  const short = floors.filter((f) => f.shortfall.gt(0)).sort((a, b) => Number(b.one.binding) - Number(a.one.binding) || b.shortfall.cmp(a.shortfall));
  const [worst] = short;
  const money = (value: Decimal): string => value.toFixed(2);
  return {
    result: {
      amount: money(amount),
      compliant: !short.some((f) => f.one.binding),
      shortfall: money(worst?.shortfall ?? ZERO),
      /** Both sides see a shortfall; without one, neither sees the other's figures. */
      shownTo: worst ? ['employer', 'purchaser'] : [],
      floors: floors.map(({ part, one, compared, shortfall }) => ({
        pack: part.pack.id, zh: one.zh, floor: money(one.floor), compared: money(compared), shortfall: money(shortfall), binding: one.binding, provision: one.provision.id,
      })),
    },
    decidedBy: [worst ? deciding(worst.part, worst.one.provision) : deciding(computed.part, computed.one.provision)],
    reasons: [
      reason(computed.one.provision, `${computed.one.zh}，由用人机构计算（《${computed.part.pack.title}》）`, { value: money(amount) }),
      ...floors.map(({ part, one, compared, shortfall }) => reason(one.provision, `${one.zh}${one.binding ? '' : '（合同未约定，只作提示）'}（《${part.pack.title}》）`,
        { inputs: { 底线: money(one.floor), 比较数: money(compared), 差额: money(shortfall) }, holds: shortfall.isZero() })),
    ],
  };
}

/** Every scheme stands on its own. */
function eachOnItsOwn(parts: readonly PartSaid[]): Result {
  const results = flat(parts, (p) => p.results);
  return {
    result: { schemes: results.map(({ part, one }) => ({ pack: part.pack.id, decision: part.decision.name, zh: one.zh, value: asJson(one.value), provision: one.provision.id })) },
    decidedBy: results.map(({ part, one }) => deciding(part, one.provision)),
    reasons: results.map(({ part, one }) => reason(one.provision, `${one.zh}（《${part.pack.title}》）`, { value: asJson(one.value) })),
  };
}

/** Whether `a` is stricter than `b`. No value is without end: the strictest where more is stricter. */
function isStricter(a: RequirementSaid, b: RequirementSaid): boolean {
  if (a.value === null || b.value === null) return a.value === null && b.value !== null && a.stricter === 'more';
  const order = typeof a.value === 'string' || typeof b.value === 'string'
    ? (a.value === b.value ? 0 : a.value > b.value ? 1 : -1)
    : new Decimal(a.value).cmp(new Decimal(b.value));
  return a.stricter === 'more' ? order > 0 : order < 0;
}

/** Of the requirements of one kind the strictest holds; all of them must be met. */
function strictest(parts: readonly PartSaid[]): Result {
  const all = flat(parts, (p) => p.requirements);
  const kinds = [...new Set(all.map(({ one }) => one.about))].map((about) => {
    const entries = all.filter(({ one }) => one.about === about);
    const holding = entries.reduce((best, entry) => (isStricter(entry.one, best.one) ? entry : best));
    return { about, entries, holding };
  });
  const met = all.every(({ one }) => one.met !== false);
  return {
    result: {
      met,
      requirements: kinds.map(({ about, entries, holding }) => ({
        about, zh: holding.one.zh, value: asJson(holding.one.value), pack: holding.part.pack.id, provision: holding.one.provision.id,
        parts: entries.map(({ part, one }) => ({ pack: part.pack.id, zh: one.zh, value: asJson(one.value), met: one.met, provision: one.provision.id })),
      })),
    },
    decidedBy: kinds.map(({ holding }) => deciding(holding.part, holding.one.provision)),
    reasons: all.map(({ part, one }) => reason(one.provision, `${one.zh}（《${part.pack.title}》）`, { value: asJson(one.value), ...(one.met === null ? {} : { holds: one.met }) })),
  };
}

const OF_ALL = { 'all-approve': allApprove, 'each-deadline': eachDeadline, 'each-on-its-own': eachOnItsOwn, strictest } as const;

/** The result of a rule over the parts, with floors stated beside them. Where a part that counts is refused, the result stays open. */
export function resultOf(rule: CombinationRule, parts: Given, stated: readonly FloorsSaid[] = []): Result {
  const found = resultBy(rule, parts, stated);
  const once = new Map(found.decidedBy.map((d) => [`${d.pack} ${d.provision}`, d]));
  return { ...found, decidedBy: [...once.values()] };
}

function resultBy(rule: CombinationRule, parts: Given, stated: readonly FloorsSaid[]): Result {
  switch (rule) {
    case 'purchaser-decides': return sideDecides(parts, 'purchaser', '由购买方决定');
    case 'employer-decides': return sideDecides(parts, 'employer', '由用人机构决定');
    case 'national-decides': return sideDecides(parts, 'national', '由国家规定决定');
    default: {
      const said = parts.flatMap((p) => p.said ?? []);
      if (said.length < parts.length) return OPEN;
      return rule === 'employer-with-floors' ? employerWithFloors([...said, ...stated]) : OF_ALL[rule](said);
    }
  }
}
