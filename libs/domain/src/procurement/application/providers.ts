import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided, type Judge } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import type { JsonObject } from '@gongqiao/kernel';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseProcurement } from '../errors.js';
import { isCreditCode } from '../model/credit-code.js';
import { Provider, ProviderDisqualification, ServiceContract } from '../persistence/entities.js';

/** A provider as entered; `qualifications` are the facts that the document asks for. */
export interface NewProvider {
  readonly name: string;
  readonly creditCode: string;
  readonly kind: string;
  readonly qualifications: JsonObject;
  readonly licenceValidTo?: string | null;
}

/** Whether a provider may be hired on a day, by the tenant's pack. Nothing is stored. */
export async function judgeProvider(m: EntityManager, judge: Judge, provider: Provider, on: string): Promise<Decided> {
  const bars = await m.find(ProviderDisqualification, { where: { providerId: provider.id }, order: { decidedOn: 'ASC' } });
  return judge.decide('procurement.provider', {
    ...provider.qualifications, kind: provider.kind, hrLicenceValidTo: provider.licenceValidTo,
    disqualifications: bars.map((bar) => ({ decidedOn: bar.decidedOn, liftedOn: bar.liftedOn })),
  }, on);
}

/** The register of providers, their eligibility, and the province's bar. */
@Injectable()
export class Providers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
  ) {}

  private async getFor(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<Provider> {
    const row = await m.findOne(Provider, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.access.can(ctx, 'read', 'Provider', row)) throw refuseProcurement('provider-unknown', { field: 'id' });
    this.access.require(ctx, verb, 'Provider', row);
    return row;
  }

  /** Judges and keeps the answer with its reasons on the register. */
  private async storeCheck(m: EntityManager, ctx: RequestContext, row: Provider): Promise<void> {
    const today = dayInChina(ctx.at);
    const result = await judgeProvider(m, await this.policy.judge(m, ctx), row, today);
    const checkResultId = await this.policy.store(m, ctx, { subject: 'Provider', subjectId: row.id, field: 'procurement.provider', result });
    await m.save(Object.assign(row, { eligible: result.output['eligible'] === true, checkedOn: today, checkResultId }));
  }

  /** Enters a provider and judges it at once; one that is not eligible stands on the register as such. */
  async register(ctx: RequestContext, key: string, input: NewProvider): Promise<{ id: string }> {
    const name = input.name.trim();
    const creditCode = input.creditCode.trim().toUpperCase();
    if (name === '' || name.length > 100) throw refuseProcurement('provider-name-empty', { field: 'name' });
    if (!isCreditCode(creditCode)) throw refuseProcurement('credit-code-invalid', { field: 'creditCode' });
    const licenceValidTo = input.licenceValidTo ? requireDay(input.licenceValidTo, 'licenceValidTo') : null;
    return this.database.once(ctx, { key, operation: 'registerProvider', input }, async (m) => {
      this.access.require(ctx, 'create', 'Provider');
      if (await m.existsBy(Provider, { creditCode })) throw refuseProcurement('credit-code-taken', { field: 'creditCode', values: { code: creditCode } });
      const row = await m.save(m.create(Provider, {
        name, creditCode, kind: input.kind, qualifications: input.qualifications, licenceValidTo, registeredOn: dayInChina(ctx.at), providerTenantId: null, eligible: null, checkedOn: null, checkResultId: null,
      }));
      await this.storeCheck(m, ctx, row);
      this.trail.write(m, ctx, { action: 'register-provider', subject: 'Provider', subjectId: row.id, after: row });
      return { id: row.id };
    });
  }

  /** Judges a provider anew, with new evidence where some is given. */
  async check(ctx: RequestContext, key: string, input: { id: string; qualifications?: JsonObject | null; licenceValidTo?: string | null }): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'checkProvider', input }, async (m) => {
      const row = await this.getFor(m, ctx, input.id, 'update');
      const before = { ...row };
      if (input.qualifications) row.qualifications = input.qualifications;
      if (input.licenceValidTo) row.licenceValidTo = requireDay(input.licenceValidTo, 'licenceValidTo');
      await this.storeCheck(m, ctx, row);
      this.trail.write(m, ctx, { action: 'check-provider', subject: 'Provider', subjectId: row.id, before, after: row });
      return { id: row.id };
    });
  }

  /**
   * Bars a provider over the whole tenant from today on: no purchaser can admit it or sign with it. Stands on a contract that was
   * terminated.
   */
  async disqualify(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    if (reason.trim() === '') throw refuseProcurement('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'disqualifyProvider', input: { id, reason } }, async (m) => {
      const row = await this.getFor(m, ctx, id, 'disqualify');
      if (!(await m.existsBy(ServiceContract, { providerId: id, state: 'terminated' }))) throw refuseProcurement('contract-not-terminated', { field: 'id' });
      if (await m.existsBy(ProviderDisqualification, { providerId: id, liftedOn: IsNull() })) throw refuseProcurement('already-disqualified', { field: 'id' });
      await m.insert(ProviderDisqualification, { providerId: id, providerTenantId: row.providerTenantId, decidedOn: dayInChina(ctx.at), reason: reason.trim(), liftedOn: null, liftReason: null });
      await this.storeCheck(m, ctx, row);
      this.trail.write(m, ctx, { action: 'disqualify-provider', subject: 'Provider', subjectId: id, after: { reason } });
      return { id };
    });
  }

  /** Lifts the bar from today on, with a reason. */
  async lift(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    if (reason.trim() === '') throw refuseProcurement('reason-missing', { field: 'reason' });
    return this.database.once(ctx, { key, operation: 'liftDisqualification', input: { id, reason } }, async (m) => {
      const row = await this.getFor(m, ctx, id, 'disqualify');
      const bar = await m.findOneBy(ProviderDisqualification, { providerId: id, liftedOn: IsNull() });
      if (!bar) throw refuseProcurement('not-disqualified', { field: 'id' });
      await m.save(Object.assign(bar, { liftedOn: dayInChina(ctx.at), liftReason: reason.trim() }));
      await this.storeCheck(m, ctx, row);
      this.trail.write(m, ctx, { action: 'lift-disqualification', subject: 'Provider', subjectId: id, after: { reason } });
      return { id };
    });
  }
}
