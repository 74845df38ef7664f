import type { Decimal } from '@gongqiao/kernel';
import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { Ctx, DayScalar, DecimalScalar, Load, type Loaders } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, Field, GraphQLISODateTime, ID, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectFunds } from '../application/project-funds.js';
import type { FundFinding, ProjectFundCheck } from '../persistence/project-fund-check.js';

@ObjectType('FundFinding', { description: '一项核对' })
export class FundFindingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  words!: string;

  @Field(() => Boolean)
  holds!: boolean;

  @Field(() => ID)
  resultId!: string;
}

@ObjectType('ProjectFundCheck', { description: '一个项目一年的经费核对' })
export class ProjectFundCheckNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => DayScalar, { description: '人数以哪天为准' })
  asOf!: string;

  @Field(() => ID, { nullable: true })
  contractId!: string | null;

  @Field(() => String)
  project!: string;

  @Field(() => Int, { description: '在岗人数' })
  posts!: number;

  @Field(() => Int, { description: '已批准工资表所付的人月' })
  months!: number;

  @Field(() => DecimalScalar, { nullable: true, description: '购买费（元/岗/年），没有登记的为空，不能核对' })
  feePerPost!: Decimal | null;

  @Field(() => DecimalScalar, { description: '工资和单位缴费（元）' })
  staffCost!: Decimal;

  @Field(() => DecimalScalar, { description: '其中绩效和奖励（元）' })
  performance!: Decimal;

  @Field(() => DecimalScalar, { description: '绩效总额的浮动（％）' })
  adjustmentPercent!: Decimal;

  @Field(() => GraphQLISODateTime)
  checkedAt!: Date;
}

@ObjectType('FundAdjustment', { description: '绩效总额可以浮动的范围（％）' })
export class FundAdjustmentNode {
  @Field(() => String)
  min!: string;

  @Field(() => String)
  max!: string;
}

@InputType()
export class ProjectFundsInput {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { nullable: true, description: '浮动（％），不填沿用上次' })
  adjustmentPercent?: string | null;

  @Field(() => ID, { nullable: true, description: '只重新核对这一项目' })
  again?: string | null;
}

/** Projects' money over a year, checked by the tenant's document. */
@Resolver(() => ProjectFundCheckNode)
export class ProjectFundsResolver {
  constructor(
    private readonly funds: ProjectFunds,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => [ProjectFundCheckNode], { description: '各项目当年最近一次核对' })
  @Allow('read', 'ProjectFundCheck')
  projectFundChecks(@Ctx() ctx: RequestContext, @Args('year', { type: () => Int }) year: number): Promise<readonly ProjectFundCheck[]> {
    return this.funds.latest(ctx, year);
  }

  @Query(() => FundAdjustmentNode, { nullable: true })
  @Allow('read', 'ProjectFundCheck')
  fundAdjustment(@Ctx() ctx: RequestContext): Promise<FundAdjustmentNode | null> {
    return this.funds.adjustment(ctx);
  }

  @Mutation(() => Int, { description: '按工资表和在岗人员核对各项目的经费；返回项目数' })
  @Allow('create', 'ProjectFundCheck')
  async checkProjectFunds(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ProjectFundsInput): Promise<number> {
    const { year, adjustmentPercent = null, again } = input;
    return (await this.funds.check(ctx, key, { year, adjustmentPercent, again: again ? requireId(again, 'again') : null })).people;
  }

  @ResolveField(() => [FundFindingNode])
  checks(@Parent() row: ProjectFundCheck): readonly FundFinding[] {
    return row.checks;
  }

  @ResolveField(() => [DecisionResultNode], { description: '各项核对的依据，次序与核对相同' })
  async bases(@Parent() row: ProjectFundCheck, @Load() loaders: Loaders): Promise<DecisionResultNode[]> {
    const found = await Promise.all(row.checks.map(({ resultId }) => loaders.byId(DecisionResult).load(resultId)));
    return found.flatMap((kept) => (kept ? [resultNode(this.policy.index, kept, null)] : []));
  }
}
