import { AccessService, Allow, isUnder } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AppraisalEntries } from '../application/appraisal-entries.js';
import { AppraisalRounds, mayReadRound } from '../application/appraisal-rounds.js';
import { AppraisalResult, AppraisalRound } from '../persistence/entities.js';
import { summariseRound, type RoundSummary } from '../persistence/round-summary.js';
import { AppraisalEntryInput, AppraisalResultNode, AppraisalRoundConnection, AppraisalRoundNode, AppraisalSummaryNode, OpenAppraisalInput, SettleAppraisalInput } from './types.js';

/** The annual appraisals of cities. */
@Resolver(() => AppraisalRoundNode)
export class AppraisalRoundResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly rounds: AppraisalRounds,
    private readonly entries: AppraisalEntries,
  ) {}

  @Query(() => AppraisalRoundConnection)
  @Allow('read', 'AppraisalRound')
  appraisalRounds(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
  ): Promise<Page<AppraisalRound>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AppraisalRound', 'round');
      // A county sees the round of its city, which hangs above it.
      const qb = m.createQueryBuilder(AppraisalRound, 'round').where(`(${may.sql} or (round.tenant_id = :tenant and round.unit_path @> :place::ltree))`, { ...may.parameters, tenant: ctx.tenantId, place: ctx.unitPath });
      if (year != null) qb.andWhere('round.year = :year', { year });
      if (state != null) qb.andWhere('round.state = :state', { state });
      return paginate(qb, page, { sortable: ['year', 'unitPath', 'state', 'settledOn'], byDefault: '-year' });
    });
  }

  @Query(() => AppraisalRoundNode, { nullable: true })
  @Allow('read', 'AppraisalRound')
  async appraisalRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<AppraisalRound | null> {
    const found = await loaders.byId(AppraisalRound).load(requireId(id, 'id'));
    return found && mayReadRound(this.access, ctx, found) ? found : null;
  }

  @Mutation(() => AppraisalRoundNode, { description: '启动年度评价并汇集参评人员' })
  @Allow('create', 'AppraisalRound')
  async openAppraisal(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: OpenAppraisalInput): Promise<AppraisalRound | null> {
    const { id } = await this.rounds.open(ctx, key, { unitId: requireId(input.unitId, 'unitId'), year: input.year });
    return loaders.byId(AppraisalRound).load(id);
  }

  @Mutation(() => [AppraisalResultNode], { description: '录入评价事实和等次，至多 200 人' })
  @Allow('update', 'AppraisalResult')
  async recordAppraisals(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('entries', { type: () => [AppraisalEntryInput] }) entries: AppraisalEntryInput[],
  ): Promise<AppraisalResult[]> {
    entries.forEach((entry, i) => requireId(entry.id, `entries[${i}].id`));
    const { ids } = await this.entries.record(ctx, key, entries.map((entry) => ({ ...entry })));
    const rows = await loaders.byId(AppraisalResult).loadMany(ids);
    return rows.filter((row): row is AppraisalResult => row instanceof AppraisalResult);
  }

  @Mutation(() => AppraisalRoundNode, { description: '县级工会上报建议等次' })
  @Allow('suggest', 'AppraisalRound')
  async suggestAppraisal(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<AppraisalRound | null> {
    await this.rounds.suggest(ctx, key, requireId(id, 'id'));
    return loaders.byId(AppraisalRound).load(id);
  }

  @Mutation(() => ID, { description: '启动审核：全市审核确定等次，之后落实奖金、津贴和后续处理；返回运行编号' })
  @Allow('approve', 'AppraisalRound')
  async settleAppraisal(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: SettleAppraisalInput): Promise<string> {
    return (await this.rounds.settle(ctx, key, { roundId: requireId(input.roundId, 'roundId'), capException: input.capException ?? null })).id;
  }

  @Mutation(() => AppraisalRoundNode, { description: '把本单位的评价结果交承接主体' })
  @Allow('update', 'AppraisalResult')
  async handOverAppraisal(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<AppraisalRound | null> {
    await this.rounds.handOver(ctx, key, requireId(id, 'id'));
    return loaders.byId(AppraisalRound).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() round: AppraisalRound, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(round.unitId))?.name ?? null;
  }

  @ResolveField(() => AppraisalSummaryNode)
  summary(@Parent() round: AppraisalRound, @Ctx() ctx: RequestContext): Promise<RoundSummary> {
    // Counts are of the caller's own part: a county learns nothing of its neighbours.
    const below = isUnder(ctx.unitPath, round.unitPath) ? ctx.unitPath : round.unitPath;
    return this.database.run(ctx, (m) => summariseRound(m, round.id, below));
  }
}
