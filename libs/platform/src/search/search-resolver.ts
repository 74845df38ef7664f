import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Open } from '../access/decorators.js';
import type { RequestContext } from '../context/index.js';
import { Bilingual } from '../graphql/bilingual.js';
import { Ctx } from '../graphql/params.js';
import { SearchService } from './search-service.js';
import type { SearchHit, WatchFigure } from './search-registry.js';

@ObjectType('SearchHit')
export class SearchHitNode {
  @Field(() => String) kind!: string;
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) subtitle!: string | null;
  @Field(() => String) address!: string;
}

@ObjectType('WatchFigure')
export class WatchFigureNode {
  @Field(() => String) key!: string;
  @Field(() => Bilingual) name!: Bilingual;
  @Field(() => String) value!: string;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field(() => Bilingual, { nullable: true }) comparison!: Bilingual | null;
  @Field(() => String) address!: string;
  @Field(() => ID, { nullable: true }) resultId!: string | null;
}

@Resolver()
export class SearchResolver {
  constructor(private readonly service: SearchService) {}

  @Query(() => [SearchHitNode])
  @Open('each source shows only what the caller may read', 'signed-in')
  search(@Ctx() ctx: RequestContext, @Args('text') text: string, @Args('first', { type: () => Int, nullable: true }) first: number | null): Promise<SearchHit[]> {
    return this.service.find(ctx, text.slice(0, 50), Math.min(Math.max(first ?? 12, 1), 50));
  }

  @Query(() => [WatchFigureNode])
  @Open('each source shows only what the caller may read', 'signed-in')
  watchFigures(@Ctx() ctx: RequestContext): Promise<WatchFigure[]> {
    return this.service.figures(ctx);
  }
}
