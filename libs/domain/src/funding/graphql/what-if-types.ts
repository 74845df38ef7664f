import { JsonScalar } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType({ description: '试算的一项参数：从某日起的新值' })
export class TriedParameterInput {
  @Field(() => String, { description: '参数编号，如包内的岗位系数表' })
  parameter!: string;

  @Field(() => String, { description: '起始日' })
  from!: string;

  @Field(() => JsonScalar)
  value!: unknown;
}

@InputType({ description: '试算的一档最低工资' })
export class TriedWageInput {
  @Field(() => Int)
  tier!: number;

  @Field(() => String)
  from!: string;

  @Field(() => String)
  monthly!: string;
}

@InputType()
export class WhatIfInput {
  @Field(() => [Int])
  years!: number[];

  @Field(() => [TriedParameterInput], { defaultValue: [] })
  parameters!: TriedParameterInput[];

  @Field(() => [TriedWageInput], { defaultValue: [] })
  wages!: TriedWageInput[];
}

@ObjectType()
export class PayerTotals {
  @Field(() => Int)
  posts!: number;

  @Field(() => String)
  total!: string;

  @Field(() => String)
  province!: string;

  @Field(() => String)
  city!: string;

  @Field(() => String)
  county!: string;

  @Field(() => String)
  directCity!: string;
}

@ObjectType()
export class CityEffect {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PayerTotals)
  before!: PayerTotals;

  @Field(() => PayerTotals)
  after!: PayerTotals;
}

@ObjectType()
export class GradeEffect {
  @Field(() => String)
  grade!: string;

  @Field(() => Int)
  step!: number;

  @Field(() => Int)
  posts!: number;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;

  @Field(() => String, { description: '每岗每年增减' })
  changeEach!: string;
}

@ObjectType()
export class WhatIfYear {
  @Field(() => Int)
  year!: number;

  @Field(() => PayerTotals)
  before!: PayerTotals;

  @Field(() => PayerTotals)
  after!: PayerTotals;

  @Field(() => [CityEffect])
  cities!: CityEffect[];

  @Field(() => [GradeEffect])
  grades!: GradeEffect[];
}
