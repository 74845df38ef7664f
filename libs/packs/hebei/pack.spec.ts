// Properties special to the Hebei measures; cases, coverage and refusals are tested for every pack in the registry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, WorkCalendar, evaluate, stepWorkflow, type ActFacts, type AnyDecision, type JsonObject, type Workflow } from '@gongqiao/kernel';
import { pack } from './pack.js';

const environment = { calendar: pack.calendar };
const AS_OF = '2024-06-30';

function decisionNamed(name: string): AnyDecision {
  const found = pack.decisions.find((d) => d.name === name);
  if (!found) throw new Error(name);
  return found;
}

function answer(name: string, input: unknown): JsonObject {
  const outcome = evaluate(decisionNamed(name), input, AS_OF, environment);
  if (!outcome.ok) throw new Error(`${outcome.error.field}: ${outcome.error.message.en}`);
  return outcome.output;
}

const yuan = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => new Decimal(cents).div(100).toFixed(2));
const post = fc.constantFrom(
  { unitKind: 'township-union', jurisdiction: 'ordinary' }, { unitKind: 'county-service-centre', jurisdiction: 'ordinary' },
  { unitKind: 'city-union-office', jurisdiction: 'ordinary' }, { unitKind: 'zone-union', jurisdiction: 'direct' },
);
const figure = (value: unknown): Decimal => new Decimal(String(value));

describe('sharing of cost', () => {
  it('adds up to what was spent, and no share is negative', () => {
    fc.assert(fc.property(post, fc.boolean(), yuan, yuan, (unit, provinceApproved, guidelineTotal, actualTotal) => {
      const out = answer('hebei.funding.split', { ...unit, provinceApproved, guidelineTotal, actualTotal });
      const shares = ['province', 'city', 'county', 'directCity'].map((k) => figure(out[k]));
      expect(Decimal.sum(...shares).toFixed(2)).toBe(new Decimal(actualTotal).toFixed(2));
      expect(shares.every((s) => s.gte(0))).toBe(true);
    }));
  });

  it('prepays the year to the cent, the last quarter never less than the others', () => {
    fc.assert(fc.property(yuan, yuan, fc.integer({ min: 1, max: 4 }), (annualProvince, annualCity, firstQuarter) => {
      const { instalments } = answer('hebei.funding.prepayment', { annualProvince, annualCity, firstQuarter });
      const rows = instalments as readonly JsonObject[];
      expect(Decimal.sum(0, ...rows.map((r) => figure(r['province']))).toFixed(2)).toBe(new Decimal(annualProvince).toFixed(2));
      expect(rows.every((r) => figure(r['province']).lte(figure(rows.at(-1)?.['province'])))).toBe(true);
    }));
  });

  it('gives the same budget whatever the order of the lines', () => {
    const line = fc.record({ purchaser: fc.constantFrom('a', 'b'), guidelineTotal: yuan, actualTotal: yuan, provinceApproved: fc.boolean() });
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (drawn) => {
      const lines = drawn.map((l, i) => ({ id: String(i), unitKind: 'township-union', jurisdiction: 'ordinary', ...l }));
      const [one, other] = [answer('hebei.funding.budget', { lines }), answer('hebei.funding.budget', { lines: [...lines].reverse() })];
      expect([other['province'], other['city'], other['provinceQuarters']]).toEqual([one['province'], one['city'], one['provinceQuarters']]);
    }));
  });
});

describe('posts', () => {
  it('never allows fewer posts for more employees', () => {
    fc.assert(fc.property(fc.nat(50_000), fc.nat(50_000), (a, b) => {
      const maximum = (employees: number): number => Number(answer('hebei.establishment.quota', { unitKind: 'zone-union', employees })['maximum']);
      expect(maximum(Math.max(a, b))).toBeGreaterThanOrEqual(maximum(Math.min(a, b)));
    }));
  });
});

describe('tiers', () => {
  it('never accepts more excellent than three in ten without a reason', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (participants, proposed) => {
      const proposedExcellent = Math.min(proposed, participants);
      const { accepted } = answer('hebei.evaluation.excellentCap', { participants, proposedExcellent });
      expect(accepted).toBe(proposedExcellent * 10 <= participants * 3);
    }));
  });
});

