import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import type { JsonObject } from '@gongqiao/kernel';
import { Ctx, JsonScalar, Load, type Loaders } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Provider } from '../../procurement/index.js';
import { Bids } from '../application/bids.js';
import { Bid } from '../persistence/entities.js';
import { BidNode, NewBidInput, RegisteredBidInput } from './types.js';

/** Bids in a procurement. */
@Resolver(() => BidNode)
export class BidResolver {
  constructor(private readonly operations: Bids) {}

  @Mutation(() => ID, { description: '组织单位登记投标' })
  @Allow('run', 'Procurement')
  async registerBid(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: RegisteredBidInput): Promise<string> {
    requireId(input.procurementId, 'procurementId');
    requireId(input.providerId, 'providerId');
    return (await this.operations.register(ctx, key, { ...input })).id;
  }

  @Mutation(() => ID, { description: '承接主体投标' })
  @Allow('create', 'Bid')
  async submitBid(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewBidInput): Promise<string> {
    requireId(input.procurementId, 'procurementId');
    return (await this.operations.submit(ctx, key, { ...input })).id;
  }

  @Mutation(() => BidNode, { description: '录入评审得分' })
  @Allow('run', 'Procurement')
  async scoreBid(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('bidId', { type: () => ID }) bidId: string,
    @Args('scores', { type: () => JsonScalar }) scores: JsonObject,
  ): Promise<Bid | null> {
    const { id } = await this.operations.score(ctx, key, { bidId: requireId(bidId, 'bidId'), scores });
    return loaders.byId(Bid).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() bid: Bid, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Provider).load(bid.providerId))?.name ?? null;
  }
}
