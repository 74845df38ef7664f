import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { dayInChina, requireId } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { EventBus } from '../../events/index.js';
import { Trail } from '../../trail/trail.js';
import { refuseTenancy } from '../errors.js';
import { AppUser, Membership } from '../persistence/entities.js';
import { requireDay } from './units.js';

/** Who is to stand in for the caller, from the first to the last day, both counted. */
export interface StandInInput {
  readonly userId: string;
  readonly from: string;
  readonly to: string;
  readonly note?: string | null;
}

/** One span of standing in, with all roles that go with it. */
export interface StandIn {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
  readonly forUserId: string;
  readonly forUserName: string;
  readonly unitName: string;
  readonly roles: string[];
  readonly from: string;
  readonly to: string;
}

const LONGEST_DAYS = 366;
const DAY = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

const LIST = `
  select min(s.id::text) as id, s.user_id as "userId", u.name as "userName", f.user_id as "forUserId", v.name as "forUserName", o.name as "unitName",
         array_agg(s.role order by s.role) as roles, s.valid_from::text as "from", (s.valid_to - 1)::text as "to"
    from membership s join membership f on f.id = s.stands_in_for join app_user u on u.id = s.user_id join app_user v on v.id = f.user_id
    join org_unit o on o.id = s.unit_id
   where (s.user_id = $1 or f.user_id = $1) and s.valid_to > $2::date
   group by s.user_id, u.name, f.user_id, v.name, o.name, s.valid_from, s.valid_to order by s.valid_from, min(s.id::text)`;

/** Standing in for somebody over a span of days: the stand-in holds the same roles at the same place, and no longer. */
@Injectable()
export class StandIns {
  constructor(
    private readonly database: TenantDatabase,
    private readonly trail: Trail,
    private readonly events: EventBus,
  ) {}

  /** Spans that are on or to come in which the caller stands in or is stood in for. */
  list(ctx: RequestContext): Promise<StandIn[]> {
    return this.database.run(ctx, (m) => m.query(LIST, [ctx.userId, dayInChina(ctx.at)]) as Promise<StandIn[]>);
  }

  /**
   * Names a stand-in for the caller's own roles at the unit that the caller acts for. A role that one holds as a stand-in oneself
   * is not passed on.
   *
   * @throws Refused `stand-in-unknown`, `stand-in-span`, `stand-in-nothing`, `stand-in-twice`, `date-invalid`.
   */
  async name(ctx: RequestContext, key: string, input: StandInInput): Promise<{ id: string }> {
    const today = dayInChina(ctx.at);
    const from = requireDay(input.from, 'from');
    const to = requireDay(input.to, 'to');
    if (from < today || to < from || Date.parse(to) - Date.parse(from) > LONGEST_DAYS * DAY) throw refuseTenancy('stand-in-span', { field: 'to' });
    return this.database.once(ctx, { key, operation: 'nameStandIn', input }, async (m) => {
      const receiver = await m.findOneBy(AppUser, { id: requireId(input.userId, 'userId'), closedAt: IsNull() });
      if (!receiver || receiver.id === ctx.userId) throw refuseTenancy('stand-in-unknown', { field: 'userId' });
      const own = await this.ownRoles(m, ctx, today);
      if (own.length === 0) throw refuseTenancy('stand-in-nothing', { field: 'userId' });
      const until = dayAfter(to);
      const twice: unknown[] = await m.query(
        'select 1 from membership where stands_in_for = any($1::uuid[]) and valid_from < $3::date and valid_to > $2::date', [own.map((row) => row.id), from, until]);
      if (twice.length > 0) throw refuseTenancy('stand-in-twice', { field: 'from' });
      const rows = await m.save(own.map((row) => m.create(Membership, {
        userId: receiver.id, unitId: row.unitId, unitPath: row.unitPath, role: row.role, validFrom: from, validTo: until, standsInFor: row.id,
      })));
      this.trail.write(m, ctx, { action: 'name-stand-in', subject: 'User', subjectId: ctx.userId, unitPath: ctx.unitPath,
        after: { standIn: receiver.name, from, to, roles: own.map((row) => row.role), note: input.note ?? null } });
      await this.events.publish(m, { topic: 'todo', tenantId: ctx.tenantId, unitPath: ctx.unitPath });
      return { id: rows[0]?.id ?? '' };
    });
  }

  private ownRoles(m: EntityManager, ctx: RequestContext, today: string): Promise<Membership[]> {
    return m.createQueryBuilder(Membership, 'own')
      .where('own.user_id = :me and own.unit_id = :unit and own.stands_in_for is null', { me: ctx.userId, unit: ctx.unitId })
      .andWhere('own.valid_from <= :today and (own.valid_to is null or own.valid_to > :today)', { today }).getMany();
  }

  /** Ends a span from today on; one that has not begun never was. Who was stood in for ends it, or the stand-in. */
  async end(ctx: RequestContext, key: string, id: string): Promise<{ id: string }> {
    return this.database.once(ctx, { key, operation: 'endStandIn', input: { id } }, async (m) => {
      const one = await m.findOneBy(Membership, { id: requireId(id, 'id'), standsInFor: Not(IsNull()) });
      const held = one?.standsInFor ? await m.findOneBy(Membership, { id: one.standsInFor }) : null;
      if (!one || !held || (held.userId !== ctx.userId && one.userId !== ctx.userId)) throw refuseTenancy('membership-unknown', { field: 'id' });
      const today = dayInChina(ctx.at);
      const roots = await m.findBy(Membership, { userId: held.userId, unitId: held.unitId });
      const span = await m.findBy(Membership, { userId: one.userId, validFrom: one.validFrom, standsInFor: In(roots.map((row) => row.id)), validTo: MoreThan(today) });
      for (const row of span) {
        if (row.validFrom >= today) await m.remove(row);
        else await m.save(Object.assign(row, { validTo: today }));
      }
      this.trail.write(m, ctx, { action: 'end-stand-in', subject: 'User', subjectId: held.userId, unitPath: held.unitPath, after: { standIn: one.userId, from: one.validFrom } });
      await this.events.publish(m, { topic: 'todo', tenantId: ctx.tenantId, unitPath: held.unitPath });
      return { id };
    });
  }
}
