// Part C of the readings: JS-W1 to JS-W5. An act of a state or a party not listed is refused and changes nothing.
import { count, date, decimal, money, record, setOf, text, workflow, oneOf, year, type ActFacts } from '@gongqiao/kernel';
import * as P from './provisions.js';
import { DEPARTMENTS, PAY_FACTORS } from './vocabulary.js';

/** A field of a decision's outcome among the facts of an act. */
function outcome(facts: ActFacts, name: string, field: string): unknown {
  const held = facts[name];
  return typeof held === 'object' && held !== null ? (held as Readonly<Record<string, unknown>>)[field] : undefined;
}

const grounds = record({ economy: text().zh('经济发展水平'), shortage: text().zh('人员力量缺口'), enterprises: count().zh('企业数量'), employees: count().zh('职工人数'), funds: text().zh('工会经费情况') });

/** Whether the people settled are those the ranking selected, undecided ones set aside. */
function settledOtherwise(facts: ActFacts): boolean {
  const selected = outcome(facts, 'jiangsu.eligibility.ranking', 'selected') as readonly string[] | undefined;
  if (!selected) return true;
  const undecided = (outcome(facts, 'jiangsu.eligibility.ranking', 'undecided') as readonly string[] | undefined) ?? [];
  const settled = (facts['settled'] as readonly string[] | undefined) ?? [];
  return selected.some((id) => !settled.includes(id)) || settled.some((id) => !selected.includes(id) && !undecided.includes(id));
}

export const recruitmentRound = workflow({
  id: 'JS-W1', zh: '招聘', subject: 'recruitment-round', provisions: [P.JS31a, P.JS31c, P.JS31d, P.JS31b, P.JS2h], initial: 'planned',
  states: {
    planned: { zh: '已拟定', holders: ['county', 'city'] }, announced: { zh: '已公告', holders: ['county'] }, selecting: { zh: '评分中', holders: ['city'] },
    settled: { zh: '已确定', holders: ['employing-unit'] }, closed: { zh: '已结束', final: true },
  },
  transitions: [
    {
      id: 'plan', zh: '拟定名额', from: ['planned'], to: 'planned', actors: ['county'], form: grounds, provisions: [P.JS31d],
      guards: [{
        code: 'headcount-refused', provision: P.JS2g, decision: 'jiangsu.establishment.request', message: { zh: '有单位超过可配人数', en: 'A unit would have more workers than allowed' },
        refuses: (f) => (outcome(f, 'jiangsu.establishment.request', 'verdict') ?? 'refused') === 'refused',
      }],
    },
    {
      id: 'announce', zh: '公告', from: ['planned'], to: 'announced', actors: ['city'], provisions: [P.JS31c],
      guards: [{ code: 'no-public-notice', provision: P.JS31a, message: { zh: '须有公开公告', en: 'A public notice is needed' }, refuses: (f) => !f['publicNotice'] }],
    },
    { id: 'score', zh: '评分', from: ['announced'], to: 'selecting', actors: ['county'] },
    {
      id: 'settle', zh: '确定人选', from: ['selecting'], to: 'settled', actors: ['city'], provisions: [P.JS31b],
      guards: [
        { code: 'not-by-ranking', provision: P.JS31b, decision: 'jiangsu.eligibility.ranking', message: { zh: '人选与排名不符', en: 'The people differ from the ranking' }, refuses: settledOtherwise },
        {
          code: 'undecided-needs-reason', provision: P.JS31b, decision: 'jiangsu.eligibility.ranking', message: { zh: '并列人选的取舍须写明理由', en: 'Settling a tie needs a reason' },
          refuses: (f) => ((outcome(f, 'jiangsu.eligibility.ranking', 'undecided') as readonly string[] | undefined) ?? []).length > 0 && !f['reason'],
        },
      ],
    },
    {
      id: 'hire', zh: '录用', from: ['settled'], to: 'settled', actors: ['employing-unit'], opens: [{ workflow: 'JS-W1-filing' }, { workflow: 'JS-W4' }],
      guards: [{ code: 'not-settled', provision: P.JS31a, message: { zh: '不在确定的人选之内', en: 'Not among the people settled' }, refuses: (f) => !((f['settled'] as readonly unknown[] | undefined) ?? []).includes(f['person']) }],
    },
    { id: 'close', zh: '结束', from: ['settled'], to: 'closed', actors: ['city'] },
  ],
});

