// 七（一）5、6 and （二）4: working time spent on casework and community services, and its points.
import { count, dec, decision, integer, list, oneOf, record, sum, tableOf, ZERO, type Decimal, type InferFields, type Judgement, type Provision, type RefusalCode } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, percentage, round1 } from '../../rules/rounding.js';
import { dec4, oneDecimal, rate, wholePoints } from '../../rules/types.js';
import { HOME } from './provisions.js';

export const HOME_ROLES = { leader: '项目负责人、组长', 'social-worker': '社工', assistant: '社工助理' } as const;
export type HomeRole = keyof typeof HOME_ROLES;

export const HOME_BELOW = { 'casework-below-minimum': '个案指标或时间不足', 'community-below-minimum': '社区服务时间不足' } as const;
export type HomeBelow = keyof typeof HOME_BELOW;

const MINIMA = record({ cases: wholePoints().zh('个案数'), casework: rate().zh('个案时间（％）'), community: rate().zh('社区服务时间（％）') });
const OF_WORKERS = { cases: 10, casework: '10', community: '30' };
export const homeMinima = printed('homeCare.minima', '居家养老最低要求', HOME['7.1d'], tableOf(HOME_ROLES, MINIMA), { leader: OF_WORKERS, 'social-worker': OF_WORKERS, assistant: { cases: 6, casework: '6', community: '34' } });
const STANDARD = record({ interview: rate().zh('个案会谈'), visit: rate().zh('咨询探访'), session: rate().zh('活动、小组节次'), inCharge: rate().zh('大型活动负责'), assisting: rate().zh('大型活动协助') });
const HOURS = { interview: '3', visit: '2', session: '20', inCharge: '40', assisting: '8' };
export const standardHours = printed('homeCare.standardHours', '最低效率工时（小时/次）', HOME['7.1e'], tableOf(HOME_ROLES, STANDARD), { leader: HOURS, 'social-worker': HOURS, assistant: { ...HOURS, session: '25' } });
const SCORING = record({ base: rate().zh('基础分'), caseworkTop: rate().zh('个案最高分'), caseworkSpan: rate().zh('个案满分跨度'), communityTop: rate().zh('社区最高分'), communitySpan: rate().zh('社区满分跨度'), interviews: wholePoints().zh('跟进个案最少会谈次数') });
export const homeScoring = printed('homeCare.scoring', '指标量得分', HOME['7.1f'], SCORING, { base: '30', caseworkTop: '45', caseworkSpan: '10', communityTop: '55', communitySpan: '20', interviews: 3 });

const ROW = record({ sessions: count().zh('次数'), hours: dec4().zh('工时') });
export const WORK_FIELDS = {
  monthsCovered: integer({ min: 1, max: 12 }).zh('覆盖月数'), workHours: dec4({ above: '0' }).zh('总工时'), caseInterviews: list(integer({ min: 1 })).zh('各个案会谈次数'), caseworkHours: dec4().zh('个案工时'),
  visits: ROW.zh('咨询探访'), groupSessions: ROW.zh('活动、小组节次'), largeEventsInCharge: ROW.zh('大型活动负责'), largeEventsAssisting: ROW.zh('大型活动协助'),
} as const;
export type Work = InferFields<typeof WORK_FIELDS>;

/** All hours below are part of the working hours. */
export function withinWorkHours(f: Work): { field: string; code: RefusalCode; zh: string; en: string } | undefined {
  const spent = f.caseworkHours.plus(f.visits.hours).plus(f.groupSessions.hours).plus(f.largeEventsInCharge.hours).plus(f.largeEventsAssisting.hours);
  return f.workHours.lt(spent) ? { field: 'workHours', code: 'inconsistent', zh: '总工时不得少于各项工时之和', en: 'fewer working hours than the hours below' } : undefined;
}

interface Cited {
  readonly minima: Provision;
  readonly hours: Provision;
  readonly quicker: Provision;
  readonly scoring: Provision;
}
const CITED: Readonly<Record<HomeRole, Cited>> = {
  leader: { minima: HOME['7.1d'], hours: HOME['7.1e'], quicker: HOME['7.1g'], scoring: HOME['7.1f'] },
  'social-worker': { minima: HOME['7.2d'], hours: HOME['7.2e'], quicker: HOME['7.2h'], scoring: HOME['7.2f'] },
  assistant: { minima: HOME['7.2d'], hours: HOME['7.2e'], quicker: HOME['7.2h'], scoring: HOME['7.2g'] },
};

/** Cases with enough interviews to count as followed. */
export function followedCases(at: Judgement, interviews: readonly number[]): number {
  const least3 = at.value(homeScoring).interviews;
  return at.step(HOME['7.1.3'], '跟进个案 ＝ 会谈不少于规定次数的个案', interviews.filter((n) => n >= least3).length, { 规定次数: least3 });
}

function credited(at: Judgement, cited: Cited, term: string, sessions: Decimal | number, hours: Decimal, standard: Decimal): Decimal {
  return at.step(cited.quicker, `${term}计入工时 ＝ 实际工时与次数 × 最低效率工时中较小者`, least(hours, standard.times(sessions)), { 实际工时: hours, 次数: sessions, 最低效率工时: standard });
}

interface Shares {
  readonly caseworkHoursCounted: Decimal;
  readonly communityHoursCounted: Decimal;
  readonly caseworkShare: Decimal;
  readonly communityShare: Decimal;
}

