import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { CellValue, ReadRow, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { checkRows, type CheckedSheet, type Filters, type ListPage, type RowFault, type TransferList } from '../../transfer/index.js';
import { PayMonths } from '../application/pay-months.js';
import { PayInput } from '../persistence/files.js';

const PAGE = 1_000;
const DAYS = /^\d{1,2}(\.\d{1,2})?$/;

const definition: SheetDefinition = {
  id: 'pay-months',
  title: { zh: '月度考勤天数', en: 'Days of the month' },
  keyColumn: 'number',
  furtherKeys: ['month'],
  columns: [
    { key: 'number', title: { zh: '工号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text', hint: '只供核对，导入时不改' },
    { key: 'month', title: { zh: '月份', en: 'Month' }, kind: 'month', required: true },
    { key: 'scheduledDays', title: { zh: '应出勤天数', en: 'Days due' }, kind: 'integer', minimum: 1, required: true },
    { key: 'attendedDays', title: { zh: '实出勤天数', en: 'Days attended' }, kind: 'decimal', decimals: 2, minimum: 0, required: true },
    { key: 'approved', title: { zh: '已确认', en: 'Confirmed' }, kind: 'yes-no' },
  ],
  notes: ['每人每月一行。', '已批准月份的更正在以后月份逐项补差。'],
};

function faultOf(row: ReadRow, employee: Employee | undefined): RowFault | null {
  const { month, scheduledDays, attendedDays } = row.value;
  if (!employee) return ['number', '没有这个工号', 'there is no such employee'];
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(String(month))) return ['month', '月份应如 2026-11', 'write the month as 2026-11'];
  const due = Number(scheduledDays);
  if (!Number.isInteger(due) || due < 1 || due > 31) return ['scheduledDays', '应出勤为 1 至 31 的整数', 'a whole number of 1 to 31'];
  if (!DAYS.test(String(attendedDays)) || Number(attendedDays) > due) return ['attendedDays', '实出勤不超过应出勤，至多两位小数', 'no more than the days due, at most two decimals'];
  return null;
}

/** Days due and attended, out and in by number and month, where no attendance is kept here. */
@Injectable()
export class PayMonthsList implements TransferList {
  readonly definition = definition;
  readonly subject = 'PayInput';
  readonly filters = ['month'];

  constructor(
    private readonly access: AccessService,
    private readonly months: PayMonths,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', 'PayInput');
  }

  async page(m: EntityManager, _ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const qb = m.createQueryBuilder(PayInput, 'input').where('input.tenant_id = current_tenant_id()');
    if (filters['month'] !== undefined) qb.andWhere('input.month = :month', { month: filters['month'] });
    if (after !== null) qb.andWhere('input.id > :after::uuid', { after });
    const inputs = await qb.orderBy('input.id').limit(PAGE).getMany();
    const people = await m.find(Employee, { where: { id: In([...new Set(inputs.map((input) => input.employeeId))]) } });
    const byId = new Map(people.map((person) => [person.id, person]));
    const rows = inputs.map((input): SheetRow => ({
      number: byId.get(input.employeeId)?.number ?? null, name: byId.get(input.employeeId)?.name ?? null, month: input.month, scheduledDays: input.scheduledDays,
      attendedDays: input.attendedDays?.toFixed() ?? null, approved: input.approved,
    }));
    return { rows, after: inputs.length < PAGE ? null : (inputs.at(-1)?.id ?? null) };
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const people = await m.find(Employee, { where: { number: In(rows.map((row) => String(row.value['number']))), tenantId: ctx.tenantId } });
    const byNumber = new Map(people.map((person) => [person.number, person]));
    const held = await m.find(PayInput, { where: { employeeId: In(people.map((person) => person.id)), month: In([...new Set(rows.map((row) => String(row.value['month'])))]) } });
    const inputOf = new Map(held.map((input) => [`${input.employeeId} ${input.month}`, input]));
    return checkRows(definition, rows, (row) => {
      const employee = byNumber.get(String(row.value['number']));
      const fault = faultOf(row, employee);
      if (fault || !employee) return fault ?? ['number', '', ''];
      const month = String(row.value['month']);
      const before = inputOf.get(`${employee.id} ${month}`);
      if (before && isSame(before, row.value)) return null;
      const approved = typeof row.value['approved'] === 'boolean' ? row.value['approved'] : null;
      const entry = { employeeId: employee.id, month, scheduledDays: Number(row.value['scheduledDays']), attendedDays: String(row.value['attendedDays']), approved };
      return { act: before ? 'update' : 'create', write: async (inside) => { await this.months.writeMonth(inside, ctx, entry); } };
    });
  }
}

function isSame(held: PayInput, value: Readonly<Record<string, CellValue>>): boolean {
  return held.scheduledDays === Number(value['scheduledDays']) && (held.attendedDays?.eq(String(value['attendedDays'])) ?? false) && (typeof value['approved'] !== 'boolean' || value['approved'] === held.approved);
}
