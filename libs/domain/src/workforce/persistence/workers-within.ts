import type { AccessService, SqlCondition } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';

/**
 * Which workers (alias `worker`) a caller may see: the employer's own by the right on workers, those of others through an
 * assignment or an open recruitment that the caller may read. Who was never on the way to a post of the caller's area is not there.
 */
export function workersWithin(access: AccessService, ctx: RequestContext): SqlCondition {
  const own = access.where(ctx, 'read', 'Worker', 'worker');
  const placed = access.where(ctx, 'read', 'Assignment', 'reached');
  const recruited = access.where(ctx, 'read', 'Recruitment', 'candidacy');
  return {
    sql: `(${own.sql} or exists (select 1 from assignment reached where reached.worker_id = worker.id and ${placed.sql})
      or exists (select 1 from recruitment candidacy where candidacy.worker_id = worker.id and candidacy.closed_on is null and ${recruited.sql}))`,
    parameters: { ...own.parameters, ...placed.parameters, ...recruited.parameters },
  };
}
