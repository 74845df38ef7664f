import type { EntityManager } from 'typeorm';
import { dayInChina } from '../../context/index.js';
import type { RequestContext } from '../../context/index.js';

/** Somebody to hand a matter to or to tell of it. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  readonly roles: string[];
}

const FOUND = `
  select u.id, u.name, o.name as "unitName", array_agg(distinct ms.role order by ms.role) as roles
    from app_user u join membership ms on ms.user_id = u.id join org_unit o on o.id = ms.unit_id
   where u.closed_at is null and u.id <> $1 and ms.valid_from <= $4::date and (ms.valid_to is null or ms.valid_to > $4::date) and ms.stands_in_for is null
     and (ms.unit_path <@ $2::ltree or $2::ltree <@ ms.unit_path)
     and ($3 = '' or position($3 in u.name) > 0 or position(lower($3) in u.name_initials) > 0 or position($3 in o.name) > 0)
   group by u.id, u.name, o.name, ms.unit_path order by nlevel(ms.unit_path) desc, u.name, u.id limit $5`;

/** People of the caller's own unit and of those above and below it, by part of a name, initials or unit; never beside it. */
export function findColleagues(m: EntityManager, ctx: RequestContext, text: string, limit: number): Promise<Colleague[]> {
  return m.query(FOUND, [ctx.userId, ctx.unitPath, text.trim().slice(0, 50), dayInChina(ctx.at), limit]);
}
