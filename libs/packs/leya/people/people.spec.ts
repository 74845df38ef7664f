// Properties special to the people half; worked cases, coverage and refusals are tested for every pack in the registry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal, WorkCalendar, addDays, day, evaluate, stepWorkflow, sum, type ActFacts, type AnyDecision, type JsonObject, type Outcome, type Workflow } from '@gongqiao/kernel';
import { PEOPLE_PROVISION_COUNT, peopleChapters } from './index.js';
import { fillSeats } from './rules/seats.js';
import { seatsByShare } from './rules/tiers.js';

const environment = { calendar: WorkCalendar.ofYears([2023, 2024, 2025]) };
const AS_OF = '2024-06-28';
const figure = (value: unknown): Decimal => new Decimal(String(value));

function decisionNamed(name: string): AnyDecision {
  const found = peopleChapters.flatMap((c) => c.decisions ?? []).find((d) => d.name === name);
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

function refused(name: string, input: unknown, asOf = AS_OF): string {
  const outcome = ask(name, input, asOf);
  return outcome.ok ? 'answered' : `${outcome.error.code} ${outcome.error.field}`;
}

function step(id: string, state: string, transition: string, actor: string, facts: ActFacts): string {
  const flow: Workflow | undefined = peopleChapters.flatMap((c) => c.workflows ?? []).find((w) => w.id === id);
  if (!flow) throw new Error(id);
  const taken = stepWorkflow(flow, state, { transition, actor, facts, reason: '理由' }, day(AS_OF), environment.calendar);
  return taken.ok ? taken.to : `refused: ${taken.code}`;
}

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => new Decimal(n).div(100).toFixed(2));
const score = hundredths(100);
const money = hundredths(1_000_000);

function service(change: Readonly<Record<string, unknown>> = {}, scores: Readonly<Record<string, unknown>> = {}): JsonObject {
  const done = { completed: 9, target: 10 };
  return answer('leya.evaluation.service', {
    period: 'year-end', postType: 'regular', scores: { serviceUnit: '80', supervisorLeader: '80', institution: '80', recipients: '80', documents: '80', archive: '80', ...scores },
    indicators: { casework: done, group: done, activity: done, consultation: done }, training: { requiredHours: '40', onlineHours: '20', onsiteHours: '20' },
    extraPoints: '0', groupOnTime: false, indicatorExemption: false,
    conduct: { refusedAssessment: false, verifiedComplaints: 0, ethicsViolation: false, absentDaysInHalf: '0', absentDaysInYear: '0', majorPropertyLoss: false }, ...change,
  });
}

const total = (out: JsonObject): Decimal => figure(out['computedTotal']);

