import type { JsonObject } from '@gongqiao/kernel';
import { DayScalar, JsonScalar } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('HandoverItem', { description: '交接事项' })
export class HandoverItemNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  quantity!: number;

  @Field(() => String)
  takenBy!: string;

  @Field(() => DayScalar, { nullable: true })
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: '签收人' })
  doneByName?: string | null;
}

@ObjectType('Departure', { description: '离职手续' })
export class DepartureNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String, { description: 'resignation、dismissal 或 agreed' })
  kind!: string;

  @Field(() => DayScalar)
  submittedOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar, { nullable: true })
  proposedLastDay!: string | null;

  @Field(() => DayScalar, { nullable: true })
  lastDay!: string | null;

  @Field(() => Boolean)
  earlyLeaveConsented!: boolean;

  @Field(() => Boolean)
  financeStaff!: boolean;

  @Field(() => Boolean)
  financeHandoverSupervised!: boolean;

  @Field(() => String, { nullable: true })
  ground!: string | null;

  @Field(() => JsonScalar)
  facts!: JsonObject;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: '对法律提示记录的合法依据' })
  holdGround!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedByEmployeeAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedByEmployerAt!: Date | null;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;
}

@InputType('DepartureChangeInput')
export class DepartureChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  ground?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  facts?: JsonObject | null;

  @Field(() => String, { nullable: true })
  evidence?: string | null;

  @Field(() => String, { nullable: true })
  holdGround?: string | null;

  @Field(() => String, { nullable: true })
  proposedLastDay?: string | null;

  @Field(() => Boolean, { nullable: true })
  earlyLeaveConsented?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  financeStaff?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  financeHandoverSupervised?: boolean | null;
}
