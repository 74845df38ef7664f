import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { isUnder } from '../access/conditions.js';
import type { RequestContext } from '../context/index.js';
import type { EventBus } from '../events/index.js';
import { Todo } from './entities.js';
import type { TodoKind, WorkflowInstance } from './entities.js';

/** Whether a to-do is the caller's: handed to the person, or the party's in whose tree it stands. */
export function isTodoOf(ctx: RequestContext, todo: Pick<Todo, 'userId' | 'party' | 'unitPath'>): boolean {
  if (todo.userId !== null) return todo.userId === ctx.userId;
  return ctx.roles.includes(todo.party) && isUnder(todo.unitPath, ctx.unitPath);
}

/** The same in SQL, over the alias `todo`. */
export function todosOf(ctx: RequestContext): { sql: string; parameters: object } {
  return {
    sql: `(todo.user_id = :me or (todo.user_id is null and todo.party = any(:parties::text[]) and todo.unit_path <@ :place::ltree))`,
    parameters: { me: ctx.userId, parties: [...ctx.roles], place: ctx.unitPath },
  };
}

/** Whose to-do a state is, where the tree of its matter does not tell: a party at its own unit, or one person; due by a day of its own. */
export interface Addressee {
  readonly party: string;
  /** Where the party sits; the matter's own place where it is left out. */
  readonly unitPath?: string;
  readonly userId?: string;
  readonly dueOn?: string;
  readonly dueProvision?: string;
  /** What people see, where it is not the matter's own title. */
  readonly title?: string;
}

/** Makes and finishes the to-dos of workflow instances, and tells those whom they concern. */
export class TodoBook {
  constructor(private readonly events: EventBus) {}

  /** Opens a to-do for each party that holds the instance's new state. */
  async openFor(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, holders: readonly (string | Addressee)[]): Promise<void> {
    for (const holder of holders) {
      const to = typeof holder === 'string' ? { party: holder } : holder;
      await this.open(m, ctx, instance, { ...to, kind: 'act', userId: to.userId ?? null });
    }
  }

  /** Opens one to-do about an instance. */
  async open(
    m: EntityManager,
    ctx: RequestContext,
    instance: WorkflowInstance,
    to: Omit<Addressee, 'userId'> & { readonly kind: TodoKind; readonly userId: string | null },
  ): Promise<void> {
    const unitPath = to.unitPath ?? instance.unitPath;
    const dueOn = to.dueOn ?? instance.dueOn;
    const dueProvision = to.dueOn === undefined ? instance.dueProvision : (to.dueProvision ?? null);
    await m.insert(Todo, {
      kind: to.kind,
      party: to.party,
      userId: to.userId,
      instanceId: instance.id,
      subject: instance.subject,
      subjectId: instance.subjectId,
      title: to.title ?? instance.title,
      state: instance.state,
      unitPath,
      sentBy: ctx.userId,
      receivedAt: ctx.at,
      dueOn: to.kind === 'act' ? dueOn : null,
      dueProvision: to.kind === 'act' ? dueProvision : null,
    });
    await this.tell(m, ctx, unitPath);
  }

  /** Finishes the open to-dos of an instance: those of its state, and those that urged it. */
  async finishAll(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance, outcome: string): Promise<void> {
    await m.update(
      Todo,
      [
        { instanceId: instance.id, finishedAt: IsNull(), kind: 'act' },
        { instanceId: instance.id, finishedAt: IsNull(), kind: 'supervise' },
      ],
      { finishedAt: ctx.at, finishedBy: ctx.userId, outcome },
    );
    await this.tell(m, ctx, instance.unitPath);
  }

  /** Says that the to-dos around a place have changed; listeners look again. */
  async tell(m: EntityManager, ctx: RequestContext, unitPath: string): Promise<void> {
    await this.events.publish(m, { topic: 'todo', tenantId: ctx.tenantId, unitPath });
  }
}
