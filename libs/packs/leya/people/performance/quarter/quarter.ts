// 第三章五1、2 and 豁免: one quarter by its score and red line, and a person's quarters one after the other.
import { bool, count, dec, decision, integer, list, oneOf, record, type Infer, type InferFields, type Judgement } from '@gongqiao/kernel';
import { NEW_PAY } from '../../pay/provisions.js';
import { printed } from '../../rules/parameters.js';
import { name, points100, rate, yes, yuan } from '../../rules/types.js';
import { QUARTER } from './provisions.js';

const QUARTER_NUMBER = integer({ min: 1, max: 4 });
const YEAR = integer({ min: 2000, max: 2100 });
const PAYOUTS = { paid: '发放', withheld: '扣发', released: '补发' } as const;

export const failedLimit = printed('quarter.failedLimit', '可取消年资、降低职级的季度不合格次数', NEW_PAY['2.5'], count(), 2);

const ENTRY = record({ year: YEAR.zh('年度'), quarter: QUARTER_NUMBER.zh('季度'), passed: yes('合格'), rectified: yes('已整改') });
type Entry = Infer<typeof ENTRY>;

/** Position of a quarter in time, so that quarters that follow each other differ by one. */
const positionOf = ({ year, quarter }: Entry): number => year * 4 + quarter;

function refuseDisorder(at: Judgement, quarters: readonly Entry[]): void {
  quarters.forEach((entry, i) => {
    const before = quarters[i - 1];
    if (before && positionOf(entry) <= positionOf(before)) at.refuse('inconsistent', `quarters[${i}].quarter`, '各季度须按时间先后且不重复', 'quarters must rise without repetition');
  });
}

export const quarterSequence = decision('leya.evaluation.quarterSequence', {
  zh: '季度考核的扣发、补发',
  applies: [QUARTER['1'], NEW_PAY['2.5'], NEW_PAY['3.5'], NEW_PAY['4']],
  facts: { quarters: list(ENTRY, { nonEmpty: true }).zh('各季度') },
  answer: {
    quarters: list(record({ year: YEAR.zh('年度'), quarter: QUARTER_NUMBER.zh('季度'), payout: oneOf(PAYOUTS).zh('资金') })).zh('各季度'),
    annualPerformanceMayBeWithheld: list(integer()).zh('可扣发年度绩效的年度'), allowancesMayBeCut: list(integer()).zh('可取消年资、降低职级补贴的年度'),
  },
}).by(({ quarters }, at) => {
  refuseDisorder(at, quarters);
  const byPosition = new Map(quarters.map((entry) => [positionOf(entry), entry]));
  const judged = quarters.map((entry) => {
    const next = byPosition.get(positionOf(entry) + 1);
    const payout = entry.passed ? 'paid' : entry.rectified && next?.passed ? 'released' : 'withheld';
    at.step(QUARTER['1'], `${entry.year}年第${entry.quarter}季度资金`, PAYOUTS[payout], { 本季合格: entry.passed, 已整改: entry.rectified, 下季合格: next?.passed ?? null });
    return { year: entry.year, quarter: entry.quarter, payout } as const;
  });
  const twice = quarters.filter((entry) => !entry.passed && byPosition.get(positionOf(entry) - 1)?.passed === false).map(({ year }) => year);
  const failures = new Map<number, number>();
  for (const { year, passed } of quarters) if (!passed) failures.set(year, (failures.get(year) ?? 0) + 1);
  const limit = at.value(failedLimit);
  const cut = [...failures].filter(([, n]) => n >= limit).map(([year]) => year);
  return {
    quarters: judged,
    annualPerformanceMayBeWithheld: at.step(QUARTER['1'], '连续两季度不合格的年度', [...new Set(twice)]),
    allowancesMayBeCut: at.step(NEW_PAY['2.5'], '累计不合格达规定次数的年度', cut, { 规定次数: limit }),
  };
});

const RED_LINES = {
  needs: '完成需求调研', plan: '完成计划', 'half-year-summary': '有半年工作总结', 'improvement-plan': '有改进计划', 'annual-summary': '有年度工作总结', indicators: '各单项指标达到完成率',
} as const;
type RedLine = keyof typeof RED_LINES;
const EXEMPTIONS = { contribution: '重大贡献并有盖章证书', income: '季度进账' } as const;

export const quarterLimits = printed('quarter.limits', '季度考核界限', QUARTER['2c'], record({ passing: rate().zh('合格线'), third: rate().zh('第三季度完成率'), fourth: rate().zh('第四季度完成率') }), { passing: '60', third: '90', fourth: '100' });
export const exemptIncome = printed('quarter.exemptIncome', '豁免季度考核的季度进账', QUARTER['3b'], yuan(), '9000');

