import { addDays, dateOf, daysInMonth, yearOf, type PlainDate } from '../plain-date.js';
import type { Provision } from '../rules/provision.js';

/** When a recurring duty is due: a day of each year, half-year, quarter or month, or an event the platform watches. */
export type DutyPeriod = 'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'event';

export interface Duty {
  readonly id: string;
  readonly zh: string;
  readonly provisions: readonly Provision[];
  /** Parties that owe it. */
  readonly who: readonly string[];
  readonly period: DutyPeriod;
  /**
   * Default due day; a tenant may set another where the document names none (`open`).
   * yearly: month and day · half-yearly, quarterly: `day` of the period's `month`-th month (1 based) · monthly: day
   * (0 is the last day) · event: days after (or, negative, before) the event.
   */
  readonly due: { readonly month?: number; readonly day?: number; readonly daysAfter?: number; readonly workingDaysAfter?: number };
  readonly event?: string;
  readonly open: boolean;
  /** Days before the due day from which it stands in the to-do list. */
  readonly remindDays: number;
}

export function duty(spec: Omit<Duty, 'remindDays' | 'open'> & Partial<Pick<Duty, 'remindDays' | 'open'>>): Duty {
  return { open: false, remindDays: 14, ...spec };
}

export interface DutyOccurrence {
  readonly duty: string;
  /** `2024`, `2024-H1`, `2024-Q1`, `2024-03`. */
  readonly period: string;
  readonly remindFrom: PlainDate;
  readonly dueOn: PlainDate;
}

const STEP: Readonly<Record<Exclude<DutyPeriod, 'event'>, number>> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 };

function periodName(period: Exclude<DutyPeriod, 'event'>, year: number, index: number): string {
  switch (period) {
    case 'yearly': return String(year);
    case 'half-yearly': return `${year}-H${index + 1}`;
    case 'quarterly': return `${year}-Q${index + 1}`;
    case 'monthly': return `${year}-${String(index + 1).padStart(2, '0')}`;
  }
}

/** Occurrences of a recurring duty that are due from one day to another, both included. Event duties have none of their own. */
export function occurrences(target: Duty, from: PlainDate, to: PlainDate, due: Duty['due'] = target.due): DutyOccurrence[] {
  if (target.period === 'event') return [];
  const span = STEP[target.period];
  const out: DutyOccurrence[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (let index = 0; index < 12 / span; index += 1) {
      const month = index * span + (due.month ?? 1);
      const last = daysInMonth(year, month);
      const dueOn = dateOf(year, month, due.day === 0 || due.day === undefined ? last : Math.min(due.day, last));
      if (dueOn < from || dueOn > to) continue;
      out.push({ duty: target.id, period: periodName(target.period, year, index), dueOn, remindFrom: addDays(dueOn, -target.remindDays) });
    }
  }
  return out;
}
