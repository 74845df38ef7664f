import { describe, expect, it } from '@jest/globals';
import { monthsOfQuarter, runsOf } from './month-runs.js';

describe('months of a year', () => {
  it.each([
    [[], []],
    [[1, 2, 3], [[1, 3]]],
    [[3, 1, 2, 6], [[1, 3], [6, 6]]],
    [[12, 12, 1], [[1, 1], [12, 12]]],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [[1, 12]]],
  ] as const)('%j stand in the runs %j', (months, runs) => {
    expect(runsOf(months).map((run) => [run.firstMonth, run.lastMonth])).toEqual(runs);
  });

  it('are twelve in four quarters', () => {
    expect([1, 2, 3, 4].flatMap(monthsOfQuarter)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });
});