describe('what the handbook holds', () => {
  it('declares every provision once', () => {
    const ids = peopleChapters.flatMap((c) => c.provisions.map((p) => p.id));
    expect(ids).toHaveLength(PEOPLE_PROVISION_COUNT);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('scores', () => {
  it('never fall when a single score rises', () => {
    fc.assert(fc.property(fc.constantFrom('serviceUnit', 'supervisorLeader', 'institution', 'recipients', 'documents', 'archive'), score, score, (part, a, b) => {
      const [low, high] = figure(a).lt(b) ? [a, b] : [b, a];
      expect(total(service({}, { [part]: low })).lte(total(service({}, { [part]: high })))).toBe(true);
    }));
  });

  it('take at most twenty extra points and half a point for punctuality', () => {
    fc.assert(fc.property(hundredths(500), fc.boolean(), (extraPoints, groupOnTime) => {
      const gained = total(service({ extraPoints, groupOnTime })).minus(total(service()));
      expect(gained.lte(groupOnTime ? '20.5' : '20')).toBe(true);
    }));
  });

  it('come out alike for equal parts whatever the weights left out', () => {
    const done = { completed: 10, target: 10 };
    const even = Object.fromEntries(['serviceUnit', 'supervisorLeader', 'institution', 'recipients', 'documents', 'archive'].map((part) => [part, '100']));
    const indicators = { casework: done, group: done, activity: done, consultation: done };
    for (const change of [{ period: 'year-end' }, { period: 'mid-year' }, { postType: 'no-indicator' }]) {
      expect(service({ indicators, ...change }, even)['computedTotal']).toBe('100.00');
    }
  });

  it('count extra points of a centre up to one hundred, each item within its own cap', () => {
    const few = fc.nat({ max: 40 });
    fc.assert(fc.property(few, few, few, fc.constantFrom('centre-director', 'centre-social-worker', 'centre-assistant'), money, (projects, articles, cases, role, funds) => {
      const out = answer('leya.evaluation.extraPointsCentre', {
        role, projects: Array.from({ length: projects }, () => ({ level: 'nation', part: 'lead' })), articles: Array.from({ length: articles }, () => ({ placements: ['city', 'nation'], evidence: true })),
        training: { baseHours: '40', bonusHours: '30' }, completion: { averageRate: '130', lowestRate: '95' }, resources: { funds, partners: cases },
        showcase: { debriefWithPhoto: true, features: { incomplete: cases, complete: 0 }, cases: { incomplete: 0, complete: cases } }, newCases: cases,
      });
      const items = out['items'] as Readonly<Record<string, string>>;
      const caps: Readonly<Record<string, number>> = { projects: 20, publicity: 20, training: 10, service: 10, resources: 20, showcase: 100, newCases: 20 };
      for (const [item, cap] of Object.entries(caps)) expect(figure(items[item]).lte(cap)).toBe(true);
      expect(figure(out['total']).lte(100)).toBe(true);
      expect(figure(out['sum']).eq(sum(Object.values(items).map(figure)))).toBe(true);
    }));
  });
});

describe('tiers', () => {
  it('give as many seats as there are people', () => {
    fc.assert(fc.property(fc.nat({ max: 400 }), (n) => {
      for (const shares of [['20', '30', '30'], ['25', '50']]) {
        const seats = seatsByShare(n, shares.map(figure));
        expect(seats.reduce((a, b) => a + b, 0)).toBe(n);
        expect(Math.min(...seats)).toBeGreaterThanOrEqual(0);
      }
    }));
  });

  const person = fc.record({ total: hundredths(100), indicatorScore: score, zeroed: fc.boolean(), post: fc.constantFrom('centre-director', 'social-worker', 'assistant'), tierCeiling: fc.constantFrom('second', null), tierReduction: fc.constantFrom(0, 1) });

  it('do not depend on the order of the people', () => {
    fc.assert(fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (drawn) => {
      const people = drawn.map((p, i) => ({ personId: `p${i}`, ...p }));
      const byId = (out: JsonObject) => Object.fromEntries((out['people'] as readonly JsonObject[]).map((p) => [String(p['personId']), p]));
      expect(byId(answer('leya.evaluation.projectTiers', { people: [...people].reverse() }))).toEqual(byId(answer('leya.evaluation.projectTiers', { people })));
    }), { numRuns: 60 });
  });

  it('put nobody with a lower total above another of the same post', () => {
    fc.assert(fc.property(fc.array(fc.record({ total: hundredths(100), archiveScore: score, archiveExtra: hundredths(20) }), { minLength: 2, maxLength: 25 }), (drawn) => {
      const people = drawn.map((p, i) => ({ personId: `p${i}`, postType: 'regular', status: 'participates', zeroed: false, ...p }));
      const ranked = answer('leya.evaluation.serviceRanking', { cutoffs: { first: '90', second: '80', third: '70' }, people })['people'] as readonly JsonObject[];
      ranked.forEach((a, i) => ranked.forEach((b, j) => {
        if (a['rank'] !== null && b['rank'] !== null && figure(people[i]?.total).gt(String(people[j]?.total))) expect(Number(a['rank'])).toBeLessThan(Number(b['rank']));
      }));
    }), { numRuns: 60 });
  });
});

describe('seats of an award', () => {
  it('are never exceeded, and nobody both wins and is tied', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 20 }), fc.integer({ min: 1, max: 8 }), (keys, seats) => {
      const entries = keys.map((key, i) => ({ key, i }));
      const { winners, tied } = fillSeats(entries, seats, (a, b) => b.key - a.key);
      expect(winners.length).toBeLessThanOrEqual(seats);
      expect(winners.some((w) => tied.includes(w))).toBe(false);
      if (tied.length > 0) expect(winners.length + tied.length).toBeGreaterThan(seats);
      if (entries.length <= seats) expect(winners).toHaveLength(entries.length);
    }));
  });
});

