import { Allow } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BonusChoices } from '../application/bonus-choices.js';
import { DeductionStatements } from '../application/deduction-statements.js';
import { FinalPay } from '../application/final-pay.js';
import { bonusesOf } from '../persistence/bonuses.js';
import { Payroll } from '../persistence/entities.js';
import { findLeavers } from '../persistence/leavers.js';
import { PayDeductionStatement } from '../persistence/files.js';
import { FinalPayDraftNode, FinalPayInputType, PayBonusNode, PayDeductionInput, PayDeductionStandardNode, PayDeductionStatementNode, PayLeaverNode } from './final-pay-types.js';
import { PayrollNode } from './types.js';

/** Final pay of who leaves. */
@Resolver(() => PayLeaverNode)
export class FinalPayResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly finals: FinalPay,
  ) {}

  @Query(() => [PayLeaverNode], { description: '一年内离职和即将离职的人员，未结清的在前' })
  @Allow('read', 'Payroll')
  payLeavers(@Ctx() ctx: RequestContext): Promise<PayLeaverNode[]> {
    return this.database.run(ctx, (m) => findLeavers(m, dayInChina(ctx.at)));
  }

  @Query(() => FinalPayDraftNode, { description: '办理离职结算时已知的情况和可选的事由' })
  @Allow('create', 'Payroll')
  finalPayDraft(@Ctx() ctx: RequestContext, @Args('employeeId', { type: () => ID }) employeeId: string): Promise<FinalPayDraftNode> {
    return this.database.run(ctx, async (m) => ({ ...(await this.finals.draft(m, ctx, employeeId)), ...this.finals.choices() }));
  }

  @Mutation(() => PayrollNode, { description: '建立离职结算' })
  @Allow('create', 'Payroll')
  async openFinalPay(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: FinalPayInputType): Promise<Payroll | null> {
    return loaders.byId(Payroll).load((await this.finals.open(ctx, key, input)).id);
  }

  @Mutation(() => ID, { description: '撤销未提交的离职结算' })
  @Allow('update', 'Payroll')
  async dropFinalPay(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.finals.drop(ctx, key, id)).id;
  }
}

/** Bonuses for the year: what each way of taxing costs, and the person's choice. */
@Resolver(() => PayBonusNode)
export class PayBonusResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly choices: BonusChoices,
  ) {}

  @Query(() => [PayBonusNode], { description: '本人的全年一次性奖金' })
  @Allow('ask', 'PaySlip')
  myPayBonuses(@Ctx() ctx: RequestContext): Promise<PayBonusNode[]> {
    return this.database.run(ctx, async (m) => [...(await bonusesOf(m, ctx.userId))]);
  }

  @Mutation(() => ID, { description: '选择本人全年一次性奖金的计税办法：separate 或 combined' })
  @Allow('ask', 'PaySlip')
  async chooseBonusWay(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number, @Args('way', { type: () => String }) way: string): Promise<string> {
    return (await this.choices.choose(ctx, key, { year, way })).id;
  }

  @Mutation(() => ID, { description: '按本人书面选择登记全年一次性奖金的计税办法' })
  @Allow('update', 'PayInput')
  async enterBonusWay(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('employeeId', { type: () => ID }) employeeId: string, @Args('year', { type: () => Int }) year: number,
    @Args('way', { type: () => String }) way: string): Promise<string> {
    return (await this.choices.choose(ctx, key, { employeeId, year, way })).id;
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '两种办法的依据' })
  async basis(@Parent() bonus: PayBonusNode, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const row = bonus.resultId === null ? null : await loaders.byId(DecisionResult).load(bonus.resultId);
    return row ? resultNode(this.policy.index, row, null) : null;
  }
}

/** What the caller declares for the income tax. */
@Resolver(() => PayDeductionStatementNode)
export class PayDeductionResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly statements: DeductionStatements,
  ) {}

  @Query(() => [PayDeductionStatementNode], { description: '本人的专项附加扣除申报，新的在前' })
  @Allow('ask', 'PaySlip')
  myDeductions(@Ctx() ctx: RequestContext): Promise<PayDeductionStatement[]> {
    return this.database.run(ctx, (m) => this.statements.own(m, ctx));
  }

  @Query(() => [PayDeductionStandardNode], { description: '法律规定的每月标准' })
  @Allow('ask', 'PaySlip')
  deductionStandards(@Ctx() ctx: RequestContext): PayDeductionStandardNode[] {
    return this.statements.standards(dayInChina(ctx.at));
  }

  @Mutation(() => PayDeductionStatementNode, { description: '申报本人的专项附加扣除，自下次发薪起生效' })
  @Allow('ask', 'PaySlip')
  async stateDeductions(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('items', { type: () => [PayDeductionInput] }) items: PayDeductionInput[],
    @Args('firstJob', { type: () => Boolean }) firstJob: boolean): Promise<PayDeductionStatement | null> {
    return loaders.byId(PayDeductionStatement).load((await this.statements.state(ctx, key, { items, firstJob })).id);
  }
}
