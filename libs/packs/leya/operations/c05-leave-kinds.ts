// 第三部分 第五章 三、请假管理（一）假类说明: annual, personal, family, sick, work injury, time in lieu.
import {
  ZERO,
  addDays,
  addMonths,
  dec,
  decision,
  fullYearsBetween,
  list,
  minimum,
  percentOf,
  record,
  roundDown,
  roundHalfUp,
  yearOf,
  type Judgement,
  type PlainDate,
} from '@gongqiao/kernel';
import {
  annualLeaveTable,
  bereavementDays,
  difficultBirthDays,
  hoursPerDay,
  marriageDays,
  maternityDays,
  nursingDays,
  paidPersonalLeaveLimit,
  payDaysPerMonth,
  selfPaidInsuranceDays,
  statutoryMaternity, statutoryShortLeave, timeInLieuMonths, unusedLeaveShare,
} from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { legalWarnings } from './rules/answers.js';
import { warningsFound } from './rules/legal-warnings.js';
import { absent, allOf, choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, days, hundredths, money, month, oneOf } from './rules/types.js';
import { BASIS, adjoinsHoliday, adjoinsLeave, checkSpan, spanFields, usageOf } from './rules/working-time.js';

interface AnnualBand { readonly days: number; readonly sickLeaveDays: number }

function annualBand(at: Judgement, years: number): AnnualBand {
  const reached = at.value(annualLeaveTable).filter((band) => years >= band.fromYears);
  return reached[reached.length - 1] ?? { days: 0, sickLeaveDays: 0 };
}

const EXCLUSIONS = { 'personal-leave': '事假累计达到规定天数且未扣工资', 'sick-leave': '病假累计达到规定天数' } as const;

