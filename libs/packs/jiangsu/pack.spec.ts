// Properties of the guidance that no single case shows.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkCalendar, dec, evaluate, stepWorkflow, type Decimal, type JsonObject } from '@gongqiao/kernel';
import { pack } from './pack.js';

function answer(name: string, input: unknown, asOf = '2025-06-30'): JsonObject {
  const found = pack.decisions.find((d) => d.name === `jiangsu.${name}`);
  if (!found) throw new Error(name);
  const outcome = evaluate(found, input, asOf, { calendar: pack.calendar });
  if (!outcome.ok) throw new Error(`${name} refused ${outcome.error.field}: ${outcome.error.message.en}`);
  return outcome.output;
}

const yuan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cents) => dec(cents).div(100).toFixed(2));
const number = (value: unknown): Decimal => dec(String(value));
const figures = fc.record({ unionOrganisations: fc.integer({ min: 0, max: 3000 }), employees: fc.integer({ min: 0, max: 80_000 }) });

describe('headcount', () => {
  it('lies between one and five where it is owed, at one elsewhere, and never falls when a unit grows', () => {
    fc.assert(fc.property(figures, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 9000 }), (f, unions, employees) => {
      const of = (g: typeof f) => answer('establishment.headcount', { unitKind: 'zone-union', ...g });
      const [small, large] = [of(f), of({ unionOrganisations: f.unionOrganisations + unions, employees: f.employees + employees })];
      const owed = f.unionOrganisations >= 200 || f.employees >= 5000;
      expect([small['obligation'], small['maximum']]).toEqual(owed ? ['required', 5] : ['optional', 1]);
      expect(Number(small['suggested'])).toBeLessThanOrEqual(Number(large['suggested']));
      expect(Number(large['suggested'])).toBeLessThanOrEqual(5);
    }));
  });

  it('is passed only by a unit that owes workers and gives a reason', () => {
    fc.assert(fc.property(figures, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.boolean(), (f, existing, requested, reasoned) => {
      const out = answer('establishment.request', { unitKind: 'township-union', ...f, existing, requested, ...(reasoned ? { exceptionReason: '新设园区' } : {}) });
      const owed = f.unionOrganisations >= 200 || f.employees >= 5000;
      const fits = existing + requested <= (owed ? 5 : 1);
      expect(out['verdict']).toBe(fits ? 'within-limit' : owed && reasoned ? 'above-limit-with-reason' : 'refused');
    }));
  });
});

describe('ranking', () => {
  const people = fc.array(fc.record({ score: fc.integer({ min: 60, max: 66 }), holds: fc.boolean() }), { minLength: 1, maxLength: 12 });

  it('gives nobody a rank by their place in the list, and never more places than there are', () => {
    fc.assert(fc.property(people, fc.integer({ min: 1, max: 6 }), (rows, places) => {
      const candidates = rows.map((r, i) => ({ id: `c${i}`, score: `${r.score}.00`, certificateLevel: r.holds ? 'assistant' : 'none' }));
      const of = (list: typeof candidates) => answer('eligibility.ranking', { candidates: list, places });
      const ranks = (out: JsonObject) => Object.fromEntries((out['ranking'] as readonly JsonObject[]).map((r) => [String(r['id']), r['rank']]));
      const [there, back] = [of(candidates), of([...candidates].reverse())];
      expect(ranks(back)).toEqual(ranks(there));
      expect([...(back['selected'] as readonly string[])].sort()).toEqual([...(there['selected'] as readonly string[])].sort());
      expect((there['selected'] as readonly string[]).length).toBeLessThanOrEqual(places);
      const left = places - (there['selected'] as readonly string[]).length;
      if ((there['undecided'] as readonly string[]).length > 0) expect((there['undecided'] as readonly string[]).length).toBeGreaterThan(left);
    }));
  });
});

