import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Subjects of the money; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const fundingAccess: AccessContribution = {
  subjects: [
    { name: 'FundingYear', unit: null },
    { name: 'FundingLine' },
    { name: 'FundingBudget', properties: ['level'] },
    { name: 'Advance' },
    { name: 'Prepayment' },
    { name: 'Inspection' },
  ],
  grants: ['FundingYear', 'FundingLine', 'FundingBudget', 'Advance', 'Prepayment', 'Inspection'].map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
