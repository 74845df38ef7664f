import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const SUBJECTS = ['AttendanceDay', 'AttendanceCorrection', 'AttendanceMonth', 'AttendancePackage', 'AttendanceSheet', 'AttendanceSubmission', 'AttendanceSanction', 'WorkRule'] as const;

/** Subjects of attendance; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const attendanceAccess: AccessContribution = {
  subjects: [
    { name: 'AttendanceDay', owner: 'userId' },
    { name: 'AttendanceCorrection', owner: 'userId', properties: ['state'] },
    { name: 'AttendanceMonth', owner: 'userId', properties: ['state'] },
    { name: 'AttendancePackage', properties: ['state', 'kind'] },
    { name: 'AttendanceSheet', counterparts: ['purchaserTenantId'] },
    { name: 'AttendanceSubmission', counterparts: ['employerTenantId'], properties: ['state'] },
    { name: 'AttendanceSanction', owner: 'userId', properties: ['state', 'kind'] },
    { name: 'WorkRule' },
  ],
  grants: SUBJECTS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
