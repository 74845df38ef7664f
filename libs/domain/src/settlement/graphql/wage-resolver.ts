import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Provider, ServiceContract } from '../../procurement/index.js';
import { Worker } from '../../workforce/index.js';
import { Wages } from '../application/wages.js';
import { WageObligation } from '../persistence/entities.js';
import { WageFilter, WageObligationConnection, WageObligationNode, WagePaymentInput, WageReportInput, WageSheetRow } from './types.js';

const STATES: Readonly<Record<string, string>> = { open: 'wage.paid < wage.due', late: 'wage.paid < wage.due and wage.due_on < :today', paid: 'wage.paid >= wage.due' };

/** Wages and contributions that providers report month by month. */
@Resolver(() => WageObligationNode)
export class WageResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly wages: Wages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A purchaser sees what was reported under the contracts that it may read, and no other. */
  @Query(() => WageObligationConnection)
  @Allow('read', 'WageObligation')
  wageObligations(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: WageFilter): Promise<Page<WageObligation>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'WageObligation', 'wage');
      const contract = this.access.where(ctx, 'read', 'Contract', 'contract');
      const qb = m.createQueryBuilder(WageObligation, 'wage').where(may.sql, may.parameters)
        .andWhere(`exists (select 1 from service_contract contract where contract.id = wage.contract_id and ${contract.sql})`, contract.parameters);
      if (filter.contractId) qb.andWhere('wage.contract_id = :contractId', { contractId: requireId(filter.contractId, 'contractId') });
      if (filter.month) qb.andWhere('wage.month = :month', { month: filter.month });
      if (filter.kind) qb.andWhere('wage.kind = :kind', { kind: filter.kind });
      const asked = filter.state ? STATES[filter.state] : undefined;
      if (asked) qb.andWhere(asked, { today: dayInChina(this.clock.now()) });
      return paginate(qb, page, { sortable: ['dueOn', 'month', 'due'], byDefault: '-dueOn' });
    });
  }

  @Query(() => [WageSheetRow], { description: '一份合同一个月的申报表：在岗人员，上次申报的金额' })
  @Allow('report', 'WageObligation')
  wageSheet(@Ctx() ctx: RequestContext, @Args('contractId', { type: () => ID }) contractId: string, @Args('month') month: string): Promise<WageSheetRow[]> {
    return this.database.run(ctx, (m) => this.wages.sheet(m, ctx, contractId, month));
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

  @ResolveField(() => String, { nullable: true })
  async workerName(@Parent() row: WageObligation, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Worker).load(row.workerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async contractNumber(@Parent() row: WageObligation, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ServiceContract).load(row.contractId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() row: WageObligation, @Load() loaders: Loaders): Promise<string | null> {
    const contract = await loaders.byId(ServiceContract).load(row.contractId);
    return contract ? ((await loaders.byId(Provider).load(contract.providerId))?.name ?? null) : null;
  }
}