describe('pay', () => {
  it('never costs a worker on promotion: step 1 of a grade lies above step 3 of the one below', () => {
    const allowance = (grade: string, step: number): Decimal => figure(answer('hebei.compensation.monthlyPay', {
      grade, step, minimumWages: [{ from: '2016-07-01', monthly: '1650' }], payFloorInContract: true,
    })['guidelinePay']);
    const grades = ['junior', 'third', 'second', 'first'];
    grades.slice(1).forEach((grade, i) => expect(allowance(grade, 1).gt(allowance(grades[i] ?? '', 3))).toBe(true));
  });
});

function flow(id: string): Workflow {
  const found = pack.workflows.find((w) => w.id === id);
  if (!found) throw new Error(id);
  return found;
}

function act(id: string, state: string, transition: string, actor: string, facts: ActFacts = {}, reason: string | null = null): string {
  const taken = stepWorkflow(flow(id), state, { transition, actor, facts, reason }, '2024-06-03' as never, WorkCalendar.ofYears([2024]));
  return taken.ok ? taken.to : `refused ${taken.code}`;
}

describe('workflows', () => {
  const application: ActFacts = {
    action: 'establish', requestedPosts: 1, grade: 'third', legalPersonUnits: 10, enterprisesAboveSize: 1, employees: 2500, members: 2000, grassrootsUnions: 8,
    labourRelations: '平稳', difficulty: '一般', staffUse: '满员', workNeed: '协商', finances: '已列支',
    'hebei.establishment.approvalRoute': { permitted: true }, 'hebei.establishment.request': { verdict: 'within-standard' },
    'hebei.establishment.gradeMix': { withinControl: true, overGrades: [] }, totalExceeded: false,
  };

  it.each([
    ['a county goes to its city', 'county', 'city-review'],
    ['a city goes to the province', 'city', 'province-review'],
    ['a direct city goes to the province', 'direct-city', 'province-review'],
  ])('HB-W1: %s', (_words, party, state) => {
    expect(act('HB-W1', 'draft', 'submit', party, { ...application, initiator: party })).toBe(state);
  });

  it('HB-W1: names the missing factor, keeps the province from passing its limits without reason, and others from approving', () => {
    expect(act('HB-W1', 'draft', 'submit', 'county', { ...application, initiator: 'county', members: null })).toBe('refused factor-missing-members');
    expect(act('HB-W1', 'province-review', 'approve', 'city', application)).toBe('refused wrong-actor');
    const over = { ...application, totalExceeded: true };
    expect(act('HB-W1', 'province-review', 'approve', 'province', over)).toBe('refused reason-missing');
    expect(act('HB-W1', 'province-review', 'approve', 'province', over, '重点地区')).toBe('approved');
    expect(act('HB-W1', 'province-review', 'approve', 'province', application)).toBe('approved');
  });

  it('HB-W6: a county post is answered by the city within ten working days, never by another', () => {
    const facts = { postLevel: 'county-post', ownResult: true, openRequests: 0, outcome: 'upheld' };
    const lodged = stepWorkflow(flow('HB-W6'), 'draft', { transition: 'lodge', actor: 'worker', facts }, '2024-06-03' as never, WorkCalendar.ofYears([2024]));
    expect(lodged).toMatchObject({ ok: true, to: 'lodged', holders: ['city'], dueOn: '2024-06-18', dueProvision: 'HB-28b' });
    expect(act('HB-W6', 'lodged', 'answer', 'province', facts, '理由')).toBe('refused not-applicable');
    expect(act('HB-W6', 'lodged', 'answer', 'city', facts, '理由')).toBe('answered-upheld');
    const changed = { ...facts, outcome: 'changed', newTier: 'excellent', 'hebei.evaluation.tierLimit': { forcedTier: null, highestTier: 'qualified' } };
    expect(act('HB-W6', 'lodged', 'answer', 'city', changed, '理由')).toBe('refused tier-above-limit');
  });

  it('lets no act through on facts that were not gathered', () => {
    // These two restrict only what is stated: another area, or another number than asked for.
    const restricting = ['other-area', 'more-than-asked'];
    const guards = pack.workflows.flatMap((w) => w.transitions.flatMap((t) => t.guards ?? [])).filter((g) => !restricting.includes(g.code));
    const open = guards.filter((g) => !g.refuses({ action: g.code === 'worker-without-end' ? 'abolish' : 'establish' }));
    expect(open.map((g) => g.code)).toEqual([]);
    expect(guards.length).toBeGreaterThan(40);
  });
});
