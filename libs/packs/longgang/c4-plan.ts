// 第四章 项目管理: articles 22 and 23, the annual plan and the supervisor's contact.
import {
  bool, chapter, count, date, decision, duty, list, money, oneOf, pastDate, record, recordKind, right, setOf, text, workflow, type Judgement, type PlainDate,
} from '@gongqiao/kernel';
import { contactMonths } from './parameters.js';
import { LG22a, LG22b, LG22c, LG22d, LG23a, LG23b } from './provisions.js';
import { APPROVAL_OUTCOMES, CONTACT_INITIATORS, CONTACT_TOPICS, IN_FORCE, PLAN_BASES, PLAN_BLOCKERS, STATUSES, status } from './vocabulary.js';
import { earliestOf, named, periodEnd, periodStart, statusOf } from './deadlines.js';

const NAMED_BASES = ['ngo-mission', 'contract', 'client-needs'] as const;

// 第二十二条
export const annualPlan = decision('longgang.service.annualPlan', {
  zh: '项目年度工作计划',
  applies: [LG22a, LG22b],
  from: IN_FORCE,
  facts: record(
    {
      bases: setOf(oneOf(PLAN_BASES)).zh('制定依据'),
      districtOutcome: oneOf(APPROVAL_OUTCOMES).zh('区总工会审批'),
      districtDecidedOn: pastDate().optional().zh('审批日'),
      executeOn: date().zh('拟执行日'),
    },
    ({ districtOutcome, districtDecidedOn }) => {
      const decided = districtOutcome === 'approved' || districtOutcome === 'rejected';
      return decided === (districtDecidedOn !== null) ? undefined
        : { field: 'districtDecidedOn', code: decided ? 'missing' : 'inconsistent', zh: '已审批须填审批日，未审批的不填', en: 'The day of decision goes with a decision made' };
    },
  ),
  answer: { missingBases: list(oneOf(PLAN_BASES)).zh('所缺依据'), mayExecute: bool().zh('可以执行'), blockers: list(oneOf(PLAN_BLOCKERS)).zh('不能执行的原因') },
}).by(({ bases, districtOutcome, districtDecidedOn, executeOn }, at) => {
  const missingBases = NAMED_BASES.filter((basis) => !bases.includes(basis));
  const blockers: (keyof typeof PLAN_BLOCKERS)[] = [];
  if (!at.condition(LG22a, '计划写明三项依据', missingBases.length === 0, { 所缺: named(PLAN_BASES, missingBases) })) blockers.push('basis-missing');
  if (!at.condition(LG22b, '区总工会批准', districtOutcome === 'approved', { 审批结果: APPROVAL_OUTCOMES[districtOutcome] })) {
    blockers.push(districtOutcome === 'rejected' ? 'rejected' : 'not-approved');
  } else if (districtDecidedOn !== null && !at.condition(LG22b, '拟执行日不早于批准日', executeOn >= districtDecidedOn, { 拟执行日: executeOn, 批准日: districtDecidedOn })) {
    blockers.push('execution-before-approval');
  }
  return { missingBases, mayExecute: blockers.length === 0, blockers };
});

export const planRecord = recordKind('annual-plan', '项目年度工作计划', [LG22a, LG22c], {
  bases: setOf(oneOf(PLAN_BASES)).zh('制定依据'),
  activities: list(record({
    name: text().zh('活动'), on: text().zh('时间'), place: text().zh('地点'), target: text().zh('对象'), number: count().zh('人次'), indicator: text().optional().zh('对应指标'),
    budget: money().zh('预算'), spent: money().zh('已支出'),
  }), { nonEmpty: true }).zh('活动'),
});

export const serviceRecord = recordKind('service', '服务记录', [LG22d], {
  worker: text().zh('社工'), on: date().zh('日期'), activity: text().optional().zh('所属计划活动'), outsidePlan: bool().zh('计划外'), persons: count().zh('服务人次'), note: text().zh('内容'),
});

