// （七）（一）中心主任: functional duties, the step of the indicators, and the total.
import { bool, count, decision, dec, fullYearsBetween, integer, list, pastDate, record, sum, tableOf, ZERO, type Decimal, type Infer, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { mean, percentage, round1 } from '../../rules/rounding.js';
import { stepOf, stepTable, steps } from '../../rules/steps.js';
import { oneDecimal, points100, rate, yes } from '../../rules/types.js';
import { weightedTotal } from '../../rules/weighting.js';
import { OUTCOME, PROJECT_CONDUCT, centreOutcome } from './conduct.js';
import { EXTRA_CENTRE, extraPointsCentre } from './extra-points.js';
import { CENTRE } from './provisions.js';
import { PROJECT_INDICATORS, PROJECT_RATES, rateProject, singleBelow, zeroLine } from './rates.js';

export const meetingPoints = printed('centreFunctions.meetings', '中心例会得分', CENTRE['CTR-4.1'], stepTable(), steps(['0', '0'], ['12', '16'], ['24', '20']));
export const fewPoints = printed('centreFunctions.trainings', '培训、沟通得分', CENTRE['CTR-4.2'], stepTable(), steps(['0', '0'], ['3', '16'], ['6', '20']));
export const sharePoints = printed('centreFunctions.shares', '覆盖、提交比例得分（％）', CENTRE['CTR-4.4'], stepTable(), steps(['0', '0'], ['80', '16'], ['100', '20']));
export const directorIndicator = printed('centreIndicator.steps', '主任指标量得分（平均完成率）', CENTRE['CTR-5'], stepTable(), steps(['0', '0'], ['60', '60'], ['80', '80'], ['90', '90'], ['100', '100']));
export const reductionLine = printed('centreIndicator.reduction', '主任降等界限（平均完成率％）', CENTRE['CTR-5.2'], rate(), '80');
export const yearPoints = printed('workingYears.points', '工作年限加分（满年数）', CENTRE['CTR-7'], stepTable(), steps(['0', '0'], ['1', '0.5'], ['2', '1'], ['3', '1.5']));
const WEIGHED = { employer: '用人单位', department: '部门', colleagues: '同事', functions: '职能事务', indicator: '指标量', extra: '附加项' } as const;
const WEIGHTS = tableOf(WEIGHED, rate());
export const directorWeights = printed('centreDirector.weights', '中心主任权重（％）', CENTRE['CTR-0'], WEIGHTS, { employer: '30', department: '20', colleagues: '15', functions: '20', indicator: '5', extra: '10' });

const FUNCTIONS = {
  meetings: count().zh('中心例会次数'), trainings: count().zh('培训次数'), communications: count().zh('与用人单位沟通次数'),
  research: record({ reportSubmitted: yes('已提交报告'), fieldsCovered: count().zh('覆盖服务领域'), fieldsTotal: integer({ min: 1 }).zh('服务领域总数') },
    (f) => (f.fieldsCovered > f.fieldsTotal ? { field: 'fieldsCovered', code: 'inconsistent', zh: '覆盖领域不得超过总数', en: 'more fields covered than there are' } : undefined)).zh('需求调研'),
  annualPlan: record({ centreDocuments: yes('中心总结和计划'), staffSubmitted: count().zh('提交人数'), staffTotal: integer({ min: 1 }).zh('同工人数'), onTime: yes('按时') },
    (f) => (f.staffSubmitted > f.staffTotal ? { field: 'staffSubmitted', code: 'inconsistent', zh: '提交人数不得超过同工人数', en: 'more submitted than there are' } : undefined)).zh('年度总结和计划'),
} as const;
const FUNCTIONS_RECORD = record(FUNCTIONS);
type Functions = Infer<typeof FUNCTIONS_RECORD>;

function researchPoints(at: Judgement, { reportSubmitted, fieldsCovered, fieldsTotal }: Functions['research']): Decimal {
  const covered = percentage(fieldsCovered, fieldsTotal);
  return at.step(CENTRE['CTR-4.4'], '需求调研按覆盖比例得分，未提交报告为零', reportSubmitted ? stepOf(at.value(sharePoints), covered) : ZERO, { 覆盖领域: fieldsCovered, 领域总数: fieldsTotal });
}

function planPoints(at: Judgement, { centreDocuments, staffSubmitted, staffTotal, onTime }: Functions['annualPlan']): Decimal {
  const table = at.value(sharePoints);
  const submitted = percentage(staffSubmitted, staffTotal);
  // 全员提交而逾期的按八成一档; whoever falls short and is late gets nothing.
  const late = staffSubmitted === staffTotal ? stepOf(table, dec(80)) : ZERO;
  const points = !centreDocuments ? ZERO : onTime ? stepOf(table, submitted) : late;
  return at.step(CENTRE['CTR-4.5'], '年度总结和计划按提交比例和是否按时得分', points, { 提交人数: staffSubmitted, 同工人数: staffTotal, 按时: onTime });
}

export const centreFunctions = decision('leya.evaluation.centreFunctions', {
  zh: '中心主任职能事务得分',
  applies: [CENTRE['CTR-4'], CENTRE['CTR-4.1'], CENTRE['CTR-4.2'], CENTRE['CTR-4.3'], CENTRE['CTR-4.4'], CENTRE['CTR-4.5']],
  facts: FUNCTIONS_RECORD,
  answer: {
    items: record({ meetings: oneDecimal().zh('例会'), trainings: oneDecimal().zh('培训'), communications: oneDecimal().zh('沟通'), research: oneDecimal().zh('调研'), annualPlan: oneDecimal().zh('总结计划') }).zh('各项'),
    total: oneDecimal().zh('职能事务得分'),
  },
}).by(({ meetings, trainings, communications, research, annualPlan }, at) => {
  const few = at.value(fewPoints);
  const items = {
    meetings: at.step(CENTRE['CTR-4.1'], '中心例会按次数得分', stepOf(at.value(meetingPoints), meetings), { 次数: meetings }),
    trainings: at.step(CENTRE['CTR-4.2'], '培训按次数得分', stepOf(few, trainings), { 次数: trainings }),
    communications: at.step(CENTRE['CTR-4.3'], '与用人单位沟通按次数得分', stepOf(few, communications), { 次数: communications }),
    research: researchPoints(at, research),
    annualPlan: planPoints(at, annualPlan),
  };
  return { items, total: at.step(CENTRE['CTR-4'], '职能事务得分 ＝ 五项之和', sum(Object.values(items))) };
});

export const centreIndicator = decision('leya.evaluation.centreIndicator', {
  zh: '中心主任指标量得分',
  applies: [CENTRE['CTR-5'], CENTRE['CTR-5.1'], CENTRE['CTR-5.2'], CENTRE['PRJ-6.1'], CENTRE['PRJ-6.6']],
  facts: { indicators: PROJECT_INDICATORS.zh('服务指标') },
  answer: {
    rates: PROJECT_RATES.zh('完成率'), averageRate: oneDecimal().zh('平均完成率'), lowestRate: oneDecimal().zh('最低单项完成率'), score: oneDecimal().zh('指标量得分'),
    belowMinimum: bool().zh('低于最低要求'), tierReduction: count().zh('降等'),
  },
}).by(({ indicators }, at) => {
  const rated = rateProject(at, indicators, null);
  const { completion } = at.value(zeroLine);
  const line = at.value(reductionLine);
  const score = at.step(CENTRE['CTR-5'], '指标量得分按平均完成率分档', stepOf(at.value(directorIndicator), rated.averageRate), { 平均完成率: rated.averageRate });
  const single = singleBelow(at, rated);
  const kept = at.condition(CENTRE['CTR-5.2'], '平均完成率不低于降等界限', rated.averageRate.gte(line), { 平均完成率: rated.averageRate, 降等界限: line });
  return { ...rated, score, belowMinimum: rated.averageRate.lt(completion) || single, tierReduction: kept ? 0 : 1 };
});

/** Points for full years in a post at asOf. */
export function pointsForYears(at: Judgement, cited: Provision, since: PlainDate): Decimal {
  const years = fullYearsBetween(since, at.asOf);
  return at.step(cited, '工作年限按满年数加分', stepOf(at.value(yearPoints), years), { 满年数: years });
}

export const centreDirector = decision('leya.evaluation.centreDirector', {
  zh: '中心主任绩效得分',
  applies: [CENTRE['CTR-0'], CENTRE['CTR-3'], CENTRE['CTR-7'], CENTRE['CTR-5.1'], CENTRE['CTR-5.2'], CENTRE['PRJ-6.1'], CENTRE['PRJ-6.2'], CENTRE['PRJ-6.3'], CENTRE['PRJ-6.4'], CENTRE['PRJ-6.6']],
  facts: {
    employerScore: points100().zh('用人单位评分'), departmentScore: points100().zh('部门评分'), colleagueScores: list(points100(), { nonEmpty: true }).zh('同事评分'),
    functions: FUNCTIONS_RECORD.zh('职能事务'), indicators: PROJECT_INDICATORS.zh('服务指标'), extra: EXTRA_CENTRE.zh('附加项'), directorSince: pastDate().zh('任中心主任日期'), conduct: PROJECT_CONDUCT.zh('行为事实'),
  },
  answer: {
    components: tableOf({ ...WEIGHED, years: '工作年限' }, oneDecimal()).zh('各项得分'),
    averageRate: oneDecimal().zh('平均完成率'), ...OUTCOME, tierReduction: count().zh('降等'),
  },
}).by((facts, at) => {
  const rated = at.call(centreIndicator, { indicators: facts.indicators });
  const extra = at.call(extraPointsCentre, { role: 'centre-director', ...facts.extra, completion: { averageRate: rated.averageRate, lowestRate: rated.lowestRate }, newCases: null });
  const components = {
    employer: round1(facts.employerScore), department: round1(facts.departmentScore),
    colleagues: at.step(CENTRE['CTR-3'], '同事评估 ＝ 同事评分的平均值，保留一位小数', round1(mean(facts.colleagueScores)), { 人数: facts.colleagueScores.length }),
    functions: at.call(centreFunctions, facts.functions).total, indicator: rated.score, extra: extra.total, years: pointsForYears(at, CENTRE['CTR-7'], facts.directorSince),
  };
  const w = at.value(directorWeights);
  const sumOf = weightedTotal(at, CENTRE['CTR-0'], [
    ['用人单位评估', w.employer, components.employer], ['部门评估', w.department, components.department], ['同事评估', w.colleagues, components.colleagues],
    ['职能事务', w.functions, components.functions], ['指标量', w.indicator, components.indicator], ['附加项', w.extra, components.extra],
  ]);
  const computedTotal = at.step(CENTRE['CTR-0'], '计算总分 ＝ 加权得分 ＋ 工作年限，保留一位小数', round1(sumOf.plus(components.years)), { 加权得分: sumOf, 工作年限: components.years });
  return { components, averageRate: rated.averageRate, ...centreOutcome(at, computedTotal, rated, facts.conduct), tierReduction: rated.tierReduction };
});

