import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['ProviderPayment', 'Settlement', 'WageObligation', 'ProviderBreach'] as const;

/** Subjects of payment and settlement; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const settlementAccess: AccessContribution = {
  subjects: [
    { name: 'ProviderPayment', counterparts: ['providerTenantId'] },
    { name: 'Settlement' },
    { name: 'WageObligation', unit: null, counterparts: ['purchaserTenantId'] },
    { name: 'ProviderBreach', counterparts: ['providerTenantId'], properties: ['state'] },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
