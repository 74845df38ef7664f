import { dayNumber, parseDate, type PlainDate } from './plain-date.js';

/** An instant as it was written, with its milliseconds since 1970-01-01T00:00:00Z for comparing. */
export interface DateTime {
  readonly text: string;
  readonly instant: number;
}

const FORM = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(Z|([+-])(\d{2}):(\d{2}))$/;
const EPOCH_DAY = dayNumber('1970-01-01' as PlainDate);
const DAY_MS = 86_400_000;

/** Reads `YYYY-MM-DDThh:mm:ss` with `Z` or an offset within ±23:59. */
export function parseDateTime(text: string): DateTime | 'wrong-form' | 'impossible' {
  const match = FORM.exec(text);
  if (!match) return 'wrong-form';
  const date = parseDate(match[1] ?? '');
  if (date === 'wrong-form' || date === 'impossible') return 'impossible';
  const [h, m, s] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const [oh, om] = [Number(match[7] ?? 0), Number(match[8] ?? 0)];
  if (h > 23 || m > 59 || s > 59 || oh > 23 || om > 59) return 'impossible';
  const offset = (match[6] === '-' ? -1 : 1) * (oh * 60 + om) * 60_000;
  const local = (dayNumber(date) - EPOCH_DAY) * DAY_MS + ((h * 60 + m) * 60 + s) * 1000;
  return { text, instant: local - offset };
}

/** The instant at which a day ends (24:00) at `offsetMinutes` east of UTC; Beijing by default. */
export function endOfDay(date: PlainDate, offsetMinutes = 480): number {
  return (dayNumber(date) - EPOCH_DAY + 1) * DAY_MS - offsetMinutes * 60_000;
}

/** Calendar day and minutes since midnight of an instant, at Beijing time unless said otherwise. */
export function localDay(at: DateTime, offsetMinutes = 480): { date: PlainDate; minutes: number } {
  const local = at.instant + offsetMinutes * 60_000;
  const iso = new Date(local).toISOString();
  return { date: iso.slice(0, 10) as PlainDate, minutes: Math.floor((local % DAY_MS + DAY_MS) % DAY_MS / 60_000) };
}

export const HOUR_MS = 3_600_000;
