import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, grouped, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import type { Honour } from '@gongqiao/kernel';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { AwardRounds } from '../application/award-rounds.js';
import { AwardObjections } from '../application/objections.js';
import { Nominations } from '../application/nominations.js';
import { AwardNominee, AwardObjection, AwardRound, AwardSignature } from '../persistence/entities.js';
import { AwardActNode, AwardNode, AwardNomineeNode, AwardObjectionNode, AwardRoundConnection, AwardRoundNode, AwardSignatureNode, AwardStepNode, OpenAwardRoundInput } from './types.js';

function awardNode(honour: Honour): AwardNode {
  const { id, zh, en, stands, provisions, form, settings, budget, propose, proposeTeam, rolling, sheets } = honour;
  return { id, zh, en, stands, budget, rolling, provisions: provisions.map((one) => one.article), formSchema: form.describe(), settingsSchema: settings?.describe() ?? null, proposes: propose !== null || proposeTeam !== null, sheetFields: sheets.map((sheet) => sheet.field) };
}

/** `passDirector` as `Pass director`: documents name their acts in Chinese and by such keys. */
function inWords(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Rounds of awards. */
@Resolver(() => AwardRoundNode)
export class AwardResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly rounds: AwardRounds,
    private readonly nominations: Nominations,
    private readonly objected: AwardObjections,
  ) {}

  @Query(() => [AwardNode], { description: '文件规定的奖项' })
  @Allow('read', 'AwardRound')
  awards(@Ctx() ctx: RequestContext): Promise<AwardNode[]> {
    return this.database.run(ctx, async (m) => (await this.rounds.rules(m, ctx)).honours.map(awardNode));
  }

  @Query(() => AwardRoundConnection)
  @Allow('read', 'AwardRound')
  awardRounds(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int, nullable: true }) year?: number | null): Promise<Page<AwardRound>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AwardRound', 'round');
      const qb = m.createQueryBuilder(AwardRound, 'round').where(may.sql, may.parameters);
      if (year != null) qb.andWhere('round.year = :year', { year });
      return paginate(qb, page, { sortable: ['year', 'award', 'state', 'total'], byDefault: '-year' });
    });
  }

  @Query(() => AwardRoundNode, { nullable: true })
  @Allow('read', 'AwardRound')
  async awardRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<AwardRound | null> {
    const found = await loaders.byId(AwardRound).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'AwardRound', found) ? found : null;
  }

  @Mutation(() => AwardRoundNode, { description: '发出评选通知' })
  @Allow('create', 'AwardRound')
  async openAwardRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: OpenAwardRoundInput): Promise<AwardRound | null> {
    const { id } = await this.rounds.open(ctx, key, { award: input.award, year: input.year, month: input.month ?? null, settings: input.settings ?? {}, notice: { purpose: input.purpose ?? '', nominateBy: input.nominateBy ?? null, scoreBy: input.scoreBy ?? null, decideBy: input.decideBy ?? null } });
    return loaders.byId(AwardRound).load(id);
  }

  @Mutation(() => AwardRoundNode, { description: '按评选程序办理：汇总、签字、公示、报奖、发放' })
  @Allow('update', 'AwardRound')
  async actOnAwardRound(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('transition') transition: string, @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<AwardRound | null> {
    await this.rounds.act(ctx, key, { id: requireId(id, 'id'), transition, note: note ?? null });
    return loaders.byId(AwardRound).load(id);
  }

  @Mutation(() => Int, { description: '按数据提出候选人，返回新增人数' })
  @Allow('update', 'AwardRound')
  async proposeForAward(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<number> {
    return (await this.nominations.propose(ctx, key, requireId(id, 'id'))).proposed;
  }

  @Mutation(() => ID, { description: '公示期内提出异议' })
  @Allow('object', 'AwardRound')
  async objectToAward(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('grounds') grounds: string): Promise<string> {
    return (await this.objected.object(ctx, key, { roundId: requireId(id, 'id'), grounds })).id;
  }

  @Mutation(() => AwardRoundNode, { description: '答复异议' })
  @Allow('update', 'AwardRound')
  async answerAwardObjection(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('outcome', { type: () => String, description: 'upheld 成立、dismissed 不成立' }) outcome: string, @Args('answer') answer: string): Promise<AwardRound | null> {
    const round = await this.objected.answer(ctx, key, { id: requireId(id, 'id'), outcome: outcome === 'upheld' ? 'upheld' : 'dismissed', answer });
    return loaders.byId(AwardRound).load(round.id);
  }

  @ResolveField(() => AwardNode)
  award(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): Promise<AwardNode> {
    return this.database.run(ctx, async (m) => awardNode(await this.rounds.award(m, ctx, round.award)));
  }

  @ResolveField(() => String, { name: 'awardId' })
  awardId(@Parent() round: AwardRound): string {
    return round.award;
  }

  @ResolveField(() => [AwardStepNode], { description: '评选程序' })
  steps(@Ctx() ctx: RequestContext): Promise<AwardStepNode[]> {
    return this.database.run(ctx, async (m) => {
      const rules = await this.rounds.rules(m, ctx);
      const flow = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.workflows.find((one) => one.id === rules.workflow);
      return Object.entries(flow?.states ?? {}).map(([key, state]) => ({ key, zh: state.zh }));
    });
  }

  @ResolveField(() => [AwardActNode])
  acts(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): Promise<AwardActNode[]> {
    return this.database.run(ctx, async (m) => (await this.rounds.acts(m, ctx, round)).map((act) => ({ ...act, en: inWords(act.transition) })));
  }

  @ResolveField(() => [AwardSignatureNode])
  async signatures(@Parent() round: AwardRound, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<AwardSignatureNode[]> {
    const found = await loaders.get<string, AwardSignature[]>('signatures of an award', async (m, _ctx, ids) => grouped(ids, await m.find(AwardSignature, { where: { roundId: In([...ids]) }, order: { signedAt: 'ASC' } }), (row) => row.roundId)).load(round.id);
    const parties = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.parties ?? {});
    return (found ?? []).map(({ party, signedAt }) => ({ party, partyName: parties[party]?.zh ?? party, signedAt }));
  }

  @ResolveField(() => [AwardObjectionNode], { description: '异议；办理的一方看全部，其他人看本人的' })
  async objections(@Parent() round: AwardRound, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<AwardObjection[]> {
    const found = await loaders.get<string, AwardObjection[]>('objections to an award', async (m, _ctx, ids) => grouped(ids, await m.find(AwardObjection, { where: { roundId: In([...ids]) }, order: { lodgedAt: 'ASC' } }), (row) => row.roundId)).load(round.id);
    return (found ?? []).filter((one) => one.userId === ctx.userId || this.access.can(ctx, 'update', 'AwardRound', round));
  }

  /** What is public is everybody's to read: who won, from the first notice on. */
  @ResolveField(() => [AwardNomineeNode], { description: '获奖名单，公示后可见' })
  async winners(@Parent() round: AwardRound, @Load() loaders: Loaders): Promise<AwardNominee[]> {
    if (round.noticeEndsOn === null) return [];
    const found = await loaders.get<string, AwardNominee[]>('winners of an award', async (m, _ctx, ids) => grouped(ids, await m.find(AwardNominee, { where: { roundId: In([...ids]), outcome: 'won' }, order: { label: 'ASC' } }), (row) => row.roundId)).load(round.id);
    return (found ?? []).map((one) => Object.assign(new AwardNominee(), one, { facts: {}, note: '', scoreResultId: null }));
  }

  @ResolveField(() => Boolean)
  mayUpdate(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', 'AwardRound', round);
  }

  @ResolveField(() => Boolean)
  maySettle(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): boolean {
    return this.access.can(ctx, 'settle', 'AwardRound', round);
  }
}