const during = (...quarters: readonly number[]) => (f: Readonly<Record<string, unknown>>): boolean => quarters.includes(f['quarter'] as number);
const FACTS = {
  quarter: QUARTER_NUMBER.zh('季度'), score: points100().zh('季度考核分'), sealedCertificate: yes('盖章奖状证书'), quarterIncome: yuan().zh('季度进账'),
  needsDone: bool().when(during(1), '仅第一季度').zh('需求已完成'), planDone: bool().when(during(1), '仅第一季度').zh('计划已完成'),
  halfYearSummaryDone: bool().when(during(2), '仅第二季度').zh('半年总结'), improvementPlanDone: bool().when(during(2), '仅第二季度').zh('改进计划'),
  annualSummaryDone: bool().when(during(4), '仅第四季度').zh('年度总结'),
  indicators: list(record({ name: name().zh('指标'), completed: count().zh('完成量'), annualTarget: integer({ min: 1 }).zh('年度指标量') }), { nonEmpty: true }).when(during(3, 4), '仅第三、四季度').zh('年度指标'),
} as const;
type Facts = InferFields<typeof FACTS>;

function belowRate(at: Judgement, { quarter, indicators }: Facts): string[] {
  const limits = at.value(quarterLimits);
  const cited = quarter === 3 ? QUARTER['2c'] : QUARTER['2d'];
  const least = quarter === 3 ? limits.third : limits.fourth;
  return (indicators ?? [])
    .filter((i) => !at.condition(cited, `${i.name}完成率不低于要求`, dec(i.completed).times(100).gte(least.times(i.annualTarget)), { 完成量: i.completed, 年度指标量: i.annualTarget, 要求: least }))
    .map((i) => i.name);
}

function redLines(at: Judgement, facts: Facts, below: readonly string[]): RedLine[] {
  const all = {
    1: [['needs', facts.needsDone], ['plan', facts.planDone]],
    2: [['half-year-summary', facts.halfYearSummaryDone], ['improvement-plan', facts.improvementPlanDone]],
    3: [['indicators', below.length === 0]],
    4: [['annual-summary', facts.annualSummaryDone], ['indicators', below.length === 0]],
  } as const;
  const cited = { 1: QUARTER['2a'], 2: QUARTER['2b'], 3: QUARTER['2c'], 4: QUARTER['2d'] } as const;
  const quarter = facts.quarter as 1 | 2 | 3 | 4;
  const lines: readonly (readonly [RedLine, boolean | null])[] = all[quarter];
  return lines.filter(([line, done]) => !at.condition(cited[quarter], RED_LINES[line], done === true)).map(([line]) => line);
}

export const quarterEvaluation = decision('leya.evaluation.quarter', {
  zh: '季度考核',
  applies: [QUARTER['2a'], QUARTER['2b'], QUARTER['2c'], QUARTER['2d'], QUARTER['3a'], QUARTER['3b'], QUARTER['1'], NEW_PAY['4']],
  facts: FACTS,
  answer: {
    scoreBelow60: bool().zh('低于合格线'), redLineUnmet: list(oneOf(RED_LINES)).zh('未达红线'), indicatorsBelow: list(name()).zh('未达完成率的指标'), exemption: oneOf(EXEMPTIONS).orNull().zh('豁免'),
    passed: bool().zh('合格'), fundsWithheld: bool().zh('扣发资金'),
  },
}).by((facts, at) => {
  const { passing } = at.value(quarterLimits);
  const enough = at.condition(QUARTER['1'], '季度考核分不低于合格线', facts.score.gte(passing), { 季度考核分: facts.score, 合格线: passing });
  const indicatorsBelow = belowRate(at, facts);
  const redLineUnmet = redLines(at, facts, indicatorsBelow);
  const income = at.value(exemptIncome);
  const exemption = facts.sealedCertificate ? 'contribution' : facts.quarterIncome.gte(income) ? 'income' : null;
  at.step(exemption === 'contribution' ? QUARTER['3a'] : QUARTER['3b'], '豁免：有盖章证书，或季度进账达规定', exemption && EXEMPTIONS[exemption], { 季度进账: facts.quarterIncome, 规定: income });
  const passed = exemption !== null || (enough && redLineUnmet.length === 0);
  return { scoreBelow60: !enough, redLineUnmet, indicatorsBelow, exemption, passed, fundsWithheld: !passed };
});
