import { itemsOf, record, type Fields, type JsonObject, type SchemeItem } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { amountsOf, fits } from '../application/amounts.js';
import { Appeals } from '../application/appeals.js';
import { Differences, type Change } from '../application/differences.js';
import { Measures } from '../application/measures.js';
import { NextSteps } from '../application/next-step.js';
import { Raters } from '../application/raters.js';
import { formType, openItems, type RatingForm } from '../application/rating-form.js';
import { Ratings } from '../application/ratings.js';
import { titleOf } from '../application/round-title.js';
import { valueAt } from '../model/gather.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringAppeal } from '../persistence/objection-entities.js';
import { ScoringDifference, ScoringResult, ScoringRound, ScoringSubject } from '../persistence/entities.js';
import { AppealTermNode, NextStepNode, OpenScoringMeasureNode, ScoringAppealNode } from './objection-types.js';
import { ScoringConsequenceNode } from './money-types.js';
import { RatingFormNode, RatingItemNode, ScoringChangeNode, ScoringPartNode, ScoringDifferenceNode, ScoringResultConnection, ScoringResultFilter, ScoringResultNode, ScoringSubjectNode } from './types.js';

// Nobody sees the own result before it is published.
const VISIBLE = `(result.person_id <> :me or round.state in ('published', 'final'))`;

