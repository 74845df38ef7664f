import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Posts } from '../application/posts.js';
import { Post, PostGrade } from '../persistence/entities.js';
import { narrowPosts } from '../persistence/post-filter.js';
import { DirectAdjustmentInput, PostConnection, PostFilter, PostGradeNode, PostNode } from './types.js';

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
  posts(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: PostFilter): Promise<Page<Post>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Post', 'post');
      const qb = m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters);
      narrowPosts(qb, filter, dayInChina(this.clock.now()));
      return paginate(qb, page, { sortable: ['number', 'grade', 'startOn', 'status', 'unitPath'], byDefault: 'number' });
    });
  }

  @Query(() => PostNode, { nullable: true })
  @Allow('read', 'Post')
  async post(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Post | null> {
    const found = await loaders.byId(Post).load(id);
    return found && this.access.can(ctx, 'read', 'Post', found) ? found : null;
  }

  @Mutation(() => PostNode, { description: '省总工会直接调整岗位等级' })
  @Allow('adjust-grade', 'Post')
  async adjustPostGrade(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: DirectAdjustmentInput): Promise<Post | null> {
    const { id } = await this.operations.adjustGradeDirectly(ctx, key, { ...input });
    return loaders.byId(Post).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() post: Post, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(post.unitId))?.name ?? null;
  }

  @ResolveField(() => [PostGradeNode], { description: '等级沿革' })
  async grades(@Parent() post: Post, @Load() loaders: Loaders): Promise<PostGrade[]> {
    const found = await loaders.get<string, PostGrade[]>('grades of a post', async (m, _ctx, ids) => {
      const rows = await m.find(PostGrade, { where: { postId: In([...ids]) }, order: { validFrom: 'DESC' } });
      return grouped(ids, rows, (row) => row.postId);
    }).load(post.id);
    return found ?? [];
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() post: Post, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(post.purchaserUnitId))?.name ?? null;
  }
}