describe('money', () => {
  it('of the fund-raising award stays within its class and each centre', () => {
    fc.assert(fc.property(fc.array(money, { minLength: 1, maxLength: 12 }), (amounts) => {
      const out = answer('leya.award.fundIntegration', { centres: amounts.map((amount, i) => ({ centreId: `c${i}`, receipts: [{ amount, inInstitutionAccount: true, projectFunds: false }] })) });
      const awards = (out['centres'] as readonly JsonObject[]).map((c) => figure(c['award']));
      expect(awards.every((award) => award.lte(500))).toBe(true);
      expect(sum(awards).eq(figure(out['total'])) && sum(awards).lte(2500)).toBe(true);
    }));
  });

  it('of the research budget is paid or remains, to the cent', () => {
    fc.assert(fc.property(money, fc.array(money, { maxLength: 10 }), (projectFundsRaised, amounts) => {
      const out = answer('leya.award.researchBudget', { projectFundsRaised, claims: amounts.map((amount, i) => ({ claimId: `r${i}`, amount })) });
      const paid = sum((out['claims'] as readonly JsonObject[]).map((c) => figure(c['paid'])));
      expect(paid.plus(figure(out['remaining'])).eq(figure(out['budget']))).toBe(true);
    }));
  });

  it('of seniority never falls with time and stops at its cap', () => {
    fc.assert(fc.property(fc.nat({ max: 4000 }), fc.nat({ max: 400 }), (ago, more) => {
      const amount = (days: number): Decimal => figure(answer('leya.compensation.seniorityOld', { hiredOn: addDays(day(AS_OF), -days) })['amount']);
      expect(amount(ago).lte(amount(ago + more)) && amount(ago + more).lte(310)).toBe(true);
    }));
  });

  it('of a month is earned by days attended and never paid below zero', () => {
    fc.assert(fc.property(money, fc.integer({ min: 1, max: 31 }), fc.nat({ max: 31 }), money, (grossMonthly, scheduledDays, attended, incomeTax) => {
      const out = answer('leya.compensation.payroll', { grossMonthly, scheduledDays, attendedDays: String(Math.min(attended, scheduledDays)), deductions: { incomeTax, socialInsurance: '0', housingFund: '0' } });
      const [earned, net, shortfall] = [figure(out['earned']), figure(out['net']), figure(out['shortfall'])];
      expect(earned.lte(grossMonthly) && net.gte(0)).toBe(true);
      expect(net.minus(shortfall).eq(earned.minus(incomeTax))).toBe(true);
    }));
  });
});

