// 第二十六条至第二十八条: tiers, their limits, the share of excellent, review and appeal; incidents behind 第二十七条.
import {
  HOUR_MS, bool, count, date, dateTime, dec, decision, endOfDay, fault, list, localDay, oneOf, pastDate, percent, percentOf, record, roundDown,
  rowOn, setOf, text, workingDayAfterByLists, year, yearOf, type Decimal, type Judgement, type PlainDate, type Scope, type Siblings,
} from '@gongqiao/kernel';
import { HB40b } from '../c6-closing/provisions.js';
import { answerWorkingDays, excellentShare, repeatedIncidents, satisfactionFloor } from '../parameters.js';
import { APPEAL_AUTHORITY } from '../c3-purchase/responsibility.js';
import { IN_FORCE, POST_LEVELS, TIERS, UNIONS, type Tier } from '../vocabulary.js';
import { HB26b, HB26c, HB26d, HB27a, HB27b, HB27c, HB27d, HB27e, HB27f, HB28a, HB28b } from './provisions.js';

const SEVERITIES = { lesser: '情节较轻', grave: '情节严重' } as const;
const GROUNDS = {
  'HB-27a': '未及时上报事件', 'HB-27b': '未完成年度重要任务', 'HB-27c': '满意率不足', 'HB-27d': '未及时上报达两次', 'HB-27e': '严重失误、失职', 'HB-27f': '消极或不能胜任',
} as const;
type Ground = keyof typeof GROUNDS;

/** Facts of 第二十七条第二款, on which `severity` is asked for. */
const forcing = (f: Siblings, { asOf }: Scope): boolean => {
  const repeated = rowOn(repeatedIncidents.rows, asOf)?.value ?? Number.POSITIVE_INFINITY;
  return Number(f['unreportedIncidents']) >= repeated || f['seriousFault'] === true || f['incompetent'] === true;
};

const TIER_FACTS = {
  unreportedIncidents: count().zh('当年未及时上报事件数', 'Unreported incidents'),
  missedAnnualKeyTask: bool().zh('未完成年度重要任务', 'Annual key task missed'),
  satisfactionRate: percent().zh('民主评议满意率', 'Satisfaction rate'),
  seriousFault: bool().zh('严重失误、失职造成重大损失或不良影响', 'Serious fault'),
  incompetent: bool().zh('消极或不能胜任', 'Incompetent'),
  severity: oneOf(SEVERITIES).when(forcing, '有第二十七条第二款情形之一时').zh('情节', 'Severity'),
} as const;

interface TierFacts {
  readonly unreportedIncidents: number;
  readonly missedAnnualKeyTask: boolean;
  readonly satisfactionRate: Decimal;
  readonly seriousFault: boolean;
  readonly incompetent: boolean;
  readonly severity: keyof typeof SEVERITIES | null;
}

interface TierLimit {
  readonly grounds: readonly Ground[];
  readonly forcedTier: Tier | null;
  readonly highestTier: Tier;
}

/** 第二十七条 on one worker. */
function limitOf(f: TierFacts, at: Judgement): TierLimit {
  const grounds: Ground[] = [];
  const floor = at.value(satisfactionFloor);
  const repeated = at.value(repeatedIncidents);
  if (!at.condition(HB27a, '没有未及时上报的事件', f.unreportedIncidents === 0, { 未及时上报: f.unreportedIncidents })) grounds.push('HB-27a');
  if (!at.condition(HB27b, '完成年度重要任务', !f.missedAnnualKeyTask)) grounds.push('HB-27b');
  if (!at.condition(HB27c, '民主评议满意率不低于下限', f.satisfactionRate.gte(floor), { 满意率: f.satisfactionRate, 下限: floor })) grounds.push('HB-27c');
  if (!at.condition(HB27d, '未及时上报未达次数界限', f.unreportedIncidents < repeated, { 未及时上报: f.unreportedIncidents, 次数界限: repeated })) grounds.push('HB-27d');
  if (!at.condition(HB27e, '没有造成重大损失或不良影响的严重失误、失职', !f.seriousFault)) grounds.push('HB-27e');
  if (!at.condition(HB27f, '工作积极且能胜任', !f.incompetent)) grounds.push('HB-27f');
  const forced = grounds.find((g) => g === 'HB-27d' || g === 'HB-27e' || g === 'HB-27f');
  if (forced !== undefined && f.severity !== null) {
    const tier: Tier = f.severity === 'grave' ? 'unqualified' : 'basic-qualified';
    at.step(HB27f, '按情节确定等次：较轻为基本合格，严重为不合格', tier, { 情节: SEVERITIES[f.severity] });
    return { grounds, forcedTier: tier, highestTier: tier };
  }
  return { grounds, forcedTier: null, highestTier: grounds.length > 0 ? 'qualified' : 'excellent' };
}

