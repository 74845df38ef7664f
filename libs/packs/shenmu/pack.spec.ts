// Properties special to this document; the checks that every pack must pass run in the registry.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, dec, evaluate, stepWorkflow, type AnyDecision, type JsonObject } from '@gongqiao/kernel';
import { funding } from './c1-general.js';
import { annualTraining, principal } from './c2-staffing.js';
import { caseFlow, process } from './c3-process.js';
import { domain } from './c3-services.js';
import { retention } from './c4-archives.js';
import { inventory, periodic } from './c4-systems.js';
import { pack } from './pack.js';
import { SERVICE_ITEMS } from './service-items.js';
import { LEVELS, PROCESS_STEPS } from './vocabulary.js';

const AS_OF = '2025-06-30';

function answer(target: AnyDecision, input: unknown, asOf = AS_OF): JsonObject {
  const outcome = evaluate(target, input, asOf, { calendar: pack.calendar });
  if (!outcome.ok) throw new Error(`${target.name}: ${outcome.error.field} ${outcome.error.message.en}`);
  return outcome.output;
}

const dayOf = (offset: number): string => addDays(day('2020-01-01'), offset);
const anyDay = fc.integer({ min: 0, max: 2000 });
const cents = fc.integer({ min: 0, max: 60_000_000 }).map((c) => dec(c).div(100).toFixed(2));
const codes = <K extends string>(terms: Readonly<Record<K, string>>): K[] => Object.keys(terms) as K[];

describe('funding', () => {
  const source = fc.constantFrom('social-assistance', 'charity', 'other-livelihood');
  const supplements = fc.array(fc.record({ source, amount: cents }), { maxLength: 5 });

  it('never lets supplementary means fill up the municipal budget', () => {
    fc.assert(fc.property(cents, supplements, (municipalBudget, extra) => {
      const alone = answer(funding, { level: 'head-station', municipalBudget, supplements: [] });
      const withMeans = answer(funding, { level: 'head-station', municipalBudget, supplements: extra });
      expect(withMeans['shortfall']).toBe(alone['shortfall']);
      expect(withMeans['meetsFloor']).toBe(dec(municipalBudget).gte(300000));
      expect(dec(String(withMeans['total'])).minus(String(withMeans['supplementTotal'])).toFixed(2)).toBe(dec(municipalBudget).toFixed(2));
    }));
  });
});

describe('practice of a principal', () => {
  const periods = fc.array(fc.record({ start: anyDay, length: fc.integer({ min: 0, max: 700 }) }), { maxLength: 6 })
    .map((list) => list.map(({ start, length }) => ({ from: dayOf(start), to: [dayOf(start + length), AS_OF].sort()[0] })));
  const facts = { level: 'township-station', post: 'contractor-principal', affiliation: 'contractor-professional', certificate: 'intermediate' };

  it('counts no time twice and does not depend on the order of periods', () => {
    fc.assert(fc.property(periods, (practicePeriods) => {
      const once = answer(principal, { ...facts, practicePeriods });
      expect(answer(principal, { ...facts, practicePeriods: [...practicePeriods, ...practicePeriods].reverse() })).toEqual(once);
      expect(once['eligible']).toBe(Number(once['practiceMonths']) >= 24);
    }));
  });

  it('never shrinks when a period lasts longer', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 300 }), (start, length, more) => {
      const months = (days: number): number => Number(answer(principal, { ...facts, practicePeriods: [{ from: dayOf(start), to: dayOf(start + days) }] }, '2031-12-31')['practiceMonths']);
      expect(months(length + more)).toBeGreaterThanOrEqual(months(length));
    }));
  });
});

describe('training', () => {
  it('adds up to the hours asked for, and counts the contractor alone', () => {
    const course = fc.record({ on: anyDay.map(dayOf), classHours: fc.integer({ min: 0, max: 80 }).map((h) => dec(h).div(4).toFixed(2)), trainer: fc.constantFrom('contractor', 'head-station', 'supervision-team') });
    fc.assert(fc.property(fc.array(course, { maxLength: 10 }), (courses) => {
      const past = courses.filter((c) => c.on <= AS_OF);
      const out = answer(annualTraining, { level: 'township-station', year: 2024, courses: past });
      const own = answer(annualTraining, { level: 'township-station', year: 2024, courses: past.filter((c) => c.trainer === 'contractor') });
      expect(own['dailyHours']).toBe(out['dailyHours']);
      const reached = dec(String(out['dailyHours'])).plus(String(out['shortfall']));
      expect(reached.gte(30)).toBe(true);
      expect(out['status'] === 'met').toBe(dec(String(out['shortfall'])).isZero());
    }));
  });
});

