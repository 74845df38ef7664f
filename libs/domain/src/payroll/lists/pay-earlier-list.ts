import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { ReadRow, SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { checkRows, type CheckedSheet, type Filters, type ListPage, type RowFault, type TransferList } from '../../transfer/index.js';
import { figure } from '../application/read-input.js';
import { PayEarlierMonth } from '../persistence/files.js';

const PAGE = 1_000;
const money = (key: string, zh: string, en: string) => ({ key, title: { zh, en }, kind: 'decimal' as const, decimals: 2, minimum: 0, required: true });

const definition: SheetDefinition = {
  id: 'pay-earlier-months',
  title: { zh: '本年以前月份的收入和扣除', en: 'Earlier months of the year' },
  keyColumn: 'number',
  furtherKeys: ['month'],
  columns: [
    { key: 'number', title: { zh: '工号', en: 'Number' }, kind: 'text', required: true, maxLength: 30 },
    { key: 'month', title: { zh: '月份', en: 'Month' }, kind: 'month', required: true },
    money('income', '应税收入', 'Income'), money('specialDeduction', '社保公积金个人部分', 'Insurance and fund'), money('additionalDeduction', '专项附加扣除', 'Additional deductions'),
    { key: 'source', title: { zh: '来源', en: 'Source' }, kind: 'text', required: true, maxLength: 100 },
  ],
  notes: ['年中开始在这里发薪时，录入本年以前各月，个人所得税据此累计预扣。', '已在这里发放的月份不能录入。'],
};

/** Months of the year that were paid before the payroll was kept here, in by number and month: the tax goes on from them. */
@Injectable()
export class PayEarlierList implements TransferList {
  readonly definition = definition;
  readonly subject = 'PayInput';
  readonly filters: readonly string[] = [];

  constructor(
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  mayImport(ctx: RequestContext): boolean {
    return this.access.can(ctx, 'create', 'PayInput');
  }

  async page(m: EntityManager, _ctx: RequestContext, _filters: Filters, after: string | null): Promise<ListPage> {
    const rows: (SheetRow & { id: string })[] = await m.query(
      `select p.id, e.number, p.month, p.income::text as income, p.special_deduction::text as "specialDeduction", p.additional_deduction::text as "additionalDeduction", p.source
         from pay_earlier_month p join employee e on e.id = p.employee_id where p.tenant_id = current_tenant_id() and ($1::uuid is null or p.id > $1) order by p.id limit $2`, [after, PAGE]);
    return { rows: rows.map(({ id: _id, ...row }) => row), after: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null) };
  }

  private faultOf(row: ReadRow, employee: Employee | undefined, paid: ReadonlySet<string>, today: string): RowFault | null {
    const month = String(row.value['month']);
    if (!employee) return ['number', '没有这个工号', 'there is no such employee'];
    if (month >= today.slice(0, 7)) return ['month', '只录入已经过去的月份', 'only months that are over'];
    if (paid.has(`${employee.id} ${month}`)) return ['month', '这个月已在这里发放', 'this month was paid here'];
    return null;
  }

  async check(m: EntityManager, ctx: RequestContext, rows: readonly ReadRow[]): Promise<CheckedSheet> {
    const people = await m.find(Employee, { where: { number: In(rows.map((row) => String(row.value['number']))), tenantId: ctx.tenantId } });
    const byNumber = new Map(people.map((person) => [person.number, person]));
    const ids = people.map((person) => person.id);
    const held = await m.find(PayEarlierMonth, { where: { employeeId: In(ids) } });
    const rowOf = new Map(held.map((earlier) => [`${earlier.employeeId} ${earlier.month}`, earlier]));
    const slips: { key: string }[] = await m.query(`select s.employee_id || ' ' || s.month as key from pay_slip s join payroll p on p.id = s.payroll_id where s.employee_id = any($1::uuid[]) and p.state in ('approved', 'paid')`, [ids]);
    const paid = new Set(slips.map(({ key }) => key));
    return checkRows(definition, rows, (row) => {
      const employee = byNumber.get(String(row.value['number']));
      const fault = this.faultOf(row, employee, paid, dayInChina(ctx.at));
      if (fault || !employee) return fault ?? ['number', '', ''];
      const month = String(row.value['month']);
      const figures = { income: figure(String(row.value['income']), 'income'), specialDeduction: figure(String(row.value['specialDeduction']), 'specialDeduction'), additionalDeduction: figure(String(row.value['additionalDeduction']), 'additionalDeduction') };
      const before = rowOf.get(`${employee.id} ${month}`);
      if (before?.income.eq(figures.income) && before.specialDeduction.eq(figures.specialDeduction) && before.additionalDeduction.eq(figures.additionalDeduction)) return null;
      return { act: before ? 'update' : 'create', write: (inside) => this.write(inside, ctx, employee, before, { month, source: String(row.value['source']), ...figures }) };
    });
  }

  private async write(m: EntityManager, ctx: RequestContext, employee: Employee, before: PayEarlierMonth | undefined, change: Pick<PayEarlierMonth, 'month' | 'source' | 'income' | 'specialDeduction' | 'additionalDeduction'>): Promise<void> {
    const was = before ? { ...before } : null;
    const row = await m.save(Object.assign(before ?? m.create(PayEarlierMonth, { employeeId: employee.id }), change, { enteredBy: ctx.userId }));
    this.trail.write(m, ctx, { action: 'import-earlier-pay', subject: 'PayInput', subjectId: row.id, unitPath: employee.unitPath, ...(was ? { before: was } : {}), after: row });
  }
}
