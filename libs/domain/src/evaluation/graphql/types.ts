import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AppraisalTierCount')
export class AppraisalTierCountNode {
  @Field(() => String)
  tier!: string;

  @Field(() => Int)
  people!: number;
}

@ObjectType('AppraisalPlace', { description: '县级工会的上报情况' })
export class AppraisalPlaceNode {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => Int, { description: '满意率和等次齐全的人数' })
  complete!: number;

  @Field(() => Boolean, { description: '建议等次已上报' })
  suggested!: boolean;

  @Field(() => Boolean, { description: '已交承接主体' })
  handedOver!: boolean;
}

@ObjectType('AppraisalSummary', { description: '参评情况' })
export class AppraisalSummaryNode {
  @Field(() => Int)
  participants!: number;

  @Field(() => Int)
  complete!: number;

  @Field(() => [AppraisalTierCountNode], { description: '按拟定等次（未审定的按建议等次）' })
  tiers!: AppraisalTierCountNode[];

  @Field(() => [AppraisalPlaceNode])
  places!: AppraisalPlaceNode[];
}

@ObjectType('AppraisalRound', { description: '一市一年的年度评价' })
export class AppraisalRoundNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true })
  workflowInstanceId!: string | null;

  @Field(() => ID, { nullable: true, description: '最近一次运行' })
  jobRunId!: string | null;

  @Field(() => Int, { nullable: true, description: '优秀名额' })
  cap!: number | null;

  @Field(() => String, { nullable: true, description: '优秀超名额理由' })
  capException!: string | null;

  @Field(() => ID, { nullable: true, description: '审核的依据' })
  reviewResultId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  settledOn!: string | null;
}

@ObjectType('AppraisalCorrection', { description: '复核申诉后的改正' })
export class AppraisalCorrectionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => DayScalar)
  correctedOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => JsonScalar, { description: '改正前' })
  before!: JsonObject;

  @Field(() => JsonScalar, { description: '改正后' })
  after!: JsonObject;

  @Field(() => DayScalar, { nullable: true })
  appliedOn!: string | null;
}

@ObjectType('AppraisalResult', { description: '一人一年的评价结果' })
export class AppraisalResultNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  roundId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => String)
  postLevel!: string;

  @Field(() => String, { description: '年末岗位等级' })
  grade!: string;

  @Field(() => Int)
  unreportedIncidents!: number;

  @Field(() => Boolean)
  missedKeyTask!: boolean;

  @Field(() => DecimalScalar, { nullable: true })
  satisfactionRate!: Decimal | null;

  @Field(() => Boolean)
  seriousFault!: boolean;

  @Field(() => Boolean)
  incompetent!: boolean;

  @Field(() => String, { nullable: true })
  severity!: string | null;

  @Field(() => String, { nullable: true })
  superiorOpinion!: string | null;

  @Field(() => String, { nullable: true, description: '最高可评等次' })
  highestTier!: string | null;

  @Field(() => String, { nullable: true, description: '应评等次' })
  forcedTier!: string | null;

  @Field(() => String, { nullable: true, description: '县级建议等次' })
  suggestedTier!: string | null;

  @Field(() => DayScalar, { nullable: true })
  suggestedOn!: string | null;

  @Field(() => String, { nullable: true, description: '审定等次' })
  finalTier!: string | null;

  @Field(() => String, { nullable: true })
  differenceReason!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: '年终奖金' })
  bonus!: Decimal | null;

  @Field(() => Int, { nullable: true, description: '次年津贴档级' })
  nextStep!: number | null;

  @Field(() => String, { nullable: true })
  followUp!: string | null;

  @Field(() => String, { nullable: true })
  retraining!: string | null;

  @Field(() => ID, { nullable: true, description: '等次限制的依据' })
  tierResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '年终奖金的依据' })
  bonusResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '津贴档级的依据' })
  stepResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '后续处理的依据' })
  followUpResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '再培训或更换人员的事项' })
  followUpInstanceId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  notifiedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  handedOverOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  appliedOn!: string | null;
}

@ObjectType('AppraisalRequest', { description: '复核或申诉' })
export class AppraisalRequestNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  grounds!: string;

  @Field(() => DayScalar)
  receivedOn!: string;

  @Field(() => DayScalar, { description: '答复期限' })
  dueOn!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  authority!: string;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => DayScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => ID, { nullable: true })
  workflowInstanceId!: string | null;

  @Field(() => ID, { nullable: true, description: '答复方和期限的依据' })
  decisionResultId!: string | null;
}

@ObjectType()
export class AppraisalRoundConnection extends connectionOf(AppraisalRoundNode, 'AppraisalRound') {}

@ObjectType()
export class AppraisalResultConnection extends connectionOf(AppraisalResultNode, 'AppraisalResult') {}

@ObjectType()
export class AppraisalRequestConnection extends connectionOf(AppraisalRequestNode, 'AppraisalRequest') {}

@ArgsType()
export class AppraisalResultFilter {
  @Field(() => ID, { nullable: true })
  roundId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '审定等次，未审定的按建议等次' })
  tier?: string | null;

  @Field(() => String, { nullable: true })
  followUp?: string | null;

  @Field(() => Boolean, { nullable: true, description: '满意率和等次齐全' })
  complete?: boolean | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分、拼音首字母或岗位编号' })
  text?: string | null;
}

@InputType()
export class OpenAppraisalInput {
  @Field(() => ID)
  unitId!: string;

  @Field(() => Int)
  year!: number;
}

@InputType()
export class AppraisalEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  satisfactionRate!: string;

  @Field(() => Int, { defaultValue: 0 })
  unreportedIncidents!: number;

  @Field(() => Boolean, { defaultValue: false })
  missedKeyTask!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  seriousFault!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  incompetent!: boolean;

  @Field(() => String, { nullable: true })
  severity?: 'lesser' | 'grave' | null;

  @Field(() => String, { nullable: true })
  superiorOpinion?: string | null;

  @Field(() => String)
  tier!: string;

  @Field(() => String, { nullable: true })
  differenceReason?: string | null;
}

@InputType()
export class SettleAppraisalInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => String, { nullable: true, description: '优秀超名额理由' })
  capException?: string | null;
}

@InputType()
export class AppliedResultInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => Int, { nullable: true })
  step!: number | null;

  @Field(() => String)
  bonus!: string;
}

@InputType()
export class NewAppraisalRequestInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  kind!: 'review' | 'appeal';

  @Field(() => String)
  grounds!: string;
}

@InputType()
export class AppraisalAnswerInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  outcome!: 'upheld' | 'changed';

  @Field(() => String, { nullable: true })
  newTier?: string | null;

  @Field(() => String)
  note!: string;
}

@InputType()
export class RetrainingInput {
  @Field(() => ID)
  resultId!: string;

  @Field(() => String)
  result!: 'passed' | 'failed';

  @Field(() => String)
  trainedOn!: string;

  @Field(() => String)
  contents!: string;
}