describe('pay', () => {
  const scheme = {
    stepWages: ['3000.00', '3200.00', '3450.00', '3700.00', '4000.00', '4400.00'], professionalLevel: { none: 0, assistant: 1, intermediate: 2, senior: 3 }, yearsPerStep: 3, yearsStepMax: 3,
    education: { 'below-associate': 0, associate: 0, bachelor: 1, master: 2, doctorate: 2 }, duty: { 组长: 1, 无: 0 }, title: { 无: 0 }, performance: { excellent: 1, qualified: 0, unqualified: 0 },
  };
  const tiers = fc.array(fc.constantFrom('excellent', 'qualified', 'unqualified'), { maxLength: 8 });

  it('never falls to a lower step by a further result, nor passes the highest', () => {
    fc.assert(fc.property(tiers, fc.constantFrom('excellent', 'qualified', 'unqualified'), (before, next) => {
      const of = (results: readonly string[]) => answer('compensation.payStep', {
        scheme,
        person: { professionalLevel: 'assistant', education: 'bachelor', workStartOn: '2019-07-01', duty: '无', title: '无', results: results.map((tier, i) => ({ year: 2010 + i, tier })) },
      });
      const [a, b] = [of(before), of([...before, next])];
      expect(Number(b['step'])).toBeGreaterThanOrEqual(Number(a['step']));
      expect(Number(b['step'])).toBeLessThanOrEqual(scheme.stepWages.length);
    }));
  });

  it('has two parts that add up', () => {
    fc.assert(fc.property(yuan(9000), yuan(4000), yuan(2), (baseWage, performanceStandard, excellent) => {
      const out = answer('compensation.monthlyPay', { baseWage, performanceStandard, tier: 'excellent', coefficients: { excellent, qualified: '1', unqualified: '0' } });
      expect(number(out['baseWage']).plus(number(out['performancePay'])).toFixed(2)).toBe(out['gross']);
    }));
  });

  it('owes of the contributions no more than was due, and nothing on the due day itself', () => {
    fc.assert(fc.property(yuan(2000), yuan(2000), (due, amount) => {
      const of = (asOf: string) => answer('compensation.contributions', {
        labourContractSigner: 'county-union', obligations: [{ id: 'a', kind: 'pension', due, dueOn: '2025-06-15', payments: [{ on: '2025-06-10', amount }] }],
      }, asOf);
      expect(of('2025-06-15')['breaches']).toEqual([]);
      expect(number(of('2025-06-16')['outstanding']).lte(number(due))).toBe(true);
    }));
  });
});

describe('budget', () => {
  it('needs less with a subsidy, and has no shortfall exactly when it is adequate', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), yuan(90_000), yuan(900_000), yuan(900_000), (workers, annualCostPerWorker, governmentSubsidy, budgeted) => {
      const of = (subsidy: string) => answer('funding.budget', { level: 'county', lines: [{ id: 'a', workers, annualCostPerWorker }], governmentSubsidy: subsidy, budgeted });
      const [plain, helped] = [of('0'), of(governmentSubsidy)];
      expect(number(helped['unionNeed']).lte(number(plain['unionNeed']))).toBe(true);
      expect(helped['adequate']).toBe(number(helped['shortfall']).isZero());
    }));
  });
});

describe('workflows', () => {
  const flow = (id: string) => {
    const found = pack.workflows.find((w) => w.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const calendar = WorkCalendar.ofYears([2025]);
  const on = '2025-06-30' as Parameters<typeof stepWorkflow>[3];

  it('lets no county guide its own pay scheme', () => {
    expect(stepWorkflow(flow('JS-W2-scheme'), 'draft', { transition: 'guide', actor: 'county' }, on, calendar)).toMatchObject({ ok: false, code: 'wrong-actor' });
    expect(stepWorkflow(flow('JS-W2-scheme'), 'draft', { transition: 'guide', actor: 'city' }, on, calendar)).toMatchObject({ ok: true, to: 'guided' });
  });

  it('ends a contract only on a ground, and by the employing unit', () => {
    const facts = (mayTerminate: boolean) => ({ 'jiangsu.remediation.followUp': { mayTerminate } });
    const act = (actor: string, may: boolean) => stepWorkflow(flow('JS-W4'), 'active', { transition: 'terminate', actor, reason: '连续两年不合格', facts: facts(may) }, on, calendar);
    expect(act('employing-unit', false)).toMatchObject({ ok: false, code: 'no-ground' });
    expect(act('county', true)).toMatchObject({ ok: false, code: 'wrong-actor' });
    expect(act('employing-unit', true)).toMatchObject({ ok: true, to: 'exited' });
  });

  it('has one person sign for one side only', () => {
    const act = (countySignerId: string) => stepWorkflow(flow('JS-W3'), 'scored', { transition: 'sign', actor: 'county', facts: { userUnitSignerId: 'u1', countySignerId } }, on, calendar);
    expect(act('u1')).toMatchObject({ ok: false, code: 'one-person-for-both' });
    expect(act('c1')).toMatchObject({ ok: true, to: 'signed' });
  });
});
