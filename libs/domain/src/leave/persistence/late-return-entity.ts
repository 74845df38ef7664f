import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Away without a word, at work but not reported back, waiting for more leave to be decided, dealt with. */
export const LATE_STATES = ['not-back', 'not-reported', 'announced', 'settled'] as const;
export type LateState = (typeof LATE_STATES)[number];

/** A leave whose end came without a report back, as the watch found it; one row a leave. */
@Entity('leave_late_return')
export class LeaveLateReturn extends UnitEntity {
  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  dueBackOn!: string;

  @Column({ type: 'date' })
  noticedOn!: string;

  @Column({ type: 'text' })
  state!: LateState;

  /** First day on which the person clocked in after the leave; null where there is none. */
  @Column({ type: 'date', nullable: true })
  presentFrom!: string | null;

  /** Whole working days without leave and without clocking since the person was due back. */
  @Column({ type: 'jsonb' })
  absentOn!: string[];

  @Column({ type: 'date', nullable: true })
  settledOn!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
