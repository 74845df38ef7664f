import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Somebody's objection to the own result. */
@Entity('scoring_appeal')
export class ScoringAppeal extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;

  /** Parts of the score that are objected to. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  items!: string[];

  @Column({ type: 'text' })
  grounds!: string;

  /** When it was talked over first, where the document asks for that. */
  @Column({ type: 'date', nullable: true })
  talkedOn!: string | null;

  @Column({ type: 'date' })
  filedOn!: string;

  @Column({ type: 'text' })
  addressee!: string;

  @Column({ type: 'date', nullable: true })
  lastFilingOn!: string | null;

  @Column({ type: 'date', nullable: true })
  answerDueOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decisionResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** State of the document's workflow. */
  @Column({ type: 'text' })
  state!: string;

  /** What the meeting of those who assess came to. */
  @Column({ type: 'text', nullable: true })
  minutes!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'upheld' | 'dismissed' | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  /** When a run with the corrected facts was let stand. */
  @Column({ type: 'timestamptz', nullable: true })
  correctedAt!: Date | null;
}

/** A reported breach in a round: of somebody assessed, or of a rater. */
@Entity('scoring_misconduct')
export class ScoringMisconduct extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'boolean' })
  asRater!: boolean;

  @Column({ type: 'text' })
  grounds!: string;

  @Column({ type: 'uuid' })
  reportedBy!: string;

  @Column({ type: 'date' })
  reportedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  /** The sanction in words. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Ratings struck out, to be given anew. */
  @Column({ type: 'int', default: 0 })
  struck!: number;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** Per cent of a round's money that the sanction takes, and of which round; null where none is lost, or the sanction was lifted. */
  @Column(decimalColumn(5, 2, { nullable: true }))
  lossPercent!: Decimal | null;

  @Column({ type: 'uuid', nullable: true })
  lossRoundId!: string | null;
}

/** What the institution decided to do after a result: never by itself, always with a reason. */
@Entity('scoring_measure')
export class ScoringMeasure extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;

  /** Id of the measure in the scheme. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  kindName!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'date', nullable: true })
  revokedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  revokedReason!: string | null;
}

export const objectionEntities = [ScoringAppeal, ScoringMisconduct, ScoringMeasure];
