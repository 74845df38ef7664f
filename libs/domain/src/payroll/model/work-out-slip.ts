import { addMonths, dec, firstDayOfMonth, lastDayOfMonth, sum, type Decimal, type JsonObject, type PlainDate, type PlainMonth } from '@gongqiao/kernel';
import { DEDUCTION_KINDS } from '../persistence/files.js';
import { arrearsOf, type Arrears } from './arrears.js';
import { BONUS_TAX, bonusOf, bonusTaxOf } from './bonus.js';
import { contributionsOf, type Contributions } from './contributions.js';
import { Asking, askEarned, decimalAt, earningsOf, type Answers, type DraftLine, type Earnings } from './earnings.js';
import { correctedNotes, extraOf } from './extra.js';
import type { Finding } from './findings.js';
import { checkGuideline, type FloorDraft } from './guideline.js';
import { leavingOf, type Leaving } from './leaving.js';
import type { ItemFacts, MonthFacts, PersonFacts, ProfileFacts } from './person-facts.js';
import type { PayLaw } from './rules-at-work.js';
import { taxOf } from './tax.js';

/** A change of the monthly pay above this share of it is shown before it goes out; a setting of the platform, no document's figure. */
const LARGE_CHANGE = dec('0.3');

/** A pay slip worked out, with the answers behind its figures and what stands in its way. */
export interface SlipDraft {
  readonly gross: Decimal;
  readonly income: Decimal;
  readonly insurance: Decimal;
  readonly fund: Decimal;
  readonly tax: Decimal;
  readonly otherDeductions: Decimal;
  readonly net: Decimal;
  /** Of the income, what the year's cumulative tax does not count. */
  readonly apart: Decimal;
  readonly employerCost: Decimal;
  readonly lines: readonly DraftLine[];
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly floor: FloorDraft | null;
}

const ZERO_SLIP = { gross: dec(0), income: dec(0), insurance: dec(0), fund: dec(0), tax: dec(0), otherDeductions: dec(0), net: dec(0), apart: dec(0), employerCost: dec(0), lines: [], floor: null };
const isDeduction = (item: ItemFacts): boolean => (DEDUCTION_KINDS as readonly string[]).includes(item.kind);

/** What must be on file before anything is worked out. */
function checkFile(ask: Asking, facts: PersonFacts): void {
  const { person, contract, input, account, profile } = facts;
  if (!profile) ask.find('profile-missing');
  const last = lastDayOfMonth(ask.month as PlainMonth);
  if ((contract?.signedOn ?? null) === null && addMonths(person.hiredOn as PlainDate, 1) <= last) ask.find('contract-missing', { since: person.hiredOn });
  if (!input || input.scheduledDays === null || input.attendedDays === null) ask.find('attendance-missing');
  else if (!input.approved) ask.find('attendance-unapproved', { days: `${input.attendedDays}/${String(input.scheduledDays)}` });
  if (facts.accountPending) ask.find('account-unapproved', { account: account?.masked ?? '' });
  else if (!account) ask.find('account-missing');
}

function checkMinimum(ask: Asking, facts: PersonFacts, input: MonthFacts, earnings: Earnings, contributions: Contributions): Decimal {
  const { minimumWage } = facts.standards;
  if (!minimumWage) {
    ask.find('standard-missing', { place: facts.profile?.insurancePlace ?? '', what: '最低工资标准' });
    return dec(0);
  }
  const output = ask.law('minimum', '最低工资核对', 'compensation.minimumWage', {
    month: ask.month, standards: [{ from: minimumWage.validFrom, monthly: minimumWage.body['monthly'] }], state: earnings.probation ? 'probation' : 'regular',
    components: [{ kind: 'base-wage', amount: earnings.earned.toFixed(2) }, { kind: 'overtime-pay', amount: earnings.overtime.toFixed(2) }],
    ownContributions: contributions.insurance.plus(contributions.fund).toFixed(2), contributionsOnTop: minimumWage.body['contributionsOnTop'] === true,
    ...(earnings.full ? { attendance: 'full' } : { attendance: 'part', normalDays: input.attendedDays, partMonthMethod: 'month-days', payableDaysInMonth: input.scheduledDays }),
  });
  if (output?.['compliant'] === false) {
    ask.find('below-minimum-wage', { compared: String(output['compared']), floor: String(output['floor']), shortfall: String(output['shortfall']) }, 'minimum');
  }
  return decimalAt(output?.['floor']);
}

