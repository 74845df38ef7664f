import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Provider } from '../../procurement/index.js';
import { Breaches } from '../application/breaches.js';
import { Wages } from '../application/wages.js';
import { ProviderBreach, WageObligation } from '../persistence/entities.js';
import { ProviderBreachActInput, ProviderBreachConnection, ProviderBreachNode, WageObligationConnection, WageObligationNode, WagePaymentInput, WageReportInput } from './types.js';

/** Wages and contributions that providers report, and what follows where they are not paid. */
@Resolver(() => ProviderBreachNode)
export class BreachResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly wages: Wages,
    private readonly operations: Breaches,
  ) {}

  /** A purchaser sees what was reported under the contracts that it may read, and no other. */
  @Query(() => WageObligationConnection)
  @Allow('read', 'WageObligation')
  wageObligations(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('contractId', { type: () => ID, nullable: true }) contractId: string | null,
    @Args('month', { type: () => String, nullable: true }) month: string | null): Promise<Page<WageObligation>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'WageObligation', 'wage');
      const contract = this.access.where(ctx, 'read', 'Contract', 'contract');
      const qb = m.createQueryBuilder(WageObligation, 'wage').where(may.sql, may.parameters)
        .andWhere(`exists (select 1 from service_contract contract where contract.id = wage.contract_id and ${contract.sql})`, contract.parameters);
      if (contractId) qb.andWhere('wage.contract_id = :contractId', { contractId: requireId(contractId, 'contractId') });
      if (month) qb.andWhere('wage.month = :month', { month });
      return paginate(qb, page, { sortable: ['dueOn', 'month', 'due'], byDefault: '-dueOn' });
    });
  }

  @Mutation(() => Int, { description: '承接主体逐月申报应付薪酬、五险一金，返回项数' })
  @Allow('report', 'WageObligation')
  async reportWages(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: WageReportInput): Promise<number> {
    return (await this.wages.report(ctx, key, { ...input, items: input.items.map((item) => ({ ...item })) })).items;
  }

  @Mutation(() => WageObligationNode)
  @Allow('report', 'WageObligation')
  async recordWagePayment(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: WagePaymentInput): Promise<WageObligation | null> {
    const { id } = await this.wages.pay(ctx, key, { ...input });
    return loaders.byId(WageObligation).load(id);
  }

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
}
