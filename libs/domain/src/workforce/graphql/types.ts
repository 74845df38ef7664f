import { DayScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('WorkerCertificate', { description: '职业资格证书' })
export class WorkerCertificateNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  viaNationalExam!: boolean;

  @Field(() => DayScalar)
  obtainedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  validTo!: string | null;
}

@ObjectType('Worker', { description: '工会社工' })
export class WorkerNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => DayScalar)
  birthDate!: string;

  @Field(() => String, { description: '遮蔽后的身份证号' })
  identityMasked!: string;

  @Field(() => String)
  education!: string;

  @Field(() => DayScalar, { nullable: true })
  abilityTestPassedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  workStartedOn!: string | null;

  @Field(() => DayScalar)
  employedFrom!: string;

  @Field(() => DayScalar, { nullable: true })
  employedTo!: string | null;

  @Field(() => Boolean, { nullable: true, description: '上次核查是否符合所问等级' })
  eligible!: boolean | null;

  @Field(() => String, { nullable: true })
  highestGrade!: string | null;

  @Field(() => DayScalar, { nullable: true })
  judgedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '基本条件的依据' })
  basicResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '岗位等级条件的依据' })
  gradeResultId!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType('Assignment', { description: '任职' })
export class AssignmentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  postId!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => DayScalar)
  startOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endOn!: string | null;

  @Field(() => Int)
  entryStep!: number;

  @Field(() => String, { nullable: true })
  endGround!: string | null;

  @Field(() => ID, { nullable: true, description: '上岗时基本条件的依据' })
  basicResultId!: string | null;

  @Field(() => ID, { nullable: true, description: '上岗时岗位等级条件的依据' })
  gradeResultId!: string | null;
}

@ObjectType()
export class WorkerConnection extends connectionOf(WorkerNode, 'Worker') {}

@ObjectType()
export class AssignmentConnection extends connectionOf(AssignmentNode, 'Assignment') {}

@ArgsType()
export class WorkerFilter {
  @Field(() => String, { nullable: true, description: '姓名的一部分、拼音首字母或人员编号' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: '在某单位及其下级任职' })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '今天在岗' })
  onPost?: boolean | null;

  @Field(() => String, { nullable: true })
  education?: string | null;
}

@ArgsType()
export class AssignmentFilter {
  @Field(() => ID, { nullable: true, description: '某单位及其下级' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true })
  postId?: string | null;

  @Field(() => ID, { nullable: true })
  workerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '今天有效' })
  current?: boolean | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分、拼音首字母、人员编号或岗位编号' })
  text?: string | null;
}

@InputType()
export class CertificateInputType {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  viaNationalExam!: boolean;

  @Field(() => String)
  obtainedOn!: string;

  @Field(() => String, { nullable: true })
  validTo?: string | null;
}

@InputType()
export class NewWorkerInput {
  @Field(() => String)
  number!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sex?: 'female' | 'male' | null;

  @Field(() => String)
  birthDate!: string;

  @Field(() => String)
  identityNumber!: string;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String)
  education!: string;

  @Field(() => String, { nullable: true })
  abilityTestPassedOn?: string | null;

  @Field(() => Boolean)
  politicalStanceConfirmed!: boolean;

  @Field(() => Boolean)
  lawAndCharacterConfirmed!: boolean;

  @Field(() => Boolean)
  aptitudeConfirmed!: boolean;

  @Field(() => Boolean)
  healthy!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  richUnionExperience!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  massOrganisationExperience!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  socialWorkFullTimeBachelor!: boolean;

  @Field(() => Boolean, { defaultValue: false })
  examConditionsMet!: boolean;

  @Field(() => String, { nullable: true })
  workStartedOn?: string | null;

  @Field(() => String)
  employedFrom!: string;

  @Field(() => [CertificateInputType], { defaultValue: [] })
  certificates!: CertificateInputType[];
}

@InputType()
export class OtherJobInputType {
  @Field(() => ID)
  workerId!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String)
  startedOn!: string;

  @Field(() => String, { nullable: true })
  consentOn?: string | null;

  @Field(() => String, { nullable: true })
  consentBy?: 'union' | 'provider' | null;
}

@InputType()
export class PlacementInput {
  @Field(() => ID)
  postId!: string;

  @Field(() => ID)
  workerId!: string;

  @Field(() => String)
  startOn!: string;
}

@InputType()
export class AssignmentEndInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  endOn!: string;

  @Field(() => String)
  ground!: string;
}
