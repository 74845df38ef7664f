import { describe, expect, test } from '@jest/globals';
import { changedOnly, secondsLeftOf, shareOf, timeLeft } from './progress.js';

describe('how far a run has come', () => {
  test.each([
    [{ units: 0, unitsDone: 0, state: 'waiting' }, 0],
    [{ units: 0, unitsDone: 0, state: 'done' }, 100],
    [{ units: 1000, unitsDone: 0, state: 'running' }, 0],
    [{ units: 1000, unitsDone: 1, state: 'running' }, 1],
    [{ units: 1000, unitsDone: 1000, state: 'running' }, 99],
    [{ units: 1000, unitsDone: 995, state: 'done' }, 100],
  ])('%j is %i per cent', (stage, share) => {
    expect(shareOf(stage)).toBe(share);
  });

  test('the time left is that of the stages which can tell', () => {
    expect(secondsLeftOf([{ secondsLeft: null }, { secondsLeft: 40 }, { secondsLeft: 5 }])).toBe(45);
    expect(secondsLeftOf([{ secondsLeft: null }])).toBeNull();
  });

  test.each([
    [null, null], [0.4, null], [42, { unit: 'seconds', count: 42 }], [90, { unit: 'minutes', count: 2 }], [600, { unit: 'minutes', count: 10 }],
  ])('%j seconds read %j', (seconds, expected) => {
    expect(timeLeft(seconds)).toEqual(expected);
  });

  test('what did not change is no difference', () => {
    const rows = [{ id: '1', subject: '甲', before: '1.00', after: '1.00' }, { id: '2', subject: '乙', before: null, after: '1.00' }];
    expect(changedOnly(rows).map((r) => r.id)).toEqual(['2']);
  });
});
