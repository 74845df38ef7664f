import { Decimal, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine } from '@gongqiao/platform/workflow';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Provider, judgeProvider } from '../../procurement/index.js';
import { refuseTender } from '../errors.js';
import { isOpenToAll } from '../model/method.js';
import { Bid, Procurement } from '../persistence/entities.js';
import { Procurements } from './procurements.js';
import { PROVIDER, SCORING, scoringFacts } from './tender-facts.js';

/** A bid: price for the whole procurement in yuan, and what the bidder says of its service. */
export interface NewBid {
  readonly procurementId: string;
  readonly price?: string | null;
  readonly statement?: string | null;
}

function figure(name: string, field: string, text: string | null | undefined): Decimal | null {
  if (text == null || text === '') return null;
  if (!/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/.test(text)) throw refuseTender('figure-invalid', { field, values: { name } });
  return new Decimal(text);
}

/** Bids of providers: registered by the organiser or sent in by the provider itself, then scored. */
@Injectable()
export class Bids {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly workflow: WorkflowEngine,
    private readonly trail: Trail,
    private readonly procurements: Procurements,
  ) {}

  private async write(m: EntityManager, ctx: RequestContext, parties: readonly string[], row: Procurement, provider: Provider, input: NewBid): Promise<{ id: string }> {
    if (await m.existsBy(Bid, { procurementId: row.id, providerId: provider.id })) throw refuseTender('bid-twice', { field: 'providerId' });
    const judge = await this.policy.judge(m, ctx);
    const today = dayInChina(ctx.at);
    const result = await judgeProvider(m, judge, provider, today);
    const eligible = result.output['eligible'] === true;
    const bid = await m.save(m.create(Bid, {
      procurementId: row.id, providerId: provider.id, providerTenantId: provider.providerTenantId, price: figure('报价', 'price', input.price), statement: input.statement?.trim() || null,
      registeredOn: today, eligible, eligibilityResultId: null, scores: null, total: null, rank: null,
    }));
    bid.eligibilityResultId = await this.policy.store(m, ctx, { subject: 'Bid', subjectId: bid.id, field: PROVIDER, unitPath: row.unitPath, result });
    await m.save(bid);
    await this.workflow.actFor(m, ctx, row.workflowInstanceId ?? '', parties, { transition: 'registerBid', note: provider.name, facts: { [judge.fullName(PROVIDER)]: result.output } });
    this.trail.write(m, ctx, { action: 'register-bid', subject: 'Bid', subjectId: bid.id, unitPath: row.unitPath, after: bid });
    return { id: bid.id };
  }

  /** The organiser registers a bid for a provider. One that is not eligible on the day is refused with what it lacks. */
  async register(ctx: RequestContext, key: string, input: NewBid & { readonly providerId: string }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'registerBid', input }, async (m) => {
      const row = await this.procurements.getOwn(m, ctx, input.procurementId, ['bidding']);
      const provider = await m.findOneBy(Provider, { id: input.providerId });
      if (!provider) throw refuseTender('bidder-unknown', { field: 'providerId' });
      return this.write(m, ctx, ctx.roles, row, provider, input);
    });
  }

  /** A provider bids in an open tender; written in the organiser's tenant, where the provider has this errand only. */
  async submit(ctx: RequestContext, key: string, input: NewBid): Promise<{ id: string }> {
    const seen = await this.database.run(ctx, async (m) => {
      this.access.require(ctx, 'create', 'Bid');
      const row = await m.findOneBy(Procurement, { id: input.procurementId });
      if (!row || row.tenantId === ctx.tenantId) throw refuseTender('procurement-unknown', { field: 'procurementId' });
      if (!isOpenToAll(row.method)) throw refuseTender('not-invited', { field: 'procurementId' });
      return row;
    });
    const guest: RequestContext = { ...ctx, tenantId: seen.tenantId, unitPath: seen.unitPath, roles: [] };
    return this.database.once(guest, { key, operation: 'submitBid', input }, async (m) => {
      const row = await m.findOne(Procurement, { where: { id: input.procurementId }, lock: { mode: 'pessimistic_write' } });
      const provider = await m.findOneBy(Provider, { providerTenantId: ctx.tenantId });
      if (!row) throw refuseTender('procurement-unknown', { field: 'procurementId' });
      if (!provider) throw refuseTender('bidder-unknown', { field: 'procurementId' });
      return this.write(m, guest, ['provider'], row, provider, input);
    });
  }

  /** Enters a bid's score for each factor of the scheme, each from 0 to 100. */
  async score(ctx: RequestContext, key: string, input: { readonly bidId: string; readonly scores: JsonObject }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'scoreBid', input }, async (m) => {
      const bid = await m.findOneBy(Bid, { id: input.bidId });
      if (!bid) throw refuseTender('bid-unknown', { field: 'bidId' });
      const row = await this.procurements.getOwn(m, ctx, bid.procurementId, ['bidding']);
      const before = { ...bid };
      Object.assign(bid, { scores: input.scores });
      const tried = (await this.policy.judge(m, ctx)).attempt(SCORING, scoringFacts(row, [bid]), dayInChina(ctx.at));
      if (!tried.ok) throw refuseTender('scores-wrong', { field: tried.error.field.replace('bids[0].', ''), values: { why: tried.error.message.zh } });
      await m.save(bid);
      this.trail.write(m, ctx, { action: 'score-bid', subject: 'Bid', subjectId: bid.id, unitPath: row.unitPath, before, after: bid });
      return { id: bid.id };
    });
  }
}
