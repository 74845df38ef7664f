import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { WorkCalendarEntry, writeWorkCalendar, type CalendarInput } from '@gongqiao/platform/policy';
import type { ReadRow, RefusedRow, SheetDefinition } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refusedRow, textOf, type CheckedSheet, type Filters, type ListPage, type PlannedRow, type TransferList } from '../../transfer/index.js';

const KINDS = { off: '放假', statutory: '法定节假日', makeup: '调休上班' } as const;
const NAMES = { 'new-year': '元旦', 'spring-festival': '春节', qingming: '清明节', 'labour-day': '劳动节', 'dragon-boat': '端午节', 'mid-autumn': '中秋节', 'national-day': '国庆节' } as const;

/** The sheet of a year's holidays: every day off, every statutory day, every Saturday or Sunday worked in exchange. */
export const workCalendarSheet: SheetDefinition = {
  id: 'work-calendar',
  title: { zh: '放假安排', en: 'Holidays' },
  keyColumn: 'day',
  columns: [
    { key: 'day', title: { zh: '日期', en: 'Day' }, kind: 'date', required: true },
    { key: 'kind', title: { zh: '安排', en: 'What' }, kind: 'enumeration', required: true, terms: KINDS, hint: '假期内的周末也要写；法定节假日单列，不必再写一遍放假' },
    { key: 'name', title: { zh: '节日', en: 'Holiday' }, kind: 'enumeration', terms: NAMES, hint: '法定节假日须选' },
    { key: 'source', title: { zh: '依据', en: 'By' }, kind: 'text', required: true, maxLength: 100, width: 40, hint: '国务院办公厅通知的名称和文号' },
  ],
  notes: ['一张表可写一年或几年；表中有的年份按表整年更新，以前的录入保留备查。'],
};

function calendarsOf(rows: readonly ReadRow[]): CalendarInput[] {
  const years = [...new Set(rows.map((row) => textOf(row.value['day']).slice(0, 4)))].sort();
  return years.map((year) => {
    const own = rows.filter((row) => textOf(row.value['day']).startsWith(year));
    const days = (...kinds: readonly string[]): string[] => own.filter((row) => kinds.includes(textOf(row.value['kind']))).map((row) => textOf(row.value['day'])).sort();
    return {
      year: Number(year), daysOff: days('off', 'statutory'), makeupWorkdays: days('makeup'), sourceDocument: textOf(own[0]?.value['source']),
      statutory: own.filter((row) => textOf(row.value['kind']) === 'statutory').map((row) => ({ date: textOf(row.value['day']), name: textOf(row.value['name']) })).sort((a, b) => (a.date < b.date ? -1 : 1)),
    };
  });
}

/** A year's holidays out and in as Excel; a year of the sheet is entered whole. */
@Injectable()
export class WorkCalendarList implements TransferList {
  readonly definition = workCalendarSheet;
  readonly subject = 'WorkCalendar';
  readonly filters = ['year'];

  constructor(
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'create', this.subject);
  }

  async page(m: EntityManager, _ctx: RequestContext, filters: Filters): Promise<ListPage> {
    const year = Number(filters['year'] ?? '0');
    const entry = await m.findOne(WorkCalendarEntry, { where: { year }, order: { enteredAt: 'DESC' } });
    if (!entry) return { rows: [], after: null };
    const statutory = new Map(entry.statutory.map((day) => [day.date as string, day.name]));
    const rows = [...entry.daysOff.map((day) => ({ day, kind: statutory.has(day) ? 'statutory' : 'off', name: statutory.get(day) ?? null })), ...entry.makeupWorkdays.map((day) => ({ day, kind: 'makeup', name: null }))];
    return { rows: rows.sort((a, b) => (a.day < b.day ? -1 : 1)).map((row) => ({ ...row, source: entry.sourceDocument })), after: null };
  }

  check(_m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const refused: RefusedRow[] = [];
    const seen = new Set<string>();
    for (const row of rows) {
      const day = textOf(row.value['day']);
      if (seen.has(day)) refused.push(refusedRow(workCalendarSheet, row, 'day', '同一天在表中已出现', 'the day stands in the sheet already'));
      else if (textOf(row.value['kind']) === 'statutory' && textOf(row.value['name']) === '') refused.push(refusedRow(workCalendarSheet, row, 'name', '法定节假日须选是哪个节日', 'say which holiday it is'));
      else if (textOf(row.value['kind']) === 'makeup' && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) refused.push(refusedRow(workCalendarSheet, row, 'kind', '调休上班的应是星期六或星期日', 'a day worked in exchange is a Saturday or Sunday'));
      seen.add(day);
    }
    // A year with a hole in it would be counted wrongly: one refused row keeps the sheet back.
    if (refused.length > 0) return Promise.resolve({ planned: [], refused, unchanged: 0 });
    const planned = calendarsOf(rows).map((input): PlannedRow => ({ act: 'create', write: async (m) => { await writeWorkCalendar(m, ctx, this.trail, input); } }));
    return Promise.resolve({ planned, refused, unchanged: 0 });
  }
}
