import { daysBetween, day, dec, sum, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { decimalAt, type Asking, type DraftLine } from './earnings.js';
import type { LeavingFacts, PersonFacts } from './person-facts.js';

/** What the end of an employment brings: leave not taken counts as pay, severance is taxed apart. */
export interface Leaving {
  readonly lines: readonly DraftLine[];
  readonly notes: readonly DraftLine[];
  /** Of the lines, what the year's cumulative tax does not count. */
  readonly apart: Decimal;
  readonly tax: Decimal;
}

const NOTHING: Leaving = { lines: [], notes: [], apart: dec(0), tax: dec(0) };
const MONTHS_OF_YEAR = 12;
/** Grounds that the law's decision on notice asks more about: see its facts. */
const WITHOUT_FAULT: readonly string[] = ['medical', 'incompetence', 'changed-circumstances'];
const PROTECTING: readonly string[] = [...WITHOUT_FAULT, 'redundancy', 'expiry'];

type Wages = LeavingFacts['wages'];

function averageOf(wages: Wages): Decimal {
  return sum(wages.map(({ total }) => dec(total))).div(wages.length).toDecimalPlaces(2);
}

/** Leave of the year that was earned up to the last day and not taken, by the law. */
function unusedLeave(ask: Asking, hiredOn: string, leaving: LeavingFacts, wages: Wages): Pick<Leaving, 'lines' | 'notes'> {
  const { cumulativeMonths, takenDays, lastDay, unusedReason } = leaving;
  const answered = ask.law('leave-days', '年休假折算', 'leave.annual', {
    cumulativeMonths, continuousMonths: cumulativeMonths, joinedOn: hiredOn, leavesOn: lastDay, schoolHolidayDays: 0, paidPersonalLeaveDays: 0, sickLeaveMonths: 0, lostByLastYear: false, takenDays,
  });
  const days = decimalAt(answered?.['remainingDays']);
  const notes: DraftLine[] = answered ? [{ section: 'note', code: 'unused-leave-days', zh: '离职时未休年休假（天）', amount: days, field: ask.field('leave-days') }] : [];
  if (days.isZero()) return { lines: [], notes };
  const output = ask.law('leave-pay', '未休年休假工资', 'leave.annualPay', {
    unusedDays: days.toNumber(), monthlyWages: wages.map(({ total, overtime }) => ({ total, overtime })), reason: unusedReason, normalPayPaid: true,
  });
  const payable = decimalAt(output?.['payable']);
  return { lines: payable.isZero() ? [] : [{ section: 'addition', code: 'unused-leave', zh: `未休年休假工资（${days.toFixed()} 天）`, amount: payable, field: ask.field('leave-pay') }], notes };
}

function noticeFacts({ ground, noticeOn, inProbation, renewalOffer }: LeavingFacts, inLieuOf: Decimal | null): JsonObject {
  return {
    ground, noticeOn, ...(ground === 'worker-resigns' ? { inProbation } : {}), ...(ground === 'expiry' ? { renewalOffer } : {}), ...(PROTECTING.includes(ground) ? { protections: [] } : {}),
    ...(WITHOUT_FAULT.includes(ground) ? { payInLieu: inLieuOf !== null, ...(inLieuOf === null ? {} : { lastMonthWage: inLieuOf.toFixed(2) }) } : {}),
  };
}

/** Whether severance is due, and a month's wage where the law's notice was not kept. */
function endOf(ask: Asking, leaving: LeavingFacts, wages: Wages): { readonly severanceDue: boolean; readonly inLieu: Decimal } {
  const kept = ask.law('notice', '解除终止的通知与补偿', 'contract.notice', noticeFacts(leaving, null));
  const days = Number(kept?.['noticeDays'] ?? 0);
  const short = kept !== null && WITHOUT_FAULT.includes(leaving.ground) && daysBetween(day(leaving.noticeOn), day(leaving.lastDay)) < days;
  const output = short ? ask.law('notice', '解除终止的通知与补偿', 'contract.notice', noticeFacts(leaving, dec(wages.at(-1)?.total ?? '0'))) : kept;
  return { severanceDue: output?.['severanceDue'] === true, inLieu: decimalAt(output?.['payInLieu']) };
}

function severanceOf(ask: Asking, facts: PersonFacts, leaving: LeavingFacts, wages: Wages): Decimal {
  const { averageWage, minimumWage } = facts.standards;
  if (!averageWage || !minimumWage) {
    if (!averageWage) ask.find('standard-missing', { place: facts.profile?.insurancePlace ?? '', what: '当地职工月平均工资' });
    return dec(0);
  }
  const output = ask.law('severance', '经济补偿', 'contract.severance', {
    from: facts.person.hiredOn, to: leaving.lastDay, averageWage: averageOf(wages).toFixed(2), minimumWage: minimumWage.body['monthly'], localAverageWage: averageWage.body['monthly'], unlawful: false,
  });
  return decimalAt(output?.['severance']);
}

/**
 * Works out what leaving brings besides the wages of the part month: leave not taken, a month's wage in place of notice, severance
 * where the law has it due, and the tax on the latter, which is apart from the year's wages.
 */
export function leavingOf(ask: Asking, facts: PersonFacts, earned: { readonly gross: Decimal; readonly overtime: Decimal }): Leaving {
  const { leaving } = facts;
  if (!leaving) return NOTHING;
  // Who leaves in the first month has no month before: the month's own pay stands for them.
  const wages = leaving.wages.length > 0 ? leaving.wages : [{ month: ask.month, total: earned.gross.plus(earned.overtime).toFixed(2), overtime: earned.overtime.toFixed(2) }];
  const leave = unusedLeave(ask, facts.person.hiredOn, leaving, wages);
  const { severanceDue, inLieu } = endOf(ask, leaving, wages);
  const severance = severanceDue ? severanceOf(ask, facts, leaving, wages) : dec(0);
  const apart = severance.plus(inLieu);
  if (apart.isZero()) return { ...leave, apart, tax: dec(0) };
  const yearly = decimalAt(facts.standards.averageWage?.body['monthly']).times(MONTHS_OF_YEAR);
  const taxed = facts.standards.averageWage ? ask.law('severance-tax', '一次性补偿计税', 'compensation.severanceTax', { severance: apart.toFixed(2), localYearlyWage: yearly.toFixed(2) }) : null;
  const lines: DraftLine[] = [
    ...leave.lines,
    ...(severance.isZero() ? [] : [{ section: 'addition' as const, code: 'severance', zh: '经济补偿', amount: severance, field: ask.field('severance') }]),
    ...(inLieu.isZero() ? [] : [{ section: 'addition' as const, code: 'pay-in-lieu', zh: '代通知金', amount: inLieu, field: ask.field('notice') }]),
  ];
  const notes: DraftLine[] = taxed ? [...leave.notes, { section: 'note', code: 'severance-free', zh: '一次性补偿免税部分', amount: decimalAt(taxed['exempt']), field: ask.field('severance-tax') }] : [...leave.notes];
  return { lines, notes, apart, tax: decimalAt(taxed?.['tax']) };
}
