import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const READ_BY_AUDITORS = ['ServiceProgress', 'ServiceTarget', 'ServiceFinding', 'ServiceSummary'] as const;

/**
 * Subjects of service records. `ServiceProgress` is figures without anybody served; records, cases and people served are read by
 * those who serve and supervise, and nobody else, auditors included. Who that is is the tenant's pack's to say.
 */
export const serviceAccess: AccessContribution = {
  subjects: [
    { name: 'ServiceRecord', owner: 'userId', properties: ['kind', 'state'] },
    { name: 'ServiceMatter', owner: 'userId', properties: ['kind'] },
    { name: 'Beneficiary', owner: 'userId' },
    { name: 'ServiceProgress', owner: 'userId' },
    { name: 'CaseDisclosure', owner: 'userId' },
    { name: 'HomeVisit', owner: 'userId', properties: ['state'] },
    { name: 'ServiceTarget' },
    { name: 'ServiceFinding', owner: 'userId', properties: ['state'] },
    { name: 'ServiceReport', owner: 'userId', counterparts: ['purchaserTenantId'], properties: ['kind', 'state'] },
    { name: 'ServicePlan', counterparts: ['employerTenantId'] },
    { name: 'ServiceSummary', counterparts: ['purchaserTenantId'] },
  ],
  grants: READ_BY_AUDITORS.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
