import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import { LeaveLateReturn } from './late-return-entity.js';
import { OvertimeConsent, OvertimeEntry } from './overtime-entities.js';
import { LeaveYearEnd } from './year-end-entity.js';

export { OVERTIME_STATES, OvertimeConsent, OvertimeEntry, type OvertimeState } from './overtime-entities.js';
export { LATE_STATES, LeaveLateReturn, type LateState } from './late-return-entity.js';

export type Half = 'am' | 'pm';

/**
 * Where a request stands for everybody who must agree together: before the host unit, in the employer's own line, before the
 * purchaser, granted by all, begun, back at work; or ended without.
 */
export const STANDINGS = ['host-unit', 'employer', 'purchaser', 'granted', 'on-leave', 'closed', 'refused', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Standings in which a request takes days from a balance. */
export const COUNTED: readonly Standing[] = ['host-unit', 'employer', 'purchaser', 'granted', 'on-leave', 'closed'];

/** What the document must know of a person to judge leave, beyond the personnel file. */
@Entity('leave_standing')
export class LeaveStanding extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  /** As the document's decisions on leave name it. */
  @Column({ type: 'text' })
  rank!: string;

  /** Works at a host unit, which signs; always so where the placement is with a purchaser on the platform. */
  @Column({ type: 'boolean' })
  postedAtHostUnit!: boolean;

  /** A post that must hand the host unit a letter for each leave. */
  @Column({ type: 'boolean' })
  specialPost!: boolean;

  /** First employment anywhere; null where it is this one. */
  @Column({ type: 'date', nullable: true })
  careerStart!: string | null;

  @Column({ type: 'date' })
  validFrom!: string;

  /** Last day on which it holds; null while it does. */
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  /** The order or paper that it rests on. */
  @Column({ type: 'text' })
  source!: string;
}

/** A day on which the house meets and leave is not to be taken. */
@Entity('meeting_day')
export class MeetingDay extends TenantEntity {
  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  title!: string;

  /** The notice that called the meeting. */
  @Column({ type: 'text' })
  source!: string;

  /** Called off on this day; null while it holds. */
  @Column({ type: 'date', nullable: true })
  withdrawnOn!: string | null;
}

/** A head's word that somebody may be on leave on a meeting day, with the reason. */
@Entity('meeting_waiver')
export class MeetingWaiver extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'date' })
  onDay!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  givenBy!: string;

  /** Taken back on this day; null while it holds. */
  @Column({ type: 'date', nullable: true })
  withdrawnOn!: string | null;
}

/** One approval of the chain, as all packs together ask for it. */
export type ChainLink = {
  readonly by: string;
  readonly zh: string;
  readonly stage: 'site' | 'employer' | 'purchaser' | 'filing';
  readonly act: string;
  readonly state: 'needed' | 'given' | 'refused';
  readonly askedBy: readonly { readonly pack: string; readonly act: string; readonly provision: string }[];
};

/** What stands in the way beside approvals. */
export type Obstacle = {
  readonly zh: string;
  readonly pack: string;
  readonly provision: string;
};

/** An absence: what kind, over which half days, and who takes over meanwhile. */
abstract class Absence extends UnitEntity {
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  fromOn!: string;

  @Column({ type: 'text' })
  fromHalf!: Half;

  @Column({ type: 'date' })
  toOn!: string;

  @Column({ type: 'text' })
  toHalf!: Half;

  /** Days used, in halves, as the document counts them. */
  @Column(decimalColumn(5, 1))
  days!: Decimal;

  @Column({ type: 'text' })
  takeover!: string;

  @Column({ type: 'boolean' })
  handedOver!: boolean;
}

/** Somebody's request for leave. */
@Entity('leave_request')
export class LeaveRequest extends Absence {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'text' })
  rank!: string;

  @Column({ type: 'text' })
  reason!: string;

  /** Papers handed in, by their codes in the document. */
  @Column({ type: 'text', array: true })
  documents!: string[];

  @Column({ type: 'boolean' })
  urgent!: boolean;

  /** Facts that only this kind of leave asks for. */
  @Column({ type: 'jsonb' })
  details!: JsonObject;

  @Column({ type: 'date' })
  appliedOn!: string;

  @Column({ type: 'boolean' })
  postedAtHostUnit!: boolean;

  @Column({ type: 'boolean' })
  specialPost!: boolean;

  @Column({ type: 'text', nullable: true })
  hostUnitName!: string | null;

  @Column({ type: 'date', nullable: true })
  hostSignedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  hostSignedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  purchaserTenantId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  consentId!: string | null;

  @Column({ type: 'text' })
  standing!: Standing;

  /** State of the employer's own workflow. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'jsonb' })
  chain!: ChainLink[];

  @Column({ type: 'jsonb' })
  obstacles!: Obstacle[];

  @Column({ type: 'text', array: true })
  warnings!: string[];

  /** Ids of stored results by what they answer: `request`, `approval`, `purchaser`, `kind`, `entitlement`. */
  @Column({ type: 'jsonb' })
  results!: Record<string, string>;

  @Column({ type: 'date', nullable: true })
  reportBackOn!: string | null;

  @Column({ type: 'date', nullable: true })
  reportedOn!: string | null;

  /** The leave that this one goes on from, where the person could not come back in time. */
  @Column({ type: 'uuid', nullable: true })
  prolongs!: string | null;

  /** Day of the return as the host unit recorded it. */
  @Column({ type: 'date', nullable: true })
  hostReturnedOn!: string | null;
}

/** What one party of the chain said; once, and never changed. */
@Entity('leave_approval')
export class LeaveApproval extends UnitEntity {
  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'text' })
  party!: string;

  @Column({ type: 'text' })
  outcome!: 'given' | 'refused';

  /** Null where it was said in another tenant. */
  @Column({ type: 'uuid', nullable: true })
  givenBy!: string | null;

  @Column({ type: 'text' })
  givenByName!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'timestamptz' })
  at!: Date;
}

/** The purchaser's side of a request: in the purchaser's tenant, decided there, readable for the employer. */
@Entity('leave_consent')
export class LeaveConsent extends Absence {
  @Column({ type: 'uuid' })
  employerTenantId!: string;

  @Column({ type: 'text' })
  employerName!: string;

  @Column({ type: 'uuid' })
  requestId!: string;

  @Column({ type: 'uuid' })
  placementId!: string;

  @Column({ type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  /** The kind in the employer's words. */
  @Column({ type: 'text' })
  kindZh!: string;

  @Column({ type: 'text', array: true })
  papers!: string[];

  /** Calendar days of the absence, joined with leaves beside it. */
  @Column({ type: 'int' })
  absenceDays!: number;

  @Column({ type: 'boolean' })
  districtRequired!: boolean;

  /** Facts of the purchaser's decision as they stood when asked. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  /** State of the purchaser's workflow. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: 'given' | 'refused' | 'withdrawn' | null;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  /** The consent that this one goes on from. */
  @Column({ type: 'uuid', nullable: true })
  prolongs!: string | null;

  @Column({ type: 'date', nullable: true })
  reportBackOn!: string | null;

  /** Away without leave since this day, as the employer's side noticed. */
  @Column({ type: 'date', nullable: true })
  lateSince!: string | null;

  @Column({ type: 'date', nullable: true })
  returnedOn!: string | null;
}

export const leaveEntities = [LeaveStanding, MeetingDay, MeetingWaiver, LeaveRequest, LeaveApproval, LeaveConsent, OvertimeEntry, OvertimeConsent, LeaveLateReturn, LeaveYearEnd];
