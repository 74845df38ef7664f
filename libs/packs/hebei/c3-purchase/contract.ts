// 第二十一条（一）、（三）and 人员组织, with 第七条 and 第八条: cost, contract, recruitment.
import { addDays, addYears, bool, count, date, decimal, decision, list, money, oneOf, pastDate, percent, percentOf, record, roundHalfUp, setOf, sum, yearOf, type Decimal, type PlainDate, type Siblings } from '@gongqiao/kernel';
import { HB7c, HB7g, HB8b, HB8c, HB8d } from '../c1-general/provisions.js';
import { HB31a, HB31c, HBT1, HBT2 } from '../c5-pay/provisions.js';
import { HB38b, HB40b } from '../c6-closing/provisions.js';
import { contractYears } from '../parameters.js';
import { asStep, minimumWageOn, minimumWagesField, postAllowance, postWage } from '../pay-tables.js';
import { POST_FIELDS, noCityKindWhenDirect, postLevelOf } from '../post-class.js';
import { GRADES, IN_FORCE, PURCHASERS } from '../vocabulary.js';
import { HB17a, HB17b, HB21b, HB21h, HB21i, HB21j, HB21k, HB21l, HB21m } from './provisions.js';
import { PURCHASER_OF } from './responsibility.js';

const COST_LINE = record({
  grade: oneOf(GRADES).zh('等级'), step: count({ min: 1, max: 3 }).zh('档级'), posts: count({ min: 1 }).zh('岗位数'), agreedMonthlyPay: money().optional().zh('约定月薪酬'),
});

// 第二十一条（一）
export const costEstimate = decision('hebei.procurement.costEstimate', {
  zh: '购买费用测算',
  applies: [HB21b, HB8d, HB31a, HBT1, HBT2, HB40b],
  from: IN_FORCE,
  facts: {
    minimumWages: minimumWagesField,
    months: count({ min: 1, max: 36 }).zh('服务月数', 'Months'),
    bonusPayments: count({ max: 3 }).zh('期内年终次数', 'Bonus payments'),
    bonusRate: decimal({ min: '0', max: '130', unit: 'percent' }).zh('计划奖金比例', 'Planned bonus rate'),
    insuranceRate: percent().zh('单位社保费率', 'Employer insurance rate'),
    managementFee: money().zh('每岗每月管理费', 'Management fee'),
    lines: list(COST_LINE, { nonEmpty: true }).zh('测算行', 'Lines'),
  },
  answer: {
    lines: list(record({
      grade: oneOf(GRADES).zh('等级'), step: count().zh('档级'), posts: count().zh('岗位数'),
      guidelineMonthlyPay: money().zh('指导月薪酬'), guidelineTotal: money().zh('指导标准费用'), agreedTotal: money().zh('约定费用'),
    })).zh('测算行', 'Lines'),
    guidelineTotal: money().zh('指导标准费用合计', 'Guideline total'),
    agreedTotal: money().zh('约定费用合计', 'Agreed total'),
    excess: money().zh('超指导标准费用', 'Excess'),
  },
}).by((f, at) => {
  const standard = minimumWageOn(f.minimumWages, at.asOf, at);
  const lines = f.lines.map((line, i) => at.within(HB21b, '逐行测算', () => {
    const wage = postWage(line.grade, standard, at);
    const pay = at.step(HB31a, '指导月薪酬 ＝ 岗位工资 ＋ 岗位津贴', wage.plus(postAllowance(line.grade, asStep(line.step), at)));
    const agreed = line.agreedMonthlyPay ?? pay;
    if (agreed.lt(pay)) {
      at.refuse('out-of-range', `lines[${i}].agreedMonthlyPay`, `约定月薪酬不得低于指导标准 ${pay.toFixed(2)} 元，测算以指导标准为起点`, `Must not be below the guideline of ${pay.toFixed(2)}`);
    }
    const bonus = at.step(HB21b, '每次奖金 ＝ 岗位工资 × 计划奖金比例％，四舍五入到分', roundHalfUp(percentOf(wage, f.bonusRate), 2), { 岗位工资: wage, 计划奖金比例: f.bonusRate });
    const totalFor = (monthly: Decimal): Decimal => {
      const insurance = roundHalfUp(percentOf(monthly, f.insuranceRate), 2);
      const total = monthly.plus(insurance).plus(f.managementFee).times(f.months).plus(bonus.times(f.bonusPayments)).times(line.posts);
      return at.step(HB21b, '费用 ＝ 岗位数 ×（服务月数 ×（月薪酬 ＋ 社保 ＋ 管理费）＋ 年终次数 × 每次奖金）', total,
        { 岗位数: line.posts, 服务月数: f.months, 月薪酬: monthly, 社保: insurance, 管理费: f.managementFee, 年终次数: f.bonusPayments, 每次奖金: bonus });
    };
    const guidelineTotal = totalFor(pay);
    const agreedTotal = line.agreedMonthlyPay === null ? guidelineTotal : totalFor(agreed);
    return { grade: line.grade, step: line.step, posts: line.posts, guidelineMonthlyPay: pay, guidelineTotal, agreedTotal };
  }));
  const guidelineTotal = at.step(HB21b, '指导标准费用合计', sum(lines.map((l) => l.guidelineTotal)));
  const agreedTotal = at.step(HB21b, '约定费用合计', sum(lines.map((l) => l.agreedTotal)));
  const excess = at.step(HB21b, '超指导标准费用 ＝ 约定费用合计 － 指导标准费用合计', agreedTotal.minus(guidelineTotal));
  return { lines, guidelineTotal, agreedTotal, excess };
});

