import type { Decimal } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** `leaving`: has given or been given notice and hands over; `left`: no longer employed. */
export const EMPLOYEE_STATES = ['probation', 'active', 'leaving', 'left'] as const;
export type EmployeeState = (typeof EMPLOYEE_STATES)[number];

/** Somebody employed by the tenant; hangs on the team or department where the person sits today. */
@Entity('employee')
export class Employee extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  /** The person's register entry: name, masked identity, birth date, education, certificates. */
  @Column({ type: 'uuid' })
  workerId!: string;

  /** The person's own account. */
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  nameInitials!: string;

  /** A party of the tenant's pack. */
  @Column({ type: 'text' })
  position!: string;

  /** The document's kind of post. */
  @Column({ type: 'text', nullable: true })
  postType!: string | null;

  /** Professional grade, as the document's decisions name it. */
  @Column({ type: 'text', nullable: true })
  grade!: string | null;

  /** Highest certificate held, as the document's decisions name it; `none` without one. */
  @Column({ type: 'text' })
  certificate!: string;

  @Column({ type: 'date' })
  hiredOn!: string;

  @Column({ type: 'date', nullable: true })
  probationEndsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  confirmedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  leftOn!: string | null;

  @Column({ type: 'text' })
  state!: EmployeeState;

  @Column({ type: 'text' })
  payScheme!: 'new' | 'old';

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** A contract of employment over a span of days; `endsOn` is null for one that is open-ended. */
@Entity('employment_contract')
export class EmploymentContract extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  kind!: 'fixed-term' | 'open-ended' | 'task';

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  /** Yuan a month, as the contract has it. */
  @Column(decimalColumn(12, 2))
  monthlyWage!: Decimal;
}

/** Where an employee works over a span of days: under a purchaser's contract, or on a project of the employer's own. */
@Entity('placement')
export class Placement extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  /** Kept here, since a purchaser who reads the placement does not read the employee's file. */
  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  certificate!: string;

  @Column({ type: 'uuid', nullable: true })
  purchaserTenantId!: string | null;

  @Column({ type: 'ltree', nullable: true })
  purchaserUnitPath!: string | null;

  @Column({ type: 'text' })
  hostUnitName!: string;

  /** The purchaser's service contract. */
  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  /** The purchaser's assignment of the worker to a post. */
  @Column({ type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;
}

export const personnelEntities = [Employee, EmploymentContract, Placement];
