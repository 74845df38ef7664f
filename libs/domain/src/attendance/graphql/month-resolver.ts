import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { answerTerms, kindTerms } from '../../leave/index.js';
import { AttendancePackages } from '../application/attendance-packages.js';
import { requireMonth } from '../application/require-month.js';
import { AttendanceMonth } from '../persistence/entities.js';
import { AttendanceMonthConnection, AttendanceMonthFilter, AttendanceMonthNode, AttendanceTermNode, AttendanceUnitMonthNode } from './types.js';

const SUBJECT = 'AttendanceMonth';
const WHAT: Readonly<Record<string, string>> = { absent: 'a.absent_days > 0', late: 'a.late_times + a.early_times + a.forgot_times > 0', full: 'a.full_attendance', warned: 'cardinality(a.warnings) > 0' };
const key = () => Args('key', { type: () => ID });
const idOf = (name = 'id') => Args(name, { type: () => ID });

/** Months worked out, and the papers of teams and departments. */
@Resolver(() => AttendanceMonthNode)
export class AttendanceMonthResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly packages: AttendancePackages,
  ) {}

  @Query(() => AttendanceMonthConnection)
  @Allow('read', SUBJECT)
  attendanceMonths(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: AttendanceMonthFilter): Promise<Page<AttendanceMonth>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'a');
      const qb = m.createQueryBuilder(AttendanceMonth, 'a').where(may.sql, may.parameters).andWhere('a.month = :month', { month: requireMonth(filter.month) });
      if (filter.unitId) qb.andWhere('a.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
      if (filter.text) qb.andWhere('a.employee_name like :part', { part: `%${filter.text.replaceAll(/[%_\\]/g, '')}%` });
      const what = WHAT[filter.what ?? ''];
      if (what !== undefined) qb.andWhere(what);
      return paginate(qb, page, { sortable: ['employeeName', 'attendedDays', 'leaveDays', 'absentDays', 'lateTimes', 'overtimeHours', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Query(() => AttendanceMonthNode, { nullable: true, description: '本人一个月的考勤结果' })
  @Allow('read', SUBJECT)
  myAttendanceMonth(@Ctx() ctx: RequestContext, @Args('month') month: string): Promise<AttendanceMonth | null> {
    return this.database.run(ctx, (m) => m.createQueryBuilder(AttendanceMonth, 'a').where('a.user_id = :me and a.month = :month', { me: ctx.userId, month: requireMonth(month) }).getOne());
  }

  @Query(() => [AttendanceUnitMonthNode], { description: '各小组、部门一个月的进度' })
  @Allow('read', 'AttendancePackage')
  attendanceBoard(@Ctx() ctx: RequestContext, @Args('month') month: string): Promise<AttendanceUnitMonthNode[]> {
    return this.database.run(ctx, async (m) => (await this.packages.rows(m, ctx, requireMonth(month))).map((row) => {
      const at = { tenantId: ctx.tenantId, unitPath: row.unitPath };
      return {
        packageId: row.package?.id ?? null, unitId: row.unitId, unitName: row.unitName, kind: row.kind, people: row.people, workedOut: row.workedOut, approved: row.approved, absences: row.absences, state: row.package?.state ?? null,
        sentOn: row.package?.sentOn ?? null, dueOn: row.package?.dueOn ?? null, status: row.package?.status ?? null, resultId: row.package?.resultId ?? null,
        maySend: row.package === null && this.access.can(ctx, 'create', 'AttendancePackage', at), mayApprove: row.package?.state === 'sent' && row.kind === 'department' && this.access.can(ctx, 'approve', 'AttendancePackage', at),
      };
    }));
  }

  @Mutation(() => ID, { description: '汇总一个单位的一个月，返回运行编号' })
  @Allow('create', 'AttendancePackage')
  async computeAttendanceMonth(@Ctx() ctx: RequestContext, @key() mutationKey: string, @idOf('unitId') unitId: string, @Args('month') month: string): Promise<string> {
    return (await this.packages.compute(ctx, mutationKey, { unitId, month })).id;
  }

  @Mutation(() => ID, { description: '报送：小组送部门，部门送人力资源部' })
  @Allow('create', 'AttendancePackage')
  async sendAttendancePackage(@Ctx() ctx: RequestContext, @key() mutationKey: string, @idOf('unitId') unitId: string, @Args('month') month: string): Promise<string> {
    return (await this.packages.send(ctx, mutationKey, { unitId, month })).id;
  }

  @Mutation(() => ID, { description: '核定一个部门的月份' })
  @Allow('approve', 'AttendancePackage')
  async approveAttendancePackage(@Ctx() ctx: RequestContext, @key() mutationKey: string, @idOf() id: string): Promise<string> {
    return (await this.packages.approve(ctx, mutationKey, id)).id;
  }

  @ResolveField(() => [AttendanceTermNode], { description: '法律提示' })
  async warnings(@Parent() row: AttendanceMonth, @Ctx() ctx: RequestContext): Promise<AttendanceTermNode[]> {
    if (row.warnings.length === 0) return [];
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx));
    const words = answerTerms(this.policy.index, judge.fullName('attendance.month'), 'legalWarnings');
    return row.warnings.map((code) => ({ code, zh: words[code] ?? code }));
  }

  @ResolveField(() => [AttendanceTermNode], { description: '各假别的天数' })
  async leaves(@Parent() row: AttendanceMonth, @Ctx() ctx: RequestContext): Promise<AttendanceTermNode[]> {
    const entries = Object.entries(row.leaveByKind);
    if (entries.length === 0) return [];
    const terms = kindTerms(this.policy.index, await this.database.run(ctx, (m) => this.policy.judge(m, ctx)));
    return entries.map(([kind, days]) => ({ code: kind, zh: `${terms[kind] ?? kind} ${String(days)} 天` }));
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() row: AttendanceMonth, @Load() loaders: Loaders): Promise<string | null> {
    const unit = await loaders.get('units by path', async (m: EntityManager, _ctx: RequestContext, paths: readonly string[]) => {
      const found = await m.createQueryBuilder(OrgUnit, 'unit').where('unit.path = any(:paths::ltree[])', { paths: [...paths] }).getMany();
      return paths.map((path) => found.find((held) => held.path === path) ?? null);
    }).load(row.unitPath) as OrgUnit | null;
    return unit?.name ?? null;
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '依据；看得见结果的人就看得见' })
  async basis(@Parent() row: AttendanceMonth, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const held = row.resultId === null ? null : await loaders.byId(DecisionResult).load(row.resultId);
    return held ? resultNode(this.policy.index, held, null) : null;
  }
}
