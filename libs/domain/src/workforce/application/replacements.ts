import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, WorkflowInstance } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseWorkforce } from '../errors.js';
import { Assignment, Worker } from '../persistence/entities.js';
import { finishProviderTodos, tellProvider } from './provider-todo.js';

const SUBJECT = 'Assignment';
const FLOW_SUBJECT = 'assignment';
const PROPOSE = 'proposeSuccessor';
const PLACE = 'placeSuccessor';
const CLOSE = 'close';

/** Whoever follows the proposal of a successor, in its transaction: `follow` registers it. */
export interface SuccessorFollower {
  successorProposed(m: EntityManager, ctx: RequestContext, assignment: Assignment, successor: { id: string; name: string }): Promise<void>;
}

/** Workers who must be replaced: opened by a result or by the purchaser, answered by the provider, closed by the successor's placement. */
@Injectable()
export class Replacements {
  private readonly followers: SuccessorFollower[] = [];

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Lets somebody begin what follows a proposal. */
  follow(follower: SuccessorFollower): void {
    this.followers.push(follower);
  }

  /** The open replacement of an assignment; a retraining on the same subject is none. */
  private async findOpen(m: EntityManager, assignmentId: string): Promise<WorkflowInstance | null> {
    const open = await m.findBy(WorkflowInstance, { subject: SUBJECT, subjectId: assignmentId, finishedAt: IsNull() });
    return open.find((i) => this.workflow.getWorkflow(i.packId, i.workflow).transitions.some((t) => t.id === PROPOSE)) ?? null;
  }

  /** A purchaser asks for another worker on its post, with a reason. */
  async open(ctx: RequestContext, key: string, assignmentId: string, reason: string): Promise<{ id: string }> {
    if (reason.trim() === '') throw refuseWorkforce('end-ground-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'openReplacement', input: { assignmentId, reason } }, async (m) => {
      const row = await m.findOne(Assignment, { where: { id: assignmentId }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'update', SUBJECT, row)) throw refuseWorkforce('assignment-unknown', { field: 'id' });
      if (row.endOn !== null && row.endOn < dayInChina(ctx.at)) throw refuseWorkforce('assignment-ended', { field: 'id', values: { day: row.endOn } });
      if (await this.findOpen(m, row.id)) throw refuseWorkforce('replacement-open', { field: 'id' });
      const flow = findFlow(this.policy, await this.policy.judge(m, ctx), FLOW_SUBJECT, PROPOSE);
      if (!flow) throw refuseWorkforce('no-replacement-flow');
      const post = await m.findOneByOrFail(Post, { id: row.postId });
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${flow.zh} 岗位 ${post.number}`, facts: { reason: reason.trim() } });
      await tellProvider(m, ctx, { providerTenantId: row.providerTenantId, subject: SUBJECT, subjectId: row.id, title: `${flow.zh} 岗位 ${post.number}：请提出人选`, kind: 'act' });
      this.trail.write(m, ctx, { action: 'open-replacement', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { reason: reason.trim() } });
      return { id: matter.id };
    });
  }

  /** The provider proposes one of its own people; written in the tenant of the post, where the provider has this errand only. */
  async propose(ctx: RequestContext, key: string, assignmentId: string, workerId: string): Promise<{ id: string }> {
    const found = await this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(Assignment, { id: assignmentId });
      if (!row || !this.access.can(ctx, 'replace', SUBJECT, row)) throw refuseWorkforce('assignment-unknown', { field: 'assignmentId' });
      const successor = await m.findOneBy(Worker, { id: workerId, tenantId: ctx.tenantId, employedTo: IsNull() });
      if (!successor || workerId === row.workerId) throw refuseWorkforce('worker-unknown', { field: 'workerId' });
      return { row, successor: { id: successor.id, name: successor.name } };
    });
    const { row: own, successor } = found;
    const guest: RequestContext = { ...ctx, tenantId: own.tenantId, unitPath: own.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'proposeSuccessor', input: { assignmentId, workerId } }, async (m) => {
      const matter = await this.findOpen(m, own.id);
      if (!matter) throw refuseWorkforce('replacement-none', { field: 'assignmentId' });
      await this.workflow.actFor(m, guest, matter.id, ['provider'], { transition: PROPOSE, facts: { successorId: workerId } });
      await finishProviderTodos(m, guest, ctx.tenantId, SUBJECT, own.id);
      for (const follower of this.followers) await follower.successorProposed(m, guest, own, successor);
      return { id: matter.id };
    });
  }

  /**
   * Carries the replacement of a post's earlier worker on once a successor is placed: the document lets the platform record both
   * steps. One without proposal stays where it is.
   */
  async successorPlaced(m: EntityManager, ctx: RequestContext, placed: Assignment): Promise<void> {
    const earlier: { id: string; left: boolean }[] = await m.query(
      'select id, end_on is not null and end_on < $3::date as left from assignment where post_id = $1 and id <> $2 order by start_on desc limit 3', [placed.postId, placed.id, placed.startOn]);
    for (const { id, left } of earlier) {
      const matter = await this.findOpen(m, id);
      const may = (state: string, transition: string): boolean =>
        matter !== null && this.workflow.getWorkflow(matter.packId, matter.workflow).transitions.some((t) => t.id === transition && t.from.includes(state));
      if (!matter || !may(matter.state, PLACE)) continue;
      const moved = await this.workflow.actAsPlatform(m, ctx, matter.id, { transition: PLACE, facts: { successorOnPost: true } });
      if (left && may(moved.state, CLOSE)) await this.workflow.actAsPlatform(m, ctx, matter.id, { transition: CLOSE, facts: { replacedLeft: true } });
    }
  }
}