/** 第二十一条（三） */
const CLAUSES = {
  'service-content': '服务内容', 'service-period': '服务期限', 'payment-method': '资金支付方式', 'rights-and-duties': '权利义务', 'breach-liability': '违约责任',
} as const;
const CLAUSE_CODES = Object.keys(CLAUSES) as (keyof typeof CLAUSES)[];
const CONTRACT_VIOLATIONS = { 'wrong-signatory': '签订方不符', 'term-not-three-years': '期限不是三年', 'missing-clauses': '缺少条款', subcontracting: '允许转包' } as const;

/** The day before the anniversary; a start on 29 February ends on 28 February. */
function lastDayOfTerm(startOn: PlainDate, years: number): PlainDate {
  const anniversary = addYears(startOn, years);
  return startOn.endsWith('-02-29') && anniversary.endsWith('-02-28') ? anniversary : addDays(anniversary, -1);
}

// 第七条（七）、第八条（二）、第二十一条（三）
export const contractCheck = decision('hebei.contract.check', {
  zh: '岗位服务购买合同审查',
  applies: [HB8b, HB7g, HB17a, HB17b, HB21h, HB21i, HB31c, HB38b, HB40b],
  from: IN_FORCE,
  facts: record(
    {
      ...POST_FIELDS,
      signatory: oneOf(PURCHASERS).zh('签订方', 'Signatory'),
      startOn: date().zh('起始日', 'Start'),
      endOn: date().zh('终止日', 'End'),
      clauses: setOf(oneOf(CLAUSES)).zh('合同条款', 'Clauses'),
      subcontracting: bool().zh('允许转包', 'Subcontracting allowed'),
      payFloorClause: bool().zh('约定薪酬不低于指导标准', 'Pay floor clause'),
    },
    (f) => noCityKindWhenDirect(f),
    (f) => (f.endOn < f.startOn ? { field: 'endOn', code: 'inconsistent', zh: '终止日不得早于起始日', en: 'Must not be before startOn' } : undefined),
    // The calendar ends with the year 9999; a term beyond it cannot be reckoned.
    (f) => (yearOf(f.startOn) > 9980 ? { field: 'startOn', code: 'out-of-range', zh: '起始日超出可推算的年份', en: 'Lies beyond the years that can be reckoned' } : undefined),
  ),
  answer: {
    compliant: bool().zh('合规', 'Compliant'),
    violations: setOf(oneOf(CONTRACT_VIOLATIONS)).zh('违反事项', 'Violations'),
    missingClauses: setOf(oneOf(CLAUSES)).zh('缺少的条款', 'Missing clauses'),
    requiredEndOn: date().zh('应有终止日', 'Required end'),
    warnings: setOf(oneOf({ 'no-pay-floor': '未约定薪酬下限' })).zh('提示', 'Warnings'),
  },
}).by((f, at) => {
  const level = postLevelOf(f.unitKind, f.jurisdiction);
  const provision = { 'county-post': HB17a, 'city-post': HB17b, 'direct-post': HB38b }[level];
  const violations: (keyof typeof CONTRACT_VIOLATIONS)[] = [];
  if (!at.condition(provision, '由购买主体签订', f.signatory === PURCHASER_OF[level], { 签订方: PURCHASERS[f.signatory], 购买主体: PURCHASERS[PURCHASER_OF[level]] })) violations.push('wrong-signatory');
  const years = at.value(contractYears);
  const term = level === 'city-post' ? HB7g : HB8b;
  const requiredEndOn = at.step(term, '应有终止日 ＝ 起始日满合同年限的前一日', lastDayOfTerm(f.startOn, years), { 起始日: f.startOn, 合同年限: years });
  if (!at.condition(term, '合同期限为三年', f.endOn === requiredEndOn, { 终止日: f.endOn, 应有终止日: requiredEndOn })) violations.push('term-not-three-years');
  const missingClauses = CLAUSE_CODES.filter((clause) => !at.condition(HB21i, CLAUSES[clause], f.clauses.includes(clause)));
  if (missingClauses.length > 0) violations.push('missing-clauses');
  if (!at.condition(HB21h, '不允许转包', !f.subcontracting)) violations.push('subcontracting');
  const floored = at.condition(HB31c, '约定薪酬不低于指导标准（可以约定，未约定只提示）', f.payFloorClause);
  return { compliant: violations.length === 0, violations, missingClauses, requiredEndOn, warnings: floored ? [] : ['no-pay-floor'] };
});

