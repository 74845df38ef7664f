// NT-WAGE-18: what a month's attendance report lists of working time. It lists and decides nothing.
import { ZERO, addDays, bool, date, day, decision, list, record, sum, weekdayOf, type PlainDate } from '@gongqiao/kernel';
import { hours } from '../common.js';
import { workingTimeLimits } from '../parameters/pay.js';
import { WAGE18 } from '../provisions/wages.js';
import { kindOfDay } from '../s05-calendar.js';

const DAYS_OF_WEEK = 7;
const worked = record({ date: date().zh('日期'), hours: hours({ max: '24' }).zh('小时') });

/** Mondays of the weeks on every day of which there was work. */
function restlessWeeks(days: readonly PlainDate[]): PlainDate[] {
  const held = new Set(days);
  const mondays = new Set(days.map((on) => addDays(on, 1 - weekdayOf(on))));
  return [...mondays].sort().filter((monday) => Array.from({ length: DAYS_OF_WEEK }, (_, i) => addDays(monday, i)).every((on) => held.has(on)));
}

export const workingTime = decision('national.attendance.workingTime', {
  zh: '工时月报', applies: [WAGE18], from: day('1995-01-01'),
  facts: { days: list(worked).zh('各日工时'), overtime: list(worked).zh('加班') },
  answer: {
    longDays: list(date()).zh('单日过长'), workdayHours: hours().zh('当月延时'), restDayHours: hours().zh('当月休息日加班'), overMonth: bool().zh('延时超过当月限度'),
    overMonthWithRestDays: bool().zh('连同休息日超过当月限度'), restlessWeeks: list(date()).zh('整周无休息日（周一）'),
  },
}).by(({ days, overtime }, at) => {
  const limits = at.value(workingTimeLimits);
  const longDays = at.step(WAGE18, '单日工时超过限度的日期', days.filter((entry) => entry.hours.gt(limits.dayHours)).map((entry) => entry.date).sort(), { 单日限度: limits.dayHours });
  const isWorkday = overtime.map((entry, i) => ['workday', 'make-up-workday'].includes(kindOfDay(at, entry.date, `overtime[${i}].date`)));
  const workdayHours = at.step(WAGE18, '当月延时＝工作日加班之和', sum(overtime.filter((_, i) => isWorkday[i]).map((entry) => entry.hours)));
  const restDayHours = at.step(WAGE18, '当月休息日加班之和', sum(overtime.filter((_, i) => !isWorkday[i]).map((entry) => entry.hours)));
  const restless = at.step(WAGE18, '整周每日都有工作的周', restlessWeeks(days.filter((entry) => entry.hours.gt(ZERO)).map((entry) => entry.date)));
  return {
    longDays, workdayHours, restDayHours, restlessWeeks: restless,
    overMonth: at.step(WAGE18, '延时超过当月限度', workdayHours.gt(limits.monthHours), { 当月延时: workdayHours, 当月限度: limits.monthHours }),
    overMonthWithRestDays: at.step(WAGE18, '连同休息日超过当月限度', workdayHours.plus(restDayHours).gt(limits.monthHours)),
  };
});
