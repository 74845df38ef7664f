// 六 优秀督导奖, 六（第二）管理之星奖、优秀组长、优秀项目管理人员.
import { bool, count, dec, decision, fault, integer, list, oneOf, record, tableOf, type Decimal, type Judgement, type Provision } from '@gongqiao/kernel';
import { printed } from '../rules/parameters.js';
import { mean, round2 } from '../rules/rounding.js';
import { fillSeats } from '../rules/seats.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { dec4, identifier, name, points100, rate, roster, wholePoints, yes, yuan } from '../rules/types.js';
import { weightedTotal } from '../rules/weighting.js';
import { HONOUR_LEVELS } from '../vocabulary.js';
import { AWARD } from './provisions.js';

export const thirdPartySteps = printed('thirdParty.points', '第三方评估成绩得分', AWARD['6.2'], record({ steps: stepTable().zh('得分'), tail: rate().zh('拿到尾款得分') }), { steps: steps(['0', '0'], ['80', '10'], ['90', '15']), tail: '5' });
const THIRD_PARTY = { thirdPartyScore: points100().orNull().zh('第三方评估分'), tailPaymentReceived: yes('拿到合同尾款') } as const;

/** Points of a third-party evaluation; without one in the year, the tail payment counts. */
function thirdParty(at: Judgement, cited: Provision, score: Decimal | null, tailPaymentReceived: boolean): number {
  const table = at.value(thirdPartySteps);
  const points = score ? stepOf(table.steps, score) : tailPaymentReceived ? table.tail : dec(0);
  return at.step(cited, '第三方评估得分：按评估分分档；未参与而有合同尾款的得规定分', points.toNumber(), { 评估分: score, 已拿到尾款: tailPaymentReceived, 规定分: table.tail });
}

export const thirdPartyPoints = decision('leya.award.thirdPartyPoints', {
  zh: '第三方评估成绩得分',
  applies: [AWARD['6.2'], AWARD['7.2']],
  facts: THIRD_PARTY,
  answer: { points: count().zh('得分') },
}).by(({ thirdPartyScore, tailPaymentReceived }, at) => ({ points: thirdParty(at, AWARD['6.2'], thirdPartyScore, tailPaymentReceived) }));

const KINDS = { supervisor: '督导', 'group-leader': '组长' } as const;
const WEIGHED = { institution: '机构', members: '社工', superior: '上级', additional: '附加' } as const;
export const leadershipWeights = printed('leadership.weights', '督导、组长评选权重（％）', AWARD['6'], tableOf(WEIGHED, rate()), { institution: '30', members: '10', superior: '20', additional: '40' });
export const supervisorMonths = printed('leadership.months', '督导任职最少月数', AWARD['6'], wholePoints(), 3);
const ofKind = (kind: keyof typeof KINDS) => (f: Readonly<Record<string, unknown>>): boolean => f['kind'] === kind;

