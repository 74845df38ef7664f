import { formatDay } from '../ui/format.js';

interface Span {
  readonly fromOn: string;
  readonly fromHalf: string;
  readonly toOn: string;
  readonly toHalf: string;
}

/** From and to of a leave with its half days: `2026-11-24 下午 至 2026-11-25`. */
export function spanText(t: (key: 'am' | 'pm' | 'to') => string, { fromOn, fromHalf, toOn, toHalf }: Span): string {
  const from = `${formatDay(fromOn)}${fromHalf === 'pm' ? ` ${t('pm')}` : ''}`;
  const to = `${formatDay(toOn)}${toHalf === 'am' ? ` ${t('am')}` : ''}`;
  if (formatDay(fromOn) === formatDay(toOn)) return fromHalf === 'pm' ? from : toHalf === 'am' ? to : formatDay(fromOn);
  return `${from} ${t('to')} ${to}`;
}

/** Days without a needless zero: `3.0` is 3, `2.5` stays. */
export function plainDays(days: string | null | undefined): string {
  return days ? days.replace(/\.0+$/, '') : '—';
}
