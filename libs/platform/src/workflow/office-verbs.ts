import { dueDate } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { isUnder } from '../access/conditions.js';
import { dayInChina } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import type { PolicyService } from '../policy/policy-service.js';
import { AppUser } from '../tenancy/persistence/entities.js';
import type { Trail } from '../trail/trail.js';
import { Todo, WorkflowInstance, WorkflowStep } from './entities.js';
import { refuseWorkflow } from './errors.js';
import { isTodoOf } from './todos.js';
import type { WorkflowEngine} from './workflow-engine.js';
import { inRefusedShape } from './workflow-engine.js';

/** The verbs that Chinese offices know beside a document's own: 退回、撤回、转办、催办、抄送、督办. */
export class OfficeVerbs {
  constructor(
    private readonly engine: WorkflowEngine,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async openActTodos(m: EntityManager, instance: WorkflowInstance): Promise<Todo[]> {
    return m.findBy(Todo, { instanceId: instance.id, kind: 'act', finishedAt: IsNull() });
  }

  private async requireHolder(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<Todo> {
    const mine = (await this.openActTodos(m, instance)).find((todo) => isTodoOf(ctx, todo));
    if (!mine) throw refuseWorkflow('not-holder', { field: 'id' });
    return mine;
  }

  /** Goes into a state that the matter has been in. Its term begins again; opinions given since stay. */
  private async goBack(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, toState: string, kind: 'return' | 'withdraw',
    note: string | null): Promise<WorkflowInstance> {
    if (!this.engine.goesBack(instance.subject)) throw refuseWorkflow('back-by-document', { field: 'id' });
    const flow = this.engine.getWorkflow(instance.packId, instance.workflow);
    const target = flow.states[toState];
    const judge = await this.policy.judge(m, ctx, ctx.at, instance.packId);
    const from = instance.state;
    const today = dayInChina(ctx.at) as Parameters<typeof dueDate>[1];
    const dueOn = inRefusedShape(() => dueDate(target?.term, today, judge.environment.calendar));
    const step = { to: toState, final: false, holders: target?.holders ?? [], dueOn, dueProvision: target?.term?.provision.id ?? null };
    await this.engine.enter(m, ctx, instance, step, instance.facts, kind);
    await this.engine.record(m, ctx, instance, { kind, fromState: from, toState, note });
    this.trail.write(m, ctx, { action: `${kind}-matter`, subject: instance.subject, subjectId: instance.subjectId,
      unitPath: instance.unitPath, before: { state: from }, after: { state: toState, note } });
    for (const listener of this.engine.listenersOf(instance.subject)) await listener.movedBack?.(m, ctx, { instance, kind, from, to: toState });
    return instance;
  }

  /** 退回: the holder sends a matter back to any step that it has been in, with a reason. */
  async returnTo(m: EntityManager, ctx: RequestContext, id: string, input: { state: string; note: string; version?: number }): Promise<WorkflowInstance> {
    const instance = await this.engine.getLocked(m, ctx, id, input.version);
    await this.requireHolder(m, ctx, instance);
    if (!input.note.trim()) throw refuseWorkflow('reason-missing', { field: 'note' });
    const been = await m.existsBy(WorkflowStep, { instanceId: id, toState: input.state });
    if (!been || input.state === instance.state) throw refuseWorkflow('return-impossible', { field: 'state' });
    return this.goBack(m, ctx, instance, input.state, 'return', input.note);
  }

  /** 撤回: who did the latest step takes it back, as long as nobody has opened the next. */
  async withdraw(m: EntityManager, ctx: RequestContext, id: string): Promise<WorkflowInstance> {
    const instance = await this.engine.getLocked(m, ctx, id);
    const latest = await m.findOne(WorkflowStep, { where: { instanceId: id }, order: { seq: 'DESC' } });
    if (!latest || latest.actorId !== ctx.userId || latest.kind !== 'act' || latest.fromState === null) {
      throw refuseWorkflow('withdraw-impossible', { field: 'id' });
    }
    const opened = (await this.openActTodos(m, instance)).some((todo) => todo.openedAt !== null);
    if (opened) throw refuseWorkflow('withdraw-opened', { field: 'id' });
    return this.goBack(m, ctx, instance, latest.fromState, 'withdraw', null);
  }

  /** 转办: hands one's to-do to a stand-in, who then acts in the same party's name. */
  async handOver(m: EntityManager, ctx: RequestContext, todoId: string, input: { toUserId: string; note?: string | null }): Promise<Todo> {
    const todo = await m.findOne(Todo, { where: { id: todoId, finishedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!todo || !isTodoOf(ctx, todo)) throw refuseWorkflow('todo-unknown', { field: 'id' });
    const receiver = await m.findOneBy(AppUser, { id: input.toUserId, closedAt: IsNull() });
    if (!receiver) throw refuseWorkflow('receiver-unknown', { field: 'toUserId' });
    todo.userId = receiver.id;
    todo.sentBy = ctx.userId;
    todo.openedAt = null;
    todo.openedBy = null;
    await m.save(todo);
    const instance = todo.instanceId === null ? null : await m.findOneBy(WorkflowInstance, { id: todo.instanceId });
    if (instance) {
      await this.engine.record(m, ctx, instance, { kind: 'hand-over', toState: instance.state, party: todo.party, note: input.note ?? null });
    }
    this.trail.write(m, ctx, { action: 'hand-over-todo', subject: todo.subject, subjectId: todo.subjectId, unitPath: todo.unitPath,
      after: { toUserId: receiver.id, note: input.note ?? null } });
    await this.engine.todos.tell(m, ctx, todo.unitPath);
    return todo;
  }

  /** 催办: who began the matter, or a unit above those who hold it, urges them; once a day. */
  async remind(m: EntityManager, ctx: RequestContext, id: string): Promise<WorkflowInstance> {
    const instance = await this.engine.getLocked(m, ctx, id);
    if (instance.startedBy !== ctx.userId && !isAbove(ctx, instance)) throw refuseWorkflow('remind-impossible', { field: 'id' });
    const open = await this.openActTodos(m, instance);
    const today = dayInChina(ctx.at);
    if (open.some((todo) => todo.remindedAt && dayInChina(todo.remindedAt) === today)) {
      throw refuseWorkflow('reminded-today', { field: 'id' });
    }
    for (const todo of open) await m.update(Todo, { id: todo.id }, { remindedAt: ctx.at, reminders: todo.reminders + 1 });
    await this.engine.record(m, ctx, instance, { kind: 'remind', toState: instance.state });
    await this.engine.todos.tell(m, ctx, instance.unitPath);
    return instance;
  }

  /** 抄送: lets somebody know of a matter; 督办: puts it on a superior's list until it has moved. */
  async copy(m: EntityManager, ctx: RequestContext, id: string, input: { toUserId: string; kind: 'copy' | 'supervise' }): Promise<WorkflowInstance> {
    const instance = await this.engine.getLocked(m, ctx, id);
    if (input.kind === 'supervise' && !isAbove(ctx, instance)) throw refuseWorkflow('remind-impossible', { field: 'kind' });
    const receiver = await m.findOneBy(AppUser, { id: input.toUserId, closedAt: IsNull() });
    if (!receiver) throw refuseWorkflow('receiver-unknown', { field: 'toUserId' });
    await this.engine.todos.open(m, ctx, instance, { kind: input.kind, party: 'any', userId: receiver.id });
    await this.engine.record(m, ctx, instance, { kind: 'copy', toState: instance.state });
    return instance;
  }

  /** Notes that somebody looked at a to-do: from then on the step before cannot be withdrawn. A copy is thereby done. */
  async open(m: EntityManager, ctx: RequestContext, todoId: string): Promise<Todo> {
    const todo = await m.findOneBy(Todo, { id: todoId });
    if (!todo || !isTodoOf(ctx, todo)) throw refuseWorkflow('todo-unknown', { field: 'id' });
    if (todo.openedAt === null) {
      todo.openedAt = ctx.at;
      todo.openedBy = ctx.userId;
      if (todo.kind === 'copy') {
        todo.finishedAt = ctx.at;
        todo.finishedBy = ctx.userId;
        todo.outcome = 'read';
      }
      await m.save(todo);
    }
    return todo;
  }
}

function isAbove(ctx: RequestContext, instance: WorkflowInstance): boolean {
  return ctx.roles.length > 0 && instance.unitPath !== ctx.unitPath && isUnder(instance.unitPath, ctx.unitPath);
}
