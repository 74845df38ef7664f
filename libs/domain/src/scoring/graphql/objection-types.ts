import { DayScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ScoringAppeal', { description: '对本人结果的申诉' })
export class ScoringAppealNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => [String], { description: '有异议的项目' })
  items!: readonly string[];

  @Field(() => String)
  grounds!: string;

  @Field(() => DayScalar, { nullable: true, description: '先行沟通的日期' })
  talkedOn!: string | null;

  @Field(() => DayScalar)
  filedOn!: string;

  @Field(() => String)
  addressee!: string;

  @Field(() => DayScalar, { nullable: true, description: '答复期限' })
  answerDueOn!: string | null;

  @Field(() => ID, { nullable: true })
  decisionResultId!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: '考核人会议记录' })
  minutes!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => DayScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: '更正后的结果采用的时间' })
  correctedAt!: Date | null;
}

@ObjectType()
export class ScoringAppealConnection extends connectionOf(ScoringAppealNode, 'ScoringAppeal') {}

@InputType()
export class ScoringAppealInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => [String], { nullable: true })
  items?: string[] | null;

  @Field(() => String)
  grounds!: string;

  @Field(() => DayScalar, { nullable: true })
  talkedOn?: string | null;
}

@ObjectType('ScoringMisconduct', { description: '考核中的违规举报' })
export class ScoringMisconductNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => Boolean, { description: '所举报的是评分人' })
  asRater!: boolean;

  @Field(() => String)
  grounds!: string;

  @Field(() => DayScalar)
  reportedOn!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int, { description: '作废的评分' })
  struck!: number;
}

@ObjectType()
export class ScoringMisconductConnection extends connectionOf(ScoringMisconductNode, 'ScoringMisconduct') {}

@InputType()
export class ScoringMisconductInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => Boolean)
  asRater!: boolean;

  @Field(() => String)
  grounds!: string;
}

@ObjectType('PersonInRound', { description: '一轮考核中被评或评分的人' })
export class PersonInRoundNode {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => Boolean)
  assessed!: boolean;

  @Field(() => Boolean)
  rates!: boolean;
}

@ObjectType('ScoringMeasure', { description: '结果生效后机构决定的措施' })
export class ScoringMeasureNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindName!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar)
  effectiveOn!: string;

  @Field(() => DayScalar)
  decidedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  revokedOn!: string | null;

  @Field(() => String, { nullable: true })
  revokedReason!: string | null;
}

@ObjectType('OpenScoringMeasure', { description: '结果给出条件、可以决定的措施' })
export class OpenScoringMeasureNode {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindName!: string;

  @Field(() => String)
  provision!: string;
}

@InputType()
export class ScoringMeasureInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar)
  effectiveOn!: string;
}

@ObjectType('SmallestChange', { description: '单独一项提高到多少即可达到' })
export class SmallestChangeNode {
  @Field(() => String)
  zh!: string;

  @Field(() => String)
  from!: string;

  @Field(() => String)
  to!: string;
}

@ObjectType('NextStep', { description: '距上一等级还差什么' })
export class NextStepNode {
  @Field(() => String, { nullable: true })
  tierZh!: string | null;

  @Field(() => String, { nullable: true })
  gap!: string | null;

  @Field(() => [SmallestChangeNode])
  changes!: readonly SmallestChangeNode[];

  @Field(() => [String])
  unmet!: readonly string[];
}

@ObjectType('AppealTerm', { description: '可否申诉、到哪天为止' })
export class AppealTermNode {
  @Field(() => DayScalar, { nullable: true })
  day!: string | null;

  @Field(() => Boolean)
  open!: boolean;

  @Field(() => Boolean, { description: '须先沟通' })
  talkFirst!: boolean;
}

@ArgsType()
export class AppealFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '只看未答复的' })
  open?: boolean | null;
}
