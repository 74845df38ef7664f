import type { AccessService, SqlCondition } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';

/**
 * Which procurements (alias `procurement`) a caller may see: those of its own area, those in which a purchaser of its area files,
 * and, from another tenant, what the doors of the database let a bidder see.
 */
export function procurementsWithin(access: AccessService, ctx: RequestContext): SqlCondition {
  const own = access.where(ctx, 'read', 'Procurement', 'procurement');
  const filed = access.where(ctx, 'read', 'EstimateFiling', 'filing');
  return {
    sql: `(${own.sql} or procurement.tenant_id <> :ownTenant or exists (select 1 from estimate_filing filing where filing.procurement_id = procurement.id and ${filed.sql}))`,
    parameters: { ...own.parameters, ...filed.parameters, ownTenant: ctx.tenantId },
  };
}
