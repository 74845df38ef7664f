// 二、办公室绩效考核 第五节3: who scores whom, and the averages by dimension.
import { bool, count, decision, fault, list, oneOf, record, tableOf, type Decimal, type Judgement, type Siblings } from '@gongqiao/kernel';
import { printed } from '../../rules/parameters.js';
import { mean, round2, weighted } from '../../rules/rounding.js';
import { dec4, points100, rate } from '../../rules/types.js';
import { bandOfAverage, bonusShares, DIMENSIONS, DIMENSION_ORDER, type Dimension } from '../../talent/office-bonus.js';
import { OFFICE_POSITIONS } from '../../vocabulary.js';
import { OFFICE } from '../general/provisions.js';

const ASSESSORS = {
  board: '理事会', 'director-general': '总干事', managers: '机构管理人员', 'department-head': '部门负责人', 'department-staff': '部门工作人员',
  'supervisors-and-leaders': '督导、组长、主任、项目负责人', frontline: '前线社工',
} as const;
type Assessor = keyof typeof ASSESSORS;
type Assessee = keyof typeof OFFICE_POSITIONS;

/** Groups that score each kind of person, in the handbook's order. */
const GROUPS: Readonly<Record<Assessee, readonly Assessor[]>> = {
  'director-general': ['board', 'managers', 'supervisors-and-leaders'],
  'department-head': ['board', 'director-general', 'department-staff', 'supervisors-and-leaders', 'frontline'],
  staff: ['department-head', 'supervisors-and-leaders', 'frontline'],
};
const SCORED: Readonly<Record<Assessor, readonly Dimension[]>> = {
  board: ['quality', 'performance'], 'director-general': ['quality', 'performance'], 'department-head': ['quality', 'performance'],
  managers: ['performance'], 'department-staff': ['performance'], 'supervisors-and-leaders': ['colleagues'], frontline: ['colleagues'],
};

export const samplePercents = printed('officeSample.percent', '随机抽取前线社工比例（％）', OFFICE['5.3a'], tableOf(OFFICE_POSITIONS, rate()), { 'director-general': '0', 'department-head': '20', staff: '30' });

export const officeSample = decision('leya.evaluation.officeSample', {
  zh: '前线社工评估抽样',
  applies: [OFFICE['5.3a']],
  facts: { assessee: oneOf(OFFICE_POSITIONS).zh('被考评者'), frontlineCount: count().zh('前线社工人数') },
  answer: { percent: count().zh('抽取比例（％）'), sampleSize: count().zh('抽取人数') },
}).by(({ assessee, frontlineCount }, at) => {
  const share = at.value(samplePercents)[assessee];
  const sampleSize = share.times(frontlineCount).div(100).ceil().toNumber();
  return { percent: share.toNumber(), sampleSize: at.step(OFFICE['5.3a'], '抽取人数 ＝ 前线社工人数 × 抽取比例％，不足一人按一人', sampleSize, { 前线社工人数: frontlineCount, 抽取比例: share }) };
});

const SHEET = record({
  // The sheet lies in the list of the facts that name the assessed person.
  assessor: oneOf(ASSESSORS).check((value, _, scope) => {
    const assessee = scope.parent?.siblings['assessee'] as Assessee;
    return GROUPS[assessee].includes(value) ? undefined : fault('unknown-value', `${ASSESSORS[value]}不评${OFFICE_POSITIONS[assessee]}`, `${value} does not score ${assessee}`);
  }).zh('评分人'),
  dimension: oneOf(DIMENSIONS).check((value, f: Siblings) => {
    const assessor = f['assessor'] as Assessor;
    return SCORED[assessor].includes(value) ? undefined : fault('unknown-value', `${ASSESSORS[assessor]}不评${DIMENSIONS[value]}`, `${assessor} does not score ${value}`);
  }).zh('项目'),
  score: points100().zh('评分'),
});

function averageOf(at: Judgement, dimension: Dimension, scores: readonly Decimal[]): Decimal | null {
  if (scores.length === 0) return null;
  return at.step(OFFICE['5.3b'], `${DIMENSIONS[dimension]} ＝ 全部评分表的平均值，保留两位小数`, round2(mean(scores)), { 评分表数: scores.length });
}

export const officeEvaluation = decision('leya.evaluation.office', {
  zh: '办公室考评得分',
  applies: [OFFICE['5.3b']],
  facts: { assessee: oneOf(OFFICE_POSITIONS).zh('被考评者'), sheets: list(SHEET).zh('评分表') },
  answer: {
    averages: tableOf(DIMENSIONS, dec4().orNull()).zh('平均分'),
    percents: tableOf(DIMENSIONS, count().orNull()).zh('发放比例（％）'),
    missingGroups: list(oneOf(ASSESSORS)).zh('未评分的组别'), complete: bool().zh('完整'), total: dec4().orNull().zh('总分'),
  },
}).by(({ assessee, sheets }, at) => {
  const of = (dimension: Dimension): Decimal | null => averageOf(at, dimension, sheets.filter((s) => s.dimension === dimension).map((s) => s.score));
  const averages = { quality: of('quality'), performance: of('performance'), colleagues: of('colleagues') };
  const percentOf = (average: Decimal | null): number | null => average && bandOfAverage(at, average);
  const percents = { quality: percentOf(averages.quality), performance: percentOf(averages.performance), colleagues: percentOf(averages.colleagues) };
  const missingGroups = GROUPS[assessee].filter((group) => !sheets.some((s) => s.assessor === group));
  for (const group of missingGroups) at.condition(OFFICE['5.3a'], `${ASSESSORS[group]}已评分`, false);
  const shares = at.value(bonusShares);
  const pairs = DIMENSION_ORDER.flatMap((d) => (averages[d] ? [[shares[d], averages[d]] as const] : []));
  const complete = missingGroups.length === 0 && pairs.length === DIMENSION_ORDER.length;
  const total = complete ? at.step(OFFICE['5.3b'], '总分 ＝ 三项平均分按 45、35、20 加权，保留两位小数', round2(weighted(pairs))) : null;
  return { averages, percents, missingGroups, complete, total };
});