function checkChange(ask: Asking, facts: PersonFacts, gross: Decimal): void {
  if (facts.previousGross === null) return;
  const before = dec(facts.previousGross);
  if (gross.minus(before).abs().gt(before.times(LARGE_CHANGE))) ask.find('large-change', { before: before.toFixed(2), after: gross.toFixed(2) }, 'monthly');
}

function checkRepeats(ask: Asking, items: readonly ItemFacts[]): void {
  const seen = new Map<string, ItemFacts>();
  for (const item of items) {
    const same = `${item.kind} ${item.zh} ${item.amount}`;
    const before = seen.get(same);
    if (before) ask.find('paid-twice', { what: item.zh, others: `${item.amount} 元，又 ${before.amount} 元` });
    seen.set(same, item);
  }
}

interface Deducted {
  readonly lines: readonly DraftLine[];
  readonly other: Decimal;
}

/** What else may be taken off, by the law: kinds together, each no further than it permits. */
function deductionsOf(ask: Asking, profile: ProfileFacts, items: readonly ItemFacts[], wage: Decimal, minimumWage: Decimal, statutory: Readonly<Record<string, Decimal>>): Deducted {
  const asked = new Map<string, Decimal>(Object.entries(statutory).filter(([, amount]) => !amount.isZero()));
  for (const item of items) asked.set(item.kind, (asked.get(item.kind) ?? dec(0)).plus(item.amount));
  const output = [...asked.values()].reduce((a, b) => a.plus(b), dec(0)).gt(wage) ? null : ask.law('deduction', '工资扣款', 'compensation.deduction', {
    wage: wage.toFixed(2), minimumWage: minimumWage.toFixed(2), damageAgreed: profile.damageAgreed, deductions: [...asked].map(([kind, amount]) => ({ kind, amount: amount.toFixed(2) })),
  });
  const left = new Map((Array.isArray(output?.['items']) ? (output['items'] as readonly JsonObject[]) : []).map((row) => [String(row['kind']), decimalAt(row['permitted'])]));
  const findings = Array.isArray(output?.['findings']) ? (output['findings'] as readonly string[]) : [];
  if (findings.length > 0) ask.find('deduction-unlawful', { what: items.map((item) => item.zh).join('、'), why: findings.join(',') }, 'deduction');
  const lines = items.map((item): DraftLine => {
    const rest = left.get(item.kind) ?? dec(0);
    const amount = dec(item.amount).lt(rest) ? dec(item.amount) : rest;
    left.set(item.kind, rest.minus(amount));
    return { section: 'deduction', code: `item.${item.kind}`, zh: item.zh, amount, field: output ? ask.field('deduction') : null, source: item.source, sourceRef: item.sourceRef };
  });
  return { lines, other: sum(lines.map((line) => line.amount)) };
}

/** Figures beside the sums: the net pay and the minimum wage, each with the answer behind it. */
function notesOf(ask: Asking, net: Decimal, floor: Decimal): DraftLine[] {
  return [
    { section: 'note', code: 'net', zh: '实发', amount: net, field: ask.answers.has('deduction') ? 'deduction' : null },
    ...(ask.answers.has('minimum') ? [{ section: 'note' as const, code: 'minimum', zh: '最低工资（按出勤）', amount: floor, field: 'minimum' }] : []),
  ];
}

