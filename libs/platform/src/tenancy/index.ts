export { AUDITOR, TENANT_ADMINISTRATOR, tenancyAccess } from './access.js';
export { setUpTenant, setUpUnits, setUpUser } from './application/set-up.js';
export type { TenantSetUp, UnitSetUp } from './application/set-up.js';
export { Units, requireDay } from './application/units.js';
export type { NewUnit, UnitChange } from './application/units.js';
export { refuseTenancy } from './errors.js';
export { AppUser, Division, Membership, OrgUnit, TENANT_KINDS, Tenant, TenantOverride, tenancyEntities } from './persistence/entities.js';
export type { TenantKind } from './persistence/entities.js';
export { loadDivisions, readDivisions } from './persistence/load-divisions.js';
