import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AppraisalRequests } from '../application/appraisal-requests.js';
import { AppraisalRequest, AppraisalResult } from '../persistence/entities.js';
import { AppraisalAnswerInput, AppraisalRequestConnection, AppraisalRequestNode, AppraisalResultNode, NewAppraisalRequestInput } from './types.js';

/** Review and appeal. */
@Resolver(() => AppraisalRequestNode)
export class AppraisalRequestResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly requests: AppraisalRequests,
  ) {}

  @Query(() => AppraisalRequestConnection)
  @Allow('read', 'AppraisalRequest')
  appraisalRequests(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state: string | null): Promise<Page<AppraisalRequest>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AppraisalRequest', 'request');
      const qb = m.createQueryBuilder(AppraisalRequest, 'request').where(may.sql, may.parameters);
      if (state != null) qb.andWhere('request.state = :state', { state });
      return paginate(qb, page, { sortable: ['dueOn', 'receivedOn', 'state', 'unitPath'], byDefault: 'dueOn' });
    });
  }

  @Mutation(() => ID, { description: '本人申请复核或申诉' })
  @Allow('appeal', 'Worker')
  async lodgeAppraisalRequest(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewAppraisalRequestInput): Promise<string> {
    requireId(input.resultId, 'resultId');
    return (await this.requests.lodge(ctx, key, { ...input })).id;
  }

  @Mutation(() => ID, { description: '本人撤回' })
  @Allow('appeal', 'Worker')
  async withdrawAppraisalRequest(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.requests.withdraw(ctx, key, requireId(id, 'id'))).id;
  }

  @Mutation(() => AppraisalRequestNode, { description: '书面答复' })
  @Allow('answer', 'AppraisalRequest')
  async answerAppraisalRequest(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: AppraisalAnswerInput): Promise<AppraisalRequest | null> {
    requireId(input.id, 'id');
    const { id } = await this.requests.answer(ctx, key, { ...input });
    return loaders.byId(AppraisalRequest).load(id);
  }

  @ResolveField(() => AppraisalResultNode, { nullable: true })
  result(@Parent() request: AppraisalRequest, @Load() loaders: Loaders): Promise<AppraisalResult | null> {
    return loaders.byId(AppraisalResult).load(request.resultId);
  }
}
