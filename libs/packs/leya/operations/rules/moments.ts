// Moments some minutes after another, written with the offset of the moment they are counted from.
import { addDays, day, type DateTime } from '@gongqiao/kernel';

const DAY_MINUTES = 1440;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** The moment `minutes` later, at the same offset (or `Z`) and second. */
export function minutesAfter(moment: DateTime, minutes: number): DateTime {
  const { text } = moment;
  const total = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) + minutes;
  const on = addDays(day(text.slice(0, 10)), Math.floor(total / DAY_MINUTES));
  const within = total % DAY_MINUTES;
  return { text: `${on}T${two(Math.floor(within / 60))}:${two(within % 60)}${text.slice(16)}`, instant: moment.instant + minutes * 60_000 };
}
