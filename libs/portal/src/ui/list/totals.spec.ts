import { describe, expect, test } from '@jest/globals';
import { nextSort, totalOf } from './totals.js';

describe('the totals row', () => {
  test.each([
    [['1.10', null, '2.20'], true, '3.30'],
    [['12345.60', '-0.60'], true, '12,345.00'],
    [[1200, 34, null], false, '1,234'],
    [[], false, '0'],
  ])('%j adds up to %s', (values, money, expected) => {
    expect(totalOf(values, money as boolean)).toBe(expected);
  });

  test('a heading pressed three times comes back to where it was', () => {
    const first = nextSort('name', null);
    const second = nextSort('name', first);
    expect([first, second, nextSort('name', second)]).toEqual(['name', '-name', null]);
    expect(nextSort('name', '-dueOn')).toBe('name');
  });
});
