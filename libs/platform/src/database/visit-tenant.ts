import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../context/index.js';

/**
 * Does one errand in another tenant within the transaction, under that tenant's row-level security, and comes back: either both
 * sides are written or none. Callers visit only the other side of a contract that they have just read, and write there what keeps
 * both sides together: notices, and the places of their own tree that the other side holds. A failed errand fails the transaction,
 * so nothing has to be put back then.
 */
export async function visitTenant(m: EntityManager, home: RequestContext, tenantId: string, errand: () => Promise<void>): Promise<void> {
  const become = (tenant: string, path: string): Promise<unknown> => m.query(`select set_config('app.tenant_id', $1, true), set_config('app.unit_path', $2, true)`, [tenant, path]);
  await become(tenantId, '');
  await errand();
  await become(home.tenantId, home.unitPath);
}
