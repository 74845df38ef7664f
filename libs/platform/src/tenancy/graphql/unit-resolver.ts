import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/decorators.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { Loaders, inOrder } from '../../graphql/loaders.js';
import { Ctx, Load } from '../../graphql/params.js';
import { UnitMoves } from '../application/move-unit.js';
import { Units } from '../application/units.js';
import { OrgUnit } from '../persistence/entities.js';
import { refuseTenancy } from '../errors.js';
import { OrganisationUnit, UnitChangeInput, UnitInput, UnitMoveInputType, UnitMoveNode, unitNode } from './unit-types.js';

@Resolver(() => OrganisationUnit)
export class UnitResolver {
  constructor(
    private readonly units: Units,
    private readonly moves: UnitMoves,
    private readonly database: TenantDatabase,
  ) {}

  @Query(() => [OrganisationUnit], { description: 'Units directly below one; without a parent, the unit that the caller acts for.' })
  @Allow('read', 'OrganisationUnit')
  async organisationUnits(@Ctx() ctx: RequestContext, @Args('parentId', { type: () => ID, nullable: true }) parentId: string | null): Promise<OrganisationUnit[]> {
    const found = await this.database.run(ctx, (m) => this.units.children(m, ctx, parentId ?? null));
    return found.map(unitNode);
  }

  @Query(() => OrganisationUnit, { nullable: true, description: '一个单位' })
  @Allow('read', 'OrganisationUnit')
  async organisationUnit(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<OrganisationUnit | null> {
    const found = await this.database.run(ctx, (m) => this.units.findVisible(m, ctx, id));
    return found ? unitNode(found) : null;
  }

  @ResolveField(() => String, { nullable: true, description: '上级单位的名称' })
  async parentName(@Parent() unit: OrganisationUnit, @Load() loaders: Loaders): Promise<string | null> {
    return unit.parentId ? ((await loaders.byId(OrgUnit).load(unit.parentId))?.name ?? null) : null;
  }

  @ResolveField(() => Int)
  async childCount(@Parent() unit: OrganisationUnit, @Load() loaders: Loaders): Promise<number> {
    const counted = await loaders.get<string, { id: string; n: number }>('children of a unit', async (m, _ctx, ids) => {
      const rows: { id: string; n: number }[] = await m.query(
        'select parent_id as id, count(*)::int as n from org_unit where parent_id = any($1::uuid[]) group by 1', [ids]);
      return inOrder(ids, rows, (row) => row.id);
    }).load(unit.id);
    return counted?.n ?? 0;
  }

  @Mutation(() => OrganisationUnit)
  @Allow('create', 'OrganisationUnit')
  async createUnit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('input') input: UnitInput): Promise<OrganisationUnit> {
    const { id } = await this.units.create(ctx, key, { ...input });
    return this.get(loaders, id);
  }

  @Mutation(() => OrganisationUnit)
  @Allow('update', 'OrganisationUnit')
  async updateUnit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('input') input: UnitChangeInput): Promise<OrganisationUnit> {
    const { id } = await this.units.update(ctx, key, { ...input });
    return this.get(loaders, id);
  }

  @Mutation(() => OrganisationUnit)
  @Allow('update', 'OrganisationUnit')
  async closeUnit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('id', { type: () => ID }) id: string, @Args('validTo') validTo: string): Promise<OrganisationUnit> {
    await this.units.close(ctx, key, { id, validTo });
    return this.get(loaders, id);
  }

  @Query(() => [UnitMoveNode], { description: '单位隶属关系的变更，新的在前' })
  @Allow('read', 'OrganisationUnit')
  async unitMoves(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('unitId', { type: () => ID }) unitId: string): Promise<UnitMoveNode[]> {
    const nameOf = async (id: string): Promise<string> => (await loaders.byId(OrgUnit).load(id))?.name ?? '';
    return Promise.all((await this.moves.ofUnit(ctx, unitId)).map(async ({ id, fromParentId, toParentId, movedOn, sourceDocument }) => (
      { id, movedOn, sourceDocument, fromParentName: await nameOf(fromParentId), toParentName: await nameOf(toParentId) })));
  }

  @Mutation(() => OrganisationUnit, { description: '变更隶属关系：单位连同下级、人员、岗位和查看范围一并移到新的上级' })
  @Allow('update', 'OrganisationUnit')
  async moveUnit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('input') input: UnitMoveInputType): Promise<OrganisationUnit> {
    const { id } = await this.moves.move(ctx, key, { ...input });
    return this.get(loaders, id);
  }

  private async get(loaders: Loaders, id: string): Promise<OrganisationUnit> {
    const unit = await loaders.byId(OrgUnit).load(id);
    if (!unit) throw refuseTenancy('unit-unknown', { field: 'id' });
    return unitNode(unit);
  }
}
