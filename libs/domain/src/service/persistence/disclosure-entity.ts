import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

export const DISCLOSURE_GROUNDS = ['consent', 'law'] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

/** Something of a case that is to leave the house: to whom, for what, on which ground, and what was done so that nobody is known by it. */
@Entity('case_disclosure')
export class CaseDisclosure extends UnitEntity {
  @Column({ type: 'uuid' })
  matterId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text' })
  recipient!: string;

  @Column({ type: 'text' })
  ground!: DisclosureGround;

  /** Law and article, where the ground is the law. */
  @Column({ type: 'text' })
  legalGround!: string;

  /** How what tells who somebody is was taken out. */
  @Column({ type: 'text' })
  masked!: string;

  @Column({ type: 'text' })
  state!: 'asked' | 'approved' | 'refused';

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text' })
  note!: string;
}
