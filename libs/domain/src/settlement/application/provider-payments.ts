import { ZERO, addDays, day, dec, lastDayOfMonth, monthOf, dateOf, sum, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FundingYear, PostCosting, type PostYearRow, readPostYears } from '../../funding/index.js';
import { ServiceContract } from '../../procurement/index.js';
import { refuseSettlement } from '../errors.js';
import { monthsOfQuarter, runsOf } from '../model/month-runs.js';
import { ProviderPayment } from '../persistence/entities.js';
import { readFilledMonths } from '../persistence/filled-months.js';

const COST = 'procurement.costEstimate';

interface PostAmount {
  readonly [key: string]: string | readonly number[];
  readonly postId: string;
  readonly months: readonly number[];
  readonly amount: string;
}

/** A post's amount with the answers that it was added up from. */
interface ReasonedAmount {
  readonly row: PostAmount;
  readonly answers: readonly Decided[];
}

/** Costs a post and keeps the answers on its cost, one for every stretch of months under one minimum wage. */
function costWithReasons(judge: Judge, post: PostYearRow, months: readonly number[], year: number): { amount: string; answers: readonly Decided[] } {
  const answers: Decided[] = [];
  const costing = new PostCosting((name, facts, asOf) => {
    const answer = judge.decide(name, facts, asOf);
    if (name === COST) answers.push(answer);
    return answer.output;
  });
  return { amount: costing.costOfRuns(post, runsOf(months), year).actualTotal.toFixed(2), answers };
}

/** What purchasers owe providers by quarter: cost of the posts of a contract for the months in which they were filled. */
@Injectable()
export class ProviderPayments {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sets how many days after a quarter's end a contract wants to be paid. */
  async setTerm(ctx: RequestContext, key: string, contractId: string, days: number): Promise<{ id: string }> {
    if (!Number.isInteger(days) || days < 0 || days > 90) throw refuseSettlement('term-invalid', { field: 'days' });
    return this.database.once(ctx, { key, operation: 'setPaymentTerm', input: { contractId, days } }, async (m) => {
      const contract = await m.findOneBy(ServiceContract, { id: requireId(contractId, 'contractId') });
      if (!contract || !this.access.can(ctx, 'update', 'Contract', contract)) throw refuseSettlement('contract-unknown', { field: 'contractId' });
      const [before]: { days: number }[] = await m.query('select payment_days as days from service_contract where id = $1 for update', [contractId]);
      await m.query('update service_contract set payment_days = $2, updated_at = now(), version = version + 1 where id = $1', [contractId, days]);
      this.trail.write(m, ctx, { action: 'set-payment-term', subject: 'Contract', subjectId: contractId, unitPath: contract.unitPath, before, after: { days } });
      return { id: contractId };
    });
  }

  /** Works out what a purchaser owes for a quarter that is over, one payment a contract; what is paid already stands. */
  async plan(ctx: RequestContext, key: string, year: number, quarter: number): Promise<{ contracts: number }> {
    if (![1, 2, 3, 4].includes(quarter)) throw refuseSettlement('quarter-invalid', { field: 'quarter' });
    const end = lastDayOfMonth(monthOf(dateOf(year, quarter * 3, 1)));
    if (dayInChina(this.clock.now()) <= end) throw refuseSettlement('quarter-not-over', { field: 'quarter', values: { year, quarter } });
    return this.database.once(ctx, { key, operation: 'planProviderPayments', input: { year, quarter } }, async (m) => {
      this.access.require(ctx, 'create', 'ProviderPayment');
      const figures = await m.findOneBy(FundingYear, { year });
      if (!figures) throw refuseSettlement('year-unplanned', { field: 'year', values: { year } });
      const bonusPercent = figures.bonusPercent.toFixed(2);
      const may = this.access.where(ctx, 'create', 'ProviderPayment', 'contract');
      const contracts = await m.createQueryBuilder(ServiceContract, 'contract').where(may.sql, may.parameters)
        .andWhere('contract.purchaser_unit_id = :unit and contract.state <> :draft and contract.start_on <= :end and coalesce(contract.ended_on, contract.end_on) >= :begin',
          { unit: ctx.unitId, draft: 'draft', end, begin: `${year}-01-01` }).getMany();
      const posts = new Map<string, PostYearRow>();
      for await (const page of readPostYears(m, { year, bonusPercent }, ctx.unitPath)) for (const post of page) posts.set(post.postId, post);
      const judge = await this.policy.judge(m, ctx);
      const packVersion = this.policy.index.findPack(judge.packId)?.version ?? '';
      for (const contract of contracts) {
        const rows = await this.amountsOf(m, judge, contract, posts, year, quarter);
        await this.write(m, ctx, { contract, year, quarter, end, rows, packVersion });
      }
      return { contracts: contracts.length };
    });
  }

