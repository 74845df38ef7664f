import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { refuseEstablishment } from '../errors.js';
import { MinimumWageRate, YearPlan } from '../persistence/entities.js';

/** The year's total and ratio as typed; percentages as decimal strings. */
export interface YearPlanInput {
  readonly year: number;
  readonly postTotal: number;
  readonly junior: string;
  readonly third: string;
  readonly second: string;
  readonly first: string;
  readonly sourceDocument: string;
}

export interface MinimumWageInput {
  readonly tier: number;
  readonly validFrom: string;
  readonly monthly: string;
  readonly hourly?: string | null;
  readonly sourceDocument: string;
}

function figure(name: string, field: string, text: string): Decimal {
  if (!/^(0|[1-9]\d{0,7})(\.\d{1,2})?$/.test(text)) throw refuseEstablishment('figure-invalid', { field, values: { name } });
  return new Decimal(text);
}

function source(text: string): string {
  if (text.trim() === '') throw refuseEstablishment('source-needed', { field: 'sourceDocument' });
  return text.trim();
}

/** What the province sets for a year: total of posts, ratio of grades, minimum wages of the tiers. */
@Injectable()
export class YearPlans {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  /** Sets the plan of a year; the four percentages add up to 100. */
  async set(ctx: RequestContext, key: string, input: YearPlanInput): Promise<{ id: string }> {
    if (!Number.isInteger(input.year) || input.year < 2017 || input.year > 2100) throw refuseEstablishment('year-invalid', { field: 'year' });
    if (!Number.isInteger(input.postTotal) || input.postTotal < 0) throw refuseEstablishment('figure-invalid', { field: 'postTotal', values: { name: '岗位总量' } });
    const percents = {
      juniorPercent: figure('初级岗比例', 'junior', input.junior), thirdPercent: figure('三级岗比例', 'third', input.third),
      secondPercent: figure('二级岗比例', 'second', input.second), firstPercent: figure('一级岗比例', 'first', input.first),
    };
    const sum = Object.values(percents).reduce((a, b) => a.plus(b), new Decimal(0));
    if (!sum.equals(100)) throw refuseEstablishment('ratio-not-whole', { field: 'junior', values: { sum: sum.toFixed() } });
    return this.database.once(ctx, { key, operation: 'setYearPlan', input }, async (m) => {
      this.access.require(ctx, 'update', 'YearPlan');
      const before = await m.findOneBy(YearPlan, { year: input.year });
      const after = await m.save(m.create(YearPlan, { ...before, year: input.year, postTotal: input.postTotal, ...percents, sourceDocument: source(input.sourceDocument) }));
      this.trail.write(m, ctx, { action: 'set-year-plan', subject: 'YearPlan', subjectId: after.id, before, after });
      return { id: after.id };
    });
  }

  /** Enters a tier's standard from a day on. What was in force stays: a change is a new row. */
  async addMinimumWage(ctx: RequestContext, key: string, input: MinimumWageInput): Promise<{ id: string }> {
    const validFrom = requireDay(input.validFrom, 'validFrom');
    const monthly = figure('月最低工资', 'monthly', input.monthly);
    const hourly = input.hourly ? figure('小时最低工资', 'hourly', input.hourly) : null;
    return this.database.once(ctx, { key, operation: 'addMinimumWage', input }, async (m) => {
      this.access.require(ctx, 'update', 'MinimumWage');
      if (await m.existsBy(MinimumWageRate, { tier: input.tier, validFrom })) throw refuseEstablishment('wage-taken', { field: 'validFrom', values: { tier: input.tier, day: validFrom } });
      const after = await m.save(m.create(MinimumWageRate, { tier: input.tier, validFrom, monthly, hourly, sourceDocument: source(input.sourceDocument) }));
      this.trail.write(m, ctx, { action: 'add-minimum-wage', subject: 'MinimumWage', subjectId: after.id, after });
      return { id: after.id };
    });
  }
}
