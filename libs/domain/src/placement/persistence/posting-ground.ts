import type { EntityManager } from 'typeorm';
import type { Assignment } from '../../workforce/index.js';
import { refusePosting } from '../errors.js';
import type { PostingGround } from '../model/posting-courses.js';
import type { PostingMatter } from './posting-matter.js';

/** What the purchaser's tree, contract and posts say of a matter; `kinds` are those of supervising units. */
export async function groundOf(m: EntityManager, row: Pick<PostingMatter, 'contractId' | 'unitPath' | 'targetUnitPath' | 'assignmentId'>, kinds: readonly string[]): Promise<PostingGround> {
  const above = (place: string): string => `(select u.path::text from org_unit u where u.tenant_id = k.tenant_id and u.path @> ${place}::ltree and u.path <> ${place}::ltree and u.kind = any($4::text[]) order by nlevel(u.path) desc limit 1)`;
  const [found]: { start: string; end: string; supervisor: string | null; receiving: string | null; posted: boolean }[] = await m.query(
    `select k.start_on::text as start, k.end_on::text as "end", ${above('$2')} as supervisor, ${above('$3')} as receiving, exists (select 1 from assignment a where a.id = $5 and a.end_on is null) as posted
       from service_contract k where k.id = $1`, [row.contractId, row.unitPath, row.targetUnitPath, [...kinds], row.assignmentId]);
  return { contractStartOn: found?.start ?? '', contractEndOn: found?.end ?? '', supervisor: found?.supervisor ?? null, receivingSupervisor: found?.receiving ?? null, outgoingPosted: found?.posted ?? false };
}

/** The post to which somebody is to go: approved, vacant and under the same contract. @throws Refused `post-unknown`. */
export async function findTarget(m: EntityManager, assignment: Assignment, postId: string | null, today: string): Promise<{ postId: string; unitPath: string; name: string }> {
  const [found]: { postId: string; unitPath: string; name: string }[] = await m.query(
    `select p.id as "postId", p.unit_path::text as "unitPath", p.number || ' ' || u.name as name from post p join org_unit u on u.id = p.unit_id join contract_line l on l.post_id = p.id and l.contract_id = $2
      where p.id = $1::uuid and p.id <> $3 and p.status = 'approved' and p.end_on is null and not exists (select 1 from assignment a where a.post_id = p.id and (a.end_on is null or a.end_on >= $4::date))`, [postId, assignment.contractId, assignment.postId, today]);
  if (!found) throw refusePosting('post-unknown', { field: 'input.targetPostId' });
  return found;
}

/** Posts to which somebody under a contract could go. */
export function freePosts(m: EntityManager, contractId: string, today: string): Promise<{ id: string; name: string }[]> {
  return m.query<{ id: string; name: string }[]>(
    `select p.id, p.number || ' ' || u.name as name from post p join org_unit u on u.id = p.unit_id join contract_line l on l.post_id = p.id and l.contract_id = $1
      where p.status = 'approved' and p.end_on is null and not exists (select 1 from assignment a where a.post_id = p.id and (a.end_on is null or a.end_on >= $2::date)) order by 2 limit 100`, [contractId, today]);
}

/** The person on a post, in the employer's own files. */
export async function employeeOn(m: EntityManager, assignment: Assignment): Promise<{ name: string; userId: string | null } | null> {
  const [found]: { name: string; userId: string | null }[] = await m.query(
    'select w.name, e.user_id as "userId" from worker w left join employee e on e.worker_id = w.id and e.tenant_id = w.tenant_id where w.id = $1 and w.tenant_id = current_tenant_id() limit 1', [assignment.workerId]);
  return found ?? null;
}

/** Who is to come in somebody's place: employed, and on no purchaser's post. @throws Refused `worker-unknown`. */
export async function incomingOf(m: EntityManager, assignment: Assignment, workerId: string | null, today: string): Promise<{ workerId: string; name: string }> {
  const [found]: { workerId: string; name: string }[] = await m.query(
    `select w.id as "workerId", w.name from worker w where w.id = $1::uuid and w.id <> $2 and w.tenant_id = current_tenant_id() and w.employed_to is null
        and not exists (select 1 from placement p join employee e on e.id = p.employee_id where e.worker_id = w.id and p.purchaser_tenant_id is not null and (p.ends_on is null or p.ends_on >= $3::date))`, [workerId, assignment.workerId, today]);
  if (!found) throw refusePosting('worker-unknown', { field: 'input.incomingWorkerId' });
  return found;
}
