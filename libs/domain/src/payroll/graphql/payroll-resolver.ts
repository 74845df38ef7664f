import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Employee } from '../../personnel/index.js';
import { BankFiles, type BankForm } from '../application/bank-file.js';
import { Payrolls } from '../application/payrolls.js';
import { PAYROLL_RUN } from '../jobs/payroll-run.js';
import { PayFinding, PayFloorCheck, Payroll } from '../persistence/entities.js';
import { countChanged } from '../persistence/payroll-totals.js';
import { PayBankFileNode, PayFindingConnection, PayFindingNode, PayFloorCheckConnection, PayFloorCheckNode, PayrollConnection, PayrollNode, PayrollStandingNode } from './types.js';

/** Payrolls, what stands in their way, and the file for the bank. */
@Resolver(() => PayrollNode)
export class PayrollResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly payrolls: Payrolls,
    private readonly banks: BankFiles,
  ) {}

  @Query(() => PayrollConnection, { name: 'payrolls' })
  @Allow('read', 'Payroll')
  list(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('kind', { type: () => String, nullable: true }) kind?: string | null): Promise<Page<Payroll>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Payroll', 'payroll');
      const qb = m.createQueryBuilder(Payroll, 'payroll').where(may.sql, may.parameters);
      if (state) qb.andWhere('payroll.state = :state', { state });
      if (kind) qb.andWhere('payroll.kind = :kind', { kind });
      return paginate(qb, page, { sortable: ['month', 'net', 'people'], byDefault: '-month' });
    });
  }

  @Query(() => PayrollNode, { nullable: true })
  @Allow('read', 'Payroll')
  async payroll(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Payroll | null> {
    const found = await loaders.byId(Payroll).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Payroll', found) ? found : null;
  }

  @Query(() => PayFindingConnection, { description: '核对问题：未处理的在前' })
  @Allow('read', 'Payroll')
  payFindings(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('payrollId', { type: () => ID }) payrollId: string, @Args('guard', { type: () => String, nullable: true }) guard?: string | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<PayFinding>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Payroll', 'payroll');
      const qb = m.createQueryBuilder(PayFinding, 'finding').innerJoin(Payroll, 'payroll', 'payroll.id = finding.payroll_id').where('payroll.id = :payroll', { payroll: requireId(payrollId, 'payrollId') }).andWhere(may.sql, may.parameters);
      if (guard) qb.andWhere('finding.guard = :guard', { guard });
      if (text) qb.andWhere('finding.name ilike :sought', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['name', 'guard', 'waivedAt'], byDefault: 'guard' });
    });
  }

  @Query(() => PayFloorCheckConnection, { description: '购买方薪酬底线核对，批准后双方可见' })
  @Allow('read', 'PayFloorCheck')
  payFloorChecks(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('month', { type: () => String, nullable: true }) month?: string | null,
    @Args('short', { type: () => Boolean, nullable: true, description: '仅低于底线的' }) short?: boolean | null): Promise<Page<PayFloorCheck>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PayFloorCheck', 'floor');
      const qb = m.createQueryBuilder(PayFloorCheck, 'floor').where(may.sql, may.parameters);
      if (month) qb.andWhere('floor.month = :month', { month });
      if (short) qb.andWhere('floor.shortfall > 0');
      return paginate(qb, page, { sortable: ['month', 'shortfall', 'employeeName'], byDefault: '-month' });
    });
  }

  @Mutation(() => PayrollNode, { description: '建立某月的工资表' })
  @Allow('create', 'Payroll')
  async openPayroll(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('month', { type: () => String }) month: string): Promise<Payroll | null> {
    return loaders.byId(Payroll).load((await this.payrolls.open(ctx, key, month)).id);
  }

  @Mutation(() => ID, { description: '计算工资表，返回运行编号' })
  @Allow('update', 'Payroll')
  async computePayroll(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.payrolls.compute(ctx, key, id)).id;
  }

  @Mutation(() => PayrollNode, { description: '核对无误，提交审批' })
  @Allow('update', 'Payroll')
  async checkPayroll(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<Payroll | null> {
    return loaders.byId(Payroll).load((await this.payrolls.check(ctx, key, id)).id);
  }

  @Mutation(() => PayFindingNode, { description: '说明理由后放行一条法律未禁止的问题' })
  @Allow('waive', 'Payroll')
  async waivePayFinding(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason', { type: () => String }) reason: string): Promise<PayFinding | null> {
    return loaders.byId(PayFinding).load((await this.payrolls.waive(ctx, key, { id, reason })).id);
  }

  @Mutation(() => PayBankFileNode, { description: '生成已批准工资表的银行代发文件：记入留痕' })
  @Allow('disburse', 'Payroll')
  payBankFile(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Args('form', { type: () => String, description: 'csv 或 txt' }) form: string): Promise<PayBankFileNode> {
    const asked: BankForm = form === 'txt' ? 'txt' : 'csv';
    return this.banks.make(ctx, id, asked);
  }

  @ResolveField(() => PayrollStandingNode, { nullable: true, description: '由核算人员查看' })
  async standing(@Parent() payroll: Payroll, @Ctx() ctx: RequestContext): Promise<PayrollStandingNode | null> {
    const may = (verb: string): boolean => this.access.can(ctx, verb, 'Payroll', payroll);
    return this.database.run(ctx, async (m) => {
      const [found]: { open: number; waived: number; run: string | null }[] = await m.query(
        `select (select count(*)::int from pay_finding where payroll_id = $1 and waived_at is null) as open, (select count(*)::int from pay_finding where payroll_id = $1 and waived_at is not null) as waived,
                (select id from job_run where kind = $2 and subject_id = $1 order by requested_at desc limit 1) as run`, [payroll.id, PAYROLL_RUN]);
      const settled = payroll.state === 'approved' || payroll.state === 'paid' || payroll.knownAt === null;
      return {
        open: found?.open ?? 0, waived: found?.waived ?? 0, changed: settled ? 0 : await countChanged(m, payroll), latestRunId: found?.run ?? null,
        mayCompute: may('update') && (payroll.state === 'open' || payroll.state === 'computed'), mayCheck: may('update') && payroll.state === 'computed', mayDisburse: may('disburse') && (payroll.state === 'approved' || payroll.state === 'paid'),
      };
    });
  }

  @ResolveField(() => String, { nullable: true, description: '离职结算的人员姓名' })
  async employeeName(@Parent() payroll: Payroll, @Load() loaders: Loaders): Promise<string | null> {
    return payroll.employeeId === null ? null : ((await loaders.byId(Employee).load(payroll.employeeId))?.name ?? null);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '发放日的依据' })
  async paydayBasis(@Parent() payroll: Payroll, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const row = payroll.paydayResultId === null ? null : await loaders.byId(DecisionResult).load(payroll.paydayResultId);
    return row ? resultNode(this.policy.index, row, null) : null;
  }
}

