import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Employee } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { lawOf, payLaw } from '../model/rules-at-work.js';
import { spanOfMonth } from '../model/work-out-slip.js';
import { Payroll } from '../persistence/entities.js';
import { PayLeaving } from '../persistence/files.js';
import { readDraft, type FinalPayDraft } from '../persistence/leavers.js';
import { EMPTY } from './payrolls.js';
import { PayFiles } from './pay-files.js';
import { requireDay } from './read-input.js';

const SUBJECT = 'Payroll';
const NOTICE = 'contract.notice';
const LEAVE_PAY = 'leave.annualPay';

/** How somebody leaves, as it is entered for the final pay. */
export interface FinalPayInput {
  readonly employeeId: string;
  readonly noticeOn: string;
  /** In the law's words: see `choices`. */
  readonly ground: string;
  readonly inProbation: boolean;
  readonly renewalOffer?: string | null;
  readonly cumulativeMonths: number;
  readonly takenDays: number;
  readonly unusedReason: string;
}

export type Terms = Readonly<Record<string, string>>;

/** What may be chosen for a departure, by the law's own decisions. */
export interface FinalPayChoices {
  readonly grounds: Terms;
  readonly renewalOffers: Terms;
  readonly unusedReasons: Terms;
}

/** Codes and words of a field that the law enumerates. */
function termsOf(schema: unknown, field: string): Terms {
  const node = (schema as { readonly properties?: Readonly<Record<string, { readonly 'x-terms'?: Terms }>> }).properties?.[field];
  return node?.['x-terms'] ?? {};
}

