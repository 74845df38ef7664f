import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProviderPayments } from '../application/provider-payments.js';
import { Settlements } from '../application/settlements.js';
import { ProviderPayment, SettlementLine, SettlementUnit } from '../persistence/entities.js';
import { ProviderPaymentConnection, ProviderPaymentNode, SettlementConnection, SettlementLineConnection, SettlementNode } from './types.js';

/** What purchasers owe providers. */
@Resolver(() => ProviderPaymentNode)
export class ProviderPaymentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly payments: ProviderPayments,
  ) {}

  @Query(() => ProviderPaymentConnection)
  @Allow('read', 'ProviderPayment')
  providerPayments(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('quarter', { type: () => Int, nullable: true }) quarter: number | null): Promise<Page<ProviderPayment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ProviderPayment', 'payment');
      const qb = m.createQueryBuilder(ProviderPayment, 'payment').where('payment.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (quarter != null) qb.andWhere('payment.quarter = :quarter', { quarter });
      return paginate(qb, page, { sortable: ['quarter', 'dueOn', 'amount', 'unitPath'], byDefault: 'dueOn' });
    });
  }

  @Mutation(() => Int, { description: '按在岗月份测算一个季度应付各合同的费用，返回合同数' })
  @Allow('create', 'ProviderPayment')
  async planProviderPayments(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number,
    @Args('quarter', { type: () => Int }) quarter: number): Promise<number> {
    return (await this.payments.plan(ctx, key, year, quarter)).contracts;
  }

  @Mutation(() => ProviderPaymentNode)
  @Allow('pay', 'ProviderPayment')
  async payProvider(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<ProviderPayment | null> {
    await this.payments.pay(ctx, key, id);
    return loaders.byId(ProviderPayment).load(id);
  }

  @Mutation(() => ID, { description: '合同约定的付款期限：季度结束后若干天' })
  @Allow('update', 'Contract')
  async setPaymentTerm(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('contractId', { type: () => ID }) contractId: string,
    @Args('days', { type: () => Int }) days: number): Promise<string> {
    return (await this.payments.setTerm(ctx, key, contractId, days)).id;
  }
}

/** Settlement at the year's end. */
@Resolver(() => SettlementNode)
export class SettlementResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly settlements: Settlements,
  ) {}

  @Query(() => SettlementConnection, { name: 'settlements' })
  @Allow('read', 'Settlement')
  list(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number): Promise<Page<SettlementUnit>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Settlement', 'settlement');
      const qb = m.createQueryBuilder(SettlementUnit, 'settlement').where('settlement.year = :year', { year }).andWhere(may.sql, may.parameters);
      return paginate(qb, page, { sortable: ['difference', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Query(() => SettlementLineConnection)
  @Allow('read', 'Settlement')
  settlementLines(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number): Promise<Page<SettlementLine>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Settlement', 'line');
      const qb = m.createQueryBuilder(SettlementLine, 'line').where('line.year = :year', { year }).andWhere(may.sql, may.parameters);
      return paginate(qb, page, { sortable: ['actualTotal', 'monthsFilled', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Mutation(() => ID, { description: '启动年终清算，返回运行编号' })
  @Allow('create', 'Settlement')
  async settleFundingYear(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number): Promise<string> {
    return (await this.settlements.start(ctx, key, year)).id;
  }

  @Mutation(() => SettlementNode, { description: '确认应补已补、应退已退' })
  @Allow('settle', 'Settlement')
  async settleDifference(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<SettlementUnit | null> {
    await this.settlements.settle(ctx, key, id);
    return loaders.byId(SettlementUnit).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async payerName(@Parent() row: SettlementUnit, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.payerUnitId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async payeeName(@Parent() row: SettlementUnit, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.payeeUnitId))?.name ?? null;
  }
}
