import type { WorkCalendar } from '../calendar.js';
import { addDays, type PlainDate } from '../plain-date.js';
import type { Bilingual } from '../refusal.js';
import type { Fields, RecordType } from '../schema/composites.js';
import type { Provision } from '../rules/provision.js';

/** Facts of an act, as the platform gathers them: post, unit, form values, outcomes of decisions. */
export type ActFacts = Readonly<Record<string, unknown>>;

/** A ground on which a transition is refused. `refuses` sees the facts of the act; true refuses it. */
export interface Guard {
  readonly code: string;
  readonly provision: Provision;
  readonly message: Bilingual;
  /** The same with the figures of the case, where figures tell what would be right. */
  readonly says?: (facts: ActFacts) => Bilingual;
  /** The decision whose answer the guard looks at, placed by the platform in `facts[decision]`. */
  readonly decision?: string;
  readonly refuses: (facts: ActFacts) => boolean;
}

/** A deadline that a state carries from the day on which it is entered. */
export interface Term {
  readonly provision: Provision;
  readonly workingDays?: number;
  readonly days?: number;
}

export interface Transition {
  readonly id: string;
  readonly zh: string;
  readonly from: readonly string[];
  readonly to: string;
  /** Parties (see `pack.parties`) that may do it; `platform` is the system itself. */
  readonly actors: readonly string[];
  /** Chooses between transitions of one name by the facts (a county's post goes to the city, a city's to the province). */
  readonly applies?: (facts: ActFacts) => boolean;
  /** A written reason must be given. */
  readonly reason?: boolean;
  /** Form that the act fills in. */
  readonly form?: RecordType<Fields>;
  readonly guards?: readonly Guard[];
  readonly provisions?: readonly Provision[];
  /** Workflows that follow by themselves. */
  readonly opens?: readonly { readonly workflow: string; readonly when?: (facts: ActFacts) => boolean }[];
}

export interface WorkflowState {
  readonly zh: string;
  /** Parties in whose to-do list the subject stands while in this state. */
  readonly holders?: readonly string[];
  /** Which of the holders by the facts, where not all of them hold it (a county's appeal lies with the city, a city's with the province). */
  readonly holdersBy?: (facts: ActFacts) => readonly string[];
  readonly term?: Term;
  readonly final?: boolean;
}

/** Parties that hold a subject in a state: those chosen by the facts, else all declared. */
export function holdersOf(state: WorkflowState | undefined, facts: ActFacts): readonly string[] {
  return state?.holdersBy?.(facts) ?? state?.holders ?? [];
}

/** Who begins a matter of a workflow by hand, and what must be said of it. Its answers are facts of every later act. */
export interface Beginning {
  /** Parties that may begin one. */
  readonly actors: readonly string[];
  /** The party of the later course that whoever begins it is (applicant, employee…): asked in person, wherever others of it sit. */
  readonly as?: string;
  readonly form: RecordType<Fields>;
  /** The field of the form that tells one matter from another in a to-do list. */
  readonly title: string;
}

/** A workflow of a document: states, who may move it, when that is refused. Carried out by one engine for all packs. */
export interface Workflow {
  readonly id: string;
  readonly zh: string;
  /** What it is about, for example `post-application`. */
  readonly subject: string;
  readonly provisions: readonly Provision[];
  readonly initial: string;
  /** Left out where a part of the platform begins it for a thing of its own (a leave, a payroll, a tender). */
  readonly begin?: Beginning;
  readonly states: Readonly<Record<string, WorkflowState>>;
  readonly transitions: readonly Transition[];
}

/** Declares a workflow and checks that its states and transitions fit together. */
export function workflow(spec: Workflow): Workflow {
  const known = new Set(Object.keys(spec.states));
  if (!known.has(spec.initial)) throw new Error(`${spec.id}: initial state ${spec.initial} is not declared`);
  for (const t of spec.transitions) {
    for (const s of [...t.from, t.to]) if (!known.has(s)) throw new Error(`${spec.id}.${t.id}: state ${s} is not declared`);
    if (t.actors.length === 0) throw new Error(`${spec.id}.${t.id} has no actor`);
  }
  if (spec.begin && !(spec.begin.title in spec.begin.form.fields)) throw new Error(`${spec.id}: the title ${spec.begin.title} is no field of its form`);
  return spec;
}

