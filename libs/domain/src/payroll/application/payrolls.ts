import { dec, parseMonth, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobService } from '@gongqiao/platform/queue';
import { roleName } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePay } from '../errors.js';
import { PAYROLL_RUN, type PayrollParams } from '../jobs/payroll-run.js';
import { payLaw, paydayFacts } from '../model/rules-at-work.js';
import { contentHash, countChanged, countOpen } from '../persistence/payroll-totals.js';
import { PayFinding, Payroll } from '../persistence/entities.js';

const SUBJECT = 'Payroll';
const SHORTEST_REASON = 4;
/** What a payroll is before it is computed. */
export const EMPTY = { paydayResultId: null, runId: null, knownAt: null, people: 0, income: dec(0), deducted: dec(0), net: dec(0), employerCost: dec(0), matterId: null, approvedAt: null, approvedBy: null, contentHash: null, paidOn: null } as const;

/** What a payroll is called on its way: whose, of which month, how much. */
async function titleOf(m: EntityManager, payroll: Payroll): Promise<string> {
  const [person]: { name: string }[] = payroll.employeeId === null ? [] : await m.query('select name from employee where id = $1', [payroll.employeeId]);
  return `${payroll.month} ${person ? `${person.name} 离职结算` : '工资'} ${payroll.net.toFixed(2)} 元`;
}

