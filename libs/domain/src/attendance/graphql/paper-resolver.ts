import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerTerms } from '../../leave/index.js';
import { Employee } from '../../personnel/index.js';
import { AttendanceSheets } from '../application/attendance-sheets.js';
import { caseFactsOf } from '../application/case-facts.js';
import { requireMonth } from '../application/require-month.js';
import { SANCTION_KINDS, Sanctions } from '../application/sanctions.js';
import { AttendanceSanction, AttendanceSheet, AttendanceSubmission } from '../persistence/counterpart-entities.js';
import {
  AttendanceCaseFactsNode, AttendanceCaseInput, AttendanceCaseKindNode, AttendancePurchaserNode, AttendanceSanctionConnection, AttendanceSanctionNode, AttendanceSheetConnection, AttendanceSheetNode, AttendanceSubmissionConnection, AttendanceSubmissionNode,
} from './paper-types.js';
import { AttendanceTermNode } from './types.js';

const key = () => Args('key', { type: () => ID });
const idOf = () => Args('id', { type: () => ID });
const noteOf = () => Args('note', { type: () => String, nullable: true });

/** Sheets that host units seal, and months handed in to purchasers. */
@Resolver(() => AttendanceSheetNode)
export class AttendanceSheetResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly sheets: AttendanceSheets,
  ) {}

  @Query(() => AttendanceSheetConnection)
  @Allow('read', 'AttendanceSheet')
  attendanceSheets(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month') month: string, @Args('sealed', { type: () => Boolean, nullable: true }) sealed?: boolean | null): Promise<Page<AttendanceSheet>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceSheet', 'sheet');
      const qb = m.createQueryBuilder(AttendanceSheet, 'sheet').where(may.sql, may.parameters).andWhere('sheet.month = :month', { month: requireMonth(month) })
        .andWhere('(sheet.tenant_id = current_tenant_id() or sheet.purchaser_unit_path <@ :place::ltree)', { place: ctx.unitPath });
      if (sealed != null) qb.andWhere(sealed ? 'sheet.sealed_on is not null' : 'sheet.sealed_on is null');
      return paginate(qb, page, { sortable: ['personName', 'hostUnitName', 'sealedOn'], byDefault: 'hostUnitName' });
    });
  }

  @Mutation(() => [AttendanceSheetNode], { description: '驻点单位确认并盖章' })
  @Allow('seal', 'AttendanceSheet')
  async sealAttendanceSheets(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('ids', { type: () => [ID] }) ids: string[], @noteOf() note?: string | null): Promise<AttendanceSheet[]> {
    await this.sheets.seal(ctx, mutationKey, { ids, note: note ?? null });
    return (await Promise.all(ids.map((id) => loaders.byId(AttendanceSheet).load(id)))).filter((row): row is AttendanceSheet => row !== null);
  }

  @Query(() => [AttendancePurchaserNode], { description: '一个月要报送哪些购买方、盖章到哪里' })
  @Allow('submit', 'AttendancePackage')
  attendancePurchasers(@Ctx() ctx: RequestContext, @Args('month') month: string): Promise<AttendancePurchaserNode[]> {
    return this.database.run(ctx, (m) => m.query(
      `select s.purchaser_tenant_id as "tenantId", (select name from tenant_directory() d where d.id = s.purchaser_tenant_id) as name, count(*)::int as sheets, count(s.sealed_on)::int as sealed,
              max(b.state) as state, max(b.submitted_on) as "submittedOn"
         from attendance_sheet s left join attendance_submission b on b.id = s.submission_id where s.tenant_id = current_tenant_id() and s.month = $1 group by s.purchaser_tenant_id order by 2`, [requireMonth(month)]));
  }

  @Mutation(() => ID, { description: '报送购买方' })
  @Allow('submit', 'AttendancePackage')
  async submitAttendance(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('purchaserTenantId', { type: () => ID }) purchaserTenantId: string, @Args('month') month: string): Promise<string> {
    return (await this.sheets.submit(ctx, mutationKey, { purchaserTenantId, month })).id;
  }
}

/** Months that employers have handed in, as the purchaser examines them. */
@Resolver(() => AttendanceSubmissionNode)
export class AttendanceSubmissionResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly sheets: AttendanceSheets,
  ) {}

  @Query(() => AttendanceSubmissionConnection)
  @Allow('read', 'AttendanceSubmission')
  attendanceSubmissions(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<AttendanceSubmission>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceSubmission', 'submission');
      return paginate(m.createQueryBuilder(AttendanceSubmission, 'submission').where(may.sql, may.parameters), page, { sortable: ['month', 'employerName', 'submittedOn'], byDefault: '-month' });
    });
  }

  @Mutation(() => AttendanceSubmissionNode, { description: '审核通过或退回' })
  @Allow('approve', 'AttendanceSubmission')
  async decideAttendanceSubmission(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string, @Args('agree') agree: boolean, @noteOf() note?: string | null): Promise<AttendanceSubmission | null> {
    await this.sheets.decide(ctx, mutationKey, { id, agree, note: note ?? null });
    return loaders.byId(AttendanceSubmission).load(id);
  }

  @ResolveField(() => String)
  async stateZh(@Parent() row: AttendanceSubmission, @Load() loaders: Loaders): Promise<string> {
    const instance = row.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(row.workflowInstanceId);
    return this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((held) => held.id === instance?.workflow)?.states[row.state]?.zh ?? row.state;
  }
}

