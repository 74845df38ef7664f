import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Vacancies } from '../application/vacancies.js';
import { positionName } from '../model/house.js';
import { Vacancy } from '../persistence/recruitment-entities.js';
import { VacancyConnection, VacancyFilter, VacancyInputType, VacancyNode } from './recruitment-types.js';

interface Applied {
  readonly applicants: number;
  readonly hired: number;
}

/** Posts to be filled. */
@Resolver(() => VacancyNode)
export class VacancyResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Vacancies,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => VacancyConnection, { description: '招聘岗位' })
  @Allow('read', 'Vacancy')
  vacancies(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: VacancyFilter): Promise<Page<Vacancy>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Vacancy', 'vacancy');
      const qb = m.createQueryBuilder(Vacancy, 'vacancy').where(may.sql, may.parameters);
      if (filter.state) qb.andWhere('vacancy.state = :state', { state: filter.state });
      return paginate(qb, page, { sortable: ['openedOn', 'closesOn', 'state', 'unitPath'], byDefault: '-openedOn' });
    });
  }

  @Query(() => VacancyNode, { nullable: true })
  @Allow('read', 'Vacancy')
  vacancy(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Vacancy | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Vacancy', 'vacancy');
      return m.createQueryBuilder(Vacancy, 'vacancy').where(may.sql, may.parameters).andWhere('vacancy.id = :id', { id: requireId(id, 'id') }).getOne();
    });
  }

  @Mutation(() => VacancyNode, { description: '提出招聘需求' })
  @Allow('create', 'Vacancy')
  async openVacancy(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: VacancyInputType): Promise<Vacancy | null> {
    const { id } = await this.operations.open(ctx, key, { ...input });
    return loaders.byId(Vacancy).load(id);
  }

  @Mutation(() => VacancyNode, { description: '修改招聘需求、面试纲要和面试小组' })
  @Allow('update', 'Vacancy')
  async changeVacancy(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('input') input: VacancyInputType): Promise<Vacancy | null> {
    await this.operations.change(ctx, key, requireId(id, 'id'), { ...input });
    return loaders.byId(Vacancy).load(id);
  }

  @Mutation(() => VacancyNode, { description: '结束招聘' })
  @Allow('update', 'Vacancy')
  async closeVacancy(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<Vacancy | null> {
    await this.operations.close(ctx, key, requireId(id, 'id'));
    return loaders.byId(Vacancy).load(id);
  }

  @ResolveField(() => String)
  async unitName(@Parent() vacancy: Vacancy, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(OrgUnit).load(vacancy.unitId))?.name ?? '';
  }

  @ResolveField(() => String)
  async positionName(@Parent() vacancy: Vacancy, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const packId = await loaders.get<string, string>('pack of a tenant', (m, _ctx, keys) => this.policy.judge(m, ctx).then((judge) => keys.map(() => judge.packId))).load(ctx.tenantId);
    return positionName(this.policy.index.findPack(packId ?? ''), vacancy.position);
  }

  private applied(vacancy: Vacancy, loaders: Loaders): Promise<Applied | null> {
    return loaders.get<string, Applied>('applicants of a vacancy', async (m, _ctx, ids) => {
      const rows: (Applied & { id: string })[] = await m.query(
        'select vacancy_id as id, count(*)::int as applicants, count(employee_id)::int as hired from applicant where vacancy_id = any($1::uuid[]) group by vacancy_id', [[...ids]]);
      return ids.map((id) => rows.find((row) => row.id === id) ?? { applicants: 0, hired: 0 });
    }).load(vacancy.id);
  }

  @ResolveField(() => Int, { description: '应聘人数' })
  async applicants(@Parent() vacancy: Vacancy, @Load() loaders: Loaders): Promise<number> {
    return (await this.applied(vacancy, loaders))?.applicants ?? 0;
  }

  @ResolveField(() => Int, { description: '已报到人数' })
  async hired(@Parent() vacancy: Vacancy, @Load() loaders: Loaders): Promise<number> {
    return (await this.applied(vacancy, loaders))?.hired ?? 0;
  }
}
