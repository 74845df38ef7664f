// NT-WAGE-1 to 6: the minimum wage, by month and by hour.
import {
  bool, count, date, day, dec, decision, decimal, lastDayOfMonth, list, money, month, oneOf, record, roundHalfUp, setOf, sum,
  type Decimal, type Judgement,
} from '@gongqiao/kernel';
import { atLeastZero, hours, named, quotient, rowInForce } from '../common.js';
import { paidDays, partTimeLimits } from '../parameters/pay.js';
import { CON10, CON5 } from '../provisions/contract.js';
import { WAGE1, WAGE15, WAGE2, WAGE4, WAGE5, WAGE6 } from '../provisions/wages.js';

const STATES = { regular: '在岗', probation: '试用期', dispatched: '被派遣', 'between-postings': '派遣无工作期间' } as const;
const ATTENDANCE = { full: '全月', part: '非全月' } as const;
const PART_METHODS = { 'paid-days': '按21.75', 'month-days': '按当月' } as const;

/** Pay components: the first six count towards the minimum wage, the rest do not. */
const COMPONENTS = {
  'base-wage': '基本工资', 'post-wage': '岗位工资', 'performance-wage': '绩效', 'piece-wage': '计件', 'monthly-bonus': '月奖', allowance: '其他货币津贴补贴',
  'overtime-pay': '加班工资', 'shift-allowance': '中班夜班津贴', 'special-environment-allowance': '高温低温井下有毒有害津贴', 'statutory-benefit': '法定福利',
  'in-kind': '实物', 'expense-reimbursement': '报销',
} as const;
const COUNTED: readonly string[] = ['base-wage', 'post-wage', 'performance-wage', 'piece-wage', 'monthly-bonus', 'allowance'];

interface PartFacts {
  readonly attendance: keyof typeof ATTENDANCE;
  readonly normalDays: Decimal | null;
  readonly partMonthMethod: keyof typeof PART_METHODS | null;
  readonly payableDaysInMonth: number | null;
}

/** The floor of the month: the standard, or its part for the days of normal work. */
function floorOf(at: Judgement, standard: Decimal, { attendance, normalDays, partMonthMethod, payableDaysInMonth }: PartFacts): Decimal {
  if (attendance === 'full' || normalDays === null) return at.step(WAGE1, '全月的底线为最低工资标准', standard, { 最低工资标准: standard });
  if (partMonthMethod === 'month-days') {
    const days = payableDaysInMonth ?? 1;
    if (normalDays.gt(days)) at.refuse('inconsistent', 'normalDays', '正常劳动天数不得多于当月应计薪天数', 'normal days cannot be more than the payable days of the month');
    return at.step(WAGE4, '底线＝标准×正常劳动天数÷当月应计薪天数', roundHalfUp(quotient(standard.times(normalDays), dec(days)), 2),
      { 标准: standard, 正常劳动天数: normalDays, 当月应计薪天数: days });
  }
  const monthly = at.value(paidDays);
  const part = quotient(standard.times(normalDays), monthly);
  return at.step(WAGE4, '底线＝标准÷月计薪天数×正常劳动天数，不超过标准', roundHalfUp(part.gt(standard) ? standard : part, 2),
    { 标准: standard, 月计薪天数: monthly, 正常劳动天数: normalDays });
}

