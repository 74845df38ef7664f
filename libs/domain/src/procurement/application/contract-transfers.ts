import { addDays, day, type JsonObject } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { WorkflowEngine, type WorkflowInstance, type WorkflowListener, type WorkflowMoved } from '@gongqiao/platform/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { findFlow } from '../../shared/flows.js';
import { unmetOf } from '../../shared/unmet.js';
import { refuseProcurement } from '../errors.js';
import { ContractLine, ContractTransfer, Provider, ServiceContract } from '../persistence/entities.js';
import { judgeProvider } from './providers.js';

/** What has passed from one provider to another. */
export interface ContractHandover {
  readonly from: ServiceContract;
  readonly to: ServiceContract;
  readonly effectiveOn: string;
}

/** Whoever has rows that go with a contract: a context registers itself with `follow`. */
export interface ContractSuccession {
  contractHandedOver(m: EntityManager, ctx: RequestContext, handover: ContractHandover): Promise<void>;
}

/** An act on a transfer: who succeeds, or from which day. */
export interface TransferAct {
  readonly id: string;
  readonly transition: string;
  readonly note?: string | null;
  readonly successorId?: string | null;
  readonly effectiveOn?: string | null;
}

const SUBJECT = 'ContractTransfer';
const FLOW_SUBJECT = 'contract';
const CHOOSE = 'chooseSuccessor';
const TRANSFER = 'transfer';
const PROVIDER = 'procurement.provider';

/** A contract that its provider cannot perform passes to another for the rest of its term, with posts and people. */
@Injectable()
export class ContractTransfers implements OnModuleInit, WorkflowListener {
  readonly subject = SUBJECT;
  private readonly followers: ContractSuccession[] = [];

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

  /** Lets a context take along what goes with a contract. */
  follow(follower: ContractSuccession): void {
    this.followers.push(follower);
  }

