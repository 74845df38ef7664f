// NT-PROC-31, 34 to 45: the clocks that an event of a procurement starts.
import { addDays, addYears, count, date, day, decision, list, oneOf, record, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { reckon } from '../common.js';
import * as T from '../provisions/procurement-terms.js';
import { METHODS, type Method } from '../vocabulary.js';

const EVENTS = {
  'documents-issued': '采购文件发出', 'notice-published': '公告发布', 'bid-deadline': '投标截止', 'evaluation-ended': '评审结束', 'report-received': '收到评审报告', 'winner-chosen': '确定中标成交',
  'award-notice-sent': '通知书发出', 'contract-signed': '合同签订', 'enquiry-received': '收到询问', 'harm-known': '知道权益受损', 'challenge-received': '收到质疑', 'challenge-answer-due': '答复期满',
  'complaint-received': '收到投诉', 'suspension-started': '暂停采购', 'single-source-shown': '单一来源公示', 'procurement-ended': '采购结束',
} as const;
type Event = keyof typeof EVENTS;

const CODES = {
  'documents-available-until': '采购文件提供截止', 'bid-deadline': '投标截止', 'response-deadline': '响应截止', 'notice-until': '公告期满', 'clarification-sent': '澄清发出', 'report-to-purchaser': '报告送采购人',
  'winner-chosen': '确定中标成交', 'award-notice': '发出通知书', 'result-published': '公告结果', 'losing-bond-refund': '退还未中标保证金', 'contract-signed': '签订合同', 'contract-published': '公告合同',
  'winning-bond-refund': '退还中标保证金', 'contract-filed': '合同备案', 'enquiry-answered': '答复询问', challenge: '提出质疑', 'challenge-answered': '答复质疑', complaint: '提起投诉', 'complaint-decided': '处理投诉',
  'suspension-ended': '恢复采购', 'publicity-until': '公示期满', 'files-kept-until': '文件保存期满',
} as const;
const BOUNDS = { 'not-before': '不早于', 'not-after': '不晚于' } as const;
const UNITS = { 'working-days': '工作日', days: '日', years: '年' } as const;

interface Clock {
  readonly code: keyof typeof CODES;
  readonly bound: keyof typeof BOUNDS;
  readonly length: number;
  readonly unit: keyof typeof UNITS;
  readonly provision: Provision;
  /** Counted back from the event. */
  readonly backwards?: boolean;
}

const clock = (code: Clock['code'], bound: Clock['bound'], length: number, unit: Clock['unit'], provision: Provision): Clock => ({ code, bound, length, unit, provision });

const TENDER_DOCUMENTS = [clock('documents-available-until', 'not-before', 5, 'working-days', T.PROC35), clock('bid-deadline', 'not-before', 20, 'days', T.PROC34)];
const CONSULTATION_DOCUMENTS = [clock('documents-available-until', 'not-before', 5, 'working-days', T.PROC36), clock('response-deadline', 'not-before', 10, 'days', T.PROC36)];
const OTHER_DOCUMENTS = [clock('response-deadline', 'not-before', 3, 'working-days', T.PROC37)];
const TENDER_NOTICE = [clock('notice-until', 'not-before', 5, 'working-days', T.PROC38)];
const OTHER_NOTICE = [clock('notice-until', 'not-before', 3, 'working-days', T.PROC38)];
const CLARIFICATION: readonly Clock[] = [{ ...clock('clarification-sent', 'not-after', 15, 'days', T.PROC35), backwards: true }];

/** Events whose clocks depend on the way; a way without a line has none. */
const BY_METHOD: Readonly<Partial<Record<Event, Partial<Record<Method, readonly Clock[]>>>>> = {
  'documents-issued': { 'open-tender': TENDER_DOCUMENTS, 'invited-tender': TENDER_DOCUMENTS, consultation: CONSULTATION_DOCUMENTS, negotiation: OTHER_DOCUMENTS, inquiry: OTHER_DOCUMENTS },
  'notice-published': { 'open-tender': TENDER_NOTICE, 'invited-tender': TENDER_NOTICE, consultation: OTHER_NOTICE, negotiation: OTHER_NOTICE, inquiry: OTHER_NOTICE },
  'bid-deadline': { 'open-tender': CLARIFICATION, 'invited-tender': CLARIFICATION },
};

const BY_EVENT: Readonly<Partial<Record<Event, readonly Clock[]>>> = {
  'evaluation-ended': [clock('report-to-purchaser', 'not-after', 2, 'working-days', T.PROC39)],
  'report-received': [clock('winner-chosen', 'not-after', 5, 'working-days', T.PROC39)],
  'winner-chosen': [clock('award-notice', 'not-after', 2, 'working-days', T.PROC39), clock('result-published', 'not-after', 2, 'working-days', T.PROC39)],
  'award-notice-sent': [clock('losing-bond-refund', 'not-after', 5, 'working-days', T.PROC31), clock('contract-signed', 'not-after', 30, 'days', T.PROC40)],
  'contract-signed': [
    clock('contract-published', 'not-after', 2, 'working-days', T.PROC41), clock('winning-bond-refund', 'not-after', 5, 'working-days', T.PROC31), clock('contract-filed', 'not-after', 7, 'working-days', T.PROC41),
  ],
  'enquiry-received': [clock('enquiry-answered', 'not-after', 3, 'working-days', T.PROC42)],
  'harm-known': [clock('challenge', 'not-after', 7, 'working-days', T.PROC43)],
  'challenge-received': [clock('challenge-answered', 'not-after', 7, 'working-days', T.PROC43)],
  'challenge-answer-due': [clock('complaint', 'not-after', 15, 'working-days', T.PROC44)],
  'complaint-received': [clock('complaint-decided', 'not-after', 30, 'working-days', T.PROC44)],
  'suspension-started': [clock('suspension-ended', 'not-after', 30, 'days', T.PROC44)],
  'single-source-shown': [clock('publicity-until', 'not-before', 5, 'working-days', T.PROC38)],
  'procurement-ended': [clock('files-kept-until', 'not-before', 15, 'years', T.PROC45)],
};

/** The day of a clock: the event's day and its length beyond (or back from) it. */
function dayOf(at: Judgement, event: PlainDate, { length, unit, backwards }: Clock): PlainDate {
  if (unit === 'working-days') return at.calendar.workingDayAfter(event, length, 'date');
  return reckon(at, 'date', () => (unit === 'years' ? addYears(event, length) : addDays(event, backwards ? -length : length)));
}

export const deadlines = decision('national.procurement.deadlines', {
  zh: '采购期限',
  applies: [T.PROC31, T.PROC34, T.PROC35, T.PROC36, T.PROC37, T.PROC38, T.PROC39, T.PROC40, T.PROC41, T.PROC42, T.PROC43, T.PROC44, T.PROC45],
  from: day('2015-03-01'),
  facts: {
    event: oneOf(EVENTS).zh('事项'), date: date().zh('发生日'),
    method: oneOf(METHODS).when((f) => Object.hasOwn(BY_METHOD, String(f['event'])), '仅文件发出、公告发布、投标截止').zh('采购方式'),
  },
  answer: {
    clocks: list(record({ code: oneOf(CODES).zh('期限'), bound: oneOf(BOUNDS).zh('界限'), unit: oneOf(UNITS).zh('单位'), length: count().zh('长度'), date: date().zh('日期') })).zh('各项期限'),
  },
}).by(({ event, date: on, method }, at) => {
  const found = method === null ? BY_EVENT[event] : BY_METHOD[event]?.[method];
  if (!found) return at.refuse('inconsistent', 'method', `「${EVENTS[event]}」没有适用于${method ? METHODS[method] : '该方式'}的期限`, 'this event has no clock for the method');
  const clocks = found.map((c) => {
    const due = at.step(c.provision, `${CODES[c.code]}${BOUNDS[c.bound]}${EVENTS[event]}${c.backwards ? '前' : '后'}第 ${c.length} ${c.unit === 'working-days' ? '个工作日' : UNITS[c.unit]}（当日不计）`, dayOf(at, on, c), { 发生日: on });
    return { code: c.code, bound: c.bound, unit: c.unit, length: c.length, date: due };
  });
  return { clocks };
});
