// Properties special to this document; the checks that every pack must pass run in the registry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, dec, evaluate, stepWorkflow, type AnyDecision, type Json, type JsonObject } from '@gongqiao/kernel';
import { deployment } from './c3-posting.js';
import { monthFlow } from './c3-attendance.js';
import { approval } from './c3-leave.js';
import { balance, consecutive } from './c3-overtime.js';
import { acceptance } from './c4-acceptance.js';
import { rectification } from './c4-assessment.js';
import { pack } from './pack.js';

const AS_OF = '2025-06-30';

function answer(target: AnyDecision, input: unknown, asOf = AS_OF): JsonObject {
  const outcome = evaluate(target, input, asOf, { calendar: pack.calendar });
  if (!outcome.ok) throw new Error(`${target.name}: ${outcome.error.field} ${outcome.error.message.en}`);
  return outcome.output;
}

const figure = (value: Json | undefined): ReturnType<typeof dec> => dec(String(value));
const cents = fc.integer({ min: 0, max: 2_000_000_00 }).map((c) => dec(c).div(100).toFixed(2));
const dayOf = (offset: number): string => addDays(day('2025-01-01'), offset);
const hoursOf = fc.integer({ min: 1, max: 32 }).map((quarters) => dec(quarters).div(4).toFixed(2));

describe('acceptance', () => {
  const sums = fc.record({ contractAmount: cents, actualSpending: cents, contractDeductions: cents, paidBefore: cents });
  const facts = { contractEndOn: '2025-03-31', contractEvidence: [], submittedEvidence: ['project-summary-report'], checkOutcome: 'passed' };

  it('pays or recovers exactly the difference between what is due and what was paid', () => {
    fc.assert(fc.property(sums, (money) => {
      const out = answer(acceptance, { ...facts, ...money });
      expect(figure(out['payable']).minus(figure(out['recoverable'])).toFixed(2)).toBe(figure(out['entitlement']).minus(money.paidBefore).toFixed(2));
      expect(figure(out['payable']).isZero() || figure(out['recoverable']).isZero()).toBe(true);
    }));
  });

  it('never allows more than the contract, and never less for more spending', () => {
    fc.assert(fc.property(sums, cents, (money, more) => {
      const before = answer(acceptance, { ...facts, ...money });
      const after = answer(acceptance, { ...facts, ...money, actualSpending: dec(money.actualSpending).plus(more).toFixed(2) });
      expect(figure(before['entitlement']).lte(money.contractAmount)).toBe(true);
      expect(figure(after['entitlement']).gte(figure(before['entitlement']))).toBe(true);
    }));
  });
});

describe('leave', () => {
  const spans = fc.array(fc.record({ from: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 0, max: 6 }) }), { maxLength: 6 })
    .map((list) => list.map(({ from, length }) => ({ firstDay: dayOf(from), lastDay: dayOf(from + length) })));
  const request = { firstDay: dayOf(40), lastDay: dayOf(43), papersSubmitted: true, handoverDone: true, hostOutcome: 'approved', districtOutcome: 'none' };

  it('is one absence whatever the order of the other leave, and asks for the district from eight days', () => {
    fc.assert(fc.property(spans, (otherLeave) => {
      const out = answer(approval, { ...request, otherLeave });
      expect(answer(approval, { ...request, otherLeave: [...otherLeave].reverse() })).toEqual(out);
      expect(out['districtRequired']).toBe(Number(out['absenceDays']) >= 8);
      expect(out['mayLeave']).toBe(Number(out['absenceDays']) < 8);
    }));
  });

  it('grows with every further leave', () => {
    fc.assert(fc.property(spans, (otherLeave) => {
      const fewer = answer(approval, { ...request, otherLeave: otherLeave.slice(1) });
      expect(Number(answer(approval, { ...request, otherLeave })['absenceDays'])).toBeGreaterThanOrEqual(Number(fewer['absenceDays']));
    }));
  });
});