// 第二十七条
export const tierLimit = decision('hebei.evaluation.tierLimit', {
  zh: '等次限制',
  applies: [HB27a, HB27b, HB27c, HB27d, HB27e, HB27f, HB40b],
  from: IN_FORCE,
  facts: TIER_FACTS,
  answer: {
    grounds: setOf(oneOf(GROUNDS)).zh('限制理由', 'Grounds'),
    forcedTier: oneOf(TIERS).optional().zh('应评等次', 'Forced tier'),
    highestTier: oneOf(TIERS).zh('最高可评等次', 'Highest tier'),
  },
}).by((facts, at) => {
  const limit = limitOf(facts, at);
  at.step(HB27a, '最高可评等次', TIERS[limit.highestTier]);
  return limit;
});

/** 第二十六条: the share of those taking part, rounded down. */
function excellentCapOf(participants: number, at: Judgement): number {
  const share = at.value(excellentShare);
  const cap = roundDown(percentOf(dec(participants), share), 0).toNumber();
  return at.step(HB26c, '优秀名额 ＝ 参评人数 × 比例上限％，舍去小数', cap, { 参评人数: participants, 比例上限: share });
}

// 第二十六条
export const excellentCap = decision('hebei.evaluation.excellentCap', {
  zh: '优秀名额',
  applies: [HB26c, HB40b],
  from: IN_FORCE,
  facts: {
    participants: count({ min: 1 }).zh('参评人数', 'Participants'),
    proposedExcellent: count()
      .check((n, f) => (n > Number(f['participants']) ? fault('inconsistent', '拟评优秀人数不得多于参评人数', 'Must not exceed participants') : undefined))
      .zh('拟评优秀人数', 'Proposed excellent'),
    exceptionReason: text().optional().zh('超出理由', 'Reason for an exception'),
  },
  answer: {
    cap: count().zh('优秀名额', 'Cap'),
    withinCap: bool().zh('在名额内', 'Within the cap'),
    overCap: count().zh('超出人数', 'Over the cap'),
    accepted: bool().zh('可以确定', 'Accepted'),
  },
}).by(({ participants, proposedExcellent, exceptionReason }, at) => {
  const cap = excellentCapOf(participants, at);
  const withinCap = at.condition(HB26c, '拟评优秀人数不超过名额', proposedExcellent <= cap, { 拟评优秀人数: proposedExcellent, 优秀名额: cap });
  const accepted = withinCap || at.condition(HB26c, '超出名额的，有在案理由', exceptionReason !== null);
  return { cap, withinCap, overCap: Math.max(0, proposedExcellent - cap), accepted };
});

const participant = record({
  id: text().zh('编号'),
  postLevel: oneOf(POST_LEVELS).zh('岗位类别'),
  suggestedTier: oneOf(TIERS).when((f) => f['postLevel'] === 'county-post', '仅县级岗位').zh('县级建议等次'),
  finalTier: oneOf(TIERS).zh('拟定等次'),
  ...TIER_FACTS,
});
const REVIEW_FAULTS = { 'tier-not-forced': '未按应评等次评定', 'excellent-barred': '不得评为优秀' } as const;

