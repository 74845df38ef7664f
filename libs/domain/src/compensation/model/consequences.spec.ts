import { describe, expect, it } from '@jest/globals';
import { historyUpTo, type RatedYear } from './consequences.js';

const rated = (year: number, replaced = false): RatedYear => ({ year, grade: 'junior', tier: 'qualified', retraining: null, replaced });

describe('the history of a person up to a year', () => {
  it.each([
    ['is the years that follow one another', [rated(2023), rated(2024), rated(2025)], [2023, 2024, 2025]],
    ['begins anew after a gap', [rated(2022), rated(2024), rated(2025)], [2024, 2025]],
    ['begins anew after a replacement', [rated(2023, true), rated(2024), rated(2025)], [2024, 2025]],
    ['is empty where the year before is missing', [rated(2023), rated(2024)], []],
    ['does not hang on the order', [rated(2025), rated(2024)], [2024, 2025]],
    ['leaves out the year itself and later ones', [rated(2025), rated(2026), rated(2027)], [2025]],
  ])('%s', (_words, earlier, years) => {
    expect(historyUpTo(2026, earlier).map((held) => held.year)).toEqual(years);
  });
});
