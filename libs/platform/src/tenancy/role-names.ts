import type { Pack } from '@gongqiao/kernel';
import type { BilingualText } from '../context/index.js';
import { AUDITOR, TENANT_ADMINISTRATOR } from './access.js';

const OWN: Readonly<Record<string, BilingualText>> = {
  [TENANT_ADMINISTRATOR]: { zh: '单位管理员', en: 'Tenant administrator' },
  [AUDITOR]: { zh: '审计员', en: 'Auditor' },
};

/** What a role is called: the platform's own roles, and the parties of the tenant's document. */
export function roleName(role: string, pack: Pack | undefined): BilingualText {
  const party = pack?.parties[role];
  return OWN[role] ?? (party ? { zh: party.zh, en: party.en } : { zh: role, en: role });
}

/** Every role that a tenant of a pack may give, with its name. */
export function rolesOf(pack: Pack | undefined): { key: string; name: BilingualText }[] {
  const keys = [...Object.keys(pack?.parties ?? {}), ...Object.keys(OWN)];
  return [...new Set(keys)].map((key) => ({ key, name: roleName(key, pack) }));
}
