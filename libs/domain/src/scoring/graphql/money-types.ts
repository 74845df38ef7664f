// What follows from a score in money: consequences, amounts decided, settings taken from other rounds, the round's money as a whole.
import type { Decimal, Json } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar } from '@gongqiao/platform/graphql';
import { DecisionResultNode } from '@gongqiao/platform/policy';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('ScoringMoney', { description: '本轮绩效合计与经费的比较' })
export class ScoringMoneyNode {
  @Field(() => String)
  words!: string;

  @Field(() => Boolean)
  exceeded!: boolean;

  @Field(() => DecisionResultNode, { nullable: true })
  basis!: DecisionResultNode | null;
}

@ObjectType('BorrowedSetting', { description: '取自另一考核的设定' })
export class BorrowedSettingNode {
  @Field(() => String)
  setting!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => JsonScalar)
  value!: Json;

  @Field(() => DecisionResultNode, { nullable: true })
  basis!: DecisionResultNode | null;

  @Field(() => String)
  roundTitle!: string;
}

@ObjectType('DecidedAmount', { description: '在区间内决定的金额' })
export class DecidedAmountNode {
  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar)
  decidedOn!: string;
}

@ObjectType('ScoringConsequence', { description: '得分带来的后果' })
export class ScoringConsequenceNode {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  words!: string;

  @Field(() => String, { nullable: true, description: '金额（元）' })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: '由机构在区间内决定金额的，下限（元）' })
  min!: string | null;

  @Field(() => String, { nullable: true, description: '上限（元）' })
  max!: string | null;

  @Field(() => DecidedAmountNode, { nullable: true, description: '已决定的金额' })
  decided!: DecidedAmountNode | null;

  @Field(() => ID)
  resultId!: string;
}

@InputType()
export class ScoringAmountInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  consequence!: string;

  @Field(() => String, { description: '元，最多两位小数' })
  amount!: string;

  @Field(() => String)
  reason!: string;
}
