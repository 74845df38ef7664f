import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('RatingRound', { description: '还有评分由本人给出的一轮' })
export class RatingRoundNode {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DayScalar, { nullable: true, description: '评分截止' })
  dueOn!: string | null;

  @Field(() => Int, { description: '待评人数' })
  people!: number;

  @Field(() => Int, { description: '待评份数' })
  outstanding!: number;
}

@ObjectType('RaterProgress', { description: '一项评分、一方评分人的进度' })
export class RaterProgressNode {
  @Field(() => String)
  item!: string;

  @Field(() => String)
  itemName!: string;

  @Field(() => String, { description: '评分人的产生方式' })
  kind!: string;

  @Field(() => String, { nullable: true, description: '指名的评分人' })
  rater!: string | null;

  @Field(() => [String], { description: '可以评分的角色' })
  parties!: readonly string[];

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => Int)
  wanted!: number;

  @Field(() => Int)
  given!: number;

  @Field(() => DayScalar, { nullable: true })
  dueOn!: string | null;
}

@ObjectType('GivenRating', { description: '已给出的一条评分，仅组织考核的一方可见' })
export class GivenRatingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  item!: string;

  @Field(() => String)
  itemName!: string;

  @Field(() => String)
  party!: string;

  @Field(() => JsonScalar)
  value!: unknown;

  @Field(() => String, { nullable: true })
  respondent!: string | null;

  @Field(() => GraphQLISODateTime)
  givenAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  struckAt!: Date | null;

  @Field(() => String, { nullable: true })
  struckReason!: string | null;
}

@ObjectType('ScoringDraw', { description: '一次抽取：凭种子和名册，任何人可以重做' })
export class ScoringDrawNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  item!: string;

  @Field(() => String, { nullable: true, description: '抽取的是什么' })
  title!: string | null;

  @Field(() => ID, { nullable: true })
  subjectId!: string | null;

  @Field(() => [String], { description: '名册，抽取时的次序不影响结果' })
  pool!: readonly string[];

  @Field(() => Int)
  size!: number;

  @Field(() => JsonScalar, { nullable: true, description: '分类抽取的，各类的数量' })
  quota!: object | null;

  @Field(() => [String])
  drawn!: readonly string[];

  @Field(() => JsonScalar, { description: '名册各项的名称' })
  names!: object;

  @Field(() => Boolean, { nullable: true, description: '凭公布的种子重做，结果是否一致；公布前不显示' })
  holds!: boolean | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => GraphQLISODateTime)
  drawnAt!: Date;
}

@ObjectType('HostSheet', { description: '待用人单位填写的评分表，只见被评人' })
export class HostSheetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  roundTitle!: string;

  @Field(() => String)
  itemName!: string;

  @Field(() => String, { nullable: true })
  hostUnitName!: string | null;

  @Field(() => DayScalar, { nullable: true })
  dueOn!: string | null;
}

@ObjectType('HostRating', { description: '用人单位一次填写、双方都看的评分和意见' })
export class HostRatingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  roundTitle!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => DecimalScalar)
  score!: Decimal;

  @Field(() => String)
  opinion!: string;

  @Field(() => String)
  signedBy!: string;

  @Field(() => ID, { nullable: true, description: '采购方年度鉴定的依据' })
  appraisalResultId!: string | null;

  @Field(() => Int, { nullable: true, description: '该合同尚缺的年度鉴定份数' })
  appraisalLeft!: number | null;

  @Field(() => DayScalar)
  givenOn!: string;
}

@ObjectType()
export class HostSheetConnection extends connectionOf(HostSheetNode, 'HostSheet') {}

@ObjectType()
export class HostRatingConnection extends connectionOf(HostRatingNode, 'HostRating') {}

@InputType()
export class HostSheetInput {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  score!: string;

  @Field(() => String, { description: '年度工作表现意见' })
  opinion!: string;

  @Field(() => String, { description: '签字人' })
  signedBy!: string;
}