export const annualEntitlement = decision('leya.leave.annualEntitlement', {
  zh: '年假',
  applies: cite('LEAVE-2', 'LEAVE-2.1', 'LEAVE-2.2', 'LEAVE-2.3', 'LEAVE-2.4', 'LEAVE-2.5'),
  facts: {
    serviceStart: date().zh('本中心入职日'),
    careerStart: date().orNull().zh('首次参加工作日'),
    personalLeaveDays: days().zh('当年事假天数'),
    personalLeavePaid: bool().zh('事假未扣工资'),
    sickLeaveDays: count().zh('当年病假日历日数'),
  },
  answer: {
    serviceYears: count().zh('工龄（满年）'), baseDays: count().zh('年假天数'), exclusions: list(oneOf(EXCLUSIONS)).zh('不享受事由'), days: count().zh('应休天数'),
    statutoryBaseDays: count().zh('按累计工作年限天数'), legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { serviceStart, careerStart } = facts;
  if (serviceStart > at.asOf) at.refuse('inconsistent', 'serviceStart', '入职日不得晚于基准日', 'serviceStart cannot be after asOf');
  if (careerStart !== null && careerStart > serviceStart) at.refuse('inconsistent', 'careerStart', '首次参加工作日不得晚于入职日', 'careerStart cannot be after serviceStart');
  const serviceYears = at.step(P['LEAVE-2'], '工龄 ＝ 自入职日至基准日满年数', fullYearsBetween(serviceStart, at.asOf), { 入职日: serviceStart, 基准日: at.asOf });
  const band = annualBand(at, serviceYears);
  const baseDays = at.step(P['LEAVE-2'], '年假天数，按工龄查表', band.days, { 工龄: serviceYears });
  const limit = at.value(paidPersonalLeaveLimit);
  const sickPlace = band.days >= 15 ? P['LEAVE-2.4'] : band.days >= 10 ? P['LEAVE-2.3'] : P['LEAVE-2.2'];
  const exclusions = baseDays === 0 ? [] : lacking(at, [
    ['personal-leave', P['LEAVE-2.1'], `未扣工资的事假不足${limit.toString()}天`, !(facts.personalLeavePaid && facts.personalLeaveDays.gte(limit))],
    ['sick-leave', sickPlace, `病假不足${band.sickLeaveDays}日`, facts.sickLeaveDays < band.sickLeaveDays],
  ]);
  const statutoryBaseDays = annualBand(at, fullYearsBetween(careerStart ?? serviceStart, at.asOf)).days;
  return {
    serviceYears, baseDays, exclusions, statutoryBaseDays,
    days: at.step(P['LEAVE-2'], '应休天数', exclusions.length === 0 ? baseDays : 0),
    legalWarnings: warningsFound(at, [['annual-leave-total-service', P['LEAVE-2'], statutoryBaseDays > baseDays]]),
  };
});

export const annualYearEnd = decision('leya.leave.annualYearEnd', {
  zh: '年假跨年与折薪',
  applies: cite('LEAVE-2'),
  facts: {
    entitledDays: days().zh('应休天数'), takenDays: days().zh('已休天数'), carryOverApproved: bool().zh('特殊情况准予跨年'),
    givenUpInWriting: bool().zh('本人书面放弃'), monthlyPay: money().zh('月平均工资'),
  },
  answer: {
    unusedDays: days().zh('未休天数'), carriedOverDays: days().zh('跨年天数'), lapsedDays: days().zh('作废天数'), handbookPayout: money().zh('手册折薪'),
    statutoryExtraPay: money().zh('法定另付工资'), legalWarnings: legalWarnings(),
  },
}).by(({ entitledDays, takenDays, carryOverApproved, givenUpInWriting, monthlyPay }, at) => {
  if (takenDays.gt(entitledDays)) at.refuse('inconsistent', 'takenDays', '已休天数不得多于应休天数', 'takenDays cannot exceed entitledDays');
  const unusedDays = at.step(P['LEAVE-2'], '未休天数 ＝ 应休天数 － 已休天数', entitledDays.minus(takenDays), { 应休天数: entitledDays, 已休天数: takenDays });
  const carriedOverDays = carryOverApproved ? unusedDays : ZERO;
  const lapsedDays = at.step(P['LEAVE-2'], '作废天数 ＝ 未休天数 － 跨年天数', unusedDays.minus(carriedOverDays), { 跨年天数: carriedOverDays });
  const share = at.value(unusedLeaveShare);
  const extra = givenUpInWriting ? ZERO : roundHalfUp(percentOf(monthlyPay.times(lapsedDays), share).div(at.value(payDaysPerMonth)), 2);
  const statutoryExtraPay = at.step(P['LEAVE-2'], '法定另付 ＝ 月平均工资 ÷ 月计薪天数 × 作废天数 × 另付比例％，书面放弃的为零', extra, {
    月平均工资: monthlyPay, 月计薪天数: at.value(payDaysPerMonth), 另付比例: share,
  });
  return {
    unusedDays, carriedOverDays, lapsedDays, handbookPayout: ZERO, statutoryExtraPay,
    legalWarnings: warningsFound(at, [['unused-annual-leave-pay', P['LEAVE-2'], statutoryExtraPay.gt(0)]]),
  };
});

export const personalLeave = decision('leya.leave.personal', {
  zh: '事假',
  applies: cite('LEAVE-1'),
  facts: {
    ...spanFields,
    annualLeaveDays: days().zh('当年年假天数'), takenThisYear: days().zh('当年已请事假'), monthlyPay: money().zh('月工资'), secondJob: bool().zh('从事第二职业'),
  },
  answer: {
    days: days().zh('事假天数'), overLimit: bool().zh('多于年假日数'), deductions: list(record({ month: month(), days: days(), amount: money() })).zh('各月扣款'),
    totalDeduction: money().zh('扣款合计'), insuranceByEmployee: bool().zh('社保自理'), dismissal: bool().zh('作辞退处理'), legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  checkSpan(at, facts);
  if (yearOf(facts.to) > yearOf(facts.from)) at.refuse('inconsistent', 'to', '跨年度的事假应分两次申请', 'a leave running into a later year is asked for as two');
  const usage = usageOf(at, facts, 'working-days');
  at.step(P['LEAVE-1'], '事假天数', usage.days);
  const [pay, perMonth] = [facts.monthlyPay, at.value(payDaysPerMonth)];
  const deductions = usage.months.map((entry) => ({ ...entry, amount: minimum(roundHalfUp(pay.times(entry.days).div(perMonth), 2), pay) }));
  for (const entry of deductions) at.step(P['LEAVE-1'], '当月扣款 ＝ 月工资 ÷ 月计薪天数 × 当月天数，不超过月工资', entry.amount, {
    月份: entry.month, 月工资: pay, 月计薪天数: perMonth, 当月天数: entry.days,
  });
  const total = deductions.reduce((sum, entry) => sum.plus(entry.amount), ZERO);
  const insuranceByEmployee = at.step(P['LEAVE-1'], '一次事假达到规定天数，社保自理', usage.days.gte(at.value(selfPaidInsuranceDays)), { 规定天数: at.value(selfPaidInsuranceDays) });
  return {
    days: usage.days, deductions, totalDeduction: total, insuranceByEmployee,
    overLimit: at.step(P['LEAVE-1'], '本年累计多于年假日数', facts.takenThisYear.plus(usage.days).gt(facts.annualLeaveDays), { 已请事假: facts.takenThisYear, 年假日数: facts.annualLeaveDays }),
    dismissal: facts.secondJob,
    legalWarnings: warningsFound(at, [
      ['second-job-dismissal', P['LEAVE-1'], facts.secondJob],
      ['social-insurance-self-paid', P['LEAVE-1'], insuranceByEmployee],
    ]),
  };
});

const FAMILY_TYPES = { maternity: '产假', nursing: '看护假', marriage: '婚假', bereavement: '丧假' } as const;
type FamilyType = keyof typeof FAMILY_TYPES;
const SEXES = { female: '女', male: '男' } as const;
const RELATIONS = {
  parent: '父母', spouse: '配偶', child: '子女', grandparent: '祖父母', sibling: '兄弟姐妹', 'parent-in-law': '配偶父母', other: '其他',
  none: '不适用',
} as const;
const FAMILY_DOCUMENTS = { 'prenatal-record': '产检记录表（首页显示预产期）', 'birth-permit': '准生证', 'marriage-certificate': '结婚证' } as const;
const FULL_OR_UNSTATED = { full: '假期内工资照发', unstated: '手册未作规定' } as const;
const FAMILY_PLACE = { maternity: P['LEAVE-4'], nursing: P['LEAVE-4'], marriage: P['LEAVE-5'], bereavement: P['LEAVE-6'] } as const;
const NEEDED: Readonly<Record<FamilyType, readonly (keyof typeof FAMILY_DOCUMENTS)[]>> = {
  maternity: ['prenatal-record', 'birth-permit'], marriage: ['marriage-certificate'], nursing: [], bereavement: [],
};

function familyDays(at: Judgement, type: FamilyType, difficultBirth: boolean): number {
  if (type === 'maternity') return at.value(maternityDays) + (difficultBirth ? at.value(difficultBirthDays) : 0);
  return at.value(type === 'nursing' ? nursingDays : type === 'marriage' ? marriageDays : bereavementDays);
}

function statutoryDays(at: Judgement, type: FamilyType, difficultBirth: boolean, childrenBorn: number): number {
  if (type !== 'maternity') return at.value(statutoryShortLeave)[type];
  const law = at.value(statutoryMaternity);
  return law.days + (difficultBirth ? law.difficultBirth : 0) + law.eachFurtherChild * (childrenBorn - 1);
}

/** The day on which the n-th working day counted from `first` on falls, that day included. */
function nthWorkingDay(at: Judgement, first: PlainDate, n: number): PlainDate {
  return at.calendar.workingDayAfter(addDays(first, -1), n, 'firstDay');
}

export const familyEntitlement = decision('leya.leave.familyEntitlement', {
  zh: '产假、看护假、婚假、丧假',
  applies: cite('LEAVE-4', 'LEAVE-5', 'LEAVE-6', 'LEAVE-ADM-3'),
  facts: {
    type: oneOf(FAMILY_TYPES).zh('假别'), sex: oneOf(SEXES).zh('性别'), firstDay: date().zh('首日'), difficultBirth: bool().zh('难产'),
    childrenBorn: count({ min: 1, max: 99 }).zh('本次生育子女数'), relation: oneOf(RELATIONS).zh('逝者与本人关系'), documents: codes(FAMILY_DOCUMENTS).zh('已交材料'),
  },
  answer: {
    eligible: bool().zh('可以享受'),
    days: count().zh('天数'),
    basis: oneOf(BASIS).zh('计算口径'),
    lastDay: date().orNull().zh('末日'),
    pay: oneOf(FULL_OR_UNSTATED).zh('工资'),
    missingDocuments: list(oneOf(FAMILY_DOCUMENTS)).zh('所缺材料'),
    granted: bool().zh('准予'),
    statutoryMinimumDays: count().zh('法定最低天数'),
    legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { type, sex, firstDay, relation, difficultBirth } = facts;
  const place = FAMILY_PLACE[type];
  const fits = type === 'maternity' ? sex === 'female' : type === 'nursing' ? sex === 'male' : type === 'marriage' || ['parent', 'spouse', 'child'].includes(relation);
  const eligible = at.condition(place, '本人可以享受该假（直系亲属指父母、配偶、子女）', fits, { 假别: FAMILY_TYPES[type], 性别: SEXES[sex], 关系: RELATIONS[relation] });
  const length = eligible ? at.step(place, '假期天数', familyDays(at, type, difficultBirth), { 难产: difficultBirth }) : 0;
  const basis = type === 'maternity' || type === 'nursing' ? 'calendar-days' : 'working-days';
  const lastDay = !eligible ? null : basis === 'calendar-days' ? addDays(firstDay, length - 1) : nthWorkingDay(at, firstDay, length);
  const missingDocuments = eligible ? absent(at, P['LEAVE-ADM-3'], { words: '已交', terms: FAMILY_DOCUMENTS, codes: NEEDED[type] }, facts.documents) : [];
  const statutoryMinimumDays = eligible ? statutoryDays(at, type, difficultBirth, facts.childrenBorn) : 0;
  return {
    eligible, days: length, basis, lastDay, missingDocuments, statutoryMinimumDays,
    pay: type === 'marriage' || type === 'bereavement' ? 'full' : 'unstated',
    granted: eligible && missingDocuments.length === 0,
    legalWarnings: warningsFound(at, [['maternity-below-statutory', P['LEAVE-4'], type === 'maternity' && eligible && length < statutoryMinimumDays]]),
  };
});

const HOSPITAL_LEVELS = { village: '村/社区', town: '镇级', district: '区级', city: '市级', province: '省级' } as const;

export const sickNote = decision('leya.leave.sickNote', {
  zh: '病假证明',
  applies: cite('LEAVE-3', 'LEAVE-ADM-3'),
  facts: {
    hospitalLevel: oneOf(HOSPITAL_LEVELS).zh('医院级别'), inDongguan: bool().zh('在东莞市'), notedFrom: date().zh('证明起日'), notedTo: date().zh('证明止日'),
    leaveFrom: date().zh('病假首日'), leaveTo: date().zh('病假末日'),
  },
  answer: { levelAccepted: bool().zh('级别符合'), uncoveredWorkingDays: count().zh('未覆盖工作日'), accepted: bool().zh('证明有效') },
}).by(({ hospitalLevel, inDongguan, notedFrom, notedTo, leaveFrom, leaveTo }, at) => {
  if (notedTo < notedFrom) at.refuse('inconsistent', 'notedTo', '证明止日不得早于起日', 'notedTo cannot be before notedFrom');
  if (leaveTo < leaveFrom) at.refuse('inconsistent', 'leaveTo', '病假末日不得早于首日', 'leaveTo cannot be before leaveFrom');
  at.calendar.isWorkingDay(leaveFrom, 'leaveFrom');
  at.calendar.isWorkingDay(leaveTo, 'leaveTo');
  const fits = hospitalLevel === 'town' ? inDongguan : hospitalLevel !== 'village';
  const levelAccepted = at.condition(P['LEAVE-ADM-3'], '区级以上医院，或东莞市镇级医院', fits, { 医院级别: HOSPITAL_LEVELS[hospitalLevel] });
  let uncovered = 0;
  for (let on = leaveFrom; on <= leaveTo; on = addDays(on, 1)) {
    if ((on < notedFrom || on > notedTo) && at.calendar.isWorkingDay(on, 'leaveTo')) uncovered += 1;
  }
  const covered = at.condition(P['LEAVE-3'], '证明覆盖病假的全部工作日', uncovered === 0, { 未覆盖工作日: uncovered });
  return { levelAccepted, uncoveredWorkingDays: uncovered, accepted: levelAccepted && covered };
});

const INJURY_EVIDENCE = {
  'hospital-certificate': '医院证明',
  'host-unit-certificate': '派驻单位证明',
  'hr-investigation': '人力资源部调查核实',
  'insurance-recognition': '社保局认可',
  'accident-report': '工伤事故报告单',
} as const;
const INJURY_STATUS = { 'benefit-cancelled': '取消工伤待遇', incomplete: '材料未齐', ended: '已痊愈结束', recognised: '按工伤处理' } as const;

export const workInjury = decision('leya.leave.workInjury', {
  zh: '工伤假',
  applies: cite('LEAVE-7'),
  facts: {
    evidence: codes(INJURY_EVIDENCE).zh('证明材料'), recovered: bool().zh('一次性痊愈'), secondJob: bool().zh('疗养期间从事第二职业'),
    contractMonthlyPay: money().zh('合同月工资'), originalMonthlyPay: money().zh('原工资福利待遇'),
  },
  answer: {
    status: oneOf(INJURY_STATUS).zh('状态'),
    missing: list(oneOf(INJURY_EVIDENCE)).zh('所缺证明'),
    monthlyPay: money().zh('月工资'),
    dismissal: bool().zh('辞退'),
    legalWarnings: legalWarnings(),
  },
}).by(({ evidence, recovered, secondJob, contractMonthlyPay, originalMonthlyPay }, at) => {
  const missing = absent(at, P['LEAVE-7'], allOf('已有', INJURY_EVIDENCE), evidence);
  const status = secondJob ? 'benefit-cancelled' : missing.length > 0 ? 'incomplete' : recovered ? 'ended' : 'recognised';
  choose(at, P['LEAVE-7'], '工伤处理', INJURY_STATUS, status, { 一次性痊愈: recovered, 从事第二职业: secondJob });
  return {
    status, missing, dismissal: secondJob,
    monthlyPay: at.step(P['LEAVE-7'], '月工资 ＝ 合同工资（按工伤处理期间）', status === 'recognised' ? contractMonthlyPay : ZERO),
    legalWarnings: warningsFound(at, [
      ['work-injury-benefit-cancelled', P['LEAVE-7'], status === 'benefit-cancelled'],
      ['work-injury-recognised-by-authority', P['LEAVE-7'], status === 'incomplete' && !missing.includes('insurance-recognition')],
      ['work-injury-pay-below-original', P['LEAVE-7'], status === 'recognised' && contractMonthlyPay.lt(originalMonthlyPay)],
    ]),
  };
});

const OVERTIME_KINDS = { 'statutory-holiday': '法定节假日', 'rest-day': '休息日', workday: '工作日' } as const;
const LIEU_REFUSALS = {
  'not-registered': '未交超时加班登记表', 'more-than-earned': '超过所得天数', 'adjacent-to-holiday': '连着节假日',
  'adjacent-to-annual-leave': '连着年假',
} as const;

export const timeInLieu = decision('leya.overtime.timeInLieu', {
  zh: '调休假',
  applies: cite('LEAVE-8', 'LEAVE-ADM-3'),
  facts: {
    overtimeOn: date().zh('加班开始日'), overtimeHours: hundredths('hour').zh('加班小时'), registered: bool().zh('已交超时加班登记表'),
    ...spanFields,
    annualLeave: list(record({ from: date().zh('首日'), to: date().zh('末日') })).zh('本人年假'),
  },
  answer: {
    overtimeKind: oneOf(OVERTIME_KINDS).zh('加班日类别'),
    daysEarned: days().zh('所得天数'),
    daysRequested: days().zh('申请天数'),
    useBy: date().zh('应休完日'),
    withinMonth: bool().zh('一个月内休完'),
    adjacentToHoliday: bool().zh('连着节假日'),
    adjacentToAnnualLeave: bool().zh('连着年假'),
    refusedBecause: list(oneOf(LIEU_REFUSALS)).zh('不准事由'),
    allowed: bool().zh('可以调休'),
    legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { overtimeOn } = facts;
  checkSpan(at, facts);
  const usage = usageOf(at, facts, 'working-days');
  if (facts.from <= overtimeOn) at.refuse('inconsistent', 'from', '调休应在加班之后', 'time in lieu comes after the overtime');
  facts.annualLeave.forEach((leave, i) => {
    if (leave.to < leave.from) at.refuse('inconsistent', `annualLeave[${i}].to`, '年假末日不得早于首日', 'the last day cannot be before the first');
  });
  const statutory = at.calendar.statutoryDay(overtimeOn, 'overtimeOn') !== null;
  const overtimeKind = statutory ? 'statutory-holiday' : at.calendar.isWorkingDay(overtimeOn, 'overtimeOn') ? 'workday' : 'rest-day';
  choose(at, P['LEAVE-8'], '加班日类别', OVERTIME_KINDS, overtimeKind, { 加班开始日: overtimeOn });
  const perDay = at.value(hoursPerDay);
  const daysEarned = at.step(P['LEAVE-8'], '所得天数 ＝ 加班小时 ÷ 每日小时，按半日取整', roundDown(facts.overtimeHours.times(2).div(perDay), 0).div(dec(2)), { 加班小时: facts.overtimeHours, 每日小时: perDay });
  const useBy = at.step(P['LEAVE-8'], '应休完日 ＝ 加班开始日起一个月', addMonths(overtimeOn, at.value(timeInLieuMonths)));
  const adjacentToHoliday = adjoinsHoliday(at, facts);
  const adjacentToAnnualLeave = facts.annualLeave.some((leave) => adjoinsLeave(at, facts, leave));
  const refusedBecause = lacking(at, [
    ['not-registered', P['LEAVE-ADM-3'], '已交超时加班登记表', facts.registered],
    ['more-than-earned', P['LEAVE-8'], '申请天数不超过所得天数', usage.days.lte(daysEarned)],
    ['adjacent-to-holiday', P['LEAVE-8'], '不连着节假日', !adjacentToHoliday],
    ['adjacent-to-annual-leave', P['LEAVE-8'], '不连着年假', !adjacentToAnnualLeave],
  ]);
  return {
    overtimeKind,
    daysEarned,
    daysRequested: usage.days,
    useBy,
    withinMonth: facts.to <= useBy,
    adjacentToHoliday,
    adjacentToAnnualLeave,
    refusedBecause,
    allowed: refusedBecause.length === 0,
    legalWarnings: warningsFound(at, [
      ['overtime-statutory-holiday-pay', P['LEAVE-8'], overtimeKind === 'statutory-holiday'],
      ['overtime-workday-pay', P['LEAVE-8'], overtimeKind === 'workday'],
    ]),
  };
});
