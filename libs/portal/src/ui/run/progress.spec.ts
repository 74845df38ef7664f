import { describe, expect, test } from '@jest/globals';
import { changedOnly, shareOf, timeLeft } from './progress.js';

describe('how far a run has come', () => {
  test.each([
    [{ total: 0, done: 0, failed: 0 }, 0],
    [{ total: 1000, done: 0, failed: 0 }, 0],
    [{ total: 1000, done: 1, failed: 0 }, 1],
    [{ total: 1000, done: 998, failed: 1 }, 99],
    [{ total: 1000, done: 990, failed: 10 }, 100],
    [{ total: 10, done: 12, failed: 0 }, 100],
  ])('%j is %i per cent', (stage, share) => {
    expect(shareOf(stage)).toBe(share);
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
