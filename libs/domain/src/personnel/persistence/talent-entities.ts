import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Backbone staff, leaders of teams, heads of departments. */
export const COURSES = ['backbone', 'leader', 'manager'] as const;
export type Course = (typeof COURSES)[number];
/** How somebody came to be named, in the document's words. */
export const WAYS = ['self', 'member', 'supervisor', 'agency'] as const;
export type Way = (typeof WAYS)[number];

/** Somebody named for more: the way from the nomination to the appointment, and to its end. */
@Entity('nomination')
export class Nomination extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  course!: Course;

  @Column({ type: 'text' })
  way!: Way;

  @Column({ type: 'uuid' })
  nominatedBy!: string;

  @Column({ type: 'date' })
  nominatedOn!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** Where the person would work; null where the nomination gives no post. */
  @Column({ type: 'uuid', nullable: true })
  targetUnitId!: string | null;

  /** A party of the tenant's pack. */
  @Column({ type: 'text', nullable: true })
  targetPosition!: string | null;

  /** Where the person goes back to when the office ends. */
  @Column({ type: 'uuid', nullable: true })
  fromUnitId!: string | null;

  @Column({ type: 'text', nullable: true })
  fromPosition!: string | null;

  /** Facts of the document's decision that nobody but a human knows. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  /** What the candidate wrote for the selection. */
  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  @Column({ type: 'date', nullable: true })
  statedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  spokeOn!: string | null;

  @Column({ type: 'date', nullable: true })
  appointedOn!: string | null;

  @Column({ type: 'int', nullable: true })
  trialMonths!: number | null;

  @Column({ type: 'date', nullable: true })
  trialEndsOn!: string | null;

  /** First day in the office. */
  @Column({ type: 'date', nullable: true })
  effectiveOn!: string | null;

  /** Yuan a month that were approved; null for the ordinary amount. */
  @Column(decimalColumn(12, 2, { nullable: true }))
  approvedAmount!: Decimal | null;

  @Column({ type: 'text', nullable: true })
  report!: string | null;

  @Column({ type: 'date', nullable: true })
  reportedOn!: string | null;

  /** What the document's decision said last. */
  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  /** Why it ended without the document's own act, as when another candidate was chosen. */
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

export const BALLOT_KINDS = ['score', 'stay'] as const;
/** `score`: points for a candidate; `stay`: whether a leader on trial goes on. */
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** One anonymous score, or one vote: 100 for, 0 against. */
@Entity('nomination_score')
export class NominationScore extends TenantEntity {
  @Column({ type: 'uuid' })
  nominationId!: string;

  @Column({ type: 'text' })
  kind!: BallotKind;

  @Column(decimalColumn(5, 2))
  value!: Decimal;
}

/** That somebody has voted; not how. */
@Entity('nomination_ballot')
export class NominationBallot extends TenantEntity {
  @Column({ type: 'uuid' })
  nominationId!: string;

  @Column({ type: 'text' })
  kind!: BallotKind;

  @Column({ type: 'uuid' })
  userId!: string;
}

/** What a purchaser pays for a post and year under a contract, or for a project of the house's own, from a day on. */
@Entity('contract_fee')
export class ContractFee extends TenantEntity {
  /** The purchaser's service contract; null for a project of the house's own. */
  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'date' })
  validFrom!: string;

  /** Yuan a post and year. */
  @Column(decimalColumn(14, 2))
  feePerPost!: Decimal;

  /** The paper that says so. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

/** How the tenant forms the sign-in name of somebody who joins. */
@Entity('account_rule')
export class AccountRule extends TenantEntity {
  /** With `{tenant}`, `{number}` and `{initials}`. */
  @Column({ type: 'text' })
  pattern!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

export const WISHES = ['open-ended', 'fixed-term', 'not-renew'] as const;
export type Wish = (typeof WISHES)[number];
export const OFFERS = ['none', 'worse', 'same-or-better'] as const;
export type Offer = (typeof OFFERS)[number];

/** A contract of employment on its way to its last day: renewed, or ended with it. */
@Entity('contract_ending')
export class ContractEnding extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'date' })
  endsOn!: string;

  /** Fixed-term contracts in a row, this one counted. */
  @Column({ type: 'int' })
  fixedTerms!: number;

  @Column({ type: 'date' })
  continuousFrom!: string;

  /** Grounds by which the person may ask for an open-ended contract, as the law's decision names them. */
  @Column({ type: 'text', array: true })
  grounds!: string[];

  @Column({ type: 'date' })
  openedOn!: string;

  @Column({ type: 'text', nullable: true })
  wish!: Wish | null;

  @Column({ type: 'date', nullable: true })
  wishedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  offer!: Offer | null;

  @Column({ type: 'date', nullable: true })
  offeredOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  noticeResultId!: string | null;

  @Column({ type: 'boolean', nullable: true })
  severanceDue!: boolean | null;

  @Column({ type: 'uuid', nullable: true })
  departureId!: string | null;

  @Column({ type: 'text' })
  state!: 'open' | 'renewed' | 'ended' | 'lapsed';

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}

export const talentEntities = [Nomination, NominationScore, NominationBallot, ContractFee, AccountRule, ContractEnding];
