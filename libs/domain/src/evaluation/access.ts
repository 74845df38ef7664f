import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['AppraisalRound', 'AppraisalResult', 'AppraisalRequest'] as const;

/** Subjects of the appraisal; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const evaluationAccess: AccessContribution = {
  subjects: [
    { name: 'AppraisalRound', properties: ['state'] },
    { name: 'AppraisalResult', counterparts: ['providerTenantId'], properties: ['postLevel'] },
    { name: 'AppraisalRequest', counterparts: ['providerTenantId'], properties: ['state', 'authority'] },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
