// 第三部分 第五章 三、请假管理 注意事项: papers that follow a call, and the monthly hand-in of papers.
import { ZERO, addDays, addToMonth, decision, firstDayOfMonth, lastDayOfMonth, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { followingPaperDays, papersDueDay } from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { legalWarnings } from './rules/answers.js';
import { warningsFound } from './rules/legal-warnings.js';
import { choose } from './rules/reasons.js';
import { date, days, month, oneOf } from './rules/types.js';
import { mustHaveHappened } from './rules/working-time.js';

export const followingPapers = decision('leya.leave.followingPapers', {
  zh: '后补材料期限',
  applies: cite('LEAVE-NOTICE', 'LEAVE-ADM-3'),
  facts: { firstDay: date().zh('假期首日') },
  answer: { dueOn: date().zh('补交期限') },
}).by(({ firstDay }, at) => ({
  dueOn: at.step(P['LEAVE-NOTICE'], '补交期限 ＝ 假期首日后的规定工作日', at.calendar.workingDayAfter(firstDay, at.value(followingPaperDays), 'firstDay'), { 假期首日: firstDay, 规定工作日: at.value(followingPaperDays) }),
}));

const SENDING = { 'on-time': '按时', late: '迟报', pending: '期限内', overdue: '逾期' } as const;

function sending(at: Judgement, place: Provision, words: string, sentOn: PlainDate | null, due: PlainDate): keyof typeof SENDING {
  const status = sentOn !== null ? (sentOn <= due ? 'on-time' : 'late') : at.asOf > due ? 'overdue' : 'pending';
  return choose(at, place, words, SENDING, status, { 报送日: sentOn, 期限: due });
}

export const monthlySubmission = decision('leya.leave.monthlySubmission', {
  zh: '月度考勤及请假资料报送',
  applies: cite('LEAVE-ADM-2', 'LEAVE-ADM-6'),
  facts: {
    month: month().zh('月份'),
    leaderSentOn: date().orNull().zh('团队报送日'),
    departmentSentOn: date().orNull().zh('部门报送日'),
    unsignedLeaveDays: days().zh('未收到签字人事报告书的请假天数'),
  },
  answer: {
    leaderDue: date().zh('团队期限'),
    departmentDue: date().zh('部门期限'),
    leaderStatus: oneOf(SENDING).zh('团队状态'),
    departmentStatus: oneOf(SENDING).zh('部门状态'),
    deemedAbsenceDays: days().zh('作旷工天数'), legalWarnings: legalWarnings(),
  },
}).by(({ month: judged, leaderSentOn, departmentSentOn, unsignedLeaveDays }, at) => {
  mustHaveHappened(at, leaderSentOn, 'leaderSentOn');
  mustHaveHappened(at, departmentSentOn, 'departmentSentOn');
  const leaderDue = at.step(P['LEAVE-ADM-6'], '团队期限 ＝ 当月最后一日', lastDayOfMonth(judged));
  const departmentDue = at.step(P['LEAVE-ADM-6'], '部门期限 ＝ 次月规定日', addDays(firstDayOfMonth(addToMonth(judged, 1)), at.value(papersDueDay) - 1));
  const deemedAbsenceDays = at.step(P['LEAVE-ADM-2'], '逾期未收到签字人事报告书的请假天数作旷工', at.asOf > departmentDue ? unsignedLeaveDays : ZERO, { 基准日: at.asOf, 部门期限: departmentDue });
  return {
    leaderDue, departmentDue,
    leaderStatus: sending(at, P['LEAVE-ADM-6'], '团队报送', leaderSentOn, leaderDue),
    departmentStatus: sending(at, P['LEAVE-ADM-2'], '部门报送', departmentSentOn, departmentDue),
    deemedAbsenceDays,
    legalWarnings: warningsFound(at, [['absence-for-managers-delay', P['LEAVE-ADM-2'], deemedAbsenceDays.gt(0)]]),
  };
});
