import { TenantEntity, UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import { recruitmentEntities } from './recruitment-entities.js';

/** A social worker in the employ of a provider; identity numbers stand here masked only. */
@Entity('worker')
export class Worker extends TenantEntity {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  name!: string;

  /** First letters of the name's syllables in Pinyin, for finding. */
  @Column({ type: 'text' })
  nameInitials!: string;

  @Column({ type: 'text', nullable: true })
  sex!: 'female' | 'male' | null;

  @Column({ type: 'date' })
  birthDate!: string;

  @Column({ type: 'bytea', select: false })
  identityHash!: Buffer;

  @Column({ type: 'text' })
  identityMasked!: string;

  @Column({ type: 'text' })
  education!: string;

  @Column({ type: 'date', nullable: true })
  abilityTestPassedOn!: string | null;

  @Column({ type: 'boolean' })
  politicalStanceConfirmed!: boolean;

  @Column({ type: 'boolean' })
  lawAndCharacterConfirmed!: boolean;

  @Column({ type: 'boolean' })
  aptitudeConfirmed!: boolean;

  @Column({ type: 'boolean' })
  healthy!: boolean;

  @Column({ type: 'boolean' })
  richUnionExperience!: boolean;

  @Column({ type: 'boolean' })
  massOrganisationExperience!: boolean;

  @Column({ type: 'boolean' })
  socialWorkFullTimeBachelor!: boolean;

  @Column({ type: 'boolean' })
  examConditionsMet!: boolean;

  @Column({ type: 'date', nullable: true })
  workStartedOn!: string | null;

  @Column({ type: 'date' })
  employedFrom!: string;

  @Column({ type: 'date', nullable: true })
  employedTo!: string | null;

  /** The worker's own account. */
  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'boolean', nullable: true })
  eligible!: boolean | null;

  @Column({ type: 'text', nullable: true })
  highestGrade!: string | null;

  @Column({ type: 'date', nullable: true })
  judgedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  basicResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  gradeResultId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** The private file: encrypted, the employer's alone. */
@Entity('worker_private')
export class WorkerPrivate extends TenantEntity {
  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'bytea' })
  identityEncrypted!: Buffer;

  @Column({ type: 'bytea', nullable: true })
  telephoneEncrypted!: Buffer | null;

  @Column({ type: 'bytea', nullable: true })
  addressEncrypted!: Buffer | null;

  /** Name, relation and telephone of whom to call, a line each. */
  @Column({ type: 'bytea', nullable: true })
  emergencyEncrypted!: Buffer | null;
}

@Entity('worker_certificate')
export class WorkerCertificate extends TenantEntity {
  @Column({ type: 'uuid' })
  workerId!: string;

  /** As the tenant's document names it. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'boolean' })
  viaNationalExam!: boolean;

  @Column({ type: 'date' })
  obtainedOn!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** Another job that a worker holds beside the post. */
@Entity('other_job')
export class OtherJob extends TenantEntity {
  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'date' })
  startedOn!: string;

  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  consentOn!: string | null;

  @Column({ type: 'text', nullable: true })
  consentBy!: 'union' | 'provider' | null;
}

/** A worker on a post over a span of days; no other on the post, and the worker on no other. */
@Entity('assignment')
export class Assignment extends UnitEntity {
  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'bytea', select: false })
  identityHash!: Buffer;

  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid' })
  providerTenantId!: string;

  @Column({ type: 'date' })
  startOn!: string;

  @Column({ type: 'date', nullable: true })
  endOn!: string | null;

  @Column({ type: 'int' })
  entryStep!: number;

  @Column({ type: 'text', nullable: true })
  endGround!: string | null;

  @Column({ type: 'uuid', nullable: true })
  basicResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  gradeResultId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

export const workforceEntities = [Worker, WorkerPrivate, WorkerCertificate, OtherJob, Assignment, ...recruitmentEntities];
