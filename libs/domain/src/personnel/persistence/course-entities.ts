import type { JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

export const ASSESSMENTS = ['pending', 'pass', 'fail'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** One full-time engagement of a person; a second that overlaps is refused by the database, whoever the employer is. */
@Entity('engagement')
export class Engagement extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'bytea', select: false })
  identityHash!: Buffer;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', nullable: true })
  endsOn!: string | null;
}

/** A paper that was handed in on entering or leaving; codes are those of the document's decision. */
@Entity('personnel_paper')
export class PersonnelPaper extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  occasion!: 'entry' | 'exit';

  @Column({ type: 'text' })
  document!: string;

  @Column({ type: 'date' })
  handedInOn!: string;

  @Column({ type: 'uuid' })
  receivedBy!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** The course from sign-on to confirmation. */
@Entity('probation')
export class Probation extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'date', nullable: true })
  papersDueOn!: string | null;

  @Column({ type: 'date', nullable: true })
  packageDueOn!: string | null;

  @Column({ type: 'date', nullable: true })
  extensionRequestedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  papersResultId!: string | null;

  @Column({ type: 'text' })
  hostAssessment!: Assessment;

  @Column({ type: 'text', nullable: true })
  hostNote!: string | null;

  @Column({ type: 'text' })
  departmentAssessment!: Assessment;

  @Column({ type: 'text', nullable: true })
  departmentNote!: string | null;

  @Column({ type: 'uuid', nullable: true })
  confirmationResultId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;
}

/** A move to another unit or position from a day on. */
@Entity('staff_move')
export class StaffMove extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  fromUnitId!: string;

  @Column({ type: 'uuid' })
  toUnitId!: string;

  @Column({ type: 'text' })
  fromPosition!: string;

  @Column({ type: 'text' })
  toPosition!: string;

  @Column({ type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: 'planned' | 'done' | 'withdrawn';

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;
}

/** `expiry`: the contract ran out and was not renewed. */
export const DEPARTURE_KINDS = ['resignation', 'dismissal', 'agreed', 'expiry'] as const;
export type DepartureKind = (typeof DEPARTURE_KINDS)[number];

/** How an employee goes. */
@Entity('departure')
export class Departure extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  kind!: DepartureKind;

  @Column({ type: 'date' })
  submittedOn!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date', nullable: true })
  proposedLastDay!: string | null;

  @Column({ type: 'date', nullable: true })
  lastDay!: string | null;

  @Column({ type: 'boolean' })
  earlyLeaveConsented!: boolean;

  /** Keeps accounts or cash: the finance handover is supervised. */
  @Column({ type: 'boolean' })
  financeStaff!: boolean;

  @Column({ type: 'boolean' })
  financeHandoverSupervised!: boolean;

  /** Ground of a dismissal, as the document's decision names it. */
  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  /** Further facts of the document's decision, as entered. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;

  /** The lawful ground that the responsible head recorded against open legal warnings. */
  @Column({ type: 'text', nullable: true })
  holdGround!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  signedByEmployeeAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  signedByEmployerAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'jsonb' })
  answer!: JsonObject;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}

/** One thing handed over on leaving. */
@Entity('handover_item')
export class HandoverItem extends TenantEntity {
  @Column({ type: 'uuid' })
  departureId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'int' })
  quantity!: number;

  /** Who takes it; empty until that is settled. */
  @Column({ type: 'text' })
  takenBy!: string;

  @Column({ type: 'date', nullable: true })
  doneOn!: string | null;

  /** Who signed for it. */
  @Column({ type: 'uuid', nullable: true })
  doneBy!: string | null;
}

export const courseEntities = [Engagement, PersonnelPaper, Probation, StaffMove, Departure, HandoverItem];