export const filingFlow = workflow({
  id: 'JS-W1-filing', zh: '录用备案', subject: 'worker-filing', provisions: [P.JS31e, P.JS31f], initial: 'unfiled',
  states: { unfiled: { zh: '未备案', holders: ['county', 'city'] }, filed: { zh: '已备案', holders: ['province'] }, acknowledged: { zh: '省已确认' } },
  transitions: [
    {
      id: 'file', zh: '备案', from: ['unfiled'], to: 'filed', actors: ['county', 'city'], provisions: [P.JS31e],
      guards: [{ code: 'not-real-name', provision: P.JS42c, message: { zh: '姓名和身份号码未核实', en: 'The real name is not verified' }, refuses: (f) => f['realName'] !== true }],
    },
    { id: 'acknowledge', zh: '确认', from: ['filed'], to: 'acknowledged', actors: ['province'] },
    { id: 'returnFiling', zh: '退回备案', from: ['filed', 'acknowledged'], to: 'unfiled', actors: ['province'], reason: true, provisions: [P.JS31f] },
  ],
});

export const frameworkFlow = workflow({
  id: 'JS-W2-framework', zh: '设区市薪酬框架', subject: 'pay-framework', provisions: [P.JS32a, P.JS32b], initial: 'draft',
  begin: { actors: ['city'], title: 'framework', form: record({ framework: text().zh('薪酬框架名称', 'Framework'), outline: text().zh('主要内容', 'Outline') }) },
  states: { draft: { zh: '草拟', holders: ['city'] }, published: { zh: '已公布', final: true } },
  transitions: [{
    id: 'publish', zh: '公布', from: ['draft'], to: 'published', actors: ['city'],
    form: record({ departments: setOf(oneOf(DEPARTMENTS), { nonEmpty: true }).zh('会同部门'), guidelineLow: money().optional().zh('指导标准下限'), guidelineHigh: money().optional().zh('指导标准上限'), from: date().zh('起始日') }),
    guards: [{ code: 'no-departments', provision: P.JS32a, message: { zh: '须写明会同的部门', en: 'The departments that took part must be named' }, refuses: (f) => ((f['departments'] as readonly unknown[] | undefined) ?? []).length === 0 }],
  }],
});

export const schemeFlow = workflow({
  id: 'JS-W2-scheme', zh: '县级薪酬方案', subject: 'pay-scheme', provisions: [P.JS32c, P.JS32d, P.JS32e], initial: 'draft',
  states: { draft: { zh: '草拟', holders: ['county'] }, guided: { zh: '设区市已指导', holders: ['county'] }, 'in-force': { zh: '施行', final: true } },
  transitions: [
    // A county cannot guide itself: only the city is an actor here.
    { id: 'guide', zh: '指导', from: ['draft'], to: 'guided', actors: ['city'], form: record({ opinion: text().zh('指导意见') }), provisions: [P.JS32c] },
    { id: 'revise', zh: '修改', from: ['guided'], to: 'draft', actors: ['county', 'city'], reason: true },
    {
      id: 'putInForce', zh: '施行', from: ['guided'], to: 'in-force', actors: ['county'], form: record({ from: date().zh('施行日'), factors: setOf(oneOf(PAY_FACTORS)).zh('晋档因素') }),
      guards: [{
        code: 'scheme-not-compliant', provision: P.JS32e, decision: 'jiangsu.compensation.schemeCheck', message: { zh: '薪酬方案不合规', en: 'The scheme does not meet the guidance' },
        refuses: (f) => outcome(f, 'jiangsu.compensation.schemeCheck', 'compliant') !== true,
      }],
    },
  ],
});

const signedTwice = (f: ActFacts): boolean => f['userUnitSignerId'] !== undefined && f['userUnitSignerId'] === f['countySignerId'];

export const evaluationFlow = workflow({
  id: 'JS-W3', zh: '年度考核', subject: 'appraisal', provisions: [P.JS34b, P.JS34d], initial: 'open',
  states: {
    open: { zh: '待评分', holders: ['user-unit', 'county'] }, scored: { zh: '已评分', holders: ['user-unit', 'county'] }, signed: { zh: '已签署', holders: ['county'] },
    notified: { zh: '已告知', holders: ['county'] }, closed: { zh: '已办结', final: true },
  },
  transitions: [
    { id: 'score', zh: '评分', from: ['open'], to: 'scored', actors: ['user-unit', 'county'], form: record({ score: decimal().zh('综合得分') }) },
    { id: 'signByUnit', zh: '实际用人单位签署', from: ['scored'], to: 'scored', actors: ['user-unit'] },
    {
      id: 'sign', zh: '县级总工会签署', from: ['scored'], to: 'signed', actors: ['county'], provisions: [P.JS34d],
      guards: [
        { code: 'unit-not-signed', provision: P.JS34d, message: { zh: '实际用人单位尚未签署', en: 'The user unit signs first' }, refuses: (f) => f['userUnitSignerId'] === undefined || f['userUnitSignerId'] === null },
        { code: 'one-person-for-both', provision: P.JS34d, message: { zh: '不得由一人代两方签署', en: 'One person cannot sign for both' }, refuses: signedTwice },
      ],
    },
    { id: 'notify', zh: '告知本人', from: ['signed'], to: 'notified', actors: ['county', 'user-unit'], opens: [{ workflow: 'JS-W3-talk', when: (f) => f['tier'] === 'unqualified' }], provisions: [P.JS34g] },
    { id: 'close', zh: '办结', from: ['notified'], to: 'closed', actors: ['county'] },
  ],
});

