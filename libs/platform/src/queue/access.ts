import type { AccessContribution } from '../access/index.js';
import type { RequestContext } from '../context/index.js';
import type { JobRun } from './job-run.js';

/**
 * Who sees a run beyond those who asked for it and their office: the auditor. The role is named here by its word, since the
 * tenancy that declares it stands above the queue.
 */
export const queueAccess: AccessContribution = {
  subjects: [{ name: 'JobRun', owner: 'requestedBy', properties: ['kind'] }],
  grants: [{ role: 'auditor', verb: 'read', subject: 'JobRun', reach: 'tenant' }],
};

/** Whether a run is the caller's own or their office's: asked for from the same unit in a role that the caller has too. */
export function isOfOffice(ctx: RequestContext, run: Pick<JobRun, 'tenantId' | 'requestedBy' | 'unitPath' | 'roles'>): boolean {
  if (run.tenantId !== ctx.tenantId) return false;
  return run.requestedBy === ctx.userId || (run.unitPath === ctx.unitPath && run.roles.some((role) => ctx.roles.includes(role)));
}

/** The same as SQL, for lists. */
export function officeCondition(ctx: RequestContext, alias: string): { sql: string; parameters: Record<string, unknown> } {
  return {
    sql: `(${alias}.requested_by = :officeUser or (${alias}.unit_path = :officePath and ${alias}.roles && :officeRoles::text[]))`,
    parameters: { officeUser: ctx.userId, officePath: ctx.unitPath, officeRoles: [...ctx.roles] },
  };
}
