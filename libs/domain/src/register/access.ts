import type { AccessContribution } from '@gongqiao/platform/access';
import { AUDITOR } from '@gongqiao/platform/tenancy';

/** Registers are kept by the parties that sit in the tenant, each in its part of the tree (see `partyGrants` of the platform). */
export const registerAccess: AccessContribution = {
  subjects: [{ name: 'RegisterEntry', owner: 'enteredBy', properties: ['kind'] }],
  grants: [{ role: AUDITOR, verb: 'read', subject: 'RegisterEntry', reach: 'tenant' }],
};
