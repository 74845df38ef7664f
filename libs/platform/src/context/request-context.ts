/** A role is a kebab-case word, as `county-union-officer`; grants speak of roles, memberships give them. */
export type Role = string;

/** Who asks, for which tenant, from which organisation unit: the first argument of every use case. */
export interface RequestContext {
  readonly tenantId: string;
  readonly userId: string;
  /** The organisation unit that the user acts for in this session. */
  readonly unitId: string;
  /** Its place in the tenant's tree, as an ltree path. */
  readonly unitPath: string;
  readonly roles: readonly Role[];
  readonly requestId: string;
  /** Where the request came from; null for work that the platform starts itself. */
  readonly ip: string | null;
  /** The instant of the request, by the injected clock. */
  readonly at: Date;
}

/** What the database must know to open a tenant's rows. */
export type TenantScope = Pick<RequestContext, 'tenantId'> & Partial<Pick<RequestContext, 'userId' | 'unitPath'>>;

/** The user under whose name the platform itself acts in jobs. */
export const SYSTEM_USER_ID = '00000000-0000-0000-0000-000000000000';

/**
 * The context of work that no person started: a job, a seed. It has no role: use cases that ask for a permission refuse it,
 * so a job calls what the platform itself may do.
 */
export function systemContext(tenant: { id: string; rootUnitId: string; rootUnitPath: string }, at: Date, requestId: string): RequestContext {
  return {
    tenantId: tenant.id,
    userId: SYSTEM_USER_ID,
    unitId: tenant.rootUnitId,
    unitPath: tenant.rootUnitPath,
    roles: [],
    requestId,
    ip: null,
    at,
  };
}
