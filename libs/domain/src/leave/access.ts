import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['LeaveRequest', 'LeaveConsent', 'OvertimeEntry', 'OvertimeConsent', 'LeaveYearEnd'] as const;

/** Subjects of leave and overtime; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const leaveAccess: AccessContribution = {
  subjects: [
    { name: 'LeaveRequest', owner: 'userId', properties: ['standing', 'kind'] },
    { name: 'LeaveConsent', counterparts: ['employerTenantId'] },
    { name: 'OvertimeEntry', owner: 'userId', properties: ['state'] },
    { name: 'OvertimeConsent', counterparts: ['employerTenantId'] },
    { name: 'LeaveYearEnd', owner: 'userId' },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
