/** The counts of a stage of a run. */
export interface StageCounts {
  /** People, posts or rows, as the stage counts them. */
  readonly units: number;
  readonly unitsDone: number;
  readonly state: string;
}

/** The share of a stage that is worked off, in whole per cent: a stage that has begun shows at least 1, an unfinished one at most 99. */
export function shareOf({ units, unitsDone, state }: StageCounts): number {
  if (state === 'done') return 100;
  if (units === 0 || unitsDone === 0) return 0;
  return Math.min(99, Math.max(1, Math.floor((unitsDone * 100) / units)));
}

/** Seconds left of a run: the sum of what its stages still need; null while no stage can tell. */
export function secondsLeftOf(stages: readonly { readonly secondsLeft: number | null }[]): number | null {
  const told = stages.flatMap((stage) => (stage.secondsLeft === null ? [] : [stage.secondsLeft]));
  return told.length === 0 ? null : told.reduce((sum, seconds) => sum + seconds, 0);
}

/** Seconds as a count of minutes or seconds, for "about … left"; nothing below one second. */
export function timeLeft(seconds: number | null | undefined): { readonly unit: 'minutes' | 'seconds'; readonly count: number } | null {
  if (seconds === null || seconds === undefined || seconds < 1) return null;
  return seconds >= 90 ? { unit: 'minutes', count: Math.round(seconds / 60) } : { unit: 'seconds', count: Math.round(seconds) };
}

/** A row of the differences between two runs. */
export interface Difference {
  readonly id: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly why?: string | null;
  readonly resultId?: string | null;
}

/** Only the rows that changed. */
export function changedOnly(rows: readonly Difference[]): readonly Difference[] {
  return rows.filter((row) => row.before !== row.after);
}
