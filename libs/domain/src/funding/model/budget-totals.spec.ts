import { describe, expect, it } from '@jest/globals';
import type { Decimal} from '@gongqiao/kernel';
import { ZERO, dec, sum } from '@gongqiao/kernel';
import fc from 'fast-check';
import { BudgetTotals, postKindOf, type CarriedCost } from './budget-totals.js';
import { PostCosting, stretchesOf, type PostYear } from './post-cost.js';

const cents = fc.nat(10_000_000).map((n) => dec(n).div(100));

function carried(kind: CarriedCost['kind'], province: Decimal, city: Decimal, own: Decimal): CarriedCost {
  const zero = { county: ZERO, directCity: ZERO, city: ZERO };
  const shares = kind === 'county-post' ? { ...zero, city, county: own } : kind === 'city-post' ? { ...zero, city: own } : { ...zero, directCity: own };
  const actual = province.plus(shares.city).plus(shares.county).plus(shares.directCity);
  return {
    kind, purchaserUnitId: kind === 'county-post' ? 'county' : kind === 'city-post' ? 'city' : 'direct', cityUnitId: kind === 'direct-post' ? 'direct' : 'city',
    cost: { guidelineTotal: actual, actualTotal: actual, sharedBase: actual, purchaserOnly: ZERO, province, ...shares },
  };
}

describe('budgets of the three levels', () => {
  it('carry every yuan once: own shares of all units add up to the cost of all posts', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('county-post' as const, 'city-post' as const, 'direct-post' as const), cents, cents, cents), { maxLength: 40 });
    fc.assert(fc.property(rows, (drawn) => {
      const costs = drawn.map(([kind, p, c, o]) => carried(kind, p, c, o));
      const totals = new BudgetTotals('province');
      for (const cost of costs) totals.add(cost);
      const own = sum(totals.budgets().map((b) => b.ownShare));
      expect(own.equals(sum(costs.map((c) => c.cost.actualTotal)))).toBe(true);
      const subsidies = sum(totals.budgets().map((b) => b.provinceSubsidy));
      expect(subsidies.equals(sum(costs.map((c) => c.cost.province)))).toBe(true);
    }));
  });

  it('knows the kind of a post by its place and road', () => {
    expect([
      postKindOf({ jurisdiction: 'ordinary', unitKind: 'township-union' }),
      postKindOf({ jurisdiction: 'ordinary', unitKind: 'city-union-office' }),
      postKindOf({ jurisdiction: 'direct', unitKind: 'county-union-office' }),
    ]).toEqual(['county-post', 'city-post', 'direct-post']);
  });
});

describe('the cost of a post', () => {
  const post: PostYear = {
    postId: 'p', unitKind: 'township-union', jurisdiction: 'ordinary', grade: 'junior', step: 1, firstMonth: 1, lastMonth: 12, approved: true,
    minimumWages: [{ from: '2019-11-01', monthly: '1580.00' }, { from: '2023-01-01', monthly: '1800.00' }], agreedMonthlyPay: null,
    insurancePercent: '0', managementFee: '0', bonusPercent: '100',
  };

  it('is cut where the minimum wage changes, each month by its last day', () => {
    expect(stretchesOf(post, 2022)).toEqual([{ months: 12, asOf: '2022-12-31' }]);
    expect(stretchesOf(post, 2019)).toEqual([{ months: 10, asOf: '2019-10-31' }, { months: 2, asOf: '2019-12-31' }]);
    expect(stretchesOf({ ...post, firstMonth: 7 }, 2023)).toEqual([{ months: 6, asOf: '2023-12-31' }]);
    expect(stretchesOf({ ...post, firstMonth: 5, lastMonth: 4 }, 2023)).toEqual([]);
  });

  it('asks the pack once for posts alike, and pays the bonus in December alone', () => {
    const asked: [string, unknown][] = [];
    const costing = new PostCosting((decision, facts) => {
      asked.push([decision, facts['bonusPayments']]);
      return decision === 'funding.split'
        ? { sharedBase: '30.00', purchaserOnly: '0.00', province: '10.00', city: '10.00', county: '10.00', directCity: '0.00' }
        : { guidelineTotal: '15.00', agreedTotal: '15.00' };
    });
    const first = costing.costOf(post, 2019);
    expect(first.actualTotal.toFixed(2)).toBe('30.00');
    expect(costing.costOf({ ...post, postId: 'q' }, 2019)).toBe(first);
    expect(asked).toEqual([['procurement.costEstimate', 0], ['procurement.costEstimate', 1], ['funding.split', undefined]]);
  });
});
