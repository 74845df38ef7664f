import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { LeaveConsents } from '../application/leave-consents.js';
import { LeaveConsent } from '../persistence/entities.js';
import { LeaveConsentConnection, LeaveConsentNode } from './consent-types.js';

const SUBJECT = 'LeaveConsent';

/** Leave of people placed here by an employer, as the purchaser's side decides it. */
@Resolver(() => LeaveConsentNode)
export class LeaveConsentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly consents: LeaveConsents,
  ) {}

  private readable(m: EntityManager, ctx: RequestContext): SelectQueryBuilder<LeaveConsent> {
    const may = this.access.where(ctx, 'read', SUBJECT, 'consent');
    return m.createQueryBuilder(LeaveConsent, 'consent').where(may.sql, may.parameters);
  }

  @Query(() => LeaveConsentConnection)
  @Allow('read', SUBJECT)
  leaveConsents(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<LeaveConsent>> {
    return this.database.run(ctx, (m) => {
      const qb = this.readable(m, ctx);
      if (open != null) qb.andWhere(open ? 'consent.outcome is null' : 'consent.outcome is not null');
      if (text) qb.andWhere('consent.person_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['fromOn', 'personName', 'absenceDays'], byDefault: '-fromOn' });
    });
  }

  @Query(() => LeaveConsentNode, { nullable: true })
  @Allow('read', SUBJECT)
  leaveConsent(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<LeaveConsent | null> {
    return this.database.run(ctx, (m) => this.readable(m, ctx).andWhere('consent.id = :id', { id: requireId(id, 'id') }).getOne());
  }

  @Mutation(() => LeaveConsentNode)
  @Allow('approve', SUBJECT)
  async decideLeaveConsent(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('agree') agree: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<LeaveConsent | null> {
    await this.consents.decide(ctx, key, { id, agree, note: note ?? null });
    return loaders.byId(LeaveConsent).load(id);
  }

  @Mutation(() => LeaveConsentNode, { description: '用人单位记录返岗' })
  @Allow('approve', SUBJECT)
  async recordLeaveReturn(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('on') on: string): Promise<LeaveConsent | null> {
    await this.consents.recordReturn(ctx, key, { id, on });
    return loaders.byId(LeaveConsent).load(id);
  }

  @ResolveField(() => Boolean, { description: '现在由本单位记录返岗' })
  mayRecordReturn(@Parent() row: LeaveConsent, @Ctx() ctx: RequestContext): Promise<boolean> {
    return this.database.run(ctx, (m) => this.consents.mayRecordReturn(m, ctx, row));
  }

  @ResolveField(() => String, { nullable: true, description: '适用的办理流程' })
  async workflowZh(@Parent() row: LeaveConsent, @Load() loaders: Loaders): Promise<string | null> {
    const instance = row.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(row.workflowInstanceId);
    return this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((held) => held.id === instance?.workflow)?.zh ?? null;
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() row: LeaveConsent, @Ctx() ctx: RequestContext): Promise<boolean> {
    return this.database.run(ctx, (m) => this.consents.mayDecide(m, ctx, row));
  }

  @ResolveField(() => String)
  async stateZh(@Parent() row: LeaveConsent, @Load() loaders: Loaders): Promise<string> {
    const instance = row.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(row.workflowInstanceId);
    const flow = this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((held) => held.id === instance?.workflow);
    return flow?.states[row.state]?.zh ?? row.state;
  }
}
