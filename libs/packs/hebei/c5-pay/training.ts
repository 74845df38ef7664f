// 第三十六条: training of the year.
import { bool, date, dateOf, decision, list, pastDate, record, text, year, yearOf } from '@gongqiao/kernel';
import { HB7e, HB8f } from '../c1-general/provisions.js';
import { HB40b } from '../c6-closing/provisions.js';
import { IN_FORCE } from '../vocabulary.js';
import { HB36a, HB36b } from './provisions.js';

const trainee = record(
  {
    id: text().zh('编号'),
    onPostFrom: date().zh('上岗日期'),
    onPostTo: date().optional().zh('离岗日期'),
    trainedOn: list(pastDate()).zh('培训日期'),
  },
  (w) => (w.onPostTo !== null && w.onPostTo < w.onPostFrom ? { field: 'onPostTo', code: 'inconsistent', zh: '离岗日期不得早于上岗日期', en: 'Must not be before onPostFrom' } : undefined),
);

export const trainingCompliance = decision('hebei.training.compliance', {
  zh: '年度培训',
  applies: [HB36b, HB36a, HB7e, HB8f, HB40b],
  from: IN_FORCE,
  facts: {
    year: year().zh('年度', 'Year'),
    planAdoptedOn: pastDate().optional().zh('培训计划通过日期', 'Plan adopted on'),
    workers: list(trainee, { unique: (w) => w.id, uniqueField: 'id' }).zh('人员', 'Workers'),
  },
  answer: {
    planInPlace: bool().zh('有培训计划', 'Plan in place'),
    untrained: list(text()).zh('未培训人员', 'Untrained'),
    compliant: bool().zh('符合要求', 'Compliant'),
  },
}).by((f, at) => {
  const [first, last] = [dateOf(f.year, 1, 1), dateOf(f.year, 12, 31)];
  const planInPlace = at.condition(HB36a, '培训计划在当年末以前通过', f.planAdoptedOn !== null && yearOf(f.planAdoptedOn) <= f.year, { 通过日期: f.planAdoptedOn, 年度: f.year });
  const onPost = f.workers.filter((w) => w.onPostFrom <= last && (w.onPostTo === null || w.onPostTo >= first));
  const untrained = onPost
    .filter((w) => !at.condition(HB36b, '当年在岗人员当年至少培训一次', w.trainedOn.some((d) => yearOf(d) === f.year), { 编号: w.id }))
    .map((w) => w.id);
  at.step(HB36b, '当年在岗人数和未培训人数', untrained.length, { 在岗人数: onPost.length });
  return { planInPlace, untrained, compliant: planInPlace && untrained.length === 0 };
});
