import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessService } from '../../access/access-service.js';
import { refuseSignIn } from '../../auth/errors.js';
import { Sessions } from '../../auth/sessions.js';
import { SignIn } from '../../auth/sign-in.js';
import { requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { paginate } from '../../graphql/pagination.js';
import type { Page, PageArgs } from '../../graphql/pagination.js';
import { PolicyService } from '../../policy/policy-service.js';
import { Trail } from '../../trail/trail.js';
import { refuseTenancy } from '../errors.js';
import { AppUser, OrgUnit, Tenant } from '../persistence/entities.js';
import { narrowUsers, type UserFilter } from '../persistence/narrow-users.js';
import { rolesOf } from '../role-names.js';
import { Accounts, temporaryPassword } from './accounts.js';

/** Somebody to be given an account. */
export interface NewUserInput {
  readonly name: string;
  readonly signInName: string;
  readonly telephone?: string | null;
  readonly unitId: string;
  readonly roles: readonly string[];
}

/** The tenant's accounts and who holds which role where. */
@Injectable()
export class Users {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly policy: PolicyService,
    private readonly accounts: Accounts,
  ) {}

  /** Users that the context may see, by part of a name, unit or role. */
  list(ctx: RequestContext, filter: UserFilter, page: PageArgs): Promise<Page<AppUser>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'User', 'person');
      const qb = m.createQueryBuilder(AppUser, 'person').where(may.sql, may.parameters);
      narrowUsers(qb, filter);
      return paginate(qb, page, { sortable: ['name', 'signInName'], byDefault: 'signInName' });
    });
  }

  private async getUser(m: EntityManager, ctx: RequestContext, verb: string, id: string): Promise<AppUser> {
    const user = await m.findOneBy(AppUser, { id: requireId(id, 'id') });
    if (!user || !this.access.can(ctx, 'read', 'User', user)) throw refuseTenancy('user-unknown', { field: 'id' });
    this.access.require(ctx, verb, 'User', user);
    return user;
  }

  private async requireRoles(m: EntityManager, ctx: RequestContext, roles: readonly string[]): Promise<void> {
    const tenant = await m.findOneByOrFail(Tenant, { id: ctx.tenantId });
    const known = new Set(rolesOf(this.policy.index.findPack(tenant.packId)).map((role) => role.key));
    const wrong = roles.find((role) => !known.has(role));
    if (wrong !== undefined) throw refuseTenancy('role-unknown', { field: 'roles', values: { role: wrong } });
  }

  /** Makes an account with a temporary password, which is told once: a retry gives the account without it. */
  async create(ctx: RequestContext, key: string, input: NewUserInput): Promise<{ userId: string; temporaryPassword: string }> {
    const password = temporaryPassword();
    let fresh = false;
    const { userId } = await this.database.once(ctx, { key, operation: 'createUser', input }, async (m) => {
      fresh = true;
      const unit = await m.findOneBy(OrgUnit, { id: requireId(input.unitId, 'unitId') });
      if (!unit || !this.access.can(ctx, 'create', 'Membership', { tenantId: ctx.tenantId, unitPath: unit.path })) {
        throw refuseTenancy('unit-unknown', { field: 'unitId' });
      }
      await this.requireRoles(m, ctx, input.roles);
      const user = await this.accounts.open(m, ctx, input);
      await this.signIn.setPassword(m, user.id, password, true);
      return { userId: user.id };
    });
    return { userId, temporaryPassword: fresh ? password : '' };
  }

  /** Closes an account: its sessions end, its entries in the trail stay. */
  async close(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'closeUser', input: { id } }, async (m) => {
      const user = await this.getUser(m, ctx, 'update', id);
      user.closedAt = ctx.at;
      await m.save(user);
      await this.sessions.endAll(m, id);
      this.trail.write(m, ctx, { action: 'close-user', subject: 'User', subjectId: id });
      return { id };
    });
  }

  /** Gives a new temporary password and opens a lock. */
  async resetPassword(ctx: RequestContext, key: string, id: string): Promise<{ userId: string; temporaryPassword: string }> {
    const password = temporaryPassword();
    let fresh = false;
    await this.database.once(ctx, { key, operation: 'resetPassword', input: { id } }, async (m) => {
      fresh = true;
      const user = await this.getUser(m, ctx, 'update', id);
      if (user.closedAt) throw refuseSignIn('no-membership');
      await this.signIn.setPassword(m, id, password, true);
      await this.sessions.endAll(m, id);
      this.trail.write(m, ctx, { action: 'reset-password', subject: 'User', subjectId: id });
      return { id };
    });
    return { userId: id, temporaryPassword: fresh ? password : '' };
  }
}
