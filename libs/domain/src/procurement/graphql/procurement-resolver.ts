import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Contracts } from '../application/contracts.js';
import { Providers } from '../application/providers.js';
import { Post } from '../../establishment/index.js';
import { ContractLine, Provider, ProviderDisqualification, ServiceContract } from '../persistence/entities.js';
import {
  ContractConnection, ContractFilter, ContractLineNode, ContractNode, NewContractInput, NewProviderInput, ProviderCheckInput, ProviderConnection, ProviderDisqualificationNode, ProviderFilter, ProviderNode,
} from './types.js';

const plain = (text: string): string => text.trim().replaceAll(/[%_\\]/g, '');

/** The register of providers. */
@Resolver(() => ProviderNode)
export class ProviderResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Providers,
  ) {}

  @Query(() => ProviderConnection)
  @Allow('read', 'Provider')
  providers(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ProviderFilter): Promise<Page<Provider>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Provider', 'provider');
      const qb = m.createQueryBuilder(Provider, 'provider').where(may.sql, may.parameters);
      if (filter.text) qb.andWhere('(provider.name like :part or provider.credit_code like :code)', { part: `%${plain(filter.text)}%`, code: `${plain(filter.text).toUpperCase()}%` });
      if (filter.kind) qb.andWhere('provider.kind = :kind', { kind: filter.kind });
      if (filter.disqualified != null) {
        const barred = 'exists (select 1 from provider_disqualification d where d.provider_id = provider.id and d.lifted_on is null)';
        qb.andWhere(filter.disqualified ? barred : `not ${barred}`);
      }
      return paginate(qb, page, { sortable: ['name', 'registeredOn', 'licenceValidTo', 'kind'], byDefault: 'name' });
    });
  }

  @Query(() => ProviderNode, { nullable: true })
  @Allow('read', 'Provider')
  async provider(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Provider | null> {
    const found = await loaders.byId(Provider).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Provider', found) ? found : null;
  }

  @Mutation(() => ProviderNode)
  @Allow('create', 'Provider')
  async registerProvider(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewProviderInput): Promise<Provider | null> {
    const { id } = await this.operations.register(ctx, key, { ...input });
    return loaders.byId(Provider).load(id);
  }

  @Mutation(() => ProviderNode, { description: '核查承接资格，保存依据' })
  @Allow('update', 'Provider')
  async checkProvider(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: ProviderCheckInput): Promise<Provider | null> {
    requireId(input.id, 'id');
    const { id } = await this.operations.check(ctx, key, { ...input });
    return loaders.byId(Provider).load(id);
  }

  @Mutation(() => ProviderNode, { description: '全省取消承接资格' })
  @Allow('disqualify', 'Provider')
  async disqualifyProvider(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string,
  ): Promise<Provider | null> {
    await this.operations.disqualify(ctx, key, requireId(id, 'id'), reason);
    return loaders.byId(Provider).load(id);
  }

  @Mutation(() => ProviderNode, { description: '解除全省取消资格' })
  @Allow('disqualify', 'Provider')
  async liftDisqualification(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string,
  ): Promise<Provider | null> {
    await this.operations.lift(ctx, key, requireId(id, 'id'), reason);
    return loaders.byId(Provider).load(id);
  }

  @ResolveField(() => [ProviderDisqualificationNode])
  async disqualifications(@Parent() provider: Provider, @Load() loaders: Loaders): Promise<ProviderDisqualification[]> {
    const found = await loaders.get<string, ProviderDisqualification[]>('disqualifications of a provider', async (m, _ctx, ids) => {
      const rows = await m.find(ProviderDisqualification, { where: { providerId: In([...ids]) }, order: { decidedOn: 'ASC' } });
      return grouped(ids, rows, (row) => row.providerId);
    }).load(provider.id);
    return found ?? [];
  }
}

/** Contracts of the caller's part of the tree; a provider's own. */
@Resolver(() => ContractNode)
export class ContractResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Contracts,
  ) {}

  @Query(() => ContractConnection)
  @Allow('read', 'Contract')
  contracts(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ContractFilter): Promise<Page<ServiceContract>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Contract', 'contract');
      const qb = m.createQueryBuilder(ServiceContract, 'contract').where(may.sql, may.parameters);
      if (filter.unitId) qb.andWhere('contract.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
      if (filter.providerId) qb.andWhere('contract.provider_id = :providerId', { providerId: requireId(filter.providerId, 'providerId') });
      if (filter.state) qb.andWhere('contract.state = :state', { state: filter.state });
      if (filter.number) qb.andWhere('contract.number like :number', { number: `%${plain(filter.number)}%` });
      if (filter.endsBy) qb.andWhere('contract.end_on <= :endsBy', { endsBy: requireDay(filter.endsBy, 'endsBy') });
      return paginate(qb, page, { sortable: ['number', 'startOn', 'endOn', 'state', 'unitPath'], byDefault: 'number' });
    });
  }

  @Query(() => ContractNode, { nullable: true })
  @Allow('read', 'Contract')
  async contract(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ServiceContract | null> {
    const found = await loaders.byId(ServiceContract).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Contract', found) ? found : null;
  }

  @Mutation(() => ContractNode)
  @Allow('create', 'Contract')
  async enterContract(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewContractInput): Promise<ServiceContract | null> {
    requireId(input.providerId, 'providerId');
    requireId(input.purchaserUnitId, 'purchaserUnitId');
    input.lines.forEach((line, i) => requireId(line.postId, `lines[${i}].postId`));
    const { id } = await this.operations.enter(ctx, key, { ...input });
    return loaders.byId(ServiceContract).load(id);
  }

  @Mutation(() => ContractNode, { description: '解除合同' })
  @Allow('update', 'Contract')
  async terminateContract(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string,
  ): Promise<ServiceContract | null> {
    await this.operations.terminate(ctx, key, requireId(id, 'id'), reason);
    return loaders.byId(ServiceContract).load(id);
  }

  @ResolveField(() => [ContractLineNode])
  async lines(@Parent() contract: ServiceContract, @Load() loaders: Loaders): Promise<ContractLine[]> {
    const found = await loaders.get<string, ContractLine[]>('lines of a contract', async (m, _ctx, ids) => {
      const rows = await m.find(ContractLine, { where: { contractId: In([...ids]) }, order: { id: 'ASC' } });
      return grouped(ids, rows, (row) => row.contractId);
    }).load(contract.id);
    return found ?? [];
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() contract: ServiceContract, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Provider).load(contract.providerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() contract: ServiceContract, @Load() loaders: Loaders): Promise<string | null> {
    return contract.purchaserName ?? (await loaders.byId(OrgUnit).load(contract.purchaserUnitId))?.name ?? null;
  }
}

/** A line of a contract, with the post's number, place and grade. */
@Resolver(() => ContractLineNode)
export class ContractLineResolver {
  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() line: ContractLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(line.postId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async grade(@Parent() line: ContractLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(line.postId))?.grade ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() line: ContractLine, @Load() loaders: Loaders): Promise<string | null> {
    const post = await loaders.byId(Post).load(line.postId);
    return post ? ((await loaders.byId(OrgUnit).load(post.unitId))?.name ?? null) : null;
  }
}
