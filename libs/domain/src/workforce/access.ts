import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Subjects of the workforce; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const workforceAccess: AccessContribution = {
  subjects: [
    { name: 'Worker', unit: null, owner: 'userId' },
    { name: 'Assignment', counterparts: ['providerTenantId'] },
    { name: 'Recruitment', counterparts: ['providerTenantId'], properties: ['state'] },
  ],
  grants: ['Worker', 'Assignment', 'Recruitment'].map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
