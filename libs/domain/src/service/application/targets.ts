import { Decimal } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Employee } from '../../personnel/index.js';
import { refuseService } from '../errors.js';
import { INDICATORS, type Indicator } from '../model/kinds.js';
import { periodOf } from '../model/period.js';

const SUBJECT = 'ServiceTarget';
const PEOPLE_MAX = 500;

/** Targets of a month or quarter, for people one by one, for everybody of a post at a unit, or for a project as its contract has it. */
export interface TargetInput {
  readonly year: number;
  readonly period: string;
  readonly number: number;
  /** Amounts by indicator; one left out keeps what was set, zero takes it away. */
  readonly amounts: readonly { readonly kind: string; readonly amount: string }[];
  readonly employeeIds?: readonly string[] | null;
  readonly unitId?: string | null;
  readonly position?: string | null;
  readonly project?: string | null;
}

interface Holder {
  readonly employee_id: string | null;
  readonly unit_path: string;
  readonly project: string;
  readonly contract_id: string | null;
}

/** Spreads an amount over months: whole ones stay whole, what does not divide goes to the earlier months. */
export function spread(amount: Decimal, months: number): Decimal[] {
  const unit = amount.isInteger() ? new Decimal(1) : new Decimal('0.01');
  const units = amount.div(unit).toNumber();
  const each = Math.floor(units / months);
  const rest = units - each * months;
  return Array.from({ length: months }, (_, i) => unit.times(each + (i < rest ? 1 : 0)));
}

function amountOf(value: string, field: string): Decimal {
  if (!/^\d{1,7}(\.\d{1,2})?$/.test(value)) throw refuseService('target-invalid', { field });
  return new Decimal(value);
}

function readAmounts(amounts: TargetInput['amounts']): { kind: Indicator; amount: Decimal }[] {
  return amounts.map(({ kind, amount }, i) => {
    const known = INDICATORS.find((each) => each === kind);
    if (!known) throw refuseService('kind-unknown', { field: `amounts[${i}].kind`, values: { kind: kind.slice(0, 20) } });
    return { kind: known, amount: amountOf(amount, `amounts[${i}].amount`) };
  });
}

/** Keeps the amounts that are about to change, with the time for which they held. */
async function keepBefore(m: EntityManager, ctx: RequestContext, rows: readonly object[]): Promise<void> {
  await m.query(
    `insert into service_target_change (unit_path, target_id, amount, valid_from, valid_until, changed_by, changed_by_name)
       select g.unit_path, g.id, g.amount, g.set_at, $2, $3, coalesce((select name from app_user where id = $3), '')
         from service_target g join jsonb_to_recordset($1::jsonb) as x (employee_id uuid, project text, kind text, month text, amount numeric)
           on x.employee_id is not distinct from g.employee_id and x.project = g.project and x.kind = g.kind and x.month = g.month
        where g.tenant_id = current_tenant_id() and g.amount <> x.amount`, [JSON.stringify(rows), ctx.at, ctx.userId]);
}

/** What people and projects are to do, month by month; a quarter's amount is spread over its months. */
@Injectable()
export class ServiceTargets {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly trail: Trail,
  ) {}

  private async people(m: EntityManager, ctx: RequestContext, input: TargetInput): Promise<Holder[]> {
    const qb = m.createQueryBuilder(Employee, 'employee').where(`employee.tenant_id = :tenant and employee.state <> 'left'`, { tenant: ctx.tenantId }).orderBy('employee.id').limit(PEOPLE_MAX);
    if (input.employeeIds && input.employeeIds.length > 0) qb.andWhere({ id: In([...input.employeeIds]) });
    else if (input.unitId) {
      const unit = await m.findOneBy(OrgUnit, { id: input.unitId });
      if (!unit) throw refuseService('unit-unknown', { field: 'unitId' });
      qb.andWhere('employee.unit_path <@ :path::ltree', { path: unit.path });
      if (input.position) qb.andWhere('employee.position = :position', { position: input.position });
    } else return [];
    const found = await qb.getMany();
    return found.map((employee) => {
      if (!this.access.can(ctx, 'update', SUBJECT, { tenantId: ctx.tenantId, unitPath: employee.unitPath })) throw refuseService('employee-unknown', { field: 'employeeIds' });
      return { employee_id: employee.id, unit_path: employee.unitPath, project: '', contract_id: null };
    });
  }

  private async project(m: EntityManager, ctx: RequestContext, project: string): Promise<Holder[]> {
    const [found]: { unit_path: string; contract_id: string | null }[] = await m.query(
      `select unit_path::text, contract_id from placement where tenant_id = current_tenant_id() and project = $1 order by starts_on desc limit 1`, [project]);
    if (!found) throw refuseService('project-unknown', { field: 'project' });
    if (!this.access.can(ctx, 'update', SUBJECT, { tenantId: ctx.tenantId, unitPath: found.unit_path })) throw refuseService('unit-unknown', { field: 'project' });
    return [{ employee_id: null, unit_path: found.unit_path, project, contract_id: found.contract_id }];
  }

  /** Sets targets; what held for the same months and kinds before is kept with its time. @returns people or projects concerned. */
  async set(ctx: RequestContext, key: string, input: TargetInput): Promise<{ holders: number }> {
    const { months, kind } = periodOf(input.period, input.year, input.number);
    if (kind !== 'month' && kind !== 'quarter') throw refuseService('period-invalid', { field: 'period' });
    const amounts = readAmounts(input.amounts);
    return this.database.once(ctx, { key, operation: 'setServiceTargets', input }, async (m) => {
      const holders = input.project ? await this.project(m, ctx, input.project) : await this.people(m, ctx, input);
      if (holders.length === 0) throw refuseService('target-nobody', { field: 'employeeIds' });
      const rows = holders.flatMap((holder) => amounts.flatMap((each) =>
        spread(each.amount, months.length).map((share, i) => ({ ...holder, kind: each.kind, month: months[i] ?? '', amount: share.toFixed(2) }))));
      await m.query(`select pg_advisory_xact_lock(hashtextextended('service_target:' || current_tenant_id()::text, 0))`);
      await keepBefore(m, ctx, rows);
      await m.query(
        `insert into service_target (employee_id, unit_path, project, contract_id, kind, month, amount, set_at, set_by)
           select x.employee_id, x.unit_path::ltree, x.project, x.contract_id, x.kind, x.month, x.amount, $2, $3
             from jsonb_to_recordset($1::jsonb) as x (employee_id uuid, unit_path text, project text, contract_id uuid, kind text, month text, amount numeric)
           on conflict (tenant_id, employee_id, project, kind, month) do update
             set amount = excluded.amount, unit_path = excluded.unit_path, updated_at = now(), version = service_target.version + 1,
                 set_at = case when service_target.amount = excluded.amount then service_target.set_at else excluded.set_at end,
                 set_by = case when service_target.amount = excluded.amount then service_target.set_by else excluded.set_by end`,
        [JSON.stringify(rows), ctx.at, ctx.userId]);
      this.trail.write(m, ctx, { action: 'set-service-targets', subject: SUBJECT, subjectId: ctx.unitId, unitPath: ctx.unitPath, after: { year: input.year, period: input.period, number: input.number, amounts: input.amounts, holders: holders.length, project: input.project ?? null } });
      return { holders: holders.length };
    });
  }
}
