import type { JsonObject } from '@gongqiao/kernel';
import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A visit to somebody's home: what was weighed beforehand, who cleared it, when those who went were due back and came back. */
@Entity('home_visit')
export class HomeVisit extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  /** Who goes and answers for the plan. */
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'uuid', nullable: true })
  companionEmployeeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  companionUserId!: string | null;

  /** A companion from outside the house, by name and office. */
  @Column({ type: 'text' })
  companionName!: string;

  @Column({ type: 'uuid', nullable: true })
  matterId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  beneficiaryId!: string | null;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  destination!: string;

  @Column({ type: 'timestamptz' })
  startsAt!: Date;

  /** When those who go report that they are back, at the latest. */
  @Column({ type: 'timestamptz' })
  returnBy!: Date;

  /** Codes of the document's decision on clearance. */
  @Column({ type: 'text', array: true })
  assessed!: string[];

  @Column({ type: 'text', array: true })
  risks!: string[];

  /** What is planned, by the elements that the document names. */
  @Column({ type: 'jsonb' })
  plan!: Readonly<Record<string, string>>;

  /** State of the document's workflow. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  discussedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  discussedAt!: Date | null;

  @Column({ type: 'text' })
  discussion!: string;

  @Column({ type: 'timestamptz', nullable: true })
  leftAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  returnedAt!: Date | null;

  @Column({ type: 'text' })
  note!: string;

  /** What was looked at on the spot, item by item. */
  @Column({ type: 'jsonb' })
  checks!: JsonObject;

  /** 0: no alarm; 1: those nearest were told; 2: so were those above them. */
  @Column({ type: 'int' })
  alarmLevel!: number;

  @Column({ type: 'timestamptz', nullable: true })
  alarmedAt!: Date | null;

  /** The clearance as it was given. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;
}