// 第二十六条、第二十七条
export const cityReview = decision('hebei.evaluation.cityReview', {
  zh: '年度等次审核确定',
  applies: [HB26c, HB26b, HB26d, HB27a, HB27b, HB27c, HB27d, HB27e, HB27f, HB40b],
  from: IN_FORCE,
  facts: {
    participants: list(participant, { nonEmpty: true, unique: (p) => p.id, uniqueField: 'id' }).zh('参评人员', 'Participants'),
    capException: text().optional().zh('优秀超名额理由', 'Reason for exceeding the cap'),
  },
  answer: {
    cap: count().zh('优秀名额', 'Cap'),
    excellentCount: count().zh('优秀人数', 'Excellent'),
    overCap: count().zh('超出人数', 'Over the cap'),
    violations: list(record({ id: text().zh('编号'), code: oneOf(REVIEW_FAULTS).zh('问题') })).zh('违反事项', 'Violations'),
    changes: list(text()).zh('与县级建议不同的人员', 'Changes'),
    accepted: bool().zh('可以确定', 'Accepted'),
  },
}).by(({ participants, capException }, at) => {
  const cap = excellentCapOf(participants.length, at);
  const violations: { id: string; code: keyof typeof REVIEW_FAULTS }[] = [];
  const changes: string[] = [];
  let excellentCount = 0;
  for (const p of participants) {
    if (p.finalTier === 'excellent') excellentCount += 1;
    at.within(null, p.id, () => {
      const { forcedTier, highestTier } = limitOf(p, at);
      if (forcedTier !== null && forcedTier !== p.finalTier) violations.push({ id: p.id, code: 'tier-not-forced' });
      else if (p.finalTier === 'excellent' && highestTier !== 'excellent') violations.push({ id: p.id, code: 'excellent-barred' });
      at.condition(HB27a, '拟定等次符合第二十七条', violations.at(-1)?.id !== p.id, { 拟定等次: TIERS[p.finalTier], 最高可评等次: TIERS[highestTier] });
      if (p.suggestedTier !== null && !at.condition(HB26b, '拟定等次与县级建议一致', p.suggestedTier === p.finalTier, { 建议等次: TIERS[p.suggestedTier], 拟定等次: TIERS[p.finalTier] })) changes.push(p.id);
    });
  }
  const overCap = Math.max(0, excellentCount - cap);
  const within = at.condition(HB26c, '优秀人数不超过名额', overCap === 0, { 优秀人数: excellentCount, 优秀名额: cap });
  const allowed = within || at.condition(HB26c, '超出名额的，有在案理由', capException !== null);
  return { cap, excellentCount, overCap, violations, changes, accepted: violations.length === 0 && allowed };
});

