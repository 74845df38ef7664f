import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn, CreateDateColumn } from 'typeorm';
import { TenantEntity, UnitEntity } from '../../database/columns.js';

/** What kind of body a tenant is. */
export const TENANT_KINDS = [
  'provincial-union',
  'city-union',
  'district-union',
  'civil-affairs-bureau',
  'ngo',
  'platform',
] as const;
export type TenantKind = (typeof TENANT_KINDS)[number];

/** A legal body that answers for its data. */
@Entity('tenant')
export class Tenant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: TenantKind;

  /** The policy pack that the tenant works by. */
  @Column({ type: 'text' })
  packId!: string;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}

/** A value that the pack leaves to the tenant, from a day, by a document of its own. */
@Entity('tenant_override')
export class TenantOverride extends TenantEntity {
  @Column({ type: 'text' })
  parameter!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;

  /** The first day on which it holds; until the next one for the same parameter. */
  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'text' })
  sourceDocument!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;
}

/** A node of the tenant's tree. */
@Entity('org_unit')
export class OrgUnit extends TenantEntity {
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'ltree' })
  path!: string;

  /** The last label of the path: a division code or a short word. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  shortName!: string | null;

  /** `province`, `city`, `county`, `street`, `community`, `department`, `team` and the like. */
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  divisionCode!: string | null;

  /** Depth below the root, which is 0. */
  @Column({ type: 'int' })
  level!: number;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;
}

/** A unit that came to stand below another, and by which document. */
@Entity('unit_move')
export class UnitMove extends TenantEntity {
  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'uuid' })
  fromParentId!: string;

  @Column({ type: 'uuid' })
  toParentId!: string;

  @Column({ type: 'ltree' })
  fromPath!: string;

  @Column({ type: 'ltree' })
  toPath!: string;

  @Column({ type: 'date' })
  movedOn!: string;

  @Column({ type: 'text' })
  sourceDocument!: string;

  @Column({ type: 'uuid' })
  movedBy!: string;
}

/** Somebody with an account. */
@Entity('app_user')
export class AppUser extends TenantEntity {
  @Column({ type: 'text' })
  signInName!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  telephone!: string | null;

  /** Issuer and subject at the OpenID provider, if the account is tied to one. */
  @Column({ type: 'text', nullable: true })
  externalSubject!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  closedAt!: Date | null;
}

/** A role that a user holds at a unit for a time, in their own right or as somebody's stand-in. */
@Entity('membership')
export class Membership extends UnitEntity {
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'uuid', nullable: true })
  standsInFor!: string | null;
}

/** An administrative division as of a time. */
@Entity('division')
export class Division {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @PrimaryColumn({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  parentCode!: string | null;

  @Column({ type: 'text' })
  level!: 'province' | 'city' | 'county' | 'township';

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', nullable: true })
  successorCode!: string | null;
}

export const tenancyEntities = [Tenant, TenantOverride, OrgUnit, UnitMove, AppUser, Membership, Division];