export const leadershipScore = decision('leya.award.leadershipScore', {
  zh: '优秀督导、组长评分',
  applies: [AWARD['6'], AWARD['6.2'], AWARD['7.2'], AWARD['7.3']],
  facts: {
    kind: oneOf(KINDS).zh('对象'), monthsAsSupervisor: count().when(ofKind('supervisor'), '仅督导').zh('任督导月数'), trialPassed: bool().when(ofKind('group-leader'), '仅组长').zh('通过试用期'),
    institutionScore: points100().zh('机构评估'), memberScores: list(points100(), { nonEmpty: true }).zh('社工评估'), superiorScore: points100().zh('上一级督导评估'),
    demonstrativeOutput: dec4({ min: '0', max: '85' }).zh('示范性产出'), ...THIRD_PARTY,
  },
  answer: { eligible: bool().zh('可参评'), components: tableOf(WEIGHED, dec4()).zh('各项'), total: dec4().zh('总分') },
}).by((facts, at) => {
  const cited = facts.kind === 'supervisor' ? AWARD['6'] : AWARD['7.3'];
  const months = at.value(supervisorMonths);
  const eligible = facts.kind === 'supervisor'
    ? at.condition(AWARD['6'], '任督导不少于规定月数', (facts.monthsAsSupervisor ?? 0) >= months, { 任督导月数: facts.monthsAsSupervisor, 规定月数: months })
    : at.condition(AWARD['7.3'], '组长已通过试用期', facts.trialPassed === true);
  const points = thirdParty(at, facts.kind === 'supervisor' ? AWARD['6.2'] : AWARD['7.2'], facts.thirdPartyScore, facts.tailPaymentReceived);
  const additional = at.step(cited, '附加 ＝ 示范性产出 ＋ 第三方评估得分', round2(facts.demonstrativeOutput).plus(points), { 示范性产出: facts.demonstrativeOutput, 第三方评估得分: points });
  const components = { institution: round2(facts.institutionScore), members: round2(mean(facts.memberScores)), superior: round2(facts.superiorScore), additional };
  const w = at.value(leadershipWeights);
  const total = round2(weightedTotal(at, cited, [
    ['机构评估', w.institution, components.institution], ['社工评估平均值', w.members, components.members], ['上一级督导评估', w.superior, components.superior], ['附加', w.additional, additional],
  ]));
  return { eligible, components, total: at.step(cited, '总分 ＝ 加权得分，保留两位小数', total) };
});

const AWARDS = { supervisor: '优秀督导', 'management-star': '管理之星', 'project-manager': '优秀项目管理人' } as const;
type LeadershipAward = keyof typeof AWARDS;
const SEATS: Readonly<Record<LeadershipAward, readonly [number, number]>> = { supervisor: [2, 3], 'management-star': [1, 2], 'project-manager': [2, 3] };
export const leadershipMoney = printed('leadership.money', '管理类奖项每人奖励', AWARD['7'], yuan(), '300');

export const leadershipSelection = decision('leya.award.leadershipSelection', {
  zh: '管理类奖项评选',
  applies: [AWARD['7'], AWARD['6'], AWARD['7.3'], AWARD['7.4']],
  facts: {
    award: oneOf(AWARDS).zh('奖项'),
    seats: integer({ min: 1, max: 3 }).check((value, f) => {
      const [min, max] = SEATS[f['award'] as LeadershipAward];
      return value < min || value > max ? fault('out-of-range', `名额应为 ${min} 至 ${max}`, `between ${min} and ${max} seats`) : undefined;
    }).zh('名额'),
    candidates: roster('personId', record({ personId: identifier().zh('人员'), eligible: yes('可参评'), recommended: yes('部长推荐'), total: dec4().zh('总分') }), { nonEmpty: true }).zh('候选人'),
  },
  answer: { winners: list(identifier()).zh('获奖'), tied: list(identifier()).zh('并列待定'), notEligible: list(identifier()).zh('不可参评'), total: yuan().zh('合计') },
}).by(({ award, seats, candidates }, at) => {
  const runs = candidates.map((c) => at.condition(AWARD['7'], `${c.personId} 可参评${award === 'supervisor' ? '' : '并经部长推荐'}`, c.eligible && (award === 'supervisor' || c.recommended)));
  const running = candidates.filter((_, i) => runs[i]).map(({ personId, total }) => ({ personId, total: round2(total) }));
  const { winners, tied } = fillSeats(running, seats, (a, b) => b.total.cmp(a.total));
  const money = at.value(leadershipMoney);
  at.step(AWARD['7'], `${AWARDS[award]}按总分取名额`, winners.map(({ personId }) => personId), { 名额: seats });
  return {
    winners: winners.map(({ personId }) => personId), tied: tied.map(({ personId }) => personId), notEligible: candidates.filter((_, i) => !runs[i]).map(({ personId }) => personId),
    total: at.step(AWARD['7'], '合计 ＝ 每人奖励 × 获奖人数', money.times(winners.length), { 每人奖励: money, 获奖人数: winners.length }),
  };
});

