import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PostGrade', { description: '岗位等级的一段' })
export class PostGradeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => DayScalar)
  validFrom!: string;

  @Field(() => DayScalar, { nullable: true })
  validTo!: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType('Post', { description: '工会社会工作岗位' })
export class PostNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => String)
  unitKind!: string;

  @Field(() => String)
  jurisdiction!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => Boolean)
  bargaining!: boolean;

  @Field(() => [String])
  dutyCodes!: string[];

  @Field(() => String)
  status!: string;

  @Field(() => DayScalar)
  startOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endOn!: string | null;

  @Field(() => ID, { nullable: true, description: '设立它的岗位申请' })
  applicationId!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;

  @Field(() => String, { nullable: true })
  unitName!: string | null;

  @Field(() => String, { nullable: true })
  purchaserName!: string | null;
}

@ObjectType('PostApplication', { description: '岗位申请' })
export class PostApplicationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  action!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  unitKind!: string;

  @Field(() => String)
  jurisdiction!: string;

  @Field(() => String, { nullable: true })
  grade!: string | null;

  @Field(() => ID, { nullable: true, description: '调整或取消的岗位' })
  postId!: string | null;

  @Field(() => ID, { nullable: true, description: '调整后的所在单位' })
  newUnitId!: string | null;

  @Field(() => [String], { nullable: true, description: '调整后的岗位职责' })
  newDutyCodes!: string[] | null;

  @Field(() => Int)
  requestedPosts!: number;

  @Field(() => Int)
  bargainingPosts!: number;

  @Field(() => JsonScalar)
  factors!: JsonObject;

  @Field(() => JsonScalar)
  statements!: JsonObject;

  @Field(() => String, { nullable: true })
  workNeed!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true })
  workflowInstanceId!: string | null;

  @Field(() => ID, { nullable: true, description: '可设岗位数的依据' })
  quotaResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '申请是否超出通常岗位数的依据' })
  requestResultId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  submittedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => Int, { nullable: true })
  approvedPosts!: number | null;

  @Field(() => String, { nullable: true })
  approvedGrade!: string | null;

  @Field(() => String, { nullable: true })
  decisionReason!: string | null;
}

@ObjectType('YearPlan', { description: '年度岗位总量和等级结构比例' })
export class YearPlanNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  postTotal!: number;

  @Field(() => DecimalScalar)
  juniorPercent!: Decimal;

  @Field(() => DecimalScalar)
  thirdPercent!: Decimal;

  @Field(() => DecimalScalar)
  secondPercent!: Decimal;

  @Field(() => DecimalScalar)
  firstPercent!: Decimal;

  @Field(() => String)
  sourceDocument!: string;
}

@ObjectType('MinimumWage', { description: '一档最低工资标准' })
export class MinimumWageNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  tier!: number;

  @Field(() => DayScalar)
  validFrom!: string;

  @Field(() => DecimalScalar)
  monthly!: Decimal;

  @Field(() => DecimalScalar, { nullable: true })
  hourly!: Decimal | null;

  @Field(() => String)
  sourceDocument!: string;
}

@ObjectType('BasisFigure', { description: '辖区基础数据' })
export class BasisFigureNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => DayScalar)
  takenOn!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

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
}

@ObjectType()
export class BasisFigureConnection extends connectionOf(BasisFigureNode, 'BasisFigure') {}

@ObjectType()
export class PostConnection extends connectionOf(PostNode, 'Post') {}

@ObjectType()
export class PostApplicationConnection extends connectionOf(PostApplicationNode, 'PostApplication') {}

@ArgsType()
export class PostFilter {
  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  grade?: string | null;

  @Field(() => String, { nullable: true })
  unitKind?: string | null;

  @Field(() => String, { nullable: true })
  status?: string | null;

  @Field(() => Boolean, { nullable: true, description: '今天无人在岗' })
  vacant?: boolean | null;

  @Field(() => String, { nullable: true, description: '岗位编号的开头' })
  number?: string | null;
}

@ArgsType()
export class PostApplicationFilter {
  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => String, { nullable: true })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '申请编号的开头' })
  number?: string | null;
}

@InputType()
export class NewPostApplicationInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  action!: 'establish' | 'abolish' | 'adjust' | 'adjust-grade';

  @Field(() => ID, { nullable: true })
  postId?: string | null;

  @Field(() => String, { nullable: true })
  grade?: string | null;

  @Field(() => ID, { nullable: true, description: '调整：新的所在单位' })
  newUnitId?: string | null;

  @Field(() => [String], { nullable: true, description: '调整：新的岗位职责' })
  newDutyCodes?: string[] | null;

  @Field(() => Int, { defaultValue: 1 })
  requestedPosts!: number;

  @Field(() => Int, { defaultValue: 0 })
  bargainingPosts!: number;

  @Field(() => JsonScalar)
  factors!: JsonObject;

  @Field(() => JsonScalar)
  statements!: JsonObject;

  @Field(() => String, { nullable: true })
  workNeed?: string | null;
}

@InputType()
export class PostApplicationActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  transition!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Int, { nullable: true })
  approvedPosts?: number | null;

  @Field(() => String, { nullable: true })
  approvedGrade?: string | null;
}

@InputType()
export class YearPlanInputType {
  @Field(() => Int)
  year!: number;

  @Field(() => Int)
  postTotal!: number;

  @Field(() => String)
  junior!: string;

  @Field(() => String)
  third!: string;

  @Field(() => String)
  second!: string;

  @Field(() => String)
  first!: string;

  @Field(() => String)
  sourceDocument!: string;
}

@InputType()
export class MinimumWageInputType {
  @Field(() => Int)
  tier!: number;

  @Field(() => String)
  validFrom!: string;

  @Field(() => String)
  monthly!: string;

  @Field(() => String, { nullable: true })
  hourly?: string | null;

  @Field(() => String)
  sourceDocument!: string;
}

@InputType()
export class DirectAdjustmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => String)
  startOn!: string;

  @Field(() => String)
  reason!: string;
}
