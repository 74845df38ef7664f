import { addMonths, addDays, day } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { Injectable } from '@nestjs/common';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { Worker, WorkerPrivate, initialsOf } from '../../workforce/index.js';
import { refusePersonnel } from '../errors.js';
import { nextNumber } from '../model/house.js';
import { Engagement } from '../persistence/course-entities.js';
import { Employee, Placement } from '../persistence/entities.js';
import { EmployeeAccounts } from './employee-accounts.js';

/** Somebody who enters the house. */
export interface NewEmployee {
  /** The next free one where none is given. */
  readonly number?: string | null;
  readonly name: string;
  readonly sex: 'female' | 'male' | null;
  readonly birthDate: string;
  readonly identityHash: Buffer;
  readonly identityMasked: string;
  readonly identityEncrypted: Buffer;
  readonly telephoneEncrypted: Buffer | null;
  readonly education: string;
  readonly certificate: string;
  readonly grade?: string | null;
  readonly postType?: string | null;
  readonly position: string;
  readonly unitId: string;
  readonly hiredOn: string;
  /** Where the person is past probation already, as in a sheet of those long employed. */
  readonly confirmedOn?: string | null;
}

/** Probation that the document gives: its last day by the decision on confirmation; null where it decides nothing. */
const CONFIRMATION = 'assignment.confirmation';
const CONTRACT_MONTHS = 12;
const EXCLUSION = '23P01';

function isExclusion(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === EXCLUSION;
}

/** Brings people into the house: register entry, sealed numbers, engagement, employee, place of work, account. */
@Injectable()
export class Joining {
  constructor(
    private readonly policy: PolicyService,
    private readonly trail: Trail,
    private readonly accounts: EmployeeAccounts,
  ) {}

  /**
   * Takes a person on. The engagement is refused where the person holds a full-time post over the same days, in whatever tenant;
   * nothing is told of where.
   *
   * @throws Refused `engaged-elsewhere`, `employee-number-taken`, `unit-unknown`.
   */
  async takeOn(m: EntityManager, ctx: RequestContext, person: NewEmployee): Promise<Employee> {
    const unit = await m.findOneBy(OrgUnit, { id: person.unitId });
    if (unit?.tenantId !== ctx.tenantId) throw refusePersonnel('unit-unknown', { field: 'unitId' });
    const number = person.number ?? (await this.freeNumber(m, ctx));
    if (await m.existsBy(Employee, { tenantId: ctx.tenantId, number })) throw refusePersonnel('employee-number-taken', { field: 'number', values: { number } });
    const worker = await m.save(m.create(Worker, {
      number, name: person.name, nameInitials: initialsOf(person.name), sex: person.sex, birthDate: person.birthDate, identityHash: person.identityHash, identityMasked: person.identityMasked,
      education: person.education, abilityTestPassedOn: null, politicalStanceConfirmed: false, lawAndCharacterConfirmed: false, aptitudeConfirmed: false, healthy: false, richUnionExperience: false,
      massOrganisationExperience: false, socialWorkFullTimeBachelor: false, examConditionsMet: false, workStartedOn: null, employedFrom: person.hiredOn, employedTo: null, userId: null, eligible: null,
      highestGrade: null, judgedOn: null, basicResultId: null, gradeResultId: null,
    }));
    await m.insert(WorkerPrivate, { workerId: worker.id, identityEncrypted: person.identityEncrypted, telephoneEncrypted: person.telephoneEncrypted, addressEncrypted: null, emergencyEncrypted: null });
    const confirmedOn = person.confirmedOn ?? null;
    const employee = await m.save(m.create(Employee, {
      unitId: unit.id, unitPath: unit.path, workerId: worker.id, userId: null, number, name: person.name, nameInitials: worker.nameInitials, position: person.position, postType: person.postType ?? null,
      grade: person.grade ?? null, certificate: person.certificate, hiredOn: person.hiredOn, probationEndsOn: await this.probationEnd(m, ctx, person.hiredOn), confirmedOn, leftOn: null,
      state: confirmedOn === null ? 'probation' : 'active', payScheme: 'new',
    }));
    await this.engage(m, employee.id, person.identityHash, person.hiredOn);
    await m.insert(Placement, {
      unitPath: unit.path, employeeId: employee.id, employeeName: employee.name, certificate: employee.certificate, purchaserTenantId: null, purchaserUnitPath: null, hostUnitName: unit.name, contractId: null,
      assignmentId: null, project: '', startsOn: person.hiredOn, endsOn: null,
    });
    await this.accounts.openFor(m, ctx, employee);
    this.trail.write(m, ctx, { action: 'take-on-employee', subject: 'Employee', subjectId: employee.id, unitPath: employee.unitPath, after: employee });
    return employee;
  }

  /** The number after the highest in use. */
  async freeNumber(m: EntityManager, ctx: RequestContext): Promise<string> {
    // One at a time: two who sign on in the same moment must not take the same number.
    await m.query(`select pg_advisory_xact_lock(hashtext('employee number ' || $1))`, [ctx.tenantId]);
    const [latest]: { number: string }[] = await m.query(`select number from employee where tenant_id = $1 order by length(number) desc, number desc limit 1`, [ctx.tenantId]);
    return nextNumber(latest?.number);
  }

  /** Whether a person holds a full-time post from a day on, whoever the employer is; tried and taken back, so that only a yes or no comes out. */
  async isEngaged(m: EntityManager, identityHash: Buffer, startsOn: string): Promise<boolean> {
    await m.query('savepoint engagement_probe');
    try {
      await m.query('set constraints engagement_employee_id_fkey deferred');
      await m.query('insert into engagement (employee_id, identity_hash, starts_on) values (uuidv7(), $1, $2)', [identityHash, startsOn]);
      return false;
    } catch (error) {
      if (isExclusion(error)) return true;
      throw error;
    } finally {
      await m.query('rollback to savepoint engagement_probe');
    }
  }

  private async engage(m: EntityManager, employeeId: string, identityHash: Buffer, startsOn: string): Promise<void> {
    try {
      await m.insert(Engagement, { employeeId, identityHash, startsOn, endsOn: null });
    } catch (error) {
      if (isExclusion(error)) throw refusePersonnel('engaged-elsewhere', { field: 'identityNumber' });
      throw error;
    }
  }

  private async probationEnd(m: EntityManager, ctx: RequestContext, hireDate: string): Promise<string | null> {
    const judge = await this.policy.judge(m, ctx);
    const facts = { hireDate, contractMonths: CONTRACT_MONTHS, contractSignedOn: null, hostUnitAssessment: 'pending', departmentAssessment: 'pending', directorGeneralApproved: false };
    const result = judge.attempt(CONFIRMATION, facts, dayInChina(ctx.at));
    if (!result.ok) return null;
    const end = result.output['probationEnd'];
    return typeof end === 'string' ? end : null;
  }
}

/** Full months of a contract from its first to its last day, at least one; of an open-ended one those of the document's usual term. */
export function contractMonths(startsOn: string, endsOn: string | null): number {
  if (endsOn === null) return CONTRACT_MONTHS;
  let months = 0;
  while (addDays(addMonths(day(startsOn), months + 1), -1) <= endsOn) months += 1;
  return Math.max(1, months);
}

