import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { IdentityVault, isIdentityNumber } from '@gongqiao/platform/privacy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseService } from '../errors.js';
import { Beneficiary, BeneficiaryLook } from '../persistence/entities.js';
import { ownFile, requireReason } from './staff.js';

const SUBJECT = 'Beneficiary';

/** A beneficiary as a worker registers one. */
export interface NewBeneficiary {
  readonly name: string;
  readonly alias: string;
  readonly field?: string | null;
  readonly telephone?: string | null;
  readonly address?: string | null;
  readonly identityNumber?: string | null;
}

/** Who somebody is, opened for one look. */
export interface RevealedBeneficiary {
  readonly name: string;
  readonly telephone: string | null;
  readonly address: string | null;
  readonly identityNumber: string | null;
}

function words(value: string, max: number, code: 'name-empty' | 'alias-empty', field: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > max) throw refuseService(code, { field });
  return trimmed;
}

/** People served: who they are stands sealed, opens only to those who serve or supervise them, and every look is kept. */
@Injectable()
export class Beneficiaries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
  ) {}

  /** Registers somebody whom the caller serves. The stored call holds no name, only a keyed hash of what was sent. */
  async register(ctx: RequestContext, key: string, input: NewBeneficiary): Promise<{ id: string }> {
    const name = words(input.name, 50, 'name-empty', 'name');
    const alias = words(input.alias, 20, 'alias-empty', 'alias');
    const identity = input.identityNumber?.trim().toUpperCase() || null;
    if (identity !== null && !isIdentityNumber(identity)) throw refuseService('identity-invalid', { field: 'identityNumber' });
    const who: RevealedBeneficiary = { name, telephone: input.telephone?.trim() || null, address: input.address?.trim() || null, identityNumber: identity };
    return this.database.once(ctx, { key, operation: 'registerBeneficiary', input: { alias, call: this.vault.hash(JSON.stringify(who)).toString('hex') } }, async (m) => {
      const employee = await ownFile(m, ctx);
      this.access.require(ctx, 'create', SUBJECT, { tenantId: ctx.tenantId, userId: ctx.userId, unitPath: employee.unitPath });
      const identityHash = identity === null ? null : this.vault.hash(identity);
      const known = identityHash === null ? null : await m.findOneBy(Beneficiary, { identityHash });
      if (known) throw refuseService('beneficiary-known', { field: 'identityNumber', values: { code: known.code } });
      await m.query(`select pg_advisory_xact_lock(hashtextextended('beneficiary:' || current_tenant_id()::text, 0))`);
      const year = dayInChina(ctx.at).slice(0, 4);
      const [next]: { n: number }[] = await m.query(`select coalesce(max(substr(code, 6)::int), 0) + 1 as n from beneficiary where tenant_id = current_tenant_id() and code like $1`, [`${year}-%`]);
      const row = await m.save(m.create(Beneficiary, {
        unitPath: employee.unitPath, userId: ctx.userId, employeeId: employee.id, code: `${year}-${String(next?.n ?? 1).padStart(5, '0')}`, alias, field: input.field?.trim().slice(0, 30) ?? '',
        sealed: this.vault.encrypt(JSON.stringify(who)), identityHash, registeredOn: dayInChina(ctx.at),
      }));
      this.trail.write(m, ctx, { action: 'register-beneficiary', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, after: { code: row.code, alias } });
      return { id: row.id };
    });
  }

  /** Whether the caller answers for somebody, or for a case or group that serves them. */
  private async serves(m: EntityManager, ctx: RequestContext, id: string): Promise<boolean> {
    const [found]: { yes: boolean }[] = await m.query(
      `select exists (select 1 from service_matter_member b join service_matter s on s.id = b.matter_id where b.beneficiary_id = $1 and s.user_id = $2) as yes`, [id, ctx.userId]);
    return found?.yes ?? false;
  }

  /** @throws Refused `beneficiary-unknown` unless the caller serves or supervises the person. */
  async requireServed(m: EntityManager, ctx: RequestContext, id: string): Promise<Beneficiary> {
    const row = await m.findOneBy(Beneficiary, { id });
    if (!row || (!this.access.can(ctx, 'reveal', SUBJECT, row) && !(await this.serves(m, ctx, id)))) throw refuseService('beneficiary-unknown', { field: 'beneficiaryId' });
    return row;
  }

  /** Opens who somebody is, once, and keeps who looked, when and why. */
  async reveal(ctx: RequestContext, id: string, reason: string): Promise<RevealedBeneficiary> {
    const why = requireReason(reason);
    return this.database.run(ctx, async (m) => {
      const row = await this.requireServed(m, ctx, id);
      const [user]: { name: string }[] = await m.query('select name from app_user where id = $1', [ctx.userId]);
      await m.save(m.create(BeneficiaryLook, { unitPath: row.unitPath, beneficiaryId: id, userId: ctx.userId, userName: user?.name ?? '', lookedAt: ctx.at, reason: why }));
      this.trail.write(m, ctx, { action: 'reveal-beneficiary', subject: SUBJECT, subjectId: id, unitPath: row.unitPath, after: { reason: why } });
      const { sealed } = await m.createQueryBuilder(Beneficiary, 'b').addSelect('b.sealed').where('b.id = :id', { id }).getOneOrFail();
      return JSON.parse(this.vault.decrypt(sealed)) as RevealedBeneficiary;
    });
  }
}
