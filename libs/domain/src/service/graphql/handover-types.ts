import { DayScalar } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('OpenServiceMatter', { description: '一名社工名下未结束的个案、小组和服务对象' })
export class OpenServiceMatterNode {
  @Field(() => String, { description: 'matter 或 beneficiary' })
  subject!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'casework、group 或 beneficiary' })
  kind!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar)
  since!: string;
}

@ObjectType('ServiceColleague', { description: '交接时可选的同事' })
export class ServiceColleagueNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => Boolean, { description: '正在办理离职' })
  leaving!: boolean;
}

@ObjectType('ServiceHandover', { description: '一次交接' })
export class ServiceHandoverNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar)
  handedOn!: string;

  @Field(() => String)
  handedByName!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  takenAt!: Date | null;
}

@InputType()
export class ServiceHandoverInput {
  @Field(() => ID)
  fromEmployeeId!: string;

  @Field(() => ID)
  toEmployeeId!: string;

  @Field(() => [ID], { defaultValue: [] })
  matterIds!: string[];

  @Field(() => [ID], { defaultValue: [] })
  beneficiaryIds!: string[];

  @Field(() => String)
  reason!: string;
}
