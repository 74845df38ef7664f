import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { ReadRow, SheetDefinition } from '@gongqiao/platform/spreadsheet';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { checkRows, textOf, type CheckedSheet, type Filters, type ListPage, type TransferList } from '../../transfer/index.js';
import { Meetings } from '../application/meetings.js';
import { MeetingDay } from '../persistence/entities.js';

const PAGE = 1_000;

/** The sheet of meeting days. */
export const meetingDaysSheet: SheetDefinition = {
  id: 'meeting-days',
  title: { zh: '例会日', en: 'Meeting days' },
  keyColumn: 'on',
  columns: [
    { key: 'on', title: { zh: '日期', en: 'Day' }, kind: 'date', required: true },
    { key: 'title', title: { zh: '会议', en: 'Meeting' }, kind: 'text', required: true, maxLength: 60, width: 30 },
    { key: 'source', title: { zh: '通知', en: 'Notice' }, kind: 'text', maxLength: 100, width: 30, hint: '会议通知的文号或日期' },
  ],
  notes: ['已过去的日期不再登记。取消的例会请在页面上办理。'],
};

/** Meeting days out and in as Excel. */
@Injectable()
export class MeetingDaysList implements TransferList {
  readonly definition = meetingDaysSheet;
  readonly subject = 'LeaveRequest';
  readonly filters: string[] = [];

  constructor(
    private readonly access: AccessService,
    private readonly meetings: Meetings,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'schedule', this.subject);
  }

  async page(m: EntityManager, ctx: RequestContext, _filters: Filters, after: string | null): Promise<ListPage> {
    const qb = m.createQueryBuilder(MeetingDay, 'day').where('day.tenant_id = :tenant and day.withdrawn_on is null', { tenant: ctx.tenantId });
    if (after !== null) qb.andWhere('day.on_day > :after', { after });
    const found = await qb.orderBy('day.on_day').limit(PAGE).getMany();
    return { rows: found.map((row) => ({ on: row.onDay, title: row.title, source: row.source })), after: found.length < PAGE ? null : (found.at(-1)?.onDay ?? null) };
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const held = new Map((await m.findBy(MeetingDay, { tenantId: ctx.tenantId, onDay: In(rows.map((row) => textOf(row.value['on']))) })).map((row) => [row.onDay, row]));
    return checkRows(meetingDaysSheet, rows, (row) => {
      const input = { on: textOf(row.value['on']), title: textOf(row.value['title']), source: textOf(row.value['source']) };
      const known = held.get(input.on);
      if (known && known.withdrawnOn === null && known.title === input.title && known.source === input.source) return null;
      if (input.on < dayInChina(ctx.at)) return ['on', '日期已过去，不再登记', 'the day has passed'];
      return { act: known ? 'update' : 'create', write: async (inside) => { await this.meetings.write(inside, ctx, input); } };
    });
  }
}