describe('refusals', () => {
  it('name the second use of an identifier before the other faults of its element', () => {
    const people = [{ personId: 'a', post: 'assistant', total: '1', priorityScore: '1', zeroed: false }, { personId: 'a', post: 'nobody' }];
    expect(refused('leya.evaluation.homeCareTiers', { people })).toBe('duplicate people[1].personId');
  });

  it.each([
    ['the appointment before hiring, although listed first', 'leya.assignment.leaderTrial', { role: 'group-leader', appointedOn: '2023-01-01', hiredOn: '2023-02-01' }, 'inconsistent appointedOn'],
    ['more certified workers than workers', 'leya.compensation.servicePoolAnnual', { certifiedWorkers: 3, workers: 2 }, 'inconsistent certifiedWorkers'],
    ['the new seniority before its day', 'leya.compensation.seniority', { scheme: 'new' }, 'inconsistent scheme'],
    ['a tier left out where pay goes by tier', 'leya.compensation.annualPerformance', { project: { location: 'town', staff: 5, purchaseFeePerPost: '120000', passed: true }, people: [{ personId: 'a', role: 'social-worker', certificate: 'assistant', tier: null }] }, 'missing people[0].tier'],
  ])('name %s', (_, name, input, expected) => {
    expect(refused(name, input, name.endsWith('seniority') ? '2023-01-31' : AS_OF)).toBe(expected);
  });

  it('ask an assistant\'s certificate only after the fields of the base pay', () => {
    const base = { role: 'assistant', education: 'college', major: 'other', fullTimeStudy: true, graduated: true };
    expect(refused('leya.compensation.monthlyOld', base)).toBe('missing postSince');
    expect(refused('leya.compensation.monthlyOld', { ...base, role: 'social-worker' })).toBe('missing certificate');
  });

  it('read figures with leading zeros and at most four decimals', () => {
    const pay = (fee: string): string => refused('leya.training.feeSupport', { fee, hiredOn: '2020-01-01', isBackbone: true, reflectionWritten: true, sharedWithTeam: true });
    expect(['0100', '00.5', '1.2345'].map(pay)).toEqual(['answered', 'answered', 'answered']);
    expect(['1.23456', '1.', '.5', '+1', '-1', '1e3', ''].map(pay)).toEqual(Array.from({ length: 7 }, () => 'wrong-type fee'));
  });
});

describe('workflows', () => {
  it('refuse each guarded act while nothing was gathered', () => {
    const guarded = peopleChapters.flatMap((c) => c.workflows ?? []).flatMap((flow) => flow.transitions.filter((t) => (t.guards ?? []).length > 0).map((t) => ({ flow, t })));
    expect(guarded.length).toBeGreaterThan(15);
    for (const { flow, t } of guarded) {
      const taken = stepWorkflow(flow, t.from[0] ?? '', { transition: t.id, actor: t.actors[0] ?? '', facts: {}, reason: '理由' }, day(AS_OF), environment.calendar);
      expect([flow.id, t.id, taken.ok]).toEqual([flow.id, t.id, false]);
    }
  });

  it('hire only through both approvals and with a complete file', () => {
    expect(step('LY-W-RECRUIT', 'selected', 'approveByBoard', 'board', {})).toBe('refused: wrong-state');
    expect(step('LY-W-RECRUIT', 'admitted', 'signOn', 'hr', { 'leya.assignment.onboardingDocuments': { complete: false } })).toBe('refused: papers-missing');
    expect(step('LY-W-RECRUIT', 'admitted', 'signOn', 'hr', { 'leya.assignment.onboardingDocuments': { complete: true } })).toBe('signed-on');
  });

  it('confirm a round only with all three signatures and after its publicity', () => {
    expect(step('LY-W-PERF-GEN-4.2', 'in-review', 'confirm', 'platform', { signatures: ['office', 'board'] })).toBe('refused: signatures-missing');
    expect(step('LY-W-PERF-GEN-4.2', 'in-review', 'confirm', 'platform', { signatures: ['office', 'board', 'director-general'] })).toBe('confirmed');
    expect(step('LY-W-PERF-GEN-4.2', 'published', 'finish', 'platform', { publicityEnded: true, openAppeals: 1 })).toBe('refused: publicity-open');
    expect(step('LY-W-PERF-GEN-4.2', 'published', 'finish', 'platform', { publicityEnded: true, openAppeals: 0 })).toBe('final');
  });

  it('let no group score itself', () => {
    const facts = { scoredGroup: 'a', scoringGroup: 'a', scorerSupervisesScored: false };
    expect(step('LY-W-PERF-SVC-6', 'materials-submitted', 'scoreAcross', 'group-leader', facts)).toBe('refused: own-group');
    expect(step('LY-W-PERF-SVC-6', 'materials-submitted', 'scoreAcross', 'group-leader', { ...facts, scoringGroup: 'b' })).toBe('cross-scored');
  });
});
