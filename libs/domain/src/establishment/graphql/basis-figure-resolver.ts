import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx } from '@gongqiao/platform/graphql';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { BasisFigure } from '../persistence/entities.js';
import { BasisFigureNode } from './types.js';

/** Base figures of a unit's area, on which the ordinary number of posts hangs. */
@Resolver(() => BasisFigureNode)
export class BasisFigureResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
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
}