describe('overtime', () => {
  const entries = fc.array(fc.record({ on: fc.integer({ min: 0, max: 180 }).map(dayOf), hours: hoursOf }), { maxLength: 12 });

  it('accounts for every counted hour and every hour of time off', () => {
    fc.assert(fc.property(entries, entries, fc.infiniteStream(fc.boolean()), (worked, timeOff, flags) => {
      const overtime = worked.map((o) => ({ ...o, reported: flags.next().value as boolean, recorded: flags.next().value as boolean }));
      const out = answer(balance, { overtime, timeOff });
      const total = (list: readonly { hours: string }[]): string => list.reduce((sum, e) => sum.plus(e.hours), dec(0)).toFixed(2);
      expect(figure(out['usedHours']).plus(figure(out['lapsedHours'])).plus(figure(out['availableHours'])).toFixed(2)).toBe(out['countedHours']);
      expect(figure(out['usedHours']).plus(figure(out['unsupportedHours'])).toFixed(2)).toBe(total(timeOff));
      expect(figure(out['countedHours']).plus(figure(out['uncountedHours'])).toFixed(2)).toBe(total(overtime));
    }));
  });

  it('never allows a third full day in a row', () => {
    const workdays = Array.from({ length: 120 }, (_, i) => dayOf(i)).filter((d) => pack.calendar.isWorkingDay(day(d), 'on'));
    fc.assert(fc.property(fc.integer({ min: 0, max: workdays.length - 3 }), (i) => {
      const full = workdays.slice(i, i + 3).map((on) => ({ on, hours: '8' }));
      expect(answer(consecutive, { hoursPerDay: '8', existing: [], requested: full })['allowed']).toBe(false);
      expect(answer(consecutive, { hoursPerDay: '8', existing: full.slice(0, 1), requested: full.slice(1, 2) })['allowed']).toBe(true);
    }));
  });
});

describe('deployment', () => {
  it('does not depend on the order of persons', () => {
    const person = fc.record({
      workerId: fc.uuid(), hostUnitId: fc.constantFrom('a', 'b', 'c'), role: fc.constantFrom('professional-social-worker', 'auxiliary'),
      startOn: fc.integer({ min: 0, max: 300 }).map(dayOf),
    });
    const posts = [{ hostUnitId: 'a', role: 'auxiliary', count: 2 }, { hostUnitId: 'b', role: 'professional-social-worker', count: 1 }];
    fc.assert(fc.property(fc.array(person, { maxLength: 8 }), (staff) => {
      const { gaps, surpluses, conforms } = answer(deployment, { posts, staff });
      expect(answer(deployment, { posts, staff: [...staff].reverse() })).toMatchObject({ gaps, surpluses, conforms });
    }));
  });
});

describe('rectification', () => {
  it('gives the right to terminate only after two failed rechecks since the last pass', () => {
    const kinds = fc.array(fc.record({ type: fc.constantFrom('assessment', 'order', 'recheck', 'waive'), pass: fc.boolean() }), { maxLength: 14 });
    fc.assert(fc.property(kinds, (drawn) => {
      const events: JsonObject[] = [];
      let failures = 0;
      for (const { type, pass } of drawn) {
        const event = { type, on: dayOf(events.length), meetsContractStandard: pass, passesAssessment: true, dueOn: dayOf(300) };
        const before = answer(rectification, { events });
        const outcome = evaluate(rectification, { events: [...events, event] }, AS_OF, { calendar: pack.calendar });
        if (!outcome.ok) continue;
        events.push(event);
        if (type === 'recheck') failures = pass ? 0 : failures + 1;
        if (type === 'waive' || (type === 'assessment' && pass && before['state'] === 'failed')) failures = 0;
        expect(outcome.output['mayTerminate']).toBe(failures === 2);
        expect(outcome.output['failedRectifications']).toBe(failures);
      }
    }));
  });
});

describe('the month of attendance', () => {
  it('goes to the district only when it is complete', () => {
    const act = (complete: boolean): ReturnType<typeof stepWorkflow> => stepWorkflow(
      monthFlow, 'collecting', { transition: 'submitMonth', actor: 'ngo', facts: { 'longgang.attendance.submission': { complete } } }, day('2025-04-08'), pack.calendar,
    );
    expect(act(true)).toMatchObject({ ok: true, to: 'submitted', holders: ['district'] });
    expect(act(false)).toMatchObject({ ok: false, code: 'incomplete', provision: 'LG-14d' });
  });
});
