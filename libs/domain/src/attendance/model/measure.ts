import { Decimal, roundHalfUp, type PlainDate } from '@gongqiao/kernel';

/** Hours of a day as they hold for a person; times as `HH:MM`. */
export type WorkHours = {
  readonly workStart: string;
  readonly workEnd: string;
  readonly breakMinutes: number;
  readonly graceMinutes: number;
};

/** Parts of a day on which a person is not expected. */
export interface OffParts {
  readonly am: boolean;
  readonly pm: boolean;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;
const MINUTES_PER_HOUR = 60;
/** A whole day's hours in minutes: more is not counted as late or early. */
export const MOST_MINUTES = 480;

/** Time of day in China, `HH:MM`. */
export function timeInChina(at: Date): string {
  return new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a time of day in China. */
export function instantOf(on: string, time: string): Date {
  return new Date(`${on}T${time}:00+08:00`);
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * MINUTES_PER_HOUR + Number(time.slice(3, 5));
}

/**
 * Minutes late and early by the hours that hold. Lateness within the grace is none; past it, all of it counts from the start of
 * work. A half day on which the person is off asks for nothing.
 */
export function measureDay(hours: WorkHours, clockIn: Date | null, clockOut: Date | null, off: OffParts): { readonly late: number; readonly early: number } {
  const after = clockIn === null || off.am ? 0 : minutesOf(timeInChina(clockIn)) - minutesOf(hours.workStart);
  const before = clockOut === null || off.pm ? 0 : minutesOf(hours.workEnd) - minutesOf(timeInChina(clockOut));
  const capped = (minutes: number): number => Math.min(MOST_MINUTES, Math.max(0, minutes));
  return { late: after > hours.graceMinutes ? capped(after) : 0, early: capped(before) };
}

/** Hours of a whole day without its break, to the hundredth. */
export function hoursInDay(hours: WorkHours): Decimal {
  return roundHalfUp(new Decimal(minutesOf(hours.workEnd) - minutesOf(hours.workStart) - hours.breakMinutes).div(MINUTES_PER_HOUR), 2);
}

/** Minutes worked between two instants, without the break where it lies within. */
export function workedMinutes(hours: WorkHours, clockIn: Date | null, clockOut: Date | null): number {
  if (clockIn === null || clockOut === null) return 0;
  const from = Math.max(minutesOf(timeInChina(clockIn)), minutesOf(hours.workStart));
  const to = Math.min(minutesOf(timeInChina(clockOut)), minutesOf(hours.workEnd));
  const span = Math.max(0, to - from);
  const half = (minutesOf(hours.workEnd) - minutesOf(hours.workStart)) / 2;
  return span > half ? span - hours.breakMinutes : span;
}

/** A leave as far as attendance is concerned. */
export interface LeaveSpan {
  readonly kind: string;
  readonly from: string;
  readonly fromHalf: 'am' | 'pm';
  readonly to: string;
  readonly toHalf: 'am' | 'pm';
}

/** Which parts of a day leaves cover, and of which kind. */
export function offOn(leaves: readonly LeaveSpan[], on: PlainDate): OffParts & { readonly kind: string | null } {
  const found = leaves.filter((leave) => leave.from <= on && leave.to >= on);
  const am = found.some((leave) => !(leave.from === on && leave.fromHalf === 'pm'));
  const pm = found.some((leave) => !(leave.to === on && leave.toHalf === 'am'));
  return { am, pm, kind: found[0]?.kind ?? null };
}
