import type { MonthRun } from '../../funding/index.js';

/** Stretches of months without a gap: 1, 2, 3, 6 are 1 to 3 and 6. */
export function runsOf(months: readonly number[]): MonthRun[] {
  const runs: { firstMonth: number; lastMonth: number }[] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && month === last.lastMonth + 1) last.lastMonth = month;
    else runs.push({ firstMonth: month, lastMonth: month });
  }
  return runs;
}

/** The months of a quarter, 1 to 4. */
export function monthsOfQuarter(quarter: number): number[] {
  return [1, 2, 3].map((n) => (quarter - 1) * 3 + n);
}