/** Results, the forms of raters, and the own results. */
@Resolver(() => ScoringResultNode)
export class ScoringResultResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly ratings: Ratings,
    private readonly appeals: Appeals,
    private readonly measures: Measures,
    private readonly nextSteps: NextSteps,
  ) {}

  @Query(() => ScoringResultConnection)
  @Allow('read', 'ScoringResult')
  scoringResults(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: ScoringResultFilter): Promise<Page<ScoringResult>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ScoringResult', 'result');
      const qb = m.createQueryBuilder(ScoringResult, 'result').innerJoin(ScoringRound, 'round', 'round.id = result.round_id and round.job_run_id = result.run_id')
        .where('round.id = :round', { round: requireId(filter.roundId, 'roundId') }).andWhere(may.sql, may.parameters).andWhere(VISIBLE, { me: ctx.userId });
      if (filter.tier) qb.andWhere('result.tier = :tier', { tier: filter.tier });
      if (filter.text) qb.innerJoin(ScoringSubject, 'subject', 'subject.id = result.subject_id').andWhere('subject.person_name ilike :sought', { sought: `%${filter.text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['rank', 'score', 'tier', 'unitPath'], byDefault: '-score' });
    });
  }

  @Query(() => [ScoringResultNode], { description: '本人已公布的各轮得分，新的在前' })
  @Allow('read', 'ScoringResult')
  myScoringResults(@Ctx() ctx: RequestContext): Promise<ScoringResult[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(ScoringResult, 'result').innerJoin(ScoringRound, 'round', 'round.id = result.round_id and round.job_run_id = result.run_id')
      .where('result.person_id = :me', { me: ctx.userId }).andWhere(VISIBLE).orderBy('round.published_on', 'DESC').addOrderBy('result.id', 'DESC').limit(40).getMany());
  }

  @Query(() => RatingFormNode)
  @Allow('rate', 'ScoringSubject')
  async ratingForm(@Ctx() ctx: RequestContext, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<RatingFormNode> {
    return this.formNode(ctx, await this.ratings.form(ctx, requireId(subjectId, 'subjectId')));
  }

  private async formNode(ctx: RequestContext, form: RatingForm): Promise<RatingFormNode> {
    const { subject, round, given, inPerson, drawn, waiting } = form;
    const open = openItems(form);
    const fields: Fields = Object.fromEntries(open.map((item) => [item.id, formType(item, inPerson.has(item.id), drawn.get(item.id)?.left)]));
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    const scheme = schemeOf(pack, round.scheme);
    const nodeOf = ({ id, zh, source }: SchemeItem): RatingItemNode => ({ id, zh, source, drawn: drawn.get(id)?.left ?? null });
    return {
      subjectId: subject.id, roundId: round.id, personName: subject.personName, unitName: subject.unitName, roundTitle: titleOf(scheme, round), state: round.state,
      items: open.map(nodeOf), waiting: waiting.map(nodeOf), schema: record(fields).describe(),
      given: Object.fromEntries(Object.entries(given).map(([id, value]) => [scheme.items.find((item) => item.id === id)?.zh ?? id, value])),
    };
  }

  @Mutation(() => RatingFormNode, { description: '为一人评分，每项一次' })
  @Allow('rate', 'ScoringSubject')
  async giveRatings(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('subjectId', { type: () => ID }) subjectId: string,
    @Args('values', { type: () => JsonScalar }) values: JsonObject): Promise<RatingFormNode> {
    const { id } = await this.ratings.give(ctx, key, { subjectId: requireId(subjectId, 'subjectId'), values });
    return this.formNode(ctx, await this.ratings.form(ctx, id));
  }

  @Mutation(() => ID, { description: '作废一条评分，由评分人重评' })
  @Allow('update', 'ScoringSubject')
  async strikeRating(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string): Promise<string> {
    return (await this.ratings.strike(ctx, key, { id: requireId(id, 'id'), reason })).id;
  }

  @ResolveField(() => String)
  async personName(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(ScoringSubject).load(result.subjectId))?.personName ?? '';
  }

  @ResolveField(() => String)
  async unitName(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(ScoringSubject).load(result.subjectId))?.unitName ?? '';
  }

  @ResolveField(() => String, { nullable: true })
  async tierZh(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string | null> {
    if (result.tier === null) return null;
    const round = await loaders.byId(ScoringRound).load(result.roundId);
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    return round ? (schemeOf(pack, round.scheme).tiers[result.tier] ?? result.tier) : null;
  }

  @ResolveField(() => String)
  async roundTitle(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const round = await loaders.byId(ScoringRound).load(result.roundId);
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    return round ? titleOf(schemeOf(pack, round.scheme), round) : '';
  }

  @ResolveField(() => String, { nullable: true, description: '异议截止' })
  async appealEndsOn(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ScoringRound).load(result.roundId))?.appealEndsOn ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: '参与状态的名称' })
  async standingZh(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string | null> {
    if (result.standing === null) return null;
    const round = await loaders.byId(ScoringRound).load(result.roundId);
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    return round ? (schemeOf(pack, round.scheme).standing?.words[result.standing] ?? result.standing) : null;
  }

  @ResolveField(() => [ScoringPartNode], { description: '构成得分的各项事实' })
  async parts(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<ScoringPartNode[]> {
    const round = await loaders.byId(ScoringRound).load(result.roundId);
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    if (!round) return [];
    return itemsOf(schemeOf(pack, round.scheme), round.number, result.cohort).flatMap(({ id, zh, source, field, value, fold }) => {
      const held = valueAt(result.facts, field);
      const node = fold === 'list' ? { type: 'array', title: zh, items: value.describe() } : value.describe();
      return held === null ? [] : [{ item: id, zh, source, value: held, schema: node, origin: result.origins[field] ?? null }];
    });
  }

  @ResolveField(() => NextStepNode, { nullable: true, description: '距上一等级还差什么；仅本人可见' })
  async nextStep(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext): Promise<NextStepNode | null> {
    return result.personId === ctx.userId && result.output !== null ? this.database.run(ctx, (m) => this.nextSteps.of(m, ctx, result)) : null;
  }

  @ResolveField(() => AppealTermNode, { nullable: true, description: '可否申诉；仅本人可见' })
  async appealTerm(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<AppealTermNode | null> {
    const round = await loaders.byId(ScoringRound).load(result.roundId);
    return round && result.personId === ctx.userId ? this.database.run(ctx, (m) => this.appeals.lastFilingOn(m, ctx, round)) : null;
  }

  @ResolveField(() => [ScoringAppealNode], { description: '本人对这一轮的申诉' })
  async appealsMade(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<ScoringAppealNode[]> {
    const found = await loaders.get('appeals of a subject', async (m, ctx, keys: readonly string[]) => {
      const may = this.access.where(ctx, 'read', 'ScoringAppeal', 'appeal');
      const rows = await m.createQueryBuilder(ScoringAppeal, 'appeal').where('appeal.subject_id = any(:keys::uuid[])', { keys: [...keys] }).andWhere(may.sql, may.parameters).orderBy('appeal.filed_on', 'DESC').getMany();
      return keys.map((subjectId) => rows.filter((row) => row.subjectId === subjectId));
    }).load(result.subjectId);
    return found ?? [];
  }

  @ResolveField(() => [OpenScoringMeasureNode], { description: '结果给出条件、由本人决定的措施' })
  async openMeasures(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext): Promise<OpenScoringMeasureNode[]> {
    if (!this.access.can(ctx, 'measure', 'ScoringResult', result)) return [];
    const found = await this.database.run(ctx, (m) => this.measures.openFor(m, ctx, result));
    return found.map(({ id, zh, provision }) => ({ kind: id, kindName: zh, provision: provision.id }));
  }

  @ResolveField(() => [String], { description: '尚缺的评分' })
  missing(@Parent() result: ScoringResult): string[] {
    return result.missing;
  }

  @ResolveField(() => [ScoringConsequenceNode])
  async consequences(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<ScoringConsequenceNode[]> {
    const open = result.consequences.some((one) => one.range);
    const amounts = open ? await loaders.get('decided amounts of subjects', async (m, _ctx, keys: readonly string[]) => {
      const held = [...(await amountsOf(m, keys)).values()];
      return keys.map((key) => held.filter((amount) => amount.subjectId === key));
    }).load(result.subjectId) : [];
    return result.consequences.map((one) => {
      const decided = (amounts ?? []).find((amount) => amount.consequence === one.id);
      return { ...one, min: one.range?.min ?? null, max: one.range?.max ?? null, decided: decided && fits(one, decided.amount) ? decided : null };
    });
  }

  @ResolveField(() => Boolean, { description: '由本人在区间内决定金额' })
  mayDecideAmount(@Parent() result: ScoringResult, @Ctx() ctx: RequestContext): boolean {
    return result.consequences.some((one) => one.range) && this.access.can(ctx, 'decide-amount', 'ScoringResult', result);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '得分的依据；看得见得分的人就看得见依据' })
  async basis(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const node = await this.basisOf(loaders, result.resultId);
    if (!node) return null;
    // A fact may be made of several items: each record behind it is named.
    const from = new Map<string, { words: string[]; at: string | null }>();
    for (const [place, origin] of Object.entries(result.origins)) {
      const [name = place] = place.split('.');
      const held = from.get(name) ?? { words: [], at: null };
      from.set(name, { words: [...new Set([...held.words, origin.zh])], at: origin.at ?? held.at });
    }
    const taken = Object.fromEntries([...from].map(([name, { words, at }]) => [name, { by: null, at: at ?? node.computedAt.toISOString(), from: words.join('；') }]));
    return { ...node, factSources: { ...(node.factSources as object), ...taken } };
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '名次和等级的依据：只有本人的得分和名次，没有他人的' })
  rankBasis(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.basisOf(loaders, result.rankResultId);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '参与状态的依据' })
  standingBasis(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.basisOf(loaders, result.standingResultId);
  }

  @ResolveField(() => [DecisionResultNode], { description: '各项后果的依据，次序与后果相同' })
  async consequenceBases(@Parent() result: ScoringResult, @Load() loaders: Loaders): Promise<DecisionResultNode[]> {
    const found = await Promise.all(result.consequences.map(({ resultId }) => this.basisOf(loaders, resultId)));
    return found.filter((node): node is DecisionResultNode => node !== null);
  }

  private async basisOf(loaders: Loaders, id: string | null): Promise<DecisionResultNode | null> {
    const row = id === null ? null : await loaders.byId(DecisionResult).load(id);
    return row ? resultNode(this.policy.index, row, null) : null;
  }
}

/** Who differs, and why. */
@Resolver(() => ScoringDifferenceNode)
export class ScoringDifferenceResolver {
  constructor(private readonly differences: Differences) {}

  @ResolveField(() => [ScoringChangeNode], { description: '为何不同' })
  async changes(@Parent() difference: ScoringDifference, @Load() loaders: Loaders): Promise<readonly Change[]> {
    return (await loaders.get(`changes of run ${difference.runId}`, (m, ctx, keys: readonly ScoringDifference[]) => this.differences.explain(m, ctx, keys)).load(difference)) ?? [];
  }

  @ResolveField(() => String)
  async personName(@Parent() difference: ScoringDifference, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(ScoringSubject).load(difference.subjectId))?.personName ?? '';
  }
}

/** How far the caller is with somebody. */
@Resolver(() => ScoringSubjectNode)
export class ScoringSubjectResolver {
  constructor(private readonly raters: Raters) {}

  @ResolveField(() => Int, { description: '还没有由本人评的项目数' })
  async outstanding(@Parent() subject: ScoringSubject, @Load() loaders: Loaders): Promise<number> {
    return (await loaders.get('outstanding sheets of a subject', (m, ctx, keys: readonly string[]) => this.raters.outstanding(m, ctx, keys)).load(subject.id)) ?? 0;
  }
}
