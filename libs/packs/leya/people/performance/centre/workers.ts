// （七）（二）一线社工, （三）社区助理, （四）后勤: totals of the centres' other staff.
import { bool, count, dec, decision, fullMonthsBetween, fullYearsBetween, integer, list, oneOf, pastDate, record, tableOf, type Decimal, type Infer, type Judgement, type PlainDate, type Provision } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { least, mean, percentage, round1 } from '../../rules/rounding.js';
import { stepOf, stepTable, steps } from '../../rules/steps.js';
import { oneDecimal, points100, rate, wholePoints } from '../../rules/types.js';
import { weightedTotal } from '../../rules/weighting.js';
import { OUTCOME, PROJECT_CONDUCT, PROJECT_ZERO_CAUSES, centreOutcome, conductCauses, outcomeOf } from './conduct.js';
import { pointsForYears } from './director.js';
import { EXTRA_CENTRE, extraPointsCentre } from './extra-points.js';
import { CENTRE } from './provisions.js';
import { NOTHING_SET, PROJECT_ITEMS, anySet, rateProject, type Rated } from './rates.js';

const WEIGHED = { employer: '用人单位', team: '团队', quality: '服务质素', indicator: '指标量', extra: '附加项' } as const;
const WEIGHTS = tableOf(WEIGHED, rate());
export const workerWeights = printed('centreWorker.weights', '中心社工、助理权重（％）', CENTRE['SW-0'], WEIGHTS, { employer: '15', team: '15', quality: '30', indicator: '30', extra: '10' });
export const caseLimits = printed('centreWorker.cases', '社工个案要求', CENTRE['SW-4.2'], record({ followUps: wholePoints().zh('最少跟进次数'), ceiling: rate().zh('不足最高二等（％）'), indicatorCap: rate().zh('指标量得分上限') }), { followUps: 4, ceiling: '80', indicatorCap: '100' });
export const assistantYears = printed('centreAssistant.years', '助理工作年限加分（满月数）', CENTRE['AST-6'], stepTable(), steps(['0', '0'], ['12', '1'], ['18', '1.5'], ['24', '2']));

const SCORES = {
  employerScore: points100().zh('用人单位评分'), teamScores: list(points100(), { nonEmpty: true }).zh('团队评分'),
} as const;
const COMPONENTS = tableOf({ ...WEIGHED, years: '工作年限' }, oneDecimal());

interface Sheets {
  readonly employerScore: Decimal;
  readonly teamScores: readonly Decimal[];
  readonly archiveScores: readonly Decimal[];
  readonly recipientScores: readonly Decimal[];
}
interface Cited {
  readonly whole: Provision;
  readonly team: Provision;
  readonly quality: Provision;
  readonly indicator: Provision;
}

/** Components, and the total before it is judged, of a social worker or an assistant. */
function scoreWorker(at: Judgement, cited: Cited, sheets: Sheets, rated: Rated, extra: Decimal, years: Decimal): { components: Infer<typeof COMPONENTS>; computedTotal: Decimal } {
  const team = at.step(cited.team, '团队评估 ＝ 评分的平均值，保留一位小数', round1(mean(sheets.teamScores)), { 人数: sheets.teamScores.length });
  const [archive, recipients] = [round1(mean(sheets.archiveScores)), round1(mean(sheets.recipientScores))];
  const quality = at.step(cited.quality, '服务质素 ＝（档案均分 ＋ 回访均分）÷ 2，保留一位小数', round1(archive.plus(recipients).div(2)), { 档案均分: archive, 回访均分: recipients });
  const cap = at.value(caseLimits).indicatorCap;
  const indicator = at.step(cited.indicator, '指标量得分 ＝ 平均完成率，至多为上限', least(rated.averageRate, cap), { 平均完成率: rated.averageRate, 上限: cap });
  const components = { employer: round1(sheets.employerScore), team, quality, indicator, extra, years };
  const w = at.value(workerWeights);
  const sumOf = weightedTotal(at, cited.whole, [
    ['用人单位评估', w.employer, components.employer], ['团队评估', w.team, team], ['服务质素', w.quality, quality], ['指标量', w.indicator, indicator], ['附加项', w.extra, extra],
  ]);
  return { components, computedTotal: at.step(cited.whole, '计算总分 ＝ 加权得分 ＋ 工作年限，保留一位小数', round1(sumOf.plus(years)), { 加权得分: sumOf, 工作年限: years }) };
}

