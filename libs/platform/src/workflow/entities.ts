import type { JsonObject } from '@gongqiao/kernel';
import { Column, Entity } from 'typeorm';
import { TenantEntity, UnitEntity } from '../database/columns.js';

/** One run of a pack's workflow on one subject. */
@Entity('workflow_instance')
export class WorkflowInstance extends UnitEntity {
  @Column({ type: 'text' })
  packId!: string;

  /** Id of the workflow in its pack. */
  @Column({ type: 'text' })
  workflow!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ type: 'date' })
  enteredOn!: string;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  dueProvision!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'uuid' })
  startedBy!: string;

  @Column({ type: 'uuid' })
  startedUnitId!: string;

  @Column({ type: 'jsonb', default: {} })
  facts!: JsonObject;
}

export const STEP_KINDS = ['start', 'act', 'return', 'withdraw', 'hand-over', 'remind', 'copy'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What happened in an instance, one after another; an opinion once given stays. */
@Entity('workflow_step')
export class WorkflowStep extends TenantEntity {
  @Column({ type: 'uuid' })
  instanceId!: string;

  @Column({ type: 'int' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: StepKind;

  @Column({ type: 'text', nullable: true })
  transition!: string | null;

  @Column({ type: 'text', nullable: true })
  fromState!: string | null;

  @Column({ type: 'text' })
  toState!: string;

  @Column({ type: 'uuid' })
  actorId!: string;

  @Column({ type: 'uuid' })
  actorUnitId!: string;

  @Column({ type: 'text', nullable: true })
  party!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  form!: JsonObject | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

export const TODO_KINDS = ['act', 'copy', 'supervise', 'duty'] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** Something that waits for a party of the tree, or for one person. */
@Entity('todo')
export class Todo extends UnitEntity {
  @Column({ type: 'text' })
  kind!: TodoKind;

  @Column({ type: 'uuid', nullable: true })
  instanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  dutyOccurrenceId!: string | null;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  state!: string | null;

  /** The party that may act on it, from a unit at or above `unitPath`. */
  @Column({ type: 'text' })
  party!: string;

  /** The one person that it was handed to or is for; null while it is the party's. */
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  sentBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  dueProvision!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ type: 'int', default: 0 })
  reminders!: number;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  finishedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;
}

/** One time that a party of a unit owes a recurring duty. */
@Entity('duty_occurrence')
export class DutyOccurrenceRow extends UnitEntity {
  @Column({ type: 'text' })
  packId!: string;

  @Column({ type: 'text' })
  duty!: string;

  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`. */
  @Column({ type: 'text' })
  period!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'date' })
  remindFrom!: string;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  doneBy!: string | null;

  /** What shows that it was done: a document number, a file. */
  @Column({ type: 'text', nullable: true })
  evidence!: string | null;
}

export const workflowEntities = [WorkflowInstance, WorkflowStep, Todo, DutyOccurrenceRow];
