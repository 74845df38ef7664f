import type { JsonObject } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { In, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { postKindOf } from '../../funding/index.js';
import { basicFacts, gradeFacts } from '../model/eligibility-facts.js';
import { Worker, WorkerCertificate } from '../persistence/entities.js';
import { RecruitmentStage, type Recruitment } from '../persistence/recruitment-entities.js';
import { serviceOf } from './judge-worker.js';

/** The post of a recruitment as the guards ask for it: does it stand, and is it free from a day on. */
async function postFacts(m: EntityManager, postId: string | null, on: string): Promise<JsonObject> {
  const post = postId === null ? null : await m.findOneBy(Post, { id: postId });
  if (!post) return { postApproved: false, postVacant: false };
  const taken: unknown[] = await m.query('select 1 from assignment where post_id = $1 and (end_on is null or end_on >= $2::date) limit 1', [post.id, on]);
  return { postApproved: post.status === 'approved' && post.endOn === null, postVacant: taken.length === 0 };
}

/** Whether the person of a file holds a post of this tenant on a day, by whichever employer. */
export async function isOnPost(m: EntityManager, workerId: string, on: string): Promise<boolean> {
  const found: unknown[] = await m.query(
    `select 1 from assignment a join worker w on w.identity_hash = a.identity_hash where w.id = $1 and a.tenant_id = current_tenant_id() and (a.end_on is null or a.end_on >= $2::date) limit 1`, [workerId, on]);
  return found.length > 0;
}

/** Which level's posts a purchaser's contract is for, in the policy's words. */
export async function postLevelOf(m: EntityManager, contractId: string): Promise<string> {
  const [post]: Pick<Post, 'jurisdiction' | 'unitKind'>[] = await m.query(
    `select p.jurisdiction, p.unit_kind as "unitKind" from contract_line l join post p on p.id = l.post_id where l.contract_id = $1 order by p.number limit 1`, [contractId]);
  return post ? postKindOf(post) : '';
}

/** What the guards of a recruitment look at: the candidate's file, the post, and the stages passed so far. */
export async function recruitmentFacts(m: EntityManager, ctx: RequestContext, row: Recruitment): Promise<JsonObject> {
  const today = dayInChina(ctx.at);
  const worker = await m.findOneBy(Worker, { id: row.workerId });
  const stages = await m.find(RecruitmentStage, { where: { recruitmentId: row.id }, order: { doneOn: 'ASC', id: 'ASC' } });
  const certificates = await m.findBy(WorkerCertificate, { workerId: In([row.workerId]) });
  const file = worker ? { ...basicFacts(worker), ...gradeFacts(worker, certificates, await serviceOf(m, worker.id, today), row.grade, today) } : {};
  return {
    ...(file as JsonObject), ...(await postFacts(m, row.postId, today)), alreadyOnPost: await isOnPost(m, row.workerId, today),
    stages: stages.map((s) => ({ stage: s.stage, on: s.doneOn, result: s.result, supervised: s.supervised })),
  };
}