// 第二十八条
export const appeal = decision('hebei.evaluation.appeal', {
  zh: '复核与申诉',
  applies: [HB28b, HB28a, HB40b],
  from: IN_FORCE,
  facts: {
    postLevel: oneOf(POST_LEVELS).zh('岗位类别', 'Post level'),
    receivedOn: pastDate()
      .check((d) => (yearOf(d) > 9990 ? fault('out-of-range', '超出可推算的年份', 'Lies beyond the years that can be reckoned') : undefined))
      .zh('收到日期', 'Received on'),
    publicHolidays: list(date()).zh('放假日', 'Public holidays'),
    makeupWorkdays: list(date().check((d, _siblings, scope) => {
      const holidays = scope.siblings['publicHolidays'] as readonly PlainDate[];
      return holidays.includes(d) ? fault('inconsistent', '调休上班日不能同时是放假日', 'Is also in publicHolidays') : undefined;
    })).zh('调休上班日', 'Make-up workdays'),
    answeredOn: pastDate()
      .check((d, f) => (d < String(f['receivedOn']) ? fault('inconsistent', '答复日期不得早于收到日期', 'Must not be before receivedOn') : undefined))
      .optional().zh('答复日期', 'Answered on'),
  },
  answer: {
    authority: oneOf(UNIONS).zh('答复方', 'Authority'),
    dueOn: date().zh('答复期限', 'Due on'),
    status: oneOf({ 'answered-in-time': '按期答复', 'answered-late': '逾期答复', pending: '待答复', overdue: '逾期未答复' }).zh('状态', 'Status'),
  },
}).by(({ postLevel, receivedOn, publicHolidays, makeupWorkdays, answeredOn }, at) => {
  const authority = APPEAL_AUTHORITY[postLevel];
  at.step(HB28a, '由购买主体的上级工会答复', UNIONS[authority], { 岗位类别: POST_LEVELS[postLevel] });
  const days = at.value(answerWorkingDays);
  const dueOn = at.step(HB28b, '答复期限 ＝ 收到次日起第若干个工作日', workingDayAfterByLists(receivedOn, days, new Set(publicHolidays), new Set(makeupWorkdays)), { 收到日期: receivedOn, 工作日数: days });
  if (answeredOn !== null) {
    const inTime = at.condition(HB28b, '在期限内答复', answeredOn <= dueOn, { 答复日期: answeredOn, 答复期限: dueOn });
    return { authority, dueOn, status: inTime ? 'answered-in-time' : 'answered-late' };
  }
  const open = at.condition(HB28b, '尚在答复期限内', at.asOf <= dueOn, { 基准日: at.asOf, 答复期限: dueOn });
  return { authority, dueOn, status: open ? 'pending' : 'overdue' };
});

const incident = record({
  id: text().zh('编号'),
  occurredAt: dateTime().check((t, _f, scope) => (t.instant >= endOfDay(scope.asOf) ? fault('out-of-range', '发生时间不得晚于基准日', 'Must not be after asOf') : undefined)).zh('发生时间'),
  reportedAt: dateTime()
    .check((t, f, scope) => {
      if (t.instant >= endOfDay(scope.asOf)) return fault('out-of-range', '上报时间不得晚于基准日', 'Must not be after asOf');
      const { instant } = f['occurredAt'] as { readonly instant: number };
      return t.instant < instant ? fault('inconsistent', '上报时间不得早于发生时间', 'Must not be before occurredAt') : undefined;
    })
    .optional().zh('上报时间'),
});

// 第二十七条（一）
export const reporting = decision('hebei.incident.reporting', {
  zh: '事件上报是否及时',
  applies: [HB27a, HB27d, HB40b],
  from: IN_FORCE,
  facts: {
    evaluationYear: year().zh('评价年度', 'Evaluation year'),
    reportWithinHours: count({ min: 1 }).zh('上报时限（小时）', 'Report within hours'),
    incidents: list(incident, { unique: (i) => i.id, uniqueField: 'id' }).zh('事件', 'Incidents'),
  },
  answer: {
    untimely: list(text()).zh('未及时上报', 'Untimely'),
    open: list(text()).zh('尚在时限内', 'Open'),
    unreportedIncidents: count().zh('未及时上报数', 'Unreported incidents'),
  },
}).by(({ evaluationYear, reportWithinHours, incidents }, at) => {
  const end = endOfDay(at.asOf);
  const untimely: string[] = [];
  const open: string[] = [];
  for (const { id, occurredAt, reportedAt } of incidents) {
    if (yearOf(localDay(occurredAt).date) !== evaluationYear) continue;
    const deadline = occurredAt.instant + reportWithinHours * HOUR_MS;
    const figures = { 编号: id, 发生时间: occurredAt, 上报时间: reportedAt, 时限小时: reportWithinHours };
    if (reportedAt === null && deadline >= end) {
      at.step(HB27a, '尚未上报，仍在时限内', id, figures);
      open.push(id);
    } else if (!at.condition(HB27a, '发生后在时限内上报', reportedAt !== null && reportedAt.instant <= deadline, figures)) {
      untimely.push(id);
    }
  }
  at.step(HB27d, '当年未及时上报数', untimely.length, { 评价年度: evaluationYear });
  return { untimely, open, unreportedIncidents: untimely.length };
});
