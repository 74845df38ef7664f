import { randomUUID } from 'node:crypto';
import { dec, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusePay } from '../errors.js';
import { payLaw, schemeById } from '../model/rules-at-work.js';
import { readProfiles } from '../persistence/read-month.js';
import { DEDUCTION_KINDS, INCOME_KINDS, PayInput, PayItem, type OvertimeEntry, type PayItemKind } from '../persistence/files.js';
import { PayFiles } from './pay-files.js';
import { figure, readFields, requireDay, requireMonth } from './read-input.js';

const SUBJECT = 'PayInput';
const SHORTEST_REASON = 4;
const KINDS: readonly string[] = [...INCOME_KINDS, ...DEDUCTION_KINDS];
/** Where an amount comes from that somebody entered. */
export const ENTERED = 'entered';

/** What a month brought for a person; what is left out stays as it was. */
export interface MonthEntry {
  readonly employeeId: string;
  readonly month: string;
  readonly scheduledDays?: number | null;
  readonly attendedDays?: string | null;
  readonly approved?: boolean | null;
  readonly overtime?: readonly OvertimeEntry[] | null;
  readonly monthly?: JsonObject | null;
}

export interface NewItem {
  readonly employeeId: string;
  readonly month: string;
  readonly kind: string;
  readonly zh: string;
  readonly amount: string;
  readonly reason: string;
}

function readOvertime(entries: readonly OvertimeEntry[], month: string): OvertimeEntry[] {
  return entries.map((entry, i) => {
    const field = `input.overtime[${i}]`;
    const date = requireDay(entry.date, `${field}.date`);
    if (!date.startsWith(month)) throw refusePay('day-invalid', { field: `${field}.date` });
    return { date, hours: figure(entry.hours, `${field}.hours`).toFixed(2), restGiven: entry.restGiven };
  });
}

/** What each month brings: days and overtime where no other context confirms them, what the standard asks, amounts besides. */
@Injectable()
export class PayMonths {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly files: PayFiles,
    private readonly trail: Trail,
  ) {}

  /** Enters a month of a person. A month paid already may be corrected: the difference goes with the next wages. @throws Refused `days-invalid`, `month-invalid`, and by the fields of the standard. */
  setMonth(ctx: RequestContext, key: string, input: MonthEntry): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'setPayMonth', input }, (m) => this.writeMonth(m, ctx, input));
  }

  /** The same within the caller's transaction, as an import does it. */
  async writeMonth(m: EntityManager, ctx: RequestContext, input: MonthEntry): Promise<{ id: string }> {
    this.access.require(ctx, 'update', SUBJECT);
    const employee = await this.files.getEmployee(m, ctx, input.employeeId);
    const month = requireMonth(input.month, 'input.month');
    const held = await m.findOne(PayInput, { where: { employeeId: employee.id, month }, lock: { mode: 'pessimistic_write' } });
    const row = held ?? m.create(PayInput, { employeeId: employee.id, month, scheduledDays: null, attendedDays: null, approved: false, overtime: [], monthly: null, enteredBy: ctx.userId, enteredAt: ctx.at });
    const before = { ...row };
    if (input.scheduledDays !== null && input.scheduledDays !== undefined) row.scheduledDays = input.scheduledDays;
    if (input.attendedDays !== null && input.attendedDays !== undefined) row.attendedDays = figure(input.attendedDays, 'input.attendedDays');
    const { scheduledDays, attendedDays } = row;
    if (scheduledDays !== null && (!Number.isInteger(scheduledDays) || scheduledDays < 1 || scheduledDays > 31)) throw refusePay('days-invalid', { field: 'input.scheduledDays' });
    if (attendedDays !== null && (scheduledDays === null || attendedDays.gt(dec(scheduledDays)))) throw refusePay('days-invalid', { field: 'input.attendedDays' });
    if (input.approved !== null && input.approved !== undefined) row.approved = input.approved;
    if (input.overtime) row.overtime = readOvertime(input.overtime, month);
    if (input.monthly) row.monthly = await this.readMonthly(m, ctx, employee.id, month, input.monthly);
    const saved = await m.save(Object.assign(row, { enteredBy: ctx.userId, enteredAt: ctx.at }));
    this.trail.write(m, ctx, { action: 'set-pay-month', subject: SUBJECT, subjectId: saved.id, unitPath: employee.unitPath, before, after: saved });
    return { id: saved.id };
  }

  private async readMonthly(m: EntityManager, ctx: RequestContext, employeeId: string, month: string, monthly: JsonObject): Promise<JsonObject | null> {
    const profile = (await readProfiles(m, [employeeId], month)).get(employeeId);
    if (!profile) throw refusePay('scheme-unknown', { field: 'input.monthly', values: { scheme: '' } });
    const { pay } = await payLaw(this.policy, m, ctx, ctx.at);
    const fields = schemeById(pay, profile.scheme).monthly;
    return fields ? readFields(fields, monthly, 'input.monthly', `${month}-01`) : null;
  }

  /** Enters an amount to be paid or deducted with a month. @throws Refused `item-kind`, `figure-invalid`, `reason-missing`. */
  addItem(ctx: RequestContext, key: string, input: NewItem): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'addPayItem', input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const employee = await this.files.getEmployee(m, ctx, input.employeeId);
      if (!KINDS.includes(input.kind)) throw refusePay('item-kind', { field: 'input.kind' });
      const amount = figure(input.amount, 'input.amount');
      if (amount.isZero()) throw refusePay('figure-invalid', { field: 'input.amount' });
      if (input.reason.trim().length < SHORTEST_REASON) throw refusePay('reason-missing', { field: 'input.reason' });
      const row = await m.save(m.create(PayItem, {
        employeeId: employee.id, month: requireMonth(input.month, 'input.month'), kind: input.kind as PayItemKind, zh: input.zh.trim().slice(0, 60), amount, reason: input.reason.trim(), source: ENTERED, sourceRef: randomUUID(), resultId: null, enteredBy: ctx.userId, enteredAt: ctx.at,
      }));
      this.trail.write(m, ctx, { action: 'add-pay-item', subject: SUBJECT, subjectId: row.id, unitPath: employee.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** Takes an amount back that no approved payroll has paid. @throws Refused `item-unknown`, `item-decided`, `item-paid`. */
  removeItem(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'removePayItem', input: { id } }, async (m) => {
      this.access.require(ctx, 'update', SUBJECT);
      const row = await m.findOneBy(PayItem, { id: requireId(id, 'id') });
      if (!row || row.tenantId !== ctx.tenantId) throw refusePay('item-unknown', { field: 'id' });
      if (row.source !== ENTERED) throw refusePay('item-decided', { field: 'id' });
      const [paid]: { month: string }[] = await m.query(
        `select p.month from pay_line l join payroll p on p.id = l.payroll_id where l.source = $1 and l.source_ref = $2 and p.state in ('checked', 'approved', 'paid')`, [row.source, row.sourceRef]);
      if (paid) throw refusePay('item-paid', { field: 'id', values: { month: paid.month } });
      await m.delete(PayItem, { id: row.id });
      this.trail.write(m, ctx, { action: 'remove-pay-item', subject: SUBJECT, subjectId: row.id, before: row });
      return { id: row.id };
    });
  }
}
