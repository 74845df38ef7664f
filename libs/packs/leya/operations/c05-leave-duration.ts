// 第三部分 第五章 三、请假管理: days used, notice, who signs, the request as a whole.
import { addMonths, decision, list, record, type Decimal, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { agencyApprovalDays, longLeaveNoticeMonths, personalLeaveNotice, timeInLieuNotice } from './parameters/employment.js';
import { P, cite } from './provisions/index.js';
import { conflicts } from './rules/answers.js';
import { conflictsFound, type Conflict } from './rules/conflicts.js';
import { choose, keysOf, lacking } from './rules/reasons.js';
import { bool, codes, count, date, days, oneOf, setOf } from './rules/types.js';
import { BASIS, adjoinsHoliday, checkSpan, mustBeInCalendar, reportBackOn, spanFields, usageOf, type Basis } from './rules/working-time.js';
import { LEAVE_TYPES, RANKS, type LeaveType, type Rank } from './vocabulary.js';

const CALENDAR_DAY_TYPES: readonly LeaveType[] = ['maternity', 'nursing', 'work-injury'];

/** Whether a leave is counted in calendar days or in working days. */
export function basisOf(type: LeaveType): Basis {
  return CALENDAR_DAY_TYPES.includes(type) ? 'calendar-days' : 'working-days';
}

export const leaveDuration = decision('leya.leave.duration', {
  zh: '假期天数',
  applies: cite('LEAVE-2', 'LEAVE-4', 'LEAVE-5', 'LEAVE-6', 'LEAVE-9'),
  facts: { type: oneOf(LEAVE_TYPES).zh('假别'), ...spanFields },
  answer: { basis: oneOf(BASIS).zh('计算口径'), countedDays: days().zh('计假天数'), skippedDays: count().zh('不计天数'), reportBackOn: date().zh('销假日') },
}).by((facts, at) => {
  checkSpan(at, facts);
  const basis = choose(at, P['LEAVE-2'], '计算口径', BASIS, basisOf(facts.type), { 假别: LEAVE_TYPES[facts.type] });
  const usage = usageOf(at, facts, basis);
  at.step(P['LEAVE-2'], '计假天数 ＝ 期间内计入的日期，半日按0.5', usage.days, { 不计的休息日和节假日: usage.skipped });
  return { basis, countedDays: usage.days, skippedDays: usage.skipped, reportBackOn: at.step(P['LEAVE-9'], '销假日', reportBackOn(at, facts)) };
});

const NOTICE_RULES = { '3-working-days': '提前三个工作日', '5-working-days': '提前五个工作日', 'one-month': '提前一个月', immediate: '即时', none: '未定期限' } as const;
const NOTICE_OF: Readonly<Record<LeaveType, keyof typeof NOTICE_RULES>> = {
  personal: '3-working-days', 'time-in-lieu': '5-working-days', annual: 'one-month', maternity: 'one-month', marriage: 'one-month',
  sick: 'immediate', nursing: 'none', bereavement: 'none', 'work-injury': 'none',
};

interface NoticeFacts {
  readonly type: LeaveType;
  readonly firstDay: PlainDate;
  readonly appliedOn: PlainDate;
  readonly urgentPhone: boolean;
}

/** Last day of applying and whether the request is in time; `field` names the first day where the calendar does not reach. */
function noticeOf(at: Judgement, facts: NoticeFacts, field: string): { rule: keyof typeof NOTICE_RULES; latestApplyDate: PlainDate | null; timely: boolean; conflicts: Conflict[] } {
  const { type, firstDay, appliedOn } = facts;
  const rule = NOTICE_OF[type];
  if (rule === '3-working-days' || rule === '5-working-days') mustBeInCalendar(at, firstDay, field);
  const place = rule === 'immediate' ? P['LEAVE-3'] : P['LEAVE-NOTICE'];
  const latest = rule === '3-working-days' ? at.calendar.workingDayBefore(firstDay, at.value(personalLeaveNotice), field)
    : rule === '5-working-days' ? at.calendar.workingDayBefore(firstDay, at.value(timeInLieuNotice), field)
    : rule === 'one-month' ? addMonths(firstDay, -at.value(longLeaveNoticeMonths))
    : rule === 'immediate' ? firstDay : null;
  at.step(place, `最迟申请日：${NOTICE_RULES[rule]}`, latest, { 假期首日: firstDay });
  const urgent = type === 'sick' && facts.urgentPhone;
  const timely = at.condition(place, '按时申请（急病可先电话请假）', latest === null || appliedOn <= latest || urgent, { 申请日: appliedOn });
  return {
    rule, latestApplyDate: latest, timely,
    conflicts: conflictsFound(at, [['time-in-lieu-notice', P['LEAVE-NOTICE'], type === 'time-in-lieu']]),
  };
}

export const leaveNotice = decision('leya.leave.notice', {
  zh: '提前申请',
  applies: cite('LEAVE-NOTICE', 'LEAVE-3'),
  facts: { type: oneOf(LEAVE_TYPES).zh('假别'), firstDay: date().zh('假期首日'), appliedOn: date().zh('书面申请日'), urgentPhone: bool().zh('病情紧急先电话请假') },
  answer: { rule: oneOf(NOTICE_RULES).zh('规则'), latestApplyDate: date().orNull().zh('最迟申请日'), timely: bool().zh('是否按时'), conflicts: conflicts() },
}).by((facts, at) => noticeOf(at, facts, 'firstDay'));

const ROLES = {
  'host-unit': '用人单位',
  'team-lead': '组长/中心主任',
  'project-lead': '项目负责人',
  'department-head': '部长',
  'agency-head': '机构负责人',
  'board-member': '理事',
  hr: '人力资源部',
} as const;
type Role = keyof typeof ROLES;
const ACTIONS = { sign: '签字', submit: '呈交', review: '审核', approve: '批准', file: '备案稽查' } as const;
interface Step { readonly role: Role; readonly action: keyof typeof ACTIONS }
const step = (role: Role, action: keyof typeof ACTIONS): Step => ({ role, action });

const PLACE_OF: Readonly<Record<Rank, Provision>> = {
  'agency-manager': P['LEAVE-APPR-4'], 'group-leader': P['LEAVE-APPR-3'], 'centre-director': P['LEAVE-APPR-3'],
  'frontline-social-worker': P['LEAVE-APPR-2'], 'community-assistant': P['LEAVE-APPR-2'], 'care-worker': P['LEAVE-APPR-1'],
};

/** The agency's own part of the chain, without the host unit and the filing. */
function agencyChain(rank: Rank, long: boolean, halfDay: boolean): Step[] {
  if (rank === 'agency-manager') return [step('board-member', 'approve')];
  if (rank === 'group-leader' || rank === 'centre-director') {
    return long ? [step('department-head', 'review'), step('agency-head', 'approve')] : [step('department-head', 'approve')];
  }
  const first: Role = rank === 'care-worker' ? 'project-lead' : 'team-lead';
  if (halfDay) return [step(first, 'approve')];
  if (!long) return [step(first, 'submit'), step('department-head', 'approve')];
  return [step(first, 'submit'), step('department-head', 'review'), step('agency-head', 'approve')];
}

interface ApprovalFacts {
  readonly rank: Rank;
  readonly days: Decimal;
  readonly postedAtHostUnit: boolean;
}

function approvalOf(at: Judgement, { rank, days: length, postedAtHostUnit }: ApprovalFacts): { chain: Step[]; approver: Role; signs: boolean; contacts: boolean; conflicts: Conflict[] } {
  const from = at.value(agencyApprovalDays);
  const long = length.gte(from);
  const withHost = postedAtHostUnit && rank !== 'care-worker' && rank !== 'agency-manager';
  const own = agencyChain(rank, long, length.lte('0.5'));
  const signs = withHost && !long;
  const chain = [...(signs ? [step('host-unit', 'sign')] : []), ...own, step('hr', 'file')];
  at.step(PLACE_OF[rank], '审批链', chain.map((s) => `${ROLES[s.role]}${ACTIONS[s.action]}`), { 职级: RANKS[rank], 天数: length, 须机构领导批准的天数: from });
  return {
    chain, signs, contacts: withHost && long,
    approver: own[own.length - 1]?.role ?? 'board-member',
    conflicts: conflictsFound(at, [
      ['care-worker-review', P['LEAVE-APPR-1'], rank === 'care-worker' && long],
      ['manager-approver', P['LEAVE-APPR-4'], rank === 'agency-manager'],
    ]),
  };
}

export const leaveApproval = decision('leya.leave.approval', {
  zh: '请假审批',
  applies: cite('LEAVE-APPR', 'LEAVE-APPR-1', 'LEAVE-APPR-2', 'LEAVE-APPR-3', 'LEAVE-APPR-4', 'LEAVE-ADM-1'),
  facts: { rank: oneOf(RANKS).zh('职级'), days: days().zh('天数'), postedAtHostUnit: bool().zh('岗位社工'), specialPost: bool().zh('特殊岗位') },
  answer: {
    chain: list(record({ role: oneOf(ROLES).zh('角色'), action: oneOf(ACTIONS).zh('动作') })).zh('审批链'), approver: oneOf(ROLES).zh('批准人'),
    hostUnitSignature: bool().zh('用人单位先签字'),
    agencyContactsHostUnit: bool().zh('机构与用人单位沟通'),
    leaveLetterToHostUnit: bool().zh('须送请假函'),
    conflicts: conflicts(),
  },
}).by((facts, at) => {
  if (facts.days.isZero()) at.refuse('out-of-range', 'days', '天数应大于零', 'days must be above zero');
  const { chain, approver, signs, contacts, conflicts: found } = approvalOf(at, facts);
  if (facts.specialPost) at.step(P['LEAVE-ADM-1'], '特殊岗位须向用人单位送请假函', true);
  return { chain, approver, hostUnitSignature: signs, agencyContactsHostUnit: contacts, leaveLetterToHostUnit: facts.specialPost, conflicts: found };
});

export const LEAVE_DOCUMENTS = {
  'hospital-certificate': '医生证明', 'marriage-certificate': '结婚证', 'prenatal-record': '产前产检记录表', 'birth-permit': '准生证', 'overtime-register': '超时加班登记表',
} as const;
type LeaveDocument = keyof typeof LEAVE_DOCUMENTS;
const DOCUMENTS_OF: Partial<Record<LeaveType, readonly LeaveDocument[]>> = {
  sick: ['hospital-certificate'],
  'work-injury': ['hospital-certificate'],
  marriage: ['marriage-certificate'],
  maternity: ['prenatal-record', 'birth-permit'],
  'time-in-lieu': ['overtime-register'],
};
const BLOCKERS = {
  'late-notice': '未按时申请',
  'missing-documents': '材料不齐',
  'adjacent-to-holiday': '与节假日连休',
  'over-balance': '超过可用天数',
  'meeting-day': '例会当天',
  'host-unit-signature': '缺用人单位签字',
} as const;
const BALANCED: readonly LeaveType[] = ['annual', 'time-in-lieu'];
const NOT_ON_MEETING_DAYS: readonly LeaveType[] = ['personal', 'annual', 'time-in-lieu'];

export const leaveRequest = decision('leya.leave.request', {
  zh: '请假申请',
  applies: cite('LEAVE-NOTICE', 'LEAVE-2', 'LEAVE-8', 'LEAVE-9', 'LEAVE-APPR', 'LEAVE-ADM-3', 'LEAVE-ADM-4'),
  facts: {
    type: oneOf(LEAVE_TYPES).zh('假别'),
    rank: oneOf(RANKS).zh('职级'),
    postedAtHostUnit: bool().zh('岗位社工'),
    ...spanFields,
    appliedOn: date().zh('书面申请日'),
    urgentPhone: bool().zh('病情紧急先电话请假'),
    documents: codes(LEAVE_DOCUMENTS).zh('已交材料'),
    balanceDays: days().orNull().zh('可用天数'),
    meetingDays: setOf(date()).zh('机构例会日'),
    hostUnitSigned: bool().zh('用人单位已签字'),
    // Somebody away who cannot come back in time says so at once (（一）9); what is then asked for has no notice to keep.
    prolongs: bool().optional().zh('假期中有急事不能及时返回'),
  },
  answer: {
    days: days().zh('计假天数'),
    latestApplyDate: date().orNull().zh('最迟申请日'),
    timely: bool().zh('是否按时'),
    missingDocuments: list(oneOf(LEAVE_DOCUMENTS)).zh('所缺材料'),
    adjacentToHoliday: bool().zh('与节假日相连'), onMeetingDay: bool().zh('遇例会'), hostUnitSignatureNeeded: bool().zh('须用人单位签字'),
    blockers: list(oneOf(BLOCKERS)).zh('不予受理事由'), admissible: bool().zh('可以受理'), approver: oneOf(ROLES).zh('批准人'), conflicts: conflicts(),
  },
}).by((facts, at) => {
  const { type, from, to, balanceDays } = facts;
  checkSpan(at, facts);
  const usage = usageOf(at, facts, basisOf(type));
  if (BALANCED.includes(type) && balanceDays === null) at.refuse('missing', 'balanceDays', '年假、调休须填可用天数', 'balanceDays must be given for annual leave and time in lieu');
  at.step(P['LEAVE-2'], '计假天数', usage.days, { 假别: LEAVE_TYPES[type] });
  const notice = noticeOf(at, { ...facts, firstDay: from }, 'from');
  const approval = approvalOf(at, { ...facts, days: usage.days });
  const wanted = DOCUMENTS_OF[type] ?? [];
  const missingDocuments = keysOf(LEAVE_DOCUMENTS).filter((code) => wanted.includes(code) && !facts.documents.includes(code));
  const adjacentToHoliday = adjoinsHoliday(at, facts);
  const onMeetingDay = facts.meetingDays.some((on) => on >= from && on <= to);
  const byPhone = type === 'sick' && facts.urgentPhone;
  const prolongs = facts.prolongs === true;
  if (prolongs) at.step(P['LEAVE-9'], '假期中有急事不能及时返回，立即说明即可，不受提前申请之限，签字可后补', true);
  const balanced = BALANCED.includes(type);
  const blockers = lacking(at, [
    ['late-notice', P['LEAVE-NOTICE'], '按时申请', prolongs || notice.timely],
    ['missing-documents', P['LEAVE-ADM-3'], '材料齐全（急病电话请假可后补）', byPhone || missingDocuments.length === 0],
    ['adjacent-to-holiday', type === 'time-in-lieu' ? P['LEAVE-8'] : P['LEAVE-2'], '年假、调休不与节假日相连', !balanced || !adjacentToHoliday],
    ['over-balance', P['LEAVE-2'], '不超过可用天数', !balanced || balanceDays === null || usage.days.lte(balanceDays)],
    ['meeting-day', P['LEAVE-ADM-4'], '不在例会当天（病产婚丧等除外）', !NOT_ON_MEETING_DAYS.includes(type) || !onMeetingDay],
    ['host-unit-signature', P['LEAVE-APPR-2'], '用人单位已先签字', byPhone || prolongs || !approval.signs || facts.hostUnitSigned],
  ]);
  return {
    days: usage.days, latestApplyDate: notice.latestApplyDate, timely: notice.timely, missingDocuments, adjacentToHoliday, onMeetingDay,
    hostUnitSignatureNeeded: approval.signs, blockers, admissible: blockers.length === 0, approver: approval.approver,
    conflicts: [...notice.conflicts, ...approval.conflicts].sort(),
  };
});
