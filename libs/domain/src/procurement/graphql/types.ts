import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('ProviderDisqualification', { description: '全省取消资格' })
export class ProviderDisqualificationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => DayScalar)
  decidedOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar, { nullable: true })
  liftedOn!: string | null;

  @Field(() => String, { nullable: true })
  liftReason!: string | null;
}

@ObjectType('Provider', { description: '承接主体' })
export class ProviderNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  creditCode!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => JsonScalar)
  qualifications!: JsonObject;

  @Field(() => DayScalar, { nullable: true })
  licenceValidTo!: string | null;

  @Field(() => DayScalar)
  registeredOn!: string;

  @Field(() => Boolean, { nullable: true })
  eligible!: boolean | null;

  @Field(() => DayScalar, { nullable: true })
  checkedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '承接资格的依据' })
  checkResultId!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType('ContractLine', { description: '合同明细' })
export class ContractLineNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => DecimalScalar, { nullable: true })
  agreedMonthlyPay!: Decimal | null;
}

@ObjectType('Contract', { description: '岗位服务购买合同' })
export class ContractNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => ID)
  providerId!: string;

  @Field(() => DayScalar)
  startOn!: string;

  @Field(() => DayScalar)
  endOn!: string;

  @Field(() => [String])
  clauses!: string[];

  @Field(() => Boolean)
  subcontracting!: boolean;

  @Field(() => Boolean)
  payFloor!: boolean;

  @Field(() => DecimalScalar)
  insurancePercent!: Decimal;

  @Field(() => DecimalScalar)
  managementFee!: Decimal;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true, description: '合同审查的依据' })
  checkResultId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '所据的集中采购' })
  procurementId!: string | null;

  @Field(() => ID, { nullable: true, description: '由哪份合同转来' })
  succeedsId!: string | null;
}

@ObjectType()
export class ProviderConnection extends connectionOf(ProviderNode, 'Provider') {}

@ObjectType()
export class ContractConnection extends connectionOf(ContractNode, 'Contract') {}

@ArgsType()
export class ProviderFilter {
  @Field(() => String, { nullable: true, description: '名称的一部分或信用代码' })
  text?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已被全省取消资格' })
  disqualified?: boolean | null;
}

@ArgsType()
export class ContractFilter {
  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true })
  providerId?: string | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => String, { nullable: true, description: '合同编号的一部分' })
  number?: string | null;

  @Field(() => String, { nullable: true, description: '在这一天或之前到期' })
  endsBy?: string | null;
}

@InputType()
export class NewProviderInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  creditCode!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => JsonScalar)
  qualifications!: JsonObject;

  @Field(() => String, { nullable: true })
  licenceValidTo?: string | null;
}

@InputType()
export class ProviderCheckInput {
  @Field(() => ID)
  id!: string;

  @Field(() => JsonScalar, { nullable: true })
  qualifications?: JsonObject | null;

  @Field(() => String, { nullable: true })
  licenceValidTo?: string | null;
}

@InputType()
export class NewContractLineInput {
  @Field(() => ID)
  postId!: string;

  @Field(() => String, { nullable: true })
  agreedMonthlyPay?: string | null;
}

@InputType()
export class NewContractInput {
  @Field(() => String)
  number!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => ID)
  providerId!: string;

  @Field(() => String)
  startOn!: string;

  @Field(() => String)
  endOn!: string;

  @Field(() => [String])
  clauses!: string[];

  @Field(() => Boolean)
  subcontracting!: boolean;

  @Field(() => Boolean)
  payFloor!: boolean;

  @Field(() => String)
  insurancePercent!: string;

  @Field(() => String)
  managementFee!: string;

  @Field(() => [NewContractLineInput])
  lines!: NewContractLineInput[];
}
