// Properties special to the operations half; worked cases, coverage and refusals are tested for every pack in the registry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Decimal, WorkCalendar, addDays, day, evaluate, sentenceOf, stepWorkflow, type ActFacts, type AnyDecision, type JsonObject, type Outcome, type PlainDate, type Workflow,
} from '@gongqiao/kernel';
import { OPERATIONS_PROVISION_COUNT, operationsChapters } from './chapters.js';
import { amountFromCapitals } from './rules/capitals.js';
import { CONFLICTS } from './rules/conflicts.js';
import { LEGAL_WARNINGS, holdsBack } from './rules/legal-warnings.js';
import { minutesAfter } from './rules/moments.js';

const environment = { calendar: WorkCalendar.ofYears([2023, 2024, 2025]) };
const AS_OF = '2024-06-28';

function decisionNamed(name: string): AnyDecision {
  const found = operationsChapters.flatMap((c) => c.decisions ?? []).find((d) => d.name === name);
  if (!found) throw new Error(name);
  return found;
}

function ask(name: string, input: unknown, asOf = AS_OF): Outcome {
  return evaluate(decisionNamed(name), input, asOf, environment);
}

function answer(name: string, input: unknown, asOf = AS_OF): JsonObject {
  const outcome = ask(name, input, asOf);
  if (!outcome.ok) throw new Error(`${outcome.error.field}: ${outcome.error.message.en}`);
  return outcome.output;
}

function refusedField(name: string, input: unknown): string {
  const outcome = ask(name, input);
  return outcome.ok ? 'answered' : `${outcome.error.code} ${outcome.error.field}`;
}

function workflowNamed(id: string): Workflow {
  const found = operationsChapters.flatMap((c) => c.workflows ?? []).find((w) => w.id === id);
  if (!found) throw new Error(id);
  return found;
}

function step(id: string, state: string, transition: string, actor: string, facts: ActFacts): string {
  const taken = stepWorkflow(workflowNamed(id), state, { transition, actor, facts, reason: '理由' }, day(AS_OF), environment.calendar);
  return taken.ok ? taken.to : `refused: ${taken.code}`;
}

const figure = (value: unknown): Decimal => new Decimal(String(value));
const yuan = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => new Decimal(cents).div(100).toFixed(2));
const dayIn2024 = fc.integer({ min: 0, max: 330 }).map((n) => addDays(day('2024-01-02'), n));

describe('what the handbook holds', () => {
  it('declares every provision once', () => {
    const ids = operationsChapters.flatMap((c) => c.provisions.map((p) => p.id));
    expect(ids.length).toBe(OPERATIONS_PROVISION_COUNT);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what each conflict and each legal warning means, and which of them hold back', () => {
    expect(Object.keys(CONFLICTS)).toHaveLength(22);
    expect(Object.keys(LEGAL_WARNINGS)).toHaveLength(26);
    expect(holdsBack('fine')).toBe(true);
    expect(holdsBack('housing-fund-late')).toBe(false);
    expect(holdsBack('no-such-code')).toBe(false);
  });
});

describe('leave', () => {
  const span = { type: 'personal', fromHalf: 'am', toHalf: 'pm' };
  const used = (from: PlainDate, to: PlainDate): Decimal => {
    const outcome = ask('leya.leave.duration', { ...span, from, to });
    return outcome.ok ? figure(outcome.output['countedDays']) : new Decimal(0);
  };

  it('uses as many days whole as in two parts', () => {
    fc.assert(fc.property(dayIn2024, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 }), (from, a, b) => {
      const middle = addDays(from, a);
      const to = addDays(middle, b);
      expect(used(from, middle).plus(used(addDays(middle, 1), to)).toFixed(1)).toBe(used(from, to).toFixed(1));
    }));
  });

  it('is reported back from on a working day, never before its end', () => {
    fc.assert(fc.property(dayIn2024, fc.integer({ min: 0, max: 20 }), (from, length) => {
      const to = addDays(from, length);
      const outcome = ask('leya.leave.duration', { ...span, from, to });
      if (!outcome.ok) return;
      const back = String(outcome.output['reportBackOn']) as PlainDate;
      expect(back > to).toBe(true);
      expect(environment.calendar.isWorkingDay(back, 'back')).toBe(true);
    }));
  });

  it.each([
    ['ends on the eve of a holiday', '2024-09-30', 'am', '2024-09-30', 'pm', true],
    ['leaves the afternoon before a holiday', '2024-09-30', 'am', '2024-09-30', 'am', false],
    ['is kept from the holiday by a make-up working day', '2024-09-26', 'am', '2024-09-27', 'pm', false],
    ['begins on the make-up day after the holiday', '2024-02-18', 'am', '2024-02-19', 'pm', true],
    ['begins in the afternoon after the holiday', '2024-02-18', 'pm', '2024-02-19', 'pm', false],
    ['touches an ordinary weekend only', '2024-05-20', 'am', '2024-05-24', 'pm', false],
  ])('that %s', (_words, from, fromHalf, to, toHalf, adjacent) => {
    const out = answer('leya.leave.request', {
      type: 'annual', rank: 'group-leader', postedAtHostUnit: false, from, fromHalf, to, toHalf, appliedOn: '2024-01-02', urgentPhone: false, documents: [], balanceDays: '5', meetingDays: [], hostUnitSigned: false,
    });
    expect(out['adjacentToHoliday']).toBe(adjacent);
  });

  it.each([
    ['leya.leave.notice', { type: 'personal', firstDay: '2026-01-05', appliedOn: '2025-12-01', urgentPhone: false }, 'no-calendar firstDay'],
    ['leya.leave.duration', { ...span, from: '2022-12-30', to: '2023-01-03' }, 'no-calendar from'],
    ['leya.leave.duration', { ...span, from: '2025-12-30', to: '2026-01-05' }, 'no-calendar to'],
    ['leya.expense.reimbursement', { kind: 'ordinary', eventOn: '2022-12-31', submittedOn: '2023-01-04', explanationGiven: false, priorNoticeOn: null }, 'no-calendar eventOn'],
    ['leya.attendance.absence', { year: 2026, absenceDates: [], deemedDays: 0, performancePay: '0' }, 'no-calendar year'],
    ['leya.cash.controlCoverage', { month: '2022-12', cashierCounts: [], audits: [], monthEndForm: true }, 'no-calendar month'],
  ])('%s guesses no holiday: %j', (name, input, refusal) => {
    expect(refusedField(name, input)).toBe(refusal);
  });
});

