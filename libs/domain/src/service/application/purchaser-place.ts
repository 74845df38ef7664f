import { SYSTEM_USER_ID, type RequestContext } from '@gongqiao/platform/context';
import type { Decided, PolicyService } from '@gongqiao/platform/policy';
import type { EntityManager } from 'typeorm';
import { visitTenant } from '../../shared/visit-tenant.js';

/** The context of an errand at the other side, in the unit at or above a path. */
export async function placeIn(m: EntityManager, ctx: RequestContext, tenantId: string, path: string | null): Promise<RequestContext> {
  const [unit]: { id: string; path: string }[] = await m.query(`select id, path::text as path from org_unit where tenant_id = current_tenant_id() and ($1::ltree is null or path @> $1::ltree) order by case when $1::ltree is null then -level else level end desc limit 1`, [path]);
  return { ...ctx, tenantId, userId: SYSTEM_USER_ID, unitId: unit?.id ?? tenantId, unitPath: unit?.path ?? path ?? '', roles: [], ip: null };
}

/** Keeps an answer on the other side too, so that its people can open the reasons. @returns its id there. */
export async function keepThere(m: EntityManager, ctx: RequestContext, policy: PolicyService, to: { readonly tenantId: string; readonly path: string | null; readonly subject: string; readonly subjectId: string; readonly field: string }, result: Decided): Promise<string> {
  let id = '';
  await visitTenant(m, ctx, to.tenantId, async () => {
    const there = await placeIn(m, ctx, to.tenantId, to.path);
    id = await policy.store(m, there, { subject: to.subject, subjectId: to.subjectId, field: to.field, unitPath: there.unitPath, result });
  });
  return id;
}
