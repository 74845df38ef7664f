import { describe, expect, test } from '@jest/globals';
import { inTenThousands, lateQuarters, moneyShare, shareOf, sumOf } from './figures.js';

const place = (posts: number, money: string) => ({
  unitId: 'u', name: '甲市', kind: 'city-union', posts, filled: posts - 1, junior: posts, third: 0, second: 0, first: 0,
  actualTotal: money, province: money, city: '0.00', county: '0.00', directCity: '0.00', advancedProvince: '0.00',
});

describe('figures of the overview', () => {
  test('places add up to the cent', () => {
    const sum = sumOf([place(3, '0.10'), place(4, '0.20')]);
    expect([sum.posts, sum.filled, sum.grades.junior, sum.total, sum.payers.province]).toEqual([7, 5, 7, '0.30', '0.30']);
  });

  test.each([[2000, 2100, '95.2'], [1, 3, '33.3'], [2, 3, '66.7'], [0, 5, '0.0'], [5, 0, null]])('%s of %s is %s per cent', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });

  test('a share of money needs no float', () => {
    expect([moneyShare('1.00', '3.00'), moneyShare('0.00', '0.00'), moneyShare('99999999999999.99', '99999999999999.99')]).toEqual(['33.3', null, '100.0']);
  });

  test.each([['28611300.28', '2,861.13'], ['0.00', '0.00'], ['123456789012.34', '12,345,678.90'], ['-50000', '-5.00'], ['99', '0.01']])('%s yuan are %s ten thousands', (yuan, shown) => {
    expect(inTenThousands(yuan)).toBe(shown);
  });

  test('a quarter is late once it has opened and something is unpaid', () => {
    const quarter = (number: number, opensOn: string, paidPayments: number) => ({ quarter: number, opensOn, payments: 2, paidPayments, planned: '10.00', paid: paidPayments === 2 ? '10.00' : '4.00' });
    expect(lateQuarters([quarter(1, '2026-01-01', 2), quarter(2, '2026-04-01', 1), quarter(3, '2026-07-01', 0)], '2026-04-01')).toEqual([{ quarter: 2, opensOn: '2026-04-01', left: 1, amount: '6.00' }]);
  });
});
