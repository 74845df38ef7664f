import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import { refuseEstablishment } from '../errors.js';
import { Post } from '../persistence/entities.js';
import { changeGrade } from './carry-out-approval.js';

/** The province's own change of a post's grade, without application. */
export interface DirectAdjustment {
  readonly id: string;
  readonly grade: string;
  readonly startOn: string;
  readonly reason: string;
}

/** Posts and what the province does to them directly. */
@Injectable()
export class Posts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  /** Changes an approved post's grade from a day on, by the document's one-step workflow. Acts once per key. */
  async adjustGradeDirectly(ctx: RequestContext, key: string, input: DirectAdjustment): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'adjustGradeDirectly', input }, async (m) => {
      const post = await m.findOne(Post, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      if (!post || !this.access.can(ctx, 'read', 'Post', post)) throw refuseEstablishment('post-unknown', { field: 'id' });
      this.access.require(ctx, 'adjust-grade', 'Post');
      const judge = await this.policy.judge(m, ctx);
      const flow = this.policy.index.findPack(judge.packId)?.workflows.find((w) => w.subject === 'post');
      if (!flow) throw refuseEstablishment('no-application-flow');
      const matter = await this.workflow.start(m, ctx, { workflow: flow.id, subject: 'Post', subjectId: post.id, unitPath: post.unitPath, title: `岗位 ${post.number}` });
      const transition = flow.transitions[0]?.id ?? '';
      await this.workflow.act(m, ctx, matter.id, {
        transition, note: input.reason, form: { newGrade: input.grade, startOn: input.startOn },
        facts: { postApproved: post.status === 'approved', startOn: input.startOn, actedOn: dayInChina(ctx.at) },
      });
      const before = { ...post };
      await changeGrade(m, post, input.grade, input.startOn, input.reason);
      this.trail.write(m, ctx, { action: 'adjust-grade-directly', subject: 'Post', subjectId: post.id, unitPath: post.unitPath, before, after: post });
      return { id: post.id };
    });
  }
}
