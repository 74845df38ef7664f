// Every number that the Measure fixes, with the day from which it holds. A new number is a new row; rows are never edited.
import { count, parameter, type Parameter } from '@gongqiao/kernel';
import { LG11, LG14d, LG16c, LG17c, LG17d, LG23a, LG26c, LG9c, LG9d } from './provisions.js';
import { IN_FORCE } from './vocabulary.js';

/** 第九条: also the terms of the candidacy's states, which carry a plain number. */
export const INTERVIEW_WORKING_DAYS = 2;
export const RESULT_WORKING_DAYS = 2;
/** 第十一条 */
export const RESIGNATION_NOTICE_DAYS = 3;
/** 第十四条 */
export const ATTENDANCE_DUE_DAY = 10;

const fixed = (id: string, zh: string, provision: Parameter<number>['provision'], value: number): Parameter<number> =>
  parameter(`longgang.${id}`, { zh, provision, type: count({ min: 1 }), values: [{ from: IN_FORCE, value }] });

export const interviewWorkingDays = fixed('interviewWorkingDays', '安排面试的工作日数', LG9c, INTERVIEW_WORKING_DAYS);
export const resultWorkingDays = fixed('resultWorkingDays', '告知面试结果的工作日数', LG9d, RESULT_WORKING_DAYS);
export const resignationNoticeDays = fixed('resignationNoticeDays', '告知辞职的天数', LG11, RESIGNATION_NOTICE_DAYS);
export const attendanceDueDay = fixed('attendanceDueDay', '报送考勤的日子（次月几日）', LG14d, ATTENDANCE_DUE_DAY);
export const districtLeaveDays = fixed('districtLeaveDays', '须区总工会批准的请休假天数', LG16c, 8);
export const consecutiveTimeOffDays = fixed('consecutiveTimeOffDays', '连续调休的最多天数', LG17c, 2);
export const carryOverMonths = fixed('carryOverMonths', '调休可顺延的月数', LG17d, 1);
export const contactMonths = fixed('contactMonths', '督导沟通的周期（月）', LG23a, 6);
export const rectificationsMax = fixed('rectificationsMax', '可解除协议前的整改次数', LG26c, 2);

export const PARAMETERS: readonly Parameter<never>[] = [
  interviewWorkingDays, resultWorkingDays, resignationNoticeDays, attendanceDueDay, districtLeaveDays,
  consecutiveTimeOffDays, carryOverMonths, contactMonths, rectificationsMax,
] as readonly unknown[] as readonly Parameter<never>[];
