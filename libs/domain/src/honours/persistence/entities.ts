import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** One award of one year; its state is that of its course. */
@Entity('award_round')
export class AwardRound extends UnitEntity {
  /** Id of the award in the tenant's pack. */
  @Column({ type: 'text' })
  award!: string;

  @Column({ type: 'int' })
  year!: number;

  /** Month of the year, where the award is run by the month; 0 for the whole year. */
  @Column({ type: 'int' })
  month!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb' })
  settings!: JsonObject;

  /** What the notice says of purpose, for whom, and how. */
  @Column({ type: 'text' })
  purpose!: string;

  /** Days that the notice sets: nominations, counting, the decision. */
  @Column({ type: 'date', nullable: true })
  nominateBy!: string | null;

  @Column({ type: 'date', nullable: true })
  scoreBy!: string | null;

  @Column({ type: 'date', nullable: true })
  decideBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** The answer of the award's decision, where one is asked for all. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  computedAt!: Date | null;

  @Column(decimalColumn(12, 2, { nullable: true }))
  total!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  noticeEndsOn!: string | null;
}

/** `proposed`: found in the data; `nominated`: stands; `withdrawn`: stands no more. */
export type NomineeState = 'proposed' | 'nominated' | 'withdrawn';

/** Somebody, a team, or a claim in a round. */
@Entity('award_nominee')
export class AwardNominee extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  teamUnitId!: string | null;

  @Column({ type: 'text' })
  label!: string;

  /** What is said of the entry, in the award's own form. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'text' })
  source!: 'data' | 'nomination';

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'text' })
  state!: NomineeState;

  @Column({ type: 'uuid', nullable: true })
  nominatedBy!: string | null;

  @Column(decimalColumn(12, 4, { nullable: true }))
  score!: Decimal | null;

  @Column({ type: 'uuid', nullable: true })
  scoreResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'won' | 'tied' | 'lost' | null;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column(decimalColumn(12, 2, { nullable: true }))
  amount!: Decimal | null;

  @Column({ type: 'text', nullable: true })
  payMonth!: string | null;

  @Column({ type: 'text', nullable: true })
  decidedReason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;
}

/** A party that signed a round as it was counted. */
@Entity('award_signature')
export class AwardSignature extends TenantEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'timestamptz' })
  signedAt!: Date;
}

/** An objection to a round while it is public, with its answer. */
@Entity('award_objection')
export class AwardObjection extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  userName!: string;

  @Column({ type: 'text' })
  grounds!: string;

  @Column({ type: 'timestamptz' })
  lodgedAt!: Date;

  /** Whom the document has it answered by. */
  @Column({ type: 'text' })
  addressee!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  /** The judgement that it is in time, with the day of the answer. */
  @Column({ type: 'uuid', nullable: true })
  decisionResultId!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: 'upheld' | 'dismissed' | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** When an upheld objection took the round back. */
  @Column({ type: 'timestamptz', nullable: true })
  correctedAt!: Date | null;

  /** When the overdue answer was put before whoever supervises it. */
  @Column({ type: 'timestamptz', nullable: true })
  escalatedAt!: Date | null;
}

/** A sheet that an assessor gives about somebody who stands, or is still to give. */
@Entity('award_sheet')
export class AwardSheet extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  nomineeId!: string;

  /** Id of the sheet in the award. */
  @Column({ type: 'text' })
  sheet!: string;

  @Column({ type: 'text', array: true })
  parties!: string[];

  /** The assessor; null where whoever holds one of the parties in the place may give it. */
  @Column({ type: 'uuid', nullable: true })
  raterId!: string | null;

  @Column({ type: 'text', nullable: true })
  raterName!: string | null;

  @Column({ type: 'ltree' })
  raterUnitPath!: string;

  @Column(decimalColumn(9, 4, { nullable: true }))
  score!: Decimal | null;

  @Column({ type: 'text' })
  comment!: string;

  @Column({ type: 'uuid', nullable: true })
  givenBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  givenAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  waivedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  waivedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  waivedReason!: string | null;
}

/** What one of a team gets of its award. */
@Entity('award_share')
export class AwardShare extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  nomineeId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column(decimalColumn(12, 2))
  amount!: Decimal;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

/** Money of an award that a payroll pays once. */
@Entity('award_payable')
export class AwardPayable extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  nomineeId!: string;

  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  label!: string;

  @Column(decimalColumn(12, 2))
  amount!: Decimal;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;
}

export const honoursEntities = [AwardRound, AwardNominee, AwardSignature, AwardObjection, AwardShare, AwardPayable, AwardSheet];
