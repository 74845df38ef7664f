import { Column, Entity } from 'typeorm';
import type { BilingualText, Role } from '../context/index.js';
import { UnitEntity } from '../database/columns.js';
import type { Json } from './job-kind.js';

export const RUN_STATES = ['queued', 'running', 'finished', 'failed', 'cancelled'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const STAGE_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type StageState = (typeof STAGE_STATES)[number];

/** A stage as it is kept with its run. */
export interface StageRecord {
  readonly name: string;
  readonly state: StageState;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly result: unknown;
}

/** One run of a kind of job: who asked for it, how far it is, what came of it. */
@Entity('job_run')
export class JobRun extends UnitEntity {
  @Column({ type: 'text' })
  kind!: string;

  /** What the run is about, as the appraisal of a city and a year. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  /** JSON as the use case gave it; typed by the kind of job. */
  @Column({ type: 'jsonb' })
  params!: unknown;

  @Column({ type: 'uuid' })
  requestedBy!: string;

  @Column({ type: 'timestamptz' })
  requestedAt!: Date;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'text' })
  state!: RunState;

  @Column({ type: 'jsonb' })
  stages!: StageRecord[];

  /** Counts how often the run was put on the queue: jobs of an earlier round find nothing to do. */
  @Column({ type: 'int' })
  round!: number;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  result!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  error!: { code: string; message: BilingualText } | null;
}

/** The row that the queue hands to a worker: ids, never content. */
export interface ShardRow {
  readonly input: Json;
  readonly state: 'waiting' | 'done' | 'failed';
}
