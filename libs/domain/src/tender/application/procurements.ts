import { Decimal, type JsonObject, type Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Judge } from '@gongqiao/platform/policy';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Provider } from '../../procurement/index.js';
import { findFlow } from '../../shared/flows.js';
import { refuseTender } from '../errors.js';
import { PROCUREMENT } from '../model/method.js';
import { Bid, EstimateFiling, Procurement } from '../persistence/entities.js';
import { purchasersOf } from '../persistence/posts-to-buy.js';
import { syncPurchaserTodos } from './purchaser-todos.js';
import { tellBidders } from './tell-bidders.js';
import { METHOD, SCORING, bidderFacts, methodFacts, procurementFacts, scoringFacts } from './tender-facts.js';

/** A procurement as its organiser begins it; the purchasers of its area are asked to file what they need from `serviceFrom` on. */
export interface NewProcurement {
  readonly title: string;
  readonly serviceFrom: string;
}

/** How is bought and judged: facts of the document's decision on the method, why, and the weights of the scoring in per cent. */
export interface TenderMethod {
  readonly id: string;
  readonly method: JsonObject;
  readonly reason: string;
  readonly weights: JsonObject;
}

/** An act on a procurement; the award names who is to have it. */
export interface ProcurementAct {
  readonly id: string;
  readonly transition: string;
  readonly note?: string | null;
  readonly providerId?: string | null;
  readonly form?: JsonObject | null;
}

const FLOW_SUBJECT = 'procurement';
const AWARD = 'award';

/** The tenant's document on procurements, where it has one. */
export function procurementFlow(policy: PolicyService, judge: Judge): Workflow | undefined {
  return findFlow(policy, judge, FLOW_SUBJECT, AWARD);
}

/** Procurements of an organiser for the purchasers of its area, from the first filing to the last contract. */
@Injectable()
export class Procurements implements OnModuleInit, WorkflowListener {
  readonly subject = PROCUREMENT;

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

