import { samplesOf, settingsOf, type JsonObject, type ScoringScheme } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, PolicyService, resultNode, type DecisionResultNode } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { Draws, drawsOf } from '../application/draws.js';
import { titleOf } from '../application/round-title.js';
import { ScoringRounds, type Rerun } from '../application/scoring-rounds.js';
import { refuseScoring } from '../errors.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringDifference, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { summaryOf } from '../persistence/round-summary.js';
import { BorrowedSettingNode } from './money-types.js';
import { CrossScoringNode, OpenScoringRoundInput, ScoringDifferenceConnection, ScoringRoundConnection, ScoringRoundNode, ScoringSchemeNode, ScoringSummaryNode } from './types.js';

const SHOWN = new Set(['published', 'final']);

/** Rounds of the document's schemes. */
@Resolver(() => ScoringRoundNode)
export class ScoringRoundResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly rounds: ScoringRounds,
    private readonly draws: Draws,
  ) {}

  private schemes(ctx: RequestContext): Promise<readonly ScoringScheme[]> {
    return this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.schemes ?? []);
  }

  private async schemeOf(ctx: RequestContext, round: ScoringRound): Promise<ScoringScheme> {
    return schemeOf({ schemes: await this.schemes(ctx) }, round.scheme);
  }

  private async reload(loaders: Loaders, id: string): Promise<ScoringRound | null> {
    return loaders.byId(ScoringRound).load(id);
  }

  @Query(() => [ScoringSchemeNode])
  @Allow('read', 'ScoringRound')
  async scoringSchemes(@Ctx() ctx: RequestContext): Promise<ScoringSchemeNode[]> {
    return (await this.schemes(ctx)).map(({ id, zh, rounds, unitKinds, provisions, terms }) => ({ id, zh, rounds, unitKinds, provisions: provisions.map((p) => p.id), termsProvision: terms?.provision.id ?? null }));
  }

  @Query(() => ScoringRoundConnection)
  @Allow('read', 'ScoringRound')
  scoringRounds(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('scheme', { type: () => String, nullable: true }) scheme?: string | null,
    @Args('state', { type: () => String, nullable: true }) state?: string | null): Promise<Page<ScoringRound>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ScoringRound', 'round');
      const qb = m.createQueryBuilder(ScoringRound, 'round').where(may.sql, may.parameters);
      if (scheme) qb.andWhere('round.scheme = :scheme', { scheme });
      if (state) qb.andWhere('round.state = :state', { state });
      return paginate(qb, page, { sortable: ['year', 'number', 'scheme', 'state'], byDefault: '-year' });
    });
  }

  @Query(() => ScoringRoundNode, { nullable: true })
  @Allow('read', 'ScoringRound')
  async scoringRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ScoringRound | null> {
    const found = await this.reload(loaders, requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'ScoringRound', found) ? found : null;
  }

  @Query(() => ScoringDifferenceConnection, { description: '一次重算与现行结果逐人不同之处' })
  @Allow('update', 'ScoringRound')
  scoringDifferences(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('runId', { type: () => ID }) runId: string): Promise<Page<ScoringDifference>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'update', 'ScoringRound', 'round');
      const qb = m.createQueryBuilder(ScoringDifference, 'difference').innerJoin(ScoringRound, 'round', 'round.id = difference.round_id')
        .where('difference.run_id = :run', { run: requireId(runId, 'runId') }).andWhere(may.sql, may.parameters);
      return paginate(qb, page, { sortable: ['unitPath'], byDefault: 'unitPath' });
    });
  }

  @Mutation(() => ScoringRoundNode, { description: '开始一轮考核：固定种子，列出参加人员' })
  @Allow('create', 'ScoringRound')
  async openScoringRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: OpenScoringRoundInput): Promise<ScoringRound | null> {
    const { id } = await this.rounds.open(ctx, key, { scheme: input.scheme, unitId: requireId(input.unitId, 'unitId'), year: input.year, number: input.number, announcement: input.announcement ?? null, ratingEndsOn: input.ratingEndsOn ?? null });
    return this.reload(loaders, id);
  }

  @Mutation(() => ScoringRoundNode, { description: '填写本轮设定：划等分数、额度' })
  @Allow('update', 'ScoringRound')
  async settleScoringRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('settings', { type: () => JsonScalar }) settings: JsonObject): Promise<ScoringRound | null> {
    await this.rounds.settle(ctx, key, { id: requireId(id, 'id'), settings });
    return this.reload(loaders, id);
  }

  @Mutation(() => ID, { description: '运行：第一次即为现行结果，以后的按当时或现在所知重算并逐人对比；返回运行编号' })
  @Allow('update', 'ScoringRound')
  async computeScoringRound(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('basis', { type: () => String, nullable: true, description: 'then 或 now' }) basis?: string | null): Promise<string> {
    if (basis !== null && basis !== undefined && basis !== 'then' && basis !== 'now') throw refuseScoring('round-unknown', { field: 'basis' });
    return (await this.rounds.compute(ctx, key, { id: requireId(id, 'id'), basis: (basis ?? null) as Rerun | null })).id;
  }

  @Mutation(() => ScoringRoundNode, { description: '采用重算的结果：公布之前，或公布之后更正时' })
  @Allow('update', 'ScoringRound')
  async adoptScoringRun(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('runId', { type: () => ID }) runId: string): Promise<ScoringRound | null> {
    await this.rounds.adopt(ctx, key, { id: requireId(id, 'id'), runId: requireId(runId, 'runId') });
    return this.reload(loaders, id);
  }

  @Mutation(() => ScoringRoundNode, { description: '公布：公示和异议期限起算，进入各人待办' })
  @Allow('approve', 'ScoringRound')
  async publishScoringRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<ScoringRound | null> {
    await this.rounds.publish(ctx, key, requireId(id, 'id'));
    return this.reload(loaders, id);
  }

  @Mutation(() => ScoringRoundNode, { description: '公示期满后确认生效' })
  @Allow('approve', 'ScoringRound')
  async finaliseScoringRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<ScoringRound | null> {
    await this.rounds.finalise(ctx, key, requireId(id, 'id'));
    return this.reload(loaders, id);
  }

  @ResolveField(() => String)
  async title(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<string> {
    return titleOf(await this.schemeOf(ctx, round), round);
  }

  @ResolveField(() => JsonScalar, { nullable: true, description: '本轮设定的各项，JSON Schema' })
  async settingsSchema(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<object | null> {
    return settingsOf(await this.schemeOf(ctx, round), round.number)?.describe() ?? null;
  }

  @ResolveField(() => [BorrowedSettingNode], { description: '取自其他考核的设定，连同依据；仅组织考核的一方可见' })
  async borrowed(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<BorrowedSettingNode[]> {
    if (!this.access.can(ctx, 'update', 'ScoringRound', round)) return [];
    const schemes = await this.schemes(ctx);
    const scheme = schemeOf({ schemes }, round.scheme);
    return this.database.run(ctx, async (m) => {
      const found = await this.rounds.borrowed(m, scheme, round);
      const bases = await this.basesOf(m, found.map(({ resultId }) => resultId));
      const lenders = await m.findBy(ScoringRound, { id: In(found.map(({ roundId }) => roundId)) });
      const words = settingsOf(scheme, round.number)?.describe() as { properties?: Readonly<Record<string, { title?: string }>> } | undefined;
      return found.map(({ setting, value, resultId, roundId }) => {
        const lender = lenders.find(({ id }) => id === roundId);
        return { setting, zh: words?.properties?.[setting]?.title ?? setting, value, basis: bases.get(resultId) ?? null, roundTitle: lender ? titleOf(schemeOf({ schemes }, lender.scheme), lender) : '' };
      });
    });
  }

  @ResolveField(() => String, { nullable: true, description: '抽取种子，公布后可见' })
  seed(@Parent() round: ScoringRound): string | null {
    return SHOWN.has(round.state) ? round.seed : null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() round: ScoringRound, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(round.unitId))?.name ?? null;
  }

  @ResolveField(() => Boolean)
  mayRun(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', 'ScoringRound', round);
  }

  @ResolveField(() => Boolean)
  mayPublish(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): boolean {
    return round.workflowInstanceId === null && this.access.can(ctx, 'approve', 'ScoringRound', round);
  }

  @ResolveField(() => Boolean, { description: '由本人抽取评分人，且尚未抽取' })
  async mayDraw(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<boolean> {
    if ((round.state !== 'open' && round.state !== 'computed') || !this.access.can(ctx, 'draw', 'ScoringRound', round)) return false;
    const wanted = drawsOf(await this.schemeOf(ctx, round), round.number);
    if (!wanted.some(({ item }) => item.draw && ctx.roles.includes(item.draw.by))) return false;
    return !(await this.draws.of(ctx, round.id)).some((draw) => draw.kind === 'raters');
  }

  @ResolveField(() => Boolean, { description: '可按种子抽取被抽查的服务对象和文书，且尚未抽取' })
  async maySample(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<boolean> {
    if ((round.state !== 'open' && round.state !== 'computed') || !this.access.can(ctx, 'update', 'ScoringRound', round)) return false;
    return samplesOf(await this.schemeOf(ctx, round), round.number).length > 0 && !(await this.draws.of(ctx, round.id)).some((draw) => draw.kind === 'recipients' || draw.kind === 'documents');
  }

  @ResolveField(() => Int, { description: '申诉成立或评分作废、更正后的得分尚未采用的人数；仅组织考核的一方可见' })
  async reopened(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<number> {
    if (!this.access.can(ctx, 'update', 'ScoringRound', round)) return 0;
    return this.database.run(ctx, (m) => m.countBy(ScoringSubject, { roundId: round.id, reopenedAt: Not(IsNull()) }));
  }

  @ResolveField(() => Boolean)
  mayReport(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): boolean {
    return this.access.can(ctx, 'report', 'ScoringRound', round);
  }

  @ResolveField(() => [CrossScoringNode])
  crossScoring(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<readonly CrossScoringNode[]> {
    return this.draws.crossScoring(ctx, round.id);
  }

  @ResolveField(() => ScoringSummaryNode, { nullable: true, description: '人数和等级，仅组织考核的一方可见' })
  async summary(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext): Promise<ScoringSummaryNode | null> {
    if (!this.access.can(ctx, 'read', 'ScoringResult', { tenantId: round.tenantId, unitPath: round.unitPath })) return null;
    const scheme = await this.schemeOf(ctx, round);
    return this.database.run(ctx, async (m) => {
      const { money, ...counts } = await summaryOf(m, round, scheme);
      return { ...counts, money: money && { ...money, basis: (await this.basesOf(m, [money.resultId])).get(money.resultId) ?? null } };
    });
  }

  /** Kept answers as they are shown beside a figure that the viewer may see. */
  private async basesOf(m: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionResultNode>> {
    const kept = await m.findBy(DecisionResult, { id: In([...ids]) });
    return new Map(kept.map((row) => [row.id, resultNode(this.policy.index, row, null)]));
  }
}
