import type { RequestContext } from '@gongqiao/platform/context';
import { Todo } from '@gongqiao/platform/workflow';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { Provider } from '../../procurement/index.js';
import { visitTenant } from '../../shared/visit-tenant.js';
import { PROCUREMENT, isOpenToAll } from '../model/method.js';
import type { Procurement } from '../persistence/entities.js';

/** Tells every eligible provider of the register that works with the platform that an open tender takes bids. */
export async function tellBidders(m: EntityManager, ctx: RequestContext, row: Procurement): Promise<void> {
  if (!isOpenToAll(row.method)) return;
  const providers = await m.find(Provider, { where: { eligible: Not(false), providerTenantId: Not(IsNull()) }, order: { id: 'ASC' }, take: 500 });
  for (const { providerTenantId } of providers) {
    if (providerTenantId === null) continue;
    await visitTenant(m, ctx, providerTenantId, async () => {
      const [root]: { path: string }[] = await m.query('select path::text as path from org_unit where parent_id is null limit 1');
      if (!root) return;
      await m.insert(Todo, {
        kind: 'copy', party: 'provider', userId: null, instanceId: null, subject: PROCUREMENT, subjectId: row.id, title: `${row.title} ${row.number} 开始投标`,
        state: null, unitPath: root.path, sentBy: ctx.userId, receivedAt: ctx.at, dueOn: null, dueProvision: null,
      });
    });
  }
}