/** Whoever leaves in the month is settled on the last day, not with everybody's wages. */
function checkLeaving(ask: Asking, { person, leaving }: PersonFacts): void {
  if (leaving === null && person.leftOn !== null && person.leftOn <= ask.asOf) ask.find('final-pay-open', { day: person.leftOn });
}

interface Taxed {
  readonly tax: Decimal;
  readonly apart: Decimal;
  readonly lines: readonly DraftLine[];
  readonly notes: readonly DraftLine[];
}

/** Income tax of the month: the year's cumulative tax, and what the law taxes apart from it. */
function taxesOf(ask: Asking, facts: PersonFacts, profile: ProfileFacts, income: Decimal, special: Decimal, leaving: Leaving): Taxed {
  const positive = (amount: Decimal): Decimal => (amount.isNegative() ? dec(0) : amount);
  const bonusTotal = bonusOf(facts.items);
  const wages = income.minus(leaving.apart);
  const bonus = bonusTaxOf(ask, facts, profile, { income: positive(wages.minus(bonusTotal)), special: positive(special) });
  const monthly = taxOf(ask, profile, facts.taxMonths, { income: positive(wages.minus(bonus.apart)), special: positive(special) });
  const line = (code: string, zh: string, amount: Decimal, field: string): DraftLine => ({ section: 'deduction', code, zh, amount, field: ask.field(field) });
  return {
    tax: monthly.plus(bonus.tax).plus(leaving.tax), apart: bonus.apart.plus(leaving.apart), notes: [...bonus.notes, ...leaving.notes],
    lines: [
      ...(monthly.isZero() && !ask.answers.has('tax') ? [] : [line('tax', '个人所得税', monthly, 'tax')]),
      ...(bonus.apart.isZero() ? [] : [line(BONUS_TAX, '全年一次性奖金个人所得税（单独计税）', bonus.tax, 'bonus')]), ...(leaving.tax.isZero() ? [] : [line('tax.severance', '一次性补偿个人所得税', leaving.tax, 'severance-tax')]),
    ],
  };
}

/** Contributions of the month with what is settled for earlier ones. */
function contributedWith(month: Contributions, arrears: Arrears): Pick<Contributions, 'insurance' | 'fund' | 'employer'> & { readonly special: Decimal } {
  const [insurance, fund] = [month.insurance.plus(arrears.insurance), month.fund.plus(arrears.fund)];
  return { insurance, fund, employer: month.employer.plus(arrears.employer), special: insurance.plus(fund) };
}

/**
 * Works out what somebody is still owed who left before the month: money after an assessment that ended later, what a correction
 * brought. Nothing is earned any more, so that neither attendance nor contributions are asked for.
 */
function workOutOwed(ask: Asking, facts: PersonFacts, profile: ProfileFacts): SlipDraft {
  const { paid, back } = extraOf(ask, facts, arrearsOf(ask.rules, facts).lines.filter((line) => line.section === 'arrears'), { earned: [], apart: dec(0), floor: dec(0), damageAgreed: profile.damageAgreed });
  const earned = [...paid, ...back.lines];
  const income = sum(earned.map((line) => line.amount));
  if (!income.isPositive()) return { ...ZERO_SLIP, answers: ask.answers, findings: [] };
  if (facts.accountPending) ask.find('account-unapproved', { account: facts.account?.masked ?? '' });
  else if (!facts.account) ask.find('account-missing');
  const taxed = taxesOf(ask, facts, { ...profile, additionalDeduction: '0.00' }, income, dec(0), { lines: [], notes: [], apart: dec(0), tax: dec(0) });
  const net = income.minus(taxed.tax);
  return {
    ...ZERO_SLIP, income, tax: taxed.tax, net, apart: taxed.apart, employerCost: income, answers: ask.answers, findings: ask.findings,
    lines: [...earned, ...taxed.lines, ...taxed.notes, ...correctedNotes(facts.items), ...back.notes, ...notesOf(ask, net, dec(0))],
  };
}

