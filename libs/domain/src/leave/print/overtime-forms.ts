import { ZERO, sum } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { declaredForm, entriesOf, type DeclaredForm, type FormProvider, type PrintedThing, type SheetContent } from '../../printing/index.js';
import { OvertimeEntry } from '../persistence/entities.js';

const FORM = 'overtime-register';
const LIST = 'entries';
const KINDS = { workday: '工作日', 'rest-day': '休息日', 'statutory-holiday': '法定节假日' } as const;
const CHOICES = { pay: '加班费', 'time-in-lieu': '调休' } as const;

/** The register of overtime of a month: what somebody registered in the month of an entry. */
@Injectable()
export class OvertimeForms implements FormProvider {
  readonly subject = 'OvertimeEntry';

  constructor(
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  async find(m: EntityManager, ctx: RequestContext, id: string): Promise<PrintedThing | null> {
    const row = await m.findOneBy(OvertimeEntry, { id });
    if (!row || !this.access.can(ctx, 'read', this.subject, row)) return null;
    const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
    const form = declaredForm(pack, FORM);
    return { unitPath: row.unitPath, version: row.version, forms: form ? [form] : [], sheet: (asked) => this.sheet(m, ctx, row, asked) };
  }

  private async sheet(m: EntityManager, ctx: RequestContext, row: OvertimeEntry, form: DeclaredForm): Promise<SheetContent> {
    const month = row.onDay.slice(0, 7);
    const entries = await m.createQueryBuilder(OvertimeEntry, 'entry').where(`entry.employee_id = :employeeId and entry.state in ('registered', 'approved') and to_char(entry.on_day, 'YYYY-MM') = :month`, { employeeId: row.employeeId, month }).orderBy('entry.on_day').addOrderBy('entry.starts').getMany();
    const [root] = await m.find(OrgUnit, { order: { level: 'ASC' }, take: 1 });
    const employee = await m.findOneBy(Employee, { id: row.employeeId });
    const unit = await m.findOneBy(OrgUnit, { path: row.unitPath });
    const hours = entries.length === 0 ? ZERO : sum(entries.map((entry) => entry.hours));
    const columns = form.columns(LIST);
    const cells = (entry: OvertimeEntry): Readonly<Record<string, string>> => ({
      on: entry.onDay, from: entry.starts, to: entry.ends, hours: entry.hours.toFixed(), kind: KINDS[entry.dayKind], settledBy: CHOICES[entry.choice], approvedBy: entry.decidedByName ?? '', reason: entry.reason,
    });
    return {
      title: form.title, number: `${employee?.number ?? ''}-${month.replace('-', '')}`, issuer: root?.name ?? '', basis: form.basis, filledOn: dayInChina(ctx.at), addressee: null, paragraphs: [], opinions: [], signatures: ['加班人', '组长', '部门负责人'],
      entries: entriesOf(form, { person: row.employeeName, number: employee?.number ?? '', unit: unit?.name ?? '', month, total: hours.toFixed() }),
      lists: [{ title: '加班记录', heads: columns.map(([, title]) => title), rows: entries.map((entry) => columns.map(([name]) => cells(entry)[name] ?? '')), blank: 2 }],
    };
  }
}
