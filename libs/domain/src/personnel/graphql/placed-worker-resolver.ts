import { Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonnelTermsReader, type Term } from '../application/personnel-terms.js';
import { PlacedWorkers, type Standing } from '../application/placed-workers.js';
import { Placement } from '../persistence/entities.js';
import { PlacedWorkerConnection, PlacedWorkerFilter, PlacedWorkerNode, StandingNode } from './types.js';

/** Who works for the purchaser: name, qualification, place, attendance and ratings; nothing else of the employer's. */
@Resolver(() => PlacedWorkerNode)
export class PlacedWorkerResolver {
  constructor(
    private readonly operations: PlacedWorkers,
    private readonly database: TenantDatabase,
    private readonly terms: PersonnelTermsReader,
  ) {}

  @Query(() => PlacedWorkerConnection, { description: '派驻在本辖区的社工' })
  @Allow('read', 'PlacedWorker')
  placedWorkers(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: PlacedWorkerFilter): Promise<Page<Placement>> {
    return this.operations.page(ctx, page, { text: filter.text ?? null, current: filter.current ?? null });
  }

  @ResolveField(() => String, { nullable: true, description: '职业资格的名称，按承接主体的制度' })
  async certificateName(@Parent() placement: Placement, @Load() loaders: Loaders): Promise<string | null> {
    if (placement.certificate === 'none') return null;
    const terms = await loaders.get<string, readonly Term[]>('certificates of a provider', (_m, ctx, tenants) =>
      Promise.all(tenants.map((tenantId) => this.database.run({ tenantId }, async (m) => (await this.terms.read(m, { ...ctx, tenantId })).certificates)))).load(placement.tenantId);
    return terms?.find((term) => term.code === placement.certificate)?.name ?? placement.certificate;
  }

  @ResolveField(() => [StandingNode], { description: '考勤状态和评价' })
  async standings(@Parent() placement: Placement, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<Standing[]> {
    const found = await loaders.get<Placement, Standing[]>('standings of placements', async (_m, _ctx, placements) => {
      const all = await this.operations.standings(ctx, placements);
      return placements.map((held) => all.get(held.id) ?? []);
    }).load(placement);
    return found ?? [];
  }
}
