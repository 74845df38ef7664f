import { Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findFlow } from '../../shared/flows.js';
import { refuseFunding } from '../errors.js';
import { Prepayment } from '../persistence/course-entities.js';

const SUBJECT = 'Prepayment';

/**
 * What is due to each purchaser with an approved budget, out of instalments that nobody has sent yet: a city's own posts are what its
 * counties' shares leave of what it is sent.
 */
const DUE = `
  select p.* from (
    select a.id as "legId", coalesce(f.id, a.id) as "firstLegId", a.payee_unit_id as "unitId", a.unit_path::text as "unitPath", b.level as kind, o.name, a.city_amount::text as city,
           (a.province_amount - coalesce((select sum(x.province_amount) from advance x where x.payer_unit_id = a.payee_unit_id and x.year = a.year and x.quarter = a.quarter), 0))::text as province
      from advance a join funding_budget b on b.year = a.year and b.unit_id = a.payee_unit_id join org_unit o on o.id = a.payee_unit_id
           left join advance f on f.payee_unit_id = a.payer_unit_id and f.year = a.year and f.quarter = a.quarter
     where a.state = 'planned' and coalesce(f.state, 'planned') = 'planned' and a.year = $1 and a.quarter = $2 and b.flow_approved_on is not null
       and not exists (select 1 from prepayment q where q.year = a.year and q.quarter = a.quarter and q.purchaser_unit_id = a.payee_unit_id)) p
   where p.province::numeric + p.city::numeric > 0 order by p."unitPath"`;

interface Due {
  readonly legId: string;
  readonly firstLegId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly kind: string;
  readonly name: string;
  readonly province: string;
  readonly city: string;
}

/** A quarter's subsidies from the level that sends them to the purchaser that pays its provider: each step with amount and day. */
@Injectable()
export class Prepayments implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
  ) {}

  onModuleInit(): void {
    this.workflow.listen(this);
  }

  /**
   * Opens a quarter for every purchaser whose budget of the year is approved and that has none yet. Answers how many.
   *
   * @throws Refused `no-course`, `quarter-invalid`, `nothing-to-prepay`.
   */
  async open(ctx: RequestContext, key: string, input: { readonly year: number; readonly quarter: number }): Promise<{ opened: number }> {
    if (input.quarter < 1 || input.quarter > 4) throw refuseFunding('quarter-invalid', { field: 'quarter' });
    return this.database.once(ctx, { key, operation: 'openPrepayments', input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const flow = findFlow(this.policy, await this.policy.judge(m, ctx), 'prepayment', 'passOn');
      if (!flow) throw refuseFunding('no-course');
      const due: Due[] = await m.query(DUE, [input.year, input.quarter]);
      if (due.length === 0) throw refuseFunding('nothing-to-prepay', { field: 'quarter', values: { year: input.year, quarter: input.quarter } });
      for (const d of due) {
        const row = await m.save(m.create(Prepayment, {
          ...input, legId: d.legId, firstLegId: d.firstLegId, unitPath: d.unitPath, purchaserUnitId: d.unitId, purchaserKind: d.kind, state: flow.initial, workflowInstanceId: null, provinceDue: new Decimal(d.province), cityDue: new Decimal(d.city),
          prepaid: null, prepaidOn: null, cityReceived: null, cityReceivedOn: null, passedOn: null, passedOnOn: null, received: null, receivedOn: null, paid: null, paidOn: null,
        }));
        const matter = await this.workflow.start(m, ctx, {
          workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${d.name} ${input.year} 年第 ${input.quarter} 季度预拨`, facts: { purchaser: d.kind },
        });
        await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
        this.trail.write(m, ctx, { action: 'open-prepayment', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      }
      return { opened: due.length };
    });
  }

  /** What the guards look at: who the purchaser is, what its city has received and adds, posts that were not approved. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(Prepayment, { id: instance.subjectId });
    const posts: { number: string }[] = await m.query(
      `select p.number from funding_line l join post p on p.id = l.post_id where l.year = $1 and l.purchaser_unit_id = $2 and not l.approved order by p.number limit 20`, [row.year, row.purchaserUnitId]);
    // The amount comes with the act's form, which must hold it; until then the act stands open.
    return { purchaser: row.purchaserKind, amount: '0.00', received: (row.cityReceived ?? new Decimal(0)).toFixed(2), ownShare: row.cityDue.toFixed(2), unapprovedPosts: posts.map((post) => post.number) };
  }

  /** Keeps the amounts and days in step with the matter. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Prepayment, { id: event.instance.subjectId });
    const before = { ...row };
    const today = dayInChina(ctx.at);
    const amount = new Decimal(String(event.form?.['amount'] ?? '0'));
    if (amount.lte(0)) throw refuseFunding('amount-missing', { field: 'form.amount' });
    const sent = row.passedOn ?? row.prepaid;
    if (event.transition === 'receive' && sent && amount.gt(sent)) throw refuseFunding('received-above-sent', { field: 'form.amount', values: { amount: amount.toFixed(2), sent: sent.toFixed(2) } });
    if (event.transition === 'payProvider' && ctx.unitId !== row.purchaserUnitId) throw refuseFunding('not-own-budget');
    if (event.transition === 'prepay') Object.assign(row, { prepaid: amount, prepaidOn: today });
    if (event.transition === 'passOn') Object.assign(row, { passedOn: amount, passedOnOn: today });
    if (event.transition === 'payProvider') Object.assign(row, { paid: amount, paidOn: today });
    if (event.transition === 'receive') Object.assign(row, ctx.unitId === row.purchaserUnitId ? { received: amount, receivedOn: today } : { cityReceived: amount, cityReceivedOn: today });
    const after = await m.save(Object.assign(row, { state: event.to }));
    this.trail.write(m, ctx, { action: `${event.transition}-prepayment`, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after });
  }
}
