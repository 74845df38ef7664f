import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ProcurementState', { description: '采购所在环节' })
export class ProcurementStateNode {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => Boolean)
  final!: boolean;
}

@ObjectType('Procurement', { description: '集中采购' })
export class ProcurementNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String, { description: '组织单位' })
  unitName!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  round!: number;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar, { description: '服务起始日' })
  serviceFrom!: string;

  @Field(() => String)
  state!: string;

  @Field(() => JsonScalar)
  method!: JsonObject;

  @Field(() => String, { nullable: true })
  methodReason!: string | null;

  @Field(() => JsonScalar, { description: '各项评分权重' })
  weights!: JsonObject;

  @Field(() => ID, { nullable: true, description: '购买方式的依据' })
  methodResultId!: string | null;

  @Field(() => Int, { nullable: true })
  planPosts!: number | null;

  @Field(() => DecimalScalar, { nullable: true })
  planTotal!: Decimal | null;

  @Field(() => String, { nullable: true })
  medium!: string | null;

  @Field(() => DayScalar, { nullable: true })
  publishedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '综合评分的依据' })
  scoringResultId!: string | null;

  @Field(() => ID, { nullable: true })
  awardedProviderId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  awardedOn!: string | null;

  @Field(() => String, { nullable: true })
  decisionReason!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType('EstimateLine', { description: '备案的岗位' })
export class EstimateLineNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => Int)
  step!: number;

  @Field(() => DecimalScalar, { nullable: true })
  agreedMonthlyPay!: Decimal | null;

  @Field(() => DecimalScalar)
  cost!: Decimal;
}

@ObjectType('PostToBuy', { description: '已核定、待采购的岗位' })
export class PostToBuyNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => Int, { description: '现任人员的津贴档级；空缺为 1' })
  step!: number;
}

@ObjectType('EstimateFiling', { description: '购买服务项目备案' })
export class EstimateFilingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  procurementId!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  leftOutReason!: string | null;

  @Field(() => JsonScalar)
  terms!: JsonObject;

  @Field(() => DecimalScalar, { nullable: true })
  guidelineTotal!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  agreedTotal!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  excess!: Decimal | null;

  @Field(() => ID, { nullable: true, description: '费用测算的依据' })
  estimateResultId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  filedOn!: string | null;
}

@ObjectType('Bid', { description: '投标' })
export class BidNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  providerId!: string;

  @Field(() => DecimalScalar, { nullable: true })
  price!: Decimal | null;

  @Field(() => String, { nullable: true })
  statement!: string | null;

  @Field(() => DayScalar)
  registeredOn!: string;

  @Field(() => Boolean)
  eligible!: boolean;

  @Field(() => ID, { nullable: true, description: '承接资格的依据' })
  eligibilityResultId!: string | null;

  @Field(() => JsonScalar, { nullable: true })
  scores!: JsonObject | null;

  @Field(() => DecimalScalar, { nullable: true })
  total!: Decimal | null;

  @Field(() => Int, { nullable: true })
  rank!: number | null;
}

@ObjectType()
export class ProcurementConnection extends connectionOf(ProcurementNode, 'Procurement') {}

@ArgsType()
export class ProcurementFilter {
  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => String, { nullable: true, description: '名称或编号的一部分' })
  text?: string | null;
}

@InputType()
export class NewProcurementInput {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: '服务起始日' })
  serviceFrom!: string;
}

@InputType()
export class TenderMethodInput {
  @Field(() => ID)
  id!: string;

  @Field(() => JsonScalar, { description: '政策包「购买方式」判定的事实' })
  method!: JsonObject;

  @Field(() => String)
  reason!: string;

  @Field(() => JsonScalar)
  weights!: JsonObject;
}

@InputType()
export class ProcurementActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  transition!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: '定标时选定的承接主体' })
  providerId?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  form?: JsonObject | null;
}

@InputType()
export class FiledLineInput {
  @Field(() => ID)
  postId!: string;

  @Field(() => Int)
  step!: number;

  @Field(() => String, { nullable: true })
  agreedMonthlyPay?: string | null;
}

@InputType()
export class EstimateFilingInput {
  @Field(() => ID)
  procurementId!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => JsonScalar, { description: '政策包「费用测算」判定中由购买主体填写的事实' })
  terms!: JsonObject;

  @Field(() => [FiledLineInput])
  lines!: FiledLineInput[];
}

@InputType()
export class NewBidInput {
  @Field(() => ID)
  procurementId!: string;

  @Field(() => String, { nullable: true })
  price?: string | null;

  @Field(() => String, { nullable: true })
  statement?: string | null;
}

@InputType()
export class RegisteredBidInput extends NewBidInput {
  @Field(() => ID)
  providerId!: string;
}