/** What stands behind a floor: for the employer always, for the purchaser where it was not reached. */
@Resolver(() => PayFloorCheckNode)
export class PayFloorCheckResolver {
  @ResolveField(() => JsonScalar, { nullable: true, description: '用人单位、购买方和法律合在一起的结论和依据；达到底线的只有用人单位看得到' })
  combined(@Parent() check: PayFloorCheck, @Ctx() ctx: RequestContext): PayFloorCheck['combined'] {
    return check.tenantId === ctx.tenantId || check.shortfall.gt(0) ? check.combined : null;
  }
}

/** Whether the caller may let a finding pass, and the answer that shows it. */
@Resolver(() => PayFindingNode)
export class PayFindingResolver {
  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  @ResolveField(() => Boolean)
  mayWaive(@Parent() finding: PayFinding, @Ctx() ctx: RequestContext): boolean {
    return finding.waivedAt === null && finding.waivedByWhom.some((party) => ctx.roles.includes(party)) && this.access.can(ctx, 'waive', 'Payroll');
  }

  @ResolveField(() => Boolean, { description: '法律是否留有余地' })
  waivable(@Parent() finding: PayFinding): boolean {
    return finding.waivedByWhom.length > 0;
  }

  @ResolveField(() => String, { nullable: true, description: '条款的文件和条' })
  provisionZh(@Parent() finding: PayFinding): string | null {
    for (const pack of this.policy.index.packs) {
      const found = pack.provisions.find((provision) => provision.id === finding.provision);
      if (found) return `${pack.title} ${found.article}`;
    }
    return null;
  }

  @ResolveField(() => DecisionResultNode, { nullable: true })
  async basis(@Parent() finding: PayFinding, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const row = finding.resultId === null ? null : await loaders.byId(DecisionResult).load(finding.resultId);
    return row ? resultNode(this.policy.index, row, null) : null;
  }
}
