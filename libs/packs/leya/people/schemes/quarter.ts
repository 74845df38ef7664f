// 第三章五 季度考核: score, red line and exemptions of each quarter; funds paid, withheld or released.
import { bool, count, integer, list, record, scheme, type EarlierRound, type Json, type SchemePerson, type SchemeRound } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { NEW_PAY } from '../pay/provisions.js';
import { QUARTER } from '../performance/quarter/provisions.js';
import { quarterEvaluation, quarterSequence } from '../performance/quarter/quarter.js';
import { name, yes, yuan } from '../rules/types.js';
import { generalAppeals } from './general.js';
import { part, rated, registered, served } from './shared.js';

const DEPARTMENTS = ['service-department', 'project-department'] as const;
const PAYOUTS: Readonly<Record<string, string>> = { paid: '发放', withheld: '扣发', released: '补发' };
const QUARTERS_LOOKED_BACK = 8;

/** Quarters of a person up to this one; a failed one is rectified when the round after it has that on record. */
function quartersOf(person: SchemePerson, round: SchemeRound, earlier: readonly EarlierRound[]): Json[] {
  const all = [...earlier.slice(-QUARTERS_LOOKED_BACK), { year: round.year, number: round.number, facts: person.facts, output: person.output }];
  return all.map((quarter, i) => ({
    year: quarter.year, quarter: quarter.number, passed: quarter.output['passed'] === true, rectified: all[i + 1]?.facts['previousRectified'] === true,
  }));
}

function payoutsIn(value: Json | undefined): readonly Readonly<Record<string, Json>>[] {
  return Array.isArray(value) ? (value as readonly Readonly<Record<string, Json>>[]) : [];
}

export const quarterScheme = scheme({
  id: 'quarter', zh: '季度考核',
  provisions: [QUARTER['1'], QUARTER['2a'], QUARTER['2b'], QUARTER['2c'], QUARTER['2d'], QUARTER['3a'], QUARTER['3b']],
  period: 'quarter', rounds: ['第一季度', '第二季度', '第三季度', '第四季度'], unitKinds: ['agency', ...DEPARTMENTS],
  cohorts: [{ id: 'staff', zh: '一线同工', parties: ['frontline-social-worker', 'group-leader', 'project-lead', 'centre-director', 'community-assistant'], decision: quarterEvaluation }],
  items: [
    rated('score', '季度考核分', ['supervisor', 'department-head', 'group-leader', 'project-lead', 'centre-director', ...DEPARTMENTS], 'score'),
    registered('sealed-certificate', '合同双方认定的盖章奖状证书', DEPARTMENTS, 'sealedCertificate', yes('盖章奖状证书'), { missing: false }),
    registered('income', '季度进账', DEPARTMENTS, 'quarterIncome', yuan(), { missing: '0', measure: 'income' }),
    served('needs', '需求已完成', DEPARTMENTS, 'needsDone', bool(), { rounds: [1], missing: false, measure: 'papers-done', take: part('needs') }),
    served('plan', '计划已完成', DEPARTMENTS, 'planDone', bool(), { rounds: [1], missing: false, measure: 'papers-done', take: part('plan') }),
    served('half-year-summary', '半年总结', DEPARTMENTS, 'halfYearSummaryDone', bool(), { rounds: [2], missing: false, measure: 'papers-done', take: part('half-year-summary') }),
    served('improvement-plan', '改进计划', DEPARTMENTS, 'improvementPlanDone', bool(), { rounds: [2], missing: false, measure: 'papers-done', take: part('improvement-plan') }),
    served('annual-summary', '年度总结', DEPARTMENTS, 'annualSummaryDone', bool(), { rounds: [4], missing: false, measure: 'papers-done', take: part('annual-summary') }),
    served('indicators', '年度指标', DEPARTMENTS, 'indicators',
      list(record({ name: name().zh('指标'), completed: count().zh('完成量'), annualTarget: integer({ min: 1 }).zh('年度指标量') }), { nonEmpty: true }), { rounds: [3, 4], measure: 'yearly-counts' }),
    registered('previous-rectified', '上季不合格已整改', DEPARTMENTS, 'previousRectified', yes('上季不合格已整改'), { missing: false }),
  ],
  fixed: ({ number }) => ({ quarter: number }),
  score: 'facts.score',
  rank: null,
  tier: (output) => (output['passed'] !== true ? 'failed' : output['exemption'] === null ? 'passed' : 'exempt'),
  tiers: { passed: '合格', exempt: '豁免', failed: '不合格' },
  consequences: [{
    id: 'funds', zh: '季度考核资金', decision: quarterSequence,
    facts: (person, round, earlier) => ({ quarters: quartersOf(person, round, earlier) }),
    says: (output) => {
      const quarters = payoutsIn(output['quarters']);
      const released = quarters.slice(0, -1).filter((q) => q['payout'] === 'released').map((q) => `${String(q['year'])}年第${String(q['quarter'])}季度补发`);
      const cut = payoutsIn(output['allowancesMayBeCut']).length > 0 ? ['机构可取消年资、降低职级补贴'] : [];
      return [PAYOUTS[String(quarters.at(-1)?.['payout'])] ?? '扣发', ...released, ...cut].join('；');
    },
  }],
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'department-head' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  appeals: generalAppeals, misconduct: 'LY-W-PERF-SVC-13',
  // 机构有权: by a recorded decision, never by itself.
  measures: [
    { id: 'withhold-annual-performance', zh: '扣发年度绩效', provision: QUARTER['1'], allowed: (_person, { funds }) => payoutsIn(funds?.['annualPerformanceMayBeWithheld']).length > 0 },
    { id: 'cut-seniority', zh: '取消年资补贴', provision: NEW_PAY['2.5'], allowed: (_person, { funds }) => payoutsIn(funds?.['allowancesMayBeCut']).length > 0 },
    { id: 'lower-grade-allowance', zh: '降低职级补贴', provision: NEW_PAY['3.5'], allowed: (_person, { funds }) => payoutsIn(funds?.['allowancesMayBeCut']).length > 0 },
  ],
});
