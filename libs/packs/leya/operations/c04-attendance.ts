// 第三部分 第五章 二、考勤管理.
import {
  ZERO,
  addDays,
  dateOf,
  dec,
  decision,
  decimal,
  monthOf,
  percentOf,
  quarterOf,
  record,
  roundHalfUp,
  text,
  yearOf,
  type Decimal,
  type Judgement,
  type PlainDate,
} from '@gongqiao/kernel';
import {
  absencePerformanceShare,
  absenceRunLimit,
  absenceYearLimit,
  badgeFine,
  badgeQuarterLimit,
  eventsForAbsence,
  latenessAsLeaveMinutes,
  payDaysPerMonth,
  shortfallLadder,
} from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { conflicts, legalWarnings } from './rules/answers.js';
import { conflictsFound } from './rules/conflicts.js';
import { warningsFound } from './rules/legal-warnings.js';
import { absent, choose, lacking } from './rules/reasons.js';
import { bool, codes, count, date, days, list, money, month, oneOf, setOf } from './rules/types.js';

/** A day's pay, half up to the cent. */
function dayOfPay(at: Judgement, monthly: Decimal): Decimal {
  return roundHalfUp(monthly.div(at.value(payDaysPerMonth)), 2);
}

const EVENT_KINDS = { late: '迟到', early: '早退', 'forgot-clock': '忘记考勤' } as const;
const eventType = record({
  date: date().zh('日期'),
  kind: oneOf(EVENT_KINDS).zh('类别'),
  minutes: count({ max: 480 }).zh('分钟'),
  approved: bool().zh('事先批准或及时说明'),
});
type Event = { readonly date: PlainDate; readonly kind: keyof typeof EVENT_KINDS; readonly minutes: number; readonly approved: boolean };

function checkEvents(at: Judgement, inMonth: string, events: readonly Event[]): void {
  events.forEach((event, i) => {
    if (monthOf(event.date) !== inMonth) at.refuse('inconsistent', `events[${i}].date`, '日期不在所判月份内', 'the date lies outside the month');
    const fits = event.kind === 'forgot-clock' ? event.minutes === 0 : event.minutes >= 1;
    if (!fits) at.refuse('inconsistent', `events[${i}].minutes`, '迟到早退至少1分钟，忘记考勤为0分钟', 'minutes must be at least 1 for late and early, 0 for forgot-clock');
  });
}

function hoursOf(at: Judgement, minutes: number): number {
  const band = at.value(shortfallLadder).find((step) => step.upToMinutes === null || minutes <= step.upToMinutes);
  return band?.hours ?? 0;
}

export const attendanceMonth = decision('leya.attendance.month', {
  zh: '迟到、早退与全勤',
  applies: cite('ATT-1', 'ATT-4', 'ATT-5', 'ATT-6', 'ATT-8'),
  facts: {
    month: month().zh('月份'),
    events: list(eventType).zh('迟到早退及忘记考勤'),
    leaveDays: days().zh('当月请假天数'),
    absenceDays: count().zh('当月旷职日数'),
    monthlyBasePay: money().zh('月基本工资'),
  },
  answer: {
    countedEvents: count().zh('计次'),
    personalLeaveEvents: count().zh('视为事假次数'),
    hoursCounted: count().zh('缺勤时数'),
    deemedAbsenceDays: count().zh('列为旷工日数'),
    basePayDeduction: money().zh('计扣基本工资'), fullAttendance: bool().zh('全勤'), legalWarnings: legalWarnings(),
  },
}).by((facts, at) => {
  const { events } = facts;
  checkEvents(at, facts.month, events);
  const counted = events.filter((event) => !event.approved);
  const [limit, minutes] = [at.value(eventsForAbsence), at.value(latenessAsLeaveMinutes)];
  const personalLeaveEvents = at.step(P['ATT-4'], '视为事假 ＝ 未批准且达到规定分钟的迟到次数', counted.filter((e) => e.kind === 'late' && e.minutes >= minutes).length, { 规定分钟: minutes });
  const hoursCounted = at.step(P['ATT-6'], '缺勤时数 ＝ 各次按阶梯折算之和', counted.reduce((sum, e) => sum + hoursOf(at, e.minutes), 0));
  const sanctioned = at.condition(P['ATT-4'], '每月计次达到规定次数', counted.length >= limit, { 计次: counted.length, 规定次数: limit });
  const basePayDeduction = sanctioned ? at.step(P['ATT-4'], '计扣 ＝ 月基本工资 ÷ 月计薪天数', dayOfPay(at, facts.monthlyBasePay), {
    月基本工资: facts.monthlyBasePay, 月计薪天数: at.value(payDaysPerMonth),
  }) : ZERO;
  const late = events.some((e) => e.kind !== 'forgot-clock');
  const fullAttendance = !late && counted.length === 0 && facts.leaveDays.isZero() && facts.absenceDays === 0;
  at.condition(P['ATT-5'], '全勤：无迟到早退、无未说明的忘记考勤、未请假、未旷职', fullAttendance);
  return {
    countedEvents: counted.length, personalLeaveEvents, hoursCounted, deemedAbsenceDays: sanctioned ? 1 : 0, basePayDeduction, fullAttendance,
    legalWarnings: warningsFound(at, [['wage-deduction-as-penalty', P['ATT-4'], basePayDeduction.gt(0)]]),
  };
});

