import type { ScoringScheme } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Appeals } from '../application/appeals.js';
import { Amounts } from '../application/amounts.js';
import { Measures } from '../application/measures.js';
import { MisconductCases } from '../application/misconduct.js';
import { titleOf } from '../application/round-title.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringRound } from '../persistence/entities.js';
import { ScoringAppeal, ScoringMeasure, ScoringMisconduct } from '../persistence/objection-entities.js';
import { ScoringAmountInput } from './money-types.js';
import { AppealFilter, PersonInRoundNode, ScoringAppealConnection, ScoringAppealInput, ScoringAppealNode, ScoringMeasureInput, ScoringMeasureNode, ScoringMisconductConnection, ScoringMisconductInput, ScoringMisconductNode } from './objection-types.js';

/** What comes after a result: objections, breaches, measures. */
@Resolver()
export class AppealResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly appeals: Appeals,
    private readonly misconduct: MisconductCases,
    private readonly measures: Measures,
    private readonly amounts: Amounts,
  ) {}

  @Query(() => ScoringAppealConnection)
  @Allow('read', 'ScoringAppeal')
  scoringAppeals(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: AppealFilter): Promise<Page<ScoringAppeal>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ScoringAppeal', 'appeal');
      const qb = m.createQueryBuilder(ScoringAppeal, 'appeal').where(may.sql, may.parameters);
      if (filter.roundId) qb.andWhere('appeal.round_id = :round', { round: requireId(filter.roundId, 'roundId') });
      if (filter.open === true) qb.andWhere('appeal.answered_on is null');
      return paginate(qb, page, { sortable: ['filedOn', 'answerDueOn', 'personName', 'state'], byDefault: '-filedOn' });
    });
  }

  @Query(() => ScoringAppealNode, { nullable: true })
  @Allow('read', 'ScoringAppeal')
  scoringAppeal(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ScoringAppeal | null> {
    return this.database.run(ctx, async (m) => {
      const found = await m.findOneBy(ScoringAppeal, { id: requireId(id, 'id') });
      return found && this.access.can(ctx, 'read', 'ScoringAppeal', found) ? found : null;
    });
  }

  @Mutation(() => ID, { description: '对本人结果提出申诉；不合文件要求的说明缺什么' })
  @Allow('appeal', 'ScoringResult')
  async fileScoringAppeal(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ScoringAppealInput): Promise<string> {
    const { items, grounds, talkedOn } = input;
    return (await this.appeals.file(ctx, key, { resultId: requireId(input.resultId, 'resultId'), items: items ?? null, grounds, talkedOn: talkedOn ?? null })).id;
  }

  @Query(() => ScoringMisconductConnection)
  @Allow('read', 'ScoringMisconduct')
  scoringMisconducts(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<ScoringMisconduct>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ScoringMisconduct', 'misconduct');
      return paginate(m.createQueryBuilder(ScoringMisconduct, 'misconduct').where(may.sql, may.parameters), page, { sortable: ['reportedOn', 'state'], byDefault: '-reportedOn' });
    });
  }

  @Query(() => ScoringMisconductNode, { nullable: true })
  @Allow('read', 'ScoringMisconduct')
  scoringMisconduct(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ScoringMisconduct | null> {
    return this.database.run(ctx, async (m) => {
      const found = await m.findOneBy(ScoringMisconduct, { id: requireId(id, 'id') });
      return found && this.access.can(ctx, 'read', 'ScoringMisconduct', found) ? found : null;
    });
  }

  @Query(() => [PersonInRoundNode], { description: '举报时可选的人' })
  @Allow('report', 'ScoringRound')
  peopleInRound(@Ctx() ctx: RequestContext, @Args('roundId', { type: () => ID }) roundId: string, @Args('text', { type: () => String }) text: string): Promise<readonly PersonInRoundNode[]> {
    return this.misconduct.people(ctx, requireId(roundId, 'roundId'), text);
  }

  @Mutation(() => ID, { description: '举报考核中的违规' })
  @Allow('report', 'ScoringRound')
  async reportScoringMisconduct(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ScoringMisconductInput): Promise<string> {
    const { asRater, grounds } = input;
    return (await this.misconduct.report(ctx, key, { roundId: requireId(input.roundId, 'roundId'), personId: requireId(input.personId, 'personId'), asRater, grounds })).id;
  }

  @Query(() => [ScoringMeasureNode], { description: '一轮之后决定的措施' })
  @Allow('read', 'ScoringMeasure')
  scoringMeasures(@Ctx() ctx: RequestContext, @Args('roundId', { type: () => ID }) roundId: string): Promise<readonly ScoringMeasure[]> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ScoringMeasure', 'measure');
      return m.createQueryBuilder(ScoringMeasure, 'measure').where('measure.round_id = :round', { round: requireId(roundId, 'roundId') }).andWhere(may.sql, may.parameters).orderBy('measure.decided_on', 'DESC').limit(500).getMany();
    });
  }

  @Mutation(() => ID, { description: '结果生效后决定一项措施' })
  @Allow('measure', 'ScoringResult')
  async decideScoringMeasure(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ScoringMeasureInput): Promise<string> {
    const { kind, reason, effectiveOn } = input;
    return (await this.measures.decide(ctx, key, { resultId: requireId(input.resultId, 'resultId'), kind, reason, effectiveOn })).id;
  }

  @Mutation(() => ID, { description: '在文件规定的区间内决定一人的金额' })
  @Allow('decide-amount', 'ScoringResult')
  async decideScoringAmount(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ScoringAmountInput): Promise<string> {
    const { consequence, amount, reason } = input;
    return (await this.amounts.decide(ctx, key, { resultId: requireId(input.resultId, 'resultId'), consequence, amount, reason })).id;
  }

  @Mutation(() => ID, { description: '撤销一项措施' })
  @Allow('measure', 'ScoringResult')
  async revokeScoringMeasure(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string): Promise<string> {
    return (await this.measures.revoke(ctx, key, { id: requireId(id, 'id'), reason })).id;
  }
}

/** What an objection is about, in words. */
@Resolver(() => ScoringAppealNode)
export class ScoringAppealWordsResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  private async schemeOf(ctx: RequestContext, round: ScoringRound): Promise<ScoringScheme> {
    return this.database.run(ctx, async (m) => schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme));
  }

  @ResolveField(() => String)
  async roundTitle(@Parent() appeal: ScoringAppeal, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const round = await loaders.byId(ScoringRound).load(appeal.roundId);
    return round ? titleOf(await this.schemeOf(ctx, round), round) : '';
  }

  @ResolveField(() => [String], { description: '有异议的项目的名称' })
  async itemNames(@Parent() appeal: ScoringAppeal, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string[]> {
    const round = await loaders.byId(ScoringRound).load(appeal.roundId);
    const items = round ? (await this.schemeOf(ctx, round)).items : [];
    return appeal.items.map((id) => items.find((item) => item.id === id)?.zh ?? id);
  }
}
