import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { unmetOf } from '../../shared/unmet.js';
import { refuseProcurement } from '../errors.js';
import { ContractLine, Provider, ServiceContract } from '../persistence/entities.js';
import { judgeProvider } from './providers.js';

/** A post under a contract; the pay agreed for it, in yuan a month, where it is not the guideline. */
export interface NewContractLine {
  readonly postId: string;
  readonly agreedMonthlyPay?: string | null;
}

/** A contract as its purchaser enters it. Percentages and sums as decimal strings. */
export interface NewContract {
  readonly number: string;
  readonly purchaserUnitId: string;
  readonly providerId: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly clauses: readonly string[];
  readonly subcontracting: boolean;
  readonly payFloor: boolean;
  readonly insurancePercent: string;
  readonly managementFee: string;
  readonly lines: readonly NewContractLine[];
}

/** A contract before it is entered, for those who stand before contracts. */
export interface ContractIntent {
  readonly purchaserUnitId: string;
  readonly providerId: string;
  readonly postIds: readonly string[];
}

/** Whoever must be asked before a contract is entered, and told once it is: a context registers itself with `guardBy`. */
export interface ContractGate {
  /** Refuses, or gives the procurement that the contract comes of; null where there is none and none is needed. */
  before(m: EntityManager, ctx: RequestContext, judge: Judge, intent: ContractIntent): Promise<string | null>;
  signed(m: EntityManager, ctx: RequestContext, judge: Judge, contract: ServiceContract, check: Decided): Promise<void>;
}

function figure(name: string, field: string, text: string): Decimal {
  if (!/^(0|[1-9]\d{0,7})(\.\d{1,2})?$/.test(text)) throw refuseProcurement('figure-invalid', { field, values: { name } });
  return new Decimal(text);
}

/** What the document looks at in a contract, with the place of its first post. */
export function contractFacts(first: Pick<Post, 'unitKind' | 'jurisdiction'> | undefined, contract: Pick<ServiceContract, 'signatory' | 'startOn' | 'endOn' | 'clauses' | 'subcontracting' | 'payFloor'>): object {
  const { signatory, startOn, endOn, clauses, subcontracting } = contract;
  return { unitKind: first?.unitKind, jurisdiction: first?.jurisdiction, signatory, startOn, endOn, clauses, subcontracting, payFloorClause: contract.payFloor };
}

/** Contracts between purchasers and providers. */
@Injectable()
export class Contracts {
  private gate: ContractGate | null = null;

  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  /** Puts somebody before every contract. */
  guardBy(gate: ContractGate): void {
    this.gate = gate;
  }

  /** The posts named, each approved, bought by the purchaser and under no other contract in the term. */
  private async getPosts(m: EntityManager, input: NewContract): Promise<Post[]> {
    if (input.lines.length === 0) throw refuseProcurement('contract-without-posts', { field: 'lines' });
    const ids = input.lines.map((line) => line.postId);
    const posts = await m.findBy(Post, { id: In(ids) });
    for (const [i, id] of ids.entries()) {
      const post = posts.find((p) => p.id === id);
      if (!post || post.purchaserUnitId !== input.purchaserUnitId) throw refuseProcurement('contract-post-unknown', { field: `lines[${i}].postId`, values: { post: post?.number ?? id } });
      if (post.status !== 'approved') throw refuseProcurement('contract-post-not-approved', { field: `lines[${i}].postId`, values: { post: post.number } });
    }
    const covered: { number: string }[] = await m.query(
      `select p.number from contract_line l join service_contract k on k.id = l.contract_id join post p on p.id = l.post_id
        where l.post_id = any($1::uuid[]) and k.state = 'signed' and daterange(k.start_on, k.end_on, '[]') && daterange($2::date, $3::date, '[]') order by p.number limit 1`,
      [ids, input.startOn, input.endOn]);
    if (covered[0]) throw refuseProcurement('contract-post-covered', { field: 'lines', values: { post: covered[0].number } });
    return posts;
  }

