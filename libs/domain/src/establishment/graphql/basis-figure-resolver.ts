import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BasisFigures } from '../application/basis-figures.js';
import { BasisFigure } from '../persistence/entities.js';
import { BasisFigureInput } from './plan-types.js';
import { BasisFigureConnection, BasisFigureNode } from './types.js';

/** Base figures of a unit's area, on which the ordinary number of posts hangs. */
@Resolver(() => BasisFigureNode)
export class BasisFigureResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: BasisFigures,
  ) {}

  @Query(() => BasisFigureNode, { nullable: true, description: '某单位最近一次辖区基础数据' })
  @Allow('read', 'BasisFigure')
  basisFigure(@Ctx() ctx: RequestContext, @Args('unitId', { type: () => ID }) unitId: string): Promise<BasisFigure | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'BasisFigure', 'basis');
      return m.createQueryBuilder(BasisFigure, 'basis').where(may.sql, may.parameters).andWhere('basis.unit_id = :unitId', { unitId: requireId(unitId, 'unitId') })
        .orderBy('basis.takenOn', 'DESC').limit(1).getOne();
    });
  }

  @Query(() => BasisFigureConnection, { description: '辖区各单位的基础数据' })
  @Allow('read', 'BasisFigure')
  basisFigures(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('unitId', { type: () => ID, nullable: true, description: '某单位及其下级' }) unitId: string | null): Promise<Page<BasisFigure>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'BasisFigure', 'basis');
      const qb = m.createQueryBuilder(BasisFigure, 'basis').where(may.sql, may.parameters);
      if (unitId) qb.andWhere('basis.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(unitId, 'unitId') });
      return paginate(qb, page, { sortable: ['takenOn', 'employees', 'members', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Mutation(() => BasisFigureNode, { description: '填报一个单位的基础数据' })
  @Allow('create', 'BasisFigure')
  async reportBasisFigure(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: BasisFigureInput): Promise<BasisFigure | null> {
    const { id } = await this.operations.report(ctx, key, { ...input });
    return loaders.byId(BasisFigure).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() row: BasisFigure, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(row.unitId))?.name ?? null;
  }
}
