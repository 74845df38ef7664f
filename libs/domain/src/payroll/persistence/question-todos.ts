import type { EntityManager } from 'typeorm';

/** Puts a question before each party that answers it. */
export async function openTodos(m: EntityManager, to: { readonly questionId: string; readonly title: string; readonly parties: readonly string[]; readonly unitPath: string; readonly sentBy: string; readonly at: Date }): Promise<void> {
  await m.query(
    `insert into todo (kind, subject, subject_id, title, unit_path, party, sent_by, received_at) select 'act', 'PayQuestion', $1, $2, $3, party, $4, $5 from unnest($6::text[]) as party`,
    [to.questionId, to.title, to.unitPath, to.sentBy, to.at, [...to.parties]]);
}

/** Finishes the to-dos of a question once it is answered. */
export async function finishTodos(m: EntityManager, questionId: string, by: string, at: Date): Promise<void> {
  await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'answered' where subject = 'PayQuestion' and subject_id = $1 and finished_at is null`, [questionId, at, by]);
}
