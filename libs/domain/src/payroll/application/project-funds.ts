import { dec, roundHalfUp, type Decimal, type PayFunds, type ProjectYear } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContractFees } from '../../personnel/index.js';
import { refusePay } from '../errors.js';
import { ProjectFundCheck, type FundFinding } from '../persistence/project-fund-check.js';
import { placesInYear, type PlaceYear } from '../persistence/project-year.js';

const SUBJECT = 'ProjectFundCheck';
const PERCENT = /^-?\d{1,2}(\.\d{1,2})?$/u;
const MONTHS = 12;

/** What is to be checked. */
export interface FundsToCheck {
  readonly year: number;
  /** Per cent by which the house moves the pool; none unless told. */
  readonly adjustmentPercent?: string | null;
  /** Only this check's place, which is then checked anew; everything of the year unless told. */
  readonly again?: string | null;
}

const samePlace = (a: Pick<PlaceYear, 'contractId' | 'project'>, b: Pick<ProjectFundCheck, 'contractId' | 'project'>): boolean => a.contractId === b.contractId && (a.contractId !== null || a.project === b.project);

/** A project's money over a year against what the tenant's document asks: its pool, its share for staff, its mix of grades. */
@Injectable()
export class ProjectFunds {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly fees: ContractFees,
  ) {}

  private async rulesOf(m: EntityManager, ctx: RequestContext): Promise<{ readonly judge: Judge; readonly funds: PayFunds }> {
    const judge = await this.policy.judge(m, ctx);
    const funds = this.policy.index.findPack(judge.packId)?.pay?.funds;
    if (!funds) throw refusePay('no-fund-rules', {});
    return { judge, funds };
  }

  /** Limits of the adjustment in per cent; null where the document knows no check of projects, or no adjustment. */
  adjustment(ctx: RequestContext): Promise<{ readonly min: string; readonly max: string } | null> {
    return this.database.run(ctx, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      return this.policy.index.findPack(judge.packId)?.pay?.funds?.adjustment ?? null;
    });
  }

  /** The latest check of each place in a year. */
  latest(ctx: RequestContext, year: number): Promise<readonly ProjectFundCheck[]> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'checked');
      const rows = await m.createQueryBuilder(ProjectFundCheck, 'checked').where('checked.year = :year', { year }).andWhere(may.sql, may.parameters)
        .distinctOn(['checked.contract_id', 'checked.project']).orderBy('checked.contract_id').addOrderBy('checked.project').addOrderBy('checked.checked_at', 'DESC').addOrderBy('checked.id', 'DESC').limit(500).getMany();
      return rows.sort((a, b) => b.posts - a.posts || (a.project < b.project ? -1 : 1));
    });
  }

  /**
   * Checks the projects of a year, or one of them anew, as the books stand today; earlier checks stay on record. Acts once per key.
   *
   * @returns how many were checked.
   * @throws Refused `no-fund-rules`, `year-ahead`, `adjustment-invalid`, `check-unknown` by field.
   */
  check(ctx: RequestContext, key: string, input: FundsToCheck): Promise<{ people: number }> {
    return this.database.once(ctx, { key, operation: 'checkProjectFunds', input }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const { judge, funds } = await this.rulesOf(m, ctx);
      const today = dayInChina(ctx.at);
      if (!Number.isInteger(input.year) || input.year < 2000 || `${input.year}-01-01` > today) throw refusePay('year-ahead', { field: 'year' });
      const asOf = `${input.year}-12-31` < today ? `${input.year}-12-31` : today;
      const percent = this.percentOf(funds, input.adjustmentPercent ?? null);
      const one = input.again ? await m.findOneBy(ProjectFundCheck, { id: input.again, year: input.year }) : null;
      if (input.again && !one) throw refusePay('check-unknown', { field: 'again' });
      const places = (await placesInYear(m, input.year, asOf)).filter((place) => one === null || samePlace(place, one));
      const before = one === null ? await this.latest(ctx, input.year) : [one];
      for (const place of places) {
        // What the house moved the pool by stays until it says otherwise.
        const moved = percent ?? before.find((held) => samePlace(place, held))?.adjustmentPercent ?? dec('0');
        await this.checkPlace(m, ctx, { judge, funds, year: input.year, asOf, moved }, place);
      }
      return { people: places.length };
    });
  }

  private percentOf({ adjustment }: PayFunds, given: string | null): Decimal | null {
    if (given === null || given.trim() === '') return null;
    const limits = adjustment ?? { min: '0', max: '0' };
    if (!PERCENT.test(given.trim()) || dec(given.trim()).lt(limits.min) || dec(given.trim()).gt(limits.max)) throw refusePay('adjustment-invalid', { field: 'adjustmentPercent', values: limits });
    return dec(given.trim());
  }

  private async checkPlace(m: EntityManager, ctx: RequestContext, law: { readonly judge: Judge; readonly funds: PayFunds; readonly year: number; readonly asOf: string; readonly moved: Decimal }, place: PlaceYear): Promise<void> {
    const { judge, funds, year, asOf, moved } = law;
    const fee = (await this.fees.feeAt(m, place, asOf))?.amount ?? null;
    const row = await m.save(m.create(ProjectFundCheck, {
      year, asOf, contractId: place.contractId, project: place.project, posts: place.posts, months: place.months, feePerPost: fee, staffCost: dec(place.staffCost), performance: dec(place.performance),
      adjustmentPercent: moved, checks: [], checkedBy: ctx.userId, checkedAt: ctx.at,
    }));
    const known: ProjectYear | null = fee === null ? null : {
      feePerPost: fee.toFixed(2), posts: place.posts, contractTotal: fee.times(place.posts).toFixed(2), purchaseFunds: roundHalfUp(fee.times(place.months).div(MONTHS), 2).toFixed(2),
      staffCost: place.staffCost, performance: place.performance, grades: place.grades, adjustmentPercent: moved.toFixed(),
    };
    const checks: FundFinding[] = [];
    for (const rule of known ? funds.checks : []) {
      const facts = known && rule.facts(known);
      if (!known || !facts) continue;
      const result = judge.decide(rule.decision.name, facts, asOf);
      const resultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: rule.id, result });
      checks.push({ id: rule.id, zh: rule.zh, words: rule.says(result.output, known), holds: rule.holds(result.output, known), resultId });
    }
    await m.save(Object.assign(row, { checks }));
    this.trail.write(m, ctx, { action: 'check-project-funds', subject: SUBJECT, subjectId: row.id, after: { year, project: place.project, contractId: place.contractId, checks: checks.map(({ id, holds }) => ({ id, holds })) } });
  }
}
