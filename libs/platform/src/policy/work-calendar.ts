import { weekdayOf } from '@gongqiao/kernel';
import type { PlainDate } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { refuser } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import { requireDay } from '../tenancy/application/units.js';
import type { Trail } from '../trail/trail.js';
import { WorkCalendarEntry } from './entities.js';

const refuse = refuser({
  'calendar-year-invalid': { zh: '年份应在 1949 至 2100 之间，日期都应在该年之内。', en: 'The year is between 1949 and 2100, and its days within it.' },
  'calendar-day-both': { zh: '{day} 既写了放假，又写了调休上班，请去掉一处。', en: '{day} is both off and worked; take one away.' },
  'calendar-makeup-weekday': { zh: '{day} 不是周末，调休上班的应是星期六或星期日。', en: '{day} is no weekend; a day worked in exchange is a Saturday or Sunday.' },
  'calendar-statutory-outside': { zh: '法定节假日 {day} 不在放假的日子之内。', en: 'The statutory day {day} is not among the days off.' },
  'calendar-source-missing': { zh: '请写明依据文件。', en: 'Name the document that it rests on.' },
});

/** A year's holidays as entered from the State Council's notice. */
export interface CalendarInput {
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly makeupWorkdays: readonly string[];
  readonly statutory: readonly { readonly date: string; readonly name: string }[];
  readonly sourceDocument: string;
}

/** Under which a year's calendar stands in to-do lists: the year is its last digits. */
export function calendarTodoId(year: number): string {
  return `00000000-0000-7000-8000-00000000${String(year).padStart(4, '0')}`;
}

function requireSound(input: CalendarInput): void {
  const days = [...input.daysOff, ...input.makeupWorkdays, ...input.statutory.map((day) => day.date)];
  for (const day of days) requireDay(day, 'daysOff');
  if (input.year < 1949 || input.year > 2100 || days.some((day) => !day.startsWith(String(input.year)))) throw refuse('calendar-year-invalid', { field: 'year' });
  const both = input.makeupWorkdays.find((day) => input.daysOff.includes(day));
  if (both !== undefined) throw refuse('calendar-day-both', { field: 'makeupWorkdays', values: { day: both } });
  const weekday = input.makeupWorkdays.find((day) => weekdayOf(day as PlainDate) <= 5);
  if (weekday !== undefined) throw refuse('calendar-makeup-weekday', { field: 'makeupWorkdays', values: { day: weekday } });
  const outside = input.statutory.find((day) => !input.daysOff.includes(day.date));
  if (outside) throw refuse('calendar-statutory-outside', { field: 'statutory', values: { day: outside.date } });
  if (input.sourceDocument.trim().length === 0) throw refuse('calendar-source-missing', { field: 'sourceDocument' });
}

/**
 * Writes a year's holidays in a transaction that is under way; a later entry of the same year takes the place of the earlier, which
 * stays for what was counted by it. The to-dos that asked for the year are finished.
 *
 * @throws Refused `calendar-year-invalid`, `calendar-day-both`, `calendar-makeup-weekday`, `calendar-statutory-outside`, `calendar-source-missing`.
 */
export async function writeWorkCalendar(m: EntityManager, ctx: RequestContext, trail: Trail, input: CalendarInput): Promise<{ year: number }> {
  requireSound(input);
  const saved = await m.save(m.create(WorkCalendarEntry, { year: input.year, daysOff: [...input.daysOff], makeupWorkdays: [...input.makeupWorkdays], statutory: input.statutory.map((day) => ({ ...day })),
    sourceDocument: input.sourceDocument.trim(), enteredBy: ctx.userId, enteredAt: ctx.at }));
  trail.write(m, ctx, { action: 'set-work-calendar', subject: 'WorkCalendar', subjectId: saved.id, after: saved });
  await m.query(`update todo set finished_at = $2, finished_by = $3, outcome = 'done' where subject = 'WorkCalendar' and subject_id = $1 and finished_at is null`, [calendarTodoId(input.year), ctx.at, ctx.userId]);
  return { year: input.year };
}
