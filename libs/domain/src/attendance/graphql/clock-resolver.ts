import { Refusal, type PlainDate } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, mapPage, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { kindTerms } from '../../leave/index.js';
import { Employee, employeeOfUser } from '../../personnel/index.js';
import { requireMonth } from '../application/require-month.js';
import { Clocking } from '../application/clocking.js';
import { Corrections } from '../application/corrections.js';
import { refuseAttendance } from '../errors.js';
import { readCells, type Cell } from '../persistence/calendar-cells.js';
import { AttendanceCorrection, AttendanceDay } from '../persistence/entities.js';
import { AttendanceCalendarConnection, AttendanceCalendarNode, AttendanceCellNode, AttendanceCorrectionConnection, AttendanceCorrectionNode, AttendanceDayNode, ClockFaceNode, ClockPressInput, CorrectionInput } from './types.js';

const key = () => Args('key', { type: () => ID });

/** The clock on the telephone, and the months of days. */
@Resolver(() => ClockFaceNode)
export class ClockResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly clocking: Clocking,
  ) {}

  @Query(() => ClockFaceNode, { description: '本人今天的打卡' })
  @Allow('create', 'AttendanceDay')
  clockFace(@Ctx() ctx: RequestContext): Promise<ClockFaceNode> {
    return this.database.run(ctx, async (m) => {
      const { today, day, hours, isWorkingDay, hostUnitName, leaveKind } = await this.clocking.face(m, ctx);
      const terms = kindTerms(this.policy.index, await this.policy.judge(m, ctx));
      return { today, day, workStart: hours.workStart, workEnd: hours.workEnd, isWorkingDay, hostUnitName, leaveZh: leaveKind === null ? null : (terms[leaveKind] ?? leaveKind) };
    });
  }

  @Mutation(() => AttendanceDayNode, { description: '打卡：当天第一次为上班，之后为下班' })
  @Allow('create', 'AttendanceDay')
  async clock(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('press') press: ClockPressInput): Promise<AttendanceDay | null> {
    const { id } = await this.clocking.clock(ctx, mutationKey, { pressedAt: press.pressedAt ?? null, place: press.place ?? null });
    return loaders.byId(AttendanceDay).load(id);
  }

  private async cells(m: EntityManager, ctx: RequestContext, people: readonly Employee[], month: string): Promise<Map<string, AttendanceCellNode[]>> {
    const judge = await this.policy.judge(m, ctx);
    const terms = kindTerms(this.policy.index, judge);
    const working = (on: PlainDate): boolean => {
      try {
        return judge.environment.calendar.isWorkingDay(on, 'month');
      } catch (error) {
        if (error instanceof Refusal) return true;
        throw error;
      }
    };
    const found = await readCells(m, people, requireMonth(month), dayInChina(ctx.at), working);
    const node = (cell: Cell): AttendanceCellNode => ({ onDay: cell.onDay, mark: cell.mark, clockIn: cell.clockIn, clockOut: cell.clockOut, leaveZh: cell.leaveKind === null ? null : (terms[cell.leaveKind] ?? cell.leaveKind) });
    return new Map([...found].map(([id, cells]) => [id, cells.map(node)]));
  }

  @Query(() => AttendanceCalendarNode, { description: '本人的一个月' })
  @Allow('create', 'AttendanceDay')
  myAttendance(@Ctx() ctx: RequestContext, @Args('month') month: string): Promise<AttendanceCalendarNode> {
    return this.database.run(ctx, async (m) => {
      const employee = await employeeOfUser(m, ctx.userId);
      if (!employee) throw refuseAttendance('not-employed');
      return { id: employee.id, employeeName: employee.name, cells: (await this.cells(m, ctx, [employee], month)).get(employee.id) ?? [] };
    });
  }

  @Query(() => AttendanceCalendarConnection, { description: '本团队、部门或全机构的一个月，逐人逐日' })
  @Allow('read', 'AttendanceDay')
  attendanceCalendar(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month') month: string, @Args('unitId', { type: () => ID, nullable: true }) unitId?: string | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<AttendanceCalendarNode>> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceDay', 'employee');
      const qb = m.createQueryBuilder(Employee, 'employee').where(may.sql, may.parameters).andWhere('employee.tenant_id = current_tenant_id()')
        .andWhere(`employee.hired_on < (:first::date + interval '1 month') and (employee.left_on is null or employee.left_on >= :first::date)`, { first: `${requireMonth(month)}-01` });
      if (unitId) qb.andWhere('employee.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(unitId, 'unitId') });
      if (text) qb.andWhere('employee.name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      const found = await paginate(qb, page, { sortable: ['number', 'name', 'unitPath'], byDefault: 'number' });
      const cells = await this.cells(m, ctx, found.edges.map((edge) => edge.node), month);
      return mapPage(found, (employee) => ({ id: employee.id, employeeName: employee.name, cells: cells.get(employee.id) ?? [] }));
    });
  }
}

/** Corrections of days. */
@Resolver(() => AttendanceCorrectionNode)
export class CorrectionResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly corrections: Corrections,
  ) {}

  @Query(() => AttendanceCorrectionConnection)
  @Allow('read', 'AttendanceCorrection')
  attendanceCorrections(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('own', { type: () => Boolean, nullable: true }) own?: boolean | null): Promise<Page<AttendanceCorrection>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceCorrection', 'correction');
      const qb: SelectQueryBuilder<AttendanceCorrection> = m.createQueryBuilder(AttendanceCorrection, 'correction').where(may.sql, may.parameters);
      if (own) qb.andWhere('correction.user_id = :me', { me: ctx.userId });
      if (state) qb.andWhere('correction.state = :state', { state });
      return paginate(qb, page, { sortable: ['onDay', 'employeeName', 'state'], byDefault: '-onDay' });
    });
  }

  @Mutation(() => AttendanceCorrectionNode, { description: '补卡说明' })
  @Allow('create', 'AttendanceCorrection')
  async askForCorrection(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: CorrectionInput): Promise<AttendanceCorrection | null> {
    const { id } = await this.corrections.ask(ctx, mutationKey, { ...input, clockIn: input.clockIn ?? null, clockOut: input.clockOut ?? null });
    return loaders.byId(AttendanceCorrection).load(id);
  }

  @Mutation(() => AttendanceCorrectionNode)
  @Allow('approve', 'AttendanceCorrection')
  async decideCorrection(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string, @Args('agree') agree: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<AttendanceCorrection | null> {
    await this.corrections.decide(ctx, mutationKey, { id, agree, note: note ?? null });
    return loaders.byId(AttendanceCorrection).load(id);
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() row: AttendanceCorrection, @Ctx() ctx: RequestContext): boolean {
    return row.state === 'requested' && row.userId !== ctx.userId && this.access.can(ctx, 'approve', 'AttendanceCorrection', row);
  }
}
