import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Accounts, AppUser, Tenant } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Worker } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { Employee } from '../persistence/entities.js';
import { AccountRule } from '../persistence/talent-entities.js';

const SUBJECT = 'EmployeeAccount';
/** How a sign-in name is formed where the tenant has no rule of its own. */
export const USUAL_PATTERN = '{tenant}-{number}';
const PATTERN = /^(?:[a-z0-9._-]|\{(?:tenant|number|digits|initials)\})+$/;
const MOST_TRIES = 50;

/** A first password, as it is told once. */
export interface FirstPassword {
  readonly employeeId: string;
  readonly signInName: string;
  /** Empty where the same request was made before: it is told once. */
  readonly password: string;
}

/** Accounts of employees: opened on joining, a first password handed over once, moved and ended with the employment. */
@Injectable()
export class EmployeeAccounts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly accounts: Accounts,
    private readonly trail: Trail,
  ) {}

  /** The rule by which sign-in names are formed. */
  async patternOf(m: EntityManager): Promise<string> {
    const [rule] = await m.find(AccountRule, { take: 1 });
    return rule?.pattern ?? USUAL_PATTERN;
  }

  /** Sets the rule of sign-in names to come. Acts once per key. @throws Refused `pattern-invalid`. */
  setPattern(ctx: RequestContext, key: string, pattern: string): Promise<{ pattern: string }> {
    return this.database.once(ctx, { key, operation: 'setAccountPattern', input: { pattern } }, async (m) => {
      this.access.require(ctx, 'create', SUBJECT);
      const wanted = pattern.trim();
      if (!PATTERN.test(wanted) || wanted.length > 50 || !/\{(?:number|digits)\}/.test(wanted)) throw refusePersonnel('pattern-invalid', { field: 'pattern' });
      const [held] = await m.find(AccountRule, { take: 1 });
      const before = held?.pattern ?? null;
      await m.save(Object.assign(held ?? m.create(AccountRule), { pattern: wanted, enteredBy: ctx.userId, enteredAt: ctx.at }));
      this.trail.write(m, ctx, { action: 'set-account-pattern', subject: SUBJECT, subjectId: ctx.tenantId, before: { pattern: before }, after: { pattern: wanted } });
      return { pattern: wanted };
    });
  }

  private async freeName(m: EntityManager, ctx: RequestContext, employee: Pick<Employee, 'number' | 'nameInitials'>): Promise<string> {
    const tenant = await m.findOneByOrFail(Tenant, { id: ctx.tenantId });
    const values: Readonly<Record<string, string>> = { tenant: tenant.slug, number: employee.number.toLowerCase(), digits: employee.number.replaceAll(/\D/g, ''), initials: employee.nameInitials.toLowerCase().replaceAll(/[^a-z0-9]/g, '') };
    const wanted = (await this.patternOf(m)).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    for (let n = 1; n <= MOST_TRIES; n += 1) {
      const name = n === 1 ? wanted : `${wanted}-${n}`;
      if (await this.accounts.isFree(m, name)) return name;
    }
    throw refusePersonnel('account-name-taken', { field: 'signInName', values: { name: wanted } });
  }

  /** Opens the account of somebody who joins, in the role of the position from the first day on. Nobody signs in before a password is drawn. */
  async openFor(m: EntityManager, ctx: RequestContext, employee: Employee): Promise<AppUser> {
    const user = await this.accounts.open(m, ctx, { name: employee.name, signInName: await this.freeName(m, ctx, employee), unitId: employee.unitId, roles: [employee.position], from: employee.hiredOn });
    await m.save(Object.assign(employee, { userId: user.id }));
    await m.update(Worker, { id: employee.workerId }, { userId: user.id });
    return user;
  }

  /**
   * Draws a first password, which is told once; the account is opened where there is none. Possible until the person has chosen a
   * password: an earlier letter is void then. Acts once per key.
   *
   * @throws Refused `employee-unknown`, `employee-left`, `account-in-use`.
   */
  async issue(ctx: RequestContext, key: string, employeeId: string): Promise<FirstPassword> {
    let password = '';
    const kept = await this.database.once(ctx, { key, operation: 'issueFirstPassword', input: { employeeId } }, async (m) => {
      const employee = await m.findOne(Employee, { where: { id: requireId(employeeId, 'employeeId') }, lock: { mode: 'pessimistic_write' } });
      if (!employee || !this.access.can(ctx, 'create', SUBJECT, { tenantId: employee.tenantId, unitPath: employee.unitPath })) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      if (employee.state === 'left') throw refusePersonnel('employee-left', { field: 'employeeId' });
      const user = employee.userId === null ? await this.openFor(m, ctx, employee) : await m.findOneByOrFail(AppUser, { id: employee.userId });
      if (await this.accounts.isInUse(m, user.id)) throw refusePersonnel('account-in-use', { field: 'employeeId', values: { name: user.signInName } });
      password = await this.accounts.drawPassword(m, ctx, user.id);
      this.trail.write(m, ctx, { action: 'issue-first-password', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: { signInName: user.signInName } });
      return { employeeId: employee.id, signInName: user.signInName };
    });
    return { ...kept, password };
  }
}
