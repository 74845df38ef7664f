import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import type { LargePart, MatterKind, Organiser, Paper, RecordKind } from '../model/kinds.js';
import { handoverEntities, type SampleDraw } from './handover-entities.js';
import { CaseDisclosure } from './disclosure-entity.js';
import { ServiceFiling } from './filing-entity.js';
import { ServicePlan, ServiceReport } from './report-entities.js';
import { HomeVisit } from './visit-entity.js';

export { ServiceFiling } from './filing-entity.js';

/** Somebody served. Who it is stands sealed; colleagues see code and form of address. */
@Entity('beneficiary')
export class Beneficiary extends UnitEntity {
  /** The worker who answers for the person. */
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  alias!: string;

  @Column({ type: 'text' })
  field!: string;

  /** Name, telephone, address, number: JSON, encrypted. */
  @Column({ type: 'bytea', select: false })
  sealed!: Buffer;

  @Column({ type: 'bytea', select: false, nullable: true })
  identityHash!: Buffer | null;

  @Column({ type: 'date' })
  registeredOn!: string;
}

/** One look at who somebody is, with its reason; never changed. */
@Entity('beneficiary_look')
export class BeneficiaryLook extends UnitEntity {
  @Column({ type: 'uuid' })
  beneficiaryId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  userName!: string;

  @Column({ type: 'timestamptz' })
  lookedAt!: Date;

  @Column({ type: 'text' })
  reason!: string;
}

/** A case or a group: what counts against the target, and what is filed when it ends. */
@Entity('service_matter')
export class ServiceMatter extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  kind!: MatterKind;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  goals!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'date' })
  openedOn!: string;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  /** The supervisor who agreed to it as a long-term case. */
  @Column({ type: 'uuid', nullable: true })
  longTermBy!: string | null;

  @Column({ type: 'date', nullable: true })
  longTermOn!: string | null;

  /** Who opened it and has the credit, where it has changed hands since. */
  @Column({ type: 'uuid', nullable: true })
  openedBy!: string | null;

  @Column({ type: 'ltree', nullable: true })
  openedAtPath!: string | null;

  /** Who went over it before it is filed, and as which party. */
  @Column({ type: 'uuid', nullable: true })
  reviewedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reviewedAs!: string | null;

  @Column({ type: 'date', nullable: true })
  reviewedOn!: string | null;
}

/** Who a case or group serves. */
@Entity('service_matter_member')
export class ServiceMatterMember extends TenantEntity {
  @Column({ type: 'uuid' })
  matterId!: string;

  @Column({ type: 'uuid' })
  beneficiaryId!: string;
}

/** `kept`: it counts; `returned`: back with the worker, it does not count; `withdrawn`: struck out by the worker. */
export const RECORD_STATES = ['kept', 'returned', 'withdrawn'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** One service rendered, training attended, or paper handed in. */
@Entity('service_record')
export class ServiceRecord extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  kind!: RecordKind;

  @Column({ type: 'uuid', nullable: true })
  matterId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  beneficiaryId!: string | null;

  @Column({ type: 'date' })
  heldOn!: string;

  @Column({ type: 'timestamptz' })
  startsAt!: Date;

  @Column({ type: 'timestamptz' })
  endsAt!: Date;

  @Column({ type: 'int' })
  minutes!: number;

  @Column({ type: 'int' })
  participants!: number;

  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'text', nullable: true })
  paper!: Paper | null;

  @Column({ type: 'text', nullable: true })
  organiser!: Organiser | null;

  @Column({ type: 'boolean' })
  online!: boolean;

  @Column({ type: 'text', nullable: true })
  largePart!: LargePart | null;

  @Column({ type: 'text' })
  state!: RecordState;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  /** When it was entered, corrected, returned or withdrawn last. */
  @Column({ type: 'timestamptz' })
  changedAt!: Date;

  /** The project of the worker's placement on that day. */
  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  purchaserTenantId!: string | null;
}

/** A file that shows that a service took place; its fingerprint is kept for ever. */
@Entity('service_file')
export class ServiceFile extends UnitEntity {
  @Column({ type: 'uuid' })
  recordId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  purpose!: 'sign-in-sheet' | 'photo' | 'paper';

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'text' })
  sha256!: string;

  /** Key in the file storage. */
  @Column({ type: 'text' })
  storedAs!: string;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;
}

/** What a person, or with no person a whole project, is to do in a month. */
@Entity('service_target')
export class ServiceTarget extends UnitEntity {
  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column(decimalColumn(10, 2))
  amount!: Decimal;

  /** When the amount was set; null where it was set before changes were kept. */
  @Column({ type: 'timestamptz', nullable: true })
  setAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  setBy!: string | null;
}

/** Counts of one kind in a summary. */
export interface SummaryCount {
  readonly kind: string;
  readonly completed: string;
  readonly target: string | null;
  readonly sessions: number;
  readonly participants: number;
  readonly hours: string;
}

/** A record shown to the purchaser without anything that tells who was served. */
export interface SummarySample {
  /** The record's id, which stands in the pool of the draw; left out in summaries of old. */
  readonly id?: string;
  readonly heldOn: string;
  readonly kind: string;
  readonly minutes: number;
  readonly participants: number;
  readonly files: number;
  readonly worker: string;
}

/** What a purchaser is told of a project's month: counts and samples, no beneficiary. */
@Entity('service_summary')
export class ServiceSummary extends UnitEntity {
  @Column({ type: 'text' })
  project!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'ltree', nullable: true })
  purchaserUnitPath!: string | null;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'int' })
  workers!: number;

  @Column({ type: 'jsonb' })
  counts!: readonly SummaryCount[];

  @Column({ type: 'jsonb' })
  samples!: readonly SummarySample[];

  @Column({ type: 'timestamptz' })
  sentAt!: Date;

  /** How the samples were drawn; null in summaries of old. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  draw!: SampleDraw | null;

  /** Hash of the seed by which the next month's samples will be drawn. */
  @Column({ type: 'text', nullable: true })
  nextSeedHash!: string | null;
}

export const FINDING_RULES = ['overlap', 'photo-twice', 'last-day'] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** `settled`: the record was corrected or withdrawn and the reason for the finding is gone. */
export type FindingState = 'open' | 'accepted' | 'returned' | 'settled';

/** Something about a record that a supervisor is to look at. */
@Entity('service_finding')
export class ServiceFinding extends UnitEntity {
  @Column({ type: 'text' })
  rule!: FindingRule;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'uuid' })
  recordId!: string;

  @Column({ type: 'uuid', nullable: true })
  otherId!: string | null;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'jsonb' })
  detail!: JsonObject;

  @Column({ type: 'timestamptz' })
  foundAt!: Date;

  @Column({ type: 'text' })
  state!: FindingState;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}

export const serviceEntities = [Beneficiary, BeneficiaryLook, ServiceMatter, ServiceMatterMember, ServiceRecord, ServiceFile, ServiceTarget, ServiceSummary, ServiceFinding, ServiceFiling, ...handoverEntities, HomeVisit, CaseDisclosure, ServiceReport, ServicePlan];
