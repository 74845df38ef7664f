import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Course, Offer, Way, Wish } from '../persistence/talent-entities.js';

@ObjectType('Nomination', { description: '选拔：从推荐到任命，到任期结束' })
export class NominationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String, { description: 'backbone 骨干人才、leader 组长、manager 行政管理人员' })
  course!: string;

  @Field(() => String, { description: 'self、member、supervisor 或 agency' })
  way!: string;

  @Field(() => DayScalar)
  nominatedOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => ID, { nullable: true })
  targetUnitId!: string | null;

  @Field(() => String, { nullable: true, description: '拟任职位代码' })
  targetPosition!: string | null;

  @Field(() => JsonScalar, { description: '制度判定所需的事实' })
  facts!: JsonObject;

  @Field(() => String, { nullable: true, description: '竞岗或选拔材料' })
  statement!: string | null;

  @Field(() => DayScalar, { nullable: true })
  statedOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '公开发言日期' })
  spokeOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  appointedOn!: string | null;

  @Field(() => Int, { nullable: true, description: '考核期（月）' })
  trialMonths!: number | null;

  @Field(() => DayScalar, { nullable: true })
  trialEndsOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '任职自' })
  effectiveOn!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '批准的津贴（元/月）' })
  approvedAmount!: Decimal | null;

  @Field(() => String, { nullable: true, description: '述职材料' })
  report!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType()
export class NominationConnection extends connectionOf(NominationNode, 'Nomination') {}

@ObjectType('NominationCount', { description: '不记名评分和投票的计数' })
export class NominationCountNode {
  @Field(() => Int)
  members!: number;

  @Field(() => Int)
  scoresGiven!: number;

  @Field(() => Int)
  votesFor!: number;

  @Field(() => Int)
  votesAgainst!: number;
}

@ObjectType('NominationBallotPaper', { description: '组员看到的评分单或选票' })
export class BallotPaperNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  candidateName!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String, { description: '拟任职位' })
  positionName!: string;

  @Field(() => String, { nullable: true, description: '竞岗材料' })
  statement!: string | null;

  @Field(() => String, { description: 'score 评分或 stay 是否继续担任' })
  kind!: string;

  @Field(() => Boolean)
  open!: boolean;

  @Field(() => Boolean, { description: '本人已评分或投票' })
  given!: boolean;
}

@ArgsType()
export class NominationFilter {
  @Field(() => String, { nullable: true })
  course?: Course | null;

  @Field(() => Boolean, { nullable: true, description: '办理中' })
  open?: boolean | null;
}

@InputType('NewNominationInput')
export class NewNominationInput {
  @Field(() => String)
  course!: Course;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  way!: Way;

  @Field(() => String)
  reason!: string;

  @Field(() => ID, { nullable: true })
  targetUnitId?: string | null;

  @Field(() => String, { nullable: true })
  targetPosition?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  facts?: JsonObject | null;
}

@InputType('OwnNominationInput')
export class OwnNominationInput {
  @Field(() => String)
  course!: Course;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  targetPosition?: string | null;
}

@InputType('NominationChangeInput')
export class NominationChangeInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  targetUnitId?: string | null;

  @Field(() => String, { nullable: true })
  targetPosition?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  facts?: JsonObject | null;

  @Field(() => String, { nullable: true })
  spokeOn?: string | null;
}

@ObjectType('ContractFeePlace', { description: '合同或项目及其每岗购买费' })
export class FeePlaceNode {
  @Field(() => ID, { nullable: true })
  contractId!: string | null;

  @Field(() => String, { nullable: true, description: '购买方合同编号' })
  contractNumber!: string | null;

  @Field(() => String)
  project!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => String, { nullable: true, description: '每岗每年（元）' })
  feePerPost!: string | null;

  @Field(() => DayScalar, { nullable: true })
  validFrom!: string | null;

  @Field(() => String, { nullable: true })
  source!: string | null;
}

@InputType('NewContractFeeInput')
export class NewContractFeeInput {
  @Field(() => ID, { nullable: true })
  contractId?: string | null;

  @Field(() => String, { nullable: true })
  project?: string | null;

  @Field(() => String)
  validFrom!: string;

  @Field(() => DecimalScalar)
  feePerPost!: Decimal;

  @Field(() => String)
  source!: string;
}

@ObjectType('FirstPassword', { description: '首次登录密码，只显示一次' })
export class FirstPasswordNode {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  signInName!: string;

  @Field(() => String, { description: '重复的请求为空：只告知一次' })
  password!: string;
}

@ObjectType('ContractEnding', { description: '到期劳动合同的续订或终止' })
export class ContractEndingNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => DayScalar)
  endsOn!: string;

  @Field(() => Int, { description: '连续固定期限合同次数，含本次' })
  fixedTerms!: number;

  @Field(() => DayScalar)
  continuousFrom!: string;

  @Field(() => [String], { description: '可以要求无固定期限合同的依据：ten-years、two-fixed-terms' })
  grounds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'open-ended、fixed-term 或 not-renew' })
  wish!: string | null;

  @Field(() => DayScalar, { nullable: true })
  wishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'none、worse 或 same-or-better' })
  offer!: string | null;

  @Field(() => Boolean, { nullable: true, description: '应付经济补偿' })
  severanceDue!: boolean | null;

  @Field(() => ID, { nullable: true })
  departureId!: string | null;

  @Field(() => String, { description: 'open、renewed、ended 或 lapsed' })
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;
}

@ObjectType()
export class ContractEndingConnection extends connectionOf(ContractEndingNode, 'ContractEnding') {}

@InputType('EndAtExpiryInput')
export class EndAtExpiryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  offer!: Offer;

  @Field(() => [String])
  protections!: string[];

  @Field(() => Boolean)
  disqualified!: boolean;

  @Field(() => Boolean)
  publicWelfarePost!: boolean;

  @Field(() => String)
  reason!: string;
}

export type { Wish };
