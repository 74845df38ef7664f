import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import type { SummaryCount } from './entities.js';

export type ReportKind = 'monthly' | 'quarterly';

/** A report that a purchaser's document has an employer's people make: owed by a day, then handed in with the figures of the records. */
@Entity('service_report')
export class ServiceReport extends UnitEntity {
  @Column({ type: 'text' })
  kind!: ReportKind;

  /** Who reports on a month; none for what the employer owes as a whole. */
  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'ltree', nullable: true })
  purchaserUnitPath!: string | null;

  /** `2026-11` or `2026-Q4`. */
  @Column({ type: 'text' })
  period!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text', nullable: true })
  provision!: string | null;

  @Column({ type: 'text' })
  state!: 'owed' | 'submitted';

  @Column({ type: 'date', nullable: true })
  submittedOn!: string | null;

  @Column({ type: 'text' })
  submittedByName!: string;

  @Column({ type: 'text' })
  words!: string;

  /** As they stood when it was handed in. */
  @Column({ type: 'jsonb' })
  figures!: readonly SummaryCount[];

  /** Completion by the purchaser's document, kept on either side. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  purchaserResultId!: string | null;
}

/** An activity of a year's plan. */
export interface PlanActivity {
  readonly name: string;
  readonly on: string;
  readonly place: string;
  readonly target: string;
  readonly number: number;
  readonly indicator: string;
  /** Yuan, a decimal string. */
  readonly budget: string;
}

/** A project's plan of a year, which the purchaser approves before it is carried out; the purchaser's row. */
@Entity('service_plan')
export class ServicePlan extends UnitEntity {
  @Column({ type: 'uuid' })
  employerTenantId!: string;

  @Column({ type: 'text' })
  employerName!: string;

  @Column({ type: 'ltree' })
  employerUnitPath!: string;

  @Column({ type: 'uuid' })
  askedBy!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'int' })
  year!: number;

  /** Codes of the purchaser's document. */
  @Column({ type: 'text', array: true })
  bases!: string[];

  @Column({ type: 'jsonb' })
  activities!: readonly PlanActivity[];

  @Column({ type: 'date' })
  executeOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date' })
  submittedOn!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: 'approved' | 'rejected' | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text' })
  decidedByName!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  employerResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;
}