describe('money', () => {
  it('uses up a surplus to the cent: deficits, bonuses, next year', () => {
    fc.assert(fc.property(yuan, yuan, yuan, yuan, (income, expenditure, deficitBroughtForward, bonusPlanned) => {
      const out = answer('leya.funding.surplus', { income, expenditure, deficitBroughtForward, bonusPlanned });
      const parts = ['deficitCovered', 'bonusAllowed', 'carriedForward'].map((k) => figure(out[k]));
      expect(parts.every((p) => p.gte(0))).toBe(true);
      expect(Decimal.sum(...parts).toFixed(2)).toBe(Decimal.max(0, figure(out['surplus'])).toFixed(2));
      expect(figure(out['bonusAllowed']).lte(bonusPlanned)).toBe(true);
    }));
  });

  it('never leaves more cash in hand than the ceiling, and none above the limit without approval', () => {
    fc.assert(fc.property(yuan, fc.boolean(), fc.boolean(), (balance, financeHeadApproved, safetyMeasures) => {
      const out = answer('leya.cash.balance', { balance, financeHeadApproved, safetyMeasures });
      const left = figure(balance).minus(figure(out['depositToday']));
      expect(left.lte(financeHeadApproved && safetyMeasures ? '20000' : '10000')).toBe(true);
      expect([...(out['conflicts'] as string[])].sort()).toEqual(out['conflicts']);
    }));
  });

  it('clears an advance either by refund or by payment, to the cent', () => {
    const voucher = fc.record({ amount: yuan, accepted: fc.boolean(), expenseOn: fc.constant('2024-05-08') });
    fc.assert(fc.property(yuan.filter((y) => y !== '0.00'), fc.array(voucher, { maxLength: 4 }), (advance, vouchers) => {
      const out = answer('leya.cash.advanceClearing', { kind: 'daily-expense', advance, lentOn: '2024-05-06', vouchers, settledOn: null });
      expect(figure(out['acceptedTotal']).plus(figure(out['refundDue'])).minus(figure(out['paymentDue'])).toFixed(2)).toBe(advance);
      expect(figure(out['refundDue']).isZero() || figure(out['paymentDue']).isZero()).toBe(true);
    }));
  });
});

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];

/** Four places in capitals, with 零 for empty places inside. */
function group(value: number): string {
  const written = [...String(value)].map((d, i, all) => (d === '0' ? '零' : `${DIGITS[Number(d)] ?? ''}${PLACES[all.length - 1 - i] ?? ''}`)).join('');
  return written.replace(/零+/g, '零').replace(/零$/, '');
}

/** An amount in fen as an office writes it. */
function capitals(fen: number): string {
  const yuanPart = Math.floor(fen / 100);
  const wan = Math.floor(yuanPart / 10_000);
  const rest = yuanPart % 10_000;
  const gap = wan > 0 && rest > 0 && rest < 1000 ? '零' : '';
  const whole = yuanPart === 0 ? '' : `${wan > 0 ? `${group(wan)}万` : ''}${gap}${rest > 0 ? group(rest) : ''}元`;
  const [jiao, cent] = [Math.floor(fen / 10) % 10, fen % 10];
  if (jiao === 0 && cent === 0) return `人民币${whole}整`;
  const small = jiao > 0 ? `${DIGITS[jiao] ?? ''}角` : whole === '' ? '' : '零';
  return `${whole}${small}${cent > 0 ? `${DIGITS[cent] ?? ''}分` : ''}`;
}

