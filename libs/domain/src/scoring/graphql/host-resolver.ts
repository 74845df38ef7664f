import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { Ctx, PageArgs, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { HostRatings } from '../application/host-ratings.js';
import type { HostRating, ScoringAssignment } from '../persistence/rater-entities.js';
import { HostRatingConnection, HostSheetConnection, HostSheetInput } from './rater-types.js';

/** The host unit's sheets: filled once in the purchaser's tenant, read on both sides. */
@Resolver()
export class HostRatingResolver {
  constructor(private readonly hosts: HostRatings) {}

  @Query(() => HostSheetConnection, { description: '待本单位填写的评分表' })
  @Allow('rate', 'ScoringAssignment')
  hostSheets(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<ScoringAssignment>> {
    return this.hosts.toGive(ctx, page);
  }

  @Query(() => HostRatingConnection, { description: '用人单位已填写的评分和意见' })
  @Allow('read', 'HostRating')
  hostRatings(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<HostRating>> {
    return this.hosts.given(ctx, page);
  }

  @Mutation(() => ID, { description: '填写一份评分表：一次填写，双方使用' })
  @Allow('rate', 'ScoringAssignment')
  async giveHostRating(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: HostSheetInput): Promise<string> {
    const { score, opinion, signedBy } = input;
    return (await this.hosts.give(ctx, key, { assignmentId: requireId(input.assignmentId, 'assignmentId'), score, opinion, signedBy })).id;
  }
}
