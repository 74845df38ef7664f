import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** An amount that somebody decided within the limits that a result gave; one decided anew replaces it and leaves it on record. */
@Entity('scoring_amount')
export class ScoringAmount extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** The result whose limits it was decided within. */
  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  personName!: string;

  /** Id and words of the consequence in the scheme. */
  @Column({ type: 'text' })
  consequence!: string;

  @Column({ type: 'text' })
  consequenceName!: string;

  /** Yuan with two decimals. */
  @Column(decimalColumn(12, 2))
  amount!: Decimal;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  decidedBy!: string;

  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'timestamptz', nullable: true })
  replacedAt!: Date | null;
}
