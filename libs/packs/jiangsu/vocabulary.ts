// Terms of the document, in its order.

/** The four kinds of unit where workers are placed (二). */
export const UNIT_KINDS = {
  'township-union': '乡镇（街道）工会', 'zone-union': '开发区（工业园区）工会', 'regional-federation': '县级以下区域性工会联合会', 'industry-federation': '县级以下行业性工会联合会',
} as const;

/** Kinds of organisation units of a tenant, from the top down. */
export const ORGANISATION_UNITS = { 'province-union': '省总工会', 'city-union': '设区市总工会', 'county-union': '县（市、区）总工会', ...UNIT_KINDS } as const;

/** 考核等次, best first; the document names the first and the last, what lies between is qualified. */
export const TIERS = { excellent: '优秀', qualified: '合格', unqualified: '不合格' } as const;

/** 社会工作者职业水平证书. */
export const PROFESSIONAL_LEVELS = { none: '无证书', assistant: '助理社会工作师', intermediate: '社会工作师', senior: '高级社会工作师' } as const;

export const EDUCATION = { 'below-associate': '大专以下', associate: '大专', bachelor: '本科', master: '硕士', doctorate: '博士' } as const;

/** 三项职责 (二). Service records and evaluations refer to them; a county can add others. */
export const DUTY_CODES = { organising: '组建基层工会', 'serving-workers': '服务职工', 'protecting-rights': '维护职工合法权益' } as const;

/** 四级工会. */
export const LEVELS = { province: '省', city: '设区市', county: '县（市、区）', township: '乡镇（街道）' } as const;

/** 会同的部门. */
export const DEPARTMENTS = { 'civil-affairs': '民政', 'human-resources': '人力资源社会保障', finance: '财政' } as const;

/** Six factors by which pay steps rise (三（二）). */
export const PAY_FACTORS = {
  'professional-level': '职业水平等级', 'work-years': '工作年限', education: '学历', duty: '职务', title: '职称', performance: '业绩',
} as const;

/** Six sections of the real-name register (四（二）). */
export const SECTIONS = { recruitment: '招聘录用', pay: '薪酬待遇', evaluation: '考核管理', career: '职业发展', incentive: '激励保障', exit: '辞职退出' } as const;
