import { describe, expect, it } from '@jest/globals';
import { monthAfter, weekdayIndex } from './months.js';

describe('months', () => {
  it.each<[string, number, string]>([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-03', -14, '2025-01']])('%s %i is %s', (month, by, found) => { expect(monthAfter(month, by)).toBe(found); });
  it('begins the week on Monday', () => { expect(['2026-11-16', '2026-11-21', '2026-11-22'].map(weekdayIndex)).toEqual([0, 5, 6]); });
});
