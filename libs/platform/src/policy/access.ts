import type { AccessContribution } from '../access/index.js';
import { AUDITOR, TENANT_ADMINISTRATOR } from '../tenancy/access.js';

export const policyAccess: AccessContribution = {
  subjects: [
    { name: 'PolicyPack', unit: null },
    { name: 'DecisionResult', properties: ['subject', 'decision'] },
    { name: 'WorkCalendar', unit: null },
  ],
  grants: [
    { role: TENANT_ADMINISTRATOR, verb: ['read', 'create'], subject: 'WorkCalendar', reach: 'tenant' },
    { role: AUDITOR, verb: 'read', subject: 'DecisionResult', reach: 'tenant' },
  ],
  // The document, its calendar and the explorer are for everybody who is signed in; a figure for those who see its place.
  everybody: [
    { verb: 'read', subject: 'PolicyPack', reach: 'tenant' },
    { verb: 'read', subject: 'WorkCalendar', reach: 'tenant' },
    { verb: 'read', subject: 'DecisionResult', reach: 'subtree' },
  ],
};
