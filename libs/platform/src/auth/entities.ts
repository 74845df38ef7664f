import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../database/columns.js';

/** How a user proves who they are. */
@Entity('credential')
export class Credential extends TenantEntity {
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  passwordHash!: string;

  @Column({ type: 'timestamptz' })
  passwordSetAt!: Date;

  @Column({ type: 'boolean', default: true })
  mustChange!: boolean;

  @Column({ type: 'int', default: 0 })
  failedCount!: number;

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil!: Date | null;

  /** The second factor's secret, sealed. */
  @Column({ type: 'bytea', nullable: true })
  totpSecret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  totpConfirmedAt!: Date | null;

  /** The last time step used: a code works once. */
  @Column({ type: 'bigint', nullable: true })
  totpLastStep!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  recoveryHashes!: string[];
}

export const SESSION_STAGES = ['full', 'change-password', 'second-factor'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];

/** A session on the server; the browser holds a random token, the table its hash. */
@Entity('session')
export class Session extends TenantEntity {
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  stage!: SessionStage;

  @Column({ type: 'timestamptz' })
  signedInAt!: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ type: 'inet', nullable: true })
  ip!: string | null;

  @Column({ type: 'text', nullable: true })
  userAgent!: string | null;
}

export const authEntities = [Credential, Session];
