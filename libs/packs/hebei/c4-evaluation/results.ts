// 第二十九条: what follows from the annual result — bonus, allowance steps, retraining, replacement.
import { count, dateOf, decision, list, money, oneOf, percent, percentOf, record, roundHalfUp, year, type Judgement, type RefusalCode } from '@gongqiao/kernel';
import { HBT1, HBT2 } from '../c5-pay/provisions.js';
import { HB40b } from '../c6-closing/provisions.js';
import { bonusShare } from '../parameters.js';
import { asStep, minimumWageOn, minimumWagesField, postAllowance, postWage, type MinimumWage } from '../pay-tables.js';
import { GRADES, IN_FORCE, TIERS, type Grade, type Step, type Tier } from '../vocabulary.js';
import { HB29a, HB29b, HB29e, HB29f, HB29g, HB29h, HB29i, HB29j } from './provisions.js';

/** 第二十九条（一）: table 1 wage by the standard of 31 December, times the share of the tier. */
export function yearEndBonus(evaluationYear: number, grade: Grade, tier: Tier, wages: readonly MinimumWage[], at: Judgement) {
  const standard = minimumWageOn(wages, dateOf(evaluationYear, 12, 31), at);
  const base = postWage(grade, standard, at);
  at.step(HB29a, '奖金基数 ＝ 当年十二月三十一日等级和标准的月岗位工资', base, { 评价年度: evaluationYear });
  const ratePercent = at.value(bonusShare)[tier];
  const bonus = at.step(HB29b, '年终奖金 ＝ 奖金基数 × 等次比例％，四舍五入到分', roundHalfUp(percentOf(base, ratePercent), 2), { 奖金基数: base, 等次: TIERS[tier], 等次比例: ratePercent });
  return { base, ratePercent, bonus };
}

// 第二十九条（一）
export const bonus = decision('hebei.compensation.bonus', {
  zh: '年终奖金',
  applies: [HB29a, HB29b, HBT1, HB40b],
  from: IN_FORCE,
  facts: {
    evaluationYear: year().zh('评价年度', 'Evaluation year'),
    grade: oneOf(GRADES).zh('年末等级', 'Grade on 31 December'),
    tier: oneOf(TIERS).zh('等次', 'Tier'),
    minimumWages: minimumWagesField,
  },
  answer: {
    base: money().zh('奖金基数', 'Base'),
    ratePercent: percent({ max: '200' }).zh('等次比例', 'Rate'),
    bonus: money().zh('年终奖金', 'Bonus'),
  },
}).by(({ evaluationYear, grade, tier, minimumWages }, at) => yearEndBonus(evaluationYear, grade, tier, minimumWages, at));

interface RatedYear {
  readonly year: number;
  readonly tier: Tier;
}
interface FieldFault {
  readonly field: string;
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
}

const END_GROUNDS = { unqualified: '不合格', 'two-consecutive-basic': '连续两年基本合格' } as const;

/** Why a year ends the assignment by its tier alone: unqualified, or the second basic-qualified year running. */
function endGround(years: readonly RatedYear[], i: number): keyof typeof END_GROUNDS | null {
  const tier = years[i]?.tier;
  if (tier === 'unqualified') return 'unqualified';
  return tier === 'basic-qualified' && years[i - 1]?.tier === 'basic-qualified' ? 'two-consecutive-basic' : null;
}

/** Years must follow one another; each fault names the later year. */
function gapFault(list_: readonly RatedYear[], field: string): FieldFault | undefined {
  const i = list_.findIndex((y, k) => k > 0 && y.year !== (list_[k - 1]?.year ?? 0) + 1);
  if (i < 0) return undefined;
  return list_[i]?.year === list_[i - 1]?.year
    ? { field: `${field}[${i}].year`, code: 'duplicate', zh: '同一年度重复', en: 'The year is given twice' }
    : { field: `${field}[${i}].year`, code: 'inconsistent', zh: '年度应逐年连续、由先到后', en: 'Years must be consecutive and ascending' };
}

