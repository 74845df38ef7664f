// 职级补贴 and the mix of grades; the monthly pay under the new standard.
import { bool, count, decision, fault, integer, oneOf, record, sum, ZERO, type Decimal, type Judgement, type Provision, type Siblings } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { wholePoints, yes, yuan } from '../rules/types.js';
import { NEW_PAY_FROM } from '../vocabulary.js';
import { FEE_BANDS, PRINTED_FEES, feeBand, type FeeBand } from './fee-band.js';
import { NEW_PAY } from './provisions.js';
import { FAILED_QUARTERS, SENIORITY_FIELDS, seniorityNew } from './seniority.js';

const ROLES = { manager: '项目管理人员', 'group-leader': '组长', 'deputy-manager': '副职管理人员', other: '其他' } as const;
const GRADES = { uncertified: '未持证', 'junior-two': '初二级', 'junior-one': '初一级', 'intermediate-three': '中三级及以上' } as const;

export const juniorsPerIntermediate = printed('gradeRatio.juniors', '每个中级岗位对应的初级岗位数', NEW_PAY['3.2'], wholePoints(), 4, NEW_PAY_FROM);

export const gradeRatio = decision('leya.establishment.gradeRatio', {
  zh: '职级岗位配比',
  applies: [NEW_PAY['3.2']],
  from: NEW_PAY_FROM,
  facts: { intermediatePosts: count().zh('中级岗位'), juniorPosts: count().zh('初级岗位') },
  answer: { requiredIntermediate: count().zh('应有中级岗位'), met: bool().zh('达到配比') },
}).by(({ intermediatePosts, juniorPosts }, at) => {
  const each = at.value(juniorsPerIntermediate);
  const requiredIntermediate = at.step(NEW_PAY['3.2'], '应有中级岗位 ＝ 初级岗位 ÷ 每岗对应数，进一取整', Math.ceil(juniorPosts / each), { 初级岗位: juniorPosts, 每岗对应数: each });
  return { requiredIntermediate, met: at.condition(NEW_PAY['3.2'], '中级岗位不少于应有数', intermediatePosts >= requiredIntermediate, { 中级岗位: intermediatePosts, 应有数: requiredIntermediate }) };
});

const TIERS = record({ tier1: yuan().zh('第一档'), tier2: yuan().zh('第二档'), tier3: yuan().zh('第三档'), tier4: yuan().zh('第四档'), tier5: yuan().zh('第五档'), tier6: yuan().zh('第六档') });
export const gradeTiers = printed('gradeAllowance.tiers', '职级补贴各档', NEW_PAY['3.1'], TIERS, { tier1: '600', tier2: '800', tier3: '900', tier4: '1000', tier5: '1200', tier6: '1500' }, NEW_PAY_FROM);
export const juniorMonths = printed('gradeAllowance.juniorMonths', '低档项目初级第三档经验月数', NEW_PAY['3.4'], wholePoints(), 24, NEW_PAY_FROM);

/** Experience counts only for juniors of a lower-band project who are no deputies; the printed limits decide what must be filled in. */
function needsExperience(f: Siblings): boolean {
  const fee = f['purchaseFeePerPost'] as Decimal;
  const lower = fee.gte(PRINTED_FEES.from) && fee.lte(PRINTED_FEES.above);
  return lower && (f['grade'] === 'junior-one' || f['grade'] === 'junior-two') && f['role'] !== 'deputy-manager';
}

export const GRADE_FIELDS = {
  purchaseFeePerPost: yuan().zh('购买费'), role: oneOf(ROLES).zh('岗位'), grade: oneOf(GRADES).zh('职级'), failedQuartersInYear: integer({ min: 0, max: 4 }).zh('当年不合格季度数'), onLongLeave: yes('长期不在岗'),
  institutionLowers: bool().check((value, f) =>
    (value && Number(f['failedQuartersInYear']) < FAILED_QUARTERS && f['onLongLeave'] !== true ? fault('inconsistent', '不合格季度不足两次且未长期不在岗，不能降级', 'no ground to lower') : undefined)).zh('机构降至最低级'),
  experienceMonths: count().when(needsExperience, '低档项目、初级且非副职').zh('工作经验月数'),
} as const;

