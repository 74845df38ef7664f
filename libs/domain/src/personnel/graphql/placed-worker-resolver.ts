import { Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Ctx, Load, PageArgs, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PlacedWorkers, type Standing } from '../application/placed-workers.js';
import { Placement } from '../persistence/entities.js';
import { PlacedWorkerConnection, PlacedWorkerFilter, PlacedWorkerNode, StandingNode } from './types.js';

/** Who works for the purchaser: name, qualification, place, attendance and ratings; nothing else of the employer's. */
@Resolver(() => PlacedWorkerNode)
export class PlacedWorkerResolver {
  constructor(private readonly operations: PlacedWorkers) {}

  @Query(() => PlacedWorkerConnection, { description: '派驻在本辖区的社工' })
  @Allow('read', 'PlacedWorker')
  placedWorkers(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: PlacedWorkerFilter): Promise<Page<Placement>> {
    return this.operations.page(ctx, page, { text: filter.text ?? null, current: filter.current ?? null });
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
