import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import type { SampleQuota } from '../model/draw.js';

/** What somebody is to give on one item for one person: a named rater, or whoever holds one of the parties in the place for it. */
@Entity('scoring_assignment')
export class ScoringAssignment extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  item!: string;

  /** The kind of rater, as the scheme's item has it. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', array: true })
  parties!: string[];

  @Column({ type: 'uuid', nullable: true })
  raterId!: string | null;

  /** The unit that the draw set to score the person's own; for cross scoring only. */
  @Column({ type: 'ltree', nullable: true })
  raterUnitPath!: string | null;

  /** Sheets wanted, and given. */
  @Column({ type: 'int' })
  wanted!: number;

  @Column({ type: 'int' })
  given!: number;

  /** One sheet is wanted for each of what was drawn. */
  @Column({ type: 'boolean' })
  drawn!: boolean;

  /** Who gives it sees the code of what is scored, and nothing of the person. */
  @Column({ type: 'boolean' })
  anonymous!: boolean;

  /** Kept here: a purchaser who reads the assignment reads nothing else of the person. */
  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  roundTitle!: string;

  @Column({ type: 'text' })
  itemName!: string;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  /** The purchaser whose unit the person works at, and that unit. */
  @Column({ type: 'uuid', nullable: true })
  purchaserTenantId!: string | null;

  @Column({ type: 'ltree', nullable: true })
  purchaserUnitPath!: string | null;

  @Column({ type: 'text', nullable: true })
  hostUnitName!: string | null;
}

/** Lists of the records from which samples are drawn. */
export const SAMPLE_LISTS = ['recipients', 'documents'] as const;

/** A draw by the round's seed, kept with everything that it takes to draw it again. */
@Entity('scoring_draw')
export class ScoringDraw extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  /** `groups`: which unit scores which; `raters`: people who rate; `recipients`, `documents`: what is looked at of one person. */
  @Column({ type: 'text' })
  kind!: 'groups' | 'raters' | 'recipients' | 'documents';

  /** The item, or the scheme's sample, for which was drawn; part of what the seed is mixed with. */
  @Column({ type: 'text' })
  item!: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'text', array: true })
  pool!: string[];

  @Column({ type: 'int' })
  size!: number;

  /** How many of each kind, where the pool has kinds: an entry then begins with its kind and a colon. */
  @Column({ type: 'jsonb', nullable: true })
  quota!: SampleQuota | null;

  @Column({ type: 'text', array: true })
  drawn!: string[];

  /** The document's decision on how many. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid' })
  drawnBy!: string;

  @Column({ type: 'timestamptz' })
  drawnAt!: Date;
}

/** The rating that a host unit gave once, with its opinion: the employer's scheme takes the score, the purchaser reads both. */
@Entity('host_rating')
export class HostRating extends UnitEntity {
  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  roundTitle!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'ltree' })
  purchaserUnitPath!: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  /** What the contract's sheets came to, with this one, by the purchaser's own document; kept in the purchaser's tenant. */
  @Column({ type: 'uuid', nullable: true })
  appraisalResultId!: string | null;

  /** People of the contract whose sheet was still to come then. */
  @Column({ type: 'int', nullable: true })
  appraisalLeft!: number | null;

  @Column(decimalColumn(7, 4))
  score!: Decimal;

  @Column({ type: 'text' })
  opinion!: string;

  @Column({ type: 'text' })
  signedBy!: string;

  @Column({ type: 'uuid' })
  givenBy!: string;

  @Column({ type: 'date' })
  givenOn!: string;
}

export const raterEntities = [ScoringAssignment, ScoringDraw, HostRating];
