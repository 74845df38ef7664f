import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const READ = ['Payroll', 'PaySlip', 'PayProfile', 'PayInput', 'PayStandard', 'PayFloorCheck', 'ProjectFundCheck'] as const;

/** Subjects of pay; who may do what with them, beyond the auditor, is the tenant's pack's to say. */
export const payrollAccess: AccessContribution = {
  subjects: [
    { name: 'Payroll', properties: ['state'] },
    { name: 'PaySlip', owner: 'userId' },
    { name: 'PayProfile', unit: null, owner: 'userId' },
    { name: 'PayInput', unit: null },
    { name: 'PayStandard', unit: null },
    { name: 'ProjectFundCheck', unit: null },
    { name: 'PayFloorCheck', counterparts: ['purchaserTenantId'] },
  ],
  grants: READ.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
