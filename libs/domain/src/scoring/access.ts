import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const READABLE = ['ScoringRound', 'ScoringSubject', 'ScoringResult', 'ScoringAppeal', 'ScoringMisconduct', 'ScoringMeasure', 'HostRating'] as const;

/**
 * Subjects of scoring; who may do what with them, beyond the auditor, is the tenant's pack's to say. A purchaser's unit reaches
 * the sheets that it fills, and those that it filled, and nothing else of the people.
 */
export const scoringAccess: AccessContribution = {
  subjects: [
    { name: 'ScoringRound', properties: ['scheme', 'state'] },
    { name: 'ScoringSubject', owner: 'personId', properties: ['cohort'] },
    { name: 'ScoringResult', owner: 'personId', properties: ['cohort'] },
    { name: 'ScoringAppeal', owner: 'personId', properties: ['state', 'addressee'] },
    { name: 'ScoringMisconduct', properties: ['state'] },
    { name: 'ScoringMeasure', owner: 'personId', properties: ['kind'] },
    { name: 'ScoringAssignment', owner: 'raterId', counterparts: ['purchaserTenantId'] },
    { name: 'HostRating', counterparts: ['purchaserTenantId'] },
  ],
  grants: READABLE.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
