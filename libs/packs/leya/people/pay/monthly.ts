// 第四章二 4、说明1、（一）: benefits, the monthly pay under the old standard, and the share of purchase funds.
import { bool, count, decision, fault, given, list, oneOf, pastDate, percentOf, record, RecordType, roundHalfUp, sum, ZERO, type Decimal, type Fields, type InferFields, type Scope } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { most, percentage, round2 } from '../rules/rounding.js';
import { dec4, points100, rate, roster, yes, yuan } from '../rules/types.js';
import { qualificationAllowance } from '../talent/qualification.js';
import { CERTIFICATES, EDUCATIONS, MAJORS } from '../vocabulary.js';
import { STAGES, basePayAssistant, basePaySocialWorker } from './base-pay.js';
import { OLD_PAY } from './provisions.js';
import { seniorityOld } from './seniority.js';

export const payShareLeast = printed('payShare.percent', '薪酬福利占购买经费最低比例（％）', OLD_PAY['0.2'], rate(), '80');

export const payShare = decision('leya.funding.payShare', {
  zh: '薪酬福利占比',
  applies: [OLD_PAY['0.2']],
  facts: { purchaseFunds: yuan({ above: '0' }).zh('购买经费'), staffCost: yuan().zh('薪酬福利和业务经费') },
  answer: { minimum: yuan().zh('最低额'), ratio: dec4().zh('占比（％）'), compliant: bool().zh('达到'), shortfall: yuan().zh('差额') },
}).by(({ purchaseFunds, staffCost }, at) => {
  const share = at.value(payShareLeast);
  const minimum = at.step(OLD_PAY['0.2'], '最低额 ＝ 购买经费 × 最低比例％，保留到分', roundHalfUp(percentOf(purchaseFunds, share), 2), { 购买经费: purchaseFunds, 最低比例: share });
  const ratio = at.step(OLD_PAY['0.2'], '占比 ＝ 薪酬福利和业务经费 ÷ 购买经费 × 100', round2(percentage(staffCost, purchaseFunds)), { 薪酬福利和业务经费: staffCost });
  const compliant = at.condition(OLD_PAY['0.2'], '薪酬福利和业务经费不低于最低额', staffCost.gte(minimum), { 最低额: minimum });
  return { minimum, ratio, compliant, shortfall: most(minimum.minus(staffCost), ZERO) };
});

export const BENEFITS = { transport: '交通补贴', housing: '住宿补贴', post: '岗位补贴', other: '其他补贴' } as const;
const REFUSALS = { 'not-approved': '未经理事会决定', 'outside-range': '超出区间' } as const;
const RANGE = record({ min: yuan().zh('下限'), max: yuan().zh('上限') });
const upTo = (max: string) => ({ min: '100', max });
export const benefitRanges = printed('otherBenefits.ranges', '其他福利区间', OLD_PAY['4'], record({ transport: RANGE.zh('交通'), housing: RANGE.zh('住宿'), post: RANGE.zh('岗位'), other: RANGE.zh('其他') }), { transport: upTo('200'), housing: upTo('300'), post: upTo('300'), other: upTo('300') });

export const otherBenefits = decision('leya.compensation.otherBenefits', {
  zh: '其他福利',
  applies: [OLD_PAY['4']],
  facts: { items: roster('kind', record({ kind: oneOf(BENEFITS).zh('项目'), amount: yuan().zh('金额'), boardApproved: yes('理事会已决定') })).zh('福利') },
  answer: { items: list(record({ kind: oneOf(BENEFITS).zh('项目'), payable: yuan().zh('可发金额'), refusal: oneOf(REFUSALS).orNull().zh('不发理由') })).zh('福利'), total: yuan().zh('合计') },
}).by(({ items }, at) => {
  const ranges = at.value(benefitRanges);
  const judged = items.map(({ kind, amount, boardApproved }) => {
    const { min, max } = ranges[kind];
    const approved = at.condition(OLD_PAY['4'], `${BENEFITS[kind]}经理事会决定`, boardApproved);
    const within = at.condition(OLD_PAY['4'], `${BENEFITS[kind]}在区间内`, amount.gte(min) && amount.lte(max), { 金额: amount, 下限: min, 上限: max });
    const refusal = !approved ? 'not-approved' : !within ? 'outside-range' : null;
    return { kind, payable: refusal === null ? amount : ZERO, refusal } as const;
  });
  return { items: judged, total: at.step(OLD_PAY['4'], '合计', sum(judged.map(({ payable }) => payable))) };
});

const ROLES = { assistant: '社区助理', 'social-worker': '一线社工' } as const;
const assistantOnly = (f: Readonly<Record<string, unknown>>): boolean => f['role'] === 'assistant';
const workerOnly = (f: Readonly<Record<string, unknown>>): boolean => f['role'] === 'social-worker';