/** Rule on a history: consecutive years, and none after the year that ended the assignment. */
export function historyFault(years: readonly RatedYear[], field: string): FieldFault | undefined {
  const gap = gapFault(years, field);
  if (gap) return gap;
  const end = years.findIndex((_, i) => endGround(years, i) !== null);
  return end < 0 || end === years.length - 1
    ? undefined
    : { field: `${field}[${end + 1}].year`, code: 'inconsistent', zh: '该年度之前人员已须更换，不应再有年度', en: 'The assignment ended with the year before' };
}

export const ratedYears = list(
  record({ year: year().zh('年度'), grade: oneOf(GRADES).zh('等级'), tier: oneOf(TIERS).zh('等次') }),
  { nonEmpty: true },
);
export const entryStepField = count({ min: 1, max: 3 }).optional().zh('首年档级', 'Entry step');

interface GradedYear extends RatedYear {
  readonly grade: Grade;
}

/** 第二十九条（二）: step of the year after `before` in grade `grade`. */
function nextStep(before: GradedYear, step: Step, grade: Grade, at: Judgement): Step {
  if (before.grade !== grade) return at.step(HB29e, '等级变动，自一档起', 1, { 原等级: GRADES[before.grade], 新等级: GRADES[grade] });
  if (before.tier === 'basic-qualified') return at.step(HB29f, '上年基本合格，档级不变', step, { 年度: before.year });
  return at.step(HB29e, '上年合格以上，晋升一档，至三档为止', asStep(Math.min(3, step + 1)), { 年度: before.year, 上年等次: TIERS[before.tier], 上年档级: step });
}

/** Steps of the years listed, in order. */
export function stepsOf(years: readonly GradedYear[], entryStep: number | null, at: Judgement): Step[] {
  const steps: Step[] = [];
  years.forEach((y, i) => {
    const before = years[i - 1];
    const held = steps[i - 1];
    steps.push(before === undefined || held === undefined
      ? at.step(HB29e, '首年档级，未填为一档', asStep(entryStep ?? 1), { 年度: y.year })
      : nextStep(before, held, y.grade, at));
  });
  return steps;
}

const STEP_ROW = record({ year: year().zh('年度'), grade: oneOf(GRADES).zh('等级'), step: count().zh('档级'), allowance: money().zh('岗位津贴') });

// 第二十九条（二）
export const allowanceStep = decision('hebei.compensation.allowanceStep', {
  zh: '岗位津贴档级',
  applies: [HB29e, HB29f, HB29g, HB29h, HBT2, HB40b],
  from: IN_FORCE,
  facts: record(
    { years: ratedYears.zh('各年度', 'Years'), entryStep: entryStepField, nextGrade: oneOf(GRADES).optional().zh('次年等级', 'Next grade') },
    (f) => historyFault(f.years, 'years'),
  ),
  answer: {
    steps: list(STEP_ROW).zh('各年档级', 'Steps'),
    next: STEP_ROW.optional().zh('次年档级', 'Next'),
    replaced: record({ afterYear: year().zh('年度'), ground: oneOf(END_GROUNDS).zh('理由') }).optional().zh('更换人员', 'Replaced'),
  },
}).by(({ years, entryStep, nextGrade }, at) => {
  const steps = stepsOf(years, entryStep, at);
  const rows = years.map((y, i) => {
    const step = asStep(steps[i] ?? 1);
    return { year: y.year, grade: y.grade, step, allowance: postAllowance(y.grade, step, at) };
  });
  const last = years[years.length - 1];
  const lastStep = steps[steps.length - 1];
  if (last === undefined || lastStep === undefined) throw new Error('a history is never empty');
  const ground = endGround(years, years.length - 1);
  at.condition(HB29h, '最后年度不是不合格', ground !== 'unqualified', { 年度: last.year });
  at.condition(HB29g, '没有连续两年基本合格', ground !== 'two-consecutive-basic', { 年度: last.year });
  if (ground !== null) return { steps: rows, next: null, replaced: { afterYear: last.year, ground } };
  const grade = nextGrade ?? last.grade;
  const step = nextStep(last, lastStep, grade, at);
  return { steps: rows, next: { year: last.year + 1, grade, step, allowance: postAllowance(grade, step, at) }, replaced: null };
});

