import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

const READABLE = ['Employee', 'Placement', 'Vacancy', 'Applicant', 'Probation', 'HostProbation', 'StaffMove', 'Departure', 'Nomination', 'ContractFee', 'ContractEnding'] as const;

/**
 * Subjects of personnel; who may do what with them, beyond the auditor, is the tenant's pack's to say. `PersonnelFile` is an
 * employee's whole file, `PlacedWorker` what a purchaser sees of a placement, by its own tree.
 */
export const personnelAccess: AccessContribution = {
  subjects: [
    { name: 'Employee', owner: 'userId', properties: ['position', 'state'] },
    { name: 'PersonnelFile', owner: 'userId' },
    { name: 'Placement' },
    { name: 'PlacedWorker', tenant: 'purchaserTenantId', unit: 'purchaserUnitPath' },
    { name: 'Vacancy' },
    { name: 'Applicant' },
    { name: 'Probation' },
    { name: 'HostProbation', counterparts: ['purchaserTenantId'] },
    { name: 'StaffMove' },
    { name: 'Departure' },
    { name: 'Nomination' },
    { name: 'ContractFee', unit: null },
    { name: 'ContractEnding' },
    { name: 'EmployeeAccount' },
    { name: 'FileChange', owner: 'userId' },
  ],
  grants: READABLE.map((subject) => ({ role: AUDITOR, verb: 'read', subject, reach: 'tenant' as const })),
};
