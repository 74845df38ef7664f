import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import type { Decimal } from '@gongqiao/kernel';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FundingYear', { description: '年度经费测算参数' })
export class FundingYearNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  state!: string;

  @Field(() => DecimalScalar)
  insurancePercent!: Decimal;

  @Field(() => DecimalScalar)
  managementFee!: Decimal;

  @Field(() => DecimalScalar)
  bonusPercent!: Decimal;

  @Field(() => ID, { nullable: true })
  jobRunId!: string | null;
}

@ObjectType('FundingBudget', { description: '一级工会的年度预算' })
export class FundingBudgetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  level!: string;

  @Field(() => Int)
  posts!: number;

  @Field(() => DecimalScalar)
  ownShare!: Decimal;

  @Field(() => DecimalScalar)
  provinceSubsidy!: Decimal;

  @Field(() => DecimalScalar)
  citySubsidy!: Decimal;

  @Field(() => DecimalScalar)
  total!: Decimal;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: '编报到哪一步；未开始为空' })
  flowState!: string | null;

  @Field(() => DayScalar, { nullable: true })
  flowApprovedOn!: string | null;
}

@ObjectType('FundingLine', { description: '一个岗位一年的费用和分担' })
export class FundingLineNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  postId!: string;

  @Field(() => String)
  postKind!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => Int)
  step!: number;

  @Field(() => Int)
  months!: number;

  @Field(() => DecimalScalar)
  guidelineTotal!: Decimal;

  @Field(() => DecimalScalar)
  actualTotal!: Decimal;

  @Field(() => DecimalScalar)
  sharedBase!: Decimal;

  @Field(() => DecimalScalar)
  purchaserOnly!: Decimal;

  @Field(() => DecimalScalar)
  province!: Decimal;

  @Field(() => DecimalScalar)
  city!: Decimal;

  @Field(() => DecimalScalar)
  county!: Decimal;

  @Field(() => DecimalScalar)
  directCity!: Decimal;

  @Field(() => JsonScalar, { description: '费用分担判定所用的事实' })
  facts!: unknown;
}

@ObjectType('Advance', { description: '一笔季度预拨' })
export class AdvanceNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => ID)
  payerUnitId!: string;

  @Field(() => ID)
  payeeUnitId!: string;

  @Field(() => DayScalar)
  opensOn!: string;

  @Field(() => DecimalScalar)
  provinceAmount!: Decimal;

  @Field(() => DecimalScalar)
  cityAmount!: Decimal;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  paidOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  receivedOn!: string | null;
}

@ObjectType()
export class FundingBudgetConnection extends connectionOf(FundingBudgetNode, 'FundingBudget') {}

@ObjectType()
export class FundingLineConnection extends connectionOf(FundingLineNode, 'FundingLine') {}

@ObjectType()
export class AdvanceConnection extends connectionOf(AdvanceNode, 'Advance') {}

@InputType()
export class FundingYearInput {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: '单位缴费比例，百分数' })
  insurancePercent!: string;

  @Field(() => String, { description: '管理费，每岗每月，元' })
  managementFee!: string;

  @Field(() => String, { description: '奖金比例，岗位工资的百分数' })
  bonusPercent!: string;
}

@ObjectType('PlaceMoney', { description: '下一级各单位的岗位和经费' })
export class PlaceMoneyNode {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  posts!: number;

  @Field(() => Int)
  filled!: number;

  @Field(() => Int)
  junior!: number;

  @Field(() => Int)
  third!: number;

  @Field(() => Int)
  second!: number;

  @Field(() => Int)
  first!: number;

  @Field(() => String)
  actualTotal!: string;

  @Field(() => String)
  province!: string;

  @Field(() => String)
  city!: string;

  @Field(() => String)
  county!: string;

  @Field(() => String)
  directCity!: string;

  @Field(() => String)
  advancedProvince!: string;
}

@ObjectType('AdvanceQuarter', { description: '一个单位一个季度的预拨合计' })
export class AdvanceQuarterNode {
  @Field(() => Int)
  quarter!: number;

  @Field(() => DayScalar)
  opensOn!: string;

  @Field(() => Int, { description: '笔数' })
  payments!: number;

  @Field(() => Int, { description: '已拨笔数' })
  paidPayments!: number;

  @Field(() => String, { description: '应拨' })
  planned!: string;

  @Field(() => String, { description: '已拨' })
  paid!: string;

  @Field(() => String, { description: '已确认收到' })
  received!: string;
}
