import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { AppUser, requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker, WorkerCertificate, WorkerPrivate } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { contactInWords } from '../model/file-value.js';
import { BankAccounts } from '../ports/bank-accounts.js';
import { Employee, Placement } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';

export const FILE = 'PersonnelFile';
/** Numbers that are sealed; each look at one by somebody else stands in the trail with its reason. */
export const SEALED = ['identity', 'telephone', 'address', 'emergency-contact', 'bank-account'] as const;
export type Sealed = (typeof SEALED)[number];

const OPENED = 'open-personnel-file';
/** Milliseconds for which an opened file stays open. */
const OPEN_FOR = 3_600_000;
/** What a look at a sealed field is called in the trail. */
export const LOOK_OF: Readonly<Record<Sealed, string>> = { identity: 'reveal-identity', telephone: 'reveal-telephone', address: 'reveal-address', 'emergency-contact': 'reveal-emergency-contact', 'bank-account': 'reveal-bank-account' };
const DOCUMENT = 'open-document';
const LOOKS = [OPENED, DOCUMENT, ...Object.values(LOOK_OF)];

/** Who looked at somebody's file, when, at what and why. */
export interface Look {
  readonly at: Date;
  readonly who: string | null;
  readonly what: 'file' | 'document' | Sealed;
  readonly reason: string;
  /** Which document, by its name. */
  readonly name: string | null;
}

/** A certificate as entered. */
export interface NewCertificate {
  readonly employeeId: string;
  readonly name: string;
  readonly obtainedOn: string;
  readonly validTo?: string | null;
  /** It is the highest that the person holds, by which posts and pay are judged. */
  readonly highest: boolean;
}

function requireReason(reason: string): string {
  const words = reason.trim();
  if (words.length < 4) throw refusePersonnel('reason-missing', { field: 'reason' });
  return words;
}

