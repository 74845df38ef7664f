import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An entry of the trail. The database numbers and hashes it; nobody changes it. */
@Entity('trail_entry')
export class TrailEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid' })
  tenantId!: string;

  /** Place in the tenant's chain, from 1. */
  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text', nullable: true })
  userName!: string | null;

  @Column({ type: 'inet', nullable: true })
  ip!: string | null;

  @Column({ type: 'text' })
  requestId!: string;

  @Column({ type: 'text' })
  action!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  subjectId!: string;

  @Column({ type: 'ltree' })
  unitPath!: string;

  @Column({ type: 'jsonb', nullable: true })
  before!: unknown;

  @Column({ type: 'jsonb', nullable: true })
  after!: unknown;

  @Column({ type: 'text', nullable: true })
  provision!: string | null;

  @Column({ type: 'text' })
  hash!: string;
}
