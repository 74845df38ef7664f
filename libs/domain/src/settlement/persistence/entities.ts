import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';
import { PostCostEntity } from '../../funding/index.js';

/** What a purchaser owes a provider for a quarter, by the months in which the posts of a contract were filled. */
@Entity('provider_payment')
export class ProviderPayment extends UnitEntity {
  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  quarter!: number;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column(decimalColumn(16, 2))
  amount!: Decimal;

  /** Months of all posts together. */
  @Column({ type: 'int' })
  months!: number;

  /** Months and cost by post. */
  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'text' })
  packVersion!: string;

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;
}

/** One post's real cost of a year beside what was advanced for it. */
@Entity('settlement_line')
export class SettlementLine extends PostCostEntity {
  @Column({ type: 'text' })
  postKind!: string;

  @Column({ type: 'int' })
  monthsFilled!: number;

  @Column(decimalColumn(14, 2))
  advancedProvince!: Decimal;

  @Column(decimalColumn(14, 2))
  advancedCity!: Decimal;

  @Column({ type: 'jsonb' })
  facts!: JsonObject;

  @Column({ type: 'text' })
  packVersion!: string;
}

/** What two units owe each other at the year's end: above zero the payer pays the rest, below zero the payee returns it. */
@Entity('settlement_unit')
export class SettlementUnit extends UnitEntity {
  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'uuid' })
  payerUnitId!: string;

  @Column({ type: 'uuid' })
  payeeUnitId!: string;

  @Column(decimalColumn(16, 2))
  provinceDue!: Decimal;

  @Column(decimalColumn(16, 2))
  provinceAdvanced!: Decimal;

  @Column(decimalColumn(16, 2))
  cityDue!: Decimal;

  @Column(decimalColumn(16, 2))
  cityAdvanced!: Decimal;

  @Column(decimalColumn(16, 2))
  difference!: Decimal;

  @Column({ type: 'date', nullable: true })
  settledOn!: string | null;
}

/** A payment towards an obligation, on its day. */
export interface WagePayment {
  readonly [key: string]: string;
  readonly on: string;
  readonly amount: string;
}

/** Wage or contribution that a provider owes for a worker and month, as it reports. */
@Entity('wage_obligation')
export class WageObligation extends TenantEntity {
  @Column({ type: 'uuid' })
  workerId!: string;

  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid' })
  purchaserTenantId!: string;

  @Column({ type: 'text' })
  month!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column(decimalColumn(12, 2))
  due!: Decimal;

  @Column({ type: 'date' })
  dueOn!: string;

  @Column(decimalColumn(12, 2))
  paid!: Decimal;

  @Column({ type: 'date', nullable: true })
  paidOn!: string | null;

  @Column({ type: 'jsonb' })
  payments!: WagePayment[];
}

/** A provider that pays late or short, on its way from order to sanction. */
@Entity('provider_breach')
export class ProviderBreach extends UnitEntity {
  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid' })
  providerId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'date' })
  foundOn!: string;

  @Column({ type: 'date', nullable: true })
  orderedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  rectifyBy!: string | null;

  @Column(decimalColumn(16, 2))
  outstanding!: Decimal;

  @Column({ type: 'uuid', nullable: true })
  resultId!: string | null;
}

export const settlementEntities = [ProviderPayment, SettlementLine, SettlementUnit, WageObligation, ProviderBreach];
