import type { AccessContribution } from '../access/index.js';
import { AUDITOR } from '../tenancy/access.js';

export const dutyAccess: AccessContribution = {
  subjects: [{ name: 'DutyOccurrence', properties: ['party'] }],
  grants: [{ role: AUDITOR, verb: 'read', subject: 'DutyOccurrence', reach: 'tenant' }],
  everybody: [{ verb: 'read', subject: 'DutyOccurrence', reach: 'subtree' }],
};
