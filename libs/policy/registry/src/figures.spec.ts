// Shares add up, caps are never passed, and more never means less: on every worked case of the decisions that the laws name.
import { describe, expect, it } from '@jest/globals';
import { Decimal, evaluate, type JsonObject, type Outcome } from '@gongqiao/kernel';
import { loadPacks, readCases, type WorkedCase } from './load-packs.js';
import { CAPS, MORE, SUMS, at, figureAt } from './testing/laws.js';

const index = await loadPacks();
const cases = index.packs.flatMap((pack) => readCases(pack.id)).filter((worked) => worked.expectError === undefined);

function judge(worked: WorkedCase, input: unknown = worked.input): Outcome {
  const found = index.findDecision(worked.decision);
  if (!found) throw new Error(worked.decision);
  return evaluate(found.decision, input, worked.asOf, { calendar: found.pack.calendar });
}

/** Answered cases of a decision; a law about a decision that has none is itself at fault. */
function answered(decision: string): { worked: WorkedCase; input: JsonObject; output: JsonObject }[] {
  const found = cases.filter((worked) => worked.decision === decision).flatMap((worked) => {
    const outcome = judge(worked);
    return outcome.ok ? [{ worked, input: worked.input as JsonObject, output: outcome.output }] : [];
  });
  if (found.length === 0) throw new Error(`no case of ${decision} is answered`);
  return found;
}

function withFigure(input: JsonObject, path: string, value: number | string): JsonObject {
  const [key = '', ...rest] = path.split('.');
  return { ...input, [key]: rest.length === 0 ? value : withFigure(input[key] as JsonObject, rest.join('.'), value) };
}

describe('shares add up', () => {
  it.each(SUMS.map((law) => [law.decision, law.whole, law] as const))('%s: %s', (decision, _, law) => {
    const seen = answered(decision).flatMap(({ worked, input, output }) => {
      const whole = figureAt(output, law.whole);
      return whole === null ? [] : [[worked.id, whole.toFixed(2), law.parts(output, input).toFixed(2)] as const];
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(([, whole, parts]) => whole !== parts)).toEqual([]);
  });
});

describe('caps are never passed', () => {
  it.each(CAPS.map((law) => [law.decision, law.words, law] as const))('%s: %s', (decision, _, law) => {
    const seen = answered(decision).flatMap(({ worked, input, output }) => {
      const [figure, cap] = law.bounds(output, input);
      return figure === null || cap === null ? [] : [[worked.id, figure, cap] as const];
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(([, figure, cap]) => figure.gt(cap)).map(([id]) => id)).toEqual([]);
  });
});

describe('more never means less', () => {
  const STEPS = ['1', '2', '5', '10', '50', '300', '1000', '20000'];

  it.each(MORE.map((law) => [law.decision, law.more, law.figure, law] as const))('%s: %s → %s', (decision, more, figure, law) => {
    let compared = 0;
    const broken: string[] = [];
    for (const { worked, input, output } of answered(decision)) {
      const given = at(input, more);
      const start = figureAt(input, more);
      let before = figureAt(output, figure);
      if (start === null || before === null) continue;
      for (const step of STEPS) {
        const raised = start.plus(step);
        const outcome = judge(worked, withFigure(input, more, typeof given === 'number' ? raised.toNumber() : raised.toFixed()));
        const after = outcome.ok ? figureAt(outcome.output, figure) : null;
        if (after === null) continue;
        compared += 1;
        if (law.less ? after.gt(before) : after.lt(before)) broken.push(`${worked.id} +${step}: ${before.toFixed()} → ${after.toFixed()}`);
        before = new Decimal(after);
      }
    }
    expect(compared).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });
});
