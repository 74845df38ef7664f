import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Hours of work from a day on: of a unit and what is below it, or as a host unit requires them. */
@Entity('work_rule')
export class WorkRule extends UnitEntity {
  @Column({ type: 'text', nullable: true })
  hostUnitName!: string | null;

  @Column({ type: 'text', nullable: true })
  workStart!: string | null;

  @Column({ type: 'text', nullable: true })
  workEnd!: string | null;

  @Column({ type: 'int', nullable: true })
  breakMinutes!: number | null;

  @Column({ type: 'int', nullable: true })
  graceMinutes!: number | null;

  @Column({ type: 'date' })
  validFrom!: string;
}

/** A day of a person: when they came and went, and what was made of it. */
@Entity('attendance_day')
export class AttendanceDay extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'timestamptz', nullable: true })
  clockIn!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  clockOut!: Date | null;

  @Column({ type: 'text', nullable: true })
  inSource!: string | null;

  @Column({ type: 'text', nullable: true })
  outSource!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  inPlace!: JsonObject | null;

  @Column({ type: 'jsonb', nullable: true })
  outPlace!: JsonObject | null;

  @Column({ type: 'int' })
  lateMinutes!: number;

  @Column({ type: 'int' })
  earlyMinutes!: number;

  @Column({ type: 'boolean' })
  excused!: boolean;

  @Column({ type: 'boolean' })
  badgeMissing!: boolean;
}

/** A word that a day was otherwise than clocked, and who believed it. */
@Entity('attendance_correction')
export class AttendanceCorrection extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text', nullable: true })
  clockIn!: string | null;

  @Column({ type: 'text', nullable: true })
  clockOut!: string | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: 'requested' | 'approved' | 'refused';

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** A month of a person, worked out from the days; closed once approved. */
@Entity('attendance_month')
export class AttendanceMonth extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'int' })
  scheduledDays!: number;

  @Column(decimalColumn(5, 1))
  attendedDays!: Decimal;

  @Column(decimalColumn(5, 1))
  leaveDays!: Decimal;

  @Column({ type: 'jsonb' })
  leaveByKind!: JsonObject;

  @Column({ type: 'int' })
  absentDays!: number;

  @Column({ type: 'int' })
  lateTimes!: number;

  @Column({ type: 'int' })
  earlyTimes!: number;

  @Column({ type: 'int' })
  forgotTimes!: number;

  @Column({ type: 'int' })
  badgeTimes!: number;

  @Column(decimalColumn(6, 2))
  overtimeHours!: Decimal;

  @Column(decimalColumn(6, 2))
  workedHours!: Decimal;

  @Column({ type: 'int' })
  hoursCounted!: number;

  @Column({ type: 'int' })
  deemedAbsence!: number;

  @Column(decimalColumn(12, 2))
  basePayDeduction!: Decimal;

  @Column({ type: 'boolean' })
  fullAttendance!: boolean;

  @Column({ type: 'text', array: true })
  warnings!: string[];

  @Column({ type: 'text', array: true })
  marks!: string[];

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  /** What the law wants listed of the month's working time; null where there is nothing to list. */
  @Column({ type: 'uuid', nullable: true })
  lawResultId!: string | null;

  @Column({ type: 'text' })
  state!: 'computed' | 'approved';

  @Column({ type: 'timestamptz' })
  computedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;
}

/** What became known of a month after it was approved. */
@Entity('attendance_late_fact')
export class AttendanceLateFact extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'jsonb' })
  before!: JsonObject;

  @Column({ type: 'jsonb' })
  after!: JsonObject;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ type: 'uuid' })
  enteredBy!: string;
}

/** A team's or department's papers of a month, on their way to human resources. */
@Entity('attendance_package')
export class AttendancePackage extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  kind!: 'team' | 'department';

  @Column({ type: 'text' })
  state!: 'sent' | 'approved';

  @Column({ type: 'date' })
  sentOn!: string;

  @Column({ type: 'uuid' })
  sentBy!: string;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'int' })
  people!: number;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'date', nullable: true })
  approvedOn!: string | null;
}

export const attendanceRecords = [WorkRule, AttendanceDay, AttendanceCorrection, AttendanceMonth, AttendanceLateFact, AttendancePackage];