const education = oneOf(EDUCATIONS).check((value, f) => {
  const foreign = f['role'] === 'assistant' ? 'postgraduate' : 'secondary';
  return value === foreign ? fault('unknown-value', `该岗位没有${EDUCATIONS[value]}一档`, `there is no row for ${value}`) : undefined;
}).zh('学历');
const certificate = oneOf(CERTIFICATES).zh('证书');
const COMMON = {
  graduated: yes('已毕业拿证'), postSince: pastDate().zh('到岗日期'), fromAssistant: bool().when(workerOnly, '仅社工').zh('由本机构助理转任'), experienceYears: count().when(workerOnly, '仅社工').zh('工作经验年数'),
  assessmentScore: points100().orNull().when(workerOnly, '仅社工').zh('考核分'), hiredOn: pastDate().zh('入职日期'),
} as const;
const HEAD = { role: oneOf(ROLES).zh('岗位'), education, major: oneOf(MAJORS).zh('专业') } as const;
const TAIL = { postgraduate: yes('社工研究生学历'), leaderAllowance: dec4({ unit: 'yuan' }).zh('组长津贴'), benefits: dec4({ unit: 'yuan' }).zh('已批准福利') } as const;
const fullTimeStudy = bool().when(assistantOnly, '仅助理').zh('全日制');
const OF_WORKERS = { ...HEAD, certificate, fullTimeStudy, ...COMMON, ...TAIL } as const;
/** An assistant's base pay asks no certificate; it is read where the monthly pay itself asks it. */
const OF_ASSISTANTS = record({ ...HEAD, fullTimeStudy, ...COMMON, certificate, ...TAIL });

/** One record whose fields are read in the order of the role's own base decision. */
class MonthlyFacts<F extends Fields> extends RecordType<F> {
  constructor(fields: F, private readonly ofAssistants: RecordType<F>) {
    super(fields);
  }
  protected override readPresent(value: unknown, path: string, scope: Scope): InferFields<F> {
    const assistant = typeof value === 'object' && value !== null && (value as Readonly<Record<string, unknown>>)['role'] === 'assistant';
    return assistant ? this.ofAssistants.read(value, path, scope) : super.readPresent(value, path, scope);
  }
}
const FACTS = new MonthlyFacts<typeof OF_WORKERS>(OF_WORKERS, OF_ASSISTANTS);
type Facts = InferFields<typeof OF_WORKERS>;

interface Base {
  readonly covered: boolean;
  readonly stage: keyof typeof STAGES;
  readonly base: Decimal | null;
  readonly education: Decimal;
}

export const monthlyOld = decision('leya.compensation.monthlyOld', {
  zh: '旧标准月薪',
  applies: [OLD_PAY['5.1']],
  facts: FACTS,
  answer: {
    covered: bool().zh('有适用标准'), stage: oneOf(STAGES).zh('阶段'),
    parts: record({ base: yuan().orNull().zh('基本工资'), education: yuan().zh('学历补贴'), seniority: yuan().zh('工龄工资'), qualification: yuan().zh('职称、学历津贴'), leader: yuan().zh('组长津贴'), benefits: yuan().zh('福利') }).zh('各项'),
    gross: yuan().orNull().zh('月薪合计'),
  },
}).by((facts, at) => {
  const ofAssistant = (): Base => {
    const found = at.call(basePayAssistant, { education: facts.education as Exclude<Facts['education'], 'postgraduate'>, major: facts.major, fullTimeStudy: facts.fullTimeStudy === true, graduated: facts.graduated, postSince: facts.postSince });
    return { covered: found.covered, stage: found.stage, base: found.base, education: found.educationAllowance ?? ZERO };
  };
  const ofWorker = (): Base => {
    const found = at.call(basePaySocialWorker, {
      education: facts.education as Exclude<Facts['education'], 'secondary'>, major: facts.major, certificate: facts.certificate, graduated: facts.graduated, postSince: facts.postSince,
      fromAssistant: given(facts.fromAssistant), experienceYears: given(facts.experienceYears), assessmentScore: facts.assessmentScore,
    });
    return { ...found, education: ZERO };
  };
  const found = facts.role === 'assistant' ? ofAssistant() : ofWorker();
  const qualified = at.call(qualificationAllowance, { certificate: facts.certificate, postgraduate: facts.postgraduate }).total;
  const parts = {
    base: found.base, education: found.education, seniority: at.call(seniorityOld, { hiredOn: facts.hiredOn }).amount,
    qualification: at.step(OLD_PAY['5.1'], '职称、学历津贴，试用期不发', found.stage === 'probation' ? ZERO : qualified, { 阶段: STAGES[found.stage] }),
    leader: facts.leaderAllowance, benefits: facts.benefits,
  };
  const gross = parts.base && sum([parts.base, parts.education, parts.seniority, parts.qualification, parts.leader, parts.benefits]);
  return {
    covered: found.covered, stage: found.stage, parts,
    gross: at.step(OLD_PAY['5.1'], '月薪合计 ＝ 基本工资 ＋ 学历补贴 ＋ 工龄工资 ＋ 职称、学历津贴 ＋ 组长津贴 ＋ 福利', gross, { 基本工资: parts.base, 学历补贴: parts.education, 工龄工资: parts.seniority, 组长津贴: parts.leader, 福利: parts.benefits }),
  };
});
