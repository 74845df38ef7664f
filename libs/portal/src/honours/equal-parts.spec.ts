import { describe, expect, test } from '@jest/globals';
import { addMoney } from '../ui/money.js';
import { inEqualParts } from './equal-parts.js';

describe('a team’s money in equal parts', () => {
  test.each([
    ['1200.00', 3, ['400.00', '400.00', '400.00']], ['800', 3, ['266.67', '266.67', '266.66']], ['0.05', 4, ['0.02', '0.01', '0.01', '0.01']], ['500.5', 1, ['500.50']], ['100.00', 0, []],
  ])('%s yuan among %i', (amount, parts, shares) => {
    expect(inEqualParts(amount, parts)).toEqual(shares);
  });

  test('loses no cent', () => {
    for (let people = 1; people < 40; people += 1) expect(addMoney(inEqualParts('1000.01', people))).toBe('1000.01');
  });
});
