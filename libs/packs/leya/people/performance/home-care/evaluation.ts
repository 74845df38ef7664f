// 七（一）项目负责人、组长, （二）社工、社工助理: totals of home care.
import { bool, count, decision, list, oneOf, record, tableOf, type Decimal, type InferFields, type Judgement, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { mean, round1 } from '../../rules/rounding.js';
import { oneDecimal, points100, rate } from '../../rules/types.js';
import { weightedTotal } from '../../rules/weighting.js';
import { PROJECT_CONDUCT, conductCauses, outcomeOf, type Conduct, type Outcome } from '../centre/conduct.js';
import { EXTRA_HOME, extraPointsHomeCare, type ExtraHome } from './extra-points.js';
import { HOME_BELOW, WORK_FIELDS, homeCareIndicator, withinWorkHours, type HomeBelow, type HomeRole, type Work } from './indicator.js';
import { HOME } from './provisions.js';

const CAUSES = { ...HOME_BELOW, 'unresolved-complaints': '投诉警告两次以上未改善', 'serious-violation': '严重违规或造成严重后果', 'total-below-60': '总分低于60分' } as const;
type Cause = keyof typeof CAUSES;

const OF_LEADERS = { employer: '用人单位', department: '部门', colleagues: '同事', caregivers: '护工', recipients: '服务对象', indicator: '指标量', archive: '档案管理', extra: '附加项' } as const;
export const leaderWeights = printed('homeCareLeader.weights', '居家负责人权重（％）', HOME['7.1'], tableOf(OF_LEADERS, rate()), { employer: '10', department: '15', colleagues: '15', caregivers: '10', recipients: '10', indicator: '15', archive: '10', extra: '15' });
const OF_WORKERS = { employer: '用人单位', projectLead: '项目负责人', caregivers: '护工', recipients: '服务对象', indicator: '指标量', archive: '档案管理', extra: '附加项' } as const;
export const homeWorkerWeights = printed('homeCareWorker.weights', '居家社工、助理权重（％）', HOME['7.2'], tableOf(OF_WORKERS, rate()), { employer: '10', projectLead: '20', caregivers: '10', recipients: '15', indicator: '20', archive: '10', extra: '15' });

const SHEETS = {
  caregiverScores: list(points100(), { nonEmpty: true }).zh('护工评分'), recipientScores: list(points100(), { nonEmpty: true, max: 10 }).zh('服务对象评分'),
  work: record(WORK_FIELDS, withinWorkHours).zh('工时'), extra: EXTRA_HOME.zh('附加项'), conduct: PROJECT_CONDUCT.zh('行为事实'),
} as const;
const FIGURES = {
  followedCases: count().zh('跟进个案'), caseworkShare: oneDecimal().zh('个案时间比例'), communityShare: oneDecimal().zh('社区服务时间比例'),
  computedTotal: oneDecimal().zh('计算总分'), total: oneDecimal().zh('总分'), zeroed: bool().zh('计零'), zeroCauses: list(oneOf(CAUSES)).zh('计零原因'),
} as const;
const ZEROING = [HOME['6.1a'], HOME['6.1b'], HOME['6.1c'], HOME['6.1d'], HOME['6.1e'], HOME['6.3']] as const;

/** Indicator and extra points of a person by role. */
function performed(at: Judgement, role: HomeRole, work: Work, extra: ExtraHome): { indicator: InferFields<typeof homeCareIndicator.answer.fields>; extra: Decimal } {
  const indicator = at.call(homeCareIndicator, { role, ...work });
  const points = at.call(extraPointsHomeCare, { role, ...extra, followedCases: indicator.followedCases, communityShare: indicator.communityShare });
  return { indicator, extra: points.total };
}

const averaged = (at: Judgement, cited: Provision, term: string, scores: readonly Decimal[]): Decimal =>
  at.step(cited, `${term} ＝ 评分的平均值，保留一位小数`, round1(mean(scores)), { 份数: scores.length });

function judged(at: Judgement, computedTotal: Decimal, below: readonly HomeBelow[], conduct: Conduct): Outcome<Cause> {
  const cited = { complaints: HOME['6.1c'], violation: HOME['6.1d'], total: HOME['6.1e'] };
  return outcomeOf<Cause>(computedTotal, [...below, ...conductCauses(at, conduct, computedTotal, cited)]);
}

export const homeCareLeader = decision('leya.evaluation.homeCareLeader', {
  zh: '居家负责人、组长绩效得分',
  applies: [HOME['7.1'], HOME['7.1a'], HOME['7.1b'], HOME['7.1c'], ...ZEROING],
  facts: {
    employerScore: points100().zh('用人单位评分'), departmentScore: points100().zh('部门评分'), archiveScore: points100().zh('档案管理评分'),
    colleagueScores: list(points100(), { nonEmpty: true }).zh('同事评分'), ...SHEETS,
  },
  answer: {
    components: tableOf(OF_LEADERS, oneDecimal()).zh('各项得分'),
    ...FIGURES,
  },
}).by((facts, at) => {
  const { indicator, extra } = performed(at, 'leader', facts.work, facts.extra);
  const components = {
    employer: round1(facts.employerScore), department: round1(facts.departmentScore), colleagues: averaged(at, HOME['7.1a'], '同事评估', facts.colleagueScores),
    caregivers: averaged(at, HOME['7.1b'], '护工评估', facts.caregiverScores), recipients: averaged(at, HOME['7.1c'], '服务对象评估', facts.recipientScores),
    indicator: indicator.score, archive: round1(facts.archiveScore), extra,
  };
  const w = at.value(leaderWeights);
  const sumOf = weightedTotal(at, HOME['7.1'], [
    ['用人单位评估', w.employer, components.employer], ['部门评估', w.department, components.department], ['同事评估', w.colleagues, components.colleagues], ['护工评估', w.caregivers, components.caregivers],
    ['服务对象评估', w.recipients, components.recipients], ['指标量', w.indicator, components.indicator], ['档案管理', w.archive, components.archive], ['附加项', w.extra, components.extra],
  ]);
  const computedTotal = at.step(HOME['7.1'], '计算总分 ＝ 加权得分，保留一位小数', round1(sumOf), { 加权得分: sumOf });
  return { components, followedCases: indicator.followedCases, caseworkShare: indicator.caseworkShare, communityShare: indicator.communityShare, ...judged(at, computedTotal, indicator.belowMinimum, facts.conduct) };
});

const WORKER_ROLES = { 'social-worker': '社工', assistant: '社工助理' } as const;
export const homeCareWorker = decision('leya.evaluation.homeCareWorker', {
  zh: '居家社工、助理绩效得分',
  applies: [HOME['7.2'], HOME['7.2b'], HOME['7.2c'], ...ZEROING],
  facts: {
    role: oneOf(WORKER_ROLES).zh('职务'), employerScore: points100().zh('用人单位评分'), projectLeadScore: points100().zh('项目负责人评分'), archiveScore: points100().zh('档案管理评分'), ...SHEETS,
  },
  answer: {
    components: tableOf(OF_WORKERS, oneDecimal()).zh('各项得分'),
    ...FIGURES,
  },
}).by((facts, at) => {
  const { indicator, extra } = performed(at, facts.role, facts.work, facts.extra);
  const components = {
    employer: round1(facts.employerScore), projectLead: round1(facts.projectLeadScore), caregivers: averaged(at, HOME['7.2b'], '护工评估', facts.caregiverScores),
    recipients: averaged(at, HOME['7.2c'], '服务对象评估', facts.recipientScores), indicator: indicator.score, archive: round1(facts.archiveScore), extra,
  };
  const w = at.value(homeWorkerWeights);
  const sumOf = weightedTotal(at, HOME['7.2'], [
    ['用人单位评估', w.employer, components.employer], ['项目负责人评估', w.projectLead, components.projectLead], ['护工评估', w.caregivers, components.caregivers], ['服务对象评估', w.recipients, components.recipients],
    ['指标量', w.indicator, components.indicator], ['档案管理', w.archive, components.archive], ['附加项', w.extra, components.extra],
  ]);
  const computedTotal = at.step(HOME['7.2'], '计算总分 ＝ 加权得分，保留一位小数', round1(sumOf), { 加权得分: sumOf });
  return { components, followedCases: indicator.followedCases, caseworkShare: indicator.caseworkShare, communityShare: indicator.communityShare, ...judged(at, computedTotal, indicator.belowMinimum, facts.conduct) };
});
