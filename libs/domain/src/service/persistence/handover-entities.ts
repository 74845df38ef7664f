import type { Decimal } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Cases, groups and people served that went from one worker to another, by whom and why; never changed but for the taker's word. */
@Entity('service_handover')
export class ServiceHandover extends UnitEntity {
  @Column({ type: 'uuid' })
  fromEmployeeId!: string;

  @Column({ type: 'uuid' })
  toEmployeeId!: string;

  @Column({ type: 'uuid' })
  toUserId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date' })
  handedOn!: string;

  @Column({ type: 'timestamptz' })
  handedAt!: Date;

  @Column({ type: 'uuid' })
  handedBy!: string;

  @Column({ type: 'text' })
  handedByName!: string;

  /** When the taker said that it was taken over. */
  @Column({ type: 'timestamptz', nullable: true })
  takenAt!: Date | null;
}

export type HandoverSubject = 'matter' | 'beneficiary';

/** One thing of a handover. */
@Entity('service_handover_item')
export class ServiceHandoverItem extends TenantEntity {
  @Column({ type: 'uuid' })
  handoverId!: string;

  @Column({ type: 'text' })
  subject!: HandoverSubject;

  @Column({ type: 'uuid' })
  subjectId!: string;

  /** Number and title, or code and form of address. */
  @Column({ type: 'text' })
  label!: string;
}

/** An amount that a target had before, and how long it held. */
@Entity('service_target_change')
export class ServiceTargetChange extends UnitEntity {
  @Column({ type: 'uuid' })
  targetId!: string;

  @Column(decimalColumn(10, 2))
  amount!: Decimal;

  /** Null: from before changes were kept. */
  @Column({ type: 'timestamptz', nullable: true })
  validFrom!: Date | null;

  @Column({ type: 'timestamptz' })
  validUntil!: Date;

  @Column({ type: 'uuid' })
  changedBy!: string;

  @Column({ type: 'text' })
  changedByName!: string;
}

/** The seed by which a month's samples are drawn, fixed before there is anything to draw from; its hash is published first. */
@Entity('service_seed')
export class ServiceSeed extends TenantEntity {
  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  seed!: string;

  @Column({ type: 'text' })
  seedHash!: string;

  @Column({ type: 'timestamptz' })
  committedAt!: Date;
}

/** How samples came about: anyone with the seed and the pool comes to the same. */
export interface SampleDraw {
  readonly seed: string;
  readonly seedHash: string;
  readonly committedAt: string;
  readonly item: string;
  /** Records from which was drawn, by their ids, which tell nothing of anybody. */
  readonly pool: readonly string[];
  readonly size: number;
  readonly drawn: readonly string[];
}

export const handoverEntities = [ServiceHandover, ServiceHandoverItem, ServiceTargetChange, ServiceSeed];
