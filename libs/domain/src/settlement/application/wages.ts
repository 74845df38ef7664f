import { Decimal, ZERO, parseMonth, sum, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ServiceContract } from '../../procurement/index.js';
import { Worker } from '../../workforce/index.js';
import { refuseSettlement } from '../errors.js';
import { WageObligation } from '../persistence/entities.js';

/** One thing that a provider owes for a worker and month. */
export interface ReportedWage {
  readonly workerId: string;
  /** `wage`, or a contribution as the tenant's document names it. */
  readonly kind: string;
  readonly due: string;
  readonly dueOn: string;
}

/** A month's report under one contract. */
export interface WageReport {
  readonly contractId: string;
  readonly month: string;
  readonly items: readonly ReportedWage[];
}

/** One worker of a month's sheet. */
export interface WageSheetLine {
  readonly workerId: string;
  readonly workerName: string;
  /** Amounts by kind as last reported before the month. */
  readonly latest: JsonObject;
  readonly reported: string[];
}

const SHEET = `
  with on_post as (
    select distinct a.worker_id from assignment a
     where a.contract_id = $1::uuid and a.start_on < ($2 || '-01')::date + interval '1 month' and (a.end_on is null or a.end_on >= ($2 || '-01')::date)),
  latest as (select worker_id, max(month) as month from wage_obligation where contract_id = $1::uuid and month < $2 group by worker_id)
  select w.id as "workerId", w.name as "workerName",
         coalesce((select jsonb_object_agg(o.kind, o.due::text) from wage_obligation o join latest l on l.worker_id = o.worker_id and l.month = o.month
                    where o.worker_id = w.id and o.contract_id = $1::uuid), '{}') as latest,
         array(select o.kind from wage_obligation o where o.worker_id = w.id and o.contract_id = $1::uuid and o.month = $2 order by o.kind) as reported
    from on_post p join worker w on w.id = p.worker_id order by w.number, w.id`;

function amountOf(text: string, field: string): Decimal {
  if (!/^(0|[1-9]\d{0,8})(\.\d{1,2})?$/.test(text)) throw refuseSettlement('wage-figure-invalid', { field });
  return new Decimal(text);
}

/** What obligations are to the document's decision on providers that pay late or short. */
export function obligationFacts(rows: readonly WageObligation[]): JsonObject[] {
  return rows.map((row) => ({ id: row.id, kind: row.kind, due: row.due.toFixed(2), dueOn: row.dueOn, payments: row.payments.map(({ on, amount }) => ({ on, amount })) }));
}

/** Wages and contributions of a provider's workers, reported by the provider month by month, with each payment. */
@Injectable()
export class Wages {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Reports what is owed for a month under a contract of the caller's. All of it or nothing. */
  async report(ctx: RequestContext, key: string, input: WageReport): Promise<{ items: number }> {
    if (parseMonth(input.month) !== input.month) throw refuseSettlement('wage-month-invalid', { field: 'month' });
    return this.database.once(ctx, { key, operation: 'reportWages', input }, async (m) => {
      this.access.require(ctx, 'report', 'WageObligation');
      const contract = await m.findOneBy(ServiceContract, { id: requireId(input.contractId, 'contractId') });
      if (contract?.providerTenantId !== ctx.tenantId) throw refuseSettlement('contract-unknown', { field: 'contractId' });
      const rows = input.items.map((item, i) => m.create(WageObligation, {
        workerId: requireId(item.workerId, `items[${i}].workerId`), contractId: contract.id, purchaserTenantId: contract.tenantId, month: input.month, kind: item.kind,
        due: amountOf(item.due, `items[${i}].due`), dueOn: requireDay(item.dueOn, `items[${i}].dueOn`), paid: ZERO, paidOn: null, payments: [],
      }));
      await this.requireReportable(m, ctx, rows);
      const saved = await m.save(rows);
      this.trail.write(m, ctx, { action: 'report-wages', subject: 'WageObligation', subjectId: contract.id, after: { month: input.month, items: saved.length, due: sum(saved.map((row) => row.due)).toFixed(2) } });
      return { items: saved.length };
    });
  }

  /**
   * The sheet of a month: everybody who was on a post under the contract, with what was last reported for them and what of the month
   * stands already.
   *
   * @throws Refused `contract-unknown`, `wage-month-invalid`.
   */
  async sheet(m: EntityManager, ctx: RequestContext, contractId: string, month: string): Promise<WageSheetLine[]> {
    if (parseMonth(month) !== month) throw refuseSettlement('wage-month-invalid', { field: 'month' });
    const contract = await m.findOneBy(ServiceContract, { id: requireId(contractId, 'contractId') });
    if (contract?.providerTenantId !== ctx.tenantId) throw refuseSettlement('contract-unknown', { field: 'contractId' });
    return m.query(SHEET, [contractId, month]);
  }

  private async requireReportable(m: EntityManager, ctx: RequestContext, rows: readonly WageObligation[]): Promise<void> {
    const workerIds = [...new Set(rows.map((row) => row.workerId))];
    if ((await m.countBy(Worker, { id: In(workerIds), tenantId: ctx.tenantId })) !== workerIds.length) throw refuseSettlement('worker-unknown', { field: 'items' });
    const known = await m.findBy(WageObligation, { workerId: In(workerIds), contractId: rows[0]?.contractId ?? '', month: rows[0]?.month ?? '' });
    const names = new Set(known.map((row) => `${row.workerId} ${row.kind}`));
    for (const [i, row] of rows.entries()) {
      if (names.has(`${row.workerId} ${row.kind}`)) throw refuseSettlement('wage-reported', { field: `items[${i}]`, values: { month: row.month, kind: row.kind } });
      names.add(`${row.workerId} ${row.kind}`);
    }
    // The document itself says which kinds of obligation there are; a kind it does not know is refused by its schema.
    const judge = await this.policy.judge(m, ctx);
    judge.decide('remediation.provider', { obligations: obligationFacts(rows).map((fact, i) => ({ ...fact, id: String(i) })) }, dayInChina(ctx.at));
  }

  /** Records a payment towards one obligation, on its day. */
  async pay(ctx: RequestContext, key: string, input: { id: string; on: string; amount: string }): Promise<{ id: string }> {
    const on = requireDay(input.on, 'on');
    const amount = amountOf(input.amount, 'amount');
    if (on > dayInChina(ctx.at)) throw refuseSettlement('wage-day-ahead', { field: 'on' });
    return this.database.once(ctx, { key, operation: 'recordWagePayment', input }, async (m) => {
      this.access.require(ctx, 'report', 'WageObligation');
      const row = await m.findOne(WageObligation, { where: { id: requireId(input.id, 'id'), tenantId: ctx.tenantId }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw refuseSettlement('wage-unknown', { field: 'id' });
      const before = { ...row };
      const payments = [...row.payments, { on, amount: amount.toFixed(2) }];
      const after = await m.save(Object.assign(row, { payments, paid: row.paid.plus(amount), paidOn: payments.map((p) => p.on).reduce((a, b) => (a > b ? a : b)) }));
      this.trail.write(m, ctx, { action: 'record-wage-payment', subject: 'WageObligation', subjectId: row.id, before, after });
      return { id: row.id };
    });
  }
}
