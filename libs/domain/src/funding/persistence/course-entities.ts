import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A quarter's money on its way to one purchaser: planned shares, then amount and day of every step. Amounts in yuan. */
@Entity('prepayment')
export class Prepayment extends UnitEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  quarter!: number;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'text' })
  purchaserKind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** The instalment that reaches the purchaser. */
  @Column({ type: 'uuid' })
  legId!: string;

  /** The instalment that sets out from the province, with the money of others who are reached through the same unit; the same one where nobody stands between. */
  @Column({ type: 'uuid' })
  firstLegId!: string;

  @Column(decimalColumn(16, 2))
  provinceDue!: Decimal;

  @Column(decimalColumn(16, 2))
  cityDue!: Decimal;

  @Column(decimalColumn(16, 2, { nullable: true }))
  prepaid!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  prepaidOn!: string | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  cityReceived!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  cityReceivedOn!: string | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  passedOn!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  passedOnOn!: string | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  received!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  receivedOn!: string | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  paid!: Decimal | null;

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;
}

/** An inspection of a unit by one above it: what was found, what is to be corrected, what was answered. */
@Entity('inspection')
export class Inspection extends UnitEntity {
  @Column({ type: 'uuid' })
  inspectedUnitId!: string;

  @Column({ type: 'uuid' })
  inspectorUnitId!: string;

  @Column({ type: 'ltree' })
  inspectorPath!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'text' })
  findings!: string;

  @Column({ type: 'text', nullable: true })
  correction!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'date' })
  openedOn!: string;

  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;
}
