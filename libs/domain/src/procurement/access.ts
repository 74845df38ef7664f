import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Subjects of procurement; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const procurementAccess: AccessContribution = {
  subjects: [
    { name: 'Provider', unit: null, counterparts: ['providerTenantId'], properties: ['kind'] },
    { name: 'Contract', counterparts: ['providerTenantId'], properties: ['state'] },
  ],
  grants: ['Provider', 'Contract'].map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
