import { describe, expect, it } from '@jest/globals';
import { PlaceWages } from './place-wages.js';

const rates = [
  { tier: 1, from: '2016-07-01', monthly: '1650.00' }, { tier: 1, from: '2019-11-01', monthly: '1900.00' },
  { tier: 2, from: '2016-07-01', monthly: '1590.00' }, { tier: 2, from: '2019-11-01', monthly: '1790.00' },
];

describe('minimum wages of a place', () => {
  it('change with the figure of its tier', () => {
    const wages = new PlaceWages(rates, [{ divisionCode: '130102', tier: 1, from: '2016-07-01' }]);
    expect(wages.of('130102')).toEqual([{ from: '2016-07-01', monthly: '1650.00' }, { from: '2019-11-01', monthly: '1900.00' }]);
  });

  it('change when the place is moved to another tier', () => {
    const wages = new PlaceWages(rates, [{ divisionCode: '130102', tier: 2, from: '2016-07-01' }, { divisionCode: '130102', tier: 1, from: '2018-01-01' }]);
    expect(wages.of('130102').map((w) => `${w.from} ${w.monthly}`)).toEqual(['2016-07-01 1590.00', '2018-01-01 1650.00', '2019-11-01 1900.00']);
  });

  it('are none where the place has no tier', () => {
    expect(new PlaceWages(rates, []).of('130102')).toEqual([]);
  });
});
