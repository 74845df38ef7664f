import type { DemoProvider } from './load-province.js';
import type { ProvinceProfile } from './organisation.js';

/** Hebei as its unions stand: eleven cities, with 定州 and 辛集 beside them. */
export const PROVINCE_PROFILE: ProvinceProfile = { divisionCode: '13', name: '河北省', directCodes: ['130682', '130181'], townshipsPerCounty: 9 };

const NAMES = ['燕赵职工服务社会工作中心', '太行社会工作发展中心', '冀中人力资源服务有限公司', '渤海湾社会工作服务社', '塞上职工关爱中心', '滹沱河社会工作事务所'] as const;
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** Eighteenth character of a unified social credit code (GB 32100). */
export function creditCodeCheck(first17: string): string {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * ALPHABET.indexOf(first17.charAt(i)), 0);
  return ALPHABET.charAt((31 - (total % 31)) % 31);
}

/** Invented providers; 139999 is no division, so the codes belong to no one. */
export function demoProviders(): DemoProvider[] {
  return NAMES.map((name, i) => {
    const first17 = `52139999DEM0000${String(i + 1).padStart(2, '0')}`;
    return {
      tenantId: `0197a000-0000-7000-8000-0000000001${String(i).padStart(2, '0')}`,
      rootUnitId: `0197a000-0000-7000-8000-0000000002${String(i).padStart(2, '0')}`,
      slug: `provider-${i + 1}`,
      name,
      creditCode: first17 + creditCodeCheck(first17),
      kind: name.includes('公司') ? 'hr-agency' : 'social-organisation',
    };
  });
}
