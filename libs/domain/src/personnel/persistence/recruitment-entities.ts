import type { JsonObject } from '@gongqiao/kernel';
import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A post to be filled at a unit, with what the document wants settled before interviews. */
@Entity('vacancy')
export class Vacancy extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  /** A party of the tenant's pack. */
  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'int' })
  headcount!: number;

  @Column({ type: 'text' })
  requirements!: string;

  /** The lawful ground of a limit of sex or age, where the requirements have one. */
  @Column({ type: 'text', nullable: true })
  limitGround!: string | null;

  @Column({ type: 'text' })
  timetable!: string;

  /** Written test and outline of the interview. */
  @Column({ type: 'text' })
  outline!: string;

  @Column({ type: 'text', array: true })
  panelHr!: string[];

  @Column({ type: 'text', array: true })
  panelDepartment!: string[];

  @Column({ type: 'date' })
  openedOn!: string;

  @Column({ type: 'date', nullable: true })
  closesOn!: string | null;

  @Column({ type: 'text' })
  state!: 'open' | 'closed';
}

/** Papers handed in at sign-on. */
export interface SignOnPapers {
  readonly documents: readonly string[];
  /** Printed photographs. */
  readonly photos: number;
  readonly holdsTitle: boolean;
}

/** A session of induction that was held. */
export interface InductionSession {
  readonly session: string;
  readonly speaker: string;
  readonly heldOn: string;
}

/** Somebody who applied for a vacancy; hangs on the department that hires. */
@Entity('applicant')
export class Applicant extends UnitEntity {
  @Column({ type: 'uuid' })
  vacancyId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  nameInitials!: string;

  @Column({ type: 'text', nullable: true })
  sex!: 'female' | 'male' | null;

  @Column({ type: 'date' })
  birthDate!: string;

  @Column({ type: 'bytea', select: false })
  identityHash!: Buffer;

  @Column({ type: 'text' })
  identityMasked!: string;

  @Column({ type: 'bytea', select: false })
  identityEncrypted!: Buffer;

  @Column({ type: 'bytea', nullable: true, select: false })
  telephoneEncrypted!: Buffer | null;

  @Column({ type: 'text' })
  channel!: string;

  /** School, colleague or volunteer behind the channel. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'date' })
  appliedOn!: string;

  /** What the document's decision on hiring asks, as entered. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'boolean', nullable: true })
  eligible!: boolean | null;

  @Column({ type: 'uuid', nullable: true })
  eligibilityResultId!: string | null;

  @Column({ type: 'text', nullable: true })
  opinionHr!: string | null;

  @Column({ type: 'text', nullable: true })
  opinionDepartment!: string | null;

  @Column({ type: 'jsonb' })
  signOn!: SignOnPapers | Record<string, never>;

  @Column({ type: 'uuid', nullable: true })
  papersResultId!: string | null;

  @Column({ type: 'jsonb' })
  induction!: readonly InductionSession[];

  /** State of the matter that moves the application. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

export const recruitmentEntities = [Vacancy, Applicant];
