import { WorkCalendar } from '../calendar.js';
import type { AnyDecision } from '../rules/decision.js';
import type { Parameter } from '../rules/parameter.js';
import type { Provision } from '../rules/provision.js';
import { capabilityOf } from './combination.js';
import type { Contribution } from './contribution.js';
import type { Duty } from './duty.js';
import { decisionsOfHonours, type HonourRules } from './honour.js';
import { decisionsOfPay, type PayRules } from './pay.js';
import type { RecordKind, Right } from './record.js';
import { decisionsOfScheme, type ScoringScheme } from './scheme.js';
import type { Workflow } from './workflow.js';

/** A chapter of a document with everything declared beside its articles, in the document's order. */
export interface Chapter {
  readonly title: string;
  readonly provisions: readonly Provision[];
  readonly decisions?: readonly AnyDecision[];
  readonly workflows?: readonly Workflow[];
  readonly duties?: readonly Duty[];
  readonly records?: readonly RecordKind[];
  readonly rights?: readonly Right[];
}

export function chapter(spec: Chapter): Chapter {
  return spec;
}

/** A party of the document: who acts in workflows and holds duties and rights. Users' memberships name one. */
export interface Party {
  readonly zh: string;
  readonly en: string;
  /** Kinds of organisation units in which it sits; empty for parties outside the tenant (provider, worker). */
  readonly unitKinds: readonly string[];
  /** What the party does most, the first first: leads its menu and its first page. */
  readonly work?: readonly WorkArea[];
}

/** Areas of work that a document's parties have, in the words of the field. */
export const WORK_AREAS = [
  'attendance', 'leave', 'service', 'overview', 'posts', 'plan', 'providers', 'personnel', 'people', 'placed', 'appraisal', 'funding', 'honours', 'scoring', 'payroll', 'my-pay', 'own-file', 'registers', 'policy', 'trail', 'settlement',
] as const;
export type WorkArea = (typeof WORK_AREAS)[number];

export interface PackSpec {
  /** Folder name and first part of every decision's name. */
  readonly id: string;
  /** Prefix of the provisions' ids, with its hyphen: `HB-`. */
  readonly prefix: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  /** First day in force; null for a document that bears no date (the tenant sets it). */
  readonly inForceFrom: string | null;
  /** Version of the pack as carried out; changes with every rule commit. */
  readonly version: string;
  /** Which side the pack speaks for when several bind one assignment. */
  readonly side: 'national' | 'purchaser' | 'employer';
  /** Provisions of the document in all, as counted in it; the pack is refused when it holds another number. */
  readonly provisionCount: number;
  readonly parties: Readonly<Record<string, Party>>;
  /**
   * Which of its own parties hold what the law lays on a party of the national pack, as `{ 'payroll-clerk': ['accountant'] }`: they owe
   * the law's duties. A party of the law that is not named here is held by nobody in a tenant of this pack.
   */
  readonly holders?: Readonly<Record<string, readonly string[]>>;
  /** Kinds of organisation units of a tenant of this pack, from the top down. */
  readonly unitKinds: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
  readonly parameters: readonly Parameter<never>[];
  /** Years of the work calendar that the document's catalogue names; all loaded ones where it names none. */
  readonly calendarYears?: readonly number[];
  /** What its decisions say where several packs govern one assignment. */
  readonly contributions?: readonly Contribution[];
  /** Schemes by which people are scored in rounds. */
  readonly schemes?: readonly ScoringScheme[];
  /** How people are paid. */
  readonly pay?: PayRules;
  /** Awards and how they are given. */
  readonly honours?: HonourRules;
  /** English for terms of the document whose key does not say it well (`{ 事假: 'Personal leave' }`); the others read as their keys do. */
  readonly english?: Readonly<Record<string, string>>;
}

export interface Pack extends Omit<PackSpec, 'parameters' | 'contributions' | 'schemes'> {
  readonly contributions: readonly Contribution[];
  readonly schemes: readonly ScoringScheme[];
  readonly provisions: readonly Provision[];
  readonly decisions: readonly AnyDecision[];
  readonly workflows: readonly Workflow[];
  readonly duties: readonly Duty[];
  readonly records: readonly RecordKind[];
  readonly rights: readonly Right[];
  readonly parameters: readonly Parameter<unknown>[];
  /** Calendar used when the platform hands in none. */
  readonly calendar: WorkCalendar;
}

function refuseRepeats(pack: string, what: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new Error(`${pack}: ${what} ${id} is declared twice`);
    seen.add(id);
  }
}

