// 三 工资: NT-WAGE-1 to 18.
import { bool, chapter, date, duty, money, pattern, recordKind, text } from '@gongqiao/kernel';
import * as P from '../provisions/wages.js';
import { deduction } from './deduction.js';
import { dayWage, overtime, payday } from './hours.js';
import { minimumWage, partTimeWage } from './minimum-wage.js';
import { workingTime } from './working-time.js';

export const wagesChapter = chapter({
  title: '三 工资',
  provisions: [
    P.WAGE1, P.WAGE2, P.WAGE3, P.WAGE4, P.WAGE5, P.WAGE6, P.WAGE7, P.WAGE8, P.WAGE9, P.WAGE10, P.WAGE11, P.WAGE12, P.WAGE13, P.WAGE14, P.WAGE15, P.WAGE16, P.WAGE17, P.WAGE18,
  ],
  decisions: [minimumWage, partTimeWage, overtime, dayWage, payday, deduction, workingTime],
  records: [
    recordKind('post-place', '岗位履行地', [P.WAGE3], {
      post: text().zh('岗位'), division: pattern(/^\d{6}$/, '六位区划代码', 'a division code of six digits').zh('履行地区划'), registeredDivision: pattern(/^\d{6}$/, '六位区划代码', 'a division code of six digits').optional().zh('约定的注册地区划'),
    }),
    recordKind('wage-payment', '工资支付记录', [P.WAGE14], {
      worker: text().zh('劳动者'), amount: money().zh('数额'), paidOn: date().zh('支付时间'), receivedBy: text().zh('领取人'), signed: bool().zh('已签字或确认'),
    }),
  ],
  duties: [
    duty({ id: 'NT-D-WAGE-16', zh: '终止劳动关系当日结清工资', provisions: [P.WAGE16], who: ['payroll-clerk'], period: 'event', event: 'labour-contract-ended', due: { daysAfter: 0 } }),
    duty({ id: 'NT-D-WAGE-18', zh: '核对加班与休息日月报', provisions: [P.WAGE18], who: ['personnel'], period: 'monthly', due: { day: 0 }, remindDays: 5 }),
    duty({ id: 'NT-D-STANDARDS', zh: '录入最低工资、缴费基数与公积金新标准', provisions: [P.WAGE1], who: ['personnel'], period: 'half-yearly', due: { month: 1, day: 1 }, open: true }),
  ],
});
