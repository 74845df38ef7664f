import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** The annual appraisal of a city, or of a directly reporting one: one a unit and year. */
@Entity('appraisal_round')
export class AppraisalRound extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'int' })
  year!: number;

  /** State of the document's workflow. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** The latest run over the round. */
  @Column({ type: 'uuid', nullable: true })
  jobRunId!: string | null;

  /** How many may be excellent, by the latest review. */
  @Column({ type: 'int', nullable: true })
  cap!: number | null;

  /** Why more than that are. */
  @Column({ type: 'text', nullable: true })
  capException!: string | null;

  @Column({ type: 'uuid', nullable: true })
  reviewResultId!: string | null;

  @Column({ type: 'date', nullable: true })
  settledOn!: string | null;
}

export type FollowUp = 'continue' | 'retrain' | 'replace';

/** One worker's appraisal of a year: the facts, the tier, and what follows from it. */
@Entity('appraisal_result')
export class AppraisalResult extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'text' })
  postLevel!: string;

  /** Grade on 31 December. */
  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'int' })
  unreportedIncidents!: number;

  @Column({ type: 'boolean' })
  missedKeyTask!: boolean;

  @Column(decimalColumn(5, 2, { nullable: true }))
  satisfactionRate!: Decimal | null;

  @Column({ type: 'boolean' })
  seriousFault!: boolean;

  @Column({ type: 'boolean' })
  incompetent!: boolean;

  @Column({ type: 'text', nullable: true })
  severity!: 'lesser' | 'grave' | null;

  @Column({ type: 'text', nullable: true })
  superiorOpinion!: string | null;

  @Column({ type: 'text', nullable: true })
  highestTier!: string | null;

  @Column({ type: 'text', nullable: true })
  forcedTier!: string | null;

  @Column({ type: 'text', nullable: true })
  suggestedTier!: string | null;

  @Column({ type: 'date', nullable: true })
  suggestedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  finalTier!: string | null;

  /** Why the city differs from the county's suggestion. */
  @Column({ type: 'text', nullable: true })
  differenceReason!: string | null;

  @Column(decimalColumn(12, 2, { nullable: true }))
  bonus!: Decimal | null;

  /** Allowance step of the next year; none where the worker is replaced. */
  @Column({ type: 'int', nullable: true })
  nextStep!: number | null;

  @Column({ type: 'text', nullable: true })
  followUp!: FollowUp | null;

  @Column({ type: 'text', nullable: true })
  retraining!: 'pending' | 'passed' | 'failed' | null;

  @Column({ type: 'uuid', nullable: true })
  tierResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  bonusResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  stepResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  followUpResultId!: string | null;

  /** The retraining or replacement that follows. */
  @Column({ type: 'uuid', nullable: true })
  followUpInstanceId!: string | null;

  @Column({ type: 'date', nullable: true })
  notifiedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  handedOverOn!: string | null;

  @Column({ type: 'date', nullable: true })
  appliedOn!: string | null;
}

/** A worker's request that the own result be looked at again. */
@Entity('appraisal_request')
export class AppraisalRequest extends UnitEntity {
  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'text' })
  kind!: 'review' | 'appeal';

  @Column({ type: 'text' })
  grounds!: string;

  @Column({ type: 'date' })
  receivedOn!: string;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: string;

  /** The union that answers, in the document's words. */
  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decisionResultId!: string | null;
}

/** What an answer changed in a result: what it was, and what it became. */
@Entity('appraisal_correction')
export class AppraisalCorrection extends UnitEntity {
  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'date' })
  correctedOn!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'jsonb' })
  before!: JsonObject;

  @Column({ type: 'jsonb' })
  after!: JsonObject;

  @Column({ type: 'date', nullable: true })
  appliedOn!: string | null;
}

export const evaluationEntities = [AppraisalRound, AppraisalResult, AppraisalRequest, AppraisalCorrection];