/** Breaches of the rules of attendance on their way. */
@Resolver(() => AttendanceSanctionNode)
export class AttendanceSanctionResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly sanctions: Sanctions,
  ) {}

  @Query(() => AttendanceSanctionConnection)
  @Allow('read', 'AttendanceSanction')
  attendanceCases(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null): Promise<Page<AttendanceSanction>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceSanction', 'held');
      const qb = m.createQueryBuilder(AttendanceSanction, 'held').where(may.sql, may.parameters);
      if (state) qb.andWhere('held.state = :state', { state });
      return paginate(qb, page, { sortable: ['onDay', 'employeeName', 'kind', 'state'], byDefault: '-onDay' });
    });
  }

  @Query(() => AttendanceSanctionNode, { nullable: true })
  @Allow('read', 'AttendanceSanction')
  attendanceCase(@Ctx() ctx: RequestContext, @idOf() id: string): Promise<AttendanceSanction | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AttendanceSanction', 'held');
      return m.createQueryBuilder(AttendanceSanction, 'held').where(may.sql, may.parameters).andWhere('held.id::text = :id', { id }).getOne();
    });
  }

  @Query(() => [AttendanceCaseKindNode], { description: '可以登记的事项和要填的事实' })
  @Allow('create', 'AttendanceSanction')
  attendanceCaseKinds(@Ctx() ctx: RequestContext): Promise<AttendanceCaseKindNode[]> {
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      return Object.entries(SANCTION_KINDS).flatMap(([code, decision]) => {
        const found = this.policy.index.findDecision(judge.fullName(decision));
        return found ? [{ code, zh: found.decision.zh, schema: found.decision.facts.describe() }] : [];
      });
    });
  }

  @Query(() => AttendanceCaseFactsNode, { nullable: true, description: '一名员工到某月为止的记录：迟到早退按当月，旷职按当年' })
  @Allow('create', 'AttendanceSanction')
  attendanceCaseFacts(@Ctx() ctx: RequestContext, @Args('employeeId', { type: () => ID }) employeeId: string, @Args('kind') kind: string, @Args('month') month: string): Promise<AttendanceCaseFactsNode | null> {
    return this.database.run(ctx, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'create', 'AttendanceSanction', { tenantId: ctx.tenantId, unitPath: employee.unitPath, userId: employee.userId })) return null;
      return caseFactsOf(m, ctx, this.policy, employee, kind, requireMonth(month));
    });
  }

  @Mutation(() => AttendanceSanctionNode, { description: '登记一项考勤处理' })
  @Allow('create', 'AttendanceSanction')
  async recordAttendanceCase(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: AttendanceCaseInput): Promise<AttendanceSanction | null> {
    return loaders.byId(AttendanceSanction).load((await this.sanctions.record(ctx, mutationKey, input)).id);
  }

  @Mutation(() => AttendanceSanctionNode, { description: '记录合法依据，法律提示所暂缓的方可入账' })
  @Allow('post', 'AttendanceSanction')
  async recordLawfulGround(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string, @Args('ground') ground: string): Promise<AttendanceSanction | null> {
    await this.sanctions.recordGround(ctx, mutationKey, { id, ground });
    return loaders.byId(AttendanceSanction).load(id);
  }

  @Mutation(() => AttendanceSanctionNode, { description: '人力资源部：post 入账，passOver 逾期未说明，drop 不予处理' })
  @Allow('post', 'AttendanceSanction')
  async advanceAttendanceCase(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string, @Args('act') act: string, @noteOf() note?: string | null): Promise<AttendanceSanction | null> {
    await this.sanctions.advance(ctx, mutationKey, { id, act: act === 'drop' || act === 'passOver' ? act : 'post', note: note ?? null });
    return loaders.byId(AttendanceSanction).load(id);
  }

  @ResolveField(() => String)
  async kindZh(@Parent() row: AttendanceSanction, @Ctx() ctx: RequestContext): Promise<string> {
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx));
    return this.policy.index.findDecision(judge.fullName(SANCTION_KINDS[row.kind] ?? ''))?.decision.zh ?? row.kind;
  }

  @ResolveField(() => [AttendanceTermNode], { description: '法律提示' })
  async warnings(@Parent() row: AttendanceSanction, @Ctx() ctx: RequestContext): Promise<AttendanceTermNode[]> {
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx));
    const words = answerTerms(this.policy.index, judge.fullName(SANCTION_KINDS[row.kind] ?? ''), 'legalWarnings');
    return row.warnings.map((code) => ({ code, zh: words[code] ?? code }));
  }

  @ResolveField(() => Boolean)
  mayPost(@Parent() row: AttendanceSanction, @Ctx() ctx: RequestContext): boolean {
    return row.userId !== ctx.userId && this.access.can(ctx, 'post', 'AttendanceSanction', row);
  }
}
