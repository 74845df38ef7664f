import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ServiceFindings } from '../application/findings.js';
import { refuseService } from '../errors.js';
import { ServiceFinding, ServiceRecord } from '../persistence/entities.js';
import { employeeName, unitNameAt } from './loads.js';
import { ServiceFindingConnection, ServiceFindingNode, ServiceRecordNode } from './types.js';

/** Findings in service records, for supervisors. */
@Resolver(() => ServiceFindingNode)
export class FindingResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly findings: ServiceFindings,
  ) {}

  @Query(() => ServiceFindingConnection)
  @Allow('read', 'ServiceFinding')
  serviceFindings(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('rule', { type: () => String, nullable: true }) rule?: string | null): Promise<Page<ServiceFinding>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ServiceFinding', 'finding');
      const qb = m.createQueryBuilder(ServiceFinding, 'finding').where(may.sql, may.parameters);
      if (state != null) qb.andWhere('finding.state = :state', { state });
      if (rule != null) qb.andWhere('finding.rule = :rule', { rule });
      return paginate(qb, page, { sortable: ['foundAt', 'month', 'rule', 'state'], byDefault: '-month' });
    });
  }

  @Mutation(() => ServiceFindingNode, { description: '认可（说明理由）或退回本人' })
  @Allow('update', 'ServiceFinding')
  async decideServiceFinding(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('act', { description: 'accept 或 return' }) act: string, @Args('reason') reason: string): Promise<ServiceFinding | null> {
    if (act !== 'accept' && act !== 'return') throw refuseService('finding-unknown', { field: 'act' });
    await this.findings.decide(ctx, key, { id: requireId(id, 'id'), act, reason });
    return loaders.byId(ServiceFinding).load(id);
  }

  @Mutation(() => Int, { description: '核查一个月的服务记录，返回新发现的疑点数' })
  @Allow('update', 'ServiceFinding')
  async checkServices(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number, @Args('month', { type: () => Int }) month: number): Promise<number> {
    return (await this.findings.check(ctx, key, year, month)).found;
  }

  @ResolveField(() => String)
  employeeName(@Parent() finding: ServiceFinding, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, finding.employeeId);
  }

  @ResolveField(() => String)
  unitName(@Parent() finding: ServiceFinding, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, finding.unitPath);
  }

  private async readable(ctx: RequestContext, loaders: Loaders, id: string | null): Promise<ServiceRecord | null> {
    const found = id === null ? null : await loaders.byId(ServiceRecord).load(id);
    return found && this.access.can(ctx, 'read', 'ServiceRecord', found) ? found : null;
  }

  @ResolveField(() => ServiceRecordNode, { nullable: true })
  record(@Parent() finding: ServiceFinding, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<ServiceRecord | null> {
    return this.readable(ctx, loaders, finding.recordId);
  }

  @ResolveField(() => ServiceRecordNode, { nullable: true })
  other(@Parent() finding: ServiceFinding, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<ServiceRecord | null> {
    return this.readable(ctx, loaders, finding.otherId);
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() finding: ServiceFinding, @Ctx() ctx: RequestContext): boolean {
    return finding.state === 'open' && finding.userId !== ctx.userId && this.access.can(ctx, 'update', 'ServiceFinding', finding);
  }
}