const CASEWORK = record({ annualTarget: integer({ min: 1 }).zh('全年个案指标'), monthsInPost: integer({ min: 1, max: 12 }).zh('在岗月数'), followUps: list(count()).zh('各个案跟进次数') });
const WITH_CASEWORK = record({ ...PROJECT_ITEMS, casework: CASEWORK.orNull().zh('个案') }).check((items) => (items.casework !== null || anySet({ ...items }) ? undefined : NOTHING_SET));

/** Cases counted, their rate, and whether they keep the tier open. */
function caseworkOf(at: Judgement, casework: Infer<typeof CASEWORK> | null): { casesCounted: number | null; found: Decimal | null; tierCeiling: 'second' | null } {
  if (!casework) return { casesCounted: null, found: null, tierCeiling: null };
  const { followUps, ceiling } = at.value(caseLimits);
  const { annualTarget, monthsInPost } = casework;
  const casesCounted = at.step(CENTRE['SW-4.2'], '计入个案 ＝ 跟进不少于规定次数的个案', casework.followUps.filter((n) => n >= followUps).length, { 规定次数: followUps });
  // annualTarget × months ÷ 12 is kept as a fraction: cases × 12 against target × months.
  const exact = percentage(casesCounted * 12, dec(annualTarget).times(monthsInPost));
  const found = at.step(CENTRE['SW-4.1'], '个案完成率 ＝ 计入个案 ÷（全年指标 × 在岗月数 ÷ 12）× 100，保留一位小数', round1(exact), { 计入个案: casesCounted, 全年指标: annualTarget, 在岗月数: monthsInPost });
  const open = at.condition(CENTRE['SW-4.2'], '计入个案不少于规定量的最低比例', exact.gte(ceiling), { 最低比例: ceiling });
  return { casesCounted, found, tierCeiling: open ? null : 'second' };
}

const CEILINGS = { second: '最高二等' } as const;
export const centreSocialWorker = decision('leya.evaluation.centreSocialWorker', {
  zh: '中心社工绩效得分',
  applies: [
    CENTRE['SW-0'], CENTRE['SW-2'], CENTRE['SW-3'], CENTRE['SW-4.1'], CENTRE['SW-4.2'], CENTRE['SW-4.3'], CENTRE['SW-5.3'], CENTRE['SW-6'],
    CENTRE['PRJ-6.1'], CENTRE['PRJ-6.2'], CENTRE['PRJ-6.3'], CENTRE['PRJ-6.4'], CENTRE['PRJ-6.6'],
  ],
  facts: {
    ...SCORES, archiveScores: list(points100(), { nonEmpty: true, max: 8 }).zh('档案评分'), recipientScores: list(points100(), { nonEmpty: true, max: 5 }).zh('回访评分'),
    indicators: WITH_CASEWORK.zh('服务指标'), extra: EXTRA_CENTRE.zh('附加项'), socialWorkerSince: pastDate().zh('任社工日期'), conduct: PROJECT_CONDUCT.zh('行为事实'),
  },
  answer: { components: COMPONENTS.zh('各项得分'), averageRate: oneDecimal().zh('平均完成率'), casesCounted: count().orNull().zh('计入个案'), tierCeiling: oneOf(CEILINGS).orNull().zh('等级上限'), ...OUTCOME },
}).by((facts, at) => {
  const { casesCounted, found, tierCeiling } = caseworkOf(at, facts.indicators.casework);
  const rated = rateProject(at, facts.indicators, found);
  const extra = at.call(extraPointsCentre, { role: 'centre-social-worker', ...facts.extra, completion: rated, newCases: null });
  const cited = { whole: CENTRE['SW-0'], team: CENTRE['SW-2'], quality: CENTRE['SW-3'], indicator: CENTRE['SW-4.3'] };
  const { components, computedTotal } = scoreWorker(at, cited, facts, rated, extra.total, pointsForYears(at, CENTRE['SW-6'], facts.socialWorkerSince));
  return { components, averageRate: rated.averageRate, casesCounted, tierCeiling, ...centreOutcome(at, computedTotal, rated, facts.conduct) };
});

