import type { JsonObject } from '@gongqiao/kernel';
import { UnitEntity } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** One attempt to file a case or group, with what the document said of it. */
@Entity('service_filing')
export class ServiceFiling extends UnitEntity {
  @Column({ type: 'uuid' })
  matterId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'jsonb' })
  output!: JsonObject;

  @Column({ type: 'boolean' })
  accepted!: boolean;

  @Column({ type: 'uuid' })
  resultId!: string;

  @Column({ type: 'timestamptz' })
  filedAt!: Date;
}
