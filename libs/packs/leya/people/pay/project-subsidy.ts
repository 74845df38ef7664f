// 第四章一 项目补贴: whether the month's subsidy is due.
import { bool, count, dec, decision, integer, list, oneOf, record, tableOf, type Decimal, type Infer, type InferFields, type Judgement } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { dec4, rate, wholePoints } from '../rules/types.js';
import { unmetOf } from '../rules/unmet.js';
import { NEW_PAY_FROM } from '../vocabulary.js';
import { NEW_PAY } from './provisions.js';

const CATEGORIES = { general: '一般性岗位项目', window: '行政性项目（窗口）', special: '专项项目（社综、居家、康就）' } as const;
const SIZES = { small: '小项目团队', medium: '中项目团队', large: '大项目团队' } as const;
const UNMET = { 'month-completion': '月完成率', 'quarter-completion': '季度完成率', 'extra-projects': '合同外项目', events: '场次', attendance: '全勤', complaints: '投诉', brief: '简报' } as const;
type Unmet = keyof typeof UNMET;

const GENERAL = record({ month: rate().zh('月完成率（％）'), quarter: rate().zh('季度完成率（％）'), extraProjects: wholePoints().zh('合同外项目'), events: tableOf(SIZES, wholePoints()).zh('每月场次') });
export const generalSubsidy = printed('projectSubsidy.general', '一般性岗位项目补贴要求', NEW_PAY['1a'], GENERAL, { month: '70', quarter: '85', extraProjects: 1, events: { small: 1, medium: 2, large: 3 } }, NEW_PAY_FROM);
const SPECIAL = record({ extraProjects: wholePoints().zh('合同外项目'), events: wholePoints().zh('每月团队场次'), perHead: rate().zh('每月人均场次') });
export const specialSubsidy = printed('projectSubsidy.special', '专项项目补贴要求', NEW_PAY['1c'], tableOf(SIZES, SPECIAL), {
  small: { extraProjects: 1, events: 2, perHead: '1' }, medium: { extraProjects: 3, events: 6, perHead: '1.5' }, large: { extraProjects: 3, events: 9, perHead: '1.5' },
}, NEW_PAY_FROM);

const of = (...categories: readonly string[]) => (f: Readonly<Record<string, unknown>>): boolean => categories.includes(f['category'] as string);
const TEAMS = of('general', 'special');
const DONE = record({ completed: dec4().zh('完成量'), target: dec4({ above: '0' }).zh('指标量') });
export const SUBSIDY_FIELDS = {
  category: oneOf(CATEGORIES).zh('项目类别'),
  size: oneOf(SIZES).when(TEAMS, '一般性、专项').zh('团队规模'), extraProjects: count().when(TEAMS, '一般性、专项').zh('合同外项目'), events: count().when(TEAMS, '一般性、专项').zh('当月场次'),
  month: DONE.when(of('general'), '仅一般性').zh('当月'), quarter: DONE.orNull().when(of('general'), '仅一般性').zh('当季'),
  staff: integer({ min: 1 }).when(of('special'), '仅专项').zh('团队人数'),
  fullAttendance: bool().when(of('window'), '仅窗口').zh('打卡全勤'), complaints: count().when(of('window'), '仅窗口').zh('投诉'), briefs: count().when(of('window'), '仅窗口').zh('简报'),
} as const;
type Facts = InferFields<typeof SUBSIDY_FIELDS>;

const reaches = ({ completed, target }: Infer<typeof DONE>, least: Decimal): boolean => completed.times(100).gte(target.times(least));

function generalUnmet(at: Judgement, { size, extraProjects, events, month, quarter }: Facts): Unmet[] {
  const limits = at.value(generalSubsidy);
  const least = limits.events[size ?? 'small'];
  return unmetOf<Unmet>(at, [
    ['month-completion', NEW_PAY['1a'], '当月完成率不低于要求', month !== null && reaches(month, limits.month), { 完成量: month?.completed, 指标量: month?.target, 要求: limits.month }],
    ...(quarter ? [['quarter-completion', NEW_PAY['1a'], '当季完成率不低于要求', reaches(quarter, limits.quarter), { 完成量: quarter.completed, 指标量: quarter.target, 要求: limits.quarter }] as const] : []),
    ['extra-projects', NEW_PAY['1a'], '合同外项目不少于要求', (extraProjects ?? 0) >= limits.extraProjects, { 合同外项目: extraProjects, 要求: limits.extraProjects }],
    ['events', NEW_PAY['1a'], '当月场次不少于要求', (events ?? 0) >= least, { 当月场次: events, 要求: least }],
  ]);
}

function specialUnmet(at: Judgement, { size, extraProjects, events, staff }: Facts): Unmet[] {
  const limits = at.value(specialSubsidy)[size ?? 'small'];
  const held = events ?? 0;
  const enough = held >= limits.events || dec(held).gte(limits.perHead.times(staff ?? 1));
  return unmetOf<Unmet>(at, [
    ['extra-projects', NEW_PAY['1c'], '合同外项目不少于要求', (extraProjects ?? 0) >= limits.extraProjects, { 合同外项目: extraProjects, 要求: limits.extraProjects }],
    ['events', NEW_PAY['1c'], '当月场次不少于团队要求或人均要求', enough, { 当月场次: events, 团队要求: limits.events, 人均要求: limits.perHead, 团队人数: staff }],
  ]);
}

function windowUnmet(at: Judgement, { fullAttendance, complaints, briefs }: Facts): Unmet[] {
  return unmetOf<Unmet>(at, [
    ['attendance', NEW_PAY['1b'], '每月打卡全勤', fullAttendance === true],
    ['complaints', NEW_PAY['1b'], '当月未收投诉', complaints === 0, { 投诉: complaints }],
    ['brief', NEW_PAY['1b'], '一人一份简报', (briefs ?? 0) >= 1, { 简报: briefs }],
  ]);
}

export const projectSubsidy = decision('leya.compensation.projectSubsidy', {
  zh: '项目补贴',
  applies: [NEW_PAY['1a'], NEW_PAY['1b'], NEW_PAY['1c']],
  from: NEW_PAY_FROM,
  facts: SUBSIDY_FIELDS,
  answer: { entitled: bool().zh('可发放'), unmet: list(oneOf(UNMET)).zh('未满足的条件') },
}).by((facts, at) => {
  const judge = { general: generalUnmet, special: specialUnmet, window: windowUnmet }[facts.category];
  const unmet = judge(at, facts);
  return { entitled: unmet.length === 0, unmet };
});
