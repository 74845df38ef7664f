// 第十四条: whose rules hold for attendance, and the monthly sheets.
import {
  bool, chapter, count, date, decimal, decision, duty, lastDayOfMonth, list, month, oneOf, pastDate, record, recordKind, setOf, text, timeOfDay, workflow,
} from '@gongqiao/kernel';
import { ATTENDANCE_DUE_DAY, attendanceDueDay } from './parameters.js';
import { LG14a, LG14b, LG14c, LG14d } from './provisions.js';
import { ATTENDANCE_POINTS, IN_FORCE, RULE_SOURCES, STATUSES, status } from './vocabulary.js';
import { daysAfter, eachOnce, statusOf, unless } from './deadlines.js';
import { timeRights } from './time-rights.js';

const points = {
  workStart: timeOfDay().zh(ATTENDANCE_POINTS.workStart), workEnd: timeOfDay().zh(ATTENDANCE_POINTS.workEnd),
  breakMinutes: count().zh(ATTENDANCE_POINTS.breakMinutes), graceMinutes: count().zh(ATTENDANCE_POINTS.graceMinutes),
};
type Point = keyof typeof points;
const POINTS = Object.keys(points) as Point[];
const source = oneOf(RULE_SOURCES);

// 第十四条：出勤要求
export const standard = decision('longgang.attendance.standard', {
  zh: '出勤要求的适用',
  applies: [LG14a, LG14b],
  from: IN_FORCE,
  facts: record(
    {
      hostRule: record({
        workStart: points.workStart.optional(), workEnd: points.workEnd.optional(), breakMinutes: points.breakMinutes.optional(), graceMinutes: points.graceMinutes.optional(),
      }).optional().zh('驻点单位要求'),
      ngoRule: record(points).zh('社工机构规定'),
    },
    ({ hostRule, ngoRule }) => {
      const start = hostRule?.workStart ?? ngoRule.workStart;
      const end = hostRule?.workEnd ?? ngoRule.workEnd;
      if (end > start) return undefined;
      const hostAtFault = typeof hostRule?.workEnd === 'string' ? 'hostRule.workEnd' : typeof hostRule?.workStart === 'string' ? 'hostRule.workStart' : null;
      return { field: hostAtFault ?? 'ngoRule.workEnd', code: 'inconsistent', zh: `下班时间 ${end} 应晚于上班时间 ${start}`, en: 'The end of work in force must be later than its start' };
    },
  ),
  answer: {
    applied: record(points).zh('适用的要求'),
    sources: record({ workStart: source, workEnd: source, breakMinutes: source, graceMinutes: source }).zh('依据哪一方'),
    conflicts: list(oneOf(ATTENDANCE_POINTS)).zh('两方不一致之处'),
  },
}).by(({ hostRule, ngoRule }, at) => {
  const sourceOf = (point: Point): keyof typeof RULE_SOURCES => (hostRule?.[point] === null || hostRule === null ? 'ngo' : 'host-unit');
  const conflicts = POINTS.filter((point) => sourceOf(point) === 'host-unit' && hostRule?.[point] !== ngoRule[point]);
  at.step(LG14a, '遵守社工机构和驻点单位的规定，两方不一致之处', conflicts.map((point) => ATTENDANCE_POINTS[point]));
  for (const point of POINTS) {
    const host = sourceOf(point) === 'host-unit';
    at.step(LG14b, `${ATTENDANCE_POINTS[point]}以${host ? RULE_SOURCES['host-unit'] : RULE_SOURCES.ngo}为准`, hostRule?.[point] ?? ngoRule[point]);
  }
  return {
    applied: {
      workStart: hostRule?.workStart ?? ngoRule.workStart, workEnd: hostRule?.workEnd ?? ngoRule.workEnd,
      breakMinutes: hostRule?.breakMinutes ?? ngoRule.breakMinutes, graceMinutes: hostRule?.graceMinutes ?? ngoRule.graceMinutes,
    },
    sources: { workStart: sourceOf('workStart'), workEnd: sourceOf('workEnd'), breakMinutes: sourceOf('breakMinutes'), graceMinutes: sourceOf('graceMinutes') },
    conflicts,
  };
});

