import { Allow, AccessService } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, mapPage, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Advances } from '../application/advances.js';
import { FundingYears } from '../application/funding-years.js';
import { Advance, FundingBudget, FundingLine, FundingYear } from '../persistence/entities.js';
import { Post } from '../../establishment/index.js';
import { readAdvanceQuarters, type AdvanceQuarterRow } from '../persistence/advance-quarters.js';
import { readMoneyBelow } from '../persistence/money-by-city.js';
import { AdvanceConnection, AdvanceNode, AdvanceQuarterNode, FundingBudgetConnection, FundingBudgetNode, FundingLineConnection, FundingLineNode, FundingYearInput, FundingYearNode, PlaceMoneyNode } from './types.js';

/** The year's figures, budgets, lines and advances. */
@Resolver(() => FundingYearNode)
export class FundingResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly years: FundingYears,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [FundingYearNode])
  @Allow('read', 'FundingYear')
  fundingYears(@Ctx() ctx: RequestContext): Promise<FundingYear[]> {
    return this.database.run(ctx, (m) => m.find(FundingYear, { order: { year: 'DESC' }, take: 30 }));
  }

  @Query(() => FundingBudgetConnection)
  @Allow('read', 'FundingBudget')
  fundingBudgets(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number): Promise<Page<FundingBudget>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'FundingBudget', 'budget');
      const qb = m.createQueryBuilder(FundingBudget, 'budget').where('budget.year = :year', { year }).andWhere(may.sql, may.parameters);
      return paginate(qb, page, { sortable: ['unitPath', 'total', 'posts'], byDefault: 'unitPath' });
    });
  }

  @Query(() => FundingLineConnection)
  @Allow('read', 'FundingLine')
  fundingLines(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
    @Args('postId', { type: () => ID, nullable: true }) postId: string | null,
  ): Promise<Page<FundingLine>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'FundingLine', 'line');
      const qb = m.createQueryBuilder(FundingLine, 'line').where('line.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (unitId) qb.andWhere('line.unit_path <@ (select path from org_unit where id = :unitId)', { unitId });
      if (postId) qb.andWhere('line.post_id = :postId', { postId });
      return paginate(qb, page, { sortable: ['actualTotal', 'grade', 'province'], byDefault: 'unitPath' });
    });
  }

  /** Posts and money of the units directly below one (the caller's own unless given): the province's dashboard, and its drill-down. */
  @Query(() => [PlaceMoneyNode])
  @Allow('read', 'FundingBudget')
  moneyBelow(
    @Ctx() ctx: RequestContext, @Args('year', { type: () => Int }) year: number, @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
  ): Promise<PlaceMoneyNode[]> {
    return this.database.run(ctx, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: unitId ?? ctx.unitId });
      if (!unit || !this.access.can(ctx, 'read', 'FundingBudget', { tenantId: ctx.tenantId, unitPath: unit.path, level: '' })) return [];
      const end = `${year}-12-31`;
      const today = dayInChina(this.clock.now());
      return readMoneyBelow(m, unit.id, year, today < end ? today : end);
    });
  }

  @Mutation(() => FundingYearNode)
  @Allow('update', 'FundingYear')
  async setFundingYear(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: FundingYearInput): Promise<FundingYear | null> {
    const { id } = await this.years.setFigures(ctx, key, { ...input });
    return loaders.byId(FundingYear).load(id);
  }

  @Mutation(() => ID, { description: '启动测算，返回运行编号' })
  @Allow('update', 'FundingYear')
  async computeFundingYear(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number): Promise<string> {
    return (await this.years.compute(ctx, key, year)).id;
  }

  @Mutation(() => FundingYearNode)
  @Allow('approve', 'FundingYear')
  async approveFundingYear(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number): Promise<FundingYear | null> {
    const { id } = await this.years.approve(ctx, key, year);
    return loaders.byId(FundingYear).load(id);
  }
}

/** A line's post in words. */
@Resolver(() => FundingLineNode)
export class FundingLineResolver {
  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() line: FundingLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(line.postId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() line: FundingLine, @Load() loaders: Loaders): Promise<string | null> {
    const post = await loaders.byId(Post).load(line.postId);
    return post ? ((await loaders.byId(OrgUnit).load(post.unitId))?.name ?? null) : null;
  }
}

@Resolver(() => FundingBudgetNode)
export class FundingBudgetResolver {
  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() budget: FundingBudget, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(budget.unitId))?.name ?? null;
  }
}

/** The quarters' advances. */
@Resolver(() => AdvanceNode)
export class AdvanceResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly advances: Advances,
  ) {}

  @Query(() => AdvanceConnection, { name: 'advances' })
  @Allow('read', 'Advance')
  list(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('quarter', { type: () => Int, nullable: true }) quarter: number | null, @Args('state', { type: () => String, nullable: true }) state: string | null,
  ): Promise<Page<AdvanceNode>> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'read', 'Advance', 'advance');
      const qb = m.createQueryBuilder(Advance, 'advance').where('advance.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (quarter != null) qb.andWhere('advance.quarter = :quarter', { quarter });
      if (state != null) qb.andWhere('advance.state = :state', { state });
      return mapPage(await paginate(qb, page, { sortable: ['quarter', 'unitPath', 'provinceAmount'], byDefault: 'unitPath' }), (advance) => advance);
    });
  }

  @Query(() => [AdvanceQuarterNode], { description: '某单位（缺省为本单位）各季度预拨合计' })
  @Allow('read', 'Advance')
  advanceQuarters(
    @Ctx() ctx: RequestContext, @Args('year', { type: () => Int }) year: number, @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
    @Args('received', { type: () => Boolean, defaultValue: false, description: '收到的，而不是拨出的' }) received: boolean,
  ): Promise<AdvanceQuarterRow[]> {
    return this.database.run(ctx, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: unitId ? requireId(unitId, 'unitId') : ctx.unitId });
      if (!unit || !this.access.can(ctx, 'read', 'Advance', { tenantId: ctx.tenantId, unitPath: unit.path })) return [];
      return readAdvanceQuarters(m, year, unit.id, received ? 'paid-to' : 'paid-by');
    });
  }

  @Mutation(() => AdvanceNode)
  @Allow('pay', 'Advance')
  async payAdvance(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<Advance | null> {
    await this.advances.pay(ctx, key, id);
    return loaders.byId(Advance).load(id);
  }

  @Mutation(() => AdvanceNode)
  @Allow('receive', 'Advance')
  async receiveAdvance(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<Advance | null> {
    await this.advances.receive(ctx, key, id);
    return loaders.byId(Advance).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async payerName(@Parent() advance: Advance, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(advance.payerUnitId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async payeeName(@Parent() advance: Advance, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(advance.payeeUnitId))?.name ?? null;
  }
}
