import { Decimal, type JsonObject, type Workflow } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { postKindOf } from '../../funding/index.js';
import { Provider, ProviderDisqualification, ServiceContract, judgeProvider } from '../../procurement/index.js';
import { refuseSettlement } from '../errors.js';
import { ProviderBreach, WageObligation } from '../persistence/entities.js';
import { obligationFacts } from './wages.js';

const SUBJECT = 'ProviderBreach';
const FLOW_SUBJECT = 'provider-breach';
const DECISION = 'remediation.provider';

/** An act of the purchaser or the province on a breach. */
export interface BreachAct {
  readonly id: string;
  readonly transition: string;
  readonly note?: string | null;
  readonly rectifyBy?: string | null;
}

/** Providers that pay late or short: order, rectified or refused, contract terminated, barred from the whole province, lifted. */
@Injectable()
export class Breaches implements OnModuleInit, WorkflowListener {
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

  private flowOf(packId: string): Workflow {
    const flow = this.policy.index.findPack(packId)?.workflows.find((w) => w.subject === FLOW_SUBJECT);
    if (!flow) throw refuseSettlement('no-breach-flow');
    return flow;
  }

  private async factsOf(m: EntityManager, contractId: string, order: { orderedOn: string | null; rectifyBy: string | null } | null): Promise<JsonObject> {
    const rows = await m.find(WageObligation, { where: { contractId }, order: { dueOn: 'ASC', id: 'ASC' } });
    return { obligations: obligationFacts(rows), ...(order?.orderedOn && order.rectifyBy ? { order: { orderedOn: order.orderedOn, rectifyBy: order.rectifyBy } } : {}) };
  }

