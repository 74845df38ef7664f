import { AccessService, Allow, Open } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, inOrder, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Employees } from '../application/employees.js';
import { Organisation } from '../application/organisation.js';
import { PersonnelTermsReader } from '../application/personnel-terms.js';
import { PersonnelFiles } from '../application/personnel-files.js';
import { positionName } from '../model/house.js';
import { Departure, Probation } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { ProbationNode } from './file-types.js';
import { EmployeeConnection, EmployeeFilter, EmployeeNode, HouseUnitNode, PersonnelTermsNode } from './types.js';

/** The staff list, and the house with its head counts. */
@Resolver(() => EmployeeNode)
export class EmployeeResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly employeesOf: Employees,
    private readonly organisation: Organisation,
    private readonly terms: PersonnelTermsReader,
    private readonly files: PersonnelFiles,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => EmployeeConnection, { description: '员工名册' })
  @Allow('read', 'Employee')
  employees(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: EmployeeFilter): Promise<Page<Employee>> {
    return this.database.run(ctx, async (m) => {
      const unit = filter.unitId ? await m.findOneBy(OrgUnit, { id: requireId(filter.unitId, 'unitId') }) : null;
      const { text, position, state } = filter;
      return this.employeesOf.page(m, ctx, page, { text: text ?? null, position: position ?? null, state: state ?? null, unitPath: filter.unitId ? (unit?.path ?? 'nowhere') : null });
    });
  }

  @Query(() => EmployeeNode, { nullable: true })
  @Allow('read', 'Employee')
  employee(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Employee | null> {
    return this.database.run(ctx, (m) => this.employeesOf.find(m, ctx, requireId(id, 'id')));
  }

  @Query(() => [HouseUnitNode], { description: '内部机构和人数，按层级排列' })
  @Allow('read', 'Employee')
  houseUnits(@Ctx() ctx: RequestContext): Promise<HouseUnitNode[]> {
    return this.database.run(ctx, async (m) => {
      const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
      const units = await this.organisation.units(m, ctx);
      return units.map((unit) => ({ ...unit, kindName: pack?.unitKinds[unit.kind] ?? unit.kind, positions: unit.positions.map((held) => ({ ...held, name: positionName(pack, held.position) })) }));
    });
  }

  @Query(() => PersonnelTermsNode, { description: '人事所用的代码、名称和表单' })
  @Open('codes and words of the tenant’s own document, no person’s', 'signed-in')
  personnelTerms(@Ctx() ctx: RequestContext): Promise<PersonnelTermsNode> {
    return this.database.run(ctx, async (m) => (await this.terms.read(m, ctx)) as PersonnelTermsNode);
  }

  @Query(() => ProbationNode, { nullable: true, description: '入职与转正；部门和用人单位据此考核' })
  @Allow('read', 'Probation')
  probation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Probation | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Probation', 'probation');
      return m.createQueryBuilder(Probation, 'probation').where(may.sql, may.parameters).andWhere('probation.id = :id', { id: requireId(id, 'id') }).getOne();
    });
  }

  @Mutation(() => EmployeeNode, { description: '关联员工的登录账号' })
  @Allow('update', 'Employee')
  async linkEmployeeAccount(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('signInName') signInName: string): Promise<Employee | null> {
    await this.files.linkAccount(ctx, key, requireId(id, 'id'), signInName);
    return loaders.byId(Employee).load(id);
  }

  @ResolveField(() => String)
  async unitName(@Parent() employee: Employee, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(OrgUnit).load(employee.unitId))?.name ?? '';
  }

  @ResolveField(() => String, { description: '职位' })
  async positionName(@Parent() employee: Employee, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const packId = await loaders.get<string, string>('pack of a tenant', (m, _ctx, keys) => this.policy.judge(m, ctx).then((judge) => keys.map(() => judge.packId))).load(ctx.tenantId);
    return positionName(this.policy.index.findPack(packId ?? ''), employee.position);
  }

  @ResolveField(() => ID, { nullable: true, description: '入职与转正的事项' })
  async probationId(@Parent() employee: Employee, @Load() loaders: Loaders): Promise<string | null> {
    const found = await loaders.get<string, Probation>('probation of an employee', async (m, _ctx, ids) =>
      inOrder(ids, await m.findBy(Probation, { employeeId: In([...ids]) }), (row) => row.employeeId)).load(employee.id);
    return found?.id ?? null;
  }

  @ResolveField(() => ID, { nullable: true, description: '办理中的离职手续' })
  async openDepartureId(@Parent() employee: Employee, @Load() loaders: Loaders): Promise<string | null> {
    const found = await loaders.get<string, Departure>('open departure of an employee', async (m, _ctx, ids) => {
      const rows = await m.createQueryBuilder(Departure, 'd').where('d.employee_id in (:...ids) and d.closed_on is null', { ids: [...ids] }).getMany();
      return inOrder(ids, rows, (row) => row.employeeId);
    }).load(employee.id);
    return found?.id ?? null;
  }
}