// 第十四条：每月报送
export const submission = decision('longgang.attendance.submission', {
  zh: '每月考勤的报送',
  applies: [LG14c, LG14d],
  from: IN_FORCE,
  facts: record(
    {
      month: month().zh('考勤月份'),
      workers: list(record({
        workerId: text().zh('社工'), hostUnitId: text().zh('驻点单位'), sheetReceived: bool().zh('已收到考核表'), hostSeal: bool().zh('驻点单位已盖章'),
      }), { nonEmpty: true }).zh('应有的考核表'),
      submittedOn: pastDate().optional().zh('报送日'),
      submittedWorkerIds: setOf(text()).zh('报送所含人员'),
    },
    ({ month: of, submittedOn }) =>
      submittedOn !== null && submittedOn <= lastDayOfMonth(of)
        ? { field: 'submittedOn', code: 'inconsistent', zh: '当月结束之后才能报送', en: 'A month can be submitted only after it has ended' } : undefined,
    ({ submittedOn, submittedWorkerIds }) =>
      submittedOn === null && submittedWorkerIds.length > 0
        ? { field: 'submittedWorkerIds', code: 'inconsistent', zh: '尚未报送，不应有报送人员', en: 'Nobody can be in a submission that was not made' } : undefined,
    ({ workers }) => {
      const i = workers.findIndex((w) => w.hostSeal && !w.sheetReceived);
      return i < 0 ? undefined : { field: `workers[${i}].hostSeal`, code: 'inconsistent', zh: '未收到的考核表不可能已盖章', en: 'A sheet not received cannot be sealed' };
    },
    ({ workers, submittedWorkerIds }) => {
      const i = submittedWorkerIds.findIndex((id) => !workers.some((w) => w.workerId === id));
      return i < 0 ? undefined : { field: `submittedWorkerIds[${i}]`, code: 'inconsistent', zh: '报送了名单以外的人员', en: 'This person is not among the workers of the month' };
    },
  ),
  answer: {
    dueOn: date().zh('报送期限'),
    remindOn: date().zh('最后提醒日'),
    complete: bool().zh('报送完整'),
    missingSheets: list(text()).zh('缺考核表'),
    missingSeals: list(text()).zh('缺盖章'),
    omittedWorkers: list(text()).zh('漏报人员'),
    status: status.zh('状态'),
  },
}).by(({ month: of, workers, submittedOn, submittedWorkerIds }, at) => {
  const dueOn = daysAfter(lastDayOfMonth(of), at.value(attendanceDueDay), 'month');
  at.step(LG14d, '报送期限 ＝ 次月十日（含当日，不顺延）', dueOn, { 考勤月份: of });
  const remindOn = at.calendar.isWorkingDay(dueOn, 'month') ? dueOn : at.calendar.workingDayBefore(dueOn, 1, 'month');
  at.step(LG14d, '最后提醒日 ＝ 期限当日或之前的最后一个工作日', remindOn);
  const missingSheets = eachOnce(workers.filter((w) => !w.sheetReceived).map((w) => w.workerId));
  const missingSeals = eachOnce(workers.filter((w) => w.sheetReceived && !w.hostSeal).map((w) => w.workerId));
  const omittedWorkers = submittedOn === null ? [] : eachOnce(workers.map((w) => w.workerId).filter((id) => !submittedWorkerIds.includes(id)));
  const grounds = [
    at.condition(LG14d, '已报送', submittedOn !== null, { 报送日: submittedOn }),
    at.condition(LG14c, '考勤考核表齐全', missingSheets.length === 0, { 缺: missingSheets }),
    at.condition(LG14c, '考核表都有驻点单位盖章', missingSeals.length === 0, { 缺: missingSeals }),
    at.condition(LG14d, '包括项目全体社工', omittedWorkers.length === 0, { 漏: omittedWorkers }),
  ];
  const complete = grounds.every(Boolean);
  const state = statusOf(complete ? submittedOn : null, dueOn, at.asOf);
  at.step(LG14d, '状态', STATUSES[state]);
  return { dueOn, remindOn, complete, missingSheets, missingSeals, omittedWorkers, status: state };
});

