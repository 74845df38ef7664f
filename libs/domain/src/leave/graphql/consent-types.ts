import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LeaveConsent', { description: '购买方一侧的请假' })
export class LeaveConsentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  employerName!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  kindZh!: string;

  @Field(() => DayScalar)
  fromOn!: string;

  @Field(() => String)
  fromHalf!: string;

  @Field(() => DayScalar)
  toOn!: string;

  @Field(() => String)
  toHalf!: string;

  @Field(() => Int, { description: '离岗的自然日，含相连的请假' })
  absenceDays!: number;

  @Field(() => [String])
  papers!: readonly string[];

  @Field(() => String)
  takeover!: string;

  @Field(() => Boolean)
  handedOver!: boolean;

  @Field(() => Boolean)
  districtRequired!: boolean;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => DayScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => ID, { nullable: true, description: '所续的那次请假' })
  prolongs!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '应返岗日' })
  reportBackOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '自此日未返岗也未说明' })
  lateSince!: string | null;

  @Field(() => DayScalar, { nullable: true })
  returnedOn!: string | null;
}

@ObjectType()
export class LeaveConsentConnection extends connectionOf(LeaveConsentNode, 'LeaveConsent') {}

@ObjectType('OvertimeEntry', { description: '一次加班' })
export class OvertimeEntryNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String)
  starts!: string;

  @Field(() => String)
  ends!: string;

  @Field(() => DecimalScalar)
  hours!: Decimal;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  choice!: string;

  @Field(() => String)
  dayKind!: string;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  useBy!: string | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => ID, { nullable: true })
  usedBy!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '用人单位知悉的日子' })
  acknowledgedOn!: string | null;

  @Field(() => String, { nullable: true })
  acknowledgedBy!: string | null;

  @Field(() => ID, { nullable: true, description: '法定工时限度的依据' })
  lawResultId!: string | null;
}

@ObjectType()
export class OvertimeEntryConnection extends connectionOf(OvertimeEntryNode, 'OvertimeEntry') {}

@InputType()
export class OvertimeInput {
  @Field(() => String)
  on!: string;

  @Field(() => String)
  starts!: string;

  @Field(() => String)
  ends!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'pay 或 time-in-lieu' })
  choice!: 'pay' | 'time-in-lieu';
}