/** The eight stages in their order (第二十一条 人员组织, 第七条（三）, 第八条（三）). */
export const STAGES = {
  'application-review': '报名审核', 'ability-test': '工会实务能力测试', interview: '面试', medical: '体检', 'labour-contract': '劳动合同',
  'condition-verification': '条件核查', 'post-allocation': '分配岗位', 'post-training': '岗位培训',
} as const;
export type Stage = keyof typeof STAGES;
export const STAGE_CODES = Object.keys(STAGES) as readonly Stage[];
const SUPERVISED: readonly unknown[] = STAGE_CODES.slice(0, 4);
const STAGE_PROVISION = {
  'application-review': HB21j, 'ability-test': HB21j, interview: HB21j, medical: HB21j, 'labour-contract': HB21k,
  'condition-verification': HB7c, 'post-allocation': HB8c, 'post-training': HB21m,
} as const;
const ONBOARDING_FAULTS = { 'missing-before': '缺少前面的环节', 'before-earlier-stage': '早于前面的环节', unsupervised: '无人监督' } as const;

export const onboarding = decision('hebei.assignment.onboarding', {
  zh: '招聘与上岗',
  applies: [HB21j, HB7c, HB8c, HB21k, HB21l, HB21m, HB40b],
  from: IN_FORCE,
  facts: {
    stages: list(
      record({
        stage: oneOf(STAGES).zh('环节'),
        on: pastDate().zh('日期'),
        result: oneOf({ passed: '通过', failed: '未通过' }).zh('结果'),
        supervised: bool().when((f: Siblings) => SUPERVISED.includes(f['stage']), '仅前四个环节').zh('市级工会已监督'),
      }),
      { unique: (s) => s.stage, uniqueField: 'stage' },
    ).zh('环节', 'Stages'),
  },
  answer: {
    status: oneOf({ rejected: '未通过', irregular: '程序有误', ready: '可以上岗', 'in-progress': '办理中' }).zh('状态', 'Status'),
    nextStage: oneOf(STAGES).optional().zh('下一环节', 'Next stage'),
    violations: list(record({ stage: oneOf(STAGES).zh('环节'), code: oneOf(ONBOARDING_FAULTS).zh('问题') })).zh('程序问题', 'Violations'),
  },
}).by(({ stages }, at) => {
  const violations: { stage: Stage; code: keyof typeof ONBOARDING_FAULTS }[] = [];
  STAGE_CODES.forEach((stage, i) => {
    const held = stages.find((s) => s.stage === stage);
    if (!held) return;
    const before = STAGE_CODES.slice(0, i);
    const earlier = stages.filter((s) => before.includes(s.stage));
    const provision = STAGE_PROVISION[stage];
    const label = { 环节: STAGES[stage], 日期: held.on };
    if (!at.condition(provision, '前面的环节均已办理', earlier.length === i, label)) violations.push({ stage, code: 'missing-before' });
    if (!at.condition(provision, '日期不早于前面的环节', earlier.every((s) => s.on <= held.on), label)) violations.push({ stage, code: 'before-earlier-stage' });
    if (held.supervised !== null && !at.condition(HB21l, '市级工会在场监督', held.supervised, label)) violations.push({ stage, code: 'unsupervised' });
    at.condition(provision, '环节通过', held.result === 'passed', label);
  });
  const rejected = stages.some((s) => s.result === 'failed');
  const next = STAGE_CODES.find((stage) => !stages.some((s) => s.stage === stage)) ?? null;
  at.condition(HB21m, '八个环节齐全、合规、全部通过，可以上岗', !rejected && violations.length === 0 && next === null);
  const status = rejected ? 'rejected' : violations.length > 0 ? 'irregular' : next === null ? 'ready' : 'in-progress';
  return { status, nextStage: rejected ? null : next, violations };
});
