// Tables 1 and 2 and the minimum wage that several articles (21, 29, 31) compute with.
import { date, list, money, percentOf, record, roundHalfUp, rowOn, type Decimal, type Judgement, type PlainDate } from '@gongqiao/kernel';
import { HBT1, HBT2 } from './c5-pay/provisions.js';
import { postAllowances, postWageRates } from './parameters.js';
import { GRADES, type Grade, type Step } from './vocabulary.js';

/** Standards of the one area concerned, in any order. */
export const minimumWagesField = list(
  record({ from: date().zh('起始日', 'From'), monthly: money().zh('月最低工资', 'Monthly') }),
  { nonEmpty: true, unique: (row) => row.from, uniqueField: 'from' },
).zh('所在地区最低工资标准', 'Minimum wages');

export interface MinimumWage {
  readonly from: PlainDate;
  readonly monthly: Decimal;
}

/** The standard in force on a day; none yet in force refuses, naming `minimumWages`. */
export function minimumWageOn(wages: readonly MinimumWage[], on: PlainDate, at: Judgement): Decimal {
  const row = rowOn(wages, on) ?? at.refuse('no-parameter', 'minimumWages', `${on} 没有可用的最低工资标准`, `No minimum wage is in force on ${on}`);
  return row.monthly;
}

/** 表1: standard × rate of the grade, rounded to the cent; all further arithmetic uses the rounded wage. */
export function postWage(grade: Grade, standard: Decimal, at: Judgement): Decimal {
  const rate = at.value(postWageRates)[grade];
  const wage = roundHalfUp(percentOf(standard, rate), 2);
  return at.step(HBT1, '岗位工资 ＝ 最低工资标准 × 等级比例％，四舍五入到分', wage, { 最低工资标准: standard, 等级比例: rate });
}

/** 表2, in yuan a month. */
export function postAllowance(grade: Grade, step: Step, at: Judgement): Decimal {
  return at.step(HBT2, '岗位津贴按等级、档级查表', at.value(postAllowances)[grade][step], { 等级: GRADES[grade], 档级: step });
}

/** A step as read by `count({ min: 1, max: 3 })`. */
export function asStep(value: number): Step {
  if (value !== 1 && value !== 2 && value !== 3) throw new Error(`no step ${value}`);
  return value;
}
