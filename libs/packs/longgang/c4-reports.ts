// 第二十四条、第二十五条: reports of the worker and the project; clients.
import {
  addToMonth, bool, chapter, count, date, decision, duty, earlier, firstDayOfMonth, later, lastDayOfMonth, list, month, monthOf, oneOf, pastDate, record, recordKind, right, text,
  type PlainDate, type PlainMonth, type WorkCalendar,
} from '@gongqiao/kernel';
import { LG24a, LG24b, LG25a, LG25b, LG25c } from './provisions.js';
import { serviceRights } from './service-rights.js';
import { IN_FORCE, REPORT_RECIPIENTS, STATUSES, SUMMARY_FORMS, SUMMARY_RECIPIENTS, quarter, status } from './vocabulary.js';
import { daysAfter, earliestOf, quarterPeriod, quartersBegun, statusOf } from './deadlines.js';

interface Posting {
  readonly postedFrom: PlainDate;
  readonly postedTo: PlainDate | null;
}

/** The days of a month that a posting covers; null where it covers none. */
function postedIn(of: PlainMonth, { postedFrom, postedTo }: Posting): { first: PlainDate; last: PlainDate } | null {
  const first = later(firstDayOfMonth(of), postedFrom);
  const last = postedTo === null ? lastDayOfMonth(of) : earlier(lastDayOfMonth(of), postedTo);
  return first <= last ? { first, last } : null;
}

function isOwed(of: PlainMonth, posting: Posting, calendar: WorkCalendar): boolean {
  const covered = postedIn(of, posting);
  return covered !== null && calendar.workingDaysWithin(covered.first, covered.last, 'postedFrom') > 0;
}

function monthsBegun(posting: Posting, asOf: PlainDate, calendar: WorkCalendar): { of: PlainMonth; dueOn: PlainDate }[] {
  const out: { of: PlainMonth; dueOn: PlainDate }[] = [];
  const end = posting.postedTo === null ? asOf : earlier(posting.postedTo, asOf);
  if (posting.postedFrom > end) return out;
  for (let of = monthOf(posting.postedFrom); of <= monthOf(end); of = addToMonth(of, 1)) {
    const covered = postedIn(of, posting);
    if (covered && isOwed(of, posting, calendar)) out.push({ of, dueOn: covered.last });
  }
  return out;
}

// 第二十四条：每月汇报
export const monthlyReport = decision('longgang.service.monthlyReport', {
  zh: '每月工作汇报',
  applies: [LG24a],
  from: IN_FORCE,
  facts: record(
    {
      postedFrom: date().zh('派驻首日'),
      postedTo: date().optional().zh('派驻末日'),
      reports: list(record({ month: month().zh('汇报月份'), reportedOn: pastDate().zh('汇报日'), recipient: oneOf(REPORT_RECIPIENTS).zh('汇报对象') })).zh('汇报记录'),
    },
    ({ postedFrom, postedTo }) =>
      postedTo !== null && postedTo < postedFrom ? { field: 'postedTo', code: 'inconsistent', zh: '派驻末日不得早于首日', en: 'The posting cannot end before it begins' } : undefined,
  ),
  answer: {
    months: list(record({ month: month().zh('月份'), dueOn: date().zh('期限'), status: status.zh('状态'), reportedOn: date().orNull().zh('汇报日') })).zh('各月'),
    lateMonths: list(month()).zh('逾期完成的月份'),
    overdueMonths: list(month()).zh('逾期未办的月份'),
  },
}).by(({ postedFrom, postedTo, reports }, at) => {
  const posting = { postedFrom, postedTo };
  reports.forEach((report, i) => {
    if (!isOwed(report.month, posting, at.calendar)) at.refuse('inconsistent', `reports[${i}].month`, `${report.month} 没有派驻的工作日，不应有汇报`, `No report is owed for ${report.month}`);
  });
  reports.forEach((report, i) => {
    const covered = postedIn(report.month, posting);
    if (covered && report.reportedOn < covered.first) at.refuse('inconsistent', `reports[${i}].reportedOn`, '汇报不得早于当月派驻的第一天', 'A report cannot be earlier than the first day of posting in its month');
  });
  const months = monthsBegun(posting, at.asOf, at.calendar).map(({ of, dueOn }) => {
    const reportedOn = earliestOf(reports.filter((r) => r.month === of && r.recipient === 'host-lead').map((r) => r.reportedOn));
    const state = statusOf(reportedOn, dueOn, at.asOf);
    at.condition(LG24a, '当月内向驻点单位主管领导汇报', state === 'on-time' || state === 'pending', { 月份: of, 期限: dueOn, 汇报日: reportedOn, 状态: STATUSES[state] });
    return { month: of, dueOn, status: state, reportedOn };
  });
  const having = (wanted: string): PlainMonth[] => months.filter((m) => m.status === wanted).map((m) => m.month);
  if (months.length === 0) at.step(LG24a, '应汇报的月份数', 0);
  return { months, lateMonths: having('late'), overdueMonths: having('overdue') };
});

