// 第一章一2（5）（6）: bars to employment and conditions of employment.
import { bool, count, decision, fullYearsBetween, list, oneOf, pastDate, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { unmetOf } from '../rules/unmet.js';
import { CERTIFICATES, EDUCATIONS, MAJORS } from '../vocabulary.js';
import { RECRUIT } from './provisions.js';

/** ① to ⑧ in the handbook's order; ⑦ is computed from the date of birth. */
const BARS = {
  'deprived-of-political-rights': '①剥夺政治权利尚未恢复', 'sentenced-or-wanted': '②被判刑或被通缉尚未结案', 'illegal-organisation': '③参加非法组织',
  'dismissed-for-misconduct': '④曾受开除处分', 'drug-use': '⑤吸食毒品', 'medically-unfit': '⑥体检不适合本中心工作', 'judged-unsuitable': '⑧中心认为不宜聘用',
} as const;
const ALL_BARS = { ...BARS, 'under-18': '⑦未满18周岁' } as const;
const BAR_ORDER: readonly (keyof typeof ALL_BARS)[] = [
  'deprived-of-political-rights', 'sentenced-or-wanted', 'illegal-organisation', 'dismissed-for-misconduct', 'drug-use', 'medically-unfit', 'under-18', 'judged-unsuitable',
];

const POSITIONS = { 'frontline-social-worker': '一线社工', other: '其它职位' } as const;
const MEDICAL_REPORTS = { 'grade-3a': '三甲医院', 'other-hospital': '其他医院', none: '无' } as const;
const UNMET = { 'education-or-certificate': '学历或资格证', 'post-requirements': '职位特定要求', 'medical-report': '三甲医院体检报告' } as const;
const ROUTES = { 'full-time-social-work-degree': '全日制社工专业本科及以上', certificate: '持证' } as const;

export const leastAge = printed('hire.leastAge', '最低录用年龄', RECRUIT['2.5'], count(), 18);

const frontline = (f: Readonly<Record<string, unknown>>): boolean => f['position'] === 'frontline-social-worker';

interface Qualification {
  readonly education: keyof typeof EDUCATIONS | null;
  readonly fullTimeStudy: boolean | null;
  readonly major: keyof typeof MAJORS | null;
  readonly certificate: keyof typeof CERTIFICATES | null;
}

function routeOf({ education, fullTimeStudy, major, certificate }: Qualification): keyof typeof ROUTES | null {
  const degree = education === 'bachelor' || education === 'postgraduate';
  if (fullTimeStudy && major === 'social-work' && degree) return 'full-time-social-work-degree';
  return certificate !== 'none' && education !== 'secondary' ? 'certificate' : null;
}

function barsOf(at: Judgement, given: readonly (keyof typeof BARS)[], age: number): (keyof typeof ALL_BARS)[] {
  const least = at.value(leastAge);
  return BAR_ORDER.filter((bar) =>
    bar === 'under-18'
      ? !at.condition(RECRUIT['2.5'], '年龄不低于最低录用年龄', age >= least, { 年龄: age, 最低录用年龄: least })
      : given.includes(bar) && !at.condition(RECRUIT['2.5'], `无此情形：${BARS[bar]}`, false));
}

export const hire = decision('leya.eligibility.hire', {
  zh: '录用资格',
  applies: [RECRUIT['2.5'], RECRUIT['2.6']],
  facts: {
    position: oneOf(POSITIONS).zh('应聘职位'),
    birthDate: pastDate().zh('出生日期'),
    bars: list(oneOf(BARS)).zh('不得录用情形'),
    medicalReport: oneOf(MEDICAL_REPORTS).zh('体检报告'),
    education: oneOf(EDUCATIONS).when(frontline, '仅一线社工').zh('学历'),
    fullTimeStudy: bool().when(frontline, '仅一线社工').zh('全日制'),
    major: oneOf(MAJORS).when(frontline, '仅一线社工').zh('专业'),
    certificate: oneOf(CERTIFICATES).when(frontline, '仅一线社工').zh('证书'),
    meetsPostRequirements: bool().when((f) => !frontline(f), '仅其它职位').zh('符合职位特定要求'),
  },
  answer: {
    eligible: bool().zh('可以录用'), age: count().zh('年龄'), bars: list(oneOf(ALL_BARS)).zh('不得录用情形'),
    unmet: list(oneOf(UNMET)).zh('未满足的条件'), route: oneOf(ROUTES).orNull().zh('符合途径'),
  },
}).by((facts, at) => {
  const { position, birthDate, medicalReport } = facts;
  const age = fullYearsBetween(birthDate, at.asOf);
  const bars = barsOf(at, facts.bars, age);
  const isFrontline = position === 'frontline-social-worker';
  const route = isFrontline ? routeOf(facts) : null;
  const report = ['medical-report', RECRUIT['2.6'], '持有三甲医院体检报告', medicalReport === 'grade-3a', { 体检报告: MEDICAL_REPORTS[medicalReport] }] as const;
  const unmet = isFrontline
    ? unmetOf(at, [['education-or-certificate', RECRUIT['2.6'], '全日制社工专业本科及以上，或大专以上并持证', route !== null, { 符合途径: route && ROUTES[route] }], report])
    : unmetOf(at, [['post-requirements', RECRUIT['2.6'], '符合职位特定要求', facts.meetsPostRequirements === true], report]);
  return { eligible: bars.length === 0 && unmet.length === 0, age, bars, unmet, route };
});
