import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Provider, ServiceContract } from '../../procurement/index.js';
import { Breaches } from '../application/breaches.js';
import { ProviderBreach } from '../persistence/entities.js';
import { ProviderBreachActInput, ProviderBreachConnection, ProviderBreachNode } from './types.js';

/** What follows where providers do not pay their workers. */
@Resolver(() => ProviderBreachNode)
export class BreachResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Breaches,
  ) {}

  @Query(() => ProviderBreachConnection)
  @Allow('read', 'ProviderBreach')
  providerBreaches(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state: string | null): Promise<Page<ProviderBreach>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ProviderBreach', 'breach');
      const qb = m.createQueryBuilder(ProviderBreach, 'breach').where(may.sql, may.parameters);
      if (state) qb.andWhere('breach.state = :state', { state });
      return paginate(qb, page, { sortable: ['foundOn', 'outstanding', 'state'], byDefault: '-foundOn' });
    });
  }

  @Query(() => ProviderBreachNode, { nullable: true })
  @Allow('read', 'ProviderBreach')
  async providerBreach(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ProviderBreach | null> {
    const found = await loaders.byId(ProviderBreach).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'ProviderBreach', found) ? found : null;
  }

  @Mutation(() => ProviderBreachNode, { description: '按申报核查欠付，立案处理' })
  @Allow('create', 'ProviderBreach')
  async openProviderBreach(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('contractId', { type: () => ID }) contractId: string): Promise<ProviderBreach | null> {
    const { id } = await this.operations.open(ctx, key, contractId);
    return loaders.byId(ProviderBreach).load(id);
  }

  @Mutation(() => ProviderBreachNode, { description: '责令改正、确认改正、记录拒不改正、解除合同、取消资格、解除取消' })
  @Allow('update', 'ProviderBreach')
  async actOnProviderBreach(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: ProviderBreachActInput): Promise<ProviderBreach | null> {
    const { id } = await this.operations.act(ctx, key, { ...input });
    return loaders.byId(ProviderBreach).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() row: ProviderBreach, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Provider).load(row.providerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async contractNumber(@Parent() row: ProviderBreach, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ServiceContract).load(row.contractId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() row: ProviderBreach, @Load() loaders: Loaders): Promise<string | null> {
    const contract = await loaders.byId(ServiceContract).load(row.contractId);
    return contract ? ((await loaders.byId(OrgUnit).load(contract.purchaserUnitId))?.name ?? null) : null;
  }
}