export const talkFlow = workflow({
  id: 'JS-W3-talk', zh: '诫勉谈话', subject: 'admonition-talk', provisions: [P.JS34g], initial: 'due',
  states: {
    due: { zh: '应谈话', holders: ['county', 'user-unit'], term: { provision: P.JS34g, days: 30 } }, recorded: { zh: '已谈话', holders: ['worker'] }, acknowledged: { zh: '本人已确认', final: true },
  },
  transitions: [
    { id: 'recordTalk', zh: '记录谈话', from: ['due'], to: 'recorded', actors: ['county', 'user-unit'], form: record({ heldOn: date().zh('谈话日'), speaker: text().zh('谈话人'), contents: text().zh('内容'), year: year().zh('对应年度') }) },
    { id: 'acknowledgeTalk', zh: '本人确认', from: ['recorded'], to: 'acknowledged', actors: ['worker'] },
  ],
});

export const movementFlow = workflow({
  id: 'JS-W4', zh: '调动与退出', subject: 'worker', provisions: [P.JS2h, P.JS42c, P.JS34h, P.JS34i], initial: 'active',
  states: { active: { zh: '在岗' }, exited: { zh: '已退出', final: true } },
  transitions: [
    { id: 'resign', zh: '辞职', from: ['active'], to: 'exited', actors: ['worker'], reason: true, form: record({ on: date().zh('日期') }) },
    {
      id: 'terminate', zh: '解除', from: ['active'], to: 'exited', actors: ['employing-unit'], reason: true, form: record({ on: date().zh('日期') }),
      guards: [{
        code: 'no-ground', provision: P.JS34h, decision: 'jiangsu.remediation.followUp', message: { zh: '没有可以解除的事由', en: 'There is no ground to terminate' },
        refuses: (f) => outcome(f, 'jiangsu.remediation.followUp', 'mayTerminate') !== true,
      }],
    },
    { id: 'expire', zh: '期满不续', from: ['active'], to: 'exited', actors: ['employing-unit'], reason: true, form: record({ on: date().zh('日期') }) },
    {
      id: 'move', zh: '调动', from: ['active'], to: 'active', actors: ['county', 'city'], provisions: [P.JS2h], form: record({ toUnit: text().zh('调入单位') }),
      guards: [
        { code: 'other-county', provision: P.JS2h, message: { zh: '县级只在本辖区内调动', en: 'A county moves workers within its own area only' }, refuses: (f) => f['actor'] === 'county' && f['sameCounty'] === false },
        { code: 'other-city', provision: P.JS2h, message: { zh: '跨设区市的先退出再录用', en: 'Between cities: exit and new hire' }, refuses: (f) => f['sameCity'] === false },
      ],
    },
  ],
});

const SUBJECTS = { hiring: '聘用', training: '培训', management: '管理' } as const;

export const inspectionFlow = workflow({
  id: 'JS-W5', zh: '督查', subject: 'inspection', provisions: [P.JS34j], initial: 'opened',
  begin: { actors: ['city'], title: 'scope', form: record({ scope: text().zh('督查范围', 'Scope'), on: date().zh('督查日期', 'Day') }) },
  states: {
    opened: { zh: '已开展', holders: ['city'] }, reported: { zh: '已报告', holders: ['city'] }, 'corrections-due': { zh: '待整改', holders: ['county'] }, answered: { zh: '已答复', holders: ['city'] }, closed: { zh: '已办结', final: true },
  },
  transitions: [
    { id: 'report', zh: '提交发现', from: ['opened'], to: 'reported', actors: ['city'], form: record({ subjects: setOf(oneOf(SUBJECTS), { nonEmpty: true }).zh('事项'), departments: setOf(oneOf(DEPARTMENTS)).zh('会同部门'), findings: text().zh('发现') }) },
    { id: 'demandCorrections', zh: '要求整改', from: ['reported'], to: 'corrections-due', actors: ['city'], form: record({ corrections: text().zh('整改要求'), by: date().zh('期限') }) },
    { id: 'answer', zh: '答复', from: ['corrections-due'], to: 'answered', actors: ['county'], form: record({ answer: text().zh('整改情况') }) },
    { id: 'returnAnswer', zh: '退回答复', from: ['answered'], to: 'corrections-due', actors: ['city'], reason: true },
    { id: 'close', zh: '办结', from: ['answered'], to: 'closed', actors: ['city'] },
  ],
});
