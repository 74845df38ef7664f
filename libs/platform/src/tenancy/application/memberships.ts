import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccessService } from '../../access/access-service.js';
import { dayInChina, requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { EventBus } from '../../events/index.js';
import { PolicyService } from '../../policy/policy-service.js';
import { Trail } from '../../trail/trail.js';
import { TENANT_ADMINISTRATOR } from '../access.js';
import { refuseTenancy } from '../errors.js';
import { AppUser, Membership, OrgUnit, Tenant } from '../persistence/entities.js';
import { rolesOf } from '../role-names.js';
import { requireDay } from './units.js';

/** A role to be held by a user at a unit from a day on. */
export interface NewMembership {
  readonly userId: string;
  readonly unitId: string;
  readonly role: string;
  readonly from: string;
}

/** A role of a user, with the last day on which it is held; a stand-in's names whom it stands in for. */
export interface RoleHeld {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: string;
  readonly from: string;
  readonly to: string | null;
  readonly standsInFor: string | null;
}

const HELD = `
  select ms.id, ms.unit_id as "unitId", o.name as "unitName", ms.role, ms.valid_from::text as "from", (ms.valid_to - 1)::text as "to", f.name as "standsInFor"
    from membership ms join org_unit o on o.id = ms.unit_id left join membership s on s.id = ms.stands_in_for left join app_user f on f.id = s.user_id
   where ms.user_id = $1 order by ms.valid_to is not null, ms.unit_path, ms.valid_from desc, ms.role limit 200`;

/** Who holds which role where and from when to when; the history of it stays. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly events: EventBus,
  ) {}

  private async getUser(m: EntityManager, ctx: RequestContext, id: string): Promise<AppUser> {
    const user = await m.findOneBy(AppUser, { id: requireId(id, 'userId') });
    if (!user || !this.access.can(ctx, 'read', 'User', user)) throw refuseTenancy('user-unknown', { field: 'userId' });
    return user;
  }

  /** The roles of a user, those held today first. */
  list(ctx: RequestContext, userId: string): Promise<RoleHeld[]> {
    return this.database.run(ctx, async (m) => {
      await this.getUser(m, ctx, userId);
      return m.query(HELD, [userId]) as Promise<RoleHeld[]>;
    });
  }

  private async requireRole(m: EntityManager, ctx: RequestContext, role: string): Promise<void> {
    const tenant = await m.findOneByOrFail(Tenant, { id: ctx.tenantId });
    if (!rolesOf(this.policy.index.findPack(tenant.packId)).some((known) => known.key === role)) throw refuseTenancy('role-unknown', { field: 'role', values: { role: role.slice(0, 60) } });
  }

  /**
   * Gives a user a role at a unit from a day on. Acts once per key.
   *
   * @throws Refused `user-unknown`, `user-closed`, `unit-unknown`, `role-unknown`, `role-held`, `date-invalid`.
   */
  async grant(ctx: RequestContext, key: string, input: NewMembership): Promise<{ id: string }> {
    const from = requireDay(input.from, 'from');
    return this.database.once(ctx, { key, operation: 'grantRole', input }, async (m) => {
      const user = await this.getUser(m, ctx, input.userId);
      if (user.closedAt) throw refuseTenancy('user-closed', { field: 'userId' });
      const unit = await m.findOneBy(OrgUnit, { id: requireId(input.unitId, 'unitId') });
      if (unit?.tenantId !== ctx.tenantId || !this.access.can(ctx, 'create', 'Membership', { tenantId: ctx.tenantId, unitPath: unit.path })) throw refuseTenancy('unit-unknown', { field: 'unitId' });
      await this.requireRole(m, ctx, input.role);
      const held: unknown[] = await m.query(
        'select 1 from membership where user_id = $1 and unit_id = $2 and role = $3 and stands_in_for is null and (valid_to is null or valid_to > $4::date)', [user.id, unit.id, input.role, from]);
      if (held.length > 0) throw refuseTenancy('role-held', { field: 'role' });
      const row = await m.save(m.create(Membership, { userId: user.id, unitId: unit.id, unitPath: unit.path, role: input.role, validFrom: from, validTo: null, standsInFor: null }));
      this.trail.write(m, ctx, { action: 'grant-role', subject: 'User', subjectId: user.id, unitPath: unit.path, after: { role: input.role, unit: unit.name, from } });
      await this.events.publish(m, { topic: 'todo', tenantId: ctx.tenantId, unitPath: unit.path });
      return { id: row.id };
    });
  }

  /**
   * Ends a role after its last day; one that has not begun by then never was. Whoever stands in by it ends with it. Acts once per key.
   *
   * @throws Refused `membership-unknown`, `administrator-last`, `date-invalid`.
   */
  async end(ctx: RequestContext, key: string, input: { readonly id: string; readonly lastDay: string }): Promise<{ id: string }> {
    const lastDay = requireDay(input.lastDay, 'lastDay');
    return this.database.once(ctx, { key, operation: 'endRole', input }, async (m) => {
      const row = await m.findOne(Membership, { where: { id: requireId(input.id, 'id') }, lock: { mode: 'pessimistic_write' } });
      if (!row || row.standsInFor !== null || !this.access.can(ctx, 'update', 'Membership', row)) throw refuseTenancy('membership-unknown', { field: 'id' });
      if (lastDay < dayInChina(ctx.at)) throw refuseTenancy('end-in-past', { field: 'lastDay' });
      if (row.role === TENANT_ADMINISTRATOR) await this.requireAnother(m, row);
      const before = { ...row };
      const [{ until } = { until: '' }]: { until: string }[] = await m.query(`select ($1::date + 1)::text as until`, [lastDay]);
      await m.query('update membership set valid_to = least(valid_to, $2::date) where stands_in_for = $1 and valid_from < $2::date and (valid_to is null or valid_to > $2::date)', [row.id, until]);
      await m.query('delete from membership where stands_in_for = $1 and valid_from >= $2::date', [row.id, until]);
      if (row.validFrom > lastDay) await m.remove(Object.assign(m.create(Membership), row));
      else await m.save(Object.assign(row, { validTo: until }));
      this.trail.write(m, ctx, { action: 'end-role', subject: 'User', subjectId: before.userId, unitPath: before.unitPath, before: { role: before.role, from: before.validFrom }, after: { role: before.role, lastDay } });
      await this.events.publish(m, { topic: 'todo', tenantId: ctx.tenantId, unitPath: before.unitPath });
      return { id: input.id };
    });
  }

  /** A tenant whose last administrator went could never be run again. */
  private async requireAnother(m: EntityManager, row: Membership): Promise<void> {
    const others: unknown[] = await m.query(
      `select 1 from membership ms join app_user u on u.id = ms.user_id where ms.role = $1 and ms.id <> $2 and ms.stands_in_for is null and ms.valid_to is null and u.closed_at is null limit 1`, [TENANT_ADMINISTRATOR, row.id]);
    if (others.length === 0) throw refuseTenancy('administrator-last', { field: 'id' });
  }
}