// 第二十四条：季度总结
export const quarterlySummary = decision('longgang.service.quarterlySummary', {
  zh: '季度书面总结',
  applies: [LG24b],
  from: IN_FORCE,
  facts: record(
    {
      contractStartOn: date().zh('合同起始日'),
      contractEndOn: date().zh('合同终止日'),
      graceDays: count().zh('期末后的天数'),
      summaries: list(record({
        quarter: quarter.zh('季度'), submittedOn: pastDate().zh('提交日'), form: oneOf(SUMMARY_FORMS).zh('形式'), recipient: oneOf(SUMMARY_RECIPIENTS).zh('提交对象'),
      })).zh('季度总结'),
    },
    ({ contractStartOn, contractEndOn }) =>
      contractEndOn < contractStartOn ? { field: 'contractEndOn', code: 'inconsistent', zh: '合同终止日不得早于起始日', en: 'The contract cannot end before it begins' } : undefined,
    ({ contractStartOn, contractEndOn, summaries }) => {
      const i = summaries.findIndex((s) => quarterPeriod(s.quarter, contractStartOn, contractEndOn) === null);
      return i < 0 ? undefined : { field: `summaries[${i}].quarter`, code: 'inconsistent', zh: '该季度不在合同期内', en: 'The contract does not touch this quarter' };
    },
    ({ contractStartOn, contractEndOn, summaries }) => {
      const i = summaries.findIndex((s) => s.submittedOn < (quarterPeriod(s.quarter, contractStartOn, contractEndOn)?.startOn ?? s.submittedOn));
      return i < 0 ? undefined : { field: `summaries[${i}].submittedOn`, code: 'inconsistent', zh: '总结不得早于该季度首日', en: 'A summary cannot be earlier than the first day of its period' };
    },
  ),
  answer: {
    quarters: list(record({
      quarter: quarter.zh('季度'), periodEndOn: date().zh('期末'), dueOn: date().zh('期限'), status: status.zh('状态'), submittedOn: date().orNull().zh('提交日'),
    })).zh('各季度'),
    lateQuarters: list(quarter).zh('逾期完成的季度'),
    overdueQuarters: list(quarter).zh('逾期未办的季度'),
  },
}).by(({ contractStartOn, contractEndOn, graceDays, summaries }, at) => {
  const valid = summaries.filter((s) => s.form === 'written' && s.recipient === 'district');
  const quarters = quartersBegun(contractStartOn, contractEndOn, at.asOf).map(({ quarter: of, endOn }) => {
    const dueOn = daysAfter(endOn, graceDays, 'graceDays');
    const submittedOn = earliestOf(valid.filter((s) => s.quarter === of).map((s) => s.submittedOn));
    const state = statusOf(submittedOn, dueOn, at.asOf);
    at.condition(LG24b, '在期末加宽限天数内向区总工会提交书面总结', state === 'on-time' || state === 'pending', { 季度: of, 期末: endOn, 宽限天数: graceDays, 期限: dueOn, 提交日: submittedOn, 状态: STATUSES[state] });
    return { quarter: of, periodEndOn: endOn, dueOn, status: state, submittedOn };
  });
  const having = (wanted: string): string[] => quarters.filter((q) => q.status === wanted).map((q) => q.quarter);
  if (quarters.length === 0) at.step(LG24b, '应提交的季度数', 0);
  return { quarters, lateQuarters: having('late'), overdueQuarters: having('overdue') };
});

// 第二十五条
export const caseConsent = recordKind('case-consent', '服务同意记录', [LG25a], {
  beneficiary: text().zh('服务对象'), consentedOn: date().zh('同意日'), withdrawnOn: date().optional().zh('撤回日'), renewed: bool().zh('撤回后重新同意'),
});

export const chapter4Reports = chapter({
  title: '第四章 项目管理（第二十四条、第二十五条）',
  provisions: [LG24a, LG24b, LG25a, LG25b, LG25c],
  decisions: [monthlyReport, quarterlySummary],
  records: [caseConsent],
  duties: [
    duty({ id: 'LG-D-monthly-report', zh: '向驻点单位主管领导汇报', provisions: [LG24a], who: ['worker'], period: 'monthly', due: { day: 0 }, remindDays: 7 }),
    duty({ id: 'LG-D-quarterly-summary', zh: '提交季度书面总结', provisions: [LG24b], who: ['ngo'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
  ],
  rights: [
    right({ provisions: [LG25c], who: ['worker'], verb: 'read', subject: 'Beneficiary', reach: 'own', zh: '查看本人负责的服务对象和个案' }),
    right({ provisions: [LG25c], who: ['ngo'], verb: 'read', subject: 'Beneficiary', reach: 'unit', zh: '督导和项目负责人查看服务对象和个案' }),
    right({ provisions: [LG25c], who: ['host-unit', 'supervising-unit', 'district'], verb: 'read', subject: 'ServiceFigures', reach: 'subtree', zh: '查看服务数量和去标识的记录' }),
    ...serviceRights,
  ],
});