/** A month's payroll on its way: opened, computed as often as wanted, checked, approved once, paid; from the approval on it stays. */
@Injectable()
export class Payrolls implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly jobs: JobService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  private async getLocked(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<Payroll> {
    const payroll = await m.findOne(Payroll, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
    if (!payroll || !this.access.can(ctx, 'read', SUBJECT, payroll)) throw refusePay('payroll-unknown', { field: 'id' });
    this.access.require(ctx, verb, SUBJECT, payroll);
    return payroll;
  }

  /**
   * Opens the payroll of a month at the caller's unit, with its payday by the tenant's document.
   *
   * @throws Refused `month-invalid`, `month-ahead`, `payroll-exists`, `payroll-earlier-open`, `no-pay-rules`, `no-calendar`.
   */
  open(ctx: RequestContext, key: string, month: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openPayroll', input: { month } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      if (parseMonth(month) !== month) throw refusePay('month-invalid', { field: 'month' });
      if (month > dayInChina(ctx.at).slice(0, 7)) throw refusePay('month-ahead', { field: 'month', values: { month } });
      if (await m.existsBy(Payroll, { month, kind: 'month', tenantId: ctx.tenantId })) throw refusePay('payroll-exists', { field: 'month', values: { month } });
      const [earlier]: { month: string }[] = await m.query(`select month from payroll where kind = 'month' and month < $1 and state not in ('approved', 'paid') order by month limit 1`, [month]);
      if (earlier) throw refusePay('payroll-earlier-open', { field: 'month', values: { month: earlier.month } });
      const law = await payLaw(this.policy, m, ctx, ctx.at);
      const facts = paydayFacts(law, month, null);
      const result = facts && law.pay.payday ? law.own.decide(law.pay.payday.decision.name, facts, dayInChina(ctx.at)) : null;
      const payday = result && law.pay.payday ? law.pay.payday.payday(result.output) : `${month}-28`;
      const { id } = await m.save(m.create(Payroll, { unitPath: ctx.unitPath, month, kind: 'month', employeeId: null, state: 'open', payday, demonstration: false, ...EMPTY }));
      if (result) await m.update(Payroll, { id }, { paydayResultId: await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: id, field: 'payday', unitPath: ctx.unitPath, result }) });
      this.trail.write(m, ctx, { action: 'open-payroll', subject: SUBJECT, subjectId: id, unitPath: ctx.unitPath, after: { month, payday } });
      return { id };
    });
  }

  /** Starts the computation of everybody employed in the month. @returns the id of the run. @throws Refused `payroll-not-open`, `run-under-way`. */
  compute(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'computePayroll', input: { id } }, async (m) => {
      const payroll = await this.getLocked(m, ctx, id, 'update');
      if (payroll.state !== 'open' && payroll.state !== 'computed') throw refusePay('payroll-not-open', { field: 'id' });
      const params: PayrollParams = { payrollId: payroll.id, knownAt: ctx.at.toISOString() };
      const run = await this.jobs.start(m, ctx, { kind: PAYROLL_RUN, subject: SUBJECT, subjectId: payroll.id, unitPath: payroll.unitPath, params });
      this.trail.write(m, ctx, { action: 'compute-payroll', subject: SUBJECT, subjectId: payroll.id, unitPath: payroll.unitPath, after: { runId: run.id } });
      return { id: run.id };
    });
  }

  /**
   * Puts a computed payroll on its way to approval. Nothing that breaks law, contract or document may be left.
   *
   * @throws Refused `payroll-not-computed`, `payroll-running`, `payroll-empty`, `findings-open`, `facts-changed`, `no-pay-course`.
   */
  check(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'checkPayroll', input: { id } }, async (m) => {
      const payroll = await this.getLocked(m, ctx, id, 'update');
      if (payroll.state !== 'computed') throw refusePay('payroll-not-computed', { field: 'id' });
      const running: unknown[] = await m.query(`select 1 from job_run where kind = $1 and subject_id = $2 and state in ('queued', 'running')`, [PAYROLL_RUN, payroll.id]);
      if (running.length > 0) throw refusePay('payroll-running', { field: 'id' });
      if (payroll.people === 0) throw refusePay('payroll-empty', { field: 'id' });
      const [open, changed] = [await countOpen(m, payroll.id), await countChanged(m, payroll)];
      if (open > 0) throw refusePay('findings-open', { field: 'id', values: { n: open } });
      if (changed > 0) throw refusePay('facts-changed', { field: 'id', values: { n: changed } });
      const { pay } = await payLaw(this.policy, m, ctx, ctx.at);
      if (pay.workflow === null) throw refusePay('no-pay-course', { field: 'id' });
      const matter = await this.workflow.start(m, ctx, { workflow: pay.workflow, subject: SUBJECT, subjectId: payroll.id, unitPath: payroll.unitPath, title: await titleOf(m, payroll), facts: {} });
      await m.update(Payroll, { id: payroll.id }, { state: 'checked', matterId: matter.id });
      this.trail.write(m, ctx, { action: 'check-payroll', subject: SUBJECT, subjectId: payroll.id, unitPath: payroll.unitPath, before: { state: 'computed' }, after: { state: 'checked' } });
      return { id: payroll.id };
    });
  }

  /**
   * Lets a finding pass that the law leaves open, with a reason; it holds as long as the figures behind it.
   *
   * @throws Refused `finding-unknown`, `finding-fixed`, `waiver-not-yours`, `reason-missing`.
   */
  waive(ctx: RequestContext, key: string, input: { readonly id: string; readonly reason: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'waivePayFinding', input }, async (m) => {
      const finding = await m.findOne(PayFinding, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!finding || finding.waivedAt !== null || finding.tenantId !== ctx.tenantId) throw refusePay('finding-unknown', { field: 'id' });
      await this.getLocked(m, ctx, finding.payrollId, 'waive');
      if (finding.waivedByWhom.length === 0) throw refusePay('finding-fixed', { field: 'id', ...(finding.provision === null ? {} : { provision: finding.provision }) });
      if (!finding.waivedByWhom.some((party) => ctx.roles.includes(party))) {
        const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
        throw refusePay('waiver-not-yours', { field: 'id', values: { who: finding.waivedByWhom.map((party) => roleName(party, pack).zh).join('、') } });
      }
      const waivedReason = input.reason.trim();
      if (waivedReason.length < SHORTEST_REASON) throw refusePay('reason-missing', { field: 'reason' });
      await m.update(PayFinding, { id: finding.id }, { waivedAt: ctx.at, waivedBy: ctx.userId, waivedReason });
      this.trail.write(m, ctx, { action: 'waive-pay-finding', subject: SUBJECT, subjectId: finding.payrollId, unitPath: finding.unitPath, after: { guard: finding.guard, name: finding.name, reason: waivedReason }, ...(finding.provision === null ? {} : { provision: finding.provision }) });
      return { id: finding.id };
    });
  }

  /** What the guards of the course look at. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const payroll = await m.findOneByOrFail(Payroll, { id: instance.subjectId });
    return { openFindings: await countOpen(m, payroll.id), changedSince: await countChanged(m, payroll) };
  }

  /** Keeps the payroll in step with its matter: returned, approved for good, paid. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const { subjectId: id } = event.instance;
    if (event.to === 'returned') await m.update(Payroll, { id }, { state: 'computed' });
    if (event.to === 'approved') await this.approve(m, ctx, id);
    if (event.to === 'paid') await m.query(`update payroll set state = 'paid', paid_on = $2, updated_at = now(), version = version + 1 where id = $1`, [id, dayInChina(ctx.at)]);
  }

  private async approve(m: EntityManager, ctx: RequestContext, id: string): Promise<void> {
    await m.query('update pay_floor_check set approved = true where payroll_id = $1', [id]);
    await m.update(Payroll, { id }, { state: 'approved', approvedAt: ctx.at, approvedBy: ctx.userId, contentHash: await contentHash(m, id) });
  }
}
