import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { JobService } from '@gongqiao/platform/queue';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseFunding } from '../errors.js';
import { BUDGET_RUN } from '../jobs/budget-run.js';
import { FundingYear } from '../persistence/entities.js';

/** Planning figures of a year, as typed: decimal strings. */
export interface YearFiguresInput {
  readonly year: number;
  readonly insurancePercent: string;
  readonly managementFee: string;
  readonly bonusPercent: string;
}

function figure(name: string, field: string, text: string, max: number): Decimal {
  if (!/^(0|[1-9]\d{0,8})(\.\d{1,2})?$/.test(text) || new Decimal(text).gt(max)) throw refuseFunding('figure-invalid', { field, values: { name, max } });
  return new Decimal(text);
}

/** Sets a year's planning figures, has its budget computed, and approves it. */
@Injectable()
export class FundingYears {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly jobs: JobService,
  ) {}

  private async findFor(m: EntityManager, year: number): Promise<FundingYear> {
    const found = await m.findOneBy(FundingYear, { year });
    if (!found) throw refuseFunding('funding-year-unknown', { field: 'year', values: { year } });
    return found;
  }

  /** Sets or changes the figures of a year that is not approved yet. Acts once per key. */
  async setFigures(ctx: RequestContext, key: string, input: YearFiguresInput): Promise<{ id: string }> {
    if (!Number.isInteger(input.year) || input.year < 2017 || input.year > 2100) throw refuseFunding('year-invalid', { field: 'year' });
    const figures = {
      insurancePercent: figure('单位缴费比例', 'insurancePercent', input.insurancePercent, 100),
      managementFee: figure('管理费', 'managementFee', input.managementFee, 100_000),
      bonusPercent: figure('奖金比例', 'bonusPercent', input.bonusPercent, 130),
    };
    return this.database.once(ctx, { key, operation: 'setFundingYear', input }, async (m) => {
      this.access.require(ctx, 'update', 'FundingYear');
      const before = await m.findOneBy(FundingYear, { year: input.year });
      if (before?.state === 'approved') throw refuseFunding('funding-year-approved', { field: 'year', values: { year: input.year } });
      const row = m.create(FundingYear, { ...(before ?? { jobRunId: null, packVersion: null }), year: input.year, state: 'draft', ...figures });
      const after = await m.save(row);
      this.trail.write(m, ctx, { action: 'set-funding-year', subject: 'FundingYear', subjectId: after.id, before, after });
      return { id: after.id };
    });
  }

  /** Starts the run that computes every post's line, the budgets and the advances of a year. */
  async compute(ctx: RequestContext, key: string, year: number): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'computeFundingYear', input: { year } }, async (m) => {
      this.access.require(ctx, 'update', 'FundingYear');
      const row = await this.findFor(m, year);
      if (row.state === 'approved') throw refuseFunding('funding-year-approved', { field: 'year', values: { year } });
      const run = await this.jobs.start(m, ctx, {
        kind: BUDGET_RUN, subject: 'FundingYear', subjectId: row.id, params: { year, fundingYearId: row.id, bonusPercent: row.bonusPercent.toFixed(2) },
      });
      this.trail.write(m, ctx, { action: 'compute-funding-year', subject: 'FundingYear', subjectId: row.id, after: { runId: run.id } });
      return { id: run.id };
    });
  }

  /** Approves a computed budget; from then on it stands, and its advances may be paid. */
  async approve(ctx: RequestContext, key: string, year: number): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'approveFundingYear', input: { year } }, async (m) => {
      this.access.require(ctx, 'approve', 'FundingYear');
      const row = await this.findFor(m, year);
      if (row.state === 'draft') throw refuseFunding('funding-year-not-computed', { field: 'year', values: { year } });
      if (row.state === 'approved') return { id: row.id };
      const before = { ...row };
      row.state = 'approved';
      const after = await m.save(row);
      await m.query(`update funding_budget set state = 'approved', updated_at = now(), version = version + 1 where year = $1`, [year]);
      this.trail.write(m, ctx, { action: 'approve-funding-year', subject: 'FundingYear', subjectId: row.id, before, after });
      return { id: row.id };
    });
  }
}