export const honourPoints = printed('honour.points', '荣誉得分', AWARD['7.4d'], tableOf(HONOUR_LEVELS, wholePoints()), { 'city-or-above': 5, district: 3, town: 1, none: 0 });
export const resourcePoints = printed('projectManager.resources', '整合物资得分', AWARD['7.4c'], stepTable(), steps(['0', '0'], ['0.0001', '1'], ['3000', '3'], ['5000', '5']));
export const completionPoints = printed('award.completion', '指标完成得分（％）', AWARD['7.4b'], stepTable(), steps(['0', '0'], ['80', '1'], ['90', '3'], ['100', '5']));
export const TARGETS = list(record({ name: name().zh('指标'), completed: count().zh('完成量'), annualTarget: integer({ min: 1 }).zh('全年指标') }), { nonEmpty: true });

/** Rate of a year's target for the months of operation, exact: completed × 12 against target × months. */
export function completionRate({ completed, annualTarget }: { readonly completed: number; readonly annualTarget: number }, months: number): Decimal {
  return dec(completed).times(1200).div(dec(annualTarget).times(months));
}

const PLAN = record({ exists: yes('有年度计划'), clear: yes('目标明确'), strictlyExecuted: yes('严格执行'), expectedEffect: yes('取得预期效果') });

export const projectManagerScore = decision('leya.award.projectManagerScore', {
  zh: '优秀项目管理人员评分',
  applies: [AWARD['7.4'], AWARD['7.4a'], AWARD['7.4b'], AWARD['7.4c'], AWARD['7.4d'], AWARD['7.4e'], AWARD['7.4f']],
  facts: {
    plan: PLAN.zh('年度计划'), months: integer({ min: 1, max: 12 }).zh('运作月数'), indicators: TARGETS.zh('全年指标'), resources: yuan().zh('整合物资'),
    centreHonour: oneOf(HONOUR_LEVELS).zh('中心荣誉'), personalHonour: oneOf(HONOUR_LEVELS).zh('个人荣誉'), ...THIRD_PARTY,
  },
  answer: {
    items: record({ plan: count().zh('年度计划'), indicators: count().zh('指标'), resources: count().zh('物资'), centreHonour: count().zh('中心荣誉'), personalHonour: count().zh('个人荣誉'), thirdParty: count().zh('第三方评估') }).zh('各项'),
    total: count().zh('总分'),
  },
}).by(({ plan, months, indicators, resources, centreHonour, personalHonour, thirdPartyScore, tailPaymentReceived }, at) => {
  const planPoints = !plan.exists ? 0 : !plan.clear ? 1 : plan.strictlyExecuted && plan.expectedEffect ? 5 : 3;
  const missed = indicators.map((i) => completionRate(i, months)).filter((found) => found.lt(100));
  const [only] = missed;
  const completed = missed.length === 0 ? stepOf(at.value(completionPoints), dec(100)) : missed.length === 1 && only ? stepOf(at.value(completionPoints), only) : dec(0);
  const points = at.value(honourPoints);
  const items = {
    plan: at.step(AWARD['7.4a'], '年度计划按明确、执行和效果得分', planPoints, { 目标明确: plan.clear, 严格执行: plan.strictlyExecuted, 预期效果: plan.expectedEffect }),
    indicators: at.step(AWARD['7.4b'], '全年指标按运作月数折算：全部完成、一项未完成分档得分', completed.toNumber(), { 未完成项数: missed.length, 运作月数: months }),
    resources: at.step(AWARD['7.4c'], '整合物资按金额得分', stepOf(at.value(resourcePoints), resources).toNumber(), { 金额: resources }),
    centreHonour: at.step(AWARD['7.4d'], '中心荣誉得分', points[centreHonour], { 荣誉: HONOUR_LEVELS[centreHonour] }),
    personalHonour: at.step(AWARD['7.4e'], '个人荣誉得分', points[personalHonour], { 荣誉: HONOUR_LEVELS[personalHonour] }),
    thirdParty: thirdParty(at, AWARD['7.4f'], thirdPartyScore, tailPaymentReceived),
  };
  const total = Object.values(items).reduce((a, b) => a + b, 0);
  return { items, total: at.step(AWARD['7.4'], '总分 ＝ 六项之和', total) };
});
