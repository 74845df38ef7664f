import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { Ctx, DayScalar, Load, PageArgs, connectionOf, inOrder, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { HostProbations } from '../application/host-probations.js';
import type { Probation } from '../persistence/course-entities.js';
import { HostProbation } from '../persistence/host-entities.js';
import { ProbationNode } from './file-types.js';

@ObjectType('HostProbation', { description: '用人单位对派驻社工的试用期考核：一次填写，双方可见' })
export class HostProbationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => DayScalar, { description: '入职日期' })
  hiredOn!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => DayScalar, { description: '承接主体征求意见的日期' })
  requestedOn!: string;

  @Field(() => DayScalar, { nullable: true, description: '试用期届满日' })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'pass 合格、fail 不合格' })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  opinion!: string | null;

  @Field(() => String, { nullable: true })
  signedBy!: string | null;

  @Field(() => DayScalar, { nullable: true })
  givenOn!: string | null;
}

@ObjectType()
export class HostProbationConnection extends connectionOf(HostProbationNode, 'HostProbation') {}

@InputType()
export class HostProbationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: '考核合格、同意转正' })
  passed!: boolean;

  @Field(() => String)
  opinion!: string;

  @Field(() => String, { description: '用人单位签名人' })
  signedBy!: string;
}

/** The host unit's assessment of placed newcomers: filled once in the purchaser's tenant, read on both sides. */
@Resolver(() => HostProbationNode)
export class HostProbationResolver {
  constructor(private readonly hosts: HostProbations) {}

  @Query(() => HostProbationConnection, { description: '派驻社工的试用期考核：open 待填写的，否则已填写的' })
  @Allow('read', 'HostProbation')
  hostProbations(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null): Promise<Page<HostProbation>> {
    return this.hosts.page(ctx, page, open ?? null);
  }

  @Mutation(() => HostProbationNode, { description: '填写试用期考核意见，只能一次' })
  @Allow('assess', 'HostProbation')
  async giveHostProbation(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: HostProbationInput): Promise<HostProbation | null> {
    const { id } = await this.hosts.give(ctx, key, { id: requireId(input.id, 'input.id'), outcome: input.passed ? 'pass' : 'fail', opinion: input.opinion, signedBy: input.signedBy });
    return loaders.byId(HostProbation).load(id);
  }

  @Mutation(() => ID, { description: '请用人单位在其系统中填写试用期考核意见' })
  @Allow('read', 'Probation')
  async askHostProbation(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('employeeId', { type: () => ID }) employeeId: string): Promise<string> {
    return (await this.hosts.ask(ctx, key, employeeId)).id;
  }

  /** The purchaser's judgement is kept in its tenant: the employer has its own. */
  @ResolveField(() => ID, { nullable: true, description: '本方文件对转正的判断' })
  resultId(@Parent() sheet: HostProbation, @Ctx() ctx: RequestContext): string | null {
    return sheet.purchaserTenantId === ctx.tenantId ? sheet.purchaserResultId : null;
  }
}

/** Beside a probation: whom the host was asked through, and what came back. */
@Resolver(() => ProbationNode)
export class ProbationHostResolver {
  @ResolveField(() => HostProbationNode, { nullable: true, description: '已请用人单位填写的考核' })
  async hostSheet(@Parent() probation: Probation, @Load() loaders: Loaders): Promise<HostProbation | null> {
    return (await loaders.get<string, HostProbation>('host sheet of a probation', async (m, _ctx, ids) => inOrder(ids,
      await m.createQueryBuilder(HostProbation, 'sheet').distinctOn(['sheet.probation_id']).where('sheet.probation_id = any(:ids::uuid[]) and sheet.closed_on is null', { ids: [...ids] }).orderBy('sheet.probation_id').addOrderBy('sheet.created_at', 'DESC').getMany(), (row) => row.probationId)).load(probation.id)) ?? null;
  }
}