describe('amounts in capitals', () => {
  it('are read back as they were written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999_999 }), (fen) => {
      expect(amountFromCapitals(capitals(fen))?.toFixed(2)).toBe(new Decimal(fen).div(100).toFixed(2));
    }));
  });

  it.each(['', '元', '一百元', '100元', '壹 佰元', '壹佰', '壹佰元贰元', '壹贰元', '佰壹仟元', '壹佰元伍', '壹万贰万元'])('are not guessed: %s', (words) => {
    expect(amountFromCapitals(words)).toBeNull();
  });
});

describe('issues from stock', () => {
  const sound = { approvedRemaining: 1000, emergency: false, slipFields: ['item-name', 'unit', 'quantity', 'work-area', 'receiver-signature'], departmentHeadSigned: true, singleUse: true, oldReturned: false };

  it('take the oldest first and add up to what was asked for, or to what there is', () => {
    const quantities = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), quantities, (requested, held) => {
      const batches = held.map((quantity, i) => ({ batch: `B${i}`, receivedOn: addDays(day('2024-01-01'), i), quantity }));
      const out = answer('leya.asset.issue', { ...sound, requested, batches });
      const taken = out['allocations'] as readonly { batch: string; quantity: number }[];
      const total = held.reduce((a, b) => a + b, 0);
      expect(out['issued']).toBe(Math.min(requested, total));
      expect(Number(out['issued']) + Number(out['shortfall'])).toBe(requested);
      const inOrder = batches.filter((b) => b.quantity > 0).map((b) => b.batch);
      expect(taken.map((t) => t.batch)).toEqual(inOrder.slice(0, taken.length));
      taken.slice(0, -1).forEach((t) => expect(t.quantity).toBe(batches.find((b) => b.batch === t.batch)?.quantity));
    }));
  });
});

describe('workflows', () => {
  it('end no contract while a legal warning holds it back', () => {
    expect(step('LY-W-DISM', 'notice-served', 'end', 'hr', { openHolds: 1 })).toBe('refused: legal-hold-open');
    expect(step('LY-W-DISM', 'notice-served', 'end', 'hr', {})).toBe('refused: legal-hold-open');
    expect(step('LY-W-DISM', 'notice-served', 'end', 'hr', { openHolds: 0 })).toBe('ended');
  });

  it('let the named approver grant a leave, but never his own', () => {
    const asked = { 'leya.leave.request': { approver: 'department-head', admissible: true } };
    expect(step('LY-W-LEAVE', 'submitted', 'approve', 'agency-head', { ...asked, applicantIsActor: false })).toBe('refused: not-applicable');
    expect(step('LY-W-LEAVE', 'submitted', 'approve', 'department-head', { ...asked, applicantIsActor: true })).toBe('refused: own-leave');
    expect(step('LY-W-LEAVE', 'submitted', 'approve', 'department-head', { ...asked, applicantIsActor: false })).toBe('granted');
  });

  it('let people out of danger at once and declare no end too early', () => {
    expect(step('LY-W-INC', 'handling', 'withdraw', 'site-group', {})).toBe('withdrawn');
    expect(step('LY-W-INC', 'recovering', 'declareEnd', 'lead-group', {})).toBe('refused: not-complete');
    expect(step('LY-W-INC', 'recovering', 'declareEnd', 'site-group', { 'leya.incident.closure': { mayDeclare: true } })).toBe('refused: wrong-actor');
    expect(step('LY-W-SAFE-17', 'cleared', 'leave', 'care-worker', { workers: 1 })).toBe('refused: alone');
  });
});

describe('emergencies', () => {
  it('count minutes over midnight at the offset of the moment they start from', () => {
    const moment = { text: '2024-12-31T23:55:30+08:00', instant: Date.UTC(2024, 11, 31, 15, 55, 30) };
    const due = minutesAfter(moment, 10);
    expect(due.text).toBe('2025-01-01T00:05:30+08:00');
    expect(due.instant - moment.instant).toBe(600_000);
  });

  it('miss no period of a drill that was held in it', () => {
    const drills = ['2023-02-01', '2023-05-01', '2023-08-01', '2023-11-01', '2024-02-01'].map((on) => ({ kind: 'functional-drill', on }));
    const out = answer('leya.training.emergencyDrills', { since: '2023-01-15', drills });
    const schedule = out['schedule'] as readonly { kind: string; missed: readonly string[] }[];
    expect(schedule.find((s) => s.kind === 'functional-drill')?.missed).toEqual([]);
    expect(schedule.find((s) => s.kind === 'quarterly-training')?.missed).toEqual(['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1']);
    expect(schedule.find((s) => s.kind === 'half-year-full-drill')?.missed).toEqual(['2023-H1', '2023-H2']);
  });
});

describe('reasons', () => {
  it('show figures beside the terms of the formula, without doubling any', () => {
    const outcome = ask('leya.cash.balance', { balance: '12345.00', financeHeadApproved: false, safetyMeasures: false });
    if (!outcome.ok) throw new Error(outcome.error.field);
    expect(outcome.reasons().map(sentenceOf)).toContain('超出金额 ＝ 库存现金 12345 － 限额 10000 ＝ 2345');
  });
});
