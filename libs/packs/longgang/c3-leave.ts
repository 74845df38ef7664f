// 第十五条、第十六条: leave.
import { addDays, bool, chapter, count, date, daysBetween, decision, duty, list, oneOf, pastDate, record, recordKind, right, text, workflow, type PlainDate, type WorkCalendar } from '@gongqiao/kernel';
import { districtLeaveDays } from './parameters.js';
import { LG15a, LG15b, LG16a, LG16b, LG16c, LG16d } from './provisions.js';
import { APPROVAL_OUTCOMES, IN_FORCE, LEAVE_BLOCKERS, STATUSES, status } from './vocabulary.js';
import { statusOf, unless } from './deadlines.js';

interface Span {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

/** An absence with the fields of the input from which its ends come: a count that leaves the calendar names them. */
interface Absence extends Span {
  readonly firstField: string;
  readonly lastField: string;
}

/** Whether no working day lies strictly between two days; looked for from `from` towards `to`. */
function noWorkBetween(from: PlainDate, to: PlainDate, calendar: WorkCalendar, field: string): boolean {
  const step = from < to ? 1 : -1;
  for (let d = addDays(from, step); d !== to; d = addDays(d, step)) if (calendar.isWorkingDay(d, field)) return false;
  return true;
}

function joins(absence: Absence, other: Span, calendar: WorkCalendar): boolean {
  if (other.firstDay > absence.lastDay) return noWorkBetween(absence.lastDay, other.firstDay, calendar, absence.lastField);
  if (other.lastDay < absence.firstDay) return noWorkBetween(absence.firstDay, other.lastDay, calendar, absence.firstField);
  return true;
}

/** The request joined with every other leave that overlaps it or has no working day in between, until nothing more joins. */
function absenceOf(request: Span, others: readonly Span[], calendar: WorkCalendar): Absence {
  let absence: Absence = { ...request, firstField: 'firstDay', lastField: 'lastDay' };
  const left = new Set(others.keys());
  for (let joined = true; joined; ) {
    joined = false;
    for (const i of left) {
      const other = others[i];
      if (!other || !joins(absence, other, calendar)) continue;
      const [first, last] = [other.firstDay < absence.firstDay, other.lastDay > absence.lastDay];
      absence = {
        firstDay: first ? other.firstDay : absence.firstDay, firstField: first ? `otherLeave[${i}].firstDay` : absence.firstField,
        lastDay: last ? other.lastDay : absence.lastDay, lastField: last ? `otherLeave[${i}].lastDay` : absence.lastField,
      };
      left.delete(i);
      joined = true;
    }
  }
  return absence;
}

const daysOf = (from: PlainDate, to: PlainDate): number => daysBetween(from, to) + 1;

// 第十五条、第十六条：批准
export const approval = decision('longgang.leave.approval', {
  zh: '请休假的批准',
  applies: [LG15b, LG16a, LG16b, LG16c],
  from: IN_FORCE,
  facts: record(
    {
      firstDay: date().zh('第一天'),
      lastDay: date().zh('最后一天'),
      otherLeave: list(record({ firstDay: date().zh('第一天'), lastDay: date().zh('最后一天') })).zh('其他请休假'),
      papersSubmitted: bool().zh('已交书面材料'),
      handoverDone: bool().zh('已交接'),
      hostOutcome: oneOf(APPROVAL_OUTCOMES).zh('驻点单位审批'),
      districtOutcome: oneOf(APPROVAL_OUTCOMES).zh('区总工会审批'),
    },
    ({ firstDay, lastDay }) => (lastDay < firstDay ? { field: 'lastDay', code: 'inconsistent', zh: '最后一天不得早于第一天', en: 'The last day cannot be before the first' } : undefined),
    ({ otherLeave }) => {
      const i = otherLeave.findIndex((l) => l.lastDay < l.firstDay);
      return i < 0 ? undefined : { field: `otherLeave[${i}].lastDay`, code: 'inconsistent', zh: '最后一天不得早于第一天', en: 'The last day cannot be before the first' };
    },
  ),
  answer: {
    requestDays: count().zh('本次天数'),
    absenceFirstDay: date().zh('离岗第一天'),
    absenceLastDay: date().zh('离岗最后一天'),
    absenceDays: count().zh('离岗天数'),
    districtRequired: bool().zh('须区总工会批准'),
    mayLeave: bool().zh('可以离岗'),
    blockers: list(oneOf(LEAVE_BLOCKERS)).zh('不能离岗的原因'),
  },
}).by((f, at) => {
  const requestDays = at.step(LG16c, '本次天数 ＝ 第一天到最后一天的自然日（含首尾）', daysOf(f.firstDay, f.lastDay), { 第一天: f.firstDay, 最后一天: f.lastDay });
  const absence = absenceOf(f, f.otherLeave, at.calendar);
  const absenceDays = daysOf(absence.firstDay, absence.lastDay);
  at.step(LG16c, '离岗天数 ＝ 与重叠、相接或中间无工作日的请休假合并后的自然日', absenceDays, { 合并起: absence.firstDay, 合并止: absence.lastDay });
  const limit = at.value(districtLeaveDays);
  const districtRequired = at.step(LG16c, '离岗天数达到规定天数，须区总工会批准', absenceDays >= limit, { 离岗天数: absenceDays, 规定天数: limit });
  const blockers: (keyof typeof LEAVE_BLOCKERS)[] = [];
  if (!at.condition(LG16a, '已提交书面材料', f.papersSubmitted)) blockers.push('papers-missing');
  if (!at.condition(LG15b, '已做好工作交接', f.handoverDone)) blockers.push('handover-missing');
  if (!at.condition(LG16b, '驻点单位批准', f.hostOutcome === 'approved', { 审批结果: APPROVAL_OUTCOMES[f.hostOutcome] })) {
    blockers.push(f.hostOutcome === 'rejected' ? 'host-rejected' : 'host-approval-missing');
  }
  if (districtRequired && !at.condition(LG16c, '区总工会批准', f.districtOutcome === 'approved', { 审批结果: APPROVAL_OUTCOMES[f.districtOutcome] })) {
    blockers.push(f.districtOutcome === 'rejected' ? 'district-rejected' : 'district-approval-missing');
  }
  return { requestDays, absenceFirstDay: absence.firstDay, absenceLastDay: absence.lastDay, absenceDays, districtRequired, mayLeave: blockers.length === 0, blockers };
});

// 第十六条：不能及时回岗
export const extension = decision('longgang.leave.extension', {
  zh: '不能及时回岗的告知',
  applies: [LG16c, LG16d],
  from: IN_FORCE,
  facts: record(
    {
      firstDay: date().zh('第一天'),
      lastDay: date().zh('批准的最后一天'),
      newLastDay: date().zh('拟延至'),
      noticeOn: pastDate().optional().zh('告知日'),
    },
    ({ firstDay, lastDay }) => (lastDay < firstDay ? { field: 'lastDay', code: 'inconsistent', zh: '最后一天不得早于第一天', en: 'The last day cannot be before the first' } : undefined),
    ({ lastDay, newLastDay }) => (newLastDay <= lastDay ? { field: 'newLastDay', code: 'inconsistent', zh: '拟延至的日子应晚于原最后一天', en: 'The new last day must be later than the old' } : undefined),
  ),
  answer: {
    dueBackOn: date().zh('应回岗日'),
    noticeDueOn: date().zh('告知期限'),
    noticeStatus: status.zh('告知状态'),
    totalDays: count().zh('合计天数'),
    districtRequired: bool().zh('须区总工会批准'),
    newlyRequired: bool().zh('因延长而须批准'),
  },
}).by(({ firstDay, lastDay, newLastDay, noticeOn }, at) => {
  const dueBackOn = at.step(LG16d, '应回岗日 ＝ 批准的最后一天后的第一个工作日', at.calendar.workingDayAfter(lastDay, 1, 'lastDay'), { 批准的最后一天: lastDay });
  const noticeDueOn = at.step(LG16d, '告知期限 ＝ 应回岗日的前一天', addDays(dueBackOn, -1));
  const noticeStatus = statusOf(noticeOn, noticeDueOn, at.asOf);
  at.condition(LG16d, '提前告知驻点单位', noticeStatus === 'on-time' || noticeStatus === 'pending', { 告知日: noticeOn, 状态: STATUSES[noticeStatus] });
  const limit = at.value(districtLeaveDays);
  const totalDays = at.step(LG16c, '合计天数 ＝ 第一天到拟延至日的自然日', daysOf(firstDay, newLastDay), { 第一天: firstDay, 拟延至日: newLastDay });
  const districtRequired = at.step(LG16c, '合计天数达到规定天数，须区总工会批准', totalDays >= limit, { 合计天数: totalDays, 规定天数: limit });
  const newlyRequired = at.step(LG16c, '原批准天数未达到规定天数，因延长而须批准', districtRequired && daysOf(firstDay, lastDay) < limit);
  return { dueBackOn, noticeDueOn, noticeStatus, totalDays, districtRequired, newlyRequired };
});

export const leaveRecord = recordKind('leave', '请休假记录', [LG15b, LG16a], {
  worker: text().zh('社工'), kind: text().zh('假别'), firstDay: date().zh('第一天'), lastDay: date().zh('最后一天'), papers: list(text()).zh('书面材料'),
  takeover: text().zh('接手人'), handedOver: text().zh('交接内容'), handoverConfirmedOn: date().optional().zh('交接确认日'),
});

/** 请休假审批表: what the worker asks for, with the places for those who approve. */
export const leaveForm = recordKind('leave-consent-form', '驻点社工请休假审批表', [LG15b, LG16a, LG16b, LG16c], {
  person: text().zh('姓名'), employer: text().zh('社工机构'), hostUnit: text().zh('驻点单位'), kind: text().zh('假别'), span: text().zh('起止时间'), absenceDays: text().zh('离岗天数'), papers: text().zh('书面材料'), takeover: text().zh('接手人'),
  handover: text().zh('工作交接'), districtRequired: text().zh('须区总工会批准'),
});

const mayLeave = unless(LG16b, 'longgang.leave.approval', 'mayLeave', 'may-not-leave', '材料、交接或批准不齐，不能离岗', 'Papers, handing over or approvals are missing');

export const leaveFlow = workflow({
  id: 'LG-W7',
  zh: '请休假',
  subject: 'leave',
  provisions: [LG15b, LG16a, LG16b, LG16c, LG16d],
  initial: 'none',
  states: {
    none: { zh: '待申请', holders: ['worker'] },
    requested: { zh: '已申请', holders: ['host-unit'] },
    'host-approved': { zh: '驻点单位已批准', holders: ['district'] },
    approved: { zh: '已批准', holders: ['worker'] },
    rejected: { zh: '不批准', final: true },
    'on-leave': { zh: '休假中', holders: ['host-unit'] },
    returned: { zh: '已返岗', final: true },
    withdrawn: { zh: '已撤回', final: true },
  },
  transitions: [
    {
      id: 'requestLeave', zh: '申请', from: ['none'], to: 'requested', actors: ['worker'],
      form: record({ kind: text().zh('假别'), firstDay: date().zh('第一天'), lastDay: date().zh('最后一天'), papers: list(text()).zh('书面材料'), takeover: text().zh('接手人') }),
      guards: [{ code: 'papers-missing', provision: LG16a, message: { zh: '缺机构规定的书面材料', en: 'Papers that the agency asks for are missing' }, refuses: (f) => f['papersSubmitted'] === false }],
    },
    { id: 'decideLeaveHost', zh: '不批准', from: ['requested'], to: 'rejected', actors: ['host-unit'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'decideLeaveHost', zh: '批准，报区总工会', from: ['requested'], to: 'host-approved', actors: ['host-unit'], applies: (f) => f['outcome'] !== 'rejected' && f['districtRequired'] === true },
    { id: 'decideLeaveHost', zh: '批准', from: ['requested'], to: 'approved', actors: ['host-unit'], applies: (f) => f['outcome'] !== 'rejected' && f['districtRequired'] !== true },
    { id: 'decideLeaveDistrict', zh: '批准', from: ['host-approved'], to: 'approved', actors: ['district'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decideLeaveDistrict', zh: '不批准', from: ['host-approved'], to: 'rejected', actors: ['district'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'confirmHandover', zh: '确认交接', from: ['requested'], to: 'requested', actors: ['worker', 'host-unit'], provisions: [LG15b] },
    { id: 'confirmHandover', zh: '确认交接', from: ['host-approved'], to: 'host-approved', actors: ['worker', 'host-unit'], provisions: [LG15b] },
    { id: 'confirmHandover', zh: '确认交接', from: ['approved'], to: 'approved', actors: ['worker', 'host-unit'], provisions: [LG15b] },
    { id: 'startLeave', zh: '离岗', from: ['approved'], to: 'on-leave', actors: ['worker', 'platform'], guards: [mayLeave] },
    {
      id: 'announceLateReturn', zh: '告知不能及时回岗', from: ['on-leave'], to: 'on-leave', actors: ['worker'], provisions: [LG16d], reason: true,
      form: record({ newLastDay: date().zh('拟延至') }),
      guards: [{
        code: 'not-later', provision: LG16d, message: { zh: '拟延至的日子应晚于原最后一天', en: 'The new last day must be later than the old' },
        refuses: (f) => typeof f['newLastDay'] === 'string' && typeof f['lastDay'] === 'string' && f['newLastDay'] <= f['lastDay'],
      }],
      // The added days are a request of their own that joins this one.
      opens: [{ workflow: 'LG-W7' }],
    },
    { id: 'recordReturn', zh: '返岗', from: ['on-leave'], to: 'returned', actors: ['host-unit'], form: record({ on: date().zh('返岗日') }) },
    { id: 'withdrawLeave', zh: '撤回', from: ['requested', 'host-approved', 'approved'], to: 'withdrawn', actors: ['worker'] },
  ],
});

export const chapter3Leave = chapter({
  title: '第三章 人员管理（第十五条、第十六条）',
  provisions: [LG15a, LG15b, LG16a, LG16b, LG16c, LG16d],
  decisions: [approval, extension],
  workflows: [leaveFlow],
  records: [leaveRecord, leaveForm],
  duties: [duty({ id: 'LG-D-late-return', zh: '提前告知不能及时回岗', provisions: [LG16d], who: ['worker'], period: 'event', event: 'leave-due-back', due: { daysAfter: -1 }, remindDays: 1 })],
  rights: [right({ provisions: [LG15a], who: ['worker'], verb: 'create', subject: 'Leave', reach: 'own', zh: '申请国家规定的休息休假，平台不设障碍' })],
});
