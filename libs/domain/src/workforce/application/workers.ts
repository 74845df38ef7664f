import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault, isIdentityNumber, maskIdentity } from '@gongqiao/platform/privacy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { pinyin } from 'pinyin-pro';
import { IsNull, type EntityManager } from 'typeorm';
import { refuseWorkforce } from '../errors.js';
import { OtherJob, Worker, WorkerCertificate, WorkerPrivate } from '../persistence/entities.js';
import { judgeWorker } from './judge-worker.js';

/** A certificate as the employer enters it. */
export interface CertificateInput {
  readonly name: string;
  readonly viaNationalExam: boolean;
  readonly obtainedOn: string;
  readonly validTo?: string | null;
}

/** A worker as the employer registers one. */
export interface NewWorker {
  readonly number: string;
  readonly name: string;
  readonly sex?: 'female' | 'male' | null;
  readonly birthDate: string;
  readonly identityNumber: string;
  readonly telephone?: string | null;
  readonly education: string;
  readonly abilityTestPassedOn?: string | null;
  readonly politicalStanceConfirmed: boolean;
  readonly lawAndCharacterConfirmed: boolean;
  readonly aptitudeConfirmed: boolean;
  readonly healthy: boolean;
  readonly richUnionExperience: boolean;
  readonly massOrganisationExperience: boolean;
  readonly socialWorkFullTimeBachelor: boolean;
  readonly examConditionsMet: boolean;
  readonly workStartedOn?: string | null;
  readonly employedFrom: string;
  readonly certificates: readonly CertificateInput[];
}

/** Another job beside the post, with the consent to it where there is one. */
export interface OtherJobInput {
  readonly workerId: string;
  readonly description: string;
  readonly startedOn: string;
  readonly consentOn?: string | null;
  readonly consentBy?: 'union' | 'provider' | null;
}

