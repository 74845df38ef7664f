import { TenantEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A sheet that waits to be imported, or the refused rows of one; encrypted, its owner's alone, and gone after some days. */
@Entity('transfer_file')
export class TransferFile extends TenantEntity {
  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text' })
  list!: string;

  @Column({ type: 'text' })
  purpose!: 'upload' | 'refused';

  @Column({ type: 'bytea' })
  content!: Buffer;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;
}

export const transferEntities = [TransferFile];
