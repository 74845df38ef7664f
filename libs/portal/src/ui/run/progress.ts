/** A stage of a run. */
export interface RunStage {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** The share of a stage that is worked off, in whole per cent; a stage that has begun shows at least 1, an unfinished one at most 99. */
export function shareOf({ total, done, failed }: Pick<RunStage, 'total' | 'done' | 'failed'>): number {
  if (total === 0) return 0;
  const worked = Math.min(done + failed, total);
  if (worked === 0) return 0;
  return worked === total ? 100 : Math.min(99, Math.max(1, Math.floor((worked * 100) / total)));
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