type Tier = 1 | 2 | 3 | 4 | 5 | 6;

function tierOf(at: Judgement, band: FeeBand, role: keyof typeof ROLES, grade: keyof typeof GRADES, months: number): Tier | null {
  if (band === 'none') return null;
  if (grade === 'intermediate-three') return role === 'manager' || role === 'group-leader' ? 6 : 5;
  if (grade === 'uncertified') return 1;
  if (role === 'deputy-manager') return 5;
  if (band === 'upper') return 4;
  return months >= at.value(juniorMonths) ? 3 : 2;
}

export const gradeAllowance = decision('leya.compensation.gradeAllowance', {
  zh: '职级补贴',
  applies: [NEW_PAY['3.3'], NEW_PAY['3.1'], NEW_PAY['3.4'], NEW_PAY['3.5'], NEW_PAY['3.6']],
  from: NEW_PAY_FROM,
  facts: GRADE_FIELDS,
  answer: {
    band: oneOf(FEE_BANDS).zh('购买费分档'), tier: integer({ min: 1, max: 6 }).orNull().zh('档次'), standard: yuan().orNull().zh('标准'), amount: yuan().orNull().zh('职级补贴'),
    mayLower: bool().zh('可降至最低级'), lowered: bool().zh('已降至最低级'),
  },
}).by(({ purchaseFeePerPost, role, grade, failedQuartersInYear, onLongLeave, institutionLowers, experienceMonths }, at) => {
  const band = feeBand(at, purchaseFeePerPost);
  const cited: Provision = band === 'lower' ? NEW_PAY['3.4'] : NEW_PAY['3.3'];
  const tier = at.step(cited, '补贴档次按所持职级、岗位和经验月数', tierOf(at, band, role, grade, experienceMonths ?? 0), { 所持职级: GRADES[grade], 岗位: ROLES[role], 经验月数: experienceMonths });
  const tiers = at.value(gradeTiers);
  const standard = tier && tiers[`tier${tier}`];
  const lowered = institutionLowers && tier !== null;
  const mayLower = failedQuartersInYear >= FAILED_QUARTERS || onLongLeave;
  const amount = at.step(onLongLeave ? NEW_PAY['3.6'] : NEW_PAY['3.5'], '职级补贴 ＝ 档次标准，机构降级的按最低级', lowered ? tiers.tier1 : standard, { 档次标准: standard });
  return { band, tier, standard, amount, mayLower, lowered };
});

export const monthlyNew = decision('leya.compensation.monthlyNew', {
  zh: '新标准月薪',
  applies: [NEW_PAY['1']],
  from: NEW_PAY_FROM,
  facts: {
    basePay: yuan().zh('基本工资'), projectSubsidyAmount: yuan().zh('项目补贴金额'), projectSubsidyMet: yes('达到项目补贴要求'),
    seniority: record(SENIORITY_FIELDS).zh('年资补贴'), grade: record(GRADE_FIELDS).zh('职级补贴'),
  },
  answer: {
    parts: record({ base: yuan().zh('基本工资'), projectSubsidy: yuan().zh('项目补贴'), seniority: yuan().zh('年资补贴'), grade: yuan().orNull().zh('职级补贴') }).zh('各项'),
    gross: yuan().orNull().zh('月薪合计'),
  },
}).by(({ basePay, projectSubsidyAmount, projectSubsidyMet, seniority, grade }, at) => {
  const subsidy = at.step(NEW_PAY['1'], '项目补贴：达到要求按金额，否则为零', projectSubsidyMet ? projectSubsidyAmount : ZERO, { 金额: projectSubsidyAmount });
  const parts = { base: basePay, projectSubsidy: subsidy, seniority: at.call(seniorityNew, seniority).amount, grade: at.call(gradeAllowance, grade).amount };
  const gross = parts.grade && sum([parts.base, parts.projectSubsidy, parts.seniority, parts.grade]);
  return { parts, gross: at.step(NEW_PAY['1'], '月薪合计 ＝ 基本工资 ＋ 项目补贴 ＋ 年资补贴 ＋ 职级补贴', gross, { 基本工资: basePay, 项目补贴: subsidy, 年资补贴: parts.seniority, 职级补贴: parts.grade }) };
});

