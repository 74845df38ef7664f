import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';

/** What a to-do is about. */
export interface TodoThing {
  readonly subject: string;
  readonly subjectId: string;
}

/** A to-do for one person, or for whoever holds a party at a place. */
export interface TodoFor extends TodoThing {
  readonly userId: string | null;
  readonly party: string;
  readonly unitPath: string;
  readonly title: string;
  readonly dueOn?: string | null;
  readonly dueProvision?: string | null;
}

/** Hands somebody a to-do, once while it is open. */
export async function openTodoOf(m: EntityManager, ctx: RequestContext, to: TodoFor): Promise<void> {
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at, due_on, due_provision)
       select 'act', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
        where not exists (select 1 from todo t where t.subject = $1 and t.subject_id = $2 and t.user_id is not distinct from $6 and t.party = $5 and t.unit_path = $4 and t.title = $3 and t.finished_at is null)`,
    [to.subject, to.subjectId, to.title, to.unitPath, to.party, to.userId, ctx.userId, ctx.at, to.dueOn ?? null, to.dueProvision ?? null]);
}

/** Finishes what is still to do about a thing. */
export async function finishTodosOf(m: EntityManager, ctx: RequestContext, { subject, subjectId }: TodoThing, outcome: string): Promise<void> {
  await m.query('update todo set finished_at = $3, finished_by = $4, outcome = $5 where subject = $1 and subject_id = $2 and finished_at is null', [subject, subjectId, ctx.at, ctx.userId, outcome]);
}

const RECORD = 'ServiceRecord';

/** Hands somebody a to-do about a service record. */
export function openTodo(m: EntityManager, ctx: RequestContext, to: { readonly recordId: string; readonly userId: string; readonly party: string; readonly unitPath: string; readonly title: string }): Promise<void> {
  return openTodoOf(m, ctx, { ...to, subject: RECORD, subjectId: to.recordId });
}

/** Finishes what is still to do about a service record. */
export function finishTodos(m: EntityManager, recordId: string, ctx: RequestContext, outcome: string): Promise<void> {
  return finishTodosOf(m, ctx, { subject: RECORD, subjectId: recordId }, outcome);
}
