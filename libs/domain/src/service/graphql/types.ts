import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ServiceFile', { description: '附件：签到表、照片、文书，保留指纹' })
export class ServiceFileNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String, { description: 'SHA-256' })
  sha256!: string;

  @Field(() => GraphQLISODateTime)
  addedAt!: Date;
}

@ObjectType('ServiceRecord', { description: '一次服务、培训或一份文书' })
export class ServiceRecordNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  matterId!: string | null;

  @Field(() => ID, { nullable: true })
  beneficiaryId!: string | null;

  @Field(() => DayScalar)
  heldOn!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field(() => Int)
  minutes!: number;

  @Field(() => Int)
  participants!: number;

  @Field(() => String)
  place!: string;

  @Field(() => String, { nullable: true })
  paper!: string | null;

  @Field(() => String, { nullable: true })
  organiser!: string | null;

  @Field(() => Boolean)
  online!: boolean;

  @Field(() => String, { nullable: true })
  largePart!: string | null;

  @Field(() => String, { description: 'kept 计入、returned 退回、withdrawn 撤回' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  enteredAt!: Date;

  @Field(() => String)
  project!: string;
}

@ObjectType('EnteredService', { description: '登记的结果' })
export class EnteredServiceNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '因这条记录新出现的疑点' })
  findings!: number;
}

@ObjectType('ServiceFiling', { description: '一次归档审查' })
export class ServiceFilingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => JsonScalar)
  output!: JsonObject;

  @Field(() => ID)
  resultId!: string;

  @Field(() => GraphQLISODateTime)
  filedAt!: Date;
}

@ObjectType('ServiceMatter', { description: '个案或小组' })
export class ServiceMatterNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: '承办社工的员工档案' })
  employeeId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  goals!: string;

  @Field(() => String)
  field!: string;

  @Field(() => String)
  project!: string;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '督导同意为长期个案' })
  longTermOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '审定日期' })
  reviewedOn!: string | null;
}

@ObjectType('Beneficiary', { description: '服务对象；姓名等须说明事由才能查看' })
export class BeneficiaryNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  alias!: string;

  @Field(() => String)
  field!: string;

  @Field(() => DayScalar)
  registeredOn!: string;
}

@ObjectType('BeneficiaryIdentity', { description: '服务对象的真实身份，一次查看' })
export class BeneficiaryIdentityNode {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  telephone!: string | null;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true })
  identityNumber!: string | null;
}

@ObjectType('BeneficiaryLook', { description: '一次查看的记录' })
export class BeneficiaryLookNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  userName!: string;

  @Field(() => GraphQLISODateTime)
  lookedAt!: Date;

  @Field(() => String)
  reason!: string;
}

@ObjectType('ServiceFinding', { description: '服务记录中的疑点' })
export class ServiceFindingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'overlap 时间重叠、photo-twice 附件重复、last-day 月末补录' })
  rule!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => ID)
  recordId!: string;

  @Field(() => ID, { nullable: true })
  otherId!: string | null;

  @Field(() => String)
  month!: string;

  @Field(() => JsonScalar)
  detail!: JsonObject;

  @Field(() => GraphQLISODateTime)
  foundAt!: Date;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;
}

@ObjectType('ServiceStanding', { description: '一项指标的完成情况' })
export class ServiceStandingNode {
  @Field(() => String)
  indicator!: string;

  @Field(() => DecimalScalar)
  completed!: Decimal;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  participants!: number;

  @Field(() => Int)
  minutes!: number;

  @Field(() => DecimalScalar, { nullable: true })
  target!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '完成率（％）' })
  percent!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true })
  remaining!: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '余下每周须完成' })
  perWeek!: Decimal | null;
}

@ObjectType('ServiceProgressLine', { description: '一个单位、项目或人的完成情况' })
export class ServiceProgressLineNode {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  id!: string | null;

  @Field(() => [ServiceStandingNode])
  standings!: readonly ServiceStandingNode[];
}

@ObjectType('ServiceProgress', { description: '服务指标的实时完成情况' })
export class ServiceProgressNode {
  @Field(() => DayScalar)
  from!: string;

  @Field(() => DayScalar)
  to!: string;

  @Field(() => Int)
  weeksLeft!: number;

  @Field(() => ServiceProgressLineNode)
  whole!: ServiceProgressLineNode;

  @Field(() => [ServiceProgressLineNode])
  lines!: readonly ServiceProgressLineNode[];
}

@ObjectType('ServicePosition', { description: '岗位' })
export class ServicePositionNode {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType('ServiceTargetChange', { description: '指标此前的数' })
export class ServiceTargetChangeNode {
  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => GraphQLISODateTime, { nullable: true })
  validFrom!: Date | null;

  @Field(() => GraphQLISODateTime)
  validUntil!: Date;

  @Field(() => String)
  changedByName!: string;
}

@ObjectType('ServiceTarget', { description: '一人或一个项目一个月的指标' })
export class ServiceTargetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  employeeId!: string | null;

  @Field(() => String)
  project!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  month!: string;

  @Field(() => DecimalScalar)
  amount!: Decimal;

  @Field(() => GraphQLISODateTime, { nullable: true, description: '最近一次设定的时间' })
  setAt!: Date | null;
}

@ObjectType()
export class ServiceRecordConnection extends connectionOf(ServiceRecordNode, 'ServiceRecord') {}

@ObjectType()
export class ServiceMatterConnection extends connectionOf(ServiceMatterNode, 'ServiceMatter') {}

@ObjectType()
export class BeneficiaryConnection extends connectionOf(BeneficiaryNode, 'Beneficiary') {}

@ObjectType()
export class BeneficiaryLookConnection extends connectionOf(BeneficiaryLookNode, 'BeneficiaryLook') {}

@ObjectType()
export class ServiceFindingConnection extends connectionOf(ServiceFindingNode, 'ServiceFinding') {}

@ObjectType()
export class ServiceTargetConnection extends connectionOf(ServiceTargetNode, 'ServiceTarget') {}
