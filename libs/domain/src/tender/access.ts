import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['Procurement', 'EstimateFiling', 'Bid'] as const;

/** Subjects of the tender; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const tenderAccess: AccessContribution = {
  subjects: [
    { name: 'Procurement', counterparts: ['awardedProviderTenantId'], properties: ['state'] },
    { name: 'EstimateFiling', properties: ['state'] },
    { name: 'Bid', unit: null, counterparts: ['providerTenantId'] },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