function longestRunOf(at: Judgement, dates: readonly PlainDate[]): number {
  let longest = 0;
  let run = 0;
  let before: PlainDate | null = null;
  for (const on of [...dates].sort()) {
    const follows: boolean = before !== null && at.calendar.workingDaysWithin(addDays(before, 1), addDays(on, -1), 'year') === 0;
    run = follows ? run + 1 : 1;
    longest = Math.max(longest, run);
    before = on;
  }
  return longest;
}

export const absence = decision('leya.attendance.absence', {
  zh: '旷职',
  applies: cite('ATT-3', 'ATT-4', 'DISM-2'),
  facts: {
    year: count({ min: 2000, max: 9000 }).zh('年度'),
    absenceDates: setOf(date()).zh('旷职日期'),
    deemedDays: count().zh('视同旷工日数'),
    performancePay: money().zh('绩效工资'),
  },
  answer: {
    totalDays: count().zh('旷职日数'), longestRun: count().zh('最长连续日数'), performanceDeductionRate: decimal({ scale: 2 }).zh('扣发比例'),
    performanceDeduction: money().zh('扣发绩效工资'), automaticResignation: bool().zh('手册视为自动离职'), conflicts: conflicts(), legalWarnings: legalWarnings(),
  },
}).by(({ year, absenceDates, deemedDays, performancePay }, at) => {
  at.calendar.isWorkingDay(dateOf(year, 1, 1), 'year');
  absenceDates.forEach((on, i) => {
    const sound = yearOf(on) === year && at.calendar.isWorkingDay(on, `absenceDates[${i}]`);
    if (!sound) at.refuse('inconsistent', `absenceDates[${i}]`, '旷职日期应为该年度的工作日', 'must be a working day of the year');
  });
  const totalDays = at.step(P['ATT-3'], '旷职日数 ＝ 旷职日期数 ＋ 视同旷工日数', absenceDates.length + deemedDays, { 旷职日期数: absenceDates.length, 视同旷工日数: deemedDays });
  const longestRun = at.step(P['ATT-3'], '最长连续旷职工作日', longestRunOf(at, absenceDates));
  const perDay = at.value(absencePerformanceShare);
  const percent = perDay.times(totalDays);
  const rate = percent.gt(100) ? dec(100) : percent;
  const performanceDeduction = at.step(P['ATT-3'], '扣发额 ＝ 绩效工资 × 每日比例％ × 旷职日数，至多全部', roundHalfUp(percentOf(performancePay, rate), 2), { 绩效工资: performancePay, 每日比例: perDay });
  const [runLimit, yearLimit] = [at.value(absenceRunLimit), at.value(absenceYearLimit)];
  const automaticResignation = longestRun >= runLimit || totalDays >= yearLimit;
  at.step(P['ATT-3'], '连续或累计达到规定日数，手册视为自动离职', automaticResignation, { 连续限数: runLimit, 累计限数: yearLimit });
  return {
    totalDays, longestRun, performanceDeductionRate: rate.div(100), performanceDeduction, automaticResignation,
    conflicts: conflictsFound(at, [['absence-consequence', P['DISM-2'], automaticResignation]]),
    legalWarnings: warningsFound(at, [['automatic-resignation', P['ATT-3'], automaticResignation]]),
  };
});

export const badge = decision('leya.attendance.badge', {
  zh: '不佩工牌',
  applies: cite('ATT-7', 'ONBOARD-5.7'),
  facts: { dates: setOf(date()).zh('不佩工牌日期') },
  answer: {
    quarters: list(record({ quarter: text(), count: count(), fine: money(), performanceExcluded: bool() })).zh('各季度'),
    totalFine: money().zh('罚款合计'), legalWarnings: legalWarnings(),
  },
}).by(({ dates }, at) => {
  const [fine, limit] = [at.value(badgeFine), at.value(badgeQuarterLimit)];
  const byQuarter = new Map<string, number>();
  for (const on of [...dates].sort()) {
    const quarter = `${on.slice(0, 4)}-Q${quarterOf(on)}`;
    byQuarter.set(quarter, (byQuarter.get(quarter) ?? 0) + 1);
  }
  const quarters = [...byQuarter].map(([quarter, times]) => {
    const performanceExcluded = at.step(P['ATT-7'], '取消当季绩效考核资格：次数达到规定次数', times >= limit, { 季度: quarter, 次数: times, 规定次数: limit });
    return { quarter, count: times, fine: fine.times(times), performanceExcluded };
  });
  const totalFine = at.step(P['ATT-7'], '罚款合计 ＝ 每次罚款 × 总次数', fine.times(dates.length), { 每次罚款: fine, 总次数: dates.length });
  return { quarters, totalFine, legalWarnings: warningsFound(at, [['fine', P['ATT-7'], totalFine.gt(0)]]) };
});

