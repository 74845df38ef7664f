// 第十五条: the service items by domain, each beside the provision that names it. A tenant may add items to a domain, never move one.
import { SM15a, SM15b, SM15c, SM15d, SM15e, SM15f, SM15g, SM15h, SM15i, SM15j, SM15k, SM15l, SM15m, SM15n } from './provisions.js';
import type { Provision } from '@gongqiao/kernel';
import type { Domain } from './vocabulary.js';

interface ItemGroup {
  readonly domain: Domain | null;
  readonly provision: Provision;
  readonly items: Readonly<Record<string, string>>;
}

const ITEMS_15A = {
  'assistance-screening': '对象排查', 'assistance-satisfaction-survey': '满意度调查', 'assistance-means-assessment': '家庭经济状况调查评估',
  'assistance-staff-training': '业务培训', 'assistance-policy-publicity': '政策宣传', 'assistance-performance-review': '绩效评价',
} as const;
const ITEMS_15B = {
  'assistance-resource-linking': '资源链接', 'assistance-capacity-building': '能力提升', 'assistance-counselling': '心理疏导', 'assistance-nursing': '照料护理',
  'assistance-rehabilitation': '康复训练', 'assistance-social-integration': '社会融入',
} as const;
const ITEMS_15C = {
  'elderly-health': '健康服务', 'elderly-comfort': '精神慰藉', 'elderly-crisis-intervention': '危机干预', 'elderly-support-network': '社会支持网络建设',
  'elderly-participation': '社区参与', 'elderly-rights': '权益保障',
} as const;
const ITEMS_15D = {
  'child-visit-check': '走访核查', 'child-home-visit-supervision': '家庭探访督导检查',
} as const;
const ITEMS_15E = {
  'child-policy-publicity': '政策宣传', 'child-legal-publicity': '法制宣传', 'child-guardianship-intervention': '监护干预',
  'child-guardianship-assessment': '监护评估', 'child-safety-mental-education': '安全和心理健康教育', 'child-grandparent-education': '隔代教育能力建设',
} as const;
const ITEMS_15F = {
  'left-behind-women-care': '留守妇女关爱',
} as const;
const ITEMS_15G = {
  'community-employment-advice': '就业政策咨询', 'community-mental-health': '精神卫生',
} as const;
const ITEMS_15H = {
  'community-organisation-incubation': '孵化培育社区社会组织', 'community-volunteer-teams': '培育发展志愿服务队伍', 'community-project-delivery': '设计、承接和实施服务项目',
} as const;
const ITEMS_15I = {
  'community-care': '社区照顾', 'community-participation': '社区参与', 'community-integration': '社区融合', 'community-development': '社区发展',
  'community-correction': '社区矫正', 'community-drug-rehabilitation': '社区戒毒', 'community-emotional-guidance': '情绪引导', 'community-counselling': '心理辅导',
  'community-resource-linking': '资源链接', 'community-hardship-relief': '困难纾解', 'community-network-repair': '社会支持网络修复',
} as const;
const ITEMS_15J = {
  'marriage-policy-publicity': '婚姻政策法规宣传', 'marriage-custom-reform': '婚俗改革、婚事简办', 'family-culture': '婚姻家庭文化建设', 'premarital-counselling': '婚前辅导',
  'family-counselling': '婚姻家庭咨询和辅导',
} as const;
const ITEMS_15K = {
  'funeral-policy-publicity': '殡葬政策法规宣传', 'funeral-frugality': '厚养礼葬、文明节俭治丧', 'funeral-advice': '丧葬事宜咨询',
} as const;
const ITEMS_15L = {
  'disability-screening': '残疾人家庭排查', 'disability-needs-assessment': '残疾人需求评估', 'disability-counselling': '残疾人心理辅导',
  'disability-capacity-building': '残疾人能力提升', 'disability-resource-linking': '残疾人资源链接', 'mental-disorder-rehabilitation': '精神障碍社区康复',
} as const;
const ITEMS_15M = {
  'vagrant-counselling': '流浪乞讨人员心理疏导', 'vagrant-corrective-education': '流浪乞讨人员教育矫治',
} as const;
const ITEMS_15N = {
  'safe-community': '平安建设', 'rural-revitalisation': '乡村振兴', 'epidemic-control': '疫情防控', 'other-extension': '其他延伸领域',
} as const;

/** 延伸领域 beyond the five domains. */
export const EXTENSION_AREAS = ITEMS_15N;

export const SERVICE_ITEMS = {
  ...ITEMS_15A, ...ITEMS_15B, ...ITEMS_15C, ...ITEMS_15D, ...ITEMS_15E, ...ITEMS_15F, ...ITEMS_15G,
  ...ITEMS_15H, ...ITEMS_15I, ...ITEMS_15J, ...ITEMS_15K, ...ITEMS_15L, ...ITEMS_15M, ...ITEMS_15N,
} as const;
export type ServiceItem = keyof typeof SERVICE_ITEMS;

const GROUPS: readonly ItemGroup[] = [
  { domain: 'social-assistance', provision: SM15a, items: ITEMS_15A },
  { domain: 'social-assistance', provision: SM15b, items: ITEMS_15B },
  { domain: 'elderly-care', provision: SM15c, items: ITEMS_15C },
  { domain: 'child-welfare', provision: SM15d, items: ITEMS_15D },
  { domain: 'child-welfare', provision: SM15e, items: ITEMS_15E },
  { domain: 'child-welfare', provision: SM15f, items: ITEMS_15F },
  { domain: 'community-governance', provision: SM15g, items: ITEMS_15G },
  { domain: 'community-governance', provision: SM15h, items: ITEMS_15H },
  { domain: 'community-governance', provision: SM15i, items: ITEMS_15I },
  { domain: 'social-affairs', provision: SM15j, items: ITEMS_15J },
  { domain: 'social-affairs', provision: SM15k, items: ITEMS_15K },
  { domain: 'social-affairs', provision: SM15l, items: ITEMS_15L },
  { domain: 'social-affairs', provision: SM15m, items: ITEMS_15M },
  { domain: null, provision: SM15n, items: ITEMS_15N },
];

/** Domain (null beyond the five) and provision of each item. */
export const PLACE_OF_ITEM: ReadonlyMap<string, { readonly domain: Domain | null; readonly provision: Provision }> = new Map(
  GROUPS.flatMap(({ domain, provision, items }) => Object.keys(items).map((code) => [code, { domain, provision }] as const)),
);
