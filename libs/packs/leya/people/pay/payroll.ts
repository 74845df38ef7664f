// （三）: payday, attendance and deductions.
import { addDays, addToMonth, bool, date, decision, firstDayOfMonth, integer, isWorkingDayByLists, lastDayOfMonth, list, month, monthOf, record, roundHalfUp, sum, ZERO, fault, type Decimal, type Judgement, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { most } from '../rules/rounding.js';
import { dec4, wholePoints, yuan } from '../rules/types.js';
import { OLD_PAY } from './provisions.js';

export const paydayOfMonth = printed('payday.day', '发薪日', OLD_PAY['6.1'], wholePoints(), 15);

function paydayFor(at: Judgement, wages: PlainMonth, off: ReadonlySet<string>, worked: ReadonlySet<string>): { payday: PlainDate; shifted: boolean } {
  const regular = addDays(firstDayOfMonth(addToMonth(wages, 1)), at.value(paydayOfMonth) - 1);
  let payday = regular;
  while (!isWorkingDayByLists(payday, off, worked)) payday = addDays(payday, -1);
  at.step(OLD_PAY['6.1'], `${wages} 工资发放日：次月发薪日，遇休息日提前至最近工作日`, payday, { 次月发薪日: regular });
  return { payday, shifted: payday !== regular };
}

export const payday = decision('leya.compensation.payday', {
  zh: '发薪日',
  applies: [OLD_PAY['6.1'], OLD_PAY['5.3']],
  facts: {
    month: month().zh('工资月份'), performanceAssessedOn: date().optional().zh('考核结束日'), holidays: list(date()).omittable().zh('放假日'), makeupWorkdays: list(date()).omittable().zh('调休上班日'),
  },
  answer: {
    periodStart: date().zh('计算期间始'), periodEnd: date().zh('计算期间末'), payday: date().zh('发薪日'), shifted: bool().zh('已调整'),
    performanceWagesMonth: month().orNull().zh('绩效随发月份'), performancePayday: date().orNull().zh('绩效发放日'),
  },
}).by(({ month: wages, performanceAssessedOn, holidays, makeupWorkdays }, at) => {
  const off = new Set<string>(holidays ?? []);
  const worked = new Set<string>(makeupWorkdays ?? []);
  const { payday: due, shifted } = paydayFor(at, wages, off, worked);
  const performanceWagesMonth = performanceAssessedOn && addToMonth(monthOf(performanceAssessedOn), 1);
  if (performanceWagesMonth) at.step(OLD_PAY['5.3'], '绩效工资随考核后下一月工资发放', performanceWagesMonth, { 考核结束日: performanceAssessedOn });
  return {
    periodStart: firstDayOfMonth(wages), periodEnd: lastDayOfMonth(wages), payday: due, shifted,
    performanceWagesMonth, performancePayday: performanceWagesMonth && paydayFor(at, performanceWagesMonth, off, worked).payday,
  };
});

const DEDUCTIONS = record({ incomeTax: yuan().zh('个人所得税'), socialInsurance: yuan().zh('社保个人部分'), housingFund: yuan().zh('公积金个人部分') });

export const payroll = decision('leya.compensation.payroll', {
  zh: '应发与实发工资',
  applies: [OLD_PAY['6.2'], OLD_PAY['6.3']],
  facts: {
    grossMonthly: yuan().zh('月薪'), scheduledDays: integer({ min: 1, max: 31 }).zh('应出勤天数'),
    attendedDays: dec4().check((value, f) => (value.gt(Number(f['scheduledDays'])) ? fault('inconsistent', '实际出勤不得超过应出勤天数', 'more days attended than scheduled') : undefined)).zh('实际出勤天数'),
    deductions: DEDUCTIONS.zh('扣除'),
  },
  answer: { earned: yuan().zh('应发'), deducted: yuan().zh('扣除合计'), net: yuan().zh('实发'), shortfall: yuan().zh('不足扣除额') },
}).by(({ grossMonthly, scheduledDays, attendedDays, deductions }, at) => {
  const earned = at.step(OLD_PAY['6.2'], '应发 ＝ 月薪 × 实际出勤天数 ÷ 应出勤天数，保留到分', roundHalfUp(grossMonthly.times(attendedDays).div(scheduledDays), 2), { 月薪: grossMonthly, 实际出勤天数: attendedDays, 应出勤天数: scheduledDays });
  const deducted: Decimal = at.step(OLD_PAY['6.3'], '扣除合计 ＝ 个人所得税 ＋ 社保个人部分 ＋ 公积金个人部分', sum(Object.values(deductions)), { 个人所得税: deductions.incomeTax, 社保个人部分: deductions.socialInsurance, 公积金个人部分: deductions.housingFund });
  const net = at.step(OLD_PAY['6.2'], '实发 ＝ 应发 － 扣除合计，不低于零', most(earned.minus(deducted), ZERO), { 应发: earned, 扣除合计: deducted });
  return { earned, deducted, net, shortfall: most(deducted.minus(earned), ZERO) };
});
