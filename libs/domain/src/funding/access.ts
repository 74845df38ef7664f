import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Subjects of the money; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const fundingAccess: AccessContribution = {
  subjects: [
    { name: 'FundingYear', unit: null },
    { name: 'FundingLine' },
    { name: 'FundingBudget', properties: ['level'] },
    { name: 'Advance' },
  ],
  grants: ['FundingYear', 'FundingLine', 'FundingBudget', 'Advance'].map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