export const planFlow = workflow({
  id: 'LG-W9',
  zh: '年度工作计划报批',
  subject: 'annual-plan',
  provisions: [LG22a, LG22b],
  initial: 'draft',
  states: {
    draft: { zh: '草拟', holders: ['ngo'] },
    submitted: { zh: '已报批', holders: ['district'] },
    approved: { zh: '已批准' },
    rejected: { zh: '不批准', holders: ['ngo'] },
    superseded: { zh: '已被新版取代', final: true },
  },
  transitions: [
    { id: 'savePlan', zh: '编制', from: ['draft'], to: 'draft', actors: ['ngo'] },
    {
      id: 'submitPlan', zh: '报批', from: ['draft'], to: 'submitted', actors: ['ngo'],
      guards: [
        { code: 'basis-missing', provision: LG22a, message: { zh: '计划须写明三项依据', en: 'The plan must set out its three bases' }, refuses: (f) => NAMED_BASES.some((basis) => !(Array.isArray(f['bases']) && f['bases'].includes(basis))) },
        { code: 'no-activity', provision: LG22a, message: { zh: '计划没有活动', en: 'The plan has no activity' }, refuses: (f) => !(Array.isArray(f['activities']) && f['activities'].length > 0) },
        { code: 'no-budget', provision: LG22c, message: { zh: '计划没有预算', en: 'The plan has no budget' }, refuses: (f) => f['hasBudget'] === false },
      ],
    },
    { id: 'decidePlan', zh: '批准', from: ['submitted'], to: 'approved', actors: ['district'], applies: (f) => f['outcome'] !== 'rejected' },
    { id: 'decidePlan', zh: '不批准', from: ['submitted'], to: 'rejected', actors: ['district'], applies: (f) => f['outcome'] === 'rejected', reason: true },
    { id: 'revisePlan', zh: '修改', from: ['rejected'], to: 'draft', actors: ['ngo'] },
    // The approved version stays in force until the new one is approved.
    { id: 'revisePlan', zh: '修改（另立新版）', from: ['approved'], to: 'approved', actors: ['ngo'], opens: [{ workflow: 'LG-W9' }] },
    { id: 'supersede', zh: '新版取代', from: ['approved'], to: 'superseded', actors: ['platform'] },
  ],
});

interface Contact {
  readonly on: PlainDate;
  readonly initiatedBy: string;
  readonly topics: readonly (keyof typeof CONTACT_TOPICS)[];
}

const NAMED_TOPICS = ['post-positioning', 'work-content', 'service-effect', 'development-direction'] as const;

/** Complete half-years of the contract that have begun, with the contact of each. */
function halfYearsOf(start: PlainDate, end: PlainDate, valid: readonly Contact[], at: Judgement): {
  index: number; startOn: PlainDate; endOn: PlainDate; status: keyof typeof STATUSES; contactOn: PlainDate | null; topicsUncovered: (typeof NAMED_TOPICS)[number][];
}[] {
  const months = at.value(contactMonths);
  const out = [];
  for (let index = 1; ; index += 1) {
    const startOn = periodStart(start, months, index);
    const endOn = periodEnd(start, months * index);
    if (endOn > end || startOn > at.asOf || startOn > endOn) return out;
    const held = valid.filter((c) => startOn <= c.on && c.on <= endOn);
    const contactOn = earliestOf(held.map((c) => c.on));
    const state = statusOf(contactOn, endOn, at.asOf);
    at.condition(LG23a, '半年内督导主动与区总工会沟通', state === 'on-time' || state === 'pending', { 第几个半年: index, 起: startOn, 止: endOn, 沟通日: contactOn, 状态: STATUSES[state] });
    out.push({ index, startOn, endOn, status: state, contactOn, topicsUncovered: NAMED_TOPICS.filter((topic) => !held.some((c) => c.topics.includes(topic))) });
    if (endOn >= end) return out;
  }
}

