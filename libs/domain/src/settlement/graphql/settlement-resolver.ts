import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Post } from '../../establishment/index.js';
import { Settlements } from '../application/settlements.js';
import { SettlementLine, SettlementUnit } from '../persistence/entities.js';
import { SettlementConnection, SettlementLineConnection, SettlementLineNode, SettlementNode } from './types.js';

const STATES: Readonly<Record<string, string>> = {
  'to-pay': 'settlement.settled_on is null and settlement.difference > 0', 'to-return': 'settlement.settled_on is null and settlement.difference < 0',
  even: 'settlement.difference = 0', settled: 'settlement.settled_on is not null',
};

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
  list(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('state', { type: () => String, nullable: true, description: 'to-pay 应补，to-return 应退，even 持平，settled 已结清' }) state: string | null): Promise<Page<SettlementUnit>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Settlement', 'settlement');
      const qb = m.createQueryBuilder(SettlementUnit, 'settlement').where('settlement.year = :year', { year }).andWhere(may.sql, may.parameters);
      const asked = state ? STATES[state] : undefined;
      if (asked) qb.andWhere(asked);
      return paginate(qb, page, { sortable: ['difference', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Query(() => SettlementLineConnection)
  @Allow('read', 'Settlement')
  settlementLines(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number,
    @Args('unitId', { type: () => ID, nullable: true, description: '购买主体，或其上级' }) unitId: string | null): Promise<Page<SettlementLine>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Settlement', 'line');
      const qb = m.createQueryBuilder(SettlementLine, 'line').where('line.year = :year', { year }).andWhere(may.sql, may.parameters);
      if (unitId) qb.andWhere('line.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(unitId, 'unitId') });
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

/** A post's line: its number, and who bought its year. */
@Resolver(() => SettlementLineNode)
export class SettlementLineResolver {
  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() row: SettlementLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(row.postId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() row: SettlementLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.purchaserUnitId))?.name ?? null;
  }
}
