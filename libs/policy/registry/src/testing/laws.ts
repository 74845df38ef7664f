// Laws of figures, decision by decision: what adds up, what is never passed, and where more may never mean less.
import { Decimal, sum, type Json, type JsonObject } from '@gongqiao/kernel';

type Holder = Json | undefined;

/** The value at a path such as `parts.base`; undefined where there is none. */
export function at(holder: Holder, path: string): Holder {
  let held: Holder = holder;
  for (const key of path.split('.')) held = typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as JsonObject)[key] : undefined;
  return held;
}

/** A figure at a path; null where there is none. */
export function figureAt(holder: Holder, path: string): Decimal | null {
  const held = at(holder, path);
  if (typeof held === 'number') return new Decimal(held);
  return typeof held === 'string' && /^-?\d+(\.\d+)?$/.test(held) ? new Decimal(held) : null;
}

const of = (output: JsonObject, ...paths: readonly string[]): Decimal => sum(paths.map((path) => figureAt(output, path) ?? new Decimal(0)));
const ofEach = (output: JsonObject, list: string, key: string): Decimal => {
  const held = at(output, list);
  return sum((Array.isArray(held) ? held : []).map((item: Json) => figureAt(key === '' ? { item } : item, key === '' ? 'item' : key) ?? new Decimal(0)));
};
const plus = (...figures: readonly Decimal[]): Decimal => sum(figures);

/** A whole and its parts. */
export interface SumLaw {
  readonly decision: string;
  readonly whole: string;
  readonly parts: (output: JsonObject, input: JsonObject) => Decimal;
}

export const SUMS: readonly SumLaw[] = [
  { decision: 'hebei.compensation.monthlyPay', whole: 'guidelinePay', parts: (o) => of(o, 'postWage', 'allowance') },
  { decision: 'hebei.compensation.annualPay', whole: 'total', parts: (o) => plus(ofEach(o, 'monthlyPay', ''), of(o, 'bonus')) },
  { decision: 'hebei.procurement.costEstimate', whole: 'agreedTotal', parts: (o) => ofEach(o, 'lines', 'agreedTotal') },
  { decision: 'hebei.procurement.costEstimate', whole: 'guidelineTotal', parts: (o) => ofEach(o, 'lines', 'guidelineTotal') },
  { decision: 'hebei.funding.split', whole: 'sharedBase', parts: (o) => of(o, 'province', 'city', 'county', 'directCity').minus(of(o, 'purchaserOnly')) },
  { decision: 'jiangsu.establishment.targetProgress', whole: 'total', parts: (_, i) => ofEach(i, 'cities', 'filed') },
  { decision: 'jiangsu.compensation.monthlyPay', whole: 'gross', parts: (o) => of(o, 'baseWage', 'performancePay') },
  { decision: 'shenmu.funding.annual', whole: 'total', parts: (o, i) => plus(of(i, 'municipalBudget'), of(o, 'supplementTotal')) },
  { decision: 'leya.compensation.monthlyNew', whole: 'gross', parts: (o) => of(o, 'parts.base', 'parts.projectSubsidy', 'parts.seniority', 'parts.grade') },
  { decision: 'leya.compensation.monthlyOld', whole: 'gross', parts: (o) => of(o, 'parts.base', 'parts.education', 'parts.seniority', 'parts.qualification', 'parts.leader', 'parts.benefits') },
  { decision: 'leya.award.rewardPool', whole: 'total', parts: (o) => ofEach(o, 'items', 'amount') },
  { decision: 'leya.award.honours', whole: 'total', parts: (o) => ofEach(o, 'items', 'amount') },
  { decision: 'leya.award.fundIntegration', whole: 'total', parts: (o) => ofEach(o, 'centres', 'award') },
  { decision: 'leya.award.publication', whole: 'total', parts: (o) => ofEach(o, 'items', 'amount') },
  { decision: 'leya.compensation.projectPerformance', whole: 'total', parts: (o) => ofEach(o, 'people', 'amount') },
  { decision: 'leya.compensation.otherBenefits', whole: 'total', parts: (o) => ofEach(o, 'items', 'payable') },
  { decision: 'leya.attendance.badge', whole: 'totalFine', parts: (o) => ofEach(o, 'quarters', 'fine') },
  { decision: 'leya.attendance.proxyClocking', whole: 'totalDeduction', parts: (o) => of(o, 'absenteeDeduction', 'proxyDeduction', 'officerDeduction') },
  { decision: 'leya.leave.personal', whole: 'totalDeduction', parts: (o) => ofEach(o, 'deductions', 'amount') },
  { decision: 'national.compensation.withholding', whole: 'totalTax', parts: (o) => ofEach(o, 'months', 'tax') },
  { decision: 'national.compensation.overtime', whole: 'total', parts: (o) => ofEach(o, 'entries', 'pay') },
  { decision: 'national.compensation.deduction', whole: 'permittedTotal', parts: (o) => ofEach(o, 'items', 'permitted') },
  { decision: 'national.compensation.socialInsurance', whole: 'total', parts: (o) => of(o, 'employerTotal', 'workerTotal') },
  { decision: 'national.compensation.socialInsurance', whole: 'employerTotal', parts: (o) => ofEach(o, 'items', 'employer') },
  { decision: 'national.compensation.socialInsurance', whole: 'workerTotal', parts: (o) => ofEach(o, 'items', 'worker') },
  { decision: 'national.compensation.housingFund', whole: 'total', parts: (o) => of(o, 'employer', 'worker') },
  { decision: 'national.leave.maternity', whole: 'nationalDays', parts: (o) => ofEach(o, 'parts', 'days') },
  { decision: 'national.leave.maternity', whole: 'totalDays', parts: (o, i) => plus(of(o, 'nationalDays'), of(i, 'regionalDays')) },
];