/** The assistants' casework is computed; the other items may all be unset only where it exists. */
const ASSISTANT_INDICATORS = record(PROJECT_ITEMS).check((items, f, scope) =>
  anySet(items) || fullYearsBetween(f['hiredOn'] as PlainDate, scope.asOf) > 0 ? undefined : NOTHING_SET);

export const centreAssistant = decision('leya.evaluation.centreAssistant', {
  zh: '社区助理绩效得分',
  applies: [
    CENTRE['AST-0'], CENTRE['AST-2'], CENTRE['AST-3'], CENTRE['AST-4.1'], CENTRE['AST-4.2'], CENTRE['AST-4.3'], CENTRE['AST-5.7'], CENTRE['AST-6'],
    CENTRE['PRJ-6.1'], CENTRE['PRJ-6.2'], CENTRE['PRJ-6.3'], CENTRE['PRJ-6.4'], CENTRE['PRJ-6.6'],
  ],
  facts: {
    ...SCORES, archiveScores: list(points100(), { nonEmpty: true, max: 7 }).zh('档案评分'), recipientScores: list(points100(), { nonEmpty: true, max: 5 }).zh('回访评分'),
    hiredOn: pastDate().zh('入职日期'), casesCompleted: count().zh('完成个案'), indicators: ASSISTANT_INDICATORS.zh('服务指标'), extra: EXTRA_CENTRE.zh('附加项'), conduct: PROJECT_CONDUCT.zh('行为事实'),
  },
  answer: { components: COMPONENTS.zh('各项得分'), averageRate: oneDecimal().zh('平均完成率'), caseBase: count().zh('个案指标'), newCases: count().zh('新增个案'), ...OUTCOME },
}).by((facts, at) => {
  const caseBase = at.step(CENTRE['AST-4.3'], '个案指标 ＝ 入职满年数', fullYearsBetween(facts.hiredOn, at.asOf), { 入职日期: facts.hiredOn });
  const newCases = Math.max(0, facts.casesCompleted - caseBase);
  const found = caseBase === 0 ? null : at.step(CENTRE['AST-4.1'], '个案完成率 ＝ 完成个案（至多个案指标）÷ 个案指标 × 100', round1(percentage(Math.min(facts.casesCompleted, caseBase), caseBase)), { 完成个案: facts.casesCompleted });
  const rated = rateProject(at, facts.indicators, found);
  const extra = at.call(extraPointsCentre, { role: 'centre-assistant', ...facts.extra, completion: rated, newCases });
  const months = fullMonthsBetween(facts.hiredOn, at.asOf);
  const years = at.step(CENTRE['AST-6'], '工作年限按入职满月数加分', stepOf(at.value(assistantYears), months), { 满月数: months });
  const cited = { whole: CENTRE['AST-0'], team: CENTRE['AST-2'], quality: CENTRE['AST-3'], indicator: CENTRE['AST-4.2'] };
  const { components, computedTotal } = scoreWorker(at, cited, facts, rated, extra.total, years);
  return { components, averageRate: rated.averageRate, caseBase, newCases, ...centreOutcome(at, computedTotal, rated, facts.conduct) };
});

export const logistics = decision('leya.evaluation.logistics', {
  zh: '后勤人员绩效得分',
  applies: [CENTRE['LOG-1'], CENTRE['PRJ-6.2'], CENTRE['PRJ-6.3'], CENTRE['PRJ-6.4'], CENTRE['PRJ-6.6']],
  facts: { directorScore: points100().zh('主任评分'), reviewScore: points100().orNull().zh('机构复核分'), conduct: PROJECT_CONDUCT.zh('行为事实') },
  answer: { computedTotal: oneDecimal().zh('计算总分'), total: oneDecimal().zh('总分'), reviewed: bool().zh('复核有改分'), zeroed: bool().zh('计零'), zeroCauses: list(oneOf(PROJECT_ZERO_CAUSES)).zh('计零原因') },
}).by(({ directorScore, reviewScore, conduct }, at) => {
  const computedTotal = at.step(CENTRE['LOG-1'], '计算总分 ＝ 机构复核分，未改分的按主任评分，保留一位小数', round1(reviewScore ?? directorScore), { 机构复核分: reviewScore, 主任评分: directorScore });
  return { reviewed: reviewScore !== null, ...outcomeOf(computedTotal, conductCauses(at, conduct, computedTotal)) };
});
