import { Decimal } from '@gongqiao/kernel';

/** What was done of one indicator, as the tallies have it. */
export interface Done {
  readonly completed: Decimal;
  readonly sessions: number;
  readonly participants: number;
  readonly minutes: number;
}

/** Where one indicator stands against its target. */
export interface Standing extends Done {
  readonly indicator: string;
  /** Null where none is set. */
  readonly target: Decimal | null;
  /** Completed in per cent of the target, one decimal, without a cap. */
  readonly percent: Decimal | null;
  readonly remaining: Decimal | null;
  /** What is left, spread over the weeks left and rounded up; null without a target or once the period is over. */
  readonly perWeek: Decimal | null;
}

export const NOTHING_DONE: Done = { completed: new Decimal(0), sessions: 0, participants: 0, minutes: 0 };

/**
 * Where an indicator stands.
 *
 * @param weeks weeks of the period still to come.
 */
export function standingOf(indicator: string, done: Done, target: Decimal | null, weeks: number): Standing {
  if (!target || target.isZero()) return { ...done, indicator, target: null, percent: null, remaining: null, perWeek: null };
  const remaining = Decimal.max(target.minus(done.completed), 0);
  return {
    ...done, indicator, target, remaining,
    percent: done.completed.times(100).div(target).toDecimalPlaces(1, Decimal.ROUND_HALF_UP),
    perWeek: weeks === 0 ? null : remaining.div(weeks).toDecimalPlaces(0, Decimal.ROUND_UP),
  };
}
