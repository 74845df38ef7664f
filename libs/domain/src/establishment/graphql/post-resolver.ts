import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, mapPageInOne, paginate, type Page } from '@gongqiao/platform/graphql';
import { unitNames } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Posts } from '../application/posts.js';
import { Post, PostGrade } from '../persistence/entities.js';
import { narrowPosts } from '../persistence/post-filter.js';
import { DirectAdjustmentInput, PostConnection, PostFilter, PostGradeNode, PostNode } from './types.js';

/** Posts with the names of their units, which every list of them shows: looked up for the page, not by a resolver for each row. */
async function named(posts: readonly Post[], loaders: Loaders): Promise<PostNode[]> {
  const names = await unitNames(loaders, posts.flatMap((post) => [post.unitId, post.purchaserUnitId]));
  return posts.map((post) => Object.assign(post, { unitName: names.get(post.unitId) ?? null, purchaserName: names.get(post.purchaserUnitId) ?? null }));
}

async function one(post: Post, loaders: Loaders): Promise<PostNode | null> {
  return (await named([post], loaders))[0] ?? null;
}

/** Posts of the caller's part of the tree. */
@Resolver(() => PostNode)
export class PostResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Posts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => PostConnection)
  @Allow('read', 'Post')
  async posts(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args() page: PageArgs, @Args() filter: PostFilter): Promise<Page<PostNode>> {
    const found = await this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Post', 'post');
      const qb = m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters);
      narrowPosts(qb, filter, dayInChina(this.clock.now()));
      return paginate(qb, page, { sortable: ['number', 'grade', 'startOn', 'status', 'unitPath'], byDefault: 'number' });
    });
    return mapPageInOne(found, (posts) => named(posts, loaders));
  }

  @Query(() => PostNode, { nullable: true })
  @Allow('read', 'Post')
  async post(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<PostNode | null> {
    const found = await loaders.byId(Post).load(id);
    return found && this.access.can(ctx, 'read', 'Post', found) ? one(found, loaders) : null;
  }

  @Mutation(() => PostNode, { description: '省总工会直接调整岗位等级' })
  @Allow('adjust-grade', 'Post')
  async adjustPostGrade(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: DirectAdjustmentInput): Promise<PostNode | null> {
    const { id } = await this.operations.adjustGradeDirectly(ctx, key, { ...input });
    const found = await loaders.byId(Post).load(id);
    return found && one(found, loaders);
  }

  @ResolveField(() => [PostGradeNode], { description: '等级沿革' })
  async grades(@Parent() post: Post, @Load() loaders: Loaders): Promise<PostGrade[]> {
    const found = await loaders.get<string, PostGrade[]>('grades of a post', async (m, _ctx, ids) => {
      const rows = await m.find(PostGrade, { where: { postId: In([...ids]) }, order: { validFrom: 'DESC' } });
      return grouped(ids, rows, (row) => row.postId);
    }).load(post.id);
    return found ?? [];
  }
}
