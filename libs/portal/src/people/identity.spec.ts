import { describe, expect, test } from '@jest/globals';
import { monthsBetween, readIdentity } from './identity.js';

describe('an identity number', () => {
  test('says birth and sex where its check character fits', () => {
    expect(readIdentity(' 11010519491231002x ')).toEqual({ birthDate: '1949-12-31', sex: 'female' });
    expect(readIdentity('110105194912310021')).toBeNull();
    expect(readIdentity('11010519491231002')).toBeNull();
  });

  test('with a day that no calendar has says nothing', () => {
    expect(readIdentity('110105199002301237')).toBeNull();
  });
});

describe('months of work', () => {
  test.each([['2020-01-15', '2021-01-14', 11], ['2020-01-15', '2021-01-15', 12], ['2021-01-15', '2020-01-15', 0]])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});
