import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PostPayment', { description: '一个岗位一个季度的费用' })
export class PostPaymentNode {
  @Field(() => ID)
  postId!: string;

  @Field(() => String, { nullable: true })
  postNumber!: string | null;

  @Field(() => [Int], { description: '在岗月份' })
  months!: number[];

  @Field(() => String)
  amount!: string;

  @Field(() => [ID], { description: '费用的依据，同一最低工资下的各月一条' })
  resultIds!: string[];
}

@ObjectType('ProviderPayment', { description: '一份合同一个季度应付承接主体的费用' })
export class ProviderPaymentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => Int, { description: '各岗在岗月数合计' })
  months!: number;

  @Field(() => DayScalar, { nullable: true })
  paidOn!: string | null;
}

@ObjectType()
export class ProviderPaymentConnection extends connectionOf(ProviderPaymentNode, 'ProviderPayment') {}

@ObjectType('SettlementLine', { description: '一个岗位一年的实际费用、分担和已预拨' })
export class SettlementLineNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  postId!: string;

  @Field(() => String)
  postKind!: string;

  @Field(() => Int)
  monthsFilled!: number;

  @Field(() => JsonScalar, { description: '测算时的事实：等级、档级、最低工资、在岗月份' })
  facts!: unknown;

  @Field(() => DecimalScalar)
  guidelineTotal!: Decimal;

  @Field(() => DecimalScalar)
  actualTotal!: Decimal;

  @Field(() => DecimalScalar)
  sharedBase!: Decimal;

  @Field(() => DecimalScalar)
  province!: Decimal;

  @Field(() => DecimalScalar)
  city!: Decimal;

  @Field(() => DecimalScalar)
  county!: Decimal;

  @Field(() => DecimalScalar)
  directCity!: Decimal;

  @Field(() => DecimalScalar)
  advancedProvince!: Decimal;

  @Field(() => DecimalScalar)
  advancedCity!: Decimal;
}

@ObjectType()
export class SettlementLineConnection extends connectionOf(SettlementLineNode, 'SettlementLine') {}

@ObjectType('Settlement', { description: '两级之间的年终清算：正数为应补，负数为应退' })
export class SettlementNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  payerUnitId!: string;

  @Field(() => ID)
  payeeUnitId!: string;

  @Field(() => DecimalScalar)
  provinceDue!: Decimal;

  @Field(() => DecimalScalar)
  provinceAdvanced!: Decimal;

  @Field(() => DecimalScalar)
  cityDue!: Decimal;

  @Field(() => DecimalScalar)
  cityAdvanced!: Decimal;

  @Field(() => DecimalScalar)
  difference!: Decimal;

  @Field(() => DayScalar, { nullable: true })
  settledOn!: string | null;
}

@ObjectType()
export class SettlementConnection extends connectionOf(SettlementNode, 'Settlement') {}

@ObjectType('WageObligation', { description: '承接主体一人一月的一项应付薪酬或缴费' })
export class WageObligationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  month!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DecimalScalar)
  due!: Decimal;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => DecimalScalar)
  paid!: Decimal;

  @Field(() => DayScalar, { nullable: true })
  paidOn!: string | null;
}

@ObjectType()
export class WageObligationConnection extends connectionOf(WageObligationNode, 'WageObligation') {}

@ObjectType('ProviderBreach', { description: '承接主体欠付的处理' })
export class ProviderBreachNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  providerId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true })
  workflowInstanceId!: string | null;

  @Field(() => DayScalar)
  foundOn!: string;

  @Field(() => DayScalar, { nullable: true })
  orderedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  rectifyBy!: string | null;

  @Field(() => DecimalScalar)
  outstanding!: Decimal;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;
}

@ObjectType()
export class ProviderBreachConnection extends connectionOf(ProviderBreachNode, 'ProviderBreach') {}

@ArgsType()
export class WageFilter {
  @Field(() => ID, { nullable: true })
  contractId?: string | null;

  @Field(() => String, { nullable: true })
  month?: string | null;

  @Field(() => String, { nullable: true, description: '薪酬或缴费项目' })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'open 未付清，late 已逾期，paid 已付清' })
  state?: string | null;
}

@ObjectType('WageSheetRow', { description: '申报表的一行：一名在岗人员，上次申报的各项金额，本月已申报的项目' })
export class WageSheetRow {
  @Field(() => ID)
  workerId!: string;

  @Field(() => String)
  workerName!: string;

  @Field(() => JsonScalar, { description: '上次申报的金额，按项目' })
  latest!: unknown;

  @Field(() => [String])
  reported!: string[];
}

@InputType()
export class ReportedWageInput {
  @Field(() => ID)
  workerId!: string;

  @Field(() => String, { description: 'wage，或文件所列的缴费项目' })
  kind!: string;

  @Field(() => String)
  due!: string;

  @Field(() => String)
  dueOn!: string;
}

@InputType()
export class WageReportInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  month!: string;

  @Field(() => [ReportedWageInput])
  items!: ReportedWageInput[];
}

@InputType()
export class WagePaymentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  on!: string;

  @Field(() => String)
  amount!: string;
}

@InputType()
export class ProviderBreachActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  transition!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: '改正期限，责令改正时必填' })
  rectifyBy?: string | null;
}
