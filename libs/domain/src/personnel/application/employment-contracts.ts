import { addDays, day } from '@gongqiao/kernel';
import { AccessService } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { PolicyService, type Decided } from '@gongqiao/platform/policy';
import { requireDay } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import type { Decimal } from '@gongqiao/kernel';
import type { EntityManager } from 'typeorm';
import { unmetOf } from '../../shared/unmet.js';
import { refusePersonnel } from '../errors.js';
import { Employee, EmploymentContract } from '../persistence/entities.js';
import { ContractEndings } from './contract-endings.js';

/** A contract of employment as signed; wages in yuan a month. */
export interface NewEmploymentContract {
  readonly employeeId: string;
  readonly number: string;
  readonly kind: 'fixed-term' | 'open-ended' | 'task';
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly signedOn: string;
  readonly monthlyWage: Decimal;
  /** A probation agreed on in the contract, with its wage and the local minimum wage that bounds it. */
  readonly probationEndsOn?: string | null;
  readonly probationWage?: Decimal | null;
  readonly minimumWage?: Decimal | null;
}

const PROBATION = 'contract.probation';

/** Contracts of employment: signed one after another, a probation checked against the law that binds every employer. */
@Injectable()
export class EmploymentContracts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly endings: ContractEndings,
  ) {}

  /**
   * Records a signed contract. Acts once per key.
   *
   * @throws Refused `contract-overlaps`, `contract-end-missing`, `contract-number-taken`, `wish-missing`, `open-ended-due`, `wish-not-renew`, `probation-unlawful`, `probation-facts-missing`.
   */
  async sign(ctx: RequestContext, key: string, input: NewEmploymentContract): Promise<{ id: string }> {
    const startsOn = requireDay(input.startsOn, 'startsOn');
    const endsOn = input.endsOn ? requireDay(input.endsOn, 'endsOn') : null;
    const signedOn = requireDay(input.signedOn, 'signedOn');
    if ((input.kind === 'open-ended') !== (endsOn === null) || (endsOn !== null && endsOn < startsOn)) throw refusePersonnel('contract-end-missing', { field: 'endsOn' });
    return this.database.once(ctx, { key, operation: 'signEmploymentContract', input }, async (m) => {
      const employee = await m.findOne(Employee, { where: { id: requireId(input.employeeId, 'employeeId') }, lock: { mode: 'pessimistic_write' } });
      if (!employee || !this.access.can(ctx, 'update', 'Employee', employee)) throw refusePersonnel('employee-unknown', { field: 'employeeId' });
      if (employee.state === 'left') throw refusePersonnel('employee-left', { field: 'employeeId' });
      const number = input.number.trim();
      if (number === '' || (await m.existsBy(EmploymentContract, { tenantId: ctx.tenantId, number }))) throw refusePersonnel('contract-number-taken', { field: 'number', values: { number } });
      await this.refuseOverlap(m, employee.id, startsOn, endsOn);
      await this.endings.renewWith(m, ctx, employee, input.kind);
      const probation = await this.checkProbation(m, ctx, { ...input, startsOn, endsOn }, employee);
      const row = await m.save(m.create(EmploymentContract, { employeeId: employee.id, number, kind: input.kind, startsOn, endsOn, signedOn, monthlyWage: input.monthlyWage }));
      if (probation) {
        await this.policy.store(m, ctx, { subject: 'Employee', subjectId: employee.id, field: PROBATION, unitPath: employee.unitPath, result: probation });
        if (employee.confirmedOn === null) await m.save(Object.assign(employee, { probationEndsOn: input.probationEndsOn ?? employee.probationEndsOn }));
      }
      this.trail.write(m, ctx, { action: 'sign-employment-contract', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: row });
      return { id: employee.id };
    });
  }

  private async refuseOverlap(m: EntityManager, employeeId: string, startsOn: string, endsOn: string | null): Promise<void> {
    const [held]: { starts_on: string; ends_on: string | null }[] = await m.query(
      `select starts_on, ends_on from employment_contract where employee_id = $1 and daterange(starts_on, ends_on, '[]') && daterange($2::date, $3::date, '[]') order by starts_on limit 1`, [employeeId, startsOn, endsOn]);
    if (!held) return;
    throw refusePersonnel('contract-overlaps', { field: 'startsOn', values: { start: held.starts_on, next: held.ends_on === null ? '—' : addDays(day(held.ends_on), 1) } });
  }

  /** Asks the law that binds every employer whether a probation may be agreed on like this. */
  private async checkProbation(m: EntityManager, ctx: RequestContext, input: NewEmploymentContract, employee: Employee): Promise<Decided | null> {
    const { probationEndsOn, probationWage, minimumWage } = input;
    if (!probationEndsOn) return null;
    const law = this.policy.index.packs.find((pack) => pack.side === 'national');
    const judge = await this.policy.judge(m, ctx);
    const name = `${law?.id ?? ''}.${PROBATION}`;
    if (!law || !judge.knows(name)) return null;
    if (!probationWage || !minimumWage) throw refusePersonnel('probation-facts-missing', { field: probationWage ? 'minimumWage' : 'probationWage' });
    const [before]: { n: number }[] = await m.query('select count(*)::int as n from employment_contract where employee_id = $1 and starts_on < $2', [employee.id, input.startsOn]);
    const result = judge.decide(name, {
      contractKind: input.kind, startsOn: input.startsOn, ...(input.kind === 'fixed-term' ? { endsOn: input.endsOn } : {}), probationEndsOn: requireDay(probationEndsOn, 'probationEndsOn'),
      probationBefore: (before?.n ?? 0) > 0, probationWage, contractWage: input.monthlyWage, minimumWage,
    }, input.signedOn);
    if (result.output['compliant'] !== true) {
      const { words, provision } = unmetOf(result);
      throw refusePersonnel('probation-unlawful', { field: 'probationEndsOn', provision, values: { why: words } });
    }
    return result;
  }
}
