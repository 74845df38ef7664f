import type { Decimal, Json, JsonObject } from '@gongqiao/kernel';
import { Bilingual, DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ScoringMoneyNode } from './money-types.js';

@ObjectType('ScoringScheme', { description: '文件规定的一种考核方案' })
export class ScoringSchemeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => [String], { description: '一年各轮的名称' })
  rounds!: readonly string[];

  @Field(() => [String], { description: '可以开展的单位类别' })
  unitKinds!: readonly string[];

  @Field(() => [String], { description: '所依据的条款' })
  provisions!: readonly string[];

  @Field(() => String, { nullable: true, description: '规定评分期限的条款；由文件规定期限的，评分截止不另行填写' })
  termsProvision!: string | null;
}

@ObjectType('ScoringTierCount')
export class ScoringTierCountNode {
  @Field(() => String, { nullable: true })
  tier!: string | null;

  @Field(() => String)
  zh!: string;

  @Field(() => Int)
  people!: number;
}

@ObjectType('ScoringSummary')
export class ScoringSummaryNode {
  @Field(() => Int)
  people!: number;

  @Field(() => Int, { description: '已算出得分的人数' })
  scored!: number;

  @Field(() => Int, { description: '最近一次重算与现行结果不同的人数' })
  differences!: number;

  @Field(() => [ScoringTierCountNode])
  tiers!: ScoringTierCountNode[];

  @Field(() => ScoringMoneyNode, { nullable: true })
  money!: ScoringMoneyNode | null;
}

@ObjectType('CrossScoring', { description: '交叉评分：由种子抽出，公布后可凭种子复核' })
export class CrossScoringNode {
  @Field(() => String)
  unit!: string;

  @Field(() => String)
  scores!: string;
}

@ObjectType('ScoringRound', { description: '一个单位一轮考核' })
export class ScoringRoundNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  scheme!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true, description: '通知：目的、方式、进度安排' })
  announcement!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '评分截止' })
  ratingEndsOn!: string | null;

  @Field(() => ID, { nullable: true, description: '文件规定的办理程序' })
  workflowInstanceId!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: '本轮设定' })
  settings!: JsonObject | null;

  @Field(() => String, { description: '抽取种子的 SHA-256，开始时即固定' })
  seedHash!: string;

  @Field(() => ID, { nullable: true, description: '现行结果的运行' })
  jobRunId!: string | null;

  @Field(() => ID, { nullable: true, description: '最近一次运行' })
  latestRunId!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  computedAt!: Date | null;

  @Field(() => DayScalar, { nullable: true })
  publishedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '公示截止' })
  noticeEndsOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '异议截止' })
  appealEndsOn!: string | null;
}

@ObjectType('ScoringResult', { description: '一人一轮的得分' })
export class ScoringResultNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  cohort!: string;

  @Field(() => String, { nullable: true, description: '参与考核的状态' })
  standing!: string | null;

  @Field(() => ID, { nullable: true })
  standingResultId!: string | null;

  @Field(() => ID, { nullable: true })
  rankResultId!: string | null;

  @Field(() => JsonScalar, { description: '取自记录的事实，按其在依据中的位置' })
  origins!: object;

  @Field(() => DecimalScalar, { nullable: true })
  score!: Decimal | null;

  @Field(() => Int, { nullable: true })
  rank!: number | null;

  @Field(() => String, { nullable: true })
  tier!: string | null;
}

@ObjectType('ScoringPart', { description: '一项事实：评分或记录，连同来源' })
export class ScoringPartNode {
  @Field(() => String)
  item!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String, { description: 'rating、service-record、attendance、register' })
  source!: string;

  @Field(() => JsonScalar)
  value!: Json;

  @Field(() => JsonScalar, { description: '这一项的形式，JSON Schema' })
  schema!: object;

  @Field(() => JsonScalar, { nullable: true, description: '取自记录的，其来源' })
  origin!: object | null;
}

@ObjectType('ScoringDifference', { description: '重算与现行结果不同之处' })
export class ScoringDifferenceNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  basis!: string;

  @Field(() => JsonScalar)
  before!: object;

  @Field(() => JsonScalar)
  after!: object;
}

@ObjectType('ScoringChange', { description: '结果不同的一个原因' })
export class ScoringChangeNode {
  @Field(() => String, { nullable: true, description: '改变了的事实；本人的事实没有改变的为空' })
  zh!: string | null;

  @Field(() => JsonScalar, { nullable: true })
  before!: Json;

  @Field(() => JsonScalar, { nullable: true })
  after!: Json;

  @Field(() => JsonScalar, { nullable: true, description: '这一项的形式，JSON Schema' })
  schema!: object | null;

  @Field(() => Bilingual, { description: '两次运行之间发生了什么' })
  why!: Bilingual;
}

@ObjectType('ScoringNoticeLine', { description: '公示名单的一行' })
export class ScoringNoticeLineNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  cohortZh!: string;

  @Field(() => String, { nullable: true })
  tierZh!: string | null;
}

@ObjectType('ScoringNotice', { description: '公示名单：姓名、单位、等级' })
export class ScoringNoticeNode {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [ScoringNoticeLineNode])
  lines!: ScoringNoticeLineNode[];
}

@ObjectType('ScoringSubject', { description: '被评人' })
export class ScoringSubjectNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  cohort!: string;
}

@ObjectType('RatingItem', { description: '评分项目' })
export class RatingItemNode {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  source!: string;

  @Field(() => [String], { nullable: true, description: '抽中而尚未评的编号，每个编号一份' })
  drawn!: readonly string[] | null;
}

@ObjectType('RatingForm', { description: '为一人评分的表' })
export class RatingFormNode {
  @Field(() => ID)
  subjectId!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  roundTitle!: string;

  @Field(() => String)
  state!: string;

  @Field(() => [RatingItemNode], { description: '由本人评的项目，已评的除外' })
  items!: RatingItemNode[];

  @Field(() => [RatingItemNode], { description: '由本人评、但须先抽取的项目' })
  waiting!: RatingItemNode[];

  @Field(() => JsonScalar, { description: '尚待填写的各项，JSON Schema' })
  schema!: object;

  @Field(() => JsonScalar, { description: '本人已评的各项' })
  given!: Json;
}

@ObjectType()
export class ScoringRoundConnection extends connectionOf(ScoringRoundNode, 'ScoringRound') {}

@ObjectType()
export class ScoringResultConnection extends connectionOf(ScoringResultNode, 'ScoringResult') {}

@ObjectType()
export class ScoringDifferenceConnection extends connectionOf(ScoringDifferenceNode, 'ScoringDifference') {}

@ObjectType()
export class ScoringSubjectConnection extends connectionOf(ScoringSubjectNode, 'ScoringSubject') {}

@ArgsType()
export class ScoringResultFilter {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String, { nullable: true })
  tier?: string | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分' })
  text?: string | null;
}

@InputType()
export class OpenScoringRoundInput {
  @Field(() => String)
  scheme!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { nullable: true, description: '通知：目的、方式、进度安排' })
  announcement?: string | null;

  @Field(() => DayScalar, { nullable: true, description: '评分截止' })
  ratingEndsOn?: string | null;
}
