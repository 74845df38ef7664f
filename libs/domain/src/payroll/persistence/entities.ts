import type { Decimal, JsonObject, PayGuard } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import { PayAccount, PayBonusChoice, PayDeductionStatement, PayEarlierMonth, PayInput, PayItem, PayLeaving, PayProfile, PayStandard } from './files.js';
import { ProjectFundCheck } from './project-fund-check.js';

/** `open`: facts come in; `computed`; `checked`: on its way to approval; `approved`: nobody alters it; `paid`. */
export const PAYROLL_STATES = ['open', 'computed', 'checked', 'approved', 'paid'] as const;
export type PayrollState = (typeof PAYROLL_STATES)[number];

/** `month`: everybody employed in the month; `final`: one person who leaves, settled on the last day. */
export const PAYROLL_KINDS = ['month', 'final'] as const;
export type PayrollKind = (typeof PAYROLL_KINDS)[number];

/** The payroll of a month, or of one who leaves in it. */
@Entity('payroll')
export class Payroll extends UnitEntity {
  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text', default: 'month' })
  kind!: PayrollKind;

  /** Who leaves, on a final payroll. */
  @Column({ type: 'uuid', nullable: true })
  employeeId!: string | null;

  @Column({ type: 'text' })
  state!: PayrollState;

  @Column({ type: 'date' })
  payday!: string;

  @Column({ type: 'uuid', nullable: true })
  paydayResultId!: string | null;

  /** The run that worked it out last. */
  @Column({ type: 'uuid', nullable: true })
  runId!: string | null;

  /** The instant of the knowledge behind it. */
  @Column({ type: 'timestamptz', nullable: true })
  knownAt!: Date | null;

  @Column({ type: 'int' })
  people!: number;

  @Column(decimalColumn(16, 2))
  income!: Decimal;

  @Column(decimalColumn(16, 2))
  deducted!: Decimal;

  @Column(decimalColumn(16, 2))
  net!: Decimal;

  @Column(decimalColumn(16, 2))
  employerCost!: Decimal;

  /** The course of its approval. */
  @Column({ type: 'uuid', nullable: true })
  matterId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  approvedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy!: string | null;

  /** SHA-256 over all lines as approved. */
  @Column({ type: 'text', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** What one person is paid for a month. */
@Entity('pay_slip')
export class PaySlip extends UnitEntity {
  @Column({ type: 'uuid' })
  payrollId!: string;

  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'text' })
  scheme!: string;

  @Column(decimalColumn(14, 2))
  gross!: Decimal;

  @Column(decimalColumn(14, 2))
  income!: Decimal;

  @Column(decimalColumn(14, 2))
  insurance!: Decimal;

  @Column(decimalColumn(14, 2))
  fund!: Decimal;

  @Column(decimalColumn(14, 2))
  tax!: Decimal;

  @Column(decimalColumn(14, 2))
  otherDeductions!: Decimal;

  @Column(decimalColumn(14, 2))
  net!: Decimal;

  /** What of the income the year's cumulative tax does not count: a bonus taxed apart, severance. */
  @Column(decimalColumn(14, 2))
  apart!: Decimal;

  /** Pay and the employer's contributions together. */
  @Column(decimalColumn(14, 2))
  employerCost!: Decimal;

  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text', nullable: true })
  accountMasked!: string | null;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'timestamptz' })
  knownAt!: Date;
}

export const LINE_SECTIONS = ['part', 'adjustment', 'addition', 'arrears', 'deduction', 'employer', 'note'] as const;
export type LineSection = (typeof LINE_SECTIONS)[number];

/** One figure of a pay slip. Parts, adjustments, additions and arrears add up to the income; deductions stand as they are taken off. */
@Entity('pay_line')
export class PayLine extends TenantEntity {
  @Column({ type: 'uuid' })
  payrollId!: string;

  @Column({ type: 'uuid' })
  slipId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'int' })
  place!: number;

  @Column({ type: 'text' })
  section!: LineSection;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  zh!: string;

  @Column(decimalColumn(14, 2))
  amount!: Decimal;

  /** The earlier month that arrears settle. */
  @Column({ type: 'text', nullable: true })
  forMonth!: string | null;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text', nullable: true })
  sourceRef!: string | null;
}

/** Something that would break law, contract or the tenant's document if the payroll went out as it is. */
@Entity('pay_finding')
export class PayFinding extends UnitEntity {
  @Column({ type: 'uuid' })
  payrollId!: string;

  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  guard!: PayGuard;

  /** Parties that may let it pass with a reason; nobody where the law leaves nothing open. */
  @Column({ type: 'text', array: true })
  waivedByWhom!: string[];

  @Column({ type: 'text', nullable: true })
  provision!: string | null;

  @Column({ type: 'text' })
  zh!: string;

  @Column({ type: 'text' })
  en!: string;

  @Column({ type: 'text' })
  wayZh!: string;

  @Column({ type: 'text' })
  wayEn!: string;

  /** The figures behind it: a waiver holds for these and no others. */
  @Column({ type: 'text' })
  fingerprint!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  waivedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  waivedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  waivedReason!: string | null;
}

/** A worker's question about a pay slip, and the answer. */
@Entity('pay_question')
export class PayQuestion extends UnitEntity {
  @Column({ type: 'uuid' })
  slipId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'text', nullable: true })
  lineZh!: string | null;

  @Column({ type: 'text' })
  question!: string;

  @Column({ type: 'timestamptz' })
  askedAt!: Date;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  answeredBy!: string | null;
}

/** A purchaser's floor beside what somebody placed with it earned in a month. */
@Entity('pay_floor_check')
export class PayFloorCheck extends UnitEntity {
  @Column({ type: 'uuid' })
  payrollId!: string;

  @Column({ type: 'uuid' })
  runId!: string;

  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  employeeName!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'text' })
  hostUnitName!: string;

  @Column(decimalColumn(12, 2))
  floor!: Decimal;

  @Column(decimalColumn(12, 2))
  compared!: Decimal;

  @Column(decimalColumn(12, 2))
  shortfall!: Decimal;

  @Column({ type: 'text' })
  source!: string;

  /** What employer, purchaser and law say together, with the reasons. */
  @Column({ type: 'jsonb', nullable: true })
  combined!: JsonObject | null;

  /** Whether the payroll is approved: before, the purchaser sees nothing. */
  @Column({ type: 'boolean' })
  approved!: boolean;
}

export const payrollEntities = [PayProfile, PayAccount, PayStandard, PayInput, PayItem, PayEarlierMonth, PayLeaving, PayBonusChoice, PayDeductionStatement, Payroll, PaySlip, PayLine, PayFinding, PayQuestion, PayFloorCheck, ProjectFundCheck];