export const minimumWage = decision('national.compensation.minimumWage', {
  zh: '最低工资核对', applies: [WAGE1, WAGE2, WAGE4, WAGE5, WAGE15], from: day('2004-03-01'),
  facts: {
    month: month().zh('月份'),
    standards: list(record({ from: date().zh('执行日'), monthly: money().zh('月标准') }), { nonEmpty: true, unique: (r) => r.from, uniqueField: 'from' }).zh('当地最低工资标准'),
    state: oneOf(STATES).zh('状态'),
    components: list(record({ kind: oneOf(COMPONENTS).zh('项目'), amount: money().zh('金额') })).zh('工资项目'),
    ownContributions: money().zh('个人缴费'),
    contributionsOnTop: bool().zh('标准不含个人缴费'),
    attendance: oneOf(ATTENDANCE).zh('出勤'),
    normalDays: decimal({ unit: 'day' }).when((f) => f['attendance'] === 'part', '仅非全月').zh('正常劳动天数'),
    partMonthMethod: oneOf(PART_METHODS).when((f) => f['attendance'] === 'part', '仅非全月').zh('折算办法'),
    payableDaysInMonth: count({ min: 1, max: 31 }).when((f) => f['attendance'] === 'part' && f['partMonthMethod'] === 'month-days', '仅按当月').zh('当月应计薪天数'),
  },
  answer: {
    standard: money().zh('执行标准'), floor: money().zh('底线'), counted: money().zh('计入'), notCounted: money().zh('不计入'),
    compared: money().zh('比较数'), shortfall: money().zh('差额'), compliant: bool().zh('是否达标'),
  },
}).by((facts, at) => {
  const on = lastDayOfMonth(facts.month);
  const standard = at.step(WAGE1, '当月最后一日执行的月标准', rowInForce(facts.standards, on, 'standards').monthly, { 最后一日: on });
  if (facts.state === 'probation') at.condition(CON5, '试用期工资同样不低于最低工资', true);
  if (facts.state === 'dispatched' || facts.state === 'between-postings') at.condition(CON10, '派遣人员在岗或无工作期间均不低于最低工资', true, { 状态: STATES[facts.state] });
  const floor = floorOf(at, standard, facts);
  const counted = sum(facts.components.filter((c) => COUNTED.includes(c.kind)).map((c) => c.amount));
  const notCounted = sum(facts.components.filter((c) => !COUNTED.includes(c.kind)).map((c) => c.amount));
  at.step(WAGE2, '计入比较的工资项目之和', counted, { 不计入: notCounted });
  const less = facts.contributionsOnTop ? facts.ownContributions : dec(0);
  const compared = at.step(WAGE5, '比较数＝计入－另计的个人缴费，不小于零', atLeastZero(counted.minus(less)), { 计入: counted, 另计的个人缴费: less });
  const shortfall = atLeastZero(floor.minus(compared));
  const compliant = at.condition(WAGE1, '比较数不低于底线', shortfall.isZero(), { 比较数: compared, 底线: floor, 差额: shortfall });
  return { standard, floor, counted, notCounted, compared, shortfall, compliant };
});

const PART_TIME_BREACHES = {
  'daily-hours': '每日平均超过四小时', 'weekly-hours': '每周超过二十四小时', 'below-minimum': '低于小时最低工资', 'settlement-too-long': '结算周期超过十五日', probation: '约定了试用期',
} as const;

export const partTimeWage = decision('national.compensation.partTimeWage', {
  zh: '非全日制用工核对', applies: [WAGE6], from: day('2008-01-01'),
  facts: {
    hourlyWage: money().zh('小时工资'),
    standards: list(record({ from: date().zh('执行日'), hourly: money().zh('小时标准') }), { nonEmpty: true, unique: (r) => r.from, uniqueField: 'from' }).zh('当地小时最低工资'),
    averageDailyHours: hours().zh('每日平均工时'), weeklyHours: hours().zh('每周工时'),
    settlementDays: count({ min: 1 }).zh('结算天数'), probationAgreed: bool().zh('约定试用期'),
  },
  answer: {
    partTime: bool().zh('属非全日制'), standard: money().zh('小时标准'), shortfallPerHour: money().zh('每小时差额'),
    breaches: setOf(oneOf(PART_TIME_BREACHES)).zh('不符项'), compliant: bool().zh('是否符合'),
  },
}).by((facts, at) => {
  const limits = at.value(partTimeLimits);
  const standard = rowInForce(facts.standards, at.asOf, 'standards').hourly;
  const shortfallPerHour = atLeastZero(standard.minus(facts.hourlyWage));
  const checks: readonly (readonly [keyof typeof PART_TIME_BREACHES, boolean])[] = [
    ['daily-hours', at.condition(WAGE6, '每日平均工时不超过限度', facts.averageDailyHours.lte(limits.dailyHours), { 每日平均工时: facts.averageDailyHours, 限度: limits.dailyHours })],
    ['weekly-hours', at.condition(WAGE6, '每周工时不超过限度', facts.weeklyHours.lte(limits.weeklyHours), { 每周工时: facts.weeklyHours, 限度: limits.weeklyHours })],
    ['below-minimum', at.condition(WAGE6, '小时工资不低于标准', shortfallPerHour.isZero(), { 小时工资: facts.hourlyWage, 标准: standard })],
    ['settlement-too-long', at.condition(WAGE6, '结算天数不超过限度', facts.settlementDays <= limits.settlementDays, { 结算天数: facts.settlementDays, 限度: limits.settlementDays })],
    ['probation', at.condition(WAGE6, '没有约定试用期', !facts.probationAgreed)],
  ];
  const breaches = checks.filter(([, ok]) => !ok).map(([code]) => code);
  const partTime = !breaches.includes('daily-hours') && !breaches.includes('weekly-hours');
  at.condition(WAGE6, '各项均符合', breaches.length === 0, { 不符项: named(PART_TIME_BREACHES, breaches) });
  return { partTime, standard, shortfallPerHour, breaches, compliant: breaches.length === 0 };
});
