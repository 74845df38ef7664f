import type { AccessService, SqlCondition } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';

/**
 * Which workers (alias `worker`) a caller may see: the employer's own by the right on workers, those of others through an
 * assignment that the caller may read. A worker who was never on a post of the caller's area is not there.
 */
export function workersWithin(access: AccessService, ctx: RequestContext): SqlCondition {
  const own = access.where(ctx, 'read', 'Worker', 'worker');
  const placed = access.where(ctx, 'read', 'Assignment', 'reached');
  return {
    sql: `(${own.sql} or exists (select 1 from assignment reached where reached.worker_id = worker.id and ${placed.sql}))`,
    parameters: { ...own.parameters, ...placed.parameters },
  };
}
