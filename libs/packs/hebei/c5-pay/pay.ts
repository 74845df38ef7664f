// 第三十一条 with tables 1 and 2: monthly and annual pay.
import { ZERO, addToMonth, bool, count, decision, lastDayOfMonth, list, maximum, monthOf, money, dateOf, oneOf, record, sum, year } from '@gongqiao/kernel';
import { HB29a, HB29b, HB29e, HB29f, HB29g, HB29h } from '../c4-evaluation/provisions.js';
import { entryStepField, historyFault, ratedYears, stepsOf, yearEndBonus } from '../c4-evaluation/results.js';
import { HB40b } from '../c6-closing/provisions.js';
import { asStep, minimumWageOn, minimumWagesField, postAllowance, postWage } from '../pay-tables.js';
import { GRADES, IN_FORCE } from '../vocabulary.js';
import { HB31a, HB31c, HBT1, HBT2 } from './provisions.js';

// 第三十一条
export const monthlyPay = decision('hebei.compensation.monthlyPay', {
  zh: '月岗位薪酬',
  applies: [HB31a, HBT1, HBT2, HB31c, HB40b],
  from: IN_FORCE,
  facts: {
    grade: oneOf(GRADES).zh('等级', 'Grade'),
    step: count({ min: 1, max: 3 }).zh('档级', 'Step'),
    minimumWages: minimumWagesField,
    agreedMonthlyPay: money().optional().zh('合同约定月薪酬', 'Agreed monthly pay'),
    payFloorInContract: bool().zh('合同约定薪酬下限', 'Pay floor in the contract'),
  },
  answer: {
    postWage: money().zh('岗位工资', 'Post wage'),
    allowance: money().zh('岗位津贴', 'Allowance'),
    guidelinePay: money().zh('指导月薪酬', 'Guideline pay'),
    payable: money().zh('应发月薪酬', 'Payable'),
    excess: money().zh('高于指导标准', 'Excess'),
    shortfall: money().zh('低于指导标准', 'Shortfall'),
    compliant: bool().zh('符合合同下限', 'Compliant'),
  },
}).by(({ grade, step, minimumWages, agreedMonthlyPay, payFloorInContract }, at) => {
  const wage = postWage(grade, minimumWageOn(minimumWages, at.asOf, at), at);
  const allowance = postAllowance(grade, asStep(step), at);
  const guidelinePay = at.step(HB31a, '指导月薪酬 ＝ 岗位工资 ＋ 岗位津贴', wage.plus(allowance), { 岗位工资: wage, 岗位津贴: allowance });
  const payable = agreedMonthlyPay ?? guidelinePay;
  const excess = maximum(ZERO, payable.minus(guidelinePay));
  const shortfall = maximum(ZERO, guidelinePay.minus(payable));
  at.step(HB31c, '应发月薪酬：有约定的从约定', payable, { 约定月薪酬: agreedMonthlyPay, 高于指导标准: excess, 低于指导标准: shortfall });
  const compliant = at.condition(HB31c, '不低于指导标准，或合同未约定下限', shortfall.isZero() || !payFloorInContract, { 低于指导标准: shortfall });
  return { postWage: wage, allowance, guidelinePay, payable, excess, shortfall, compliant };
});

// 第二十九条、第三十一条
export const annualPay = decision('hebei.compensation.annualPay', {
  zh: '全年岗位薪酬',
  applies: [HB31a, HB29a, HB29b, HB29e, HB29f, HB29g, HB29h, HBT1, HBT2, HB40b],
  from: IN_FORCE,
  facts: record(
    { history: ratedYears.zh('各年度', 'History'), entryStep: entryStepField, minimumWages: minimumWagesField },
    (f) => historyFault(f.history, 'history'),
  ),
  answer: {
    year: year().zh('年度', 'Year'),
    grade: oneOf(GRADES).zh('等级', 'Grade'),
    step: count().zh('档级', 'Step'),
    allowance: money().zh('岗位津贴', 'Allowance'),
    monthlyPay: list(money()).zh('各月薪酬', 'Monthly pay'),
    bonus: money().zh('年终奖金', 'Bonus'),
    total: money().zh('全年合计', 'Total'),
  },
}).by(({ history, entryStep, minimumWages }, at) => {
  const paid = history[history.length - 1];
  if (paid === undefined) throw new Error('a history is never empty');
  const steps = stepsOf(history, entryStep, at);
  const step = asStep(steps[steps.length - 1] ?? 1);
  const allowance = postAllowance(paid.grade, step, at);
  const january = monthOf(dateOf(paid.year, 1, 1));
  const monthlyPay = Array.from({ length: 12 }, (_, i) => {
    const lastDay = lastDayOfMonth(addToMonth(january, i));
    const wage = postWage(paid.grade, minimumWageOn(minimumWages, lastDay, at), at);
    return at.step(HB31a, '月薪酬 ＝ 岗位工资（当月最后一日的标准）＋ 岗位津贴', wage.plus(allowance), { 月末: lastDay, 岗位工资: wage, 岗位津贴: allowance });
  });
  const { bonus } = yearEndBonus(paid.year, paid.grade, paid.tier, minimumWages, at);
  const total = at.step(HB31a, '全年合计 ＝ 十二个月薪酬 ＋ 年终奖金', sum(monthlyPay).plus(bonus), { 年终奖金: bonus });
  return { year: paid.year, grade: paid.grade, step, allowance, monthlyPay, bonus, total };
});
