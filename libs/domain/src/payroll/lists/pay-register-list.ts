import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import type { SheetDefinition, SheetRow } from '@gongqiao/platform/spreadsheet';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CheckedSheet, Filters, ListPage, TransferList } from '../../transfer/index.js';
import { Payroll, PaySlip } from '../persistence/entities.js';

const PAGE = 1_000;
const money = (key: string, zh: string, en: string) => ({ key, title: { zh, en }, kind: 'decimal' as const });

const definition: SheetDefinition = {
  id: 'pay-register',
  title: { zh: '工资表', en: 'Payroll register' },
  keyColumn: 'number',
  furtherKeys: ['month'],
  columns: [
    { key: 'month', title: { zh: '月份', en: 'Month' }, kind: 'month' },
    { key: 'number', title: { zh: '工号', en: 'Number' }, kind: 'text', required: true },
    { key: 'name', title: { zh: '姓名', en: 'Name' }, kind: 'text' },
    money('gross', '月薪', 'Monthly pay'), money('income', '应发', 'Income'), money('insurance', '社保个人', 'Social insurance'), money('fund', '公积金个人', 'Housing fund'), money('tax', '个人所得税', 'Income tax'),
    money('otherDeductions', '其他扣款', 'Other deductions'), money('net', '实发', 'Net'), money('employerCost', '用工成本', 'Cost to the employer'),
    { key: 'account', title: { zh: '工资卡', en: 'Account' }, kind: 'text', width: 24 },
  ],
  notes: ['由工资表导出，不能导入；卡号已遮挡，发放用银行文件。'],
};

/** The register of a payroll, out only. */
@Injectable()
export class PayRegisterList implements TransferList {
  readonly definition = definition;
  readonly subject = 'PaySlip';
  readonly filters = ['payrollId', 'text'];

  constructor(private readonly access: AccessService) {}

  mayImport(): boolean {
    return false;
  }

  async page(m: EntityManager, ctx: RequestContext, filters: Filters, after: string | null): Promise<ListPage> {
    const may = this.access.where(ctx, 'read', 'PaySlip', 'slip');
    const qb = m.createQueryBuilder(PaySlip, 'slip').innerJoin(Payroll, 'payroll', 'payroll.id = slip.payroll_id').where(may.sql, may.parameters)
      .andWhere(`(coalesce(slip.user_id <> :me, true) or payroll.state in ('approved', 'paid'))`, { me: ctx.userId });
    if (filters['payrollId'] !== undefined) qb.andWhere('slip.payroll_id = :payroll', { payroll: requireId(filters['payrollId'], 'payrollId') });
    if (filters['text']) qb.andWhere('(slip.name ilike :words or slip.number ilike :words)', { words: `%${filters['text'].replaceAll(/[%_\\]/g, '')}%` });
    const [month = '', number = '', id = ''] = after?.split('\n') ?? [];
    if (after !== null) qb.andWhere('(slip.month, slip.number, slip.id) > (:afterMonth::text, :afterNumber::text, :afterId::uuid)', { afterMonth: month, afterNumber: number, afterId: id });
    const slips = await qb.orderBy('slip.month').addOrderBy('slip.number').addOrderBy('slip.id').limit(PAGE).getMany();
    const last = slips.at(-1);
    const rows = slips.map((slip): SheetRow => ({
      month: slip.month, number: slip.number, name: slip.name, gross: slip.gross.toFixed(2), income: slip.income.toFixed(2), insurance: slip.insurance.toFixed(2), fund: slip.fund.toFixed(2), tax: slip.tax.toFixed(2),
      otherDeductions: slip.otherDeductions.toFixed(2), net: slip.net.toFixed(2), employerCost: slip.employerCost.toFixed(2), account: slip.accountMasked,
    }));
    return { rows, after: slips.length < PAGE || !last ? null : `${last.month}\n${last.number}\n${last.id}` };
  }

  check(): Promise<CheckedSheet> {
    return Promise.resolve({ planned: [], refused: [], unchanged: 0 });
  }
}
