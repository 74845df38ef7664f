import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BudgetCourse } from '../application/budget-course.js';
import { Inspections, readInspectable, type InspectableUnit } from '../application/inspections.js';
import { Prepayments } from '../application/prepayments.js';
import { Inspection, Prepayment } from '../persistence/course-entities.js';
import { FundingBudget } from '../persistence/entities.js';
import { InspectableUnitNode, InspectionConnection, InspectionInput, InspectionNode, PrepaymentConnection, PrepaymentNode } from './course-types.js';
import { FundingBudgetNode } from './types.js';

/** A unit's budget on its way to approval. */
@Resolver(() => FundingBudgetNode)
export class BudgetCourseResolver {
  constructor(
    private readonly access: AccessService,
    private readonly course: BudgetCourse,
  ) {}

  @Query(() => FundingBudgetNode, { nullable: true })
  @Allow('read', 'FundingBudget')
  async fundingBudget(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<FundingBudget | null> {
    const found = await loaders.byId(FundingBudget).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'FundingBudget', found) ? found : null;
  }

  @Mutation(() => FundingBudgetNode, { description: '本单位开始编报预算' })
  @Allow('submit', 'FundingBudget')
  async startBudget(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<FundingBudget | null> {
    await this.course.start(ctx, key, id);
    return loaders.byId(FundingBudget).load(id);
  }

  @Mutation(() => Int, { description: '请各购买主体编报预算，返回新开始的份数' })
  @Allow('approve', 'FundingBudget')
  async askForBudgets(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number): Promise<number> {
    return (await this.course.askAll(ctx, key, year)).begun;
  }
}

/** A quarter's money on its way to its purchaser. */
@Resolver(() => PrepaymentNode)
export class PrepaymentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Prepayments,
  ) {}

  @Query(() => PrepaymentConnection)
  @Allow('read', 'Prepayment')
  prepayments(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('quarter', { type: () => Int, nullable: true }) quarter: number | null, @Args('state', { type: () => String, nullable: true }) state: string | null,
  ): Promise<Page<Prepayment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Prepayment', 'prepayment');
      const qb = m.createQueryBuilder(Prepayment, 'prepayment').where('prepayment.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (quarter != null) qb.andWhere('prepayment.quarter = :quarter', { quarter });
      if (state) qb.andWhere('prepayment.state = :state', { state });
      return paginate(qb, page, { sortable: ['quarter', 'unitPath', 'state'], byDefault: 'unitPath' });
    });
  }

  @Query(() => PrepaymentNode, { nullable: true })
  @Allow('read', 'Prepayment')
  async prepayment(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Prepayment | null> {
    const found = await loaders.byId(Prepayment).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Prepayment', found) ? found : null;
  }

  @Mutation(() => Int, { description: '开始一个季度的预拨，返回单位数' })
  @Allow('create', 'Prepayment')
  async openPrepayments(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number, @Args('quarter', { type: () => Int }) quarter: number,
  ): Promise<number> {
    return (await this.operations.open(ctx, key, { year, quarter })).opened;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() row: Prepayment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.purchaserUnitId))?.name ?? null;
  }
}

/** Inspections of units below. */
@Resolver(() => InspectionNode)
export class InspectionResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Inspections,
  ) {}

  @Query(() => InspectionConnection)
  @Allow('read', 'Inspection')
  inspections(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state: string | null): Promise<Page<Inspection>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Inspection', 'inspection');
      const qb = m.createQueryBuilder(Inspection, 'inspection').where(may.sql, may.parameters);
      if (state) qb.andWhere('inspection.state = :state', { state });
      return paginate(qb, page, { sortable: ['openedOn', 'unitPath', 'state'], byDefault: '-openedOn' });
    });
  }

  @Query(() => InspectionNode, { nullable: true })
  @Allow('read', 'Inspection')
  async inspection(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Inspection | null> {
    const found = await loaders.byId(Inspection).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Inspection', found) ? found : null;
  }

  @Query(() => [InspectableUnitNode], { description: '本级以下可以检查的单位' })
  @Allow('create', 'Inspection')
  inspectableUnits(@Ctx() ctx: RequestContext): Promise<readonly InspectableUnit[]> {
    return this.database.run(ctx, (m) => readInspectable(m, ctx.unitPath));
  }

  @Mutation(() => InspectionNode, { description: '对下级单位开展检查' })
  @Allow('create', 'Inspection')
  async openInspection(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: InspectionInput): Promise<Inspection | null> {
    const { id } = await this.operations.open(ctx, key, { ...input });
    return loaders.byId(Inspection).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async inspectedName(@Parent() row: Inspection, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.inspectedUnitId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async inspectorName(@Parent() row: Inspection, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.inspectorUnitId))?.name ?? null;
  }
}
