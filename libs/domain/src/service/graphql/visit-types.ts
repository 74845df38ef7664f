import type { JsonObject } from '@gongqiao/kernel';
import { JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('HomeVisit', { description: '一次家访、外勤：计划、评估、同意、出发、返回' })
export class HomeVisitNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  companionEmployeeId!: string | null;

  @Field(() => String, { description: '机构以外的同行人' })
  companionName!: string;

  @Field(() => ID, { nullable: true })
  matterId!: string | null;

  @Field(() => ID, { nullable: true })
  beneficiaryId!: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  destination!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  returnBy!: Date;

  @Field(() => [String])
  assessed!: readonly string[];

  @Field(() => [String])
  risks!: readonly string[];

  @Field(() => JsonScalar, { description: '安全行动计划，按要素' })
  plan!: JsonObject;

  @Field(() => String)
  state!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  discussedAt!: Date | null;

  @Field(() => String)
  discussion!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  leftAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  returnedAt!: Date | null;

  @Field(() => String)
  note!: string;

  @Field(() => JsonScalar)
  checks!: JsonObject;

  @Field(() => Int, { description: '逾期未报平安：1 已通知督导，2 已上报' })
  alarmLevel!: number;

  @Field(() => ID, { nullable: true, description: '同意前往时的评估结果' })
  resultId!: string | null;
}

@ObjectType('VisitCode', { description: '评估、计划、现场检查的一个项目' })
export class VisitCodeNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;
}

@ObjectType('VisitTerms', { description: '适用文件对家访的要求' })
export class VisitTermsNode {
  @Field(() => Boolean, { description: '文件规定了家访评估' })
  ruled!: boolean;

  @Field(() => [VisitCodeNode], { description: '现场检查项目' })
  checks!: readonly VisitCodeNode[];

  @Field(() => [VisitCodeNode], { description: '现场检查的结果' })
  results!: readonly VisitCodeNode[];
}

@InputType()
export class VisitPlanElementInput {
  @Field(() => String)
  element!: string;

  @Field(() => String)
  words!: string;
}

@InputType()
export class HomeVisitInput {
  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  destination!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  returnBy!: Date;

  @Field(() => ID, { nullable: true })
  companionEmployeeId?: string | null;

  @Field(() => String, { nullable: true })
  companionName?: string | null;

  @Field(() => ID, { nullable: true })
  matterId?: string | null;

  @Field(() => ID, { nullable: true })
  beneficiaryId?: string | null;

  @Field(() => [String])
  assessed!: string[];

  @Field(() => [String], { defaultValue: [] })
  risks!: string[];

  @Field(() => [VisitPlanElementInput])
  plan!: VisitPlanElementInput[];
}

@InputType()
export class VisitReportInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'leave 出发、report 报平安返回、breakOff 立即抽离、callOff 取消' })
  step!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: '现场检查：项目和结果' })
  checks?: JsonObject | null;
}

@ArgsType()
export class HomeVisitFilter {
  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看本人前往或同行的' })
  mine?: boolean | null;
}

@ObjectType()
export class HomeVisitConnection extends connectionOf(HomeVisitNode, 'HomeVisit') {}