export interface Act {
  readonly transition: string;
  /** Party of the acting person. */
  readonly actor: string;
  readonly reason?: string | null;
  readonly facts?: ActFacts;
}

export interface StepRefusal {
  readonly ok: false;
  readonly code: 'unknown-transition' | 'wrong-state' | 'wrong-actor' | 'not-applicable' | 'reason-missing' | string;
  readonly field: string;
  readonly message: Bilingual;
  readonly provision?: string;
}

export interface StepTaken {
  readonly ok: true;
  readonly from: string;
  readonly to: string;
  readonly final: boolean;
  readonly holders: readonly string[];
  /** Last day of the new state's term, where it has one. */
  readonly dueOn: PlainDate | null;
  readonly dueProvision: string | null;
  readonly opens: readonly string[];
}

function refusal(code: string, field: string, zh: string, en: string, provision?: string): StepRefusal {
  const base = { ok: false as const, code, field, message: { zh, en } };
  return provision === undefined ? base : { ...base, provision };
}

function wordsOf(guard: Guard, facts: ActFacts): Bilingual {
  return guard.says?.(facts) ?? guard.message;
}

/** Last day of a state's term entered on a day; working days need the calendar and refuse beyond it. */
export function dueDate(term: Term | undefined, enteredOn: PlainDate, calendar: WorkCalendar): PlainDate | null {
  if (term?.workingDays !== undefined) return calendar.workingDayAfter(enteredOn, term.workingDays, 'enteredOn');
  if (term?.days !== undefined) return addDays(enteredOn, term.days);
  return null;
}

/** Judges one act on a subject in a state: the step taken, or why not. Changes nothing itself. */
export function stepWorkflow(flow: Workflow, state: string, act: Act, on: PlainDate, calendar: WorkCalendar): StepTaken | StepRefusal {
  const facts = act.facts ?? {};
  const named = flow.transitions.filter((t) => t.id === act.transition);
  if (named.length === 0) return refusal('unknown-transition', 'transition', `没有「${act.transition}」这一办理动作`, `There is no act ${act.transition}`);
  const here = named.filter((t) => t.from.includes(state));
  const stateZh = flow.states[state]?.zh ?? state;
  if (here.length === 0) return refusal('wrong-state', 'transition', `当前状态「${stateZh}」不能办理「${named[0]?.zh ?? ''}」`, `${act.transition} cannot be done in state ${state}`);
  const mine = here.filter((t) => t.actors.includes(act.actor));
  if (mine.length === 0) return refusal('wrong-actor', 'actor', `「${here[0]?.zh ?? ''}」不由您所在的一方办理`, `${act.transition} is not yours to do`);
  const chosen = mine.find((t) => t.applies?.(facts) ?? true);
  if (!chosen) return refusal('not-applicable', 'transition', `本事项不适用「${mine[0]?.zh ?? ''}」`, `${act.transition} does not apply to this subject`);
  if (chosen.reason && !act.reason?.trim()) return refusal('reason-missing', 'reason', `「${chosen.zh}」须写明理由`, `${act.transition} needs a written reason`);
  const broken = chosen.guards?.find((g) => g.refuses(facts));
  if (broken) {
    const { zh, en } = wordsOf(broken, facts);
    return refusal(broken.code, 'facts', zh, en, broken.provision.id);
  }
  const target = flow.states[chosen.to];
  return {
    ok: true,
    from: state,
    to: chosen.to,
    final: target?.final ?? false,
    holders: holdersOf(target, facts),
    dueOn: dueDate(target?.term, on, calendar),
    dueProvision: target?.term?.provision.id ?? null,
    opens: (chosen.opens ?? []).filter((o) => o.when?.(facts) ?? true).map((o) => o.workflow),
  };
}

/** Acts that a party sees in a state: those open to it, and those greyed with the reason. */
export function actsOf(flow: Workflow, state: string, actor: string, facts: ActFacts): { readonly transition: Transition; readonly refusal: Bilingual | null }[] {
  return flow.transitions
    .filter((t) => t.from.includes(state) && t.actors.includes(actor) && (t.applies?.(facts) ?? true))
    .map((t) => {
      const broken = t.guards?.find((g) => g.refuses(facts));
      return { transition: t, refusal: broken ? wordsOf(broken, facts) : null };
    });
}
