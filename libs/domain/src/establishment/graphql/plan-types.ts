import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class BasisFigureInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  takenOn!: string;

  @Field(() => Int)
  legalPersonUnits!: number;

  @Field(() => Int)
  largeEnterprises!: number;

  @Field(() => Int)
  employees!: number;

  @Field(() => Int)
  members!: number;

  @Field(() => Int)
  grassrootsUnions!: number;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('WageArea', { description: '一地的最低工资档次' })
export class WageAreaNode {
  @Field(() => ID, { description: '组织单位' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  divisionCode!: string;

  @Field(() => Int, { nullable: true })
  tier!: number | null;

  @Field(() => DayScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '今天执行的月最低工资' })
  monthly!: Decimal | null;

  @Field(() => String, { nullable: true })
  sourceDocument!: string | null;

  @Field(() => Int, { nullable: true, description: '已登记、尚未执行的档次' })
  comingTier!: number | null;

  @Field(() => DayScalar, { nullable: true })
  comingFrom!: string | null;
}

@ObjectType()
export class WageAreaConnection extends connectionOf(WageAreaNode, 'WageArea') {}

@InputType()
export class WageAreaInput {
  @Field(() => String)
  divisionCode!: string;

  @Field(() => Int)
  tier!: number;

  @Field(() => String)
  validFrom!: string;

  @Field(() => String)
  sourceDocument!: string;
}

@ObjectType('AbilityTest', { description: '一场工会工作实务能力测试' })
export class AbilityTestNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => DayScalar)
  heldOn!: string;

  @Field(() => DayScalar, { nullable: true })
  signUpBy!: string | null;

  @Field(() => String)
  place!: string;

  @Field(() => String, { description: '测试内容版本' })
  contentsVersion!: string;

  @Field(() => String)
  sourceDocument!: string;
}

@InputType()
export class AbilityTestInput {
  @Field(() => ID, { nullable: true, description: '要修改的一场；不填为新增' })
  id?: string | null;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  heldOn!: string;

  @Field(() => String, { nullable: true })
  signUpBy?: string | null;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  contentsVersion!: string;

  @Field(() => String)
  sourceDocument!: string;
}
