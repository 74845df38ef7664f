import type { JsonObject, Reason, UsedParameter } from '@gongqiao/kernel';
import { Column, Entity } from 'typeorm';
import { TenantEntity, UnitEntity } from '../database/columns.js';

/** What a decision answered about a thing, with its facts and reasons. Never changed: a later answer stands beside it. */
@Entity('decision_result')
export class DecisionResult extends UnitEntity {
  @Column({ type: 'text' })
  decision!: string;

  /** GraphQL type name of the thing. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Which of the thing's figures it is, as `postWage`. */
  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'date' })
  asOf!: string;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'jsonb' })
  output!: JsonObject;

  @Column({ type: 'jsonb' })
  reasons!: Reason[];

  @Column({ type: 'jsonb' })
  parameters!: UsedParameter[];

  @Column({ type: 'text', array: true })
  provisions!: string[];

  @Column({ type: 'text' })
  packId!: string;

  @Column({ type: 'text' })
  packVersion!: string;

  /** First day of the version of the decision that answered. */
  @Column({ type: 'date' })
  versionFrom!: string;

  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'timestamptz' })
  decidedAt!: Date;
}

/** A year's holidays as a tenant entered them from the State Council's notice; the latest entry of a year holds. */
@Entity('work_calendar')
export class WorkCalendarEntry extends TenantEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'date', array: true })
  daysOff!: string[];

  @Column({ type: 'date', array: true })
  makeupWorkdays!: string[];

  @Column({ type: 'jsonb' })
  statutory!: { date: string; name: string }[];

  @Column({ type: 'text' })
  sourceDocument!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}
