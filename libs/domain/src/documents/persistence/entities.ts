import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A paper as a file: a photo or a PDF that hangs on a thing of some context. Its bytes are kept sealed elsewhere. */
@Entity('document')
export class StoredDocument extends UnitEntity {
  @Column({ type: 'text' })
  subject!: string;

  /** Null while it waits for the thing that will claim it. */
  @Column({ type: 'uuid', nullable: true })
  subjectId!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  @Column({ type: 'int' })
  bytes!: number;

  @Column({ type: 'text' })
  sha256!: string;

  /** Key in the store of contents; null once it was withdrawn and its bytes destroyed. */
  @Column({ type: 'text', nullable: true })
  storedAs!: string | null;

  @Column({ type: 'uuid' })
  uploadedBy!: string;

  @Column({ type: 'timestamptz' })
  uploadedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  withdrawnBy!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawnFor!: string | null;
}

export const documentEntities = [StoredDocument];
