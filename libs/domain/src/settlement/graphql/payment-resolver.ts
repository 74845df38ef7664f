import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Post } from '../../establishment/index.js';
import { Provider, ServiceContract } from '../../procurement/index.js';
import { ProviderPayments } from '../application/provider-payments.js';
import { ProviderPayment } from '../persistence/entities.js';
import { PostPaymentNode, ProviderPaymentConnection, ProviderPaymentNode } from './types.js';

const STATES: Readonly<Record<string, string>> = {
  open: 'payment.paid_on is null', late: 'payment.paid_on is null and payment.due_on < :today', paid: 'payment.paid_on is not null',
};

/** A post as a payment keeps it: months, amount, and where the reasons are. */
type KeptPost = { readonly postId: string; readonly months: readonly number[]; readonly amount: string; readonly resultIds?: readonly string[] };

/** What purchasers owe providers. */
@Resolver(() => ProviderPaymentNode)
export class ProviderPaymentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly payments: ProviderPayments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => ProviderPaymentConnection)
  @Allow('read', 'ProviderPayment')
  providerPayments(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('quarter', { type: () => Int, nullable: true }) quarter: number | null, @Args('contractId', { type: () => ID, nullable: true }) contractId: string | null,
    @Args('state', { type: () => String, nullable: true, description: 'open 未付，late 已逾期，paid 已付' }) state: string | null): Promise<Page<ProviderPayment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ProviderPayment', 'payment');
      const qb = m.createQueryBuilder(ProviderPayment, 'payment').where('payment.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (quarter != null) qb.andWhere('payment.quarter = :quarter', { quarter });
      if (contractId) qb.andWhere('payment.contract_id = :contractId', { contractId: requireId(contractId, 'contractId') });
      const asked = state ? STATES[state] : undefined;
      if (asked) qb.andWhere(asked, { today: dayInChina(this.clock.now()) });
      return paginate(qb, page, { sortable: ['quarter', 'dueOn', 'amount', 'unitPath'], byDefault: 'dueOn' });
    });
  }

  @Query(() => ProviderPaymentNode, { nullable: true })
  @Allow('read', 'ProviderPayment')
  async providerPayment(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ProviderPayment | null> {
    const found = await loaders.byId(ProviderPayment).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'ProviderPayment', found) ? found : null;
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

  @ResolveField(() => String, { nullable: true })
  async contractNumber(@Parent() row: ProviderPayment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ServiceContract).load(row.contractId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() row: ProviderPayment, @Load() loaders: Loaders): Promise<string | null> {
    const contract = await loaders.byId(ServiceContract).load(row.contractId);
    return contract ? ((await loaders.byId(Provider).load(contract.providerId))?.name ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() row: ProviderPayment, @Load() loaders: Loaders): Promise<string | null> {
    const contract = await loaders.byId(ServiceContract).load(row.contractId);
    return contract ? ((await loaders.byId(OrgUnit).load(contract.purchaserUnitId))?.name ?? null) : null;
  }

  /** Reasons are kept by the purchaser; the provider sees months and amounts. */
  @ResolveField(() => [PostPaymentNode], { description: '逐岗的月份、金额和依据' })
  async posts(@Parent() row: ProviderPayment, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<PostPaymentNode[]> {
    const kept = (row.facts['posts'] ?? []) as readonly KeptPost[];
    return Promise.all(kept.map(async (post) => ({
      postId: post.postId, postNumber: (await loaders.byId(Post).load(post.postId))?.number ?? null, months: [...post.months], amount: post.amount,
      resultIds: row.tenantId === ctx.tenantId ? [...(post.resultIds ?? [])] : [],
    })));
  }
}
