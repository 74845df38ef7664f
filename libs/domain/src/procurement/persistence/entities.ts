import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { TenantEntity, UnitEntity, decimalColumn } from '@gongqiao/platform/database';
import { Column, Entity } from 'typeorm';

/** A body that may be hired for posts, on the register of the province. */
@Entity('provider')
export class Provider extends TenantEntity {
  /** Its own tenant, where it works with the platform. */
  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  creditCode!: string;

  @Column({ type: 'text' })
  kind!: string;

  /** What the document asks of a provider, each as stated with evidence. */
  @Column({ type: 'jsonb' })
  qualifications!: JsonObject;

  @Column({ type: 'date', nullable: true })
  licenceValidTo!: string | null;

  @Column({ type: 'date' })
  registeredOn!: string;

  @Column({ type: 'boolean', nullable: true })
  eligible!: boolean | null;

  @Column({ type: 'date', nullable: true })
  checkedOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkResultId!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

/** A bar over the whole tenant, from its day until it is lifted. */
@Entity('provider_disqualification')
export class ProviderDisqualification extends TenantEntity {
  @Column({ type: 'uuid' })
  providerId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'date' })
  decidedOn!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date', nullable: true })
  liftedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  liftReason!: string | null;
}

/** A purchaser's contract with a provider for some posts. */
@Entity('service_contract')
export class ServiceContract extends UnitEntity {
  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'uuid' })
  purchaserUnitId!: string;

  @Column({ type: 'uuid' })
  providerId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'text' })
  signatory!: string;

  @Column({ type: 'date' })
  startOn!: string;

  @Column({ type: 'date' })
  endOn!: string;

  @Column({ type: 'text', array: true })
  clauses!: string[];

  @Column({ type: 'boolean' })
  subcontracting!: boolean;

  @Column({ type: 'boolean' })
  payFloor!: boolean;

  @Column(decimalColumn(5, 2))
  insurancePercent!: Decimal;

  @Column(decimalColumn(12, 2))
  managementFee!: Decimal;

  @Column({ type: 'text' })
  state!: 'draft' | 'signed' | 'terminated' | 'ended' | 'transferred';

  /** Name of the purchaser, for the provider, who sees nothing of its tree. */
  @Column({ type: 'text', nullable: true })
  purchaserName!: string | null;

  /** The procurement by tender that it came of. */
  @Column({ type: 'uuid', nullable: true })
  procurementId!: string | null;

  /** The contract that it took over from another provider. */
  @Column({ type: 'uuid', nullable: true })
  succeedsId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  checkResultId!: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  demonstration!: boolean;
}

@Entity('contract_line')
export class ContractLine extends TenantEntity {
  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'uuid', nullable: true })
  providerTenantId!: string | null;

  @Column({ type: 'uuid' })
  postId!: string;

  @Column(decimalColumn(12, 2, { nullable: true }))
  agreedMonthlyPay!: Decimal | null;
}

/** A contract on its way from a provider that cannot perform it to another. */
@Entity('contract_transfer')
export class ContractTransfer extends UnitEntity {
  @Column({ type: 'uuid' })
  contractId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date' })
  reportedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'uuid', nullable: true })
  workflowInstanceId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  successorId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  successorResultId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  newContractId!: string | null;

  /** First day under the successor. */
  @Column({ type: 'date', nullable: true })
  effectiveOn!: string | null;
}

export const procurementEntities = [Provider, ProviderDisqualification, ServiceContract, ContractLine, ContractTransfer];
