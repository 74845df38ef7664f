import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Posts } from '../application/posts.js';
import { Post } from '../persistence/entities.js';
import { DirectAdjustmentInput, PostConnection, PostFilter, PostNode } from './types.js';

function narrow(qb: SelectQueryBuilder<Post>, filter: PostFilter, today: string): void {
  if (filter.unitId) qb.andWhere('post.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: filter.unitId });
  if (filter.grade) qb.andWhere('post.grade = :grade', { grade: filter.grade });
  if (filter.unitKind) qb.andWhere('post.unit_kind = :unitKind', { unitKind: filter.unitKind });
  if (filter.status) qb.andWhere('post.status = :status', { status: filter.status });
  if (filter.number) qb.andWhere('post.number like :number', { number: `${filter.number.replaceAll(/[%_\\]/g, '')}%` });
  if (filter.vacant != null) {
    const filled = 'exists (select 1 from assignment a where a.post_id = post.id and a.start_on <= :today and (a.end_on is null or a.end_on >= :today))';
    qb.andWhere(filter.vacant ? `not ${filled}` : filled, { today });
  }
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
  posts(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: PostFilter): Promise<Page<Post>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Post', 'post');
      const qb = m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters);
      narrow(qb, filter, dayInChina(this.clock.now()));
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

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() post: Post, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(post.purchaserUnitId))?.name ?? null;
  }
}
