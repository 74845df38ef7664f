import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseFunding } from '../errors.js';
import { Prepayment } from '../persistence/course-entities.js';
import { Advance, FundingBudget, FundingYear } from '../persistence/entities.js';

const STATES = { planned: '待拨付', paid: '已拨付', received: '已收到', 'passed-on': '已下拨' } as const;

/** Pays, receives and passes on the quarters' advances: province to city, city to county, each step with its actor and day. */
@Injectable()
export class Advances {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private async getFor(m: EntityManager, ctx: RequestContext, id: string): Promise<Advance> {
    const found = await m.findOne(Advance, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found || !this.access.can(ctx, 'read', 'Advance', found)) throw refuseFunding('advance-unknown', { field: 'id' });
    return found;
  }

  private requireState(advance: Advance, state: Advance['state'], act: string): void {
    if (advance.state !== state) throw refuseFunding('advance-state', { field: 'id', values: { state: STATES[advance.state], act } });
  }

  /** The payer sends an instalment, not before its quarter opens and not before the budget is approved. */
  async pay(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'payAdvance', input: { id } }, async (m) => {
      const advance = await this.getFor(m, ctx, id);
      this.access.require(ctx, 'pay', 'Advance');
      if (advance.payerUnitId !== ctx.unitId) throw refuseFunding('advance-unknown', { field: 'id' });
      await this.requireNoSteps(m, advance);
      this.requireState(advance, 'planned', '拨付');
      const year = await m.findOneBy(FundingYear, { year: advance.year });
      if (year?.state !== 'approved') throw refuseFunding('funding-year-not-computed', { field: 'id', values: { year: advance.year } });
      const today = dayInChina(this.clock.now());
      if (today < advance.opensOn) throw refuseFunding('advance-not-open', { field: 'id', values: { day: advance.opensOn } });
      await this.requireBudget(m, advance);
      await this.requireCovered(m, advance);
      return this.move(m, ctx, advance, 'paid', { paidOn: today });
    });
  }

  /** Where the payee's own budget is on its way, nothing is sent before it is approved. */
  private async requireBudget(m: EntityManager, advance: Advance): Promise<void> {
    const budget = await m.findOneBy(FundingBudget, { year: advance.year, unitId: advance.payeeUnitId });
    if (!budget?.workflowInstanceId || budget.flowApprovedOn) return;
    const unit = await m.findOneBy(OrgUnit, { id: advance.payeeUnitId });
    throw refuseFunding('budget-not-approved', { field: 'id', values: { unit: unit?.name ?? '', year: advance.year } });
  }

  /** A city passes on no more of the province's money than it has received for the year. */
  private async requireCovered(m: EntityManager, advance: Advance): Promise<void> {
    const [found]: { chain: boolean; received: string; passed: string }[] = await m.query(
      `select exists (select 1 from advance where payee_unit_id = $1) as chain,
              coalesce((select sum(sent_province) from advance where payee_unit_id = $1 and year = $2 and received_on is not null), 0)::text as received,
              coalesce((select sum(sent_province) from advance where payer_unit_id = $1 and year = $2), 0)::text as passed`,
      [advance.payerUnitId, advance.year],
    );
    if (!found?.chain) return;
    const left = new Decimal(found.received).minus(found.passed);
    if (advance.provinceAmount.lte(left)) return;
    const [amount, received, passed, missing] = [advance.provinceAmount, new Decimal(found.received), new Decimal(found.passed), advance.provinceAmount.minus(left)].map((yuan) => yuan.toFixed(2));
    throw refuseFunding('advance-above-received', { field: 'id', values: { amount: amount ?? '', received: received ?? '', passed: passed ?? '', missing: missing ?? '' } });
  }

  /** An instalment whose money goes step by step to each purchaser is what those steps add up to. */
  private async requireNoSteps(m: EntityManager, advance: Advance): Promise<void> {
    if (await m.existsBy(Prepayment, [{ legId: advance.id }, { firstLegId: advance.id }])) throw refuseFunding('advance-by-steps', { field: 'id' });
  }

  /** The payee confirms that the money has arrived. */
  async receive(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'receiveAdvance', input: { id } }, async (m) => {
      const advance = await this.getFor(m, ctx, id);
      this.access.require(ctx, 'receive', 'Advance');
      if (advance.payeeUnitId !== ctx.unitId) throw refuseFunding('advance-unknown', { field: 'id' });
      await this.requireNoSteps(m, advance);
      this.requireState(advance, 'paid', '确认收到');
      return this.move(m, ctx, advance, 'received', { receivedOn: dayInChina(this.clock.now()) });
    });
  }

  private async move(m: EntityManager, ctx: RequestContext, advance: Advance, state: Advance['state'], days: Partial<Advance>): Promise<{ id: string }> {
    const before = { ...advance };
    const after = await m.save(Object.assign(advance, days, { state }));
    this.trail.write(m, ctx, { action: `${state}-advance`, subject: 'Advance', subjectId: advance.id, unitPath: advance.unitPath, before, after });
    return { id: advance.id };
  }
}
