import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Award', { description: '文件规定的一个奖项' })
export class AwardNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String, { description: 'person 人、team 团队、claim 本人申报' })
  stands!: string;

  @Field(() => [String], { description: '依据的条款，按文件的章节' })
  provisions!: readonly string[];

  @Field(() => Boolean, { description: '可以按月开展' })
  rolling!: boolean;

  @Field(() => JsonScalar, { description: '每名候选人要填的材料，JSON Schema' })
  formSchema!: object;

  @Field(() => JsonScalar, { nullable: true, description: '本轮要定的事项，JSON Schema' })
  settingsSchema!: object | null;

  @Field(() => String, { nullable: true, description: '年度预算（元）' })
  budget!: string | null;

  @Field(() => Boolean, { description: '可以按数据提出候选人' })
  proposes!: boolean;

  @Field(() => [String], { description: '由评分人填写的材料' })
  sheetFields!: readonly string[];
}

@ObjectType('AwardRound', { description: '一个奖项一年的评选' })
export class AwardRoundNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { name: 'awardId' })
  award!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: '按月开展的，第几个月；0 为全年' })
  month!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  state!: string;

  @Field(() => JsonScalar)
  settings!: JsonObject;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  computedAt!: Date | null;

  @Field(() => DecimalScalar, { nullable: true })
  total!: Decimal | null;

  @Field(() => DayScalar, { nullable: true, description: '公示截止' })
  noticeEndsOn!: string | null;

  @Field(() => String, { description: '通知：目的、对象和方式' })
  purpose!: string;

  @Field(() => DayScalar, { nullable: true, description: '提名截止' })
  nominateBy!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '汇总截止' })
  scoreBy!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '审定截止' })
  decideBy!: string | null;
}

@ObjectType('AwardTeamMember', { description: '团队一员和分到的金额' })
export class AwardTeamMemberNode {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: '元；还没有分配时为空' })
  amount!: string | null;
}

@ObjectType('AwardTeam', { description: '获奖团队的奖金和分配表' })
export class AwardTeamNode {
  @Field(() => ID)
  nomineeId!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => Boolean, { description: '本人现在可以分配' })
  mayShare!: boolean;

  @Field(() => [AwardTeamMemberNode])
  people!: readonly AwardTeamMemberNode[];
}

@InputType()
export class AwardShareInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String, { description: '元，至多两位小数' })
  amount!: string;
}

@ObjectType('AwardAct', { description: '现在可以做的一步' })
export class AwardActNode {
  @Field(() => String)
  transition!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => Boolean)
  needsReason!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  refusal!: object | null;
}

@ObjectType('AwardStep', { description: '评选程序的一步' })
export class AwardStepNode {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  zh!: string;
}

@ObjectType('AwardSignature')
export class AwardSignatureNode {
  @Field(() => String)
  party!: string;

  @Field(() => String)
  partyName!: string;

  @Field(() => GraphQLISODateTime)
  signedAt!: Date;
}

@ObjectType('AwardObjection', { description: '公示期内的异议' })
export class AwardObjectionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => String)
  grounds!: string;

  @Field(() => GraphQLISODateTime)
  lodgedAt!: Date;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: '受理和答复期限的依据' })
  decisionResultId!: string | null;

  @Field(() => String, { nullable: true, description: 'upheld 成立、dismissed 不成立' })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;
}

@ObjectType('AwardNominee', { description: '候选人、候选团队或申报' })
export class AwardNomineeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => ID, { nullable: true })
  employeeId!: string | null;

  @Field(() => String)
  label!: string;

  @Field(() => JsonScalar)
  facts!: JsonObject;

  @Field(() => String, { description: 'data 数据提出、nomination 提名或申报' })
  source!: string;

  @Field(() => String)
  note!: string;

  @Field(() => String)
  state!: string;

  @Field(() => DecimalScalar, { nullable: true })
  score!: Decimal | null;

  @Field(() => ID, { nullable: true })
  scoreResultId!: string | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  amount!: Decimal | null;

  @Field(() => String, { nullable: true })
  decidedReason!: string | null;
}

@ObjectType('AwardPayable', { description: '随工资发放的奖金' })
export class AwardPayableNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => String)
  month!: string;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => String, { nullable: true, description: '已经随哪个月的工资发放；还没有发放时为空' })
  paidWith?: string | null;
}

@ObjectType()
export class AwardRoundConnection extends connectionOf(AwardRoundNode, 'AwardRound') {}

@ObjectType()
export class AwardNomineeConnection extends connectionOf(AwardNomineeNode, 'AwardNominee') {}

@ObjectType()
export class AwardPayableConnection extends connectionOf(AwardPayableNode, 'AwardPayable') {}

@InputType()
export class OpenAwardRoundInput {
  @Field(() => String)
  award!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => JsonScalar, { nullable: true })
  settings?: JsonObject | null;

  @Field(() => Int, { nullable: true, description: '按月开展的，第几个月' })
  month?: number | null;

  @Field(() => String, { nullable: true, description: '通知：目的、对象和方式' })
  purpose?: string | null;

  @Field(() => DayScalar, { nullable: true })
  nominateBy?: string | null;

  @Field(() => DayScalar, { nullable: true })
  scoreBy?: string | null;

  @Field(() => DayScalar, { nullable: true })
  decideBy?: string | null;
}

@InputType()
export class AwardNominationInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => ID, { nullable: true, description: '候选人；本人申报时不填' })
  employeeId?: string | null;

  @Field(() => ID, { nullable: true })
  teamUnitId?: string | null;

  @Field(() => JsonScalar)
  facts!: JsonObject;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ArgsType()
export class AwardNomineeFilter {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => String, { nullable: true })
  outcome?: string | null;
}
