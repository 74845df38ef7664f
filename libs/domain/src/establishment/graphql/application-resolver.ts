import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PostApplications } from '../application/post-applications.js';
import { YearPlans } from '../application/year-plans.js';
import { MinimumWageRate, PostApplication, YearPlan } from '../persistence/entities.js';
import {
  MinimumWageInputType, MinimumWageNode, NewPostApplicationInput, PostApplicationActInput, PostApplicationConnection, PostApplicationFilter, PostApplicationNode, YearPlanInputType, YearPlanNode,
} from './types.js';

/** Applications for posts. */
@Resolver(() => PostApplicationNode)
export class PostApplicationResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly applications: PostApplications,
  ) {}

  @Query(() => PostApplicationConnection)
  @Allow('read', 'PostApplication')
  postApplications(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: PostApplicationFilter): Promise<Page<PostApplication>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PostApplication', 'application');
      const qb = m.createQueryBuilder(PostApplication, 'application').where(may.sql, may.parameters);
      if (filter.state) qb.andWhere('application.state = :state', { state: filter.state });
      if (filter.action) qb.andWhere('application.action = :action', { action: filter.action });
      if (filter.unitId) qb.andWhere('application.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
      if (filter.number) qb.andWhere('application.number like :number', { number: `${filter.number.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['number', 'state', 'submittedOn', 'createdAt'], byDefault: '-createdAt' });
    });
  }

  @Query(() => PostApplicationNode, { nullable: true })
  @Allow('read', 'PostApplication')
  async postApplication(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<PostApplication | null> {
    const found = await loaders.byId(PostApplication).load(id);
    return found && this.access.can(ctx, 'read', 'PostApplication', found) ? found : null;
  }

  @Mutation(() => PostApplicationNode)
  @Allow('create', 'PostApplication')
  async createPostApplication(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewPostApplicationInput): Promise<PostApplication | null> {
    const { id } = await this.applications.create(ctx, key, { ...input });
    return loaders.byId(PostApplication).load(id);
  }

  @Mutation(() => PostApplicationNode, { description: '提交、初审、退回、核定、不予核定、撤回' })
  @Allow('read', 'PostApplication')
  async actOnPostApplication(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PostApplicationActInput): Promise<PostApplication | null> {
    const { id } = await this.applications.act(ctx, key, { ...input });
    return loaders.byId(PostApplication).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async newUnitName(@Parent() application: PostApplication, @Load() loaders: Loaders): Promise<string | null> {
    return application.newUnitId ? ((await loaders.byId(OrgUnit).load(application.newUnitId))?.name ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() application: PostApplication, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(application.unitId))?.name ?? null;
  }
}

/** What the province sets for a year. */
@Resolver(() => YearPlanNode)
export class YearPlanResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly plans: YearPlans,
  ) {}

  @Query(() => [YearPlanNode])
  @Allow('read', 'YearPlan')
  yearPlans(@Ctx() ctx: RequestContext): Promise<YearPlan[]> {
    return this.database.run(ctx, (m) => m.find(YearPlan, { order: { year: 'DESC' }, take: 50 }));
  }

  @Query(() => [MinimumWageNode])
  @Allow('read', 'MinimumWage')
  minimumWages(@Ctx() ctx: RequestContext): Promise<MinimumWageRate[]> {
    return this.database.run(ctx, (m) => m.find(MinimumWageRate, { order: { validFrom: 'DESC', tier: 'ASC' }, take: 100 }));
  }

  @Mutation(() => YearPlanNode)
  @Allow('update', 'YearPlan')
  async setYearPlan(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: YearPlanInputType): Promise<YearPlan | null> {
    const { id } = await this.plans.set(ctx, key, { ...input });
    return loaders.byId(YearPlan).load(id);
  }

  @Mutation(() => MinimumWageNode)
  @Allow('update', 'MinimumWage')
  async addMinimumWage(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: MinimumWageInputType): Promise<MinimumWageRate | null> {
    const { id } = await this.plans.addMinimumWage(ctx, key, { ...input });
    return loaders.byId(MinimumWageRate).load(id);
  }
}
