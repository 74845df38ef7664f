import type { JsonObject } from '@gongqiao/kernel';
import { DayScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Vacancy', { description: '招聘岗位' })
export class VacancyNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  position!: string;

  @Field(() => Int)
  headcount!: number;

  @Field(() => String)
  requirements!: string;

  @Field(() => String, { nullable: true, description: '性别、年龄限制的法律理由' })
  limitGround!: string | null;

  @Field(() => String)
  timetable!: string;

  @Field(() => String, { description: '笔试问卷和面试纲要' })
  outline!: string;

  @Field(() => [String])
  panelHr!: string[];

  @Field(() => [String])
  panelDepartment!: string[];

  @Field(() => DayScalar)
  openedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  closesOn!: string | null;

  @Field(() => String)
  state!: string;
}

@ObjectType()
export class VacancyConnection extends connectionOf(VacancyNode, 'Vacancy') {}

@ArgsType()
export class VacancyFilter {
  @Field(() => String, { nullable: true })
  state?: string | null;
}

@InputType('VacancyInput')
export class VacancyInputType {
  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  position!: string;

  @Field(() => Int)
  headcount!: number;

  @Field(() => String)
  requirements!: string;

  @Field(() => String, { nullable: true })
  limitGround?: string | null;

  @Field(() => String, { nullable: true })
  timetable?: string | null;

  @Field(() => String, { nullable: true })
  outline?: string | null;

  @Field(() => [String], { nullable: true })
  panelHr?: string[] | null;

  @Field(() => [String], { nullable: true })
  panelDepartment?: string[] | null;

  @Field(() => String, { nullable: true })
  closesOn?: string | null;
}

@ObjectType('InductionSession', { description: '入职培训' })
export class InductionSessionNode {
  @Field(() => String)
  session!: string;

  @Field(() => String)
  speaker!: string;

  @Field(() => DayScalar)
  heldOn!: string;
}

@ObjectType('Applicant', { description: '应聘者' })
export class ApplicantNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  vacancyId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => DayScalar)
  birthDate!: string;

  @Field(() => String)
  identityMasked!: string;

  @Field(() => String)
  channel!: string;

  @Field(() => String, { nullable: true })
  source!: string | null;

  @Field(() => DayScalar)
  appliedOn!: string;

  @Field(() => JsonScalar, { description: '录用条件的事实' })
  facts!: JsonObject;

  @Field(() => Boolean, { nullable: true, description: '按制度可以录用' })
  eligible!: boolean | null;

  @Field(() => ID, { nullable: true })
  eligibilityResultId!: string | null;

  @Field(() => String, { nullable: true })
  opinionHr!: string | null;

  @Field(() => String, { nullable: true })
  opinionDepartment!: string | null;

  @Field(() => ID, { nullable: true })
  papersResultId!: string | null;

  @Field(() => [InductionSessionNode])
  induction!: readonly InductionSessionNode[];

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true, description: '报到后的员工' })
  employeeId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType()
export class ApplicantConnection extends connectionOf(ApplicantNode, 'Applicant') {}

@ArgsType()
export class ApplicantFilter {
  @Field(() => ID, { nullable: true })
  vacancyId?: string | null;

  @Field(() => String, { nullable: true, description: '姓名的一部分或拼音首字母' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: '办理中' })
  open?: boolean | null;
}

@InputType('NewApplicantInput')
export class NewApplicantInput {
  @Field(() => ID)
  vacancyId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sex?: 'female' | 'male' | null;

  @Field(() => String)
  identityNumber!: string;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String)
  channel!: string;

  @Field(() => String, { nullable: true })
  source?: string | null;

  @Field(() => JsonScalar, { nullable: true })
  facts?: JsonObject | null;
}

@InputType('SignOnPapersInput')
export class SignOnPapersInput {
  @Field(() => [String])
  documents!: string[];

  @Field(() => Int, { description: '照片张数' })
  photos!: number;

  @Field(() => Boolean, { description: '有职称' })
  holdsTitle!: boolean;
}

@ObjectType('SignOnPapers')
export class SignOnPapersNode {
  @Field(() => [String])
  documents!: readonly string[];

  @Field(() => Int)
  photos!: number;

  @Field(() => Boolean)
  holdsTitle!: boolean;
}
