import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Where a proof stands: handed in and to be checked, still owed, checked and in order, or sent back. */
export const PROOF_STATES = ['given', 'owed', 'accepted', 'refused'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** A paper that a leave rests on, by its code in the document. */
@Entity('leave_proof')
export class LeaveProof extends UnitEntity {
  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  state!: ProofState;

  /** Handed over as a sheet of paper, with no file here. */
  @Column({ type: 'boolean' })
  onPaper!: boolean;

  /** Until when a paper may follow; null where it came with the request or the document names no day. */
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  /** The stored result that the day comes from. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'date', nullable: true })
  givenOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  checkedByName!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  checkedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
