// NT-WAGE-7 to 11: day and hour pay, overtime, the day of payment.
import {
  addDays, bool, count, date, dateOf, day, daysBetween, daysInMonth, dec, decimal, decision, list, money, month, oneOf, record, roundHalfUp, sum,
  type Decimal,
} from '@gongqiao/kernel';
import { hours, quotient, share } from '../common.js';
import { hoursPerDay, overtimeRates, paidDays, workdaysPerMonth } from '../parameters/pay.js';
import { WAGE10, WAGE11, WAGE7, WAGE8, WAGE9 } from '../provisions/wages.js';
import { kindOfDay } from '../s05-calendar.js';
import { DAY_KINDS, type DayKind } from '../vocabulary.js';

const WORK_SYSTEMS = { standard: '标准工时', comprehensive: '综合计算工时', flexible: '不定时' } as const;
type Rates = { readonly workday: Decimal; readonly 'rest-day': Decimal; readonly statutory: Decimal };

/** Rate of an entry in per cent of normal pay. */
function rateOf(rates: Rates, system: keyof typeof WORK_SYSTEMS, kind: DayKind, restGiven: boolean): Decimal {
  if (system === 'flexible') return dec(0);
  if (kind === 'statutory-holiday') return rates.statutory;
  if (system === 'comprehensive' || kind === 'workday' || kind === 'make-up-workday') return rates.workday;
  return restGiven ? dec(0) : rates['rest-day'];
}

export const overtime = decision('national.compensation.overtime', {
  zh: '加班工资', applies: [WAGE9, WAGE10], from: day('1995-01-01'),
  facts: {
    monthlyWage: money().zh('月工资'), workSystem: oneOf(WORK_SYSTEMS).zh('工时制度'),
    entries: list(record({ date: date().zh('日期'), hours: hours({ above: '0', max: '24' }).zh('加班小时'), restGiven: bool().zh('已安排补休') })).zh('加班记录'),
  },
  answer: {
    hourlyWage: money().zh('小时工资'),
    entries: list(record({ date: date().zh('日期'), kind: oneOf(DAY_KINDS).zh('日期类别'), rate: share().zh('比例'), pay: money().zh('加班工资') })).zh('各次'),
    total: money().zh('合计'),
  },
}).by(({ monthlyWage, workSystem, entries }, at) => {
  const [days, perDay, rates] = [at.value(paidDays), at.value(hoursPerDay), at.value(overtimeRates)];
  const hourlyWage = at.step(WAGE7, '小时工资＝月工资÷月计薪天数÷每日工时', roundHalfUp(quotient(monthlyWage, days, perDay), 2), { 月工资: monthlyWage, 月计薪天数: days, 每日工时: perDay });
  const paid = entries.map((entry, i) => {
    const kind = kindOfDay(at, entry.date, `entries[${i}].date`);
    const rate = rateOf(rates, workSystem, kind, entry.restGiven);
    const pay = roundHalfUp(quotient(monthlyWage.times(entry.hours).times(rate), days, perDay, dec(100)), 2);
    at.step(workSystem === 'standard' ? WAGE9 : WAGE10, `${entry.date} 加班工资＝月工资÷月计薪天数÷每日工时×加班小时×比例％`, pay,
      { 月工资: monthlyWage, 月计薪天数: days, 每日工时: perDay, 加班小时: entry.hours, 比例: rate, 日期类别: DAY_KINDS[kind], 工时制度: WORK_SYSTEMS[workSystem], 已补休: entry.restGiven });
    return { date: entry.date, kind, rate, pay };
  });
  const total = at.step(WAGE9, '合计＝各次加班工资之和', sum(paid.map((p) => p.pay)));
  return { hourlyWage, entries: paid, total };
});

export const dayWage = decision('national.compensation.dayWage', {
  zh: '日工资与小时工资', applies: [WAGE7, WAGE8], from: day('2008-01-03'),
  facts: { monthlyWage: money().zh('月工资'), days: decimal({ unit: 'day' }).zh('天数') },
  answer: {
    paidDays: decimal().zh('月计薪天数'), monthlyWorkdays: decimal().zh('月工作日'), dayWage: money().zh('日工资'), hourWage: money().zh('小时工资'), amount: money().zh('金额'),
  },
}).by(({ monthlyWage, days }, at) => {
  const [divisor, perDay] = [at.value(paidDays), at.value(hoursPerDay)];
  const monthlyWorkdays = at.step(WAGE8, '月工作日只用于安排工时', at.value(workdaysPerMonth));
  const perDayWage = at.step(WAGE7, '日工资＝月工资÷月计薪天数', roundHalfUp(quotient(monthlyWage, divisor), 2), { 月工资: monthlyWage, 月计薪天数: divisor });
  const hourWage = at.step(WAGE7, '小时工资＝月工资÷月计薪天数÷每日工时', roundHalfUp(quotient(monthlyWage, divisor, perDay), 2), { 月工资: monthlyWage, 月计薪天数: divisor, 每日工时: perDay });
  const amount = at.step(WAGE7, '金额＝月工资÷月计薪天数×天数', roundHalfUp(quotient(monthlyWage.times(days), divisor), 2), { 月工资: monthlyWage, 月计薪天数: divisor, 天数: days });
  return { paidDays: divisor, monthlyWorkdays, dayWage: perDayWage, hourWage, amount };
});

export const payday = decision('national.compensation.payday', {
  zh: '工资支付日', applies: [WAGE11], from: day('1995-01-01'),
  facts: { month: month().zh('月份'), agreedDay: count({ min: 1, max: 31 }).zh('约定日'), paidOn: date().optional().zh('实际支付日') },
  answer: {
    agreedDate: date().zh('约定支付日'), payOn: date().zh('应支付日'), daysEarlier: count().zh('提前天数'), late: bool().orNull().zh('是否迟付'), lateDays: count().zh('迟付天数'),
  },
}).by(({ month: of, agreedDay, paidOn }, at) => {
  const [year, m] = [Number(of.slice(0, 4)), Number(of.slice(5))];
  const agreedDate = dateOf(year, m, Math.min(agreedDay, daysInMonth(year, m)));
  let payOn = agreedDate;
  while (!at.calendar.isWorkingDay(payOn, 'month')) payOn = addDays(payOn, -1);
  const daysEarlier = daysBetween(payOn, agreedDate);
  at.step(WAGE11, '应支付日为约定支付日，遇休息日提前到最近的工作日', payOn, { 约定支付日: agreedDate, 提前天数: daysEarlier });
  if (paidOn === null) return { agreedDate, payOn, daysEarlier, late: null, lateDays: 0 };
  const late = !at.condition(WAGE11, '实际支付日不晚于应支付日', paidOn <= payOn, { 实际支付日: paidOn, 应支付日: payOn });
  return { agreedDate, payOn, daysEarlier, late, lateDays: late ? daysBetween(payOn, paidOn) : 0 };
});
