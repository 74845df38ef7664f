import type { JsonObject } from '@gongqiao/kernel';
import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { Ctx, JsonScalar, PAGE_MAX, PageArgs } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnonymousSheets } from '../application/anonymous-sheets.js';
import { AnonymousRoundNode, AnonymousSheetsNode } from './anonymous-types.js';

/** Papers scored without names: neither what is shown nor what is given says whose they are. */
@Resolver()
export class AnonymousSheetResolver {
  constructor(private readonly sheets: AnonymousSheets) {}

  @Query(() => [AnonymousRoundNode], { description: '还有匿名文书由本人评分的各轮，先到期的在前' })
  @Allow('rate', 'ScoringSubject')
  myAnonymousRounds(@Ctx() ctx: RequestContext): Promise<readonly AnonymousRoundNode[]> {
    return this.sheets.rounds(ctx);
  }

  @Query(() => AnonymousSheetsNode, { description: '一轮中由本人评分的匿名文书，未评的在前' })
  @Allow('rate', 'ScoringSubject')
  async anonymousSheets(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('roundId', { type: () => ID }) roundId: string): Promise<AnonymousSheetsNode> {
    const { round, title, total, left, lines } = await this.sheets.sheets(ctx, requireId(roundId, 'roundId'), Math.min(page.first, PAGE_MAX), page.skip ?? 0);
    return {
      roundId: round.id, roundTitle: title, dueOn: round.ratingEndsOn, totalCount: total, left,
      lines: lines.map(({ id, code, item, value }) => ({ id, code, itemName: item.zh, schema: item.value.describe(), value })),
    };
  }

  @Mutation(() => ID, { description: '为匿名文书评分，每份一次；以文书编号为键' })
  @Allow('rate', 'ScoringSubject')
  async giveAnonymousRatings(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string,
    @Args('values', { type: () => JsonScalar }) values: JsonObject): Promise<string> {
    return (await this.sheets.give(ctx, key, { roundId: requireId(roundId, 'roundId'), values })).id;
  }
}
