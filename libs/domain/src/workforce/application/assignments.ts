import { addDays, day } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { unmetOf } from '../../shared/unmet.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { refuseWorkforce } from '../errors.js';
import { Assignment, OtherJob, Worker } from '../persistence/entities.js';
import { AssignmentFollowers, type AssignedPlace } from './assignment-followers.js';
import { Replacements } from './replacements.js';
import { judgeWorker, type WorkerJudgement } from './judge-worker.js';

/** A worker to be placed on a post from a day on. */
export interface Placement {
  readonly postId: string;
  readonly workerId: string;
  readonly startOn: string;
}

/** The end of an assignment: its last day and why. */
export interface AssignmentEnd {
  readonly id: string;
  readonly endOn: string;
  readonly ground: string;
}

interface Cover {
  readonly contractId: string;
  readonly providerTenantId: string;
}

interface Ground {
  readonly post: Post;
  readonly covers: readonly Cover[];
  readonly judge: Judge;
}

interface Candidate {
  readonly worker: Worker;
  readonly contractId: string;
  /** None where the document of the purchaser has no conditions for posts. */
  readonly judged: WorkerJudgement | null;
}

/** What follows an assignment under the same contract. */
export interface Succession extends Placement {
  readonly ground: string;
}

/** Whoever must be asked before a worker is placed outside a recruitment: `guardBy` registers it. */
export interface PlacementGate {
  /** Refuses who may not be placed without one. */
  mayPlace(m: EntityManager, judge: Judge, worker: Worker): Promise<void>;
}

/** A person who has come through a recruitment. */
export interface RecruitedPlacement extends Placement {
  readonly contractId: string;
}

/** The constraints of the database are the last word: what they refuse becomes a refusal that shows nothing of the other side. */
function refuseDouble(error: unknown, post: Post): never {
  if (error instanceof QueryFailedError) {
    const { constraint } = error.driverError as { constraint?: string };
    if (constraint === 'one_worker_a_post') throw refuseWorkforce('post-occupied', { field: 'postId', values: { number: post.number } });
    if (constraint === 'one_post_a_worker') throw refuseWorkforce('already-on-post', { field: 'workerId' });
  }
  throw error;
}

