import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** The month of a placed person as the purchaser sees it, sealed by the host unit. */
@Entity('attendance_sheet')
export class AttendanceSheet extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  placementId!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'ltree' })
  purchaserUnitPath!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'int' })
  daysRequired!: number;

  @Column(decimalColumn(5, 1))
  daysPresent!: Decimal;

  @Column({ type: 'jsonb' })
  leaveByKind!: JsonObject;

  @Column({ type: 'int' })
  absentDays!: number;

  @Column(decimalColumn(6, 2))
  overtimeHours!: Decimal;

  @Column({ type: 'int' })
  sheetVersion!: number;

  @Column({ type: 'date', nullable: true })
  sealedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  sealedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  sealNote!: string | null;

  @Column({ type: 'uuid', nullable: true })
  submissionId!: string | null;
}

/** The month that an employer hands in to the purchaser, in the purchaser's tenant. */
@Entity('attendance_submission')
export class AttendanceSubmission extends UnitEntity {
  @Column({ type: 'uuid' })
  employerTenantId!: string;

  @Column({ type: 'text' })
  employerName!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'int' })
  people!: number;

  @Column({ type: 'date' })
  submittedOn!: string;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** A breach of the rules of attendance, what the document makes of it, and how far it has come. */
@Entity('attendance_sanction')
export class AttendanceSanction extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'jsonb' })
  output!: JsonObject;

  @Column({ type: 'text', array: true })
  warnings!: string[];

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'text', nullable: true })
  lawfulGround!: string | null;

  @Column({ type: 'uuid', nullable: true })
  groundBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  groundAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'text' })
  state!: string;
}

export const attendancePapers = [AttendanceSheet, AttendanceSubmission, AttendanceSanction];
