import { describe, expect, it } from '@jest/globals';
import { daysOf, periodsOf } from './calendar-form.js';

describe('a year’s holidays in a form', () => {
  it.each([
    ['2027-02-05', '2027-02-07', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['2027-02-28', '2027-03-01', ['2027-02-28', '2027-03-01']],
    ['2027-01-01', '2027-01-01', ['2027-01-01']],
    [null, '2027-01-01', []],
  ])('counts days from %s to %s', (from, to, days) => {
    expect(daysOf(from, to)).toEqual(days);
  });

  it('puts days back into the periods of the notice, and asks for the holidays that are missing', () => {
    const days = [{ day: '2026-01-01', kind: 'statutory', name: 'new-year' }, { day: '2026-01-02', kind: 'off', name: null }, { day: '2026-02-15', kind: 'off', name: null }, { day: '2026-02-16', kind: 'statutory', name: 'spring-festival' }, { day: '2026-02-28', kind: 'makeup', name: null }];
    const periods = periodsOf({ year: 2026, notice: '通知', days });
    expect(periods.slice(0, 2)).toEqual([{ name: 'new-year', from: '2026-01-01', to: '2026-01-02', statutory: ['2026-01-01'] }, { name: 'spring-festival', from: '2026-02-15', to: '2026-02-16', statutory: ['2026-02-16'] }]);
    expect(periods).toHaveLength(7);
    expect(periods.slice(2).every((period) => period.from === null)).toBe(true);
  });
});
