import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, PageArgs, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Draws } from '../application/draws.js';
import { Raters } from '../application/raters.js';
import { Samples } from '../application/samples.js';
import { Ratings } from '../application/ratings.js';
import type { ScoringSubject } from '../persistence/entities.js';
import { GivenRatingNode, RaterProgressNode, RatingRoundNode, ScoringDrawNode } from './rater-types.js';
import { ScoringSubjectConnection } from './types.js';

/** Those who rate: what is theirs to give, how far they are, and how they were drawn. */
@Resolver()
export class RaterResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly raters: Raters,
    private readonly ratings: Ratings,
    private readonly draws: Draws,
    private readonly samples: Samples,
  ) {}

  @Query(() => [RatingRoundNode], { description: '还有评分由本人给出的各轮，先到期的在前' })
  @Allow('rate', 'ScoringSubject')
  myRatingRounds(@Ctx() ctx: RequestContext): Promise<readonly RatingRoundNode[]> {
    return this.raters.rounds(ctx);
  }

  @Query(() => ScoringSubjectConnection, { description: '由本人评分的人员' })
  @Allow('rate', 'ScoringSubject')
  scoringSubjects(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('roundId', { type: () => ID }) roundId: string,
    @Args('text', { type: () => String, nullable: true }) text?: string | null, @Args('open', { type: () => Boolean, nullable: true, description: '只看还有待评的' }) open?: boolean | null): Promise<Page<ScoringSubject>> {
    return this.raters.people(ctx, page, requireId(roundId, 'roundId'), { text: text ?? null, open: open ?? null });
  }

  @Query(() => [RaterProgressNode], { description: '各评分人的进度，未完成的在前' })
  @Allow('update', 'ScoringRound')
  async raterProgress(@Ctx() ctx: RequestContext, @Args('roundId', { type: () => ID }) roundId: string): Promise<readonly RaterProgressNode[]> {
    const rows = await this.raters.progress(ctx, requireId(roundId, 'roundId'));
    const parties = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.parties ?? {});
    return rows.map((row) => ({ ...row, parties: row.parties.map((party) => parties[party]?.zh ?? party) }));
  }

  @Query(() => [GivenRatingNode], { description: '一人的全部评分，含已作废的' })
  @Allow('update', 'ScoringSubject')
  givenRatings(@Ctx() ctx: RequestContext, @Args('subjectId', { type: () => ID }) subjectId: string): Promise<readonly GivenRatingNode[]> {
    return this.ratings.givenFor(ctx, requireId(subjectId, 'subjectId'));
  }

  @Query(() => [ScoringDrawNode], { description: '一轮的各次抽取；公布后所有参与人可见并可复核' })
  @Allow('read', 'ScoringRound')
  scoringDraws(@Ctx() ctx: RequestContext, @Args('roundId', { type: () => ID }) roundId: string): Promise<readonly ScoringDrawNode[]> {
    return this.draws.of(ctx, requireId(roundId, 'roundId'));
  }

  @Mutation(() => ID, { description: '抽取评分人，只能一次' })
  @Allow('draw', 'ScoringRound')
  async drawScoringRaters(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string): Promise<string> {
    return (await this.draws.draw(ctx, key, requireId(roundId, 'roundId'))).id;
  }

  @Mutation(() => ID, { description: '按种子抽取各人被抽查的服务对象和文书，只能一次' })
  @Allow('update', 'ScoringRound')
  async drawScoringSamples(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string): Promise<string> {
    return (await this.samples.draw(ctx, key, requireId(roundId, 'roundId'))).id;
  }

  @Mutation(() => ID, { description: '催办未评分的人，一天一次' })
  @Allow('update', 'ScoringRound')
  async remindScoringRaters(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string): Promise<string> {
    return (await this.raters.remind(ctx, key, requireId(roundId, 'roundId'))).id;
  }

  @Mutation(() => ID, { description: '说明理由后不再等待某项未交的评分' })
  @Allow('update', 'ScoringRound')
  async waiveScoringSheets(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string,
    @Args('item', { type: () => String }) item: string, @Args('reason', { type: () => String }) reason: string): Promise<string> {
    return (await this.raters.waive(ctx, key, { roundId: requireId(roundId, 'roundId'), item, reason })).id;
  }
}
