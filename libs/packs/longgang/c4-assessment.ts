// 第二十六条: the quarterly assessment of performance, rectification, termination.
import {
  bool, chapter, count, date, decision, duty, list, oneOf, pastDate, record, text, workflow, type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { rectificationsMax } from './parameters.js';
import { LG26a, LG26b, LG26c } from './provisions.js';
import { ASSESSMENT_OUTCOMES, IN_FORCE, RECTIFICATION_EVENTS, RECTIFICATION_STATES, STATUSES, quarter, status } from './vocabulary.js';
import { daysAfter, quarterPeriod, quartersBegun, statusOf } from './deadlines.js';

// 第二十六条：季度履约考核
export const quarterlyAssessment = decision('longgang.evaluation.quarterlyAssessment', {
  zh: '季度履约考核',
  applies: [LG26a],
  from: IN_FORCE,
  facts: record(
    {
      contractStartOn: date().zh('合同起始日'),
      contractEndOn: date().zh('合同终止日'),
      graceDays: count().zh('期末后的天数'),
      assessments: list(
        record({ quarter: quarter.zh('季度'), assessedOn: pastDate().zh('考核日'), meetsContractStandard: bool().zh('达到合同标准'), passesAssessment: bool().zh('通过工作考核') }),
        { unique: (a) => a.quarter, uniqueField: 'quarter' },
      ).zh('考核记录'),
    },
    ({ contractStartOn, contractEndOn }) =>
      contractEndOn < contractStartOn ? { field: 'contractEndOn', code: 'inconsistent', zh: '合同终止日不得早于起始日', en: 'The contract cannot end before it begins' } : undefined,
    ({ contractStartOn, contractEndOn, assessments }) => {
      const i = assessments.findIndex((a) => quarterPeriod(a.quarter, contractStartOn, contractEndOn) === null);
      return i < 0 ? undefined : { field: `assessments[${i}].quarter`, code: 'inconsistent', zh: '该季度不在合同期内', en: 'The contract does not touch this quarter' };
    },
    ({ contractStartOn, contractEndOn, assessments }) => {
      const i = assessments.findIndex((a) => a.assessedOn < (quarterPeriod(a.quarter, contractStartOn, contractEndOn)?.startOn ?? a.assessedOn));
      return i < 0 ? undefined : { field: `assessments[${i}].assessedOn`, code: 'inconsistent', zh: '考核不得早于该季度首日', en: 'An assessment cannot be earlier than the first day of its period' };
    },
  ),
  answer: {
    quarters: list(record({ quarter: quarter.zh('季度'), dueOn: date().zh('期限'), status: status.zh('状态'), outcome: oneOf(ASSESSMENT_OUTCOMES).orNull().zh('结果') })).zh('各季度'),
    failedQuarters: list(quarter).zh('不通过的季度'),
    overdueQuarters: list(quarter).zh('逾期未考核的季度'),
  },
}).by(({ contractStartOn, contractEndOn, graceDays, assessments }, at) => {
  const quarters = quartersBegun(contractStartOn, contractEndOn, at.asOf).map(({ quarter: of, endOn }) => {
    const dueOn = daysAfter(endOn, graceDays, 'graceDays');
    const held = assessments.find((a) => a.quarter === of) ?? null;
    const state = statusOf(held?.assessedOn ?? null, dueOn, at.asOf);
    const outcome: keyof typeof ASSESSMENT_OUTCOMES | null = held === null ? null : held.meetsContractStandard && held.passesAssessment ? 'pass' : 'fail';
    at.step(LG26a, '考核状态', STATUSES[state], { 季度: of, 期限: dueOn });
    if (held) at.condition(LG26a, '达到合同标准并通过工作考核', outcome === 'pass', { 季度: of, 合同标准: held.meetsContractStandard, 工作考核: held.passesAssessment });
    return { quarter: of, dueOn, status: state, outcome };
  });
  if (quarters.length === 0) at.step(LG26a, '应考核的季度数', 0);
  const failedQuarters = quarters.filter((q) => q.outcome === 'fail').map((q) => q.quarter);
  if (failedQuarters.length > 0) at.step(LG26b, '不通过的季度，区总工会可要求整改', failedQuarters);
  return {
    quarters, failedQuarters, overdueQuarters: quarters.filter((q) => q.status === 'overdue').map((q) => q.quarter),
  };
});

type EventType = keyof typeof RECTIFICATION_EVENTS;
type State = keyof typeof RECTIFICATION_STATES;

interface Event {
  readonly type: EventType;
  readonly on: PlainDate;
  readonly meetsContractStandard: boolean | null;
  readonly passesAssessment: boolean | null;
  readonly dueOn: PlainDate | null;
}

/** The chain of rectifications that one failing has opened. */
interface Chain {
  readonly state: State;
  readonly orders: number;
  readonly failed: number;
  readonly dueOn: PlainDate | null;
}

const CLOSED: Chain = { state: 'normal', orders: 0, failed: 0, dueOn: null };

const TAKES: Readonly<Record<State, readonly EventType[]>> = {
  normal: ['assessment'],
  failed: ['assessment', 'order'],
  rectifying: ['assessment', 'recheck'],
  'termination-right': ['assessment', 'terminate', 'waive'],
  terminated: [],
};

/** The next state; the event is one that the state takes. */
function next(chain: Chain, event: Event, limit: number): Chain {
  const passed = event.meetsContractStandard === true && event.passesAssessment === true;
  switch (event.type) {
    case 'assessment':
      // While a rectification is open, or the right to terminate exists, an assessment settles nothing.
      if (chain.state === 'rectifying' || chain.state === 'termination-right') return chain;
      return passed ? CLOSED : { ...chain, state: 'failed' };
    case 'order': return { ...chain, state: 'rectifying', orders: chain.orders + 1, dueOn: event.dueOn };
    case 'recheck': {
      if (passed) return CLOSED;
      const failed = chain.failed + 1;
      return { ...chain, state: failed >= limit ? 'termination-right' : 'failed', failed, dueOn: null };
    }
    case 'terminate': return { ...chain, state: 'terminated' };
    case 'waive': return CLOSED;
  }
}

function replay(events: readonly Event[], limit: number, at: Judgement): Chain {
  let chain = CLOSED;
  events.forEach((event, i) => {
    if (!TAKES[chain.state].includes(event.type)) {
      at.refuse('inconsistent', `events[${i}].type`, `「${RECTIFICATION_STATES[chain.state]}」时不能${RECTIFICATION_EVENTS[event.type]}`, `${event.type} cannot follow in state ${chain.state}`);
    }
    chain = next(chain, event, limit);
    const provision = event.type === 'assessment' ? LG26a : event.type === 'order' ? LG26b : LG26c;
    at.step(provision, RECTIFICATION_EVENTS[event.type], RECTIFICATION_STATES[chain.state], { 日期: event.on, 未通过的整改: chain.failed });
  });
  return chain;
}

const outcomeGiven = (f: Readonly<Record<string, unknown>>): boolean => f['type'] === 'assessment' || f['type'] === 'recheck';

// 第二十六条：整改与解除
export const rectification = decision('longgang.remediation.rectification', {
  zh: '整改与解除协议',
  applies: [LG26b, LG26c],
  from: IN_FORCE,
  facts: record(
    {
      events: list(record(
        {
          type: oneOf(RECTIFICATION_EVENTS).zh('事项'),
          on: pastDate().zh('日期'),
          meetsContractStandard: bool().requiredWhen(outcomeGiven, '考核、复查须填').zh('达到合同标准'),
          passesAssessment: bool().requiredWhen(outcomeGiven, '考核、复查须填').zh('通过工作考核'),
          dueOn: date().requiredWhen((f) => f['type'] === 'order', '要求整改须填').zh('整改期限'),
        },
        ({ type, on, dueOn }) =>
          type === 'order' && dueOn !== null && dueOn < on ? { field: 'dueOn', code: 'inconsistent', zh: '整改期限不得早于要求整改之日', en: 'The last day cannot be before the order' } : undefined,
      )).zh('经过'),
    },
    ({ events }) => {
      const i = events.findIndex((e, k) => k > 0 && e.on < (events[k - 1]?.on ?? e.on));
      return i < 0 ? undefined : { field: `events[${i}].on`, code: 'inconsistent', zh: '各事项应按时间先后列出', en: 'Events must be in the order of time' };
    },
  ),
  answer: {
    state: oneOf(RECTIFICATION_STATES).zh('状态'),
    orders: count().zh('要求整改次数'),
    failedRectifications: count().zh('未通过的整改次数'),
    mayOrder: bool().zh('可要求整改'),
    mayTerminate: bool().zh('可解除协议'),
    mayClaimBreach: bool().zh('可追究违约责任'),
    openDueOn: date().orNull().zh('整改期限'),
    overdue: bool().zh('整改逾期'),
  },
}).by(({ events }, at) => {
  const limit = at.value(rectificationsMax);
  const { state, orders, failed, dueOn } = replay(events, limit, at);
  const openDueOn = state === 'rectifying' ? dueOn : null;
  const mayOrder = at.condition(LG26b, '已认定未达标且没有进行中的整改，可要求整改', state === 'failed', { 状态: RECTIFICATION_STATES[state] });
  const mayTerminate = at.condition(LG26c, '同一次未达标经两次整改复查仍不通过，可解除协议', state === 'termination-right', { 未通过的整改: failed });
  return {
    state, orders, failedRectifications: failed, mayOrder, mayTerminate, mayClaimBreach: state === 'termination-right' || state === 'terminated',
    openDueOn, overdue: openDueOn !== null && at.asOf > openDueOn,
  };
});

const outcomeForm = record({ on: date().zh('日期'), meetsContractStandard: bool().zh('达到合同标准'), passesAssessment: bool().zh('通过工作考核'), findings: text().optional().zh('情况') });
const passes = (f: Readonly<Record<string, unknown>>): boolean => f['meetsContractStandard'] === true && f['passesAssessment'] === true;
const secondFailure = (f: Readonly<Record<string, unknown>>): boolean => !passes(f) && f['failedRectifications'] === 1;

export const rectificationFlow = workflow({
  id: 'LG-W10',
  zh: '季度考核与整改',
  subject: 'rectification',
  provisions: [LG26a, LG26b, LG26c],
  initial: 'normal',
  states: {
    normal: { zh: RECTIFICATION_STATES.normal, holders: ['district'] },
    failed: { zh: RECTIFICATION_STATES.failed, holders: ['district'] },
    rectifying: { zh: RECTIFICATION_STATES.rectifying, holders: ['ngo'] },
    'termination-right': { zh: RECTIFICATION_STATES['termination-right'], holders: ['district'] },
    terminated: { zh: RECTIFICATION_STATES.terminated, final: true },
  },
  transitions: [
    { id: 'recordAssessment', zh: '考核通过', from: ['normal', 'failed'], to: 'normal', actors: ['district'], applies: passes, form: outcomeForm },
    { id: 'recordAssessment', zh: '考核不通过', from: ['normal', 'failed'], to: 'failed', actors: ['district'], applies: (f) => !passes(f), form: outcomeForm },
    { id: 'recordAssessment', zh: '记录考核', from: ['rectifying'], to: 'rectifying', actors: ['district'], form: outcomeForm },
    { id: 'recordAssessment', zh: '记录考核', from: ['termination-right'], to: 'termination-right', actors: ['district'], form: outcomeForm },
    { id: 'orderRectification', zh: '要求整改', from: ['failed'], to: 'rectifying', actors: ['district'], form: record({ dueOn: date().zh('整改期限'), failings: text().zh('未达标之处') }), provisions: [LG26b] },
    { id: 'reportRectification', zh: '报告整改', from: ['rectifying'], to: 'rectifying', actors: ['ngo'], form: record({ report: text().zh('整改情况'), evidence: list(text()).zh('佐证') }) },
    { id: 'recordRecheck', zh: '复查通过', from: ['rectifying'], to: 'normal', actors: ['district'], applies: passes, form: outcomeForm },
    { id: 'recordRecheck', zh: '第二次复查不通过', from: ['rectifying'], to: 'termination-right', actors: ['district'], applies: secondFailure, form: outcomeForm, provisions: [LG26c] },
    { id: 'recordRecheck', zh: '复查不通过', from: ['rectifying'], to: 'failed', actors: ['district'], applies: (f) => !passes(f), form: outcomeForm },
    { id: 'terminateAgreement', zh: '解除协议', from: ['termination-right'], to: 'terminated', actors: ['district'], reason: true, provisions: [LG26c] },
    { id: 'waiveTermination', zh: '不予解除', from: ['termination-right'], to: 'normal', actors: ['district'], reason: true, provisions: [LG26c] },
  ],
});

export const chapter4Assessment = chapter({
  title: '第四章 项目管理（第二十六条）',
  provisions: [LG26a, LG26b, LG26c],
  decisions: [quarterlyAssessment, rectification],
  workflows: [rectificationFlow],
  duties: [
    duty({ id: 'LG-D-assessment', zh: '季度履约考核', provisions: [LG26a], who: ['district'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
    duty({ id: 'LG-D-rectification', zh: '按要求完成整改', provisions: [LG26b], who: ['ngo'], period: 'event', event: 'rectification-due', due: { daysAfter: 0 }, remindDays: 7 }),
  ],
});