/** The final pay of who leaves: a payroll of its own, due on the last day, approved by the same course and never altered afterwards. */
@Injectable()
export class FinalPay {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly files: PayFiles,
    private readonly trail: Trail,
  ) {}

  /** Grounds and reasons that the law knows. */
  choices(): FinalPayChoices {
    const law = lawOf(this.policy.index);
    const schemaOf = (name: string): unknown => this.policy.index.findDecision(`${law.id}.${name}`)?.decision.facts.describe();
    return { grounds: termsOf(schemaOf(NOTICE), 'ground'), renewalOffers: termsOf(schemaOf(NOTICE), 'renewalOffer'), unusedReasons: termsOf(schemaOf(LEAVE_PAY), 'reason') };
  }

  /** What is known of somebody's leaving, to begin the form with. @throws Refused `employee-unknown`, `not-leaving`. */
  async draft(m: EntityManager, ctx: RequestContext, employeeId: string): Promise<FinalPayDraft> {
    this.access.require(ctx, 'create', SUBJECT);
    const employee = await this.files.getEmployee(m, ctx, employeeId);
    const { pay } = await payLaw(this.policy, m, ctx, ctx.at);
    const found = await readDraft(m, employee.id, (kind, ground) => pay.leaving?.groundOf({ kind, ground }) ?? null);
    if (!found) throw refusePay('not-leaving', { field: 'employeeId' });
    return found;
  }

  private async requireOpen(m: EntityManager, ctx: RequestContext, employee: Employee, month: string): Promise<void> {
    if (await m.existsBy(Payroll, { kind: 'final', employeeId: employee.id, month, tenantId: ctx.tenantId })) throw refusePay('final-exists', { field: 'input.employeeId', values: { name: employee.name } });
    const [paid]: unknown[] = await m.query(`select 1 from pay_slip s join payroll p on p.id = s.payroll_id where s.employee_id = $1 and s.month = $2 and p.state in ('checked', 'approved', 'paid')`, [employee.id, month]);
    if (paid) throw refusePay('final-paid-with-month', { field: 'input.employeeId', values: { month } });
    const [earlier]: { month: string }[] = await m.query(`select month from payroll where kind = 'month' and month < $1 and state not in ('approved', 'paid') order by month limit 1`, [month]);
    if (earlier) throw refusePay('payroll-earlier-open', { field: 'input.employeeId', values: { month: earlier.month } });
  }

  private readLeaving(input: FinalPayInput, employee: Employee): Omit<PayLeaving, 'id' | 'tenantId' | 'version' | 'createdAt' | 'updatedAt' | 'enteredBy' | 'enteredAt'> {
    const { grounds, renewalOffers, unusedReasons } = this.choices();
    if (!Object.hasOwn(grounds, input.ground)) throw refusePay('leaving-ground', { field: 'input.ground' });
    if (!Object.hasOwn(unusedReasons, input.unusedReason)) throw refusePay('leaving-ground', { field: 'input.unusedReason' });
    const renewalOffer = input.ground === 'expiry' ? (input.renewalOffer ?? '') : null;
    if (renewalOffer !== null && !Object.hasOwn(renewalOffers, renewalOffer)) throw refusePay('leaving-ground', { field: 'input.renewalOffer' });
    const whole = (value: number, field: string): number => {
      if (!Number.isInteger(value) || value < 0 || value > 1_000) throw refusePay('count-invalid', { field });
      return value;
    };
    return {
      employeeId: employee.id, lastDay: employee.leftOn ?? '', noticeOn: requireDay(input.noticeOn, 'input.noticeOn'), ground: input.ground, inProbation: input.inProbation, renewalOffer,
      cumulativeMonths: whole(input.cumulativeMonths, 'input.cumulativeMonths'), takenDays: whole(input.takenDays, 'input.takenDays'), unusedReason: input.unusedReason,
    };
  }

  /**
   * Opens the final payroll of somebody whose last day is set; that month's own payroll leaves the person out from now on.
   *
   * @throws Refused `employee-unknown`, `not-leaving`, `final-exists`, `final-paid-with-month`, `payroll-earlier-open`, `leaving-ground`, `count-invalid`, `day-invalid`.
   */
  open(ctx: RequestContext, key: string, input: FinalPayInput): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openFinalPay', input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const employee = await this.files.getEmployee(m, ctx, input.employeeId);
      if (employee.leftOn === null) throw refusePay('not-leaving', { field: 'input.employeeId' });
      const month = employee.leftOn.slice(0, 7);
      await this.requireOpen(m, ctx, employee, month);
      const { guards } = await payLaw(this.policy, m, ctx, ctx.at);
      const leaving = this.readLeaving(input, employee);
      await m.upsert(PayLeaving, { ...leaving, enteredBy: ctx.userId, enteredAt: ctx.at }, ['tenantId', 'employeeId', 'lastDay']);
      const { id } = await m.save(m.create(Payroll, { unitPath: ctx.unitPath, month, kind: 'final', employeeId: employee.id, state: 'open', payday: employee.leftOn, demonstration: false, ...EMPTY }));
      const cited = guards.get('final-pay-open')?.provision.id;
      this.trail.write(m, ctx, { action: 'open-final-pay', subject: SUBJECT, subjectId: id, unitPath: ctx.unitPath, after: { ...leaving, name: employee.name }, ...(cited === undefined ? {} : { provision: cited }) });
      return { id };
    });
  }

  /** Takes back a final payroll that is not on its way to approval; the person is paid with the month again. @throws Refused `payroll-unknown`, `payroll-not-open`. */
  drop(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'dropFinalPay', input: { id } }, async (m) => {
      const payroll = await m.findOne(Payroll, { where: { id: requireId(id, 'id'), kind: 'final' }, lock: { mode: 'pessimistic_write' } });
      if (!payroll || !this.access.can(ctx, 'read', SUBJECT, payroll)) throw refusePay('payroll-unknown', { field: 'id' });
      this.access.require(ctx, 'update', SUBJECT, payroll);
      if (payroll.state !== 'open' && payroll.state !== 'computed') throw refusePay('payroll-not-open', { field: 'id' });
      for (const table of ['pay_line', 'pay_slip', 'pay_finding', 'pay_floor_check']) await m.query(`delete from ${table} where payroll_id = $1`, [payroll.id]);
      const { from, to } = spanOfMonth(payroll.month);
      await m.query('delete from pay_leaving where employee_id = $1 and last_day between $2::date and $3::date', [payroll.employeeId, from, to]);
      await m.delete(Payroll, { id: payroll.id });
      this.trail.write(m, ctx, { action: 'drop-final-pay', subject: SUBJECT, subjectId: payroll.id, unitPath: payroll.unitPath, before: { month: payroll.month, employeeId: payroll.employeeId } });
      return { id: payroll.id };
    });
  }
}
