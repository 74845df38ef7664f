import { day } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { ReadRow, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { checkRows, textOf, type CheckedSheet, type Filters, type ListPage, type RowVerdict, type TransferList } from '../../transfer/index.js';
import { Clocking } from '../application/clocking.js';
import { instantOf } from '../model/measure.js';
import { AttendanceDay, AttendanceMonth } from '../persistence/entities.js';

const PAGE = 1_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const SOURCE = 'host-unit';
const SUBJECT = 'AttendanceDay';
const MINUTE_MS = 60_000;

/** The sheet of days as a host unit's own clock has them. */
export const clockDaysSheet: SheetDefinition = {
  id: 'clock-days',
  title: { zh: '打卡数据', en: 'Clock data' },
  keyColumn: 'number',
  furtherKeys: ['onDay'],
  columns: [
    { key: 'number', title: { zh: '员工编号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', hint: '只供核对，导入时不改' },
    { key: 'onDay', title: { zh: '日期', en: 'Day' }, kind: 'date', required: true },
    { key: 'clockIn', title: { zh: '上班打卡', en: 'In' }, kind: 'text', maxLength: 5, hint: '如 08:55；没有打卡的留空' },
    { key: 'clockOut', title: { zh: '下班打卡', en: 'Out' }, kind: 'text', maxLength: 5, hint: '如 18:02' },
  ],
  notes: ['每人每天一行，来自用人单位考勤机的导出。', '本人已用手机打卡的时间不会被改动；与手机不一致的行会退回，请走补卡说明。', '已确认的月份不能再导入。'],
};

interface Known {
  readonly people: ReadonlyMap<string, Employee>;
  readonly days: ReadonlyMap<string, AttendanceDay>;
  readonly closed: ReadonlySet<string>;
  readonly today: string;
}

function timeOf(instant: Date | null): string | null {
  return instant === null ? null : new Date(instant.getTime() + 8 * 60 * MINUTE_MS).toISOString().slice(11, 16);
}

/** Clock data of host units, by person and day: in where nothing stands yet, out as it stands. */
@Injectable()
export class ClockDaysList implements TransferList {
  readonly definition = clockDaysSheet;
  readonly subject = SUBJECT;
  readonly filters = ['month', 'text'];

  constructor(
    private readonly access: AccessService,
    private readonly trail: Trail,
    private readonly clocking: Clocking,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', SUBJECT);
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'read', SUBJECT, 'day');
    const month = /^\d{4}-\d{2}$/.test(filters['month'] ?? '') ? filters['month'] ?? '' : dayInChina(ctx.at).slice(0, 7);
    const qb = m.createQueryBuilder(AttendanceDay, 'day').where(may.sql, may.parameters)
      .andWhere(`day.tenant_id = current_tenant_id() and day.on_day >= :first::date and day.on_day < :first::date + interval '1 month'`, { first: `${month}-01` });
    if (filters['text']) qb.andWhere('exists (select 1 from employee e where e.id = day.employee_id and e.name like :part)', { part: `%${filters['text'].replaceAll(/[%_\\]/g, '')}%` });
    if (after !== null) qb.andWhere('day.id > :after::uuid', { after });
    const found = await qb.orderBy('day.id').limit(PAGE).getMany();
    const people = new Map((await m.findBy(Employee, { id: In([...new Set(found.map((each) => each.employeeId))]) })).map((person) => [person.id, person]));
    const rows = found.map((each): SheetRow => ({ number: people.get(each.employeeId)?.number ?? null, name: people.get(each.employeeId)?.name ?? null, onDay: each.onDay, clockIn: timeOf(each.clockIn), clockOut: timeOf(each.clockOut) }));
    return { rows, after: found.length < PAGE ? null : (found.at(-1)?.id ?? null) };
  }

  private async known(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<Known> {
    const found = await m.findBy(Employee, { tenantId: ctx.tenantId, number: In([...new Set(rows.map((row) => textOf(row.value['number'])))]) });
    const reached = found.filter((person) => this.access.can(ctx, 'update', SUBJECT, { tenantId: person.tenantId, unitPath: person.unitPath, userId: person.userId }));
    const ids = reached.map((person) => person.id);
    const days = await m.findBy(AttendanceDay, { employeeId: In(ids), onDay: In([...new Set(rows.map((row) => textOf(row.value['onDay'])))]) });
    const closed = await m.findBy(AttendanceMonth, { employeeId: In(ids), state: 'approved' });
    return {
      people: new Map(reached.map((person) => [person.number, person])), days: new Map(days.map((each) => [`${each.employeeId} ${each.onDay}`, each])),
      closed: new Set(closed.map((each) => `${each.employeeId} ${each.month}`)), today: dayInChina(ctx.at),
    };
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const known = await this.known(m, ctx, rows);
    return checkRows(clockDaysSheet, rows, (row) => this.verdict(ctx, row, known));
  }

  private verdict(ctx: RequestContext, row: ReadRow, known: Known): RowVerdict {
    const person = known.people.get(textOf(row.value['number']));
    const onDay = textOf(row.value['onDay']);
    const [comes, goes] = [textOf(row.value['clockIn']) || null, textOf(row.value['clockOut']) || null];
    if (!person) return ['number', '没有这个员工编号，或者不在您的管辖范围', 'there is no such employee within your reach'];
    if (onDay > known.today) return ['onDay', '日期不能晚于今天', 'not a day to come'];
    if (onDay < person.hiredOn || (person.leftOn !== null && onDay > person.leftOn)) return ['onDay', `该员工这一天不在职（${person.hiredOn} 入职）`, 'the person was not employed on this day'];
    if (comes !== null && !TIME.test(comes)) return ['clockIn', '时间应如 08:55', 'write the time as 08:55'];
    if (goes !== null && !TIME.test(goes)) return ['clockOut', '时间应如 18:02', 'write the time as 18:02'];
    if (comes === null && goes === null) return ['clockIn', '上班、下班至少填一个', 'give at least one of the two'];
    if (comes !== null && goes !== null && goes <= comes) return ['clockOut', '下班时间须晚于上班时间', 'going comes after coming'];
    if (known.closed.has(`${person.id} ${onDay.slice(0, 7)}`)) return ['onDay', `${onDay.slice(0, 7)} 的考勤已确认，请走补卡说明`, 'the month is approved; correct it day by day'];
    const held = known.days.get(`${person.id} ${onDay}`);
    const differs = (column: string, now: Date | null | undefined, given: string | null): RowVerdict => (now && given !== null && timeOf(now) !== given ? [column, `已有打卡 ${timeOf(now) ?? ''}，与导入的不一致，请走补卡说明`, `differs from ${timeOf(now) ?? ''}, which stands; correct it instead`] : null);
    const fault = differs('clockIn', held?.clockIn, comes) ?? differs('clockOut', held?.clockOut, goes);
    if (fault) return fault;
    const newIn = held?.clockIn ? null : comes;
    const newOut = held?.clockOut ? null : goes;
    if (newIn === null && newOut === null) return null;
    return { act: held ? 'update' : 'create', write: (inside) => this.write(inside, ctx, person, onDay, newIn, newOut) };
  }

  private async write(m: EntityManager, ctx: RequestContext, person: Employee, onDay: string, comes: string | null, goes: string | null): Promise<void> {
    await m.query('insert into attendance_day (employee_id, user_id, unit_path, on_day) values ($1, $2, $3::ltree, $4) on conflict (employee_id, on_day) do nothing', [person.id, person.userId, person.unitPath, day(onDay)]);
    const row = await m.findOneOrFail(AttendanceDay, { where: { employeeId: person.id, onDay }, lock: { mode: 'pessimistic_write' } });
    const before = { clockIn: timeOf(row.clockIn), clockOut: timeOf(row.clockOut) };
    if (comes !== null && row.clockIn === null) Object.assign(row, { clockIn: instantOf(onDay, comes), inSource: SOURCE });
    if (goes !== null && row.clockOut === null) Object.assign(row, { clockOut: instantOf(onDay, goes), outSource: SOURCE });
    await this.clocking.measure(m, ctx, person, row);
    await m.save(row);
    this.trail.write(m, ctx, { action: 'import-clock-day', subject: SUBJECT, subjectId: row.id, unitPath: row.unitPath, before, after: { clockIn: timeOf(row.clockIn), clockOut: timeOf(row.clockOut) } });
  }
}
