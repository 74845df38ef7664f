// 第二章第十二条（四）, printed again in 激励制度 第一类 办公室: the yearly bonus of the office.
import { bool, count, decision, fullYearsBetween, oneOf, pastDate, percentOf, record, sum, tableOf, ZERO, type Decimal, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { most, round2 } from '../rules/rounding.js';
import { printed } from '../rules/parameters.js';
import { stepOf, stepTable, steps } from '../rules/steps.js';
import { dec4, points100, rate, yes, yuan } from '../rules/types.js';
import { OFFICE_POSITIONS } from '../vocabulary.js';
import { AWARD } from '../awards/provisions.js';
import { OFFICE } from '../performance/general/provisions.js';
import { TALENT } from './provisions.js';

export const DIMENSIONS = { quality: '服务质素', performance: '工作表现', colleagues: '同工评价' } as const;
export type Dimension = keyof typeof DIMENSIONS;
export const DIMENSION_ORDER: readonly Dimension[] = ['quality', 'performance', 'colleagues'];

export const bonusBands = printed('officeBonus.bands', '奖金分配档次（平均分 → ％）', TALENT['12.4'], stepTable(), steps(['0', '0'], ['70', '60'], ['75', '70'], ['80', '80'], ['85', '100']));
export const bonusShares = printed('officeBonus.shares', '三项考核占比（％）', TALENT['12.4'], tableOf(DIMENSIONS, rate()), { quality: '45', performance: '35', colleagues: '20' });
export const bonusDeduction = printed('officeBonus.deduction', '总金额先扣除额', TALENT['12.4'], tableOf(OFFICE_POSITIONS, yuan()), { 'director-general': '3000', 'department-head': '3000', staff: '2000' });

const RANGE = record({ min: yuan().zh('下限'), max: yuan().zh('上限') });
const COLUMNS = record({ first: RANGE.zh('满一年'), second: RANGE.zh('满两年'), third: RANGE.zh('满三年') });
const range = (min: string, max: string) => ({ min, max });
export const bonusRanges = printed('officeBonus.ranges', '年度奖金区间', AWARD['1.1a'], tableOf(OFFICE_POSITIONS, COLUMNS), {
  'director-general': { first: range('10000', '15000'), second: range('15000', '20000'), third: range('25000', '30000') },
  'department-head': { first: range('8000', '10000'), second: range('10000', '16000'), third: range('16000', '20000') },
  staff: { first: range('4000', '6000'), second: range('6000', '9000'), third: range('9000', '10000') },
});

type Position = keyof typeof OFFICE_POSITIONS;

/** Range of the yearly bonus by position and full years in the office; null under one year. */
export function rangeFor(at: Judgement, position: Position, years: number): { readonly min: Decimal; readonly max: Decimal } | null {
  const { first, second, third } = at.value(bonusRanges)[position];
  const found = years < 1 ? null : years === 1 ? first : years === 2 ? second : third;
  at.step(AWARD['1.1a'], '奖金区间按职位和满年数', found && { 下限: found.min, 上限: found.max }, { 职位: OFFICE_POSITIONS[position], 满年数: years });
  return found;
}

/** Per cent of the bonus that an average (two decimals) earns. */
export function bandOfAverage(at: Judgement, average: Decimal): number {
  return stepOf(at.value(bonusBands), average).toNumber();
}

const PART = record({ share: yuan().zh('份额'), percent: count().zh('发放比例（％）'), amount: yuan().zh('金额') });

function partOf(at: Judgement, dimension: Dimension, base: Decimal, score: Decimal): { share: Decimal; percent: number; amount: Decimal } {
  const weight = at.value(bonusShares)[dimension];
  const share = percentOf(base, weight);
  const average = round2(score);
  const percent = bandOfAverage(at, average);
  const amount = at.step(TALENT['12.4'], `${DIMENSIONS[dimension]}奖金 ＝ A × 占比％ × 发放比例％`, share.times(percent).div(100), { A: base, 占比: weight, 平均分: average, 发放比例: percent });
  return { share, percent, amount };
}

const officeTenure = (hiredOn: PlainDate, asOf: PlainDate): number => fullYearsBetween(hiredOn, asOf);

export const officeBonus = decision('leya.compensation.officeBonus', {
  zh: '办公室绩效奖金',
  applies: [TALENT['12.4'], OFFICE['3'], AWARD['1.1b']],
  facts: {
    position: oneOf(OFFICE_POSITIONS).zh('职位'), totalAmount: dec4({ unit: 'yuan' }).zh('总金额'), hiredOn: pastDate().zh('入职办公室日期'),
    monthsWorked: count({ max: 12 }).zh('工作月份'), boardApproval: yes('理事会特批'),
    scores: record({ quality: points100().zh('服务质素'), performance: points100().zh('工作表现'), colleagues: points100().zh('同工评价') }).zh('平均分'),
  },
  answer: {
    eligible: bool().zh('可发放'), yearsInOffice: count().zh('在办公室满年数'), range: RANGE.orNull().zh('奖金区间'), withinRange: bool().orNull().zh('在区间内'),
    deducted: yuan().zh('扣除额'), base: yuan().zh('A'), parts: tableOf(DIMENSIONS, PART).zh('各项'), amount: yuan().zh('发放金额'),
  },
}).by(({ position, totalAmount, hiredOn, monthsWorked, boardApproval, scores }, at) => {
  const yearsInOffice = officeTenure(hiredOn, at.asOf);
  const eligible = at.condition(OFFICE['3'], '入职办公室满一年，或经理事会批示', yearsInOffice >= 1 || boardApproval, { 在办公室满年数: yearsInOffice, 特批: boardApproval });
  const limits = rangeFor(at, position, yearsInOffice);
  const withinRange = limits && totalAmount.gte(limits.min) && totalAmount.lte(limits.max);
  const deducted = at.value(bonusDeduction)[position];
  const base = at.step(TALENT['12.4'], 'A ＝ 总金额 － 扣除额，不低于零', most(totalAmount.minus(deducted), ZERO), { 总金额: totalAmount, 扣除额: deducted });
  const parts = {
    quality: partOf(at, 'quality', base, scores.quality),
    performance: partOf(at, 'performance', base, scores.performance),
    colleagues: partOf(at, 'colleagues', base, scores.colleagues),
  };
  const full = sum(DIMENSION_ORDER.map((d) => parts[d].amount));
  const amount = eligible ? full.times(monthsWorked).div(12) : ZERO;
  at.step(TALENT['12.4'], '发放金额 ＝ 三项之和 ÷ 12 × 工作月份', amount, { 三项之和: full, 工作月份: monthsWorked });
  return { eligible, yearsInOffice, range: limits, withinRange, deducted, base, parts, amount };
});

/** 激励制度 第一类（1）: the range alone. */
export const officeBonusRange = decision('leya.award.officeBonusRange', {
  zh: '办公室奖金区间',
  applies: [AWARD['1.1a']],
  facts: { position: oneOf(OFFICE_POSITIONS).zh('职位'), hiredOn: pastDate().zh('入职办公室日期') },
  answer: { years: count().zh('满年数'), range: RANGE.orNull().zh('奖金区间') },
}).by(({ position, hiredOn }, at) => {
  const years = officeTenure(hiredOn, at.asOf);
  return { years, range: rangeFor(at, position, years) };
});