function sharesOf(at: Judgement, role: HomeRole, work: Work): Shares {
  const cited = CITED[role];
  const standard = at.value(standardHours)[role];
  const interviews = sum(work.caseInterviews.map((n) => dec(n)));
  const casework = credited(at, cited, '个案会谈', interviews, work.caseworkHours, standard.interview);
  const community = credited(at, cited, '咨询探访', work.visits.sessions, work.visits.hours, standard.visit)
    .plus(credited(at, cited, '活动、小组', work.groupSessions.sessions, work.groupSessions.hours, standard.session))
    .plus(credited(at, cited, '大型活动负责', work.largeEventsInCharge.sessions, work.largeEventsInCharge.hours, standard.inCharge))
    .plus(credited(at, cited, '大型活动协助', work.largeEventsAssisting.sessions, work.largeEventsAssisting.hours, standard.assisting));
  return {
    caseworkHoursCounted: casework, communityHoursCounted: community,
    caseworkShare: at.step(cited.scoring, '个案时间比例 ＝ 个案计入工时 ÷ 总工时 × 100，保留一位小数', round1(percentage(casework, work.workHours)), { 个案计入工时: casework, 总工时: work.workHours }),
    communityShare: at.step(cited.scoring, '社区服务时间比例 ＝ 社区计入工时 ÷ 总工时 × 100，保留一位小数', round1(percentage(community, work.workHours)), { 社区计入工时: community, 总工时: work.workHours }),
  };
}

function pointsOf(at: Judgement, cited: Provision, term: string, share: Decimal, minimum: Decimal, span: Decimal, top: Decimal, below: boolean): Decimal {
  const { base } = at.value(homeScoring);
  const over = share.minus(minimum);
  const points = below ? ZERO : over.gte(span) ? top : base.plus(over);
  return at.step(cited, `${term}得分 ＝ 基础分 ＋（比例 － 最低要求），至最高分；未达最低要求为零`, points, { 基础分: base, 比例: share, 最低要求: minimum, 最高分: top });
}

const FACTS = { role: oneOf(HOME_ROLES).zh('职务'), ...WORK_FIELDS } as const;

export const homeCareIndicator = decision('leya.evaluation.homeCareIndicator', {
  zh: '居家养老指标量得分',
  applies: [HOME['7.1f'], HOME['7.1d'], HOME['7.1e'], HOME['7.1g'], HOME['7.2d'], HOME['7.2e'], HOME['7.2f'], HOME['7.2g'], HOME['7.2h'], HOME['6.1a'], HOME['6.1b'], HOME['6.3']],
  facts: record<typeof FACTS>(FACTS, withinWorkHours),
  answer: {
    followedCases: count().zh('跟进个案'), caseworkHoursCounted: dec4().zh('个案计入工时'), communityHoursCounted: dec4().zh('社区计入工时'), caseworkShare: oneDecimal().zh('个案时间比例'), communityShare: oneDecimal().zh('社区服务时间比例'),
    caseworkScore: oneDecimal().zh('个案得分'), communityScore: oneDecimal().zh('社区服务得分'), score: oneDecimal().zh('指标量得分'), belowMinimum: list(oneOf(HOME_BELOW)).zh('低于最低要求'),
  },
}).by(({ role, ...work }, at) => {
  const cited = CITED[role];
  const minimum = at.value(homeMinima)[role];
  const scoring = at.value(homeScoring);
  const followed = followedCases(at, work.caseInterviews);
  const shares = sharesOf(at, role, work);
  // 全年指标按覆盖月数折算: compared as followed × 12 against minimum × months.
  const enoughCases = at.condition(cited.minima, '跟进个案不少于全年指标 × 覆盖月数 ÷ 12', followed * 12 >= minimum.cases * work.monthsCovered, { 跟进个案: followed, 全年指标: minimum.cases, 覆盖月数: work.monthsCovered });
  const enoughCasework = at.condition(cited.minima, '个案时间比例不低于最低要求', shares.caseworkShare.gte(minimum.casework), { 个案时间比例: shares.caseworkShare, 最低要求: minimum.casework });
  const enoughCommunity = at.condition(cited.minima, '社区服务时间比例不低于最低要求', shares.communityShare.gte(minimum.community), { 社区服务时间比例: shares.communityShare, 最低要求: minimum.community });
  const belowMinimum: HomeBelow[] = [...(enoughCases && enoughCasework ? [] : (['casework-below-minimum'] as const)), ...(enoughCommunity ? [] : (['community-below-minimum'] as const))];
  const caseworkScore = pointsOf(at, cited.scoring, '个案', shares.caseworkShare, minimum.casework, scoring.caseworkSpan, scoring.caseworkTop, !(enoughCases && enoughCasework));
  const communityScore = pointsOf(at, cited.scoring, '社区服务', shares.communityShare, minimum.community, scoring.communitySpan, scoring.communityTop, !enoughCommunity);
  const score = at.step(cited.scoring, '指标量得分 ＝ 个案得分 ＋ 社区服务得分，任一未达最低要求为零', belowMinimum.length > 0 ? dec(0) : caseworkScore.plus(communityScore), { 个案得分: caseworkScore, 社区服务得分: communityScore });
  return { followedCases: followed, ...shares, caseworkScore, communityScore, score, belowMinimum };
});
