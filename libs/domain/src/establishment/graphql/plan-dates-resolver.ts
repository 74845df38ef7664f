import { Decimal } from '@gongqiao/kernel';
import { Allow } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, mapPage, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { refuseEstablishment } from '../errors.js';
import { PlanDates } from '../application/plan-dates.js';
import { AbilityTest } from '../persistence/entities.js';
import { AbilityTestInput, AbilityTestNode, WageAreaConnection, WageAreaInput, WageAreaNode } from './plan-types.js';

interface AreaRow {
  divisionCode: string;
  tier: number;
  validFrom: string;
  sourceDocument: string;
  monthly: string | null;
}

// Rates are published together: a tier that the latest publication no longer has is not in force.
const AREAS = `
  select a.division_code as "divisionCode", a.tier, a.valid_from::text as "validFrom", a.source_document as "sourceDocument",
         (select r.monthly::text from minimum_wage_rate r where r.tier = a.tier and r.valid_from <= $2::date order by r.valid_from desc limit 1) as monthly
    from minimum_wage_area a where a.division_code = any($1::text[]) order by a.valid_from`;

async function areaNodes(m: EntityManager, units: readonly OrgUnit[], today: string): Promise<Map<string, WageAreaNode>> {
  const rows: AreaRow[] = units.length === 0 ? [] : await m.query(AREAS, [units.map((unit) => unit.divisionCode), today]);
  return new Map(units.map((unit) => {
    const own = rows.filter((row) => row.divisionCode === unit.divisionCode);
    const now = own.filter((row) => row.validFrom <= today).at(-1);
    const coming = own.find((row) => row.validFrom > today);
    return [unit.id, {
      id: unit.id, name: unit.name, divisionCode: unit.divisionCode ?? '', tier: now?.tier ?? null, validFrom: now?.validFrom ?? null,
      monthly: now?.monthly ? new Decimal(now.monthly) : null, sourceDocument: now?.sourceDocument ?? null, comingTier: coming?.tier ?? null, comingFrom: coming?.validFrom ?? null,
    }];
  }));
}

/** Tiers of places and days of the ability test. */
@Resolver()
export class PlanDatesResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly operations: PlanDates,
  ) {}

  @Query(() => WageAreaConnection, { description: '各地执行哪一档最低工资' })
  @Allow('read', 'MinimumWage')
  wageAreas(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('tier', { type: () => Int, nullable: true }) tier: number | null): Promise<Page<WageAreaNode>> {
    return this.database.run(ctx, async (m) => {
      const today = dayInChina(ctx.at);
      // A union's own office has the division of its place, so that one row a place remains.
      const qb = m.createQueryBuilder(OrgUnit, 'place').where(`place.level between 1 and 2 and place.division_code is not null and place.kind like '%-union'
        and exists (select 1 from post p where p.division_code = place.division_code)`);
      if (text?.trim()) qb.andWhere('(position(:wanted in place.name) > 0 or position(lower(:wanted) in place.name_initials) > 0 or place.division_code like :start)', { wanted: text.trim(), start: `${text.trim().replaceAll(/[%_\\]/g, '')}%` });
      if (tier != null) qb.andWhere(`(select a.tier from minimum_wage_area a where a.division_code = place.division_code and a.valid_from <= :today order by a.valid_from desc limit 1) = :tier`, { tier, today });
      const found = await paginate(qb, page, { sortable: ['name', 'divisionCode'], byDefault: 'divisionCode' });
      const nodes = await areaNodes(m, found.edges.map((edge) => edge.node), today);
      return mapPage(found, (unit) => nodes.get(unit.id) as WageAreaNode);
    });
  }

  @Mutation(() => WageAreaNode, { description: '登记一地自某日起执行的最低工资档次' })
  @Allow('update', 'MinimumWage')
  async setWageArea(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: WageAreaInput): Promise<WageAreaNode> {
    const { id } = await this.operations.setWageArea(ctx, key, { ...input });
    const node = await this.database.run(ctx, async (m) => (await areaNodes(m, [await m.findOneByOrFail(OrgUnit, { id })], dayInChina(ctx.at))).get(id));
    if (!node) throw refuseEstablishment('place-unknown', { field: 'divisionCode' });
    return node;
  }

  @Query(() => [AbilityTestNode], { description: '工会工作实务能力测试的日期，新的在前' })
  @Allow('read', 'AbilityTest')
  abilityTests(@Ctx() ctx: RequestContext): Promise<AbilityTest[]> {
    return this.database.run(ctx, (m) => m.find(AbilityTest, { order: { heldOn: 'DESC', id: 'ASC' }, take: 100 }));
  }

  @Mutation(() => AbilityTestNode)
  @Allow('update', 'AbilityTest')
  async setAbilityTest(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: AbilityTestInput): Promise<AbilityTest | null> {
    const { id } = await this.operations.setAbilityTest(ctx, key, { ...input });
    return loaders.byId(AbilityTest).load(id);
  }
}
