import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['AwardRound', 'AwardNominee', 'AwardPayable'] as const;

/** Subjects of awards; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const honoursAccess: AccessContribution = {
  subjects: [
    { name: 'AwardRound', properties: ['award', 'state'] },
    { name: 'AwardNominee', owner: 'userId', properties: ['state'] },
    { name: 'AwardPayable', owner: 'userId' },
    { name: 'AwardScore', owner: 'raterId' },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
