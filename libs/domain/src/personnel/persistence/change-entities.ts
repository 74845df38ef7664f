import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** What somebody may ask to have changed on the own file. */
export const CHANGE_KINDS = ['telephone', 'address', 'emergency-contact', 'bank-account'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change of the own file that somebody asks for; human resources check it. The new value is destroyed when it is decided. */
@Entity('file_change')
export class FileChange extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  kind!: ChangeKind;

  @Column({ type: 'bytea', nullable: true })
  valueEncrypted!: Buffer | null;

  @Column({ type: 'text' })
  valueMasked!: string;

  /** `passed-on`: checked, and before whoever approves accounts. */
  @Column({ type: 'text' })
  state!: 'asked' | 'passed-on' | 'taken-over' | 'refused' | 'withdrawn';

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;
}
