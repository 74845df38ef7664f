import { Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, grouped, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Division, OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { PayFiles, type NewStandard } from '../application/pay-files.js';
import { PayMonths } from '../application/pay-months.js';
import { PayAccount, PayInput, PayItem, PayProfile, PayStandard } from '../persistence/files.js';
import { PayAccountInput, PayItemInput, PayMonthInput, PayProfileInput, PayStandardInput } from './inputs.js';
import { PayAccountNode, PayInputNode, PayItemNode, PayPersonConnection, PayPersonNode, PayProfileNode, PayPurchaserNode, PaySchemeNode, PayStandardNode } from './types.js';

async function profilesOf(loaders: Loaders, employeeId: string): Promise<PayProfile[]> {
  return (await loaders.get('pay files of an employee', async (m, _ctx, keys) => grouped(keys, await m.find(PayProfile, { where: { employeeId: In([...keys]) }, order: { validFrom: 'DESC' } }), (row) => row.employeeId)).load(employeeId)) ?? [];
}

/** People who are paid, and what their pay is made from. */
@Resolver(() => PayPersonNode)
export class PayPersonResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
    private readonly files: PayFiles,
    private readonly months: PayMonths,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [PaySchemeNode], { description: '文件规定的薪酬标准' })
  @Allow('read', 'PayProfile')
  paySchemes(@Ctx() ctx: RequestContext): Promise<PaySchemeNode[]> {
    return this.database.run(ctx, async (m) => {
      const schemes = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.pay?.schemes ?? [];
      return schemes.map(({ id, zh, en, provisions, positions, terms, monthly }) => ({ id, zh, en, provisions: provisions.map((p) => p.id), proposedFor: positions?.proposed ?? [], notFor: positions?.excluded ?? [], termsSchema: terms.describe(), monthlySchema: monthly?.describe() ?? null }));
    });
  }

  @Query(() => PayPersonConnection)
  @Allow('read', 'PayInput')
  payPeople(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('without', { type: () => Boolean, nullable: true, description: '仅没有薪酬档案的' }) without?: boolean | null): Promise<Page<Employee>> {
    return this.database.run(ctx, (m) => {
      const qb = m.createQueryBuilder(Employee, 'employee').where('employee.tenant_id = current_tenant_id()');
      if (text) qb.andWhere('(employee.name ilike :sought or employee.number ilike :sought or employee.name_initials ilike :sought)', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      if (without) qb.andWhere('not exists (select 1 from pay_profile p where p.employee_id = employee.id)');
      return paginate(qb, page, { sortable: ['number', 'name', 'hiredOn'], byDefault: 'number' });
    });
  }

  @Query(() => PayPersonNode, { nullable: true })
  @Allow('read', 'PayInput')
  payPerson(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Employee | null> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(Employee, 'employee').where('employee.tenant_id = current_tenant_id() and employee.id = :id', { id: requireId(id, 'id') }).getOne());
  }

  @Query(() => [PayStandardNode])
  @Allow('read', 'PayStandard')
  payStandards(@Ctx() ctx: RequestContext): Promise<PayStandard[]> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(PayStandard, 'standard').where('standard.tenant_id = current_tenant_id()').orderBy('standard.kind').addOrderBy('standard.place').addOrderBy('standard.valid_from', 'DESC').limit(500).getMany());
  }

  @Query(() => [PayPurchaserNode], { description: '派有人员的购买方，可为其录入指导标准' })
  @Allow('read', 'PayStandard')
  payPurchasers(@Ctx() ctx: RequestContext): Promise<PayPurchaserNode[]> {
    return this.database.run(ctx, (m) => m.query(`select t.id, t.name from tenant_directory() t where t.id in (select purchaser_tenant_id from placement where tenant_id = current_tenant_id()) order by t.name`));
  }

  @Mutation(() => PayProfileNode, { description: '登记薪酬档案，自某月 1 日起' })
  @Allow('create', 'PayProfile')
  async setPayProfile(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PayProfileInput): Promise<PayProfile | null> {
    return loaders.byId(PayProfile).load((await this.files.setProfile(ctx, key, { ...input })).id);
  }

  @Mutation(() => PayAccountNode, { description: '登记工资卡，待另一人核准' })
  @Allow('create', 'PayProfile')
  async proposePayAccount(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PayAccountInput): Promise<PayAccount | null> {
    return loaders.byId(PayAccount).load((await this.files.proposeAccount(ctx, key, { ...input })).id);
  }

  @Mutation(() => PayAccountNode, { description: '核准或退回工资卡变更' })
  @Allow('approve', 'PayProfile')
  async decidePayAccount(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('approve', { type: () => Boolean }) approve: boolean): Promise<PayAccount | null> {
    return loaders.byId(PayAccount).load((await this.files.decideAccount(ctx, key, { id, approve })).id);
  }

  @Mutation(() => PayStandardNode, { description: '录入当地标准' })
  @Allow('create', 'PayStandard')
  async enterPayStandard(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PayStandardInput): Promise<PayStandard | null> {
    return loaders.byId(PayStandard).load((await this.files.enterStandard(ctx, key, { ...input } as NewStandard)).id);
  }

  @Mutation(() => PayInputNode, { description: '录入一人一月的考勤和月度事实' })
  @Allow('update', 'PayInput')
  async setPayMonth(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PayMonthInput): Promise<PayInput | null> {
    return loaders.byId(PayInput).load((await this.months.setMonth(ctx, key, { ...input })).id);
  }

  @Mutation(() => PayItemNode, { description: '登记月薪之外的一笔' })
  @Allow('create', 'PayInput')
  async addPayItem(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PayItemInput): Promise<PayItem | null> {
    return loaders.byId(PayItem).load((await this.months.addItem(ctx, key, { ...input })).id);
  }

  @Mutation(() => ID, { description: '删除未发放的一笔' })
  @Allow('update', 'PayInput')
  async removePayItem(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.months.removeItem(ctx, key, id)).id;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() person: Employee, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(person.unitId))?.name ?? null;
  }

  @ResolveField(() => PayProfileNode, { nullable: true, description: '在用的薪酬档案' })
  async profile(@Parent() person: Employee, @Load() loaders: Loaders): Promise<PayProfile | null> {
    const today = dayInChina(this.clock.now());
    return (await profilesOf(loaders, person.id)).find((row) => row.validFrom <= today) ?? null;
  }

  @ResolveField(() => [PayProfileNode])
  profiles(@Parent() person: Employee, @Load() loaders: Loaders): Promise<PayProfile[]> {
    return profilesOf(loaders, person.id);
  }

  @ResolveField(() => [PayAccountNode])
  async accounts(@Parent() person: Employee, @Load() loaders: Loaders): Promise<PayAccount[]> {
    return (await loaders.get('accounts of an employee', async (m, _ctx, keys) => grouped(keys, await m.find(PayAccount, { where: { employeeId: In([...keys]) }, order: { enteredAt: 'DESC' } }), (row) => row.employeeId)).load(person.id)) ?? [];
  }

  @ResolveField(() => [PayItemNode])
  async items(@Parent() person: Employee, @Load() loaders: Loaders, @Args('month', { type: () => String }) month: string): Promise<PayItem[]> {
    return (await loaders.get(`pay items of ${month}`, async (m, _ctx, keys) => grouped(keys, await m.find(PayItem, { where: { employeeId: In([...keys]), month }, order: { id: 'ASC' } }), (row) => row.employeeId)).load(person.id)) ?? [];
  }

  @ResolveField(() => PayInputNode, { nullable: true })
  async input(@Parent() person: Employee, @Load() loaders: Loaders, @Args('month', { type: () => String }) month: string): Promise<PayInput | null> {
    const found = await loaders.get(`pay input of ${month}`, async (m, _ctx, keys) => grouped(keys, await m.find(PayInput, { where: { employeeId: In([...keys]), month } }), (row) => row.employeeId)).load(person.id);
    return found?.[0] ?? null;
  }
}

/** Where a standard holds, in words. */
@Resolver(() => PayStandardNode)
export class PayStandardResolver {
  @ResolveField(() => String, { nullable: true, description: '地区或购买方的名称' })
  placeName(@Parent() standard: PayStandard, @Load() loaders: Loaders): Promise<string | null> {
    // A purchaser is another tenant: its name stands in the directory that all read.
    if (standard.kind === 'guideline') return loaders.get('purchasers of standards', async (m, _ctx, ids: readonly string[]) => {
      const found: { id: string; name: string }[] = await m.query('select id, name from tenant_directory() where id = any($1::uuid[])', [[...ids]]);
      return ids.map((id) => found.find((one) => one.id === id)?.name ?? null);
    }).load(standard.place);
    return loaders.get('divisions of standards', async (m, _ctx, codes: readonly string[]) => {
      const found = await m.find(Division, { where: { code: In([...codes]) }, order: { validFrom: 'ASC' } });
      const byCode = new Map(found.map((division) => [division.code, division.name]));
      return codes.map((code) => byCode.get(code) ?? null);
    }).load(standard.place);
  }
}
