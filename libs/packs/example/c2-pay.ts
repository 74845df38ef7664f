// 第二章 考核与待遇: articles 3, 5, 6.
import { chapter, count, decision, duty, list, money, oneOf, percentOf, record, roundHalfUp, setOf, text, year } from '@gongqiao/kernel';
import { bonusShare, monthlyAllowance } from './parameters.js';
import { EX3a, EX3b, EX5, EX6 } from './provisions.js';
import { IN_FORCE, RATINGS } from './vocabulary.js';

// 第三条（二）
export const highestRating = decision('example.evaluation.highestRating', {
  zh: '最高可评等次',
  applies: [EX3b],
  from: IN_FORCE,
  facts: { unreportedIncidents: count().zh('未上报事故数') },
  answer: { highest: oneOf(RATINGS).zh('最高可评等次'), grounds: setOf(text()).zh('限制理由') },
}).by(({ unreportedIncidents }, at) => {
    const clean = at.condition(EX3b, '当年没有未上报事故', unreportedIncidents === 0, { 未上报事故: unreportedIncidents });
    return clean ? { highest: 'excellent', grounds: [] } : { highest: 'qualified', grounds: ['EX-3b'] };
});

// 第三条（一）
export const bonus = decision('example.compensation.bonus', {
  zh: '年终奖金',
  applies: [EX3a, EX3b],
  facts: record(
    { year: year().zh('年度'), postWage: money().zh('月岗位工资'), rating: oneOf(RATINGS).zh('等次'), ...highestRating.facts.fields },
    ({ rating, unreportedIncidents }) =>
      rating === 'excellent' && unreportedIncidents > 0
        ? { field: 'rating', code: 'inconsistent', zh: '有未上报事故，等次不得为优秀', en: 'excellent is barred by an unreported incident' }
        : undefined,
  ),
  answer: { bonus: money().zh('年终奖金'), highest: oneOf(RATINGS).zh('最高可评等次') },
}).versions([
  {
    from: IN_FORCE,
    decide: ({ postWage, rating, unreportedIncidents }, at) => {
        const { highest } = at.call(highestRating, { unreportedIncidents });
        const share = at.value(bonusShare)[rating];
        const amount = roundHalfUp(percentOf(postWage, share), 2);
        return { bonus: at.step(EX3a, '年终奖金 ＝ 岗位工资 × 等次比例％', amount, { 岗位工资: postWage, 等次比例: share }), highest };
    },
  },
]);

// 第五条
export const allowance = decision('example.compensation.allowance', {
  zh: '岗位津贴',
  applies: [EX5],
  from: IN_FORCE,
  facts: { workers: list(record({ id: text().zh('编号'), months: count({ max: 12 }).zh('在岗月数') }), { nonEmpty: true, unique: (w) => w.id, uniqueField: 'id' }).zh('人员') },
  answer: { total: money().zh('合计'), workers: list(record({ id: text().zh('编号'), amount: money().zh('津贴') })).zh('人员') },
}).by(({ workers }, at) => {
    const monthly = at.value(monthlyAllowance);
    const paid = workers.map(({ id, months }) => ({ id, amount: monthly.times(months) }));
    const total = paid.reduce((sum, w) => sum.plus(w.amount), monthly.times(0));
    at.step(EX5, '合计 ＝ 每月津贴 × 各人在岗月数之和', total, { 每月津贴: monthly });
    return { total, workers: paid };
});

export const chapter2 = chapter({
  title: '第二章 考核与待遇',
  provisions: [EX3a, EX3b, EX5, EX6],
  decisions: [highestRating, bonus, allowance],
  // 第六条
  duties: [duty({ id: 'EX-D1', zh: '报送岗位情况', provisions: [EX6], who: ['street'], period: 'quarterly', due: { month: 1, day: 10 } })],
});
