import type { Decimal } from '@gongqiao/kernel';
import { TenantEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** What one check came to. */
export interface FundFinding {
  readonly id: string;
  readonly zh: string;
  readonly words: string;
  readonly holds: boolean;
  readonly resultId: string;
}

/** A year of a project's money as it was checked; checked again, another row is kept. */
@Entity('project_fund_check')
export class ProjectFundCheck extends TenantEntity {
  @Column({ type: 'int' })
  year!: number;

  /** Day on which people were counted. */
  @Column({ type: 'date' })
  asOf!: string;

  @Column({ type: 'uuid', nullable: true })
  contractId!: string | null;

  @Column({ type: 'text' })
  project!: string;

  /** People placed on the day. */
  @Column({ type: 'int' })
  posts!: number;

  /** Months of work that approved payrolls of the year pay. */
  @Column({ type: 'int' })
  months!: number;

  /** Yuan a post and year; null where nobody entered it, and nothing can be checked. */
  @Column(decimalColumn(14, 2, { nullable: true }))
  feePerPost!: Decimal | null;

  /** Pay and the employer's contributions of these months, in yuan. */
  @Column(decimalColumn(16, 2))
  staffCost!: Decimal;

  /** What of it was performance, bonuses and rewards, in yuan. */
  @Column(decimalColumn(16, 2))
  performance!: Decimal;

  @Column(decimalColumn(5, 2))
  adjustmentPercent!: Decimal;

  @Column({ type: 'jsonb' })
  checks!: readonly FundFinding[];

  @Column({ type: 'uuid' })
  checkedBy!: string;

  @Column({ type: 'timestamptz' })
  checkedAt!: Date;
}