  private async amountsOf(m: EntityManager, judge: Judge, contract: ServiceContract, posts: ReadonlyMap<string, PostYearRow>, year: number, quarter: number): Promise<ReasonedAmount[]> {
    const lines: { postId: string }[] = await m.query('select post_id as "postId" from contract_line where contract_id = $1', [contract.id]);
    const filled = await readFilledMonths(m, year, lines.map((line) => line.postId), contract.id);
    const inQuarter = monthsOfQuarter(quarter);
    return lines.flatMap(({ postId }) => {
      const post = posts.get(postId);
      const months = (filled.get(postId) ?? []).filter((month) => inQuarter.includes(month));
      if (!post || months.length === 0) return [];
      const { amount, answers } = costWithReasons(judge, post, months, year);
      return [{ row: { postId, months, amount }, answers }];
    });
  }

  private async write(m: EntityManager, ctx: RequestContext, of: {
    contract: ServiceContract; year: number; quarter: number; end: string; rows: readonly ReasonedAmount[]; packVersion: string;
  }): Promise<void> {
    const { contract, year, quarter } = of;
    const [term]: { days: number }[] = await m.query('select payment_days as days from service_contract where id = $1', [contract.id]);
    const before = await m.findOneBy(ProviderPayment, { contractId: contract.id, year, quarter });
    if (before?.paidOn) return;
    const amount: Decimal = of.rows.length === 0 ? ZERO : sum(of.rows.map(({ row }) => dec(row.amount)));
    const payment = m.create(ProviderPayment, {
      ...(before ?? { paidOn: null }), unitPath: contract.unitPath, contractId: contract.id, providerTenantId: contract.providerTenantId, year, quarter,
      dueOn: addDays(day(of.end), term?.days ?? 0), amount, months: of.rows.reduce((n, { row }) => n + row.months.length, 0), facts: { posts: of.rows.map(({ row }) => row) }, packVersion: of.packVersion,
    });
    const after = await m.save(payment);
    after.facts = { posts: await this.keepReasons(m, ctx, after, of.rows) };
    await m.save(after);
    this.trail.write(m, ctx, { action: 'plan-provider-payment', subject: 'ProviderPayment', subjectId: after.id, unitPath: contract.unitPath, before, after: { ...after, facts: undefined } });
  }

  /** Keeps every answer once, however many posts alike it costs, and puts beside each post the ids of its own. */
  private async keepReasons(m: EntityManager, ctx: RequestContext, payment: ProviderPayment, rows: readonly ReasonedAmount[]): Promise<JsonObject[]> {
    const nameOf = (answer: Decided): string => `${answer.asOf} ${JSON.stringify(answer.facts)}`;
    const distinct = new Map(rows.flatMap(({ answers }) => answers.map((answer) => [nameOf(answer), answer] as const)));
    const ids = await this.policy.storeMany(m, ctx, [...distinct.values()].map((result) => ({
      subject: 'ProviderPayment', subjectId: payment.id, field: COST, unitPath: payment.unitPath, result,
    })));
    const idOf = new Map([...distinct.keys()].map((name, i) => [name, ids[i] ?? '']));
    return rows.map(({ row, answers }) => ({ ...row, resultIds: answers.map((answer) => idOf.get(nameOf(answer)) ?? '') }));
  }

  /** Records that a purchaser has paid the provider of a contract for a quarter. */
  async pay(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'payProvider', input: { id } }, async (m) => {
      const row = await m.findOne(ProviderPayment, { where: { id: requireId(id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || !this.access.can(ctx, 'read', 'ProviderPayment', row)) throw refuseSettlement('payment-unknown', { field: 'id' });
      this.access.require(ctx, 'pay', 'ProviderPayment', row);
      if (row.paidOn) throw refuseSettlement('payment-done', { field: 'id', values: { day: row.paidOn } });
      const before = { ...row };
      const after = await m.save(Object.assign(row, { paidOn: dayInChina(this.clock.now()) }));
      this.trail.write(m, ctx, { action: 'pay-provider', subject: 'ProviderPayment', subjectId: id, unitPath: row.unitPath, before, after });
      return { id };
    });
  }
}
