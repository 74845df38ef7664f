import { describe, expect, test } from '@jest/globals';
import { deadlineWords } from './deadline-words.js';

describe('the words of a deadline', () => {
  test.each([
    [5, 'daysLeft', { count: 5 }], [1, 'daysLeft', { count: 1 }], [0, 'today', {}], [-3, 'daysOver', { count: 3 }], [null, 'due', { day: '2026-11-30' }],
  ])('%j working days left', (left, key, values) => {
    expect(deadlineWords(left, '2026-11-30')).toEqual({ key, values });
  });
});
