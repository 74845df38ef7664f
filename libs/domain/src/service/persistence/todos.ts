import type { RequestContext } from '@gongqiao/platform/context';
import type { EntityManager } from 'typeorm';

/** Hands somebody a to-do about a service record. */
export async function openTodo(m: EntityManager, ctx: RequestContext, to: { readonly recordId: string; readonly userId: string; readonly party: string; readonly unitPath: string; readonly title: string }): Promise<void> {
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, user_id, sent_by, received_at)
       select 'act', 'ServiceRecord', $1, $2, $3, $4, $5, $6, $7
        where not exists (select 1 from todo t where t.subject = 'ServiceRecord' and t.subject_id = $1 and t.user_id = $5 and t.finished_at is null)`,
    [to.recordId, to.title, to.unitPath, to.party, to.userId, ctx.userId, ctx.at]);
}

/** Finishes what is still to do about a service record. */
export async function finishTodos(m: EntityManager, recordId: string, ctx: RequestContext, outcome: string): Promise<void> {
  await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = $4 where subject = 'ServiceRecord' and subject_id = $1 and finished_at is null`, [recordId, ctx.at, ctx.userId, outcome]);
}