  /**
   * Enters a signed contract: provider eligible on the day, the contract as the document wants it. Both answers are kept.
   *
   * @throws Refused `provider-not-eligible`, `contract-not-compliant` with what is wrong.
   */
  async enter(ctx: RequestContext, key: string, input: NewContract): Promise<{ id: string }> {
    const number = input.number.trim();
    if (number === '' || number.length > 50) throw refuseProcurement('contract-number-empty', { field: 'number' });
    const startOn = requireDay(input.startOn, 'startOn');
    const endOn = requireDay(input.endOn, 'endOn');
    return this.database.once(ctx, { key, operation: 'enterContract', input }, async (m) => {
      const unit = await m.findOneBy(OrgUnit, { id: input.purchaserUnitId });
      if (!unit || !this.access.can(ctx, 'create', 'Contract', { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseProcurement('contract-unknown', { field: 'purchaserUnitId' });
      if (await m.existsBy(ServiceContract, { number })) throw refuseProcurement('contract-number-taken', { field: 'number', values: { number } });
      const provider = await m.findOneBy(Provider, { id: input.providerId });
      if (!provider) throw refuseProcurement('provider-unknown', { field: 'providerId' });
      const judge = await this.policy.judge(m, ctx);
      const today = dayInChina(ctx.at);
      const eligible = await judgeProvider(m, judge, provider, today);
      if (eligible.output['eligible'] !== true) {
        const { words, provision } = unmetOf(eligible);
        throw refuseProcurement('provider-not-eligible', { field: 'providerId', values: { failed: words }, provision });
      }
      const posts = await this.getPosts(m, input);
      const procurementId = (await this.gate?.before(m, ctx, judge, { purchaserUnitId: unit.id, providerId: provider.id, postIds: posts.map((p) => p.id) })) ?? null;
      const result = judge.decide('contract.check', contractFacts(posts[0], { ...input, signatory: unit.kind, startOn, endOn, clauses: [...input.clauses] }), today);
      if (result.output['compliant'] !== true) {
        const { words, provision } = unmetOf(result);
        throw refuseProcurement('contract-not-compliant', { field: 'endOn', values: { failed: words, requiredEndOn: String(result.output['requiredEndOn']) }, provision });
      }
      const contract = await m.save(m.create(ServiceContract, {
        number, unitPath: unit.path, purchaserUnitId: unit.id, purchaserName: unit.name, providerId: provider.id, providerTenantId: provider.providerTenantId, signatory: unit.kind, startOn, endOn,
        clauses: [...input.clauses], subcontracting: input.subcontracting, payFloor: input.payFloor, state: 'signed', checkResultId: null, endedOn: null, procurementId, succeedsId: null,
        insurancePercent: figure('单位社保费率', 'insurancePercent', input.insurancePercent), managementFee: figure('管理费', 'managementFee', input.managementFee),
      }));
      contract.checkResultId = await this.policy.store(m, ctx, { subject: 'Contract', subjectId: contract.id, field: 'contract.check', unitPath: unit.path, result });
      await m.save(contract);
      await this.writeLines(m, contract, input.lines);
      await this.gate?.signed(m, ctx, judge, contract, result);
      this.trail.write(m, ctx, { action: 'enter-contract', subject: 'Contract', subjectId: contract.id, unitPath: unit.path, after: { ...contract, lines: input.lines } });
      return { id: contract.id };
    });
  }

  private async writeLines(m: EntityManager, contract: ServiceContract, lines: readonly NewContractLine[]): Promise<void> {
    for (const [i, line] of lines.entries()) {
      await m.insert(ContractLine, {
        contractId: contract.id, providerTenantId: contract.providerTenantId, postId: line.postId,
        agreedMonthlyPay: line.agreedMonthlyPay ? figure('约定月薪酬', `lines[${i}].agreedMonthlyPay`, line.agreedMonthlyPay) : null,
      });
    }
    if (contract.providerTenantId) await m.update(Post, { id: In(lines.map((line) => line.postId)) }, { providerTenantId: contract.providerTenantId });
  }

  /** Ends a running contract before its term, with a reason; its posts stand without a provider from then on. */
  async terminate(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    if (reason.trim() === '') throw refuseProcurement('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'terminateContract', input: { id, reason } }, async (m) => {
      const contract = await m.findOne(ServiceContract, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!contract || !this.access.can(ctx, 'update', 'Contract', contract)) throw refuseProcurement('contract-unknown', { field: 'id' });
      if (contract.state !== 'signed') throw refuseProcurement('contract-state', { field: 'id' });
      const before = { ...contract };
      await m.save(Object.assign(contract, { state: 'terminated' as const, endedOn: dayInChina(ctx.at) }));
      this.trail.write(m, ctx, { action: 'terminate-contract', subject: 'Contract', subjectId: id, unitPath: contract.unitPath, before, after: { ...contract, reason: reason.trim() } });
      return { id };
    });
  }
}
