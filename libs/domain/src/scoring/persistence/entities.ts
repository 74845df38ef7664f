import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import type { FactOrigin } from '../model/fact-provider.js';
import { ScoringAmount } from './amount-entity.js';
import { objectionEntities } from './objection-entities.js';
import { raterEntities } from './rater-entities.js';

/** `open`: ratings come in; `computed`: a run stands; `in-review`: those who approve have it; `published`: under public notice; `final`: what follows has begun. */
export const ROUND_STATES = ['open', 'computed', 'in-review', 'published', 'final'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** One round of a scheme of the tenant's document at a unit. */
@Entity('scoring_round')
export class ScoringRound extends UnitEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  /** Id of the scheme in the tenant's pack. */
  @Column({ type: 'text' })
  scheme!: string;

  @Column({ type: 'int' })
  year!: number;

  /** Quarter, half or 1. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'text' })
  state!: RoundState;

  /** Purpose, method and timetable, as everybody concerned is told. */
  @Column({ type: 'text', nullable: true })
  announcement!: string | null;

  /** Day by which raters are to have given what they give. */
  @Column({ type: 'date', nullable: true })
  ratingEndsOn!: string | null;

  /** The document's approval of the round, where it has one. */
  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** What the scheme leaves to be settled for the round. */
  @Column({ type: 'jsonb', nullable: true })
  settings!: JsonObject | null;

  /** The seed of the round's draws; shown once the round is published. */
  @Column({ type: 'text' })
  seed!: string;

  /** SHA-256 of the seed, shown from the opening on: the draw cannot be chosen afterwards. */
  @Column({ type: 'text' })
  seedHash!: string;

  /** The run whose results stand. */
  @Column({ type: 'uuid', nullable: true })
  jobRunId!: string | null;

  /** The run asked for last. */
  @Column({ type: 'uuid', nullable: true })
  latestRunId!: string | null;

  /** The instant of the knowledge behind the results that stand. */
  @Column({ type: 'timestamptz', nullable: true })
  knownAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  computedAt!: Date | null;

  /** Day on which everybody concerned was told; kept where the document sets terms that run from it. */
  @Column({ type: 'date', nullable: true })
  notifiedOn!: string | null;

  /** Day on which the sheets were collected. */
  @Column({ type: 'date', nullable: true })
  collectedOn!: string | null;

  /** The kept answer on by when the round is carried through. */
  @Column({ type: 'uuid', nullable: true })
  termsResultId!: string | null;

  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  noticeEndsOn!: string | null;

  @Column({ type: 'date', nullable: true })
  appealEndsOn!: string | null;
}

/** Somebody who takes part in a round. */
@Entity('scoring_subject')
export class ScoringSubject extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  /** The person's account. */
  @Column({ type: 'uuid' })
  personId!: string;

  /** The person's file, where one is kept. */
  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  unitName!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'text' })
  cohort!: string;

  /** The project of the placement on the day of enrolment; null without one. */
  @Column({ type: 'text', nullable: true })
  project!: string | null;

  /** Since when ratings may be given anew after publication: an objection was upheld, or a rater's ratings were struck out. */
  @Column({ type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;
}

/** What one rater gave on one item; never changed, only struck out and given anew. */
@Entity('rating')
export class Rating extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  item!: string;

  /** The rater's part, in the document's words. */
  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;

  /** Number of the sheet, where one person enters those of several who have no account. */
  @Column({ type: 'int', default: 0 })
  sheet!: number;

  /** Whose sheet it is, as far as it is said; of what was drawn, its code with its kind. */
  @Column({ type: 'text', nullable: true })
  respondent!: string | null;

  /** It is the sheet of something drawn: there is one of each. */
  @Column({ type: 'boolean', default: false })
  drawn!: boolean;

  @Column({ type: 'uuid' })
  givenBy!: string;

  @Column({ type: 'timestamptz' })
  givenAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  struckAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  struckBy!: string | null;

  @Column({ type: 'text', nullable: true })
  struckReason!: string | null;
}

/** Something that followed from a score, as it was worked out. */
export interface Consequence {
  readonly id: string;
  readonly zh: string;
  readonly words: string;
  /** Yuan with two decimals. */
  readonly amount: string | null;
  /** Limits within which the amount is decided, where the document leaves it open. */
  readonly range?: { readonly min: string; readonly max: string };
  readonly resultId: string;
}

/** What one run worked out for one person. */
@Entity('scoring_result')
export class ScoringResult extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  cohort!: string;

  /** Facts as gathered. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  /** Where facts taken from records come from, by their place in the facts. */
  @Column({ type: 'jsonb', default: () => "'{}'" })
  origins!: Readonly<Record<string, FactOrigin>>;

  /** Items that nobody gave and that the document does not fill. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  missing!: string[];

  @Column(decimalColumn(12, 4, { nullable: true }))
  score!: Decimal | null;

  @Column({ type: 'int', nullable: true })
  rank!: number | null;

  @Column({ type: 'text', nullable: true })
  tier!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  output!: JsonObject | null;

  /** How the person takes part, by the scheme's decision on that. */
  @Column({ type: 'text', nullable: true })
  standing!: string | null;

  @Column({ type: 'uuid', nullable: true })
  standingResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  rankResultId!: string | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  consequences!: readonly Consequence[];
}

/** The place of a person among those ranked together in a run. */
@Entity('scoring_place')
export class ScoringPlace extends TenantEntity {
  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'text' })
  rankGroup!: string;

  /** Figures by which the group is ranked, the larger the better; null for who is counted without a place. */
  @Column({ type: 'numeric', array: true, nullable: true })
  rankKey!: string[] | null;

  @Column({ type: 'int', nullable: true })
  rank!: number | null;
}

/** What of a person's result another run compares. */
export interface Compared {
  readonly score: string | null;
  readonly rank: number | null;
  readonly tier: string | null;
  readonly missing: readonly string[];
  readonly consequences: readonly string[];
}

/** Where a run done again came to something else for a person. */
@Entity('scoring_difference')
export class ScoringDifference extends UnitEntity {
  @Column({ type: 'uuid' })
  roundId!: string;

  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'text' })
  basis!: 'then' | 'now';

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'jsonb' })
  before!: Compared;

  @Column({ type: 'jsonb' })
  after!: Compared;
}

export const scoringEntities = [ScoringRound, ScoringSubject, Rating, ScoringResult, ScoringPlace, ScoringDifference, ScoringAmount, ...raterEntities, ...objectionEntities];
