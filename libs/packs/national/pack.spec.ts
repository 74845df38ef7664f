// Properties of the law that no single case shows.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATE_COUNCIL_CALENDAR, day, dec, evaluate, stepWorkflow, type ActFacts, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { pack } from './pack.js';

function answer(name: string, input: unknown, asOf = '2025-06-30'): JsonObject {
  const found = pack.decisions.find((d) => d.name === `national.${name}`);
  if (!found) throw new Error(name);
  const outcome = evaluate(found, input, asOf, { calendar: pack.calendar });
  if (!outcome.ok) throw new Error(`${name} refused ${outcome.error.field}: ${outcome.error.message.en}`);
  return outcome.output;
}

const yuan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cents) => dec(cents).div(100).toFixed(2));
const number = (value: unknown): Decimal => dec(String(value));

describe('working days', () => {
  it('are 249, 251, 248 and 248 in the loaded years', () => {
    const counts = STATE_COUNCIL_CALENDAR.map(({ year }) => answer('calendar.workingDays', { operation: 'count', from: `${year}-01-01`, to: `${year}-12-31` })['workingDays']);
    // The first of January, left out of the span, is a day off in each year.
    expect(counts).toEqual([249, 251, 248, 248]);
  });

  it('come back when as many are taken off again from a working day', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2024, 0, 2 + n)).toISOString().slice(0, 10));
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
      fc.pre(answer('calendar.day', { date: from })['working'] === true);
      const there = answer('calendar.workingDays', { operation: 'add', from, days: n })['date'];
      expect(answer('calendar.workingDays', { operation: 'subtract', from: there, days: n })['date']).toBe(from);
    }));
  });
});

describe('withholding', () => {
  it('never withholds less for a higher wage, and its months add up to the total', () => {
    fc.assert(fc.property(fc.array(yuan(60_000), { minLength: 1, maxLength: 12 }), yuan(20_000), (wages, more) => {
      const of = (incomes: readonly string[]) => answer('compensation.withholding', {
        employedFrom: '2025-01', deductionBasis: 'monthly',
        months: incomes.map((income, i) => ({
          month: `2025-${String(i + 1).padStart(2, '0')}`, income, exemptIncome: '0', specialDeduction: '0', additionalDeduction: '0', otherDeduction: '0', taxRelief: '0',
        })),
      });
      const plain = of(wages);
      const taxes = (plain['months'] as readonly JsonObject[]).map((m) => number(m['tax']));
      expect(taxes.reduce((a, b) => a.plus(b), dec(0)).toFixed(2)).toBe(plain['totalTax']);
      const raised = of(wages.map((w) => number(w).plus(more).toFixed(2)));
      expect(number(raised['totalTax']).gte(number(plain['totalTax']))).toBe(true);
    }));
  });
});

describe('deductions', () => {
  it('never take more than the damage limit, nor any fine or deposit', () => {
    fc.assert(fc.property(yuan(20_000), yuan(5_000), fc.boolean(), yuan(30_000), (wage, minimumWage, damageAgreed, damage) => {
      const deductions = [...(number(damage).isZero() ? [] : [{ kind: 'damage', amount: damage }]), { kind: 'fine', amount: '1.00' }, { kind: 'deposit', amount: '1.00' }];
      const out = answer('compensation.deduction', { wage, minimumWage, damageAgreed, deductions });
      expect(number(out['permittedTotal']).lte(number(out['damageLimit']))).toBe(true);
      expect(number(out['damageLimit']).lte(number(wage).times('0.2'))).toBe(true);
      if (number(wage).gte(number(minimumWage))) expect(number(out['netPay']).gte(number(minimumWage))).toBe(true);
    }));
  });
  it('take back what was overpaid within the same limit of the month, together with damage', () => {
    fc.assert(fc.property(yuan(20_000), yuan(5_000), fc.boolean(), yuan(30_000), yuan(30_000), (wage, minimumWage, damageAgreed, damage, overpayment) => {
      const deductions = Object.entries({ damage, overpayment }).filter(([, amount]) => !number(amount).isZero()).map(([kind, amount]) => ({ kind, amount }));
      const out = answer('compensation.deduction', { wage, minimumWage, damageAgreed, deductions });
      expect(number(out['permittedTotal']).lte(number(wage).times('0.2'))).toBe(true);
      if (number(wage).gte(number(minimumWage))) expect(number(out['netPay']).gte(number(minimumWage))).toBe(true);
    }));
  });
});

describe('insurance and fund', () => {
  it('stay between what floor and ceiling give', () => {
    const table = [{ from: '2025-01', floor: '4000.00', ceiling: '20000.00', minRate: '5', maxRate: '12' }];
    fc.assert(fc.property(yuan(60_000), (wage) => {
      const out = answer('compensation.housingFund', {
        month: '2025-06', joinKind: 'existing', averageWageLastYear: wage, baseRounding: 'none', amountRounding: 'cent-half-up', table, employerRate: '8', workerRate: '5',
      });
      expect(number(out['base']).gte(4000) && number(out['base']).lte(20000)).toBe(true);
      expect(number(out['employer']).plus(number(out['worker'])).toFixed(2)).toBe(out['total']);
    }));
  });
});

