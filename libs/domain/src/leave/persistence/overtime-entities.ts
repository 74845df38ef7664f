import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

export const OVERTIME_STATES = ['requested', 'approved', 'refused', 'registered', 'withdrawn'] as const;
export type OvertimeState = (typeof OVERTIME_STATES)[number];

/** Overtime: asked for before it begins, registered after, taken off or paid. */
@Entity('overtime_entry')
export class OvertimeEntry extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'date' })
  onDay!: string;

  /** Time of day, `HH:MM`. */
  @Column({ type: 'text' })
  starts!: string;

  @Column({ type: 'text' })
  ends!: string;

  @Column(decimalColumn(5, 2))
  hours!: Decimal;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  choice!: 'pay' | 'time-in-lieu';

  @Column({ type: 'text' })
  dayKind!: 'workday' | 'rest-day' | 'statutory-holiday';

  @Column({ type: 'text' })
  state!: OvertimeState;

  /** Last day on which time off may be taken for it, by the document. */
  @Column({ type: 'date', nullable: true })
  useBy!: string | null;

  @Column({ type: 'text', array: true })
  warnings!: string[];

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** The purchaser with whom the person was placed on the day, where its document follows overtime; null elsewhere. */
  @Column({ type: 'uuid', nullable: true })
  purchaserTenantId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  consentId!: string | null;

  /** Where it stands in the purchaser's own workflow. */
  @Column({ type: 'text', nullable: true })
  purchaserState!: string | null;

  @Column({ type: 'date', nullable: true })
  acknowledgedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  acknowledgedBy!: string | null;

  /** What the law lists of the month with this overtime in it. */
  @Column({ type: 'uuid', nullable: true })
  lawResultId!: string | null;

  /** The leave for which it was taken off. */
  @Column({ type: 'uuid', nullable: true })
  usedBy!: string | null;
}

/** The purchaser's side of overtime: in the purchaser's tenant, moved by its own workflow, readable for the employer. */
@Entity('overtime_consent')
export class OvertimeConsent extends UnitEntity {
  @Column({ type: 'uuid' })
  employerTenantId!: string;

  @Column({ type: 'text' })
  employerName!: string;

  @Column({ type: 'uuid' })
  entryId!: string;

  @Column({ type: 'uuid' })
  placementId!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  starts!: string;

  @Column({ type: 'text' })
  ends!: string;

  @Column(decimalColumn(5, 2))
  hours!: Decimal;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  choice!: 'pay' | 'time-in-lieu';

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', nullable: true })
  acknowledgedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  acknowledgedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;
}