/** Provisions cited by something that carries them out, with what cites them. */
export function citations(pack: Pick<Pack, 'decisions' | 'workflows' | 'duties' | 'records' | 'rights' | 'parameters'>): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const cite = (provisions: readonly Provision[], by: string): void => {
    for (const p of provisions) {
      const held = out.get(p.id) ?? [];
      if (!held.includes(by)) held.push(by);
      out.set(p.id, held);
    }
  };
  for (const d of pack.decisions) cite(d.applies, d.name);
  for (const w of pack.workflows) {
    cite(w.provisions, w.id);
    for (const t of w.transitions) cite([...(t.provisions ?? []), ...(t.guards ?? []).map((g) => g.provision)], w.id);
    for (const s of Object.values(w.states)) if (s.term) cite([s.term.provision], w.id);
  }
  for (const d of pack.duties) cite(d.provisions, `duty ${d.id}`);
  for (const r of pack.records) cite(r.provisions, `record ${r.id}`);
  for (const r of pack.rights) cite(r.provisions, `right ${r.verb} ${r.subject}`);
  for (const p of pack.parameters) cite([p.provision], `parameter ${p.id}`);
  return out;
}

function checkParties(pack: Pack): void {
  const known = new Set([...Object.keys(pack.parties), 'platform']);
  const need = (who: readonly string[], where: string): void => {
    for (const party of who) if (!known.has(party)) throw new Error(`${pack.id}: ${where} names the unknown party ${party}`);
  };
  for (const w of pack.workflows) {
    for (const t of w.transitions) need(t.actors, `${w.id}.${t.id}`);
    for (const [id, s] of Object.entries(w.states)) need(s.holders ?? [], `${w.id} state ${id}`);
  }
  for (const d of pack.duties) need(d.who, `duty ${d.id}`);
  for (const r of pack.rights) need(r.who, `right ${r.verb} ${r.subject}`);
  for (const [party, own] of Object.entries(pack.holders ?? {})) need(own, `the holder of the law’s ${party}`);
  for (const s of pack.schemes) need([...s.cohorts.flatMap((c) => c.parties), ...s.items.flatMap((i) => i.raters), s.notice.party], `scheme ${s.id}`);
}

function checkPay(pack: Pack): void {
  const { pay } = pack;
  if (!pay) return;
  refuseRepeats(pack.id, 'pay scheme', pay.schemes.map((s) => s.id));
  refuseRepeats(pack.id, 'pay guard', pay.guards.map((g) => g.guard));
  for (const d of decisionsOfPay(pay)) if (!pack.decisions.includes(d)) throw new Error(`${pack.id}: the pay asks ${d.name}, which no chapter lists`);
  for (const p of [...pay.schemes.flatMap((s) => s.provisions), ...pay.guards.map((g) => g.provision), ...pay.releases.map((r) => r.provision)]) {
    if (!pack.provisions.includes(p)) throw new Error(`${pack.id}: the pay cites ${p.id}, which no chapter lists`);
  }
  for (const party of pay.guards.flatMap((g) => g.waivedBy)) if (!(party in pack.parties)) throw new Error(`${pack.id}: a pay guard names the unknown party ${party}`);
  for (const { workflow: id, grants, names, provision } of pay.matters ?? []) {
    const flow = pack.workflows.find((w) => w.id === id);
    if (![grants, names].every((act) => flow?.transitions.some((t) => t.id === act))) throw new Error(`${pack.id}: the pay follows ${id} at acts that it does not have`);
    if (!pack.provisions.includes(provision)) throw new Error(`${pack.id}: the pay cites ${provision.id}, which no chapter lists`);
  }
  for (const { workflow: id, act, lifts } of pay.losses ?? []) {
    const flow = pack.workflows.find((w) => w.id === id);
    if (![act, lifts].every((name) => flow?.transitions.some((t) => t.id === name))) throw new Error(`${pack.id}: pay is lost by ${id} at acts that it does not have`);
  }
  if (pay.workflow !== null && !pack.workflows.some((w) => w.id === pay.workflow)) throw new Error(`${pack.id}: the pay goes through the unknown workflow ${pay.workflow}`);
}

