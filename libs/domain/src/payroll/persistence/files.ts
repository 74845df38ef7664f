import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** What a person's pay is made from, from a day on. */
@Entity('pay_profile')
export class PayProfile extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'date' })
  validFrom!: string;

  /** Id of a standard of pay in the tenant's pack. */
  @Column({ type: 'text' })
  scheme!: string;

  /** What the standard asks of the file. */
  @Column({ type: 'jsonb' })
  terms!: JsonObject;

  /** Division code of the place that insures. */
  @Column({ type: 'text' })
  insurancePlace!: string;

  @Column(decimalColumn(12, 2))
  insuranceBase!: Decimal;

  @Column({ type: 'date', nullable: true })
  insuredOn!: string | null;

  @Column(decimalColumn(12, 2))
  fundBase!: Decimal;

  /** Per cent. */
  @Column(decimalColumn(5, 2))
  fundEmployerRate!: Decimal;

  @Column(decimalColumn(5, 2))
  fundWorkerRate!: Decimal;

  @Column({ type: 'date', nullable: true })
  fundOn!: string | null;

  /** Special additional deductions of the income tax, a month. */
  @Column(decimalColumn(12, 2))
  additionalDeduction!: Decimal;

  @Column({ type: 'text' })
  taxBasis!: 'monthly' | 'first-job' | 'full-year';

  @Column(decimalColumn(14, 2, { nullable: true }))
  previousYearIncome!: Decimal | null;

  /** Whether the contract of employment has the worker answer for damage. */
  @Column({ type: 'boolean' })
  damageAgreed!: boolean;

  /** Money of a quarter that follows the assessment. */
  @Column(decimalColumn(12, 2, { nullable: true }))
  quarterMoney!: Decimal | null;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

/** A bank account as proposed by one and approved by another; the number is sealed. */
@Entity('pay_account')
export class PayAccount extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'text' })
  bank!: string;

  @Column({ type: 'text' })
  holder!: string;

  @Column({ type: 'bytea', select: false })
  accountEncrypted!: Buffer;

  @Column({ type: 'bytea', select: false })
  accountHash!: Buffer;

  @Column({ type: 'text' })
  accountMasked!: string;

  @Column({ type: 'text' })
  state!: 'proposed' | 'approved' | 'refused';

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}

export const STANDARD_KINDS = ['minimum-wage', 'social-insurance', 'housing-fund', 'guideline', 'average-wage'] as const;
export type StandardKind = (typeof STANDARD_KINDS)[number];

/** A local standard from a day on: minimum wage, contribution tables, average wage, a purchaser's guideline. */
@Entity('pay_standard')
export class PayStandard extends TenantEntity {
  @Column({ type: 'text' })
  kind!: StandardKind;

  /** Division code; for a guideline the purchaser's tenant. */
  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'jsonb' })
  body!: JsonObject;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

export interface OvertimeEntry {
  readonly [key: string]: string | boolean;
  readonly date: string;
  readonly hours: string;
  readonly restGiven: boolean;
}

/** What a month brought for a person, entered or imported. */
@Entity('pay_input')
export class PayInput extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'int', nullable: true })
  scheduledDays!: number | null;

  @Column(decimalColumn(6, 2, { nullable: true }))
  attendedDays!: Decimal | null;

  /** Whether the days were confirmed by who answers for them. */
  @Column({ type: 'boolean' })
  approved!: boolean;

  @Column({ type: 'jsonb' })
  overtime!: readonly OvertimeEntry[];

  /** What the standard of pay asks each month. */
  @Column({ type: 'jsonb', nullable: true })
  monthly!: JsonObject | null;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

export const INCOME_KINDS = ['performance', 'award', 'other-income', 'annual-bonus'] as const;
export const DEDUCTION_KINDS = ['damage', 'court-order', 'other-by-law', 'fine', 'deposit'] as const;
export type PayItemKind = (typeof INCOME_KINDS)[number] | (typeof DEDUCTION_KINDS)[number];

/** One amount besides the monthly pay, paid or deducted with a month; each source once and for all. */
@Entity('pay_item')
export class PayItem extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  kind!: PayItemKind;

  @Column({ type: 'text' })
  zh!: string;

  @Column(decimalColumn(12, 2))
  amount!: Decimal;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text' })
  sourceRef!: string;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

/** A month paid before the payroll was kept here. */
@Entity('pay_earlier_month')
export class PayEarlierMonth extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column(decimalColumn(14, 2))
  income!: Decimal;

  @Column(decimalColumn(14, 2))
  specialDeduction!: Decimal;

  @Column(decimalColumn(14, 2))
  additionalDeduction!: Decimal;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;
}

/** How somebody leaves, as the settlement needs to know it: the ground in the law's words, leave taken, months worked. */
@Entity('pay_leaving')
export class PayLeaving extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'date' })
  lastDay!: string;

  @Column({ type: 'date' })
  noticeOn!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'boolean' })
  inProbation!: boolean;

  /** What was offered where a fixed term ran out. */
  @Column({ type: 'text', nullable: true })
  renewalOffer!: string | null;

  /** Full months of work anywhere, up to the last day. */
  @Column({ type: 'int' })
  cumulativeMonths!: number;

  /** Days of annual leave taken in the year. */
  @Column({ type: 'int' })
  takenDays!: number;

  @Column({ type: 'text' })
  unusedReason!: string;

  @Column({ type: 'uuid' })
  enteredBy!: string;

  @Column({ type: 'timestamptz' })
  enteredAt!: Date;
}

export const BONUS_WAYS = ['separate', 'combined'] as const;
export type BonusWay = (typeof BONUS_WAYS)[number];

/** How somebody wants the year's bonus taxed, where the law leaves the choice. */
@Entity('pay_bonus_choice')
export class PayBonusChoice extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'text' })
  way!: BonusWay;

  @Column({ type: 'uuid' })
  chosenBy!: string;

  @Column({ type: 'timestamptz' })
  chosenAt!: Date;
}

/** What a worker declares for the income tax, from a month on. */
@Entity('pay_deduction_statement')
export class PayDeductionStatement extends TenantEntity {
  @Column({ type: 'uuid' })
  employeeId!: string;

  @Column({ type: 'uuid' })
  userId!: string;

  @Column({ type: 'date' })
  validFrom!: string;

  /** Kind and amount a month of each. */
  @Column({ type: 'jsonb' })
  items!: readonly JsonObject[];

  @Column(decimalColumn(12, 2))
  monthly!: Decimal;

  /** The first wages of the year anywhere. */
  @Column({ type: 'boolean' })
  firstJob!: boolean;

  @Column({ type: 'timestamptz' })
  statedAt!: Date;
}
