import { AccessService, Allow, isUnder } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, inOrder, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ServiceSummaries } from '../application/summaries.js';
import { ServiceSummary } from '../persistence/entities.js';
import type { SampleDraw } from '../persistence/handover-entities.js';
import { ServiceSampleDrawNode, ServiceSummaryConnection, ServiceSummaryNode } from './summary-types.js';

/** What purchasers are told of services. */
@Resolver(() => ServiceSummaryNode)
export class SummaryResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly summaries: ServiceSummaries,
  ) {}

  /** A purchaser's unit sees what was rendered at it and below it; the employer what it has sent. */
  @Query(() => ServiceSummaryConnection)
  @Allow('read', 'ServiceSummary')
  serviceSummaries(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month', { type: () => String, nullable: true }) month?: string | null,
    @Args('project', { type: () => String, nullable: true }) project?: string | null): Promise<Page<ServiceSummary>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ServiceSummary', 'summary');
      const qb = m.createQueryBuilder(ServiceSummary, 'summary').where(may.sql, may.parameters)
        .andWhere('(summary.tenant_id = :tenant or summary.purchaser_unit_path is null or summary.purchaser_unit_path <@ :place::ltree)', { tenant: ctx.tenantId, place: ctx.unitPath });
      if (month != null) qb.andWhere('summary.month = :month', { month });
      if (project) qb.andWhere('summary.project ilike :sought', { sought: `%${project.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['month', 'project', 'workers', 'sentAt'], byDefault: '-month' });
    });
  }

  /** Left out of the row in lists, as the pool is long. */
  @ResolveField(() => ServiceSampleDrawNode, { nullable: true })
  async draw(@Parent() summary: ServiceSummary, @Load() loaders: Loaders): Promise<SampleDraw | null> {
    const found = await loaders.get<string, { id: string; draw: SampleDraw | null }>('draw of a summary', async (m, _ctx, ids) => {
      const rows: { id: string; draw: SampleDraw | null }[] = await m.query('select id, draw from service_summary where id = any($1)', [[...ids]]);
      return inOrder(ids, rows, (row) => row.id);
    }).load(summary.id);
    return found?.draw ?? null;
  }

  @Query(() => ServiceSummaryNode, { nullable: true })
  @Allow('read', 'ServiceSummary')
  async serviceSummary(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ServiceSummary | null> {
    const found = await loaders.byId(ServiceSummary).load(requireId(id, 'id'));
    const placed = found !== null && (found.tenantId === ctx.tenantId || found.purchaserUnitPath === null || isUnder(found.purchaserUnitPath, ctx.unitPath));
    return found && placed && this.access.can(ctx, 'read', 'ServiceSummary', found) ? found : null;
  }

  @Mutation(() => Int, { description: '向购买方报送一个月的服务情况，返回项目数' })
  @Allow('create', 'ServiceSummary')
  async sendServiceSummary(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('month') month: string): Promise<number> {
    return (await this.summaries.send(ctx, key, month)).sent;
  }
}
