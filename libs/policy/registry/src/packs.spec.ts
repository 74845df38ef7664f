// What every pack must hold, whatever its document: worked cases, no provision lost, refusals that name a field.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '@gongqiao/kernel';
import { coverageOf, gapsOf } from './coverage.js';
import { loadPacks, readCases } from './load-packs.js';
import { differenceOf, judgeCase } from './run-case.js';

const index = await loadPacks();

describe.each(index.packs.map((pack) => [pack.id, pack] as const))('pack %s', (id, pack) => {
  const cases = readCases(id);

  it('answers its worked cases', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map((worked) => differenceOf(index, worked)).filter((d) => d !== null)).toEqual([]);
  });

  it('accounts for every provision of its document', () => {
    expect(gapsOf(coverageOf(pack, cases))).toEqual([]);
  });

  it('has a worked case for every decision', () => {
    const named = new Set(cases.map((c) => c.decision));
    expect(pack.decisions.map((d) => d.name).filter((name) => !named.has(name))).toEqual([]);
  });

  it('cites only its own provisions in its cases', () => {
    const known = new Set(pack.provisions.map((p) => p.id));
    expect(cases.flatMap((c) => c.provisions.filter((p) => !known.has(p)).map((p) => `${c.id}: ${p}`))).toEqual([]);
  });

  it('answers or refuses any JSON by field and never breaks', () => {
    const names = pack.decisions.map((d) => d.name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }), fc.oneof(fc.constant('2024-06-30'), fc.jsonValue({ maxDepth: 1 })), (decision, input, asOf) => {
        const outcome = judgeCase(index, { id: 'x', decision, asOf, input });
        if (!outcome.ok) expect(outcome.error.field).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a worked case by field when one of its facts is spoiled', () => {
    const sound = cases.filter((c) => c.expectError === undefined);
    const spoils: readonly unknown[] = [null, -1, 1.5, '', 'x', {}, [], true, '9999999999.999999'];
    for (const worked of sound.slice(0, 120)) {
      const found = index.findDecision(worked.decision);
      if (!found) throw new Error(worked.decision);
      const input = worked.input as Readonly<Record<string, unknown>>;
      for (const key of Object.keys(input)) {
        for (const spoil of spoils) {
          const outcome = evaluate(found.decision, { ...input, [key]: spoil }, worked.asOf, { calendar: pack.calendar });
          if (!outcome.ok) expect(outcome.error.field).not.toBe('');
        }
      }
    }
  });
});

describe('who holds what the law lays on an organisation', () => {
  const law = index.packs.filter((pack) => pack.side === 'national');
  const parties = new Set(law.flatMap((pack) => Object.keys(pack.parties)));
  // Not offices of an employer: whoever runs the platform, and the people themselves.
  const elsewhere = ['operator', 'worker', 'finder', 'people-served', 'purchaser'];

  it('names parties of the law only', () => {
    expect(index.packs.flatMap((pack) => Object.keys(pack.holders ?? {}).filter((party) => !parties.has(party)).map((party) => `${pack.id}: ${party}`))).toEqual([]);
  });

  it('leaves no duty of an employer without a holder', () => {
    const owed = law.flatMap((pack) => pack.duties).filter((duty) => duty.who.some((party) => !elsewhere.includes(party)));
    expect(owed.length).toBeGreaterThan(10);
    for (const pack of index.packs.filter((held) => held.side === 'employer')) {
      expect(owed.filter((duty) => !duty.who.some((party) => (pack.holders?.[party] ?? []).length > 0)).map((duty) => `${pack.id}: ${duty.id}`)).toEqual([]);
    }
  });
});
