import type { AccessContribution } from '../access/index.js';

/** Runs a tenant's tree, users and parameters; distinct from those who do its business. */
export const TENANT_ADMINISTRATOR = 'tenant-administrator';
/** Reads everything of a tenant, the trail above all, and changes nothing. */
export const AUDITOR = 'auditor';

export const tenancyAccess: AccessContribution = {
  subjects: [
    { name: 'Tenant', unit: null, tenant: 'id' },
    { name: 'OrganisationUnit', unit: 'path', properties: ['kind'] },
    { name: 'User', unit: null, owner: 'id' },
    { name: 'Membership', owner: 'userId', properties: ['role'] },
    { name: 'TenantOverride', unit: null },
    { name: 'TrailEntry', owner: 'userId', properties: ['subject'] },
  ],
  grants: [
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'create', 'update'], subject: 'OrganisationUnit', reach: 'subtree' },
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'create', 'update'], subject: 'User', reach: 'tenant' },
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'create', 'update'], subject: 'Membership', reach: 'subtree' },
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'create', 'update'], subject: 'TenantOverride', reach: 'tenant' },
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'update'], subject: 'Tenant', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'TrailEntry', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'OrganisationUnit', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'User', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'Membership', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'TenantOverride', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'Tenant', reach: 'tenant' },
  ],
};
