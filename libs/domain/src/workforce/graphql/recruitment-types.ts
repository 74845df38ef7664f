import { DayScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('RecruitmentStage', { description: '招聘环节的办理' })
export class RecruitmentStageNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stage!: string;

  @Field(() => DayScalar)
  doneOn!: string;

  @Field(() => String)
  result!: string;

  @Field(() => Boolean)
  supervised!: boolean;

  @Field(() => String, { nullable: true })
  supervisor!: string | null;

  @Field(() => String, { nullable: true })
  contents!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('RecruitmentState', { description: '招聘与上岗的环节，按文件的先后' })
export class RecruitmentStateNode {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => Boolean)
  final!: boolean;

  @Field(() => Boolean, { description: '由承接主体办理' })
  byProvider!: boolean;
}

@ObjectType('Recruitment', { description: '招聘与上岗' })
export class RecruitmentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  purchaserUnitId!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => String)
  workerName!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => ID, { nullable: true })
  postId!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '基本条件的依据' })
  basicResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '等级条件的依据' })
  gradeResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '上岗的依据' })
  onboardingResultId!: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId!: string | null;
}

@ObjectType()
export class RecruitmentConnection extends connectionOf(RecruitmentNode, 'Recruitment') {}

@ArgsType()
export class RecruitmentFilter {
  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => Boolean, { nullable: true, description: '在办的' })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分' })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  contractId?: string | null;
}

@InputType()
export class NewRecruitmentInput {
  @Field(() => ID)
  contractId!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => String)
  grade!: string;

  @Field(() => ID, { nullable: true })
  postId?: string | null;
}

@InputType()
export class RecruitmentStageInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stage!: string;

  @Field(() => String)
  on!: string;

  @Field(() => String)
  result!: 'passed' | 'failed';

  @Field(() => String, { nullable: true, description: '监督人' })
  supervisor?: string | null;

  @Field(() => String, { nullable: true, description: '培训内容等' })
  contents?: string | null;

  @Field(() => ID, { nullable: true, description: '分配的岗位' })
  postId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType('OtherJob', { description: '兼职' })
export class OtherJobNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  description!: string;

  @Field(() => DayScalar)
  startedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  consentOn!: string | null;

  @Field(() => String, { nullable: true })
  consentBy!: string | null;
}
