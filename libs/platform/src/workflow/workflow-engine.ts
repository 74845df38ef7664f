import { Refusal, actsOf, stepWorkflow } from '@gongqiao/kernel';
import type { Act, Bilingual, JsonObject, StepTaken, Workflow } from '@gongqiao/kernel';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isUnder } from '../access/conditions.js';
import { Refused, dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { factsAsJson } from '../policy/judge.js';
import type { Judge } from '../policy/judge.js';
import type { PolicyService } from '../policy/policy-service.js';
import type { Trail } from '../trail/trail.js';
import { Todo, WorkflowInstance, WorkflowStep } from './entities.js';
import type { StepKind } from './entities.js';
import { refuseWorkflow } from './errors.js';
import { isTodoOf, type Addressee, type TodoBook } from './todos.js';

/** A matter to begin. */
export interface NewMatter {
  /** Id of the workflow in the tenant's pack. */
  readonly workflow: string;
  readonly subject: string;
  readonly subjectId: string;
  /** What people see in their to-do lists. */
  readonly title: string;
  /** Where the matter hangs: its parties act from this unit or above. */
  readonly unitPath: string;
  readonly facts?: object;
  /** What was said in a form at its beginning, to be shown in its course. */
  readonly form?: JsonObject;
  /** Who has it first, where not all do that the first state declares. */
  readonly holders?: readonly string[];
}

/** An act on a matter. */
export interface ActInput {
  readonly transition: string;
  readonly note?: string | null;
  readonly facts?: object;
  readonly form?: object;
  /** The version that the caller saw; a stale one is refused. */
  readonly version?: number;
}

/** What a context learns when a matter moves, in the transaction of the move. */
export interface WorkflowMoved {
  readonly instance: WorkflowInstance;
  readonly transition: string;
  readonly from: string | null;
  readonly to: string;
  readonly final: boolean;
  readonly note: string | null;
  readonly form: JsonObject | null;
  /** Workflows that the document has follow, those on another subject: whoever owns that subject begins them. */
  readonly opens: readonly string[];
}

/** A matter that has gone back to a state it was in before, in the transaction in which it went. */
export interface WorkflowMovedBack {
  readonly instance: WorkflowInstance;
  readonly kind: 'return' | 'withdraw';
  readonly from: string;
  readonly to: string;
}

/** A state that a matter has come to, and by which act; none at its start. */
export interface WorkflowEntered {
  readonly instance: WorkflowInstance;
  /** Whom the document has hold the state. */
  readonly holders: readonly string[];
  readonly act: { readonly transition: string; readonly party: string } | null;
}

/** A context that follows the matters of its subjects. */
export interface WorkflowListener {
  /** GraphQL type name of the subject. */
  readonly subject: string;
  /** What the guards must know of the subject as it stands now; asked before every act, and before acts are shown. */
  facts?(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object>;
  /** Whose to-do the state is where its holders do not all sit at the matter's own place, or have their own deadlines. Left out: the holders'. */
  addressees?(m: EntityManager, ctx: RequestContext, entered: WorkflowEntered): Promise<readonly Addressee[]>;
  moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void>;
  /**
   * What the subject takes back when the office sends a matter back (退回) or takes a step back (撤回). A context that leaves it out
   * lets its matters move by the acts of their document alone: what a step did there cannot simply be undone.
   */
  movedBack?(m: EntityManager, ctx: RequestContext, event: WorkflowMovedBack): Promise<void>;
}

/** An act as the portal shows it: open, or greyed with the reason. */
export interface OpenAct {
  readonly transition: string;
  readonly zh: string;
  readonly party: string;
  readonly needsReason: boolean;
  readonly form: object | null;
  readonly refusal: Bilingual | null;
}

const PLATFORM_PARTY = 'platform';

/** Carries out the workflows that packs declare: states, to-dos, deadlines, opinions. It knows no document. */
export class WorkflowEngine {
  private readonly listeners: WorkflowListener[] = [];

  constructor(
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    readonly todos: TodoBook,
  ) {}

  /** Lets a context follow its subjects' matters; called when its module starts. */
  listen(listener: WorkflowListener): void {
    this.listeners.push(listener);
  }

  /** Whoever follows the matters of a subject. */
  listenersOf(subject: string): readonly WorkflowListener[] {
    return this.listeners.filter((held) => held.subject === subject);
  }

  /** Whether matters about a subject can be sent or taken back by the office, beside their document's acts. */
  goesBack(subject: string): boolean {
    return this.listenersOf(subject).every((held) => held.movedBack !== undefined);
  }

  /** The declaration of a workflow in a tenant's pack. */
  getWorkflow(packId: string, id: string): Workflow {
    const found = this.policy.index.findPack(packId)?.workflows.find((workflow) => workflow.id === id);
    if (!found) throw refuseWorkflow('workflow-unknown', { field: 'workflow', values: { workflow: id } });
    return found;
  }

  /** Begins a matter in its first state, and puts it before those who hold that state. */
  async start(m: EntityManager, ctx: RequestContext, matter: NewMatter): Promise<WorkflowInstance> {
    const judge = await this.policy.judge(m, ctx, ctx.at);
    const flow = this.getWorkflow(judge.packId, matter.workflow);
    const instance = await m.save(
      m.create(WorkflowInstance, {
        packId: judge.packId,
        workflow: flow.id,
        subject: matter.subject,
        subjectId: matter.subjectId,
        title: matter.title,
        unitPath: matter.unitPath,
        state: flow.initial,
        enteredAt: ctx.at,
        enteredOn: dayInChina(ctx.at),
        dueOn: null,
        dueProvision: null,
        finishedAt: null,
        startedBy: ctx.userId,
        startedUnitId: ctx.unitId,
        facts: factsAsJson(matter.facts ?? {}) as JsonObject,
      }),
    );
    await this.record(m, ctx, instance, { kind: 'start', toState: flow.initial, form: matter.form ?? null });
    await this.openTodos(m, ctx, { instance, holders: matter.holders ?? flow.states[flow.initial]?.holders ?? [], act: null });
    this.trail.write(m, ctx, { action: 'start-workflow', subject: matter.subject, subjectId: matter.subjectId,
      unitPath: matter.unitPath, after: { workflow: flow.id, state: flow.initial } });
    return instance;
  }

  /** Locks an instance for the rest of the transaction. */
  async getLocked(m: EntityManager, ctx: RequestContext, id: string, version?: number): Promise<WorkflowInstance> {
    const instance = await m.findOne(WorkflowInstance, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!instance || !(await this.mayReach(m, ctx, instance))) throw refuseWorkflow('instance-unknown', { field: 'id' });
    if (version !== undefined && instance.version !== version) throw refuseWorkflow('version-stale', { field: 'version' });
    if (instance.finishedAt) throw refuseWorkflow('instance-finished', { field: 'id' });
    return instance;
  }

  private async mayReach(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<boolean> {
    if (isUnder(instance.unitPath, ctx.unitPath) || instance.startedBy === ctx.userId) return true;
    const todos = await m.findBy(Todo, { instanceId: instance.id });
    return todos.some((todo) => todo.userId === ctx.userId || isTodoOf(ctx, todo));
  }

  private async openTodos(m: EntityManager, ctx: RequestContext, entered: WorkflowEntered): Promise<void> {
    const listener = this.listenersOf(entered.instance.subject).find((held) => held.addressees);
    await this.todos.openFor(m, ctx, entered.instance, (await listener?.addressees?.(m, ctx, entered)) ?? entered.holders);
  }

  /** Parties in whose name the caller may act here: roles held at or above the matter's place, and to-dos handed over or put before one's own unit. */
  async partiesOf(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<string[]> {
    const own = isUnder(instance.unitPath, ctx.unitPath) ? ctx.roles : [];
    const open = await m.findBy(Todo, { instanceId: instance.id, kind: 'act', finishedAt: IsNull() });
    return [...new Set([...own, ...open.filter((todo) => isTodoOf(ctx, todo)).map((todo) => todo.party)])];
  }

  /**
   * Moves a matter by one of its declared transitions.
   *
   * @throws Refused with the workflow's own code and provision, `version-stale`, `instance-finished`, `no-calendar`.
   */
  async act(m: EntityManager, ctx: RequestContext, id: string, input: ActInput): Promise<WorkflowInstance> {
    const instance = await this.getLocked(m, ctx, id, input.version);
    const parties = await this.partiesOf(m, ctx, instance);
    return this.move(m, ctx, instance, parties.length > 0 ? parties : ['nobody'], input);
  }

  /**
   * Moves a matter in the name of parties that the calling use case has established itself, where the tree does not tell: a
   * county in the matter of its city, a provider or worker from another tenant. The caller answers for the right.
   */
  async actFor(m: EntityManager, ctx: RequestContext, id: string, parties: readonly string[], input: ActInput): Promise<WorkflowInstance> {
    const instance = await m.findOneOrFail(WorkflowInstance, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (instance.finishedAt) throw refuseWorkflow('instance-finished', { field: 'id' });
    return this.move(m, ctx, instance, parties.length > 0 ? parties : ['nobody'], input);
  }

  /** Moves a matter in the platform's own name: what the document lets happen by itself. */
  async actAsPlatform(m: EntityManager, ctx: RequestContext, id: string, input: ActInput): Promise<WorkflowInstance> {
    return this.actFor(m, ctx, id, [PLATFORM_PARTY], input);
  }

  /** Ends a matter that has lost its ground, as when the result behind it was changed: its to-dos go, its steps stay. */
  async close(m: EntityManager, ctx: RequestContext, id: string, note: string): Promise<void> {
    const instance = await m.findOneOrFail(WorkflowInstance, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (instance.finishedAt) return;
    await this.todos.finishAll(m, ctx, instance, 'closed');
    instance.finishedAt = ctx.at;
    await m.save(instance);
    await this.record(m, ctx, instance, { kind: 'withdraw', fromState: instance.state, toState: instance.state, note });
    this.trail.write(m, ctx, { action: 'close-matter', subject: instance.subject, subjectId: instance.subjectId, unitPath: instance.unitPath, after: { state: instance.state, note } });
  }

  private async move(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, parties: readonly string[],
    input: ActInput): Promise<WorkflowInstance> {
    const judge = await this.policy.judge(m, ctx, ctx.at, instance.packId);
    const flow = this.getWorkflow(instance.packId, instance.workflow);
    const gathered = await this.gather(m, ctx, instance);
    const facts = this.factsFor(judge, flow, instance, { ...input, facts: { ...gathered, ...input.facts } }, dayInChina(ctx.at));
    const { step, party } = judgeStep(flow, instance.state, parties, { ...input, facts }, dayInChina(ctx.at), judge);
    const form = this.readForm(flow, instance.state, input, dayInChina(ctx.at));
    const from = instance.state;
    await this.enter(m, ctx, instance, step, factsAsJson({ ...instance.facts, ...input.facts }) as JsonObject, input.transition, party);
    await this.record(m, ctx, instance, { kind: 'act', transition: input.transition, fromState: from, toState: step.to, party,
      note: input.note ?? null, form });
    this.trail.write(m, ctx, { action: input.transition, subject: instance.subject, subjectId: instance.subjectId,
      unitPath: instance.unitPath, before: { state: from }, after: { state: step.to, note: input.note ?? null } });
    await this.followUp(m, ctx, instance, { transition: input.transition, from, step, note: input.note ?? null, form });
    return instance;
  }

  /** Puts an instance into a state: closes the to-dos of the old one, opens those of the new. */
  async enter(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, step: Omit<StepTaken, 'ok' | 'from' | 'opens'>,
    facts: JsonObject, outcome: string, party: string | null = null): Promise<void> {
    await this.todos.finishAll(m, ctx, instance, outcome);
    instance.state = step.to;
    instance.enteredAt = ctx.at;
    instance.enteredOn = dayInChina(ctx.at);
    instance.dueOn = step.dueOn;
    instance.dueProvision = step.dueProvision;
    instance.finishedAt = step.final ? ctx.at : null;
    instance.facts = facts;
    await m.save(instance);
    if (!step.final) await this.openTodos(m, ctx, { instance, holders: step.holders, act: party === null ? null : { transition: outcome, party } });
  }

  private async gather(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<object> {
    const listener = this.listenersOf(instance.subject).find((held) => held.facts);
    return (await listener?.facts?.(m, ctx, instance)) ?? {};
  }

  private factsFor(judge: Judge, flow: Workflow, instance: WorkflowInstance, input: ActInput, on: string): Record<string, unknown> {
    const facts: Record<string, unknown> = { ...instance.facts, ...(factsAsJson(input.facts ?? {}) as JsonObject), ...input.form };
    const guards = flow.transitions.filter((t) => t.id === input.transition).flatMap((t) => t.guards ?? []);
    for (const { decision } of guards) {
      if (decision === undefined || decision in facts) continue;
      const outcome = judge.attempt(decision, facts, on);
      if (outcome.ok) facts[decision] = outcome.output;
    }
    return facts;
  }

  private readForm(flow: Workflow, state: string, input: ActInput, on: string): JsonObject | null {
    const declared = flow.transitions.find((t) => t.id === input.transition && t.from.includes(state) && t.form);
    if (!declared?.form) return null;
    return inRefusedShape(() => {
      const scope = { asOf: on as Parameters<typeof stepWorkflow>[3], siblings: {} };
      return declared.form?.writePresent(declared.form.read(factsAsJson(input.form ?? {}), 'form', scope)) as JsonObject;
    });
  }

  private async followUp(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance,
    moved: { transition: string; from: string; step: StepTaken; note: string | null; form: JsonObject | null }): Promise<void> {
    const opens: string[] = [];
    for (const id of moved.step.opens) {
      const next = this.getWorkflow(instance.packId, id);
      const here = this.getWorkflow(instance.packId, instance.workflow);
      if (next.subject !== here.subject) opens.push(id);
      else await this.start(m, ctx, { workflow: id, subject: instance.subject, subjectId: instance.subjectId,
        title: instance.title, unitPath: instance.unitPath, facts: instance.facts });
    }
    const event: WorkflowMoved = { instance, transition: moved.transition, from: moved.from, to: moved.step.to,
      final: moved.step.final, note: moved.note, form: moved.form, opens };
    for (const listener of this.listenersOf(instance.subject)) await listener.moved(m, ctx, event);
  }

  /** Writes what happened as the instance's next step. */
  async record(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance,
    step: { kind: StepKind; toState: string } & Partial<Pick<WorkflowStep, 'transition' | 'fromState' | 'party' | 'note' | 'form'>>): Promise<void> {
    const seq = (await m.countBy(WorkflowStep, { instanceId: instance.id })) + 1;
    await m.save(m.create(WorkflowStep, { transition: null, fromState: null, party: null, note: null, form: null, ...step,
      instanceId: instance.id, seq, actorId: ctx.userId, actorUnitId: ctx.unitId, at: ctx.at }));
  }

  /** Acts that the caller may do on an instance now, and those greyed with their reason. */
  async actsOf(m: EntityManager, ctx: RequestContext, id: string, facts: object = {}): Promise<OpenAct[]> {
    const instance = await m.findOneBy(WorkflowInstance, { id });
    if (!instance || instance.finishedAt || !(await this.mayReach(m, ctx, instance))) return [];
    const judge = await this.policy.judge(m, ctx, ctx.at, instance.packId);
    const flow = this.getWorkflow(instance.packId, instance.workflow);
    const gathered = await this.gather(m, ctx, instance);
    const acts: OpenAct[] = [];
    for (const party of await this.partiesOf(m, ctx, instance)) {
      for (const declared of flow.transitions.filter((t) => t.from.includes(instance.state) && t.actors.includes(party))) {
        if (acts.some((act) => act.transition === declared.id)) continue;
        const known = this.factsFor(judge, flow, instance, { transition: declared.id, facts: { ...gathered, ...facts } }, dayInChina(ctx.at));
        const shown = actsOf(flow, instance.state, party, known).find((act) => act.transition === declared);
        if (!shown) continue;
        acts.push({ transition: declared.id, zh: declared.zh, party, needsReason: declared.reason ?? false,
          form: declared.form?.describe() ?? null, refusal: shown.refusal });
      }
    }
    return acts;
  }
}

/** Runs kernel code whose refusals are thrown bare, and gives them the shape of all refusals. */
export function inRefusedShape<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refused({ code: error.code, field: error.field, message: error.message, provision: error.provision ?? null });
  }
}

function judgeStep(flow: Workflow, state: string, parties: readonly string[], input: ActInput & { facts: Record<string, unknown> },
  on: string, judge: Judge): { step: StepTaken; party: string } {
  let refused: Refused | null = null;
  for (const party of parties) {
    const act: Act = { transition: input.transition, actor: party, reason: input.note ?? null, facts: input.facts };
    const step = inRefusedShape(() =>
      stepWorkflow(flow, state, act, on as Parameters<typeof stepWorkflow>[3], judge.environment.calendar));
    if (step.ok) return { step, party };
    // The most telling refusal: one that is not merely "not yours" wins over one that is.
    if (!refused || refused.code === 'wrong-actor') {
      refused = new Refused({ code: step.code, field: step.field, message: step.message, provision: step.provision ?? null });
    }
  }
  throw refused ?? refuseWorkflow('not-holder');
}
