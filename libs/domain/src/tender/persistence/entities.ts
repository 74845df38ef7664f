import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** One procurement of posts' services: a round of one organiser for all purchasers of its area, from filing to contracts. */
@Entity('procurement')
export class Procurement extends UnitEntity {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid' })
  unitId!: string;

  /** Name of the organiser, for bidders, who see nothing of its tree. */
  @Column({ type: 'text' })
  unitName!: string;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  round!: number;

  @Column({ type: 'text' })
  title!: string;

  /** First day of the service to be bought: posts under a contract that runs beyond it are not bought again. */
  @Column({ type: 'date' })
  serviceFrom!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  /** How is bought and judged: the facts of the document's decision on the method, as the organiser set them. */
  @Column({ type: 'jsonb' })
  method!: JsonObject;

  @Column({ type: 'text', nullable: true })
  methodReason!: string | null;

  /** Weight of each factor of the scoring, in per cent. */
  @Column({ type: 'jsonb' })
  weights!: JsonObject;

  @Column({ type: 'uuid', nullable: true })
  methodResultId!: string | null;

  @Column({ type: 'int', nullable: true })
  planPosts!: number | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  planTotal!: Decimal | null;

  @Column({ type: 'text', nullable: true })
  medium!: string | null;

  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  scoringResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  awardedProviderId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  awardedProviderTenantId!: string | null;

  @Column({ type: 'date', nullable: true })
  awardedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** What one purchaser asks to have bought in a procurement, with its cost. */
@Entity('estimate_filing')
export class EstimateFiling extends UnitEntity {
  @Column({ type: 'uuid' })
  procurementId!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'text' })
  state!: 'wanted' | 'filed' | 'left-out';

  @Column({ type: 'text', nullable: true })
  leftOutReason!: string | null;

  /** Terms of the estimate as the decision asks for them: months, rates, fee. */
  @Column({ type: 'jsonb' })
  terms!: JsonObject;

  @Column(decimalColumn(16, 2, { nullable: true }))
  guidelineTotal!: Decimal | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  agreedTotal!: Decimal | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  excess!: Decimal | null;

  @Column({ type: 'uuid', nullable: true })
  estimateResultId!: string | null;

  @Column({ type: 'date', nullable: true })
  filedOn!: string | null;
}

/** A post of a filing, at the grade and step for which it is costed. */
@Entity('estimate_line')
export class EstimateLine extends TenantEntity {
  @Column({ type: 'uuid' })
  filingId!: string;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'int' })
  step!: number;

  @Column(decimalColumn(12, 2, { nullable: true }))
  agreedMonthlyPay!: Decimal | null;

  @Column(decimalColumn(14, 2))
  cost!: Decimal;
}

/** A provider's bid, with the scores of the evaluation. */
@Entity('bid')
export class Bid extends TenantEntity {
  @Column({ type: 'uuid' })
  procurementId!: string;

  @Column({ type: 'uuid' })
  providerId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column(decimalColumn(16, 2, { nullable: true }))
  price!: Decimal | null;

  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  @Column({ type: 'date' })
  registeredOn!: string;

  @Column({ type: 'boolean' })
  eligible!: boolean;

  @Column({ type: 'uuid', nullable: true })
  eligibilityResultId!: string | null;

  /** Score of each factor; null until the bid is evaluated. */
  @Column({ type: 'jsonb', nullable: true })
  scores!: JsonObject | null;

  @Column(decimalColumn(6, 2, { nullable: true }))
  total!: Decimal | null;

  @Column({ type: 'int', nullable: true })
  rank!: number | null;
}

export const tenderEntities = [Procurement, EstimateFiling, EstimateLine, Bid];
