import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Provider } from '../../procurement/index.js';
import { Procurements, procurementFlow } from '../application/procurements.js';
import { isOpenToAll } from '../model/method.js';
import { Bid, EstimateFiling, Procurement } from '../persistence/entities.js';
import { procurementsWithin } from '../persistence/procurements-within.js';
import { BidNode, EstimateFilingNode, NewProcurementInput, ProcurementActInput, ProcurementConnection, ProcurementFilter, ProcurementNode, ProcurementStateNode, TenderMethodInput } from './types.js';

/** Procurements of the caller's area; a provider's, those that it may bid for or has. */
@Resolver(() => ProcurementNode)
export class ProcurementResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly operations: Procurements,
  ) {}

  @Query(() => ProcurementConnection)
  @Allow('read', 'Procurement')
  procurements(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ProcurementFilter): Promise<Page<Procurement>> {
    return this.database.run(ctx, (m) => {
      const may = procurementsWithin(this.access, ctx);
      const qb = m.createQueryBuilder(Procurement, 'procurement').where(may.sql, may.parameters);
      if (filter.year != null) qb.andWhere('procurement.year = :year', { year: filter.year });
      if (filter.state) qb.andWhere('procurement.state = :state', { state: filter.state });
      const part = filter.text?.trim().replaceAll(/[%_\\]/g, '');
      if (part) qb.andWhere('(procurement.title like :part or procurement.number like :part)', { part: `%${part}%` });
      return paginate(qb, page, { sortable: ['number', 'title', 'serviceFrom', 'state', 'createdAt'], byDefault: '-createdAt' });
    });
  }

  private find(ctx: RequestContext, id: string): Promise<Procurement | null> {
    return this.database.run(ctx, (m) => {
      const may = procurementsWithin(this.access, ctx);
      return m.createQueryBuilder(Procurement, 'procurement').where(may.sql, may.parameters).andWhere('procurement.id = :id', { id: requireId(id, 'id') }).getOne();
    });
  }

  @Query(() => ProcurementNode, { nullable: true })
  @Allow('read', 'Procurement')
  procurement(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Procurement | null> {
    return this.find(ctx, id);
  }

  @Mutation(() => ProcurementNode, { description: '启动集中采购，请各购买主体报备' })
  @Allow('run', 'Procurement')
  async startProcurement(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewProcurementInput): Promise<Procurement | null> {
    return this.find(ctx, (await this.operations.start(ctx, key, { ...input })).id);
  }

  @Mutation(() => ProcurementNode, { description: '确定购买方式和评分权重' })
  @Allow('run', 'Procurement')
  async setTenderMethod(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: TenderMethodInput): Promise<Procurement | null> {
    requireId(input.id, 'id');
    return this.find(ctx, (await this.operations.setMethod(ctx, key, { ...input })).id);
  }

  @Mutation(() => ProcurementNode, { description: '本次采购不列入某购买主体' })
  @Allow('run', 'Procurement')
  async leaveOutPurchaser(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('filingId', { type: () => ID }) filingId: string, @Args('reason') reason: string,
  ): Promise<Procurement | null> {
    return this.find(ctx, (await this.operations.leaveOut(ctx, key, { filingId: requireId(filingId, 'filingId'), reason })).id);
  }

  @Mutation(() => ProcurementNode, { description: '制定计划、公布、开标、评审、定标、取消' })
  @Allow('run', 'Procurement')
  async actOnProcurement(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ProcurementActInput): Promise<Procurement | null> {
    requireId(input.id, 'id');
    if (input.providerId) requireId(input.providerId, 'providerId');
    return this.find(ctx, (await this.operations.act(ctx, key, { ...input })).id);
  }

  @ResolveField(() => String, { nullable: true })
  async awardedProviderName(@Parent() row: Procurement, @Load() loaders: Loaders): Promise<string | null> {
    return row.awardedProviderId === null ? null : ((await loaders.byId(Provider).load(row.awardedProviderId))?.name ?? null);
  }

  @ResolveField(() => Boolean, { description: '承接主体可自行投标' })
  openToAll(@Parent() row: Procurement): boolean {
    return isOpenToAll(row.method);
  }

  @ResolveField(() => Boolean, { description: '由当前用户的单位组织' })
  organisedHere(@Parent() row: Procurement, @Ctx() ctx: RequestContext): boolean {
    return row.unitId === ctx.unitId && this.access.can(ctx, 'run', 'Procurement', row);
  }

  @ResolveField(() => [ProcurementStateNode], { description: '各环节，按文件的先后' })
  states(@Ctx() ctx: RequestContext): Promise<ProcurementStateNode[]> {
    return this.database.run(ctx, async (m) => {
      const flow = procurementFlow(this.policy, await this.policy.judge(m, ctx));
      return Object.entries(flow?.states ?? {}).map(([key, held]) => ({ key, zh: held.zh, final: held.final ?? false }));
    });
  }

  @ResolveField(() => [EstimateFilingNode], { description: '各购买主体的备案；只见管辖范围内的' })
  async filings(@Parent() row: Procurement, @Load() loaders: Loaders): Promise<EstimateFiling[]> {
    const found = await loaders.get<string, EstimateFiling[]>('filings of a procurement', async (m, ctx, ids) => {
      const may = this.access.where(ctx, 'read', 'EstimateFiling', 'filing');
      const rows = await m.createQueryBuilder(EstimateFiling, 'filing').where(may.sql, may.parameters).andWhere('filing.procurement_id in (:...ids)', { ids: [...ids] }).orderBy('filing.unit_path').getMany();
      return grouped(ids, rows, (filing) => filing.procurementId);
    }).load(row.id);
    return found ?? [];
  }

  @ResolveField(() => [BidNode], { description: '投标；承接主体只见本机构的' })
  async bids(@Parent() row: Procurement, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<Bid[]> {
    // In another tenant row-level security leaves a provider its own bid; in this one bids are for whoever reads the procurement itself.
    if (row.tenantId === ctx.tenantId && !this.access.can(ctx, 'read', 'Procurement', row)) return [];
    const found = await loaders.get<string, Bid[]>('bids of a procurement', async (m, _ctx, ids) => {
      const rows = await m.find(Bid, { where: { procurementId: In([...ids]) }, order: { rank: 'ASC', registeredOn: 'ASC', id: 'ASC' } });
      return grouped(ids, rows, (bid) => bid.procurementId);
    }).load(row.id);
    return found ?? [];
  }
}
