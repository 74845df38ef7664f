import { AccessService } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { JobService } from '@gongqiao/platform/queue';
import { Trail } from '@gongqiao/platform/trail';
import { Inject, Injectable } from '@nestjs/common';
import { FundingYear } from '../../funding/index.js';
import { refuseSettlement } from '../errors.js';
import { SETTLEMENT_RUN } from '../jobs/settlement-run.js';
import { SettlementUnit } from '../persistence/entities.js';

/** Settlement at the year's end: what posts really cost, against what was advanced. */
@Injectable()
export class Settlements {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly jobs: JobService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Starts the run that settles a year, once it is over and its budget was approved. */
  async start(ctx: RequestContext, key: string, year: number): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleFundingYear', input: { year } }, async (m) => {
      this.access.require(ctx, 'create', 'Settlement');
      if (dayInChina(this.clock.now()) <= `${year}-12-31`) throw refuseSettlement('year-not-over', { field: 'year', values: { year } });
      const row = await m.findOneBy(FundingYear, { year });
      if (row?.state !== 'approved') throw refuseSettlement('year-not-approved', { field: 'year', values: { year } });
      const run = await this.jobs.start(m, ctx, { kind: SETTLEMENT_RUN, subject: 'FundingYear', subjectId: row.id, params: { year, bonusPercent: row.bonusPercent.toFixed(2) } });
      this.trail.write(m, ctx, { action: 'settle-funding-year', subject: 'Settlement', subjectId: row.id, after: { year, runId: run.id } });
      return { id: run.id };
    });
  }

  /** Marks a difference as settled: the payer paid the rest, or the payee returned what was too much. */
  async settle(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'settleDifference', input: { id } }, async (m) => {
      const row = await m.findOne(SettlementUnit, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'read', 'Settlement', row)) throw refuseSettlement('settlement-unknown', { field: 'id' });
      this.access.require(ctx, 'settle', 'Settlement');
      if (row.settledOn) throw refuseSettlement('settlement-done', { field: 'id', values: { day: row.settledOn } });
      if (ctx.unitId !== (row.difference.isNegative() ? row.payeeUnitId : row.payerUnitId)) throw refuseSettlement('settlement-not-yours', { field: 'id' });
      const before = { ...row };
      const after = await m.save(Object.assign(row, { settledOn: dayInChina(this.clock.now()) }));
      this.trail.write(m, ctx, { action: 'settle-difference', subject: 'Settlement', subjectId: id, unitPath: row.unitPath, before, after });
      return { id };
    });
  }
}
