// Properties that hold for every pack, driven by its own worked cases: a new pack has them checked without a line of its own.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, evaluate, rowOn, versionOn, type AnyDecision, type Decision, type Fields, type JsonObject, type Outcome, type Pack, type PlainDate } from '@gongqiao/kernel';
import { loadPacks, readCases, type WorkedCase } from './load-packs.js';
import { ORDER_IN_TIME, deepFreeze, inAnyOrder, shuffled, wayTo } from './testing/facts.js';

const index = await loadPacks();

interface Sound { readonly worked: WorkedCase; readonly decision: AnyDecision; readonly pack: Pack; readonly output: JsonObject }

function judge(pack: Pack, decision: AnyDecision, input: unknown, asOf: unknown): Outcome {
  return evaluate(decision, input, asOf, { calendar: pack.calendar });
}

function soundCases(pack: Pack): Sound[] {
  return readCases(pack.id).flatMap((worked) => {
    const decision = index.findDecision(worked.decision)?.decision;
    if (!decision || worked.expectError !== undefined) return [];
    const outcome = judge(pack, decision, worked.input, worked.asOf);
    return outcome.ok ? [{ worked, decision, pack, output: outcome.output }] : [];
  });
}

describe.each(index.packs.map((pack) => [pack.id, pack] as const))('pack %s', (_, pack) => {
  const sound = soundCases(pack);
  const anyDay = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10) as PlainDate);

  it('has exactly one version of each decision on any day since its first, and none before', () => {
    for (const decision of pack.decisions) {
      const days = decision.versions.map((v) => v.from);
      expect([decision.name, [...new Set(days)].sort()]).toEqual([decision.name, days]);
      const first = days[0] as PlainDate;
      const version = (on: PlainDate): string => versionOn(decision as Decision<Fields, Fields>, on).from;
      for (const from of days) expect(version(from)).toBe(from);
      fc.assert(fc.property(anyDay, (on) => {
        if (on >= first) expect(version(on)).toBe(days.filter((d) => d <= on).at(-1));
        else expect(judge(pack, decision, {}, on)).toMatchObject({ ok: false, error: { code: 'not-in-force', field: 'asOf' } });
      }), { numRuns: 20 });
      if (first > '0001-01-01') expect(judge(pack, decision, {}, addDays(first, -1))).toMatchObject({ ok: false, error: { field: 'asOf' } });
    }
  });

  it('has exactly one value of each parameter on any day since its first', () => {
    for (const parameter of pack.parameters) {
      const days = parameter.rows.map((row) => row.from);
      expect([parameter.id, [...new Set(days)].sort()]).toEqual([parameter.id, days]);
      fc.assert(fc.property(anyDay, (on) => expect(rowOn(parameter.rows, on)?.from).toBe(days.filter((d) => d <= on).at(-1))), { numRuns: 10 });
    }
  });

  it('answers the same twice and changes nothing of what it was given', () => {
    for (const { worked, decision, output } of sound) {
      const input = deepFreeze(structuredClone(worked.input));
      const [one, two] = [judge(pack, decision, input, worked.asOf), judge(pack, decision, input, worked.asOf)];
      if (!one.ok || !two.ok) throw new Error(`${worked.id} is refused when its facts are frozen`);
      expect([worked.id, one.output, two.reasons()]).toEqual([worked.id, output, one.reasons()]);
    }
  });

  it('answers by its own schema: read back and written again, an answer is the same', () => {
    const scope = (asOf: string) => ({ asOf: asOf as PlainDate, siblings: {} });
    for (const { worked, decision, output } of sound) {
      const answer = (decision as Decision<Fields, Fields>).answer;
      expect([worked.id, answer.writePresent(answer.read(output, '', scope(worked.asOf)))]).toEqual([worked.id, output]);
    }
  });

  it('does not mind in which order people and things are listed', () => {
    const differing = sound.filter(({ worked }) => !Object.hasOwn(ORDER_IN_TIME, worked.decision)).flatMap(({ worked, decision, output }) =>
      [1, 2, 3].flatMap((seed) => {
        const input = shuffled(worked.input, seed);
        if (input === null) return [];
        const outcome = judge(pack, decision, input, worked.asOf);
        if (!outcome.ok) return [`${worked.id} (${worked.decision}): refused ${outcome.error.field} in another order`];
        return inAnyOrder(outcome.output) === inAnyOrder(output) ? [] : [`${worked.id} (${worked.decision}): another answer in another order`];
      }));
    expect(differing).toEqual([]);
  });

  it('names in every refusal a field of the schema, or asOf, or the input', () => {
    const spoils: readonly unknown[] = [undefined, null, -1, 1.5, 1e300, '', 'x', '2024-02-30', {}, [], [null], [{}], true, '9999999999.999999'];
    const wrong = sound.slice(0, 150).flatMap(({ worked, decision }) => Object.keys(worked.input as JsonObject).flatMap((key) => spoils.flatMap((spoil) => {
      const outcome = judge(pack, decision, { ...(worked.input as JsonObject), [key]: spoil }, worked.asOf);
      if (outcome.ok || wayTo(decision, outcome.error.field) || pack.parameters.some((p) => p.id === outcome.error.field)) return [];
      return [`${worked.id} ${key}: ${outcome.error.field}`];
    })));
    expect([...new Set(wrong)]).toEqual([]);
  });
});