export const attendanceSheet = recordKind('attendance-sheet', '考勤考核表', [LG14c], {
  worker: text().zh('社工'), hostUnit: text().zh('驻点单位'), month: month().zh('月份'), daysRequired: decimal({ unit: 'day' }).zh('应出勤天数'), daysPresent: decimal({ unit: 'day' }).zh('出勤天数'),
  leaveDays: list(record({ kind: text().zh('假别'), days: decimal({ unit: 'day' }).zh('天数') })).zh('请假'), dutyAbsenceDays: decimal({ unit: 'day' }).zh('公务离岗天数'),
  overtimeHours: decimal({ unit: 'hour' }).zh('加班时数'), timeOffHours: decimal({ unit: 'hour' }).zh('调休时数'), appraisal: text().optional().zh('考核意见'),
  sealedBy: text().optional().zh('盖章确认人'), version: count({ min: 1 }).zh('版本'),
});

export const rulesRecord = recordKind('posting-rules', '适用的管理规定', [LG14a], { posting: text().zh('派驻'), document: text().zh('规定'), issuer: source.zh('制定方'), readOn: date().optional().zh('社工确认已阅日') });

export const sheetFlow = workflow({
  id: 'LG-W6a',
  zh: '考勤考核表',
  subject: 'attendance-sheet',
  provisions: [LG14c],
  initial: 'draft',
  states: { draft: { zh: '编制', holders: ['ngo', 'worker', 'host-unit'] }, sealed: { zh: '已盖章' } },
  transitions: [
    {
      id: 'saveSheet', zh: '编制', from: ['draft'], to: 'draft', actors: ['ngo', 'worker'],
      guards: [
        { code: 'month-not-begun', provision: LG14c, message: { zh: '当月尚未开始', en: 'The month has not begun' }, refuses: (f) => f['monthBegun'] === false },
        { code: 'not-posted', provision: LG14c, message: { zh: '该人员当月不在派驻', en: 'The person is not posted in the month' }, refuses: (f) => f['postedInMonth'] === false },
      ],
    },
    {
      id: 'sealSheet', zh: '盖章', from: ['draft'], to: 'sealed', actors: ['host-unit'], form: record({ seal: text().zh('电子章或盖章扫描件'), confirmedBy: text().zh('确认人') }),
      guards: [{ code: 'month-not-ended', provision: LG14c, message: { zh: '当月尚未结束', en: 'The month has not ended' }, refuses: (f) => f['monthEnded'] !== true }],
    },
    {
      id: 'reopenSheet', zh: '退回重编', from: ['sealed'], to: 'draft', actors: ['host-unit'], reason: true,
      guards: [{ code: 'month-submitted', provision: LG14d, message: { zh: '当月考勤已报送', en: 'The month has been submitted' }, refuses: (f) => f['monthState'] === 'submitted' || f['monthState'] === 'approved' }],
    },
  ],
});

export const monthFlow = workflow({
  id: 'LG-W6',
  zh: '每月考勤报送',
  subject: 'attendance-month',
  provisions: [LG14c, LG14d],
  initial: 'collecting',
  states: {
    collecting: { zh: '收集', holders: ['ngo', 'host-unit'] },
    submitted: { zh: '已报', holders: ['district'] },
    returned: { zh: '退回', holders: ['ngo'] },
    approved: { zh: '审核通过', final: true },
  },
  transitions: [
    {
      // A late submission is taken and marked; only an incomplete one is refused.
      id: 'submitMonth', zh: '报送', from: ['collecting', 'returned'], to: 'submitted', actors: ['ngo'],
      guards: [unless(LG14d, 'longgang.attendance.submission', 'complete', 'incomplete', '缺人、缺表或缺盖章，不能报送', 'The submission is not complete')],
    },
    { id: 'returnMonth', zh: '退回', from: ['submitted'], to: 'returned', actors: ['district'], reason: true },
    { id: 'approveMonth', zh: '审核通过', from: ['submitted'], to: 'approved', actors: ['district'] },
  ],
});

export const chapter3Attendance = chapter({
  title: '第三章 人员管理（第十四条）',
  provisions: [LG14a, LG14b, LG14c, LG14d],
  decisions: [standard, submission],
  workflows: [sheetFlow, monthFlow],
  records: [attendanceSheet, rulesRecord],
  rights: timeRights,
  duties: [duty({ id: 'LG-D-attendance', zh: '报送上月考勤', provisions: [LG14d], who: ['ngo'], period: 'monthly', due: { day: ATTENDANCE_DUE_DAY }, remindDays: 9 })],
});
