import { STATE_COUNCIL_CALENDAR, WorkCalendar, readOverrides } from '@gongqiao/kernel';
import type { DatedJson, Environment, Overrides, Pack, PlainDate } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';

type CalendarYear = (typeof STATE_COUNCIL_CALENDAR)[number];

interface OverrideRow {
  parameter: string;
  from: string;
  value: DatedJson['value'];
  source: string;
}

interface CalendarRow {
  year: number;
  daysOff: PlainDate[];
  makeupWorkdays: PlainDate[];
  statutory: { date: PlainDate; name: string }[];
  source: string;
}

/** The State Council's years that the pack uses, with a tenant's own entries in place of or after them. */
export function calendarOf(pack: Pick<Pack, 'calendarYears' | 'calendar'>, entered: readonly CalendarRow[]): WorkCalendar {
  if (entered.length === 0) return pack.calendar;
  const years = new Map<number, CalendarYear>(
    STATE_COUNCIL_CALENDAR.filter((year) => !pack.calendarYears || pack.calendarYears.includes(year.year)).map((year) => [year.year, year]),
  );
  for (const row of entered) {
    years.set(row.year, {
      year: row.year,
      source: row.source,
      daysOff: row.daysOff,
      makeupWorkdays: row.makeupWorkdays,
      statutory: row.statutory,
    });
  }
  return new WorkCalendar([...years.values()]);
}

/** Overrides of a pack's parameters; rows of parameters that the pack does not leave open are not looked at. */
export function overridesOf(pack: Pick<Pack, 'parameters'>, rows: readonly OverrideRow[]): Overrides {
  const open = new Set(pack.parameters.filter((parameter) => parameter.open).map((parameter) => parameter.id));
  const byParameter: Record<string, DatedJson[]> = {};
  for (const row of rows) {
    if (!open.has(row.parameter)) continue;
    (byParameter[row.parameter] ??= []).push({ from: row.from, value: row.value, source: row.source });
  }
  return readOverrides(pack.parameters, byParameter);
}

/**
 * Reads what the tenant of the transaction had entered by an instant: its overrides (the latest entry for a day holds) and its
 * work calendars. Asked for an earlier instant, it gives what was known then, which makes a replay exact.
 */
export async function readEnvironment(m: EntityManager, pack: Pack, knownAt: Date): Promise<Environment> {
  const rows: OverrideRow[] = await m.query(
    `select distinct on (parameter, valid_from) parameter, valid_from as "from", value, source_document as source
       from tenant_override where entered_at <= $1 and (withdrawn_at is null or withdrawn_at > $1)
      order by parameter, valid_from, entered_at desc`,
    [knownAt],
  );
  const years: CalendarRow[] = await m.query(
    `select distinct on (year) year, days_off::text[] as "daysOff", makeup_workdays::text[] as "makeupWorkdays", statutory,
            source_document as source
       from work_calendar where entered_at <= $1 order by year, entered_at desc`,
    [knownAt],
  );
  return { calendar: calendarOf(pack, years), overrides: overridesOf(pack, rows) };
}
