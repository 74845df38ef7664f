import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PayrollState } from '../persistence/entities.js';

@ObjectType('PayLeaver', { description: '离职人员和离职结算的进展' })
export class PayLeaverNode {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String) name!: string;
  @Field(() => DayScalar, { description: '最后工作日，工资应当日付清' }) lastDay!: string;
  @Field(() => ID, { nullable: true }) payrollId!: string | null;
  @Field(() => String, { nullable: true }) state!: PayrollState | null;
  @Field(() => DayScalar, { nullable: true }) paidOn!: string | null;
}

@ObjectType('FinalPayDraft', { description: '办理离职结算时已知的情况' })
export class FinalPayDraftNode {
  @Field(() => ID) employeeId!: string;
  @Field(() => String) number!: string;
  @Field(() => String) name!: string;
  @Field(() => DayScalar) lastDay!: string;
  @Field(() => DayScalar) noticeOn!: string;
  @Field(() => String, { nullable: true, description: '法律上的事由；须由人判断的为空' }) ground!: string | null;
  @Field(() => String, { nullable: true, description: '离职手续上的原因' }) reason!: string | null;
  @Field(() => Boolean) inProbation!: boolean;
  @Field(() => Int) cumulativeMonths!: number;
  @Field(() => Int) takenDays!: number;
  @Field(() => JsonScalar, { description: '可选的事由' }) grounds!: object;
  @Field(() => JsonScalar) renewalOffers!: object;
  @Field(() => JsonScalar) unusedReasons!: object;
}

@InputType()
export class FinalPayInputType {
  @Field(() => ID) employeeId!: string;
  @Field(() => String, { description: '通知日' }) noticeOn!: string;
  @Field(() => String) ground!: string;
  @Field(() => Boolean) inProbation!: boolean;
  @Field(() => String, { nullable: true }) renewalOffer?: string | null;
  @Field(() => Int, { description: '累计工作满月数' }) cumulativeMonths!: number;
  @Field(() => Int, { description: '本年已休年休假天数' }) takenDays!: number;
  @Field(() => String) unusedReason!: string;
}

@ObjectType('PayDeductionStandard', { description: '法律规定每月标准的专项附加扣除' })
export class PayDeductionStandardNode {
  @Field(() => String) kind!: string;
  @Field(() => DecimalScalar) monthly!: Decimal;
}

@ObjectType('PayDeductionStatement', { description: '本人申报的专项附加扣除，自某月起' })
export class PayDeductionStatementNode {
  @Field(() => ID) id!: string;
  @Field(() => DayScalar) validFrom!: string;
  @Field(() => JsonScalar) items!: unknown;
  @Field(() => DecimalScalar, { description: '每月合计' }) monthly!: Decimal;
  @Field(() => Boolean, { description: '本年首次取得工资' }) firstJob!: boolean;
  @Field(() => GraphQLISODateTime) statedAt!: Date;
}

@InputType()
export class PayDeductionInput {
  @Field(() => String) kind!: string;
  @Field(() => String, { description: '每月金额' }) monthly!: string;
}

@ObjectType('PayBonus', { description: '一笔全年一次性奖金的两种计税办法' })
export class PayBonusNode {
  @Field(() => ID, { description: '所在的工资条' }) id!: string;
  @Field(() => String) month!: string;
  @Field(() => Int) year!: number;
  @Field(() => DecimalScalar, { description: '奖金' }) amount!: Decimal;
  @Field(() => DecimalScalar, { nullable: true, description: '单独计税的全年税额；本年已用过的为空' }) separate!: Decimal | null;
  @Field(() => DecimalScalar, { description: '并入综合所得的全年税额' }) combined!: Decimal;
  @Field(() => DecimalScalar, { nullable: true }) saving!: Decimal | null;
  @Field(() => String, { description: '工资条采用的办法' }) way!: string;
  @Field(() => String, { nullable: true, description: '本人的选择' }) choice!: string | null;
  @Field(() => Boolean, { description: '工资表批准前可以改' }) open!: boolean;
  @Field(() => ID, { nullable: true }) resultId!: string | null;
}