/** Who stands on which post from when to when. */
@Injectable()
export class Assignments {
  private gate: PlacementGate | null = null;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly replacements: Replacements,
    private readonly followers: AssignmentFollowers,
  ) {}

  /** Puts somebody before every placement outside a recruitment. */
  guardBy(gate: PlacementGate): void {
    this.gate = gate;
  }

  private async getPost(m: EntityManager, ctx: RequestContext, id: string): Promise<Post> {
    const post = await m.findOneBy(Post, { id });
    if (!post || !this.access.can(ctx, 'create', 'Assignment', { tenantId: ctx.tenantId, unitPath: post.unitPath })) throw refuseWorkforce('post-unknown', { field: 'postId' });
    return post;
  }

  /** What must be known of the post before anybody is looked for: that it stands, who may send people to it, and the rules. */
  private async readGround(ctx: RequestContext, input: Placement): Promise<Ground> {
    return this.database.run(ctx, async (m) => {
      const post = await this.getPost(m, ctx, input.postId);
      if (post.status !== 'approved' || post.endOn !== null) throw refuseWorkforce('post-not-approved', { field: 'postId', values: { number: post.number } });
      const covers: Cover[] = await m.query(
        `select k.id as "contractId", k.provider_tenant_id as "providerTenantId" from contract_line l join service_contract k on k.id = l.contract_id
          where l.post_id = $1 and k.state = 'signed' and k.provider_tenant_id is not null and $2::date between k.start_on and k.end_on`, [post.id, input.startOn]);
      return { post, covers, judge: await this.policy.judge(m, ctx) };
    });
  }

  /**
   * Finds the worker in the tenant of an employer under contract for the post, and judges the file where it lies, by the rules of
   * the tenant that places. A purchaser sees workers through assignments only, and nobody else's tenant is asked.
   */
  private async findCandidate(ground: Ground, workerId: string, on: string): Promise<Candidate> {
    for (const { contractId, providerTenantId } of ground.covers) {
      const found = await this.database.run({ tenantId: providerTenantId }, async (m) => {
        const worker = await m.createQueryBuilder(Worker, 'worker').addSelect('worker.identityHash')
          .where('worker.id = :workerId and worker.tenant_id = :providerTenantId', { workerId, providerTenantId }).getOne();
        if (!worker) return null;
        this.requireNoBarredJob(ground.judge, await m.findBy(OtherJob, { workerId }), on);
        return { worker, contractId, judged: await judgeWorker(m, ground.judge, worker, ground.post.grade, on) };
      });
      if (found) return found;
    }
    throw refuseWorkforce('post-without-contract', { field: 'workerId', values: { day: on, number: ground.post.number } });
  }

  private requireEligible({ basic, grade }: WorkerJudgement): void {
    if (basic.output['eligible'] !== true) {
      const { words, provision } = unmetOf(basic);
      throw refuseWorkforce('not-eligible-basic', { field: 'workerId', values: { failed: words }, provision });
    }
    if (grade.output['eligible'] !== true) {
      const { words, provision } = unmetOf(grade);
      throw refuseWorkforce('not-eligible-grade', { field: 'workerId', values: { failed: words }, provision });
    }
  }

  private requireNoBarredJob(judge: Judge, jobs: readonly OtherJob[], on: string): void {
    for (const job of jobs.filter((j) => j.startedOn <= on && (j.endedOn === null || j.endedOn >= on))) {
      const result = judge.decide('eligibility.concurrentJob', { hasConcurrentJob: true, concurrentFrom: job.startedOn, consentOn: job.consentOn, consentBy: job.consentBy }, on);
      if (result.output['permitted'] !== true) throw refuseWorkforce('concurrent-job-barred', { field: 'workerId', values: { job: job.description }, provision: unmetOf(result).provision });
    }
  }

  /**
   * Places a worker on an approved, vacant post: conditions judged and kept with their reasons.
   *
   * @throws Refused `post-not-approved`, `not-eligible-basic`, `not-eligible-grade`, `concurrent-job-barred`, `post-occupied`,
   *   `already-on-post`; the last shows nothing of where the other post is.
   */
  async place(ctx: RequestContext, key: string, input: Placement): Promise<{ id: string }> {
    const startOn = requireDay(input.startOn, 'startOn');
    const ground = await this.readGround(ctx, { ...input, startOn });
    const candidate = await this.findCandidate(ground, input.workerId, startOn);
    const { worker } = candidate;
    if (worker.employedTo !== null && worker.employedTo < startOn) throw refuseWorkforce('worker-left', { field: 'workerId', values: { day: worker.employedTo } });
    if (candidate.judged) this.requireEligible(candidate.judged);
    return this.database.once(ctx, { key, operation: 'placeWorker', input }, async (m) => {
      await this.gate?.mayPlace(m, ground.judge, worker);
      return this.write(m, ctx, ground.post, candidate, startOn);
    });
  }

  /** Places a person at the end of a recruitment, in its transaction: the file is judged once more for the day of the start. */
  async placeRecruited(m: EntityManager, ctx: RequestContext, { postId, workerId, contractId, startOn }: RecruitedPlacement): Promise<{ id: string }> {
    const post = await m.findOneByOrFail(Post, { id: postId });
    const worker = await m.createQueryBuilder(Worker, 'worker').addSelect('worker.identityHash').where('worker.id = :workerId', { workerId }).getOneOrFail();
    const judge = await this.policy.judge(m, ctx);
    this.requireNoBarredJob(judge, await m.findBy(OtherJob, { workerId }), startOn);
    const judged = await judgeWorker(m, judge, worker, post.grade, startOn);
    this.requireEligible(judged);
    return this.write(m, ctx, post, { worker, contractId, judged }, startOn);
  }

  private async write(m: EntityManager, ctx: RequestContext, post: Post, { worker, contractId, judged }: Candidate, startOn: string): Promise<{ id: string }> {
    const row = m.create(Assignment, {
      postId: post.id, unitPath: post.unitPath, workerId: worker.id, identityHash: worker.identityHash, contractId, providerTenantId: worker.tenantId,
      startOn, endOn: null, entryStep: 1, endGround: null, basicResultId: null, gradeResultId: null,
    });
    const saved = await m.save(row).catch((error: unknown) => refuseDouble(error, post));
    if (judged) {
      const [basicResultId, gradeResultId] = await this.policy.storeMany(m, ctx, [
        { subject: 'Assignment', subjectId: saved.id, field: 'eligibility.basic', unitPath: post.unitPath, result: judged.basic },
        { subject: 'Assignment', subjectId: saved.id, field: 'eligibility.grade', unitPath: post.unitPath, result: judged.grade },
      ]);
      await m.save(Object.assign(saved, { basicResultId, gradeResultId }));
    }
    const { identityHash: _hash, ...after } = saved;
    this.trail.write(m, ctx, { action: 'place-worker', subject: 'Assignment', subjectId: saved.id, unitPath: post.unitPath, after });
    await this.replacements.successorPlaced(m, ctx, saved);
    await this.tellEmployer(m, ctx, saved);
    return { id: saved.id };
  }

  /** Ends an assignment on its last day, which may lie in the future. */
  async end(ctx: RequestContext, key: string, input: AssignmentEnd): Promise<{ id: string }> {
    const endOn = requireDay(input.endOn, 'endOn');
    if (input.ground.trim() === '') throw refuseWorkforce('end-ground-missing', { field: 'ground' });
    return this.database.once(ctx, { key, operation: 'endAssignment', input }, async (m) => {
      const row = await m.findOne(Assignment, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', 'Assignment', row)) throw refuseWorkforce('assignment-unknown', { field: 'id' });
      if (row.endOn !== null && row.endOn < dayInChina(ctx.at)) throw refuseWorkforce('assignment-ended', { field: 'id', values: { day: row.endOn } });
      if (endOn < row.startOn) throw refuseWorkforce('end-before-start', { field: 'endOn', values: { day: row.startOn } });
      const before = { ...row };
      const after = await m.save(Object.assign(row, { endOn, endGround: input.ground.trim() }));
      this.trail.write(m, ctx, { action: 'end-assignment', subject: 'Assignment', subjectId: row.id, unitPath: row.unitPath, before, after });
      await this.tellEmployer(m, ctx, after);
      return { id: row.id };
    });
  }

  /**
   * Another post or another person under the same contract, in the transaction of whatever has decided it: the old assignment ends on
   * the eve, the new one begins. The file is judged where the purchaser's document has conditions for posts.
   */
  async succeed(m: EntityManager, ctx: RequestContext, assignment: Assignment, next: Succession): Promise<{ id: string }> {
    const startOn = requireDay(next.startOn, 'startOn');
    const eve = addDays(day(startOn), -1);
    if (eve < assignment.startOn) throw refuseWorkforce('end-before-start', { field: 'startOn', values: { day: assignment.startOn } });
    const post = await m.findOneByOrFail(Post, { id: next.postId });
    const before = { ...assignment };
    const ended = await m.save(Object.assign(assignment, { endOn: eve, endGround: next.ground }));
    this.trail.write(m, ctx, { action: 'end-assignment', subject: 'Assignment', subjectId: ended.id, unitPath: ended.unitPath, before, after: ended });
    await this.tellEmployer(m, ctx, ended);
    const judge = await this.policy.judge(m, ctx);
    const same = next.workerId === assignment.workerId;
    const worker = await this.fileOf(m, ctx, ended.providerTenantId, next.workerId);
    const judged = !same && this.policy.index.findDecision(judge.fullName('eligibility.basic')) ? await judgeWorker(m, judge, worker, post.grade, startOn) : null;
    if (judged) this.requireEligible(judged);
    return this.write(m, ctx, post, { worker, contractId: ended.contractId, judged }, startOn);
  }

  /** The employer's file of a person, as far as an assignment keeps of it. */
  private async fileOf(m: EntityManager, ctx: RequestContext, providerTenantId: string, workerId: string): Promise<Worker> {
    const held: Worker[] = [];
    await visitTenant(m, ctx, providerTenantId, async () => { held.push(await m.createQueryBuilder(Worker, 'worker').addSelect('worker.identityHash').where('worker.id = :workerId and worker.tenant_id = :providerTenantId', { workerId, providerTenantId }).getOneOrFail()); });
    const [worker] = held;
    if (!worker) throw refuseWorkforce('worker-unknown', { field: 'workerId' });
    return worker;
  }

  /** The employer's own record of where its person works follows, in the employer's tenant and the same transaction. */
  private async tellEmployer(m: EntityManager, ctx: RequestContext, row: Assignment): Promise<void> {
    const [unit]: { name: string }[] = await m.query('select name from org_unit where path = $1::ltree', [row.unitPath]);
    const place: AssignedPlace = {
      assignmentId: row.id, workerId: row.workerId, contractId: row.contractId, purchaserTenantId: ctx.tenantId, purchaserUnitPath: row.unitPath, hostUnitName: unit?.name ?? '', startOn: row.startOn, endOn: row.endOn,
    };
    await visitTenant(m, ctx, row.providerTenantId, () => this.followers.follow(m, place));
  }
}
