// 第四章二 旧薪酬标准 1、2: base pay of assistants and social workers, probation and traineeship.
import { addDays, addMonths, bool, count, date, decision, oneOf, pastDate, record, ZERO, type Decimal, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { points100, wholePoints, yes, yuan } from '../rules/types.js';
import { CERTIFICATES, MAJORS } from '../vocabulary.js';
import { OLD_PAY } from './provisions.js';

export const ASSISTANT_EDUCATIONS = { secondary: '高中/中专', college: '大专', bachelor: '本科' } as const;
export const WORKER_EDUCATIONS = { college: '大专', bachelor: '本科', postgraduate: '研究生' } as const;
export const STAGES = { probation: '试用期', trainee: '见习期', official: '正式', 'not-retained': '不再留任' } as const;
type Stage = keyof typeof STAGES;

const PAIR = record({ probation: yuan().zh('试用'), official: yuan().zh('正式') });
const pair = (probation: string, official: string) => ({ probation, official });
const ASSISTANT = record({ secondary: PAIR.zh('高中/中专'), higher: PAIR.zh('大专、本科'), socialWorkCollege: yuan().zh('社工专业大专补贴'), bachelorFullTime: yuan().zh('全日制本科补贴'), bachelorPartTime: yuan().zh('非全日制本科补贴') });
export const assistantPay = printed('basePay.assistant', '社区助理工资', OLD_PAY['1'], ASSISTANT, { secondary: pair('1800', '2250'), higher: pair('2000', '2500'), socialWorkCollege: '200', bachelorFullTime: '200', bachelorPartTime: '100' });
const WORKER = record({ certified: PAIR.zh('本科持证'), uncertified: PAIR.zh('本科未持证'), studying: PAIR.zh('本科应届未毕业'), college: PAIR.zh('大专持证') });
export const workerPay = printed('basePay.socialWork', '社工专业一线社工工资', OLD_PAY['2.1'], WORKER, { certified: pair('3312', '4140'), uncertified: pair('2800', '3500'), studying: pair('2480', '3100'), college: pair('3200', '4000') });
const OTHER = record({ probation: yuan().zh('试用'), trainee: yuan().zh('见习'), official: stepTable().zh('正式（按考核分）') });
export const otherMajorPay = printed('basePay.otherMajor', '非社工专业持证人员工资', OLD_PAY['2.2'], record({ college: OTHER.zh('大专'), bachelor: OTHER.zh('本科') }), {
  college: { probation: '2800', trainee: '3500', official: steps(['0', '0'], ['70', '3500'], ['80', '4000']) },
  bachelor: { probation: '3312', trainee: '3900', official: steps(['0', '0'], ['70', '3900'], ['80', '4140']) },
});
export const probationLengths = printed('probation.months', '试用期、见习期（月）', OLD_PAY['2.3'], record({ probation: wholePoints().zh('试用期'), trainee: wholePoints().zh('见习期') }), { probation: 1, trainee: 2 });

interface Entrant {
  readonly major: keyof typeof MAJORS;
  readonly fromAssistant: boolean;
  readonly experienceYears: number;
}

/** Months of probation and traineeship; years of experience take months off, first for former assistants from probation. */
function lengths(at: Judgement, entrant: Entrant | null): { probationMonths: number; traineeMonths: number } {
  const { probation, trainee } = at.value(probationLengths);
  if (!entrant) return { probationMonths: probation, traineeMonths: 0 };
  const other = entrant.major === 'other';
  const traineeship = other ? trainee : 0;
  const offProbation = entrant.fromAssistant ? Math.min(entrant.experienceYears, probation) : 0;
  const offTrainee = entrant.fromAssistant ? entrant.experienceYears - offProbation : other ? entrant.experienceYears : 0;
  const months = { probationMonths: probation - offProbation, traineeMonths: Math.max(0, traineeship - offTrainee) };
  at.step(OLD_PAY['2.3'], '工作经验每年抵一个月后的月数', { 试用期: months.probationMonths, 见习期: months.traineeMonths }, { 经验年数: entrant.experienceYears, 助理转任: entrant.fromAssistant });
  return months;
}

const PROBATION_ROLES = { assistant: '社区助理', 'social-worker': '社工' } as const;
const forWorkers = (f: Readonly<Record<string, unknown>>): boolean => f['role'] === 'social-worker';

export const probation = decision('leya.assignment.probation', {
  zh: '试用期、见习期',
  applies: [OLD_PAY['2.3']],
  facts: {
    role: oneOf(PROBATION_ROLES).zh('岗位'), postSince: date().zh('到岗日期'), major: oneOf(MAJORS).when(forWorkers, '仅社工').zh('专业'),
    fromAssistant: bool().when(forWorkers, '仅社工').zh('由本机构助理转任'), experienceYears: count().when(forWorkers, '仅社工').zh('工作经验年数'),
  },
  answer: { probationMonths: count().zh('试用期（月）'), traineeMonths: count().zh('见习期（月）'), probationEndsOn: date().orNull().zh('试用期截止日'), traineeEndsOn: date().orNull().zh('见习期截止日'), officialFrom: date().zh('转正日') },
}).by(({ postSince, major, fromAssistant, experienceYears }, at) => {
  const entrant = major !== null && fromAssistant !== null && experienceYears !== null ? { major, fromAssistant, experienceYears } : null;
  const { probationMonths, traineeMonths } = lengths(at, entrant);
  const officialFrom = at.step(OLD_PAY['2.3'], '转正日 ＝ 到岗日期 ＋ 试用期 ＋ 见习期', addMonths(postSince, probationMonths + traineeMonths), { 到岗日期: postSince, 试用期: probationMonths, 见习期: traineeMonths });
  return {
    probationMonths, traineeMonths, officialFrom,
    probationEndsOn: probationMonths === 0 ? null : addDays(addMonths(postSince, probationMonths), -1),
    traineeEndsOn: traineeMonths === 0 ? null : addDays(officialFrom, -1),
  };
});

export const ASSISTANT_FIELDS = {
  education: oneOf(ASSISTANT_EDUCATIONS).zh('学历'), major: oneOf(MAJORS).zh('专业'), fullTimeStudy: yes('全日制'), graduated: yes('已毕业拿证'), postSince: pastDate().zh('到岗日期'),
} as const;

export const basePayAssistant = decision('leya.compensation.basePayAssistant', {
  zh: '社区助理基本工资',
  applies: [OLD_PAY['1']],
  facts: ASSISTANT_FIELDS,
  answer: { covered: bool().zh('有适用标准'), stage: oneOf(STAGES).zh('阶段'), base: yuan().orNull().zh('基本工资'), educationAllowance: yuan().orNull().zh('学历补贴'), total: yuan().orNull().zh('合计') },
}).by(({ education, major, fullTimeStudy, graduated, postSince }, at) => {
  const { probationMonths } = lengths(at, null);
  const stage = at.asOf < addMonths(postSince, probationMonths) ? 'probation' : 'official';
  const covered = at.condition(OLD_PAY['1'], '社区助理工资表有此学历和专业', !(major === 'social-work' && education === 'bachelor'), { 学历: ASSISTANT_EDUCATIONS[education], 专业: MAJORS[major] });
  if (!covered) return { covered, stage, base: null, educationAllowance: null, total: null };
  const table = at.value(assistantPay);
  const base = at.step(OLD_PAY['1'], '基本工资按学历和阶段', (education === 'secondary' ? table.secondary : table.higher)[stage], { 学历: ASSISTANT_EDUCATIONS[education], 阶段: STAGES[stage] });
  const allowanceOf = (): Decimal => {
    if (stage !== 'official' || !graduated || education === 'secondary') return ZERO;
    if (education === 'college') return major === 'social-work' ? table.socialWorkCollege : ZERO;
    return fullTimeStudy ? table.bachelorFullTime : table.bachelorPartTime;
  };
  const educationAllowance = at.step(OLD_PAY['1'], '学历补贴：转正且已毕业，按专业和学历', allowanceOf(), { 专业: MAJORS[major], 全日制: fullTimeStudy });
  return { covered, stage, base, educationAllowance, total: base.plus(educationAllowance) };
});

export const WORKER_FIELDS = {
  education: oneOf(WORKER_EDUCATIONS).zh('学历'), major: oneOf(MAJORS).zh('专业'), certificate: oneOf(CERTIFICATES).zh('证书'), graduated: yes('已毕业'), postSince: pastDate().zh('到岗日期'),
  fromAssistant: yes('由本机构助理转任'), experienceYears: count().zh('工作经验年数'), assessmentScore: points100().orNull().zh('考核分'),
} as const;

interface Worker extends Entrant {
  readonly education: keyof typeof WORKER_EDUCATIONS;
  readonly certificate: keyof typeof CERTIFICATES;
  readonly graduated: boolean;
  readonly assessmentScore: Decimal | null;
}

function socialWorkBase(at: Judgement, { education, certificate, graduated }: Worker, stage: Stage): Decimal | null {
  const table = at.value(workerPay);
  const certified = certificate !== 'none';
  const rowOf = (): (typeof table)['certified'] | null => {
    if (education === 'college') return graduated && certified ? table.college : null;
    if (graduated) return certified ? table.certified : table.uncertified;
    return certified ? null : table.studying;
  };
  const row = rowOf();
  return row && at.step(OLD_PAY['2.1'], '基本工资按学历、毕业、持证和阶段', stage === 'probation' ? row.probation : row.official, { 学历: WORKER_EDUCATIONS[education], 已毕业: graduated, 证书: CERTIFICATES[certificate], 阶段: STAGES[stage] });
}

function otherMajorBase(at: Judgement, { education, assessmentScore }: Worker, stage: Stage): Decimal | null {
  const row = at.value(otherMajorPay)[education === 'college' ? 'college' : 'bachelor'];
  if (stage === 'probation' || stage === 'trainee') return at.step(OLD_PAY['2.2'], '基本工资按学历和阶段', row[stage], { 学历: WORKER_EDUCATIONS[education], 阶段: STAGES[stage] });
  const score = assessmentScore ?? at.refuse('missing', 'assessmentScore', '转正后须有考核分', 'the official stage needs an assessment score');
  const base = stepOf(row.official, score);
  return at.step(OLD_PAY['2.2'], '基本工资按考核分分档，低于最低档不再留任', base.isZero() ? null : base, { 考核分: score });
}

function stageOf(asOf: PlainDate, postSince: PlainDate, probationMonths: number, traineeMonths: number): 'probation' | 'trainee' | 'official' {
  if (asOf < addMonths(postSince, probationMonths)) return 'probation';
  return asOf < addMonths(postSince, probationMonths + traineeMonths) ? 'trainee' : 'official';
}

export const basePaySocialWorker = decision('leya.compensation.basePaySocialWorker', {
  zh: '一线社工基本工资',
  applies: [OLD_PAY['2.1'], OLD_PAY['2.2'], OLD_PAY['2.3']],
  facts: WORKER_FIELDS,
  answer: { covered: bool().zh('有适用标准'), stage: oneOf(STAGES).zh('阶段'), base: yuan().orNull().zh('基本工资') },
}).by((facts, at) => {
  const { probationMonths, traineeMonths } = lengths(at, facts);
  const stage = stageOf(at.asOf, facts.postSince, probationMonths, traineeMonths);
  if (facts.major === 'social-work') {
    const base = socialWorkBase(at, facts, stage);
    return { covered: at.condition(OLD_PAY['2.1'], '社工专业工资表有此学历、毕业和持证情况', base !== null), stage, base };
  }
  const covered = at.condition(OLD_PAY['2.2'], '非社工专业须持证并已毕业', facts.certificate !== 'none' && facts.graduated, { 证书: CERTIFICATES[facts.certificate], 已毕业: facts.graduated });
  if (!covered) return { covered, stage, base: null };
  const base = otherMajorBase(at, facts, stage);
  return { covered, stage: base === null ? 'not-retained' : stage, base };
});