// 第二十三条
export const supervisorContact = decision('longgang.service.supervisorContact', {
  zh: '机构督导与区总工会的沟通',
  applies: [LG23a, LG23b],
  from: IN_FORCE,
  facts: record(
    {
      contractStartOn: date().zh('合同起始日'),
      contractEndOn: date().zh('合同终止日'),
      contacts: list(record({ on: pastDate().zh('沟通日'), initiatedBy: oneOf(CONTACT_INITIATORS).zh('发起方'), topics: setOf(oneOf(CONTACT_TOPICS)).zh('沟通事项') })).zh('沟通记录'),
    },
    ({ contractStartOn, contractEndOn }) =>
      contractEndOn < contractStartOn ? { field: 'contractEndOn', code: 'inconsistent', zh: '合同终止日不得早于起始日', en: 'The contract cannot end before it begins' } : undefined,
    ({ contractStartOn, contractEndOn, contacts }) => {
      const i = contacts.findIndex((c) => c.on < contractStartOn || c.on > contractEndOn);
      return i < 0 ? undefined : { field: `contacts[${i}].on`, code: 'inconsistent', zh: '沟通日应在合同期内', en: 'A contact must lie within the term of the contract' };
    },
  ),
  answer: {
    halfYears: list(record({
      index: count().zh('第几个半年'), startOn: date().zh('起'), endOn: date().zh('止'), status: status.zh('状态'), contactOn: date().orNull().zh('沟通日'),
      topicsUncovered: list(oneOf(CONTACT_TOPICS)).zh('尚未涉及的事项'),
    })).zh('各半年'),
    missed: count().zh('逾期未沟通的半年数'),
  },
}).by(({ contractStartOn, contractEndOn, contacts }, at) => {
  const valid = contacts.filter((c) => c.initiatedBy === 'ngo-supervisor' && c.topics.some((topic) => topic !== 'other'));
  at.step(LG23b, '有效沟通 ＝ 由机构督导发起且涉及四项之一的次数', valid.length);
  const halfYears = halfYearsOf(contractStartOn, contractEndOn, valid, at);
  return { halfYears, missed: at.step(LG23a, '逾期未沟通的半年数', halfYears.filter((h) => h.status === 'overdue').length) };
});

export const contactRecord = recordKind('supervisor-contact', '督导沟通记录', [LG23b], {
  project: text().zh('项目'), on: date().zh('沟通日'), initiatedBy: oneOf(CONTACT_INITIATORS).zh('发起方'), topics: setOf(oneOf(CONTACT_TOPICS)).zh('沟通事项'), summary: text().zh('要点'),
});

export const chapter4Plan = chapter({
  title: '第四章 项目管理（第二十二条、第二十三条）',
  provisions: [LG22a, LG22b, LG22c, LG22d, LG23a, LG23b],
  decisions: [annualPlan, supervisorContact],
  workflows: [planFlow],
  records: [planRecord, serviceRecord, contactRecord],
  duties: [
    duty({ id: 'LG-D-means', zh: '记录计划各活动的经费支出', provisions: [LG22c], who: ['ngo'], period: 'quarterly', due: { month: 3, day: 0 }, open: true }),
    duty({ id: 'LG-D-plan-service', zh: '按年度计划记录服务', provisions: [LG22d], who: ['worker'], period: 'monthly', due: { day: 0 }, open: true, remindDays: 5 }),
    duty({ id: 'LG-D-contact', zh: '督导与区总工会沟通', provisions: [LG23a], who: ['ngo'], period: 'event', event: 'contract-half-year-end', due: { daysAfter: 0 }, remindDays: 30 }),
  ],
  rights: [right({ provisions: [LG22c], who: ['district'], verb: 'read', subject: 'ProjectSpending', reach: 'tenant', zh: '对照查看计划、预算和支出' })],
});