/** A figure and what it may never pass; nothing where the law does not speak. */
export interface CapLaw {
  readonly decision: string;
  readonly words: string;
  readonly bounds: (output: JsonObject, input: JsonObject) => readonly [figure: Decimal | null, cap: Decimal | null];
}

export const CAPS: readonly CapLaw[] = [
  { decision: 'hebei.evaluation.cityReview', words: 'excellent within the cap unless it says over', bounds: (o) => [figureAt(o, 'excellentCount'), plus(of(o, 'cap'), of(o, 'overCap'))] },
  { decision: 'hebei.funding.split', words: 'no share above the base', bounds: (o) => [figureAt(o, 'province'), figureAt(o, 'sharedBase')] },
  { decision: 'longgang.funding.acceptance', words: 'paid in all at most the contract', bounds: (o, i) => [plus(of(o, 'payable'), of(i, 'paidBefore')), Decimal.max(of(i, 'contractAmount'), of(i, 'paidBefore'))] },
  { decision: 'jiangsu.establishment.headcount', words: 'the least is at most the most', bounds: (o) => [figureAt(o, 'minimum'), figureAt(o, 'maximum')] },
  { decision: 'hebei.establishment.quota', words: 'the least is at most the most', bounds: (o) => [figureAt(o, 'minimum'), figureAt(o, 'maximum')] },
  { decision: 'leya.evaluation.service', words: 'bonus points at most twenty', bounds: (o) => [figureAt(o, 'components.extra'), new Decimal(20)] },
  { decision: 'leya.evaluation.extraPointsCentre', words: 'the counted total at most the sum', bounds: (o) => [figureAt(o, 'total'), figureAt(o, 'sum')] },
  { decision: 'leya.evaluation.extraPointsHomeCare', words: 'the counted total at most the sum', bounds: (o) => [figureAt(o, 'total'), figureAt(o, 'sum')] },
  { decision: 'leya.attendance.absence', words: 'at most the whole performance pay', bounds: (o, i) => [figureAt(o, 'performanceDeduction'), figureAt(i, 'performancePay')] },
  { decision: 'leya.compensation.payroll', words: 'net at most what was earned', bounds: (o) => [figureAt(o, 'net'), figureAt(o, 'earned')] },
  { decision: 'leya.cash.advanceClearing', words: 'refunded at most what was lent', bounds: (o, i) => [figureAt(o, 'refundDue'), figureAt(i, 'advance')] },
  { decision: 'national.compensation.deduction', words: 'damages at most their limit, net pay at most the wage', bounds: (o, i) => [figureAt(o, 'netPay'), figureAt(i, 'wage')] },
  { decision: 'national.leave.annual', words: 'entitled at most the full year', bounds: (o) => [figureAt(o, 'entitledDays'), figureAt(o, 'fullYearDays')] },
  { decision: 'national.procurement.priceScore', words: 'no score above the weight', bounds: (o, i) => [largest(o, 'scores', 'score'), figureAt(i, 'weight')] },
];