export const proxyClocking = decision('leya.attendance.proxyClocking', {
  zh: '代考勤',
  applies: cite('ATT-9', 'ATT-10'),
  facts: {
    absenteeMonthlyPay: money().zh('被代人月工资'),
    proxyMonthlyPay: money().zh('代考勤人月工资'),
    officerInvolved: bool().zh('考勤人员徇私'),
    officerMonthlyPay: money().orNull().zh('考勤人员月工资'),
  },
  answer: {
    absenteeDeduction: money().zh('被代人扣款'), proxyDeduction: money().zh('代考勤人扣款'), officerDeduction: money().zh('考勤人员扣款'),
    totalDeduction: money().zh('合计'), legalWarnings: legalWarnings(),
  },
}).by(({ absenteeMonthlyPay, proxyMonthlyPay, officerInvolved, officerMonthlyPay }, at) => {
  if (officerInvolved && officerMonthlyPay === null) at.refuse('missing', 'officerMonthlyPay', '考勤人员徇私的，须填其月工资', 'officerMonthlyPay must be given when the officer is involved');
  const absenteeDeduction = at.step(P['ATT-9'], '被代人扣款 ＝ 月工资 ÷ 月计薪天数', dayOfPay(at, absenteeMonthlyPay), { 月工资: absenteeMonthlyPay, 月计薪天数: at.value(payDaysPerMonth) });
  const proxyDeduction = at.step(P['ATT-9'], '代考勤人扣款 ＝ 月工资 ÷ 月计薪天数', dayOfPay(at, proxyMonthlyPay), { 月工资: proxyMonthlyPay, 月计薪天数: at.value(payDaysPerMonth) });
  const officerDeduction = officerInvolved && officerMonthlyPay !== null
    ? at.step(P['ATT-10'], '考勤人员扣款 ＝ 月工资 ÷ 月计薪天数', dayOfPay(at, officerMonthlyPay), { 月工资: officerMonthlyPay, 月计薪天数: at.value(payDaysPerMonth) }) : ZERO;
  const totalDeduction = absenteeDeduction.plus(proxyDeduction).plus(officerDeduction);
  return {
    absenteeDeduction, proxyDeduction, officerDeduction, totalDeduction,
    legalWarnings: warningsFound(at, [['wage-deduction-as-penalty', P['ATT-9'], totalDeduction.gt(0)]]),
  };
});

const PURPOSES = { 'short-absence': '暂时离开工作岗位', official: '因公务离开', personal: '因私事离岗' } as const;
const FORMS = { 'sign-in-sheet': '签到表（备注）', 'personnel-report': '人事报告书' } as const;
/** In the order in which the answer lists them; people sign the host unit first. */
const APPROVERS = { hr: '机构人力资源部', 'host-unit': '用人（派驻）单位主管领导' } as const;
const TREATED_AS = { approved: '已批准', 'early-leaving': '早退', shortfall: '缺勤' } as const;
const FORM_OF = { 'short-absence': null, official: 'sign-in-sheet', personal: 'personnel-report' } as const;

export const awayFromPost = decision('leya.attendance.awayFromPost', {
  zh: '离岗',
  applies: cite('ATT-2'),
  facts: {
    purpose: oneOf(PURPOSES).zh('事由'),
    forms: codes(FORMS).zh('已填表单'),
    approvals: codes(APPROVERS).zh('已获同意'),
    reasonGiven: bool().zh('说明原因'),
    returnedBeforeClosing: bool().zh('下班前返回'),
  },
  answer: {
    requiredForm: oneOf(FORMS).orNull().zh('应填表单'), requiredApprovals: list(oneOf(APPROVERS)).zh('应获同意'),
    missing: list(oneOf({ ...FORMS, reason: '说明原因', ...APPROVERS })).zh('所缺'), treatedAs: oneOf(TREATED_AS).zh('处理'),
  },
}).by(({ purpose, forms, approvals, reasonGiven, returnedBeforeClosing }, at) => {
  const requiredForm = FORM_OF[purpose];
  const requiredApprovals: (keyof typeof APPROVERS)[] = purpose === 'personal' ? ['hr', 'host-unit'] : ['host-unit'];
  const missing = [
    ...(requiredForm === null ? [] : absent(at, P['ATT-2'], { words: '已填', terms: FORMS, codes: [requiredForm] }, forms)),
    ...(purpose === 'personal' ? lacking(at, [['reason', P['ATT-2'], '说明原因', reasonGiven]]) : []),
    ...absent(at, P['ATT-2'], { words: '已获同意：', terms: APPROVERS, codes: requiredApprovals }, approvals),
  ];
  const treatedAs = missing.length === 0 ? 'approved' : returnedBeforeClosing ? 'shortfall' : 'early-leaving';
  return {
    requiredForm, requiredApprovals, missing,
    treatedAs: choose(at, P['ATT-2'], '处理', TREATED_AS, treatedAs, { 下班前返回: returnedBeforeClosing }),
  };
});