function checkHonours(pack: Pack): void {
  const { honours } = pack;
  if (!honours) return;
  refuseRepeats(pack.id, 'award', honours.honours.map((h) => h.id));
  for (const d of decisionsOfHonours(honours)) if (!pack.decisions.includes(d)) throw new Error(`${pack.id}: the awards ask ${d.name}, which no chapter lists`);
  for (const p of [...honours.honours.flatMap((h) => h.provisions), ...honours.honours.flatMap((h) => h.sheets.map((sheet) => sheet.provision)), honours.objections.provision, honours.schedule.provision, honours.shares.provision]) if (!pack.provisions.includes(p)) throw new Error(`${pack.id}: the awards cite ${p.id}, which no chapter lists`);
  const course = pack.workflows.find((w) => w.id === honours.workflow);
  for (const state of [...Object.keys(honours.schedule.states), ...honours.shares.states]) if (!course?.states[state]) throw new Error(`${pack.id}: the course of the awards has no state ${state}`);
  for (const act of Object.keys(honours.does)) if (!course?.transitions.some((t) => t.id === act)) throw new Error(`${pack.id}: the course of the awards has no transition ${act}`);
}

function checkSchemes(pack: Pack): void {
  refuseRepeats(pack.id, 'scheme', pack.schemes.map((s) => s.id));
  const flows = new Set(pack.workflows.map((w) => w.id));
  for (const s of pack.schemes) {
    for (const d of decisionsOfScheme(s)) if (!pack.decisions.includes(d)) throw new Error(`${pack.id}: scheme ${s.id} asks ${d.name}, which no chapter lists`);
    for (const p of [...s.provisions, s.notice.provision, s.appeal.provision]) if (!pack.provisions.includes(p)) throw new Error(`${pack.id}: scheme ${s.id} cites ${p.id}, which no chapter lists`);
    for (const id of [s.follows?.workflow, s.course?.workflow, s.appeals?.workflow, s.misconduct]) if (id !== undefined && !flows.has(id)) throw new Error(`${pack.id}: scheme ${s.id} opens the unknown workflow ${id}`);
    const course = pack.workflows.find((w) => w.id === s.course?.workflow);
    for (const act of Object.keys(s.course?.does ?? {})) if (!course?.transitions.some((t) => t.id === act)) throw new Error(`${pack.id}: the course of scheme ${s.id} has no transition ${act}`);
  }
}

/** Puts a pack together and checks it whole: a fault stops the start, never a user. */
export function definePack(spec: PackSpec): Pack {
  const provisions = spec.chapters.flatMap((c) => c.provisions);
  const decisions = spec.chapters.flatMap((c) => c.decisions ?? []);
  const pack: Pack = {
    ...spec,
    provisions,
    decisions,
    workflows: spec.chapters.flatMap((c) => c.workflows ?? []),
    duties: spec.chapters.flatMap((c) => c.duties ?? []),
    records: spec.chapters.flatMap((c) => c.records ?? []),
    rights: spec.chapters.flatMap((c) => c.rights ?? []),
    contributions: spec.contributions ?? [],
    schemes: spec.schemes ?? [],
    parameters: spec.parameters as readonly unknown[] as readonly Parameter<unknown>[],
    calendar: WorkCalendar.ofYears(spec.calendarYears ?? [2023, 2024, 2025, 2026]),
  };
  refuseRepeats(spec.id, 'provision', provisions.map((p) => p.id));
  refuseRepeats(spec.id, 'decision', decisions.map((d) => d.name));
  refuseRepeats(spec.id, 'workflow', pack.workflows.map((w) => w.id));
  refuseRepeats(spec.id, 'duty', pack.duties.map((d) => d.id));
  refuseRepeats(spec.id, 'parameter', pack.parameters.map((p) => p.id));
  if (provisions.length !== spec.provisionCount) {
    throw new Error(`${spec.id}: the document has ${spec.provisionCount} provisions, the pack declares ${provisions.length}`);
  }
  const known = new Set(provisions);
  for (const p of provisions) if (!p.id.startsWith(spec.prefix)) throw new Error(`${spec.id}: ${p.id} lacks the prefix ${spec.prefix}`);
  for (const d of decisions) {
    if (!d.name.startsWith(`${spec.id}.`)) throw new Error(`${d.name} does not belong to ${spec.id}`);
    capabilityOf(d.name);
    if (d.applies.length === 0) throw new Error(`${d.name} applies no provision`);
    for (const p of d.applies) if (!known.has(p)) throw new Error(`${d.name} applies ${p.id}, which no chapter lists`);
  }
  for (const c of pack.contributions) if (!decisions.includes(c.decision)) throw new Error(`${spec.id}: ${c.decision.name} contributes and no chapter lists it`);
  refuseRepeats(spec.id, 'contribution', pack.contributions.map((c) => `${c.decision.name} to ${c.capability}`));
  checkParties(pack);
  checkSchemes(pack);
  checkPay(pack);
  checkHonours(pack);
  return pack;
}
