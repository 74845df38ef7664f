// 第三章五 季度考核: score, red line and exemptions of each quarter; funds paid, withheld or released.
import { bool, count, integer, list, oneOf, record, scheme, sum, dec, type EarlierRound, type Json, type JsonObject, type SchemeConsequence, type SchemePerson, type SchemeRound } from '@gongqiao/kernel';
import { GENERAL } from '../performance/general/provisions.js';
import { NEW_PAY } from '../pay/provisions.js';
import { ANNUAL_ROLES, LOCATIONS, annualPerformance } from '../performance/quarter/annual.js';
import { QUARTER } from '../performance/quarter/provisions.js';
import { quarterEvaluation, quarterSequence } from '../performance/quarter/quarter.js';
import { name, yes, yuan } from '../rules/types.js';
import { generalAppeals, houseCourse } from './general.js';
import { employment, firstOf, objectOf, part, rated, registered, served, textOf } from './shared.js';

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

const LAST = [4] as const;
const OWN_ROLE: Readonly<Record<string, string>> = { 'group-leader': 'group-leader', 'project-lead': 'manager', 'centre-director': 'manager' };

/** Income of the year: what every quarter of it had on record. */
function incomeOf({ facts }: SchemePerson, { year }: SchemeRound, earlier: readonly EarlierRound[]): string {
  const quarters = [...earlier.filter((quarter) => quarter.year === year).map((quarter) => quarter.facts), facts];
  return sum(quarters.map((held) => dec(textOf(held['quarterIncome']) ?? '0'))).toFixed();
}

function memberOf(person: SchemePerson, personId: string, annualIncome: string): JsonObject {
  const { role, tier } = objectOf(person.facts['annual']);
  return { personId, role: role ?? OWN_ROLE[person.party ?? ''] ?? 'social-worker', certificate: objectOf(person.facts['employment'])['certificate'] ?? null, tier: tier ?? null, annualIncome };
}

const CERTIFIED = ['intermediate', 'senior'];
const LEADING = ['manager', 'group-leader'];
const isSettled = ({ role, certificate, tier }: JsonObject): boolean => certificate !== null && (tier !== null || certificate === 'none' || (LEADING.includes(String(role)) && CERTIFIED.includes(String(certificate))));

/** 年度绩效: from the year's quarters and what the project is paid for; of the others only what the highest standard depends on. */
const annual: SchemeConsequence = {
  id: 'annual-performance', zh: '年度绩效标准', decision: annualPerformance, rounds: LAST, withProject: true,
  facts: (person, round, earlier, project) => {
    const projects = Array.isArray(round.settings['projects']) ? (round.settings['projects'] as readonly Json[]).map(objectOf) : [];
    const own = projects.find((held) => held['project'] === person.project);
    if (!own || person.facts['employment'] === null || person.facts['employment'] === undefined) return null;
    const { project: _name, ...terms } = own;
    // Whose tier is not entered yet does not hold up the others.
    const others = project.filter((other) => other.personId !== person.personId).map((other, i) => memberOf(other, `member-${i + 1}`, '0')).filter(isSettled);
    return { project: terms, people: [memberOf(person, 'self', incomeOf(person, round, earlier)), ...others] };
  },
  says: (output) => {
    const { standard, extraPoints, teamHighest } = firstOf(output['people']);
    const extra = extraPoints === 0 || extraPoints === undefined ? [] : [`年度考核附加分 ${String(extraPoints)} 分`];
    const highest = textOf(teamHighest) === null ? [] : [`可认定为团队最高绩效 ${String(teamHighest)} 元`];
    return [textOf(standard) === null ? '购买费不在分档内，另行决定' : `${String(standard)} 元`, ...extra, ...highest].join('；');
  },
  amount: (output) => textOf(firstOf(output['people'])['standard']),
};

export const quarterScheme = scheme({
  id: 'quarter', zh: '季度考核',
  provisions: [QUARTER['1'], QUARTER['2a'], QUARTER['2b'], QUARTER['2c'], QUARTER['2d'], QUARTER['3a'], QUARTER['3b'], QUARTER['5'], QUARTER['6'], QUARTER['7']],
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
    registered('annual-role', '年度绩效岗位（与现岗位不同的）', DEPARTMENTS, 'annual.role', oneOf(ANNUAL_ROLES), { rounds: LAST, missing: null }),
    registered('annual-tier', '年度绩效档次', DEPARTMENTS, 'annual.tier', integer({ min: 1, max: 3 }), { rounds: LAST, missing: null }),
    { ...employment([...DEPARTMENTS, 'hr']), rounds: LAST },
  ],
  settings: record({
    projects: list(record({
      project: name().zh('项目'), location: oneOf(LOCATIONS).zh('所在地'), staff: integer({ min: 1 }).zh('项目人数'), purchaseFeePerPost: yuan().zh('购买费（元/岗/年）'), passed: yes('机构或第三方考核通过'),
    })).zh('各项目的年度考核'),
  }),
  settledRounds: LAST,
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
  }, annual],
  notice: { provision: GENERAL['4.2e'], days: 7, party: 'department-head' },
  appeal: { provision: GENERAL['4.3b'], days: 7 },
  course: houseCourse, appeals: generalAppeals, misconduct: 'LY-W-PERF-SVC-13',
  // 机构有权: by a recorded decision, never by itself.
  measures: [
    { id: 'withhold-annual-performance', zh: '扣发年度绩效', provision: QUARTER['1'], allowed: (_person, { funds }) => payoutsIn(funds?.['annualPerformanceMayBeWithheld']).length > 0 },
    { id: 'cut-seniority', zh: '取消年资补贴', provision: NEW_PAY['2.5'], allowed: (_person, { funds }) => payoutsIn(funds?.['allowancesMayBeCut']).length > 0 },
    { id: 'lower-grade-allowance', zh: '降低职级补贴', provision: NEW_PAY['3.5'], allowed: (_person, { funds }) => payoutsIn(funds?.['allowancesMayBeCut']).length > 0 },
  ],
});