/** Whether a slip is of somebody who had left before its month. */
export function leftBefore(month: string, { person }: PersonFacts): boolean {
  return person.leftOn !== null && person.leftOn < firstDayOfMonth(month as PlainMonth);
}

/**
 * Works out one person's pay slip of a month: what is earned by the tenant's document, overtime, amounts after assessments, arrears
 * of earlier months, what leaving brings, contributions, tax and deductions by the law; and finds what would break law, contract or
 * document. Parts, adjustments, additions and arrears add up to the income; income less deductions is the net pay, to the cent.
 */
export function workOutSlip(rules: PayLaw, month: string, facts: PersonFacts): SlipDraft {
  const ask = new Asking(rules, facts.person, month);
  const { profile } = facts;
  if (profile && leftBefore(month, facts)) return workOutOwed(ask, facts, profile);
  checkFile(ask, facts);
  checkLeaving(ask, facts);
  if (!profile) return { ...ZERO_SLIP, answers: ask.answers, findings: ask.findings };
  const input: MonthFacts = facts.input ?? { scheduledDays: null, attendedDays: null, approved: false, overtime: [], monthly: null };
  const earnings = earningsOf(ask, profile, input);
  const arrears = arrearsOf(rules, facts);
  const leaving = leavingOf(ask, facts, { gross: earnings.earned, overtime: earnings.overtime });
  const ofMonth = contributionsOf(ask, profile, facts.standards);
  // Where the monthly pay could not be worked out that alone is found; what would follow from it is not.
  const known = earnings.lines.length > 0;
  const floor = known ? checkMinimum(ask, facts, input, earnings, ofMonth) : dec(0);
  const monthly = [...earnings.lines, ...leaving.lines];
  const { paid, back } = extraOf(ask, facts, arrears.lines.filter((line) => line.section === 'arrears'), { earned: monthly, apart: leaving.apart, floor, damageAgreed: profile.damageAgreed });
  const earned = [...monthly, ...paid, ...back.lines];
  const income = sum(earned.map((line) => line.amount));
  const { insurance, fund, employer, special } = contributedWith(ofMonth, arrears);
  const taxed = taxesOf(ask, facts, profile, income, special, leaving);
  if (!earnings.full) askEarned(ask, earnings.gross, input, { incomeTax: taxed.tax, socialInsurance: ofMonth.insurance, housingFund: ofMonth.fund });
  const guideline = known ? checkGuideline(ask, facts, input, earnings.earned) : null;
  if (known) checkChange(ask, facts, earnings.gross);
  checkRepeats(ask, facts.items);
  const { lines: others, other } = deductionsOf(ask, profile, facts.items.filter((item) => isDeduction(item) && !item.corrects), income.isNegative() ? dec(0) : income.plus(back.taken), floor,
    { 'income-tax': taxed.tax, 'social-insurance': insurance, 'housing-fund': fund, overpayment: back.taken });
  const net = income.minus(special).minus(taxed.tax).minus(other);
  if (known && net.isNegative()) ask.find('negative-net', { income: income.toFixed(2) });
  const beside = (section: DraftLine['section']): DraftLine[] => [...ofMonth.lines, ...arrears.lines].filter((line) => line.section === section);
  return {
    gross: earnings.gross, income, insurance, fund, tax: taxed.tax, otherDeductions: other, net, apart: taxed.apart, employerCost: income.plus(employer),
    lines: [...earned, ...beside('deduction'), ...taxed.lines, ...others, ...beside('employer'), ...taxed.notes, ...correctedNotes(facts.items), ...back.notes, ...notesOf(ask, net, floor)],
    answers: new Map([...ask.answers, ...arrears.answers]), findings: [...ask.findings, ...arrears.findings], floor: guideline,
  };
}

/** First and last day of a month. */
export function spanOfMonth(month: string): { readonly from: string; readonly to: string } {
  return { from: firstDayOfMonth(month as PlainMonth), to: lastDayOfMonth(month as PlainMonth) };
}