  /**
   * Takes up what a provider reported under a contract and did not pay in time. Judged by the document; the answer is kept.
   *
   * @throws Refused `no-breach`, `nothing-reported`, `breach-open`, `contract-unknown`.
   */
  async open(ctx: RequestContext, key: string, contractId: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'openProviderBreach', input: { contractId } }, async (m) => {
      const contract = await m.findOne(ServiceContract, { where: { id: requireId(contractId, 'contractId') }, lock: { mode: 'pessimistic_write' } });
      if (!contract || !this.access.can(ctx, 'create', SUBJECT, contract)) throw refuseSettlement('contract-unknown', { field: 'contractId' });
      const openRows: unknown[] = await m.query(`select 1 from provider_breach where contract_id = $1 and state not in ('rectified', 'lifted')`, [contractId]);
      if (openRows.length > 0) throw refuseSettlement('breach-open', { field: 'contractId' });
      const facts = await this.factsOf(m, contractId, null);
      if ((facts['obligations'] as readonly unknown[]).length === 0) throw refuseSettlement('nothing-reported', { field: 'contractId' });
      const judge = await this.policy.judge(m, ctx);
      const result = judge.decide(DECISION, facts, dayInChina(ctx.at));
      if ((result.output['breaches'] as readonly unknown[]).length === 0) throw refuseSettlement('no-breach', { field: 'contractId' });
      const flow = this.flowOf(judge.packId);
      const row = await m.save(m.create(ProviderBreach, {
        unitPath: contract.unitPath, contractId, providerId: contract.providerId, providerTenantId: contract.providerTenantId, state: flow.initial, workflowInstanceId: null,
        foundOn: dayInChina(ctx.at), orderedOn: null, rectifyBy: null, outstanding: new Decimal(0), resultId: null,
      }));
      await this.keep(m, ctx, row, result);
      const provider = await m.findOneByOrFail(Provider, { id: contract.providerId });
      const [post]: { jurisdiction: string; unitKind: string }[] = await m.query(
        `select p.jurisdiction, p.unit_kind as "unitKind" from contract_line l join post p on p.id = l.post_id where l.contract_id = $1 order by p.number limit 1`, [contractId]);
      const matter = await this.workflow.start(m, ctx, {
        workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${provider.name} ${contract.number}`, facts: post ? { postLevel: postKindOf(post) } : {},
      });
      await m.save(Object.assign(row, { workflowInstanceId: matter.id }));
      this.trail.write(m, ctx, { action: 'open-provider-breach', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: row });
      return { id: row.id };
    });
  }

  private async keep(m: EntityManager, ctx: RequestContext, row: ProviderBreach, result: Decided): Promise<void> {
    row.resultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: DECISION, unitPath: row.unitPath, result });
    row.outstanding = new Decimal(String(result.output['outstanding']));
    await m.save(row);
  }

  /** Orders, confirms, records a refusal, terminates, bars or lifts: whatever the document lets the caller's level do. */
  async act(ctx: RequestContext, key: string, input: BreachAct): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'actOnProviderBreach', input }, async (m) => {
      const row = await m.findOne(ProviderBreach, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row?.workflowInstanceId || !this.access.can(ctx, 'update', SUBJECT, row)) throw refuseSettlement('breach-unknown', { field: 'id' });
      const form = input.rectifyBy ? { form: { rectifyBy: input.rectifyBy } } : {};
      await this.workflow.act(m, ctx, row.workflowInstanceId, { transition: input.transition, note: input.note ?? null, ...form });
      return { id: row.id };
    });
  }

  /** What the guards look at: everything reported under the contract, and the order where there is one. */
  async facts(m: EntityManager, _ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(ProviderBreach, { id: instance.subjectId });
    return this.factsOf(m, row.contractId, row);
  }

  /** Keeps the breach in step with its matter, and carries out what the document orders. */
  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(ProviderBreach, { id: event.instance.subjectId });
    const today = dayInChina(ctx.at);
    row.state = event.to;
    if (event.transition === 'order') Object.assign(row, { orderedOn: today, rectifyBy: String(event.form?.['rectifyBy']) });
    const judge = await this.policy.judge(m, ctx);
    await this.keep(m, ctx, row, judge.decide(DECISION, await this.factsOf(m, row.contractId, row), today));
    if (event.to === 'terminated') await this.terminate(m, ctx, row, event.note);
    if (event.to === 'disqualified') await this.disqualify(m, ctx, row, event.note ?? '拒不改正欠付薪酬和缴费');
    if (event.to === 'lifted') await this.lift(m, ctx, row, event.note ?? '');
  }

  private async terminate(m: EntityManager, ctx: RequestContext, row: ProviderBreach, note: string | null): Promise<void> {
    const contract = await m.findOneByOrFail(ServiceContract, { id: row.contractId });
    if (contract.state !== 'signed') return;
    const before = { ...contract };
    await m.save(Object.assign(contract, { state: 'terminated' as const, endedOn: dayInChina(ctx.at) }));
    this.trail.write(m, ctx, { action: 'terminate-contract', subject: 'Contract', subjectId: contract.id, unitPath: contract.unitPath, before, after: { ...contract, reason: note, breachId: row.id } });
  }

  private async disqualify(m: EntityManager, ctx: RequestContext, row: ProviderBreach, reason: string): Promise<void> {
    if (await m.existsBy(ProviderDisqualification, { providerId: row.providerId, liftedOn: IsNull() })) return;
    await m.insert(ProviderDisqualification, { providerId: row.providerId, providerTenantId: row.providerTenantId, decidedOn: dayInChina(ctx.at), reason, liftedOn: null, liftReason: null });
    await this.judgeAgain(m, ctx, row, 'disqualify-provider', reason);
  }

  private async lift(m: EntityManager, ctx: RequestContext, row: ProviderBreach, reason: string): Promise<void> {
    const bar = await m.findOneBy(ProviderDisqualification, { providerId: row.providerId, liftedOn: IsNull() });
    if (bar) await m.save(Object.assign(bar, { liftedOn: dayInChina(ctx.at), liftReason: reason }));
    await this.judgeAgain(m, ctx, row, 'lift-disqualification', reason);
  }

  /** The register shows at once what the bar, or its end, makes of the provider. */
  private async judgeAgain(m: EntityManager, ctx: RequestContext, row: ProviderBreach, action: string, reason: string): Promise<void> {
    const provider = await m.findOneByOrFail(Provider, { id: row.providerId });
    const today = dayInChina(ctx.at);
    const result = await judgeProvider(m, await this.policy.judge(m, ctx), provider, today);
    const checkResultId = await this.policy.store(m, ctx, { subject: 'Provider', subjectId: provider.id, field: 'procurement.provider', result });
    await m.save(Object.assign(provider, { eligible: result.output['eligible'] === true, checkedOn: today, checkResultId }));
    this.trail.write(m, ctx, { action, subject: 'Provider', subjectId: provider.id, after: { reason, breachId: row.id, eligible: provider.eligible } });
  }
}
