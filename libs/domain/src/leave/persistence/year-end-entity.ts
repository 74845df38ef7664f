import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** Somebody's annual leave at the end of a year: due, taken, carried over, lapsed, and what the law has paid for it. */
@Entity('leave_year_end')
export class LeaveYearEnd extends UnitEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column(decimalColumn(5, 1))
  entitled!: Decimal;

  @Column(decimalColumn(5, 1))
  taken!: Decimal;

  @Column({ type: 'boolean' })
  carryOverApproved!: boolean;

  @Column({ type: 'boolean' })
  givenUpInWriting!: boolean;

  @Column(decimalColumn(5, 1))
  unused!: Decimal;

  @Column(decimalColumn(5, 1))
  carried!: Decimal;

  @Column(decimalColumn(5, 1))
  lapsed!: Decimal;

  @Column(decimalColumn(12, 2))
  extraPay!: Decimal;

  @Column({ type: 'text', array: true })
  warnings!: string[];

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'timestamptz' })
  computedAt!: Date;
}
