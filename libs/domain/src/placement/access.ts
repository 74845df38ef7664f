import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Matters about people on a purchaser's posts; who may do what with them, beyond the auditor, is each side's pack's to say. */
export const placementAccess: AccessContribution = {
  subjects: [
    { name: 'PostingMatter', unit: null, counterparts: ['providerTenantId'], properties: ['kind', 'state'] },
    { name: 'OwnPosting', tenant: 'providerTenantId', unit: null, owner: 'workerUserId' },
  ],
  grants: [{ role: AUDITOR, verb: 'read', subject: 'PostingMatter', reach: 'tenant' }],
};
