import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ServiceSummaries } from '../application/summaries.js';
import { ServiceSummary } from '../persistence/entities.js';
import { ServiceSummaryConnection, ServiceSummaryNode } from './summary-types.js';

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

  @Mutation(() => Int, { description: '向购买方报送一个月的服务情况，返回项目数' })
  @Allow('create', 'ServiceSummary')
  async sendServiceSummary(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('month') month: string): Promise<number> {
    return (await this.summaries.send(ctx, key, month)).sent;
  }
}