describe('numbers of persons and organisations', () => {
  it('fail when one digit is mistaken', () => {
    const sound = '11010519491231002X';
    expect(answer('eligibility.identityNumber', { number: sound })['valid']).toBe(true);
    fc.assert(fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const mistaken = `${sound.slice(0, at)}${(Number(sound[at]) + by) % 10}${sound.slice(at + 1)}`;
      expect(answer('eligibility.identityNumber', { number: mistaken })['valid']).toBe(false);
    }));
  });
});

describe('evaluation of bids', () => {
  it('does not depend on the order of experts or bids', () => {
    const marks = fc.array(fc.tuple(yuan(90), yuan(90)), { minLength: 3, maxLength: 7 });
    fc.assert(fc.property(marks, (rows) => {
      const experts = rows.map(([a, b], i) => ({ id: `e${i}`, scores: [{ bid: 'a', factor: 't', score: a }, { bid: 'b', factor: 't', score: b }] }));
      const bids = [{ id: 'a', price: '100.00', priceScore: '9.00' }, { id: 'b', price: '90.00', priceScore: '10.00' }];
      const of = (inOrder: typeof experts, offered: typeof bids) => answer('procurement.totalScore', {
        factors: [{ id: 'p', kind: 'price', maximum: '10' }, { id: 't', kind: 'technical', maximum: '90' }], bids: offered, averageDecimals: 2, totalDecimals: 2, tieBreak: 'price', experts: inOrder,
      });
      expect(of([...experts].reverse(), [...bids].reverse())).toEqual(of(experts, bids));
    }));
  });

  it('seats the same people whatever their order', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (barred) => {
      const members = barred.map((kin, i) => ({ id: `m${i}`, role: i === 0 ? 'purchaser' : 'expert', drawnAtRandom: true, relations: kin ? [{ supplier: 's', kind: 'kinship' }] : [] }));
      const of = (people: typeof members) => answer('procurement.committee', { method: 'open-tender', startsOn: '2025-06-01', suppliers: ['s'], members: people });
      const [there, back] = [of(members), of([...members].reverse())];
      expect([back['sitting'], back['experts'], back['faults']]).toEqual([there['sitting'], there['experts'], there['faults']]);
      expect(there['sitting']).toBe(barred.filter((kin) => !kin).length);
    }));
  });
});

describe('severance', () => {
  it('never falls when the wage rises, and never passes twelve years of three local averages above them', () => {
    fc.assert(fc.property(yuan(50_000), yuan(10_000), fc.integer({ min: 2008, max: 2024 }), (wage, more, year) => {
      const of = (averageWage: string) => answer('contract.severance', { from: `${year}-03-01`, to: '2025-06-30', averageWage, minimumWage: '2000.00', localAverageWage: '8000.00', unlawful: false });
      const [low, high] = [of(wage), of(number(wage).plus(more).toFixed(2))];
      if (low['capped'] === high['capped']) expect(number(high['severance']).gte(number(low['severance']))).toBe(true);
      if (high['capped'] === true) expect(number(high['severance']).lte(12 * 24000)).toBe(true);
    }));
  });
});

describe('procedures', () => {
  const on = day('2025-06-30');
  const act = (id: string, state: string, transition: string, actor: string, facts: ActFacts) => {
    const flow = pack.workflows.find((w) => w.id === id);
    if (!flow) throw new Error(id);
    return stepWorkflow(flow, state, { transition, actor, facts }, on, pack.calendar);
  };

  it('let nobody review a payroll they made', () => {
    expect(act('NT-W1', 'computed', 'review', 'payroll-reviewer', { reviewerId: 'a', clerkId: 'a' })).toMatchObject({ ok: false, code: 'same-person' });
    expect(act('NT-W1', 'computed', 'review', 'payroll-reviewer', { reviewerId: 'b', clerkId: 'a' })).toMatchObject({ ok: true, to: 'reviewed' });
  });

  it('destroy nothing whose term was not judged, runs, or that one person handles twice', () => {
    const destroy = (facts: ActFacts) => act('NT-W5', 'approved', 'destroy', 'archivist', facts);
    const expired = { 'national.archive.retention': { mayDestroy: true } };
    expect(destroy({ people: ['a', 'b', 'c', 'd'] })).toMatchObject({ ok: false, code: 'not-expired' });
    expect(destroy({ ...expired, people: ['a', 'b', 'a', 'd'] })).toMatchObject({ ok: false, code: 'one-person-two-roles' });
    expect(destroy({ ...expired, people: ['a', 'b', 'c', 'd'] })).toMatchObject({ ok: true, to: 'destroyed' });
  });

  it('carry leave over once, and with consent only', () => {
    const carry = (facts: ActFacts) => act('NT-W2', 'requested', 'carryOver', 'superior', facts);
    expect(carry({})).toMatchObject({ ok: false, code: 'no-consent' });
    expect(carry({ workerConsents: true, timesCarried: 1 })).toMatchObject({ ok: false, code: 'carried-twice' });
    expect(carry({ workerConsents: true, timesCarried: 0 })).toMatchObject({ ok: true, to: 'carried-over' });
  });

  it('close an incident only with every heading filled in', () => {
    const complete = { kinds: '联系方式', cause: '误发', harm: '骚扰', measures: '撤回', contact: '专线' };
    expect(act('NT-W7', 'persons-told', 'close', 'security-head', { ...complete, cause: '' })).toMatchObject({ ok: false, code: 'incomplete' });
    expect(act('NT-W7', 'persons-told', 'close', 'security-head', complete)).toMatchObject({ ok: true, to: 'closed' });
  });
});