describe('services', () => {
  it('places every item of the article in one domain or beyond', () => {
    const out = answer(domain, { items: codes(SERVICE_ITEMS) });
    const placed = Object.values(out['byDomain'] as Readonly<Record<string, readonly string[]>>).flat();
    expect([...placed, ...(out['extension'] as readonly string[])].sort()).toEqual(codes(SERVICE_ITEMS).sort());
    expect(out['uncovered']).toEqual([]);
  });

  it('lets the workflow take exactly the steps that the decision allows', () => {
    const walk = fc.array(fc.constantFrom(...codes(PROCESS_STEPS)), { maxLength: 8 });
    const actOf = { collect: 'recordNeed', assess: 'recordAssessment', plan: 'recordPlan', deliver: 'recordService', close: 'closeCase', refer: 'referCase' } as const;
    fc.assert(fc.property(walk, (steps) => {
      const out = answer(process, { steps: steps.map((step, i) => ({ step, on: dayOf(i) })), records: [] });
      const allowed = out['nextAllowed'] as readonly string[];
      for (const step of codes(PROCESS_STEPS)) {
        const taken = stepWorkflow(caseFlow, String(out['state']), { transition: actOf[step], actor: 'station', facts: { 'shenmu.service.process': { missingRecords: [] } } }, day(AS_OF), pack.calendar);
        expect(taken.ok).toBe(allowed.includes(step));
      }
    }));
  });
});

describe('archives and assets', () => {
  it('never lets a project archive go within three years, whatever the tenant sets', () => {
    fc.assert(fc.property(anyDay, fc.option(fc.integer({ min: 1, max: 30 })), (closed, tenantRetentionYears) => {
      const closedOn = dayOf(closed);
      const out = answer(retention, { archiveType: 'service-project', closedOn, tenantRetentionYears });
      expect(Number(out['retentionYears'])).toBeGreaterThanOrEqual(3);
      if (out['mayDestroy'] === true) expect(addDays(day(closedOn), 3 * 365) < AS_OF).toBe(true);
    }));
  });

  it('finds a difference exactly where register and count differ', () => {
    const entries = fc.uniqueArray(fc.record({ assetId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), quantity: fc.integer({ min: 1, max: 4 }) }), { selector: (e) => e.assetId });
    fc.assert(fc.property(entries, entries, (register, counts) => {
      const out = answer(inventory, { register, counts });
      const total = (list: readonly { quantity: number }[]): number => list.reduce((sum, e) => sum + e.quantity, 0);
      const differences = [...(out['over'] as readonly JsonObject[]), ...(out['short'] as readonly JsonObject[])];
      expect(differences.reduce((sum, d) => sum + Number(d['counted']) - Number(d['registered']), 0)).toBe(total(counts) - total(register));
      expect(answer(inventory, { register, counts: register })['matched']).toBe(true);
    }));
  });
});

describe('what is due at intervals', () => {
  it('does not depend on the order in which the acts were entered', () => {
    fc.assert(fc.property(fc.array(anyDay, { maxLength: 8 }), fc.integer({ min: 1, max: 400 }), (offsets, intervalDays) => {
      const performedOn = offsets.map(dayOf).filter((d) => d <= AS_OF);
      const facts = { duty: 'work-meeting', intervalDays, startOn: dayOf(0) };
      expect(answer(periodic, { ...facts, performedOn: [...performedOn].reverse() })).toEqual(answer(periodic, { ...facts, performedOn }));
    }));
  });

  it('names a responsible body at every level', () => {
    const named = pack.decisions.find((d) => d.name === 'shenmu.station.responsible');
    if (!named) throw new Error('the decision is missing');
    expect(codes(LEVELS).map((level) => answer(named, { level })['responsible'])).toEqual(['civil-affairs-bureau', 'township', 'village']);
  });
});