function largest(output: JsonObject, list: string, key: string): Decimal | null {
  const held = at(output, list);
  const figures = (Array.isArray(held) ? held : []).flatMap((item: Json) => figureAt(item, key) ?? []);
  return figures.length === 0 ? null : Decimal.max(...figures);
}

/** More of a fact gives no less of a figure (or, where `less`, no more of it). */
export interface MoreLaw {
  readonly decision: string;
  readonly more: string;
  readonly figure: string;
  readonly less?: true;
}

export const MORE: readonly MoreLaw[] = [
  { decision: 'hebei.establishment.quota', more: 'employees', figure: 'maximum' },
  { decision: 'hebei.evaluation.excellentCap', more: 'participants', figure: 'cap' },
  { decision: 'hebei.compensation.monthlyPay', more: 'step', figure: 'guidelinePay' },
  { decision: 'hebei.compensation.monthlyPay', more: 'agreedMonthlyPay', figure: 'shortfall', less: true },
  { decision: 'hebei.procurement.costEstimate', more: 'managementFee', figure: 'agreedTotal' },
  { decision: 'hebei.procurement.costEstimate', more: 'months', figure: 'guidelineTotal' },
  { decision: 'hebei.funding.split', more: 'actualTotal', figure: 'province' },
  { decision: 'jiangsu.establishment.headcount', more: 'employees', figure: 'maximum' },
  { decision: 'jiangsu.establishment.headcount', more: 'unionOrganisations', figure: 'minimum' },
  { decision: 'jiangsu.compensation.monthlyPay', more: 'performanceStandard', figure: 'gross' },
  { decision: 'jiangsu.evaluation.score', more: 'scores.conduct', figure: 'score' },
  { decision: 'longgang.funding.acceptance', more: 'actualSpending', figure: 'entitlement' },
  { decision: 'longgang.funding.acceptance', more: 'paidBefore', figure: 'payable', less: true },
  { decision: 'shenmu.funding.annual', more: 'municipalBudget', figure: 'total' },
  { decision: 'leya.evaluation.service', more: 'scores.supervisorLeader', figure: 'computedTotal' },
  { decision: 'leya.evaluation.service', more: 'extraPoints', figure: 'computedTotal' },
  { decision: 'leya.evaluation.service', more: 'conduct.verifiedComplaints', figure: 'total', less: true },
  { decision: 'leya.evaluation.homeCareWorker', more: 'projectLeadScore', figure: 'computedTotal' },
  { decision: 'leya.evaluation.centreSocialWorker', more: 'employerScore', figure: 'computedTotal' },
  { decision: 'leya.compensation.payroll', more: 'grossMonthly', figure: 'earned' },
  { decision: 'leya.compensation.monthlyOld', more: 'leaderAllowance', figure: 'gross' },
  { decision: 'leya.attendance.absence', more: 'deemedDays', figure: 'performanceDeduction' },
  { decision: 'leya.funding.annualPool', more: 'contractTotal', figure: 'amount' },
  { decision: 'national.compensation.minimumWage', more: 'ownContributions', figure: 'compared', less: true },
  { decision: 'national.compensation.dayWage', more: 'monthlyWage', figure: 'amount' },
  { decision: 'national.compensation.overtime', more: 'monthlyWage', figure: 'total' },
  { decision: 'national.compensation.socialInsurance', more: 'averageWage', figure: 'total' },
  { decision: 'national.compensation.deduction', more: 'wage', figure: 'netPay' },
  { decision: 'national.leave.annual', more: 'cumulativeMonths', figure: 'fullYearDays' },
  { decision: 'national.leave.annual', more: 'takenDays', figure: 'remainingDays', less: true },
  { decision: 'national.leave.annualPay', more: 'unusedDays', figure: 'payable' },
  { decision: 'national.leave.maternity', more: 'babies', figure: 'totalDays' },
];
