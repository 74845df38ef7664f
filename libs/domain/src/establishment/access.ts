import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['Post', 'PostApplication', 'YearPlan', 'BasisFigure', 'MinimumWage', 'AbilityTest'] as const;

/** Subjects of the establishment; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const establishmentAccess: AccessContribution = {
  subjects: [
    { name: 'Post', counterparts: ['providerTenantId'], properties: ['status', 'grade'] },
    { name: 'PostApplication', properties: ['state', 'initiator'] },
    { name: 'YearPlan', unit: null },
    { name: 'BasisFigure' },
    { name: 'MinimumWage', unit: null },
    { name: 'AbilityTest', unit: null },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