/** Files of employees: opened by others with a reason, by their owners freely; who looked is shown to the owner. */
@Injectable()
export class PersonnelFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly vault: IdentityVault,
    private readonly accounts: BankAccounts,
  ) {}

  private async getFor(m: EntityManager, ctx: RequestContext, id: string, verb: string): Promise<Employee> {
    const employee = await m.findOneBy(Employee, { id: requireId(id, 'id') });
    if (!employee || !this.access.can(ctx, verb, FILE, employee)) throw refusePersonnel('employee-unknown', { field: 'id' });
    return employee;
  }

  /** Opens somebody's file: nothing comes without a reason, and the reason stands in the trail before anything is shown. Acts once per key. */
  async open(ctx: RequestContext, key: string, id: string, reason: string): Promise<{ id: string }> {
    const words = requireReason(reason);
    return this.database.once(ctx, { key, operation: 'openPersonnelFile', input: { id, reason: words } }, async (m) => {
      const employee = await this.getFor(m, ctx, id, 'open');
      this.trail.write(m, ctx, { action: OPENED, subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { reason: words } });
      return { id: employee.id };
    });
  }

  /** An employee whose file the caller opened within the last hour; refused otherwise, since nothing is read without a reason. */
  async opened(m: EntityManager, ctx: RequestContext, id: string): Promise<Employee> {
    return (await this.openedFor(m, ctx, id)).employee;
  }

  /** The same with the reason for which it was opened. @throws Refused `employee-unknown`, `file-not-opened`. */
  async openedFor(m: EntityManager, ctx: RequestContext, id: string): Promise<{ readonly employee: Employee; readonly reason: string }> {
    const employee = await this.getFor(m, ctx, id, 'open');
    const since = new Date(ctx.at.getTime() - OPEN_FOR);
    const [found]: { reason: string }[] = await m.query(
      `select after->>'reason' as reason from trail_entry where tenant_id = current_tenant_id() and subject = 'Employee' and subject_id = $1 and action = $2 and user_id = $3 and at >= $4 order by seq desc limit 1`, [employee.id, OPENED, ctx.userId, since]);
    if (!found) throw refusePersonnel('file-not-opened', { field: 'id' });
    return { employee, reason: found.reason };
  }

  /** The caller's own employee row; refused where the account has none. */
  async own(m: EntityManager, ctx: RequestContext): Promise<Employee> {
    const employee = await employeeOfUser(m, ctx.userId);
    if (!employee) throw refusePersonnel('no-own-file');
    return employee;
  }

  /** Shows a sealed number: the owner's own freely, another's with a reason that stands in the trail. */
  async reveal(ctx: RequestContext, id: string, what: Sealed, reason: string | null): Promise<string> {
    return this.database.run(ctx, async (m) => {
      const own = await employeeOfUser(m, ctx.userId);
      const isOwn = own?.id === id;
      const employee = isOwn ? own : await this.getFor(m, ctx, id, 'reveal');
      const file = await m.findOneBy(WorkerPrivate, { workerId: employee.workerId });
      const account = what === 'bank-account' ? await this.accounts.current(m, employee.id) : null;
      const sealed = { identity: file?.identityEncrypted, telephone: file?.telephoneEncrypted, address: file?.addressEncrypted, 'emergency-contact': file?.emergencyEncrypted, 'bank-account': account?.encrypted }[what];
      if (!isOwn) this.trail.write(m, ctx, { action: LOOK_OF[what], subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { reason: requireReason(reason ?? '') } });
      if (!sealed) throw refusePersonnel('private-file-absent', { field: 'what' });
      const plain = this.vault.decrypt(sealed);
      return what === 'emergency-contact' ? contactInWords(plain) : plain;
    });
  }

  /** Looks by others at an employee's file, newest first, as its owner sees them. */
  async looksAt(m: EntityManager, employee: Pick<Employee, 'id' | 'workerId' | 'userId'>, limit = 100): Promise<Look[]> {
    const rows: { at: Date; who: string | null; action: string; reason: string | null; name: string | null }[] = await m.query(
      `select at, user_name as who, action, after->>'reason' as reason, after->>'name' as name from trail_entry
        where tenant_id = current_tenant_id() and ((subject = 'Employee' and subject_id = $1) or (subject = 'Worker' and subject_id = $2)) and action = any($3::text[]) and user_id is distinct from $4::uuid
        order by seq desc limit $5`, [employee.id, employee.workerId, LOOKS, employee.userId, limit]);
    return rows.map(({ at, who, action, reason, name }) => ({ at, who, reason: reason ?? '', name: action === DOCUMENT ? name : null, what: SEALED.find((kind) => LOOK_OF[kind] === action) ?? (action === DOCUMENT ? 'document' : 'file') }));
  }

  /** Enters a certificate. Acts once per key. */
  async addCertificate(ctx: RequestContext, key: string, input: NewCertificate): Promise<{ id: string }> {
    const obtainedOn = requireDay(input.obtainedOn, 'obtainedOn');
    const validTo = input.validTo ? requireDay(input.validTo, 'validTo') : null;
    if (obtainedOn > dayInChina(ctx.at)) throw refusePersonnel('day-in-future', { field: 'obtainedOn' });
    if (validTo !== null && validTo < obtainedOn) throw refusePersonnel('certificate-order', { field: 'validTo' });
    return this.database.once(ctx, { key, operation: 'addEmployeeCertificate', input }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(input.employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'update', 'Employee', employee)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      const name = input.name.trim();
      if (name === '') throw refusePersonnel('field-empty', { field: 'name' });
      await m.insert(WorkerCertificate, { workerId: employee.workerId, name, viaNationalExam: true, obtainedOn, validTo });
      if (input.highest && employee.certificate !== name) {
        await m.save(Object.assign(employee, { certificate: name }));
        await m.update(Placement, { employeeId: employee.id }, { certificate: name });
      }
      await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'renewed' where subject in ('Employee', 'PersonnelFile') and subject_id = $1 and state = '证书到期' and finished_at is null`, [employee.id, ctx.at, ctx.userId]);
      this.trail.write(m, ctx, { action: 'add-employee-certificate', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { name, obtainedOn, validTo } });
      return { id: employee.id };
    });
  }

  /** Links an employee with the account in which the person works. Acts once per key. */
  async linkAccount(ctx: RequestContext, key: string, employeeId: string, signInName: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'linkEmployeeAccount', input: { employeeId, signInName } }, async (m) => {
      const employee = await m.findOneBy(Employee, { id: requireId(employeeId, 'employeeId') });
      if (!employee || !this.access.can(ctx, 'update', 'Employee', employee)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      const user = await m.findOneBy(AppUser, { signInName: signInName.trim() });
      if (user?.tenantId !== ctx.tenantId) throw refusePersonnel('account-unknown', { field: 'signInName' });
      const taken = await m.findOneBy(Employee, { tenantId: ctx.tenantId, userId: user.id });
      if (taken && taken.id !== employee.id) throw refusePersonnel('account-taken', { field: 'signInName' });
      const before = { userId: employee.userId };
      await m.save(Object.assign(employee, { userId: user.id }));
      await m.update(Worker, { id: employee.workerId }, { userId: user.id });
      this.trail.write(m, ctx, { action: 'link-employee-account', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, before, after: { userId: user.id } });
      return { id: employee.id };
    });
  }
}