/** First letters of a name's syllables: 王小明 is `wxm`. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function optionalDay(value: string | null | undefined, field: string): string | null {
  return value ? requireDay(value, field) : null;
}

function text(value: string, max: number, code: 'name-empty' | 'number-empty', field: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > max) throw refuseWorkforce(code, { field });
  return trimmed;
}

/** Workers of a provider: their register, their private file, which grade they qualify for. */
@Injectable()
export class Workers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
  ) {}

  /** Registers a person in the caller's own tenant. The number goes encrypted into the private file; the register keeps its mask. */
  async register(ctx: RequestContext, key: string, input: NewWorker): Promise<{ id: string }> {
    const identity = input.identityNumber.trim().toUpperCase();
    if (!isIdentityNumber(identity)) throw refuseWorkforce('identity-invalid', { field: 'identityNumber' });
    const name = text(input.name, 50, 'name-empty', 'name');
    const number = text(input.number, 30, 'number-empty', 'number');
    const { certificates, telephone, identityNumber: _kept, ...file } = input;
    // The stored call must not hold the number in clear; its keyed hash tells a retry from another person.
    const call = { ...file, certificates, identity: this.vault.hash(identity).toString('hex') };
    return this.database.once(ctx, { key, operation: 'registerWorker', input: call }, async (m) => {
      this.access.require(ctx, 'create', 'Worker');
      if (await m.existsBy(Worker, { tenantId: ctx.tenantId, number })) throw refuseWorkforce('worker-number-taken', { field: 'number', values: { number } });
      const identityHash = this.vault.hash(identity);
      if (await m.existsBy(Worker, { tenantId: ctx.tenantId, identityHash, employedTo: IsNull() })) throw refuseWorkforce('worker-employed', { field: 'identityNumber' });
      const worker = await m.save(m.create(Worker, {
        ...file, sex: input.sex ?? null, number, name, nameInitials: initialsOf(name), identityHash, identityMasked: maskIdentity(identity), birthDate: requireDay(input.birthDate, 'birthDate'),
        abilityTestPassedOn: optionalDay(input.abilityTestPassedOn, 'abilityTestPassedOn'), workStartedOn: optionalDay(input.workStartedOn, 'workStartedOn'),
        employedFrom: requireDay(input.employedFrom, 'employedFrom'), employedTo: null, userId: null, eligible: null, highestGrade: null, judgedOn: null, basicResultId: null, gradeResultId: null,
      }));
      await m.insert(WorkerPrivate, { workerId: worker.id, identityEncrypted: this.vault.encrypt(identity), telephoneEncrypted: telephone ? this.vault.encrypt(telephone) : null, addressEncrypted: null, emergencyEncrypted: null });
      for (const [i, c] of certificates.entries()) {
        await m.insert(WorkerCertificate, { ...c, workerId: worker.id, obtainedOn: requireDay(c.obtainedOn, `certificates[${i}].obtainedOn`), validTo: optionalDay(c.validTo, `certificates[${i}].validTo`) });
      }
      const { identityHash: _hash, ...after } = worker;
      this.trail.write(m, ctx, { action: 'register-worker', subject: 'Worker', subjectId: worker.id, after });
      return { id: worker.id };
    });
  }

  /** Enters a certificate that a worker has gained; it counts from the next judgement on. */
  async addCertificate(ctx: RequestContext, key: string, input: CertificateInput & { readonly workerId: string }): Promise<{ id: string }> {
    const obtainedOn = requireDay(input.obtainedOn, 'obtainedOn');
    const validTo = optionalDay(input.validTo, 'validTo');
    const name = text(input.name, 100, 'name-empty', 'name');
    return this.database.once(ctx, { key, operation: 'addWorkerCertificate', input }, async (m) => {
      await this.getOwn(m, ctx, input.workerId, 'update');
      if (await m.existsBy(WorkerCertificate, { workerId: input.workerId, name, obtainedOn })) throw refuseWorkforce('certificate-known', { field: 'name' });
      const row = await m.save(m.create(WorkerCertificate, { workerId: input.workerId, name, viaNationalExam: input.viaNationalExam, obtainedOn, validTo }));
      this.trail.write(m, ctx, { action: 'add-certificate', subject: 'Worker', subjectId: input.workerId, after: row });
      return { id: input.workerId };
    });
  }

  private async getOwn(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<Worker> {
    const worker = await m.findOneBy(Worker, { id });
    if (!worker || !this.access.can(ctx, verb, 'Worker', worker)) throw refuseWorkforce('worker-unknown', { field: 'id' });
    return worker;
  }

  /** Judges a worker of the caller's tenant for a grade today and keeps both results with their reasons. */
  async judge(ctx: RequestContext, key: string, id: string, grade: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'judgeWorker', input: { id, grade } }, async (m) => {
      const worker = await this.getOwn(m, ctx, id, 'update');
      const today = dayInChina(ctx.at);
      const { basic, grade: byGrade, eligible } = await judgeWorker(m, await this.policy.judge(m, ctx), worker, grade, today);
      const [basicResultId, gradeResultId] = await this.policy.storeMany(m, ctx, [
        { subject: 'Worker', subjectId: id, field: 'eligibility.basic', result: basic }, { subject: 'Worker', subjectId: id, field: 'eligibility.grade', result: byGrade },
      ]);
      const highest = byGrade.output['highestGrade'];
      await m.save(Object.assign(worker, { eligible, highestGrade: typeof highest === 'string' ? highest : null, judgedOn: today, basicResultId, gradeResultId }));
      this.trail.write(m, ctx, { action: 'judge-worker', subject: 'Worker', subjectId: id, after: { grade, eligible, highest } });
      return { id };
    });
  }

  /**
   * Looks at an identity number. Who looked, when and why goes into the trail in the same transaction; without a reason
   * there is no number.
   */
  async reveal(ctx: RequestContext, id: string, reason: string): Promise<string> {
    if (reason.trim().length < 4) throw refuseWorkforce('reveal-reason-missing', { field: 'reason' });
    return this.database.run(ctx, async (m) => {
      await this.getOwn(m, ctx, id, 'reveal');
      const file = await m.findOneBy(WorkerPrivate, { workerId: id });
      if (!file) throw refuseWorkforce('private-file-absent', { field: 'id' });
      this.trail.write(m, ctx, { action: 'reveal-identity', subject: 'Worker', subjectId: id, after: { reason: reason.trim() } });
      return this.vault.decrypt(file.identityEncrypted);
    });
  }

  /** Enters another job of a worker, with the consent to it where there is one. */
  async addOtherJob(ctx: RequestContext, key: string, input: OtherJobInput): Promise<{ id: string }> {
    const startedOn = requireDay(input.startedOn, 'startedOn');
    const consentOn = optionalDay(input.consentOn, 'consentOn');
    if ((consentOn === null) !== !input.consentBy) throw refuseWorkforce('consent-incomplete', { field: 'consentOn' });
    return this.database.once(ctx, { key, operation: 'addOtherJob', input }, async (m) => {
      await this.getOwn(m, ctx, input.workerId, 'update');
      const row = await m.save(m.create(OtherJob, { workerId: input.workerId, description: input.description.trim(), startedOn, endedOn: null, consentOn, consentBy: input.consentBy ?? null }));
      this.trail.write(m, ctx, { action: 'add-other-job', subject: 'Worker', subjectId: input.workerId, after: row });
      return { id: input.workerId };
    });
  }
}
