import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, Load, PageArgs, connectionOf, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { WorkHoursBook } from '../application/work-hours.js';
import { WorkRule } from '../persistence/entities.js';

const SUBJECT = 'WorkRule';

@ObjectType('WorkRule', { description: '自某日起的上下班时间' })
export class WorkRuleNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: '驻点单位的要求；空为本机构的规定' })
  hostUnitName!: string | null;

  @Field(() => String, { nullable: true })
  workStart!: string | null;

  @Field(() => String, { nullable: true })
  workEnd!: string | null;

  @Field(() => Int, { nullable: true })
  breakMinutes!: number | null;

  @Field(() => Int, { nullable: true })
  graceMinutes!: number | null;

  @Field(() => DayScalar)
  validFrom!: string;
}

@ObjectType()
export class WorkRuleConnection extends connectionOf(WorkRuleNode, 'WorkRule') {}

@InputType('WorkRuleInput')
export class WorkRuleFields {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String, { nullable: true })
  hostUnitName?: string | null;

  @Field(() => String, { nullable: true })
  workStart?: string | null;

  @Field(() => String, { nullable: true })
  workEnd?: string | null;

  @Field(() => Int, { nullable: true })
  breakMinutes?: number | null;

  @Field(() => Int, { nullable: true })
  graceMinutes?: number | null;

  @Field(() => String)
  validFrom!: string;
}

/** Hours of work in force, of the house and as host units require them. */
@Resolver(() => WorkRuleNode)
export class WorkRuleResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly book: WorkHoursBook,
  ) {}

  @Query(() => WorkRuleConnection)
  @Allow('read', SUBJECT)
  workRules(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<WorkRule>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'rule');
      const qb = m.createQueryBuilder(WorkRule, 'rule').where(may.sql, may.parameters);
      if (text) qb.andWhere('rule.host_unit_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['validFrom', 'unitPath', 'hostUnitName'], byDefault: '-validFrom' });
    });
  }

  @Mutation(() => ID, { description: '登记自某日起的上下班时间' })
  @Allow('create', SUBJECT)
  async setWorkRule(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: WorkRuleFields): Promise<string> {
    const { unitId, validFrom } = input;
    return (await this.book.set(ctx, key, {
      unitId, validFrom, hostUnitName: input.hostUnitName ?? null, workStart: input.workStart ?? null, workEnd: input.workEnd ?? null, breakMinutes: input.breakMinutes ?? null, graceMinutes: input.graceMinutes ?? null,
    })).id;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() row: WorkRule, @Load() loaders: Loaders): Promise<string | null> {
    const unit = await loaders.get('units by path', async (m: EntityManager, _ctx: RequestContext, paths: readonly string[]) => {
      const found = await m.createQueryBuilder(OrgUnit, 'unit').where('unit.path = any(:paths::ltree[])', { paths: [...paths] }).getMany();
      return paths.map((path) => found.find((held) => held.path === path) ?? null);
    }).load(row.unitPath) as OrgUnit | null;
    return unit?.name ?? null;
  }
}
