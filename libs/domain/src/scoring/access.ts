import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['ScoringRound', 'ScoringSubject', 'ScoringResult'] as const;

/** Subjects of scoring; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const scoringAccess: AccessContribution = {
  subjects: [
    { name: 'ScoringRound', properties: ['scheme', 'state'] },
    { name: 'ScoringSubject', owner: 'personId', properties: ['cohort'] },
    { name: 'ScoringResult', owner: 'personId', properties: ['cohort'] },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