  /** Records that the provider of a running contract cannot perform it, with the reason. */
  async report(ctx: RequestContext, key: string, input: { readonly contractId: string; readonly reason: string }): Promise<{ id: string }> {
    if (input.reason.trim() === '') throw refuseProcurement('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'reportIncapacity', input }, async (m) => {
      const contract = await m.findOne(ServiceContract, { where: { id: input.contractId }, lock: { mode: 'pessimistic_write' } });
      if (!contract || !this.access.can(ctx, 'update', 'Contract', contract)) throw refuseProcurement('contract-unknown', { field: 'contractId' });
      if (contract.state !== 'signed') throw refuseProcurement('contract-state', { field: 'contractId' });
      const flow = findFlow(this.policy, await this.policy.judge(m, ctx), FLOW_SUBJECT, TRANSFER);
      if (!flow) throw refuseProcurement('no-transfer-flow');
      const earlier = await m.findBy(ContractTransfer, { contractId: contract.id });
      if (earlier.some((row) => !flow.states[row.state]?.final)) throw refuseProcurement('transfer-open', { field: 'contractId' });
      const row = await m.save(m.create(ContractTransfer, {
        contractId: contract.id, unitPath: contract.unitPath, reason: input.reason.trim(), reportedOn: dayInChina(ctx.at), state: flow.initial, workflowInstanceId: null,
        successorId: null, successorResultId: null, newContractId: null, effectiveOn: null,
      }));
      const instance = await this.workflow.start(m, ctx, { workflow: flow.id, subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, title: `${flow.zh} ${contract.number}` });
      await m.save(Object.assign(row, { workflowInstanceId: instance.id }));
      this.trail.write(m, ctx, { action: 'report-incapacity', subject: 'Contract', subjectId: contract.id, unitPath: contract.unitPath, after: row });
      return { id: row.id };
    });
  }

  /** Chooses the successor, or transfers the contract to it: whatever the document's workflow lets the purchaser do. */
  async act(ctx: RequestContext, key: string, input: TransferAct): Promise<{ id: string }> {
    const effectiveOn = input.effectiveOn ? requireDay(input.effectiveOn, 'effectiveOn') : null;
    return this.database.once(ctx, { key, operation: 'actOnContractTransfer', input }, async (m) => {
      const row = await m.findOne(ContractTransfer, { where: { id: input.id }, lock: { mode: 'pessimistic_write' } });
      const contract = row ? await m.findOneByOrFail(ServiceContract, { id: row.contractId }) : null;
      if (!row || !contract || !this.access.can(ctx, 'update', 'Contract', contract)) throw refuseProcurement('transfer-unknown', { field: 'id' });
      if (input.transition === CHOOSE) {
        if (!input.successorId || input.successorId === contract.providerId) throw refuseProcurement('successor-missing', { field: 'successorId' });
        row.successorId = input.successorId;
      }
      if (input.transition === TRANSFER) {
        if (!effectiveOn || effectiveOn < dayInChina(ctx.at) || effectiveOn <= contract.startOn || effectiveOn > contract.endOn) {
          throw refuseProcurement('effective-day-wrong', { field: 'effectiveOn', values: { from: dayInChina(ctx.at), to: contract.endOn } });
        }
        row.effectiveOn = effectiveOn;
      }
      await m.save(row);
      await this.workflow.act(m, ctx, row.workflowInstanceId ?? '', { transition: input.transition, note: input.note ?? null });
      return { id: row.id };
    });
  }

  /** The eligibility of the successor today, and the term, which does not change. */
  async facts(m: EntityManager, ctx: RequestContext, instance: WorkflowInstance): Promise<JsonObject> {
    const row = await m.findOneByOrFail(ContractTransfer, { id: instance.subjectId });
    const contract = await m.findOneByOrFail(ServiceContract, { id: row.contractId });
    const successor = row.successorId ? await m.findOneBy(Provider, { id: row.successorId }) : null;
    const judge = await this.policy.judge(m, ctx);
    const output = successor ? (await judgeProvider(m, judge, successor, dayInChina(ctx.at))).output : {};
    return { contractEndOn: contract.endOn, newEndOn: contract.endOn, [judge.fullName(PROVIDER)]: output };
  }

  async moved(m: EntityManager, ctx: RequestContext, event: WorkflowMoved): Promise<void> {
    const row = await m.findOneByOrFail(ContractTransfer, { id: event.instance.subjectId });
    row.state = event.to;
    if (event.transition === CHOOSE) await this.keepEligibility(m, ctx, row);
    await m.save(row);
    if (event.transition === TRANSFER) await this.carryOut(m, ctx, row);
  }

  private async keepEligibility(m: EntityManager, ctx: RequestContext, row: ContractTransfer): Promise<void> {
    const successor = await m.findOneBy(Provider, { id: row.successorId ?? '' });
    if (!successor) throw refuseProcurement('provider-unknown', { field: 'successorId' });
    if (successor.providerTenantId === null) throw refuseProcurement('successor-without-account', { field: 'successorId', values: { name: successor.name } });
    const result = await judgeProvider(m, await this.policy.judge(m, ctx), successor, dayInChina(ctx.at));
    if (result.output['eligible'] !== true) {
      const { words, provision } = unmetOf(result);
      throw refuseProcurement('provider-not-eligible', { field: 'successorId', values: { failed: words }, provision });
    }
    row.successorResultId = await this.policy.store(m, ctx, { subject: SUBJECT, subjectId: row.id, field: PROVIDER, unitPath: row.unitPath, result });
  }

  /** Ends the contract with the day before, and lets the successor's begin for the rest of the term with the same posts and terms. */
  private async carryOut(m: EntityManager, ctx: RequestContext, row: ContractTransfer): Promise<void> {
    const from = await m.findOneByOrFail(ServiceContract, { id: row.contractId });
    const successor = await m.findOneByOrFail(Provider, { id: row.successorId ?? '' });
    const effectiveOn = row.effectiveOn ?? dayInChina(ctx.at);
    const before = { ...from };
    await m.save(Object.assign(from, { state: 'transferred' as const, endedOn: addDays(day(effectiveOn), -1) }));
    const passed: { n: number }[] = await m.query('select count(*)::int as n from service_contract where number like $1', [`${from.number}-转%`]);
    const to = await m.save(m.create(ServiceContract, {
      number: `${from.number}-转${(passed[0]?.n ?? 0) + 1}`, unitPath: from.unitPath, purchaserUnitId: from.purchaserUnitId, purchaserName: from.purchaserName, providerId: successor.id, providerTenantId: successor.providerTenantId, signatory: from.signatory,
      startOn: effectiveOn, endOn: from.endOn, clauses: from.clauses, subcontracting: from.subcontracting, payFloor: from.payFloor, insurancePercent: from.insurancePercent, managementFee: from.managementFee,
      state: 'signed', checkResultId: null, endedOn: null, procurementId: from.procurementId, succeedsId: from.id,
    }));
    const lines = await m.findBy(ContractLine, { contractId: from.id });
    await m.insert(ContractLine, lines.map(({ postId, agreedMonthlyPay }) => ({ contractId: to.id, providerTenantId: to.providerTenantId, postId, agreedMonthlyPay })));
    await m.update(Post, { id: In(lines.map((line) => line.postId)) }, { providerTenantId: to.providerTenantId });
    await m.save(Object.assign(row, { newContractId: to.id }));
    for (const follower of this.followers) await follower.contractHandedOver(m, ctx, { from, to, effectiveOn });
    this.trail.write(m, ctx, { action: 'transfer-contract', subject: 'Contract', subjectId: from.id, unitPath: from.unitPath, before, after: { ...from, newContractId: to.id, successorId: successor.id, effectiveOn } });
    this.trail.write(m, ctx, { action: 'succeed-contract', subject: 'Contract', subjectId: to.id, unitPath: to.unitPath, after: to });
  }
}
