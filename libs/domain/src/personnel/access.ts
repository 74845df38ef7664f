import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Subjects of personnel; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const personnelAccess: AccessContribution = {
  subjects: [
    { name: 'Employee', owner: 'userId', properties: ['position', 'state'] },
    { name: 'Placement', counterparts: ['purchaserTenantId'] },
  ],
  grants: ['Employee', 'Placement'].map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
