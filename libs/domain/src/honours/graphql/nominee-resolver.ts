import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, inOrder, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AwardRounds } from '../application/award-rounds.js';
import { Nominations } from '../application/nominations.js';
import { AwardNominee, AwardPayable, AwardRound } from '../persistence/entities.js';
import { AwardNominationInput, AwardNomineeConnection, AwardNomineeFilter, AwardNomineeNode, AwardPayableConnection, AwardRoundNode } from './types.js';

/** Who stands for awards, and what each was paid. */
@Resolver(() => AwardNomineeNode)
export class NomineeResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly rounds: AwardRounds,
    private readonly nominations: Nominations,
  ) {}

  @Query(() => AwardNomineeConnection)
  @Allow('read', 'AwardNominee')
  awardNominees(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: AwardNomineeFilter): Promise<Page<AwardNominee>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AwardNominee', 'nominee');
      const qb = m.createQueryBuilder(AwardNominee, 'nominee').where(may.sql, may.parameters).andWhere('nominee.round_id = :round', { round: requireId(filter.roundId, 'roundId') });
      if (filter.state != null) qb.andWhere('nominee.state = :state', { state: filter.state });
      if (filter.outcome != null) qb.andWhere('nominee.outcome = :outcome', { outcome: filter.outcome });
      return paginate(qb, page, { sortable: ['label', 'state', 'score', 'amount', 'outcome'], byDefault: 'state' });
    });
  }

  @Query(() => AwardPayableConnection, { description: '随工资发放的奖金：办理的一方看全部，本人看本人的' })
  @Allow('read', 'AwardPayable')
  awardPayables(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month', { type: () => String, nullable: true }) month?: string | null, @Args('mine', { type: () => Boolean, nullable: true }) mine?: boolean | null): Promise<Page<AwardPayable>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AwardPayable', 'payable');
      const qb = m.createQueryBuilder(AwardPayable, 'payable').where(may.sql, may.parameters);
      if (month != null) qb.andWhere('payable.month = :month', { month });
      if (mine === true) qb.andWhere('payable.user_id = :me', { me: ctx.userId });
      return paginate(qb, page, { sortable: ['month', 'amount', 'label'], byDefault: '-month' });
    });
  }

  @Query(() => [AwardNomineeNode], { description: '本人的提名和申报，新的在前' })
  @Allow('read', 'AwardNominee')
  myAwards(@Ctx() ctx: RequestContext): Promise<AwardNominee[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(AwardNominee, 'nominee').where(`nominee.user_id = :me and nominee.state = 'nominated'`, { me: ctx.userId }).orderBy('nominee.created_at', 'DESC').addOrderBy('nominee.id', 'DESC').limit(50).getMany());
  }

  @Mutation(() => AwardNomineeNode, { description: '提名或本人申报' })
  @Allow('create', 'AwardNominee')
  async nominateForAward(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: AwardNominationInput): Promise<AwardNominee | null> {
    if (input.employeeId != null) requireId(input.employeeId, 'employeeId');
    if (input.teamUnitId != null) requireId(input.teamUnitId, 'teamUnitId');
    const { id } = await this.nominations.nominate(ctx, key, { roundId: requireId(input.roundId, 'roundId'), employeeId: input.employeeId ?? null, teamUnitId: input.teamUnitId ?? null, facts: input.facts, note: input.note ?? '' });
    return loaders.byId(AwardNominee).load(id);
  }

  @Mutation(() => AwardNomineeNode, { description: '补充材料，或撤回提名' })
  @Allow('create', 'AwardNominee')
  async amendAwardNomination(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('facts', { type: () => JsonScalar }) facts: JsonObject,
    @Args('note', { type: () => String, nullable: true }) note?: string | null, @Args('stand', { type: () => Boolean, nullable: true }) stand?: boolean | null): Promise<AwardNominee | null> {
    await this.nominations.amend(ctx, key, { id: requireId(id, 'id'), facts, note: note ?? '', stand: stand ?? true });
    return loaders.byId(AwardNominee).load(id);
  }

  @Mutation(() => Int, { description: '数据提出的候选人参评，返回人数' })
  @Allow('create', 'AwardNominee')
  async standForAward(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<number> {
    return (await this.nominations.stand(ctx, key, { roundId: requireId(roundId, 'roundId'), ids: ids.map((id, i) => requireId(id, `ids[${i}]`)) })).standing;
  }

  @Mutation(() => AwardRoundNode, { description: '决定并列和金额待定的获奖人' })
  @Allow('settle', 'AwardRound')
  async settleAwardNominee(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('won') won: boolean,
    @Args('reason') reason: string, @Args('amount', { type: () => String, nullable: true }) amount?: string | null): Promise<AwardRound | null> {
    const round = await this.rounds.settle(ctx, key, { nomineeId: requireId(id, 'id'), won, reason, amount: amount ?? null });
    return loaders.byId(AwardRound).load(round.id);
  }

  @ResolveField(() => String, { nullable: true })
  async roundTitle(@Parent() nominee: AwardNominee, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(AwardRound).load(nominee.roundId))?.title ?? null;
  }

  /** The outcome is the person's to see once it is public. */
  @ResolveField(() => String, { nullable: true })
  async outcome(@Parent() nominee: AwardNominee, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string | null> {
    const round = await loaders.byId(AwardRound).load(nominee.roundId);
    return round && (round.noticeEndsOn !== null || this.access.can(ctx, 'update', 'AwardRound', round)) ? nominee.outcome : null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() nominee: AwardNominee, @Load() loaders: Loaders): Promise<string | null> {
    const found = await loaders.get<string, { path: string; name: string }>('name of a unit by its path', async (m, _ctx, paths) => {
      const rows: { path: string; name: string }[] = await m.query('select path::text as path, name from org_unit where tenant_id = current_tenant_id() and path::text = any($1)', [[...paths]]);
      return inOrder(paths, rows, (row) => row.path);
    }).load(nominee.unitPath);
    return found?.name ?? null;
  }
}
