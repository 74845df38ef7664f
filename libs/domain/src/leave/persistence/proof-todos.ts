import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';
import type { LeaveRequest } from './entities.js';

/** What somebody has to do about the papers of a leave. */
export interface ProofTodo {
  readonly row: LeaveRequest;
  readonly party: string;
  readonly userId: string | null;
  readonly title: string;
  /** What is to be done, in a word; it tells these to-dos from those of the leave's own course. */
  readonly state: '补交证明' | '核对证明';
  readonly dueOn: string | null;
  readonly dueProvision: string | null;
}

/** Opens a to-do about papers; one that is open already takes the newer words. */
export async function openProofTodo(m: EntityManager, ctx: RequestContext, { row, party, userId, title, state, dueOn, dueProvision }: ProofTodo): Promise<void> {
  const known: { id: string }[] = await m.query(
    `update todo set title = $4, due_on = coalesce($5, due_on) where subject = 'LeaveRequest' and subject_id = $1 and party = $2 and state = $3 and finished_at is null returning id`, [row.id, party, state, title, dueOn]).then((answer: [{ id: string }[]]) => answer[0]);
  if (known.length > 0) return;
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, state, sent_by, received_at, due_on, due_provision) values ('act', 'LeaveRequest', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [row.id, title, row.unitPath, party, userId, state, ctx.userId, ctx.at, dueOn, dueProvision]);
}

/** Finishes what is to do about the papers of a leave, for a party or for all. */
export async function closeProofTodos(m: EntityManager, ctx: RequestContext, requestId: string, party: string | null): Promise<void> {
  await m.query(
    `update todo set finished_at = $2, finished_by = $3, outcome = 'done' where subject = 'LeaveRequest' and subject_id = $1 and state in ('补交证明', '核对证明') and finished_at is null and ($4::text is null or party = $4)`, [requestId, ctx.at, ctx.userId, party]);
}
