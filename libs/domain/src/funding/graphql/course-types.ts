import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Prepayment', { description: '一个购买主体一个季度的补助拨付过程' })
export class PrepaymentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  quarter!: number;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => String)
  purchaserKind!: string;

  @Field(() => String)
  state!: string;

  @Field(() => DecimalScalar, { description: '应拨省级补助' })
  provinceDue!: Decimal;

  @Field(() => DecimalScalar, { description: '应拨市级补助' })
  cityDue!: Decimal;

  @Field(() => DecimalScalar, { nullable: true })
  prepaid!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  prepaidOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  cityReceived!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  cityReceivedOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  passedOn!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  passedOnOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  received!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  receivedOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  paid!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  paidOn!: string | null;
}

@ObjectType()
export class PrepaymentConnection extends connectionOf(PrepaymentNode, 'Prepayment') {}

@ObjectType('Inspection', { description: '对下级单位的监督检查' })
export class InspectionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  inspectedUnitId!: string;

  @Field(() => ID)
  inspectorUnitId!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  findings!: string;

  @Field(() => String, { nullable: true })
  correction!: string | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;
}

@ObjectType()
export class InspectionConnection extends connectionOf(InspectionNode, 'Inspection') {}

@ObjectType('InspectableUnit', { description: '可以检查的下级单位' })
export class InspectableUnitNode {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  level!: string;
}

@InputType()
export class InspectionInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String, { description: '检查情况' })
  findings!: string;

  @Field(() => String, { nullable: true, description: '整改要求' })
  correction?: string | null;
}
