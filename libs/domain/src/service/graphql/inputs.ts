import { DayScalar } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class ServiceRecordInput {
  @Field(() => String)
  kind!: string;

  @Field(() => DayScalar)
  heldOn!: string;

  @Field(() => String, { description: '开始时间，如 14:00' })
  startsAt!: string;

  @Field(() => String, { description: '结束时间，如 15:30' })
  endsAt!: string;

  @Field(() => Int, { defaultValue: 1 })
  participants!: number;

  @Field(() => ID, { nullable: true })
  matterId?: string | null;

  @Field(() => ID, { nullable: true })
  beneficiaryId?: string | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => String, { nullable: true, description: '文书类别' })
  paper?: string | null;

  @Field(() => String, { nullable: true, description: '培训主办方' })
  organiser?: string | null;

  @Field(() => Boolean, { nullable: true, description: '网络培训' })
  online?: boolean | null;

  @Field(() => String, { nullable: true, description: '大型活动中的分工' })
  largePart?: string | null;
}

@InputType()
export class NewServiceMatterInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => String, { nullable: true })
  goals?: string | null;

  @Field(() => String, { nullable: true })
  field?: string | null;

  @Field(() => [ID], { defaultValue: [] })
  beneficiaryIds!: string[];
}

@InputType()
export class NewBeneficiaryInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  alias!: string;

  @Field(() => String, { nullable: true })
  field?: string | null;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => String, { nullable: true })
  identityNumber?: string | null;
}

@InputType()
export class ServiceAmountInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  amount!: string;
}

@InputType()
export class ServiceTargetInput {
  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: 'month 或 quarter' })
  period!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => [ServiceAmountInput])
  amounts!: ServiceAmountInput[];

  @Field(() => [ID], { nullable: true })
  employeeIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '只给这一岗位的人' })
  position?: string | null;

  @Field(() => String, { nullable: true, description: '按合同给整个项目' })
  project?: string | null;
}

@ArgsType()
export class ServiceProgressArgs {
  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  project?: string | null;

  @Field(() => ID, { nullable: true })
  employeeId?: string | null;

  @Field(() => String, { nullable: true, description: 'project 按合同、项目分列' })
  by?: string | null;

  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: 'month、quarter、half-year、year' })
  period!: string;

  @Field(() => Int)
  number!: number;
}

@ArgsType()
export class ServiceRecordFilter {
  @Field(() => ID, { nullable: true })
  employeeId?: string | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => ID, { nullable: true })
  matterId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => DayScalar, { nullable: true })
  from?: string | null;

  @Field(() => DayScalar, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看本人的' })
  mine?: boolean | null;
}
