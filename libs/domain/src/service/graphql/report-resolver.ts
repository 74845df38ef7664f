import { AccessService, Allow, isUnder } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService, ProvisionRef, provisionRefs } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PLAN, ServicePlans } from '../application/plans.js';
import { REPORT, ServiceReports } from '../application/reports.js';
import { basesOf } from '../application/document-terms.js';
import type { SummaryCount } from '../persistence/entities.js';
import { ServicePlan, ServiceReport } from '../persistence/report-entities.js';
import { employeeName, placedName } from './loads.js';
import { ServicePlanConnection, ServicePlanInput, ServicePlanNode, ServiceReportConnection, ServiceReportNode, ServiceSummaryCountNode } from './report-types.js';
import { VisitCodeNode } from './visit-types.js';

/** Reports owed to purchasers and handed in; the purchaser reads those that concern its units once they are in, and which are not. */
@Resolver(() => ServiceReportNode)
export class ServiceReportResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly reports: ServiceReports,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => ServiceReportConnection)
  @Allow('read', 'ServiceReport')
  serviceReports(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('kind', { type: () => String, nullable: true }) kind?: string | null, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('mine', { type: () => Boolean, nullable: true }) mine?: boolean | null): Promise<Page<ServiceReport>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', REPORT, 'report');
      const qb = m.createQueryBuilder(ServiceReport, 'report').where(may.sql, may.parameters)
        .andWhere('(report.tenant_id = :tenant or report.purchaser_unit_path is null or report.purchaser_unit_path <@ :place::ltree)', { tenant: ctx.tenantId, place: ctx.unitPath });
      if (kind != null) qb.andWhere('report.kind = :kind', { kind });
      if (state != null) qb.andWhere('report.state = :state', { state });
      if (mine === true) qb.andWhere('report.user_id = :me', { me: ctx.userId });
      return paginate(qb, page, { sortable: ['dueOn', 'period', 'state', 'submittedOn'], byDefault: '-dueOn' });
    });
  }

  @Query(() => ServiceReportNode, { nullable: true })
  @Allow('read', 'ServiceReport')
  async serviceReport(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ServiceReport | null> {
    const found = await loaders.byId(ServiceReport).load(requireId(id, 'id'));
    const placed = found !== null && (found.tenantId === ctx.tenantId || found.purchaserUnitPath === null || isUnder(found.purchaserUnitPath, ctx.unitPath));
    return found && placed && this.access.can(ctx, 'read', REPORT, found) ? found : null;
  }

  @Mutation(() => ServiceReportNode, { description: '提交汇报、总结：数量取自服务记录' })
  @Allow('read', 'ServiceReport')
  async submitServiceReport(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('words') words: string): Promise<ServiceReport | null> {
    await this.reports.submit(ctx, key, { id: requireId(id, 'id'), words });
    return loaders.byId(ServiceReport).load(id);
  }

  /** Live for who owes it, as handed in for everybody. */
  @ResolveField(() => [ServiceSummaryCountNode])
  figures(@Parent() report: ServiceReport, @Ctx() ctx: RequestContext): Promise<readonly SummaryCount[]> {
    if (report.state === 'submitted' || report.tenantId !== ctx.tenantId) return Promise.resolve(report.figures);
    return this.database.run(ctx, (m) => this.reports.figures(m, report));
  }

  @ResolveField(() => String, { nullable: true, description: '谁汇报；机构的总结为空' })
  async employeeName(@Parent() report: ServiceReport, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string | null> {
    if (report.employeeId === null) return null;
    return report.tenantId === ctx.tenantId ? employeeName(loaders, report.employeeId) : placedName(loaders, report.employeeId);
  }

  @ResolveField(() => ProvisionRef, { nullable: true, description: '要求提交的条款' })
  askedBy(@Parent() report: ServiceReport): ProvisionRef | null {
    return report.provision === null ? null : provisionRefs(this.policy.index, [report.provision])[0] ?? null;
  }

  @ResolveField(() => ID, { nullable: true, description: '完成情况的依据' })
  resultId(@Parent() report: ServiceReport, @Ctx() ctx: RequestContext): string | null {
    return report.tenantId === ctx.tenantId ? report.resultId : report.purchaserResultId;
  }

  @ResolveField(() => Boolean)
  maySubmit(@Parent() report: ServiceReport, @Ctx() ctx: RequestContext): boolean {
    return report.state === 'owed' && report.tenantId === ctx.tenantId && (report.userId === ctx.userId || (report.kind === 'quarterly' && this.access.can(ctx, 'submit', REPORT, report)));
  }
}

/** Plans of the year. */
@Resolver(() => ServicePlanNode)
export class ServicePlanResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly plans: ServicePlans,
  ) {}

  @Query(() => ServicePlanConnection)
  @Allow('read', 'ServicePlan')
  servicePlans(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<ServicePlan>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', PLAN, 'plan');
      return paginate(m.createQueryBuilder(ServicePlan, 'plan').where(may.sql, may.parameters), page, { sortable: ['year', 'project', 'submittedOn'], byDefault: '-submittedOn' });
    });
  }

  @Query(() => [String], { description: '可以编年度计划的项目' })
  @Allow('create', 'ServicePlan')
  async plannedProjects(@Ctx() ctx: RequestContext): Promise<string[]> {
    const rows: { project: string }[] = await this.database.run(ctx, (m) => m.query(
      `select distinct p.project from placement p where p.tenant_id = current_tenant_id() and p.purchaser_tenant_id <> p.tenant_id and p.unit_path <@ $1::ltree order by 1`, [ctx.unitPath]));
    return rows.map((row) => row.project);
  }

  @Query(() => [VisitCodeNode], { description: '购买方文件要求的制定依据' })
  @Allow('create', 'ServicePlan')
  planBases(@Ctx() ctx: RequestContext, @Args('project') project: string): Promise<readonly VisitCodeNode[]> {
    return this.database.run(ctx, async (m) => basesOf(this.policy, (await this.plans.buyer(m, ctx, project)).pack_id));
  }

  @Mutation(() => ID, { description: '编制年度计划并报购买方批准' })
  @Allow('create', 'ServicePlan')
  async submitServicePlan(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ServicePlanInput): Promise<string> {
    return (await this.plans.submit(ctx, key, { ...input, activities: input.activities.map((each) => ({ ...each })) })).id;
  }

  @Mutation(() => ServicePlanNode, { description: '购买方批准或不批准' })
  @Allow('approve', 'ServicePlan')
  async decideServicePlan(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('agree') agree: boolean, @Args('note') note: string): Promise<ServicePlan | null> {
    await this.plans.decide(ctx, key, { id: requireId(id, 'id'), agree, note });
    return loaders.byId(ServicePlan).load(id);
  }

  @ResolveField(() => ID, { nullable: true, description: '可否执行的依据' })
  resultId(@Parent() plan: ServicePlan, @Ctx() ctx: RequestContext): string | null {
    return plan.tenantId === ctx.tenantId ? plan.resultId : plan.employerResultId;
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() plan: ServicePlan, @Ctx() ctx: RequestContext): boolean {
    return plan.outcome === null && plan.tenantId === ctx.tenantId && this.access.can(ctx, 'approve', PLAN, plan);
  }
}
