import { DayScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ServiceSummaryCountNode } from './summary-types.js';

@ObjectType('ServiceReport', { description: '按购买方的文件应提交的汇报、总结：期限、数量、文字' })
export class ServiceReportNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'monthly 每月汇报、quarterly 季度总结' })
  kind!: string;

  @Field(() => String)
  project!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  period!: string;

  @Field(() => DayScalar)
  dueOn!: string;

  @Field(() => String, { nullable: true })
  provision!: string | null;

  @Field(() => String, { description: 'owed 待提交、submitted 已提交' })
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  submittedOn!: string | null;

  @Field(() => String)
  submittedByName!: string;

  @Field(() => String)
  words!: string;
}

@ObjectType()
export class ServiceReportConnection extends connectionOf(ServiceReportNode, 'ServiceReport') {}

@ObjectType('PlanActivity')
export class PlanActivityNode {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  on!: string;

  @Field(() => String)
  place!: string;

  @Field(() => String)
  target!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  indicator!: string;

  @Field(() => String, { description: '预算（元）' })
  budget!: string;
}

@ObjectType('ServicePlan', { description: '项目年度工作计划，经购买方批准后执行' })
export class ServicePlanNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employerName!: string;

  @Field(() => String)
  project!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => [String])
  bases!: readonly string[];

  @Field(() => [PlanActivityNode])
  activities!: readonly PlanActivityNode[];

  @Field(() => DayScalar)
  executeOn!: string;

  @Field(() => DayScalar)
  submittedOn!: string;

  @Field(() => String, { nullable: true, description: 'approved、rejected；没有审批的为空' })
  outcome!: string | null;

  @Field(() => DayScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => String)
  decidedByName!: string;

  @Field(() => String)
  note!: string;
}

@ObjectType()
export class ServicePlanConnection extends connectionOf(ServicePlanNode, 'ServicePlan') {}

@InputType()
export class PlanActivityInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { defaultValue: '' })
  on!: string;

  @Field(() => String, { defaultValue: '' })
  place!: string;

  @Field(() => String, { defaultValue: '' })
  target!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { defaultValue: '' })
  indicator!: string;

  @Field(() => String)
  budget!: string;
}

@InputType()
export class ServicePlanInput {
  @Field(() => String)
  project!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => [String])
  bases!: string[];

  @Field(() => [PlanActivityInput])
  activities!: PlanActivityInput[];

  @Field(() => DayScalar)
  executeOn!: string;
}

export { ServiceSummaryCountNode };
