import type { Decimal } from '@gongqiao/kernel';
import { UnitEntity, TenantEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import { Inspection, Prepayment } from './course-entities.js';

/** The year's planning figures for the cost of posts, set by the province, and how far the year's budget is. */
@Entity('funding_year')
export class FundingYear extends TenantEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text' })
  state!: 'draft' | 'computed' | 'approved';

  @Column(decimalColumn(5, 2))
  insurancePercent!: Decimal;

  @Column(decimalColumn(12, 2))
  managementFee!: Decimal;

  @Column(decimalColumn(6, 2))
  bonusPercent!: Decimal;

  @Column({ type: 'uuid', nullable: true })
  jobRunId!: string | null;

  @Column({ type: 'text', nullable: true })
  packVersion!: string | null;
}

/** A post's year with its sums by payer: what a planned line and a settled one have in common. */
export abstract class PostCostEntity extends UnitEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'uuid' })
  cityUnitId!: string;

  @Column(decimalColumn(14, 2))
  guidelineTotal!: Decimal;

  @Column(decimalColumn(14, 2))
  actualTotal!: Decimal;

  @Column(decimalColumn(14, 2))
  sharedBase!: Decimal;

  @Column(decimalColumn(14, 2))
  purchaserOnly!: Decimal;

  @Column(decimalColumn(14, 2))
  province!: Decimal;

  @Column(decimalColumn(14, 2))
  city!: Decimal;

  @Column(decimalColumn(14, 2))
  county!: Decimal;

  @Column(decimalColumn(14, 2))
  directCity!: Decimal;
}

/** One post's cost of a year and who bears it. */
@Entity('funding_line')
export class FundingLine extends PostCostEntity {
  @Column({ type: 'text' })
  postKind!: 'county-post' | 'city-post' | 'direct-post';

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'int' })
  step!: number;

  @Column({ type: 'int' })
  months!: number;

  @Column({ type: 'boolean' })
  approved!: boolean;

  @Column({ type: 'jsonb' })
  facts!: Record<string, unknown>;

  @Column({ type: 'text' })
  packVersion!: string;
}

/** What a unit carries and receives in a year. */
@Entity('funding_budget')
export class FundingBudget extends UnitEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'uuid' })
  unitId!: string;

  @Column({ type: 'text' })
  level!: 'province' | 'city' | 'county' | 'direct-city';

  @Column({ type: 'int' })
  posts!: number;

  @Column(decimalColumn(16, 2))
  ownShare!: Decimal;

  @Column(decimalColumn(16, 2))
  provinceSubsidy!: Decimal;

  @Column(decimalColumn(16, 2))
  citySubsidy!: Decimal;

  @Column(decimalColumn(16, 2))
  total!: Decimal;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** How far the unit's own matter has come; null while none was begun. */
  @Column({ type: 'text', nullable: true })
  flowState!: string | null;

  @Column({ type: 'date', nullable: true })
  flowApprovedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;
}

/** An instalment of subsidies from one unit to another. */
@Entity('advance')
export class Advance extends UnitEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  quarter!: number;

  @Column({ type: 'uuid' })
  payerUnitId!: string;

  @Column({ type: 'uuid' })
  payeeUnitId!: string;

  @Column({ type: 'date' })
  opensOn!: string;

  @Column(decimalColumn(16, 2))
  provinceAmount!: Decimal;

  @Column(decimalColumn(16, 2))
  cityAmount!: Decimal;

  /** What was really sent, by the database: all that was planned, or what the steps on the way to each purchaser add up to. */
  @Column(decimalColumn(16, 2, { insert: false, update: false }))
  sentProvince!: Decimal;

  @Column(decimalColumn(16, 2, { insert: false, update: false }))
  sentCity!: Decimal;

  @Column({ type: 'text' })
  state!: 'planned' | 'paid' | 'received' | 'passed-on';

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;

  @Column({ type: 'date', nullable: true })
  receivedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;
}

export const fundingEntities = [FundingYear, FundingLine, FundingBudget, Advance, Prepayment, Inspection];