  /** A procurement locked for a change by its organiser, while it is in one of the states named. */
  async getOwn(m: EntityManager, ctx: RequestContext, id: string, states: readonly string[] | null = null): Promise<Procurement> {
    const row = await m.findOne(Procurement, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'run', PROCUREMENT, row)) throw refuseTender('procurement-unknown', { field: 'id' });
    if (states && !states.includes(row.state)) throw refuseTender('wrong-state', { field: 'id', values: { state: await this.stateName(m, ctx, row.state) } });
    return row;
  }

  private async stateName(m: EntityManager, ctx: RequestContext, state: string): Promise<string> {
    return procurementFlow(this.policy, await this.policy.judge(m, ctx))?.states[state]?.zh ?? state;
  }

  /** Begins a procurement of the caller's unit; every purchaser with posts that no contract covers by then is asked to file. */
  async start(ctx: RequestContext, key: string, input: NewProcurement): Promise<{ id: string }> {
    const title = input.title.trim();
    if (title === '' || title.length > 100) throw refuseTender('title-empty', { field: 'title' });
    const serviceFrom = requireDay(input.serviceFrom, 'serviceFrom');
    return this.database.once(ctx, { key, operation: 'startProcurement', input }, async (m) => {
      const judge = await this.policy.judge(m, ctx);
      const flow = procurementFlow(this.policy, judge);
      if (!flow) throw refuseTender('no-procurement-flow');
      const unit = await m.findOneBy(OrgUnit, { id: ctx.unitId });
      if (!unit || !this.access.can(ctx, 'run', PROCUREMENT, { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseTender('organiser-unknown');
      const year = Number(serviceFrom.slice(0, 4));
      const earlier = await m.find(Procurement, { where: { unitId: unit.id, year }, order: { round: 'DESC' } });
      const open = earlier.find((row) => !flow.states[row.state]?.final);
      if (open) throw refuseTender('procurement-open', { values: { year, round: open.round } });
      const purchasers = await purchasersOf(m, unit.path, serviceFrom);
      if (purchasers.length === 0) throw refuseTender('no-posts-to-buy', { field: 'serviceFrom' });
      const round = (earlier[0]?.round ?? 0) + 1;
      const row = await m.save(m.create(Procurement, {
        number: `CG-${year}-${unit.code}-${round}`, unitId: unit.id, unitName: unit.name, unitPath: unit.path, year, round, title, serviceFrom, state: flow.initial, workflowInstanceId: null, method: {}, methodReason: null,
        weights: {}, methodResultId: null, planPosts: null, planTotal: null, medium: null, publishedOn: null, scoringResultId: null, awardedProviderId: null, awardedProviderTenantId: null, awardedOn: null, decisionReason: null,
      }));
      await m.save(purchasers.map(({ unitId, unitPath }) => m.create(EstimateFiling, {
        procurementId: row.id, purchaserUnitId: unitId, unitPath, state: 'wanted', leftOutReason: null, terms: {}, guidelineTotal: null, agreedTotal: null, excess: null, estimateResultId: null, filedOn: null,
      })));
      const instance = await this.workflow.start(m, ctx, { workflow: flow.id, subject: PROCUREMENT, subjectId: row.id, unitPath: row.unitPath, title: `${title} ${row.number}` });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
      await syncPurchaserTodos(m, ctx, { policy: this.policy, workflow: this.workflow }, row, instance);
      this.trail.write(m, ctx, { action: 'start-procurement', subject: PROCUREMENT, subjectId: row.id, unitPath: row.unitPath, after: { ...row, purchasers: purchasers.length } });
      return { id: row.id };
    });
  }

  /** Sets the method, its reason and the weights before bids are opened; a scheme that the document cannot take is refused by field. */
  async setMethod(ctx: RequestContext, key: string, input: TenderMethod): Promise<{ id: string }> {
    if (input.reason.trim() === '') throw refuseTender('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'setTenderMethod', input }, async (m) => {
      const row = await this.getOwn(m, ctx, input.id, ['collecting', 'planned', 'published']);
      const before = { ...row };
      Object.assign(row, { method: input.method, methodReason: input.reason.trim(), weights: input.weights });
      const judge = await this.policy.judge(m, ctx);
      const today = dayInChina(ctx.at);
      const method = judge.attempt(METHOD, methodFacts(row), today);
      if (!method.ok) throw refuseTender('method-wrong', { field: `method.${method.error.field}`, values: { why: method.error.message.zh } });
      const scoring = judge.attempt(SCORING, scoringFacts(row, []), today);
      if (!scoring.ok) throw refuseTender('method-wrong', { field: scoring.error.field, values: { why: scoring.error.message.zh } });
      row.methodResultId = await this.policy.store(m, ctx, { subject: PROCUREMENT, subjectId: row.id, field: METHOD, unitPath: row.unitPath, result: method });
      row.scoringResultId = await this.policy.store(m, ctx, { subject: PROCUREMENT, subjectId: row.id, field: SCORING, unitPath: row.unitPath, result: scoring });
      await m.save(row);
      this.trail.write(m, ctx, { action: 'set-tender-method', subject: PROCUREMENT, subjectId: row.id, unitPath: row.unitPath, before, after: row });
      return { id: row.id };
    });
  }

  /** Leaves a purchaser out of this round, with a reason; its posts wait for the next. */
  async leaveOut(ctx: RequestContext, key: string, input: { readonly filingId: string; readonly reason: string }): Promise<{ id: string }> {
    if (input.reason.trim() === '') throw refuseTender('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'leaveOutPurchaser', input }, async (m) => {
      const filing = await m.findOneBy(EstimateFiling, { id: input.filingId });
      if (!filing) throw refuseTender('filing-unknown', { field: 'filingId' });
      const row = await this.getOwn(m, ctx, filing.procurementId, ['collecting']);
      const before = { ...filing };
      await m.save(Object.assign(filing, { state: 'left-out' as const, leftOutReason: input.reason.trim() }));
      const instance = await this.workflow.getLocked(m, ctx, row.workflowInstanceId ?? '');
      await syncPurchaserTodos(m, ctx, { policy: this.policy, workflow: this.workflow }, row, instance);
      this.trail.write(m, ctx, { action: 'leave-out-purchaser', subject: 'EstimateFiling', subjectId: filing.id, unitPath: filing.unitPath, before, after: filing });
      return { id: row.id };
    });
  }

  /** Compiles, publishes, opens, evaluates, awards or cancels: whatever the document's workflow lets the organiser do. */
  async act(ctx: RequestContext, key: string, input: ProcurementAct): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'actOnProcurement', input }, async (m) => {
      const row = await this.getOwn(m, ctx, input.id);
      if (input.transition === AWARD && !input.providerId) throw refuseTender('winner-missing', { field: 'providerId' });
      const facts = input.providerId ? await bidderFacts(m, ctx, await this.policy.judge(m, ctx), input.providerId) : {};
      await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', { transition: input.transition, note: input.note ?? null, facts, ...(input.form ? { form: input.form } : {}) });
      return { id: row.id };
    });
  }

  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(Procurement, { id: instance.subjectId });
    return procurementFacts(m, ctx, await this.policy.judge(m, ctx), row);
  }

  /** Keeps the procurement in step with its matter: totals of the plan, ranks of the bids, who was chosen. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(Procurement, { id: event.instance.subjectId });
    row.state = event.to;
    if (event.transition === 'compilePlan') await this.sumUp(m, row);
    if (event.transition === 'publishPlan') Object.assign(row, { medium: String(event.form?.['medium'] ?? ''), publishedOn: String(event.form?.['publishedOn'] ?? dayInChina(ctx.at)) });
    if (event.transition === 'evaluate') await this.rankBids(m, ctx, row);
    if (event.transition === AWARD) await this.choose(m, ctx, row, event);
    if (event.transition === 'cancel') row.decisionReason = event.note;
    await m.save(row);
    if (event.transition === 'openBidding') await tellBidders(m, ctx, row);
    await syncPurchaserTodos(m, ctx, { policy: this.policy, workflow: this.workflow }, row, event.instance);
  }

  private async sumUp(m: EntityManager, row: Procurement): Promise<void> {
    const [plan]: { posts: number; total: string }[] = await m.query(
      `select (select count(*)::int from estimate_line l join estimate_filing f on f.id = l.filing_id where f.procurement_id = $1 and f.state = 'filed') as posts,
              coalesce(sum(agreed_total), 0)::text as total from estimate_filing where procurement_id = $1 and state = 'filed'`, [row.id]);
    Object.assign(row, { planPosts: plan?.posts ?? 0, planTotal: new Decimal(plan?.total ?? '0.00') });
  }

  private async rankBids(m: EntityManager, ctx: RequestContext, row: Procurement): Promise<void> {
    const bids = await m.findBy(Bid, { procurementId: row.id });
    const result = (await this.policy.judge(m, ctx)).decide(SCORING, scoringFacts(row, bids), dayInChina(ctx.at));
    const ranking = result.output['ranking'] as readonly { readonly bidderId: string; readonly score: string; readonly rank: number }[];
    row.scoringResultId = await this.policy.store(m, ctx, { subject: PROCUREMENT, subjectId: row.id, field: SCORING, unitPath: row.unitPath, result });
    for (const { bidderId, score, rank } of ranking) await m.update(Bid, { procurementId: row.id, providerId: bidderId }, { total: new Decimal(score), rank });
  }

  private async choose(m: EntityManager, ctx: RequestContext, row: Procurement, event: WorkflowMoved): Promise<void> {
    const [provider] = await m.findBy(Provider, { id: In([String(event.instance.facts['bidderId'] ?? '')]) });
    if (!provider) throw refuseTender('winner-missing', { field: 'providerId' });
    Object.assign(row, { awardedProviderId: provider.id, awardedProviderTenantId: provider.providerTenantId, awardedOn: dayInChina(ctx.at), decisionReason: event.note });
  }
}