const RETRAINING = { pending: '待培训', passed: '培训合格', failed: '培训不合格' } as const;
const FOLLOW_GROUNDS = { ...END_GROUNDS, 'retraining-failed': '再培训不合格', 'basic-qualified': '基本合格' } as const;

interface Result extends RatedYear {
  readonly retraining: keyof typeof RETRAINING | null;
}

function replacementGround(results: readonly Result[], i: number): 'unqualified' | 'two-consecutive-basic' | 'retraining-failed' | null {
  return endGround(results, i) ?? (results[i]?.retraining === 'failed' ? 'retraining-failed' : null);
}

function resultsFault(results: readonly Result[]): FieldFault | undefined {
  const stray = results.findIndex((r) => r.retraining !== null && r.tier !== 'basic-qualified');
  if (stray >= 0) return { field: `results[${stray}].retraining`, code: 'inconsistent', zh: '只有基本合格的年度才有再培训', en: 'Only with basic-qualified' };
  const gap = gapFault(results, 'results');
  if (gap) return gap;
  for (let i = 0; i < results.length - 1; i += 1) {
    if (replacementGround(results, i) !== null) return { field: `results[${i + 1}].year`, code: 'inconsistent', zh: '该年度之前人员已须更换，不应再有结果', en: 'A replacement was due the year before' };
    const { tier, retraining } = results[i] ?? { tier: null, retraining: null };
    if (tier === 'basic-qualified' && retraining !== 'passed') return { field: `results[${i}].retraining`, code: 'inconsistent', zh: '以前年度的再培训须已有结果', en: 'The retraining of an earlier year must be passed or failed' };
  }
  return undefined;
}

// 第二十九条（二）
export const followUp = decision('hebei.remediation.followUp', {
  zh: '评价结果的后续处理',
  applies: [HB29i, HB29e, HB29f, HB29g, HB29h, HB29j, HB40b],
  from: IN_FORCE,
  facts: record(
    {
      results: list(
        record({ year: year().zh('年度'), tier: oneOf(TIERS).zh('等次'), retraining: oneOf(RETRAINING).optional().zh('再培训') }),
        { nonEmpty: true },
      ).zh('各年结果', 'Results'),
    },
    (f) => resultsFault(f.results),
  ),
  answer: {
    action: oneOf({ continue: '继续履职', retrain: '上岗再培训', replace: '更换人员' }).zh('处理', 'Action'),
    ground: oneOf(FOLLOW_GROUNDS).optional().zh('理由', 'Ground'),
    triggerYear: year().optional().zh('依据年度', 'Trigger year'),
  },
}).by(({ results }, at) => {
  const i = results.length - 1;
  const last = results[i];
  if (last === undefined) throw new Error('a list of results is never empty');
  const figures = { 年度: last.year, 等次: TIERS[last.tier] };
  const ground = replacementGround(results, i);
  at.condition(HB29h, '不是不合格', ground !== 'unqualified', figures);
  at.condition(HB29g, '没有连续两年基本合格', ground !== 'two-consecutive-basic', figures);
  at.condition(HB29j, '再培训没有不合格', ground !== 'retraining-failed', figures);
  if (ground !== null) return { action: 'replace', ground, triggerYear: last.year };
  const trained = at.condition(HB29i, '没有待完成的上岗再培训', last.tier !== 'basic-qualified' || last.retraining === 'passed', figures);
  return trained ? { action: 'continue', ground: null, triggerYear: null } : { action: 'retrain', ground: 'basic-qualified', triggerYear: last.year };
});
