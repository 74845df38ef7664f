import type { SchemaNode } from '@gongqiao/kernel';
import { DayScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Employee', { description: '员工' })
export class EmployeeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '职位代码' })
  position!: string;

  @Field(() => String, { nullable: true, description: '职级' })
  grade!: string | null;

  @Field(() => String, { description: '最高职业资格' })
  certificate!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => DayScalar)
  hiredOn!: string;

  @Field(() => DayScalar, { nullable: true })
  probationEndsOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  confirmedOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  leftOn!: string | null;

  @Field(() => String, { description: 'probation、active、leaving 或 left' })
  state!: string;

  @Field(() => Boolean)
  demonstration!: boolean;
}

@ObjectType()
export class EmployeeConnection extends connectionOf(EmployeeNode, 'Employee') {}

@ArgsType()
export class EmployeeFilter {
  @Field(() => String, { nullable: true, description: '姓名的一部分、拼音首字母或编号' })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: '某部门及其下级' })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  position?: string | null;

  @Field(() => String, { nullable: true })
  state?: 'probation' | 'active' | 'leaving' | 'left' | null;
}

@ObjectType('PositionCount')
export class PositionCountNode {
  @Field(() => String)
  position!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  people!: number;
}

@ObjectType('HouseUnit', { description: '内部机构及其人数' })
export class HouseUnitNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '机构类别' })
  kindName!: string;

  @Field(() => Int, { description: '层级，机构本级为 0' })
  level!: number;

  @Field(() => ID, { nullable: true })
  parentId!: string | null;

  @Field(() => Int, { description: '本级人数' })
  own!: number;

  @Field(() => Int, { description: '连同下级的人数' })
  people!: number;

  @Field(() => Int)
  onProbation!: number;

  @Field(() => Int)
  leaving!: number;

  @Field(() => Int, { description: '招聘中的名额' })
  wanted!: number;

  @Field(() => [String], { description: '负责人' })
  heads!: readonly string[];

  @Field(() => [PositionCountNode])
  positions!: PositionCountNode[];
}

@ObjectType('PersonnelTerm', { description: '代码及其名称' })
export class TermNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('PersonnelTerms', { description: '制度所用的代码和表单' })
export class PersonnelTermsNode {
  @Field(() => [TermNode], { description: '职位' })
  positions!: TermNode[];

  @Field(() => [TermNode], { description: '职业资格' })
  certificates!: TermNode[];

  @Field(() => [TermNode], { description: '学历' })
  educations!: TermNode[];

  @Field(() => [TermNode], { description: '职级' })
  grades!: TermNode[];

  @Field(() => [TermNode], { description: '应聘渠道' })
  channels!: TermNode[];

  @Field(() => [TermNode], { description: '入职培训场次' })
  sessions!: TermNode[];

  @Field(() => [TermNode], { description: '报到资料' })
  signOnPapers!: TermNode[];

  @Field(() => [TermNode], { description: '入职材料' })
  entryPapers!: TermNode[];

  @Field(() => [TermNode], { description: '离职材料' })
  exitPapers!: TermNode[];

  @Field(() => [TermNode], { description: '解聘事由' })
  grounds!: TermNode[];

  @Field(() => [TermNode], { description: '法律提示' })
  legalWarnings!: TermNode[];

  @Field(() => JsonScalar, { nullable: true, description: '录用条件的表单' })
  hireForm!: SchemaNode | null;

  @Field(() => JsonScalar, { nullable: true, description: '解聘事实的表单' })
  dismissalForm!: SchemaNode | null;
}

@ObjectType('PlacedWorkerStanding', { description: '派驻人员的情况' })
export class StandingNode {
  @Field(() => String, { description: 'attendance 或 rating' })
  kind!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;

  @Field(() => DayScalar)
  on!: string;
}

@ObjectType('PlacedWorker', { description: '派驻在本辖区的社工' })
export class PlacedWorkerNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String, { description: '职业资格' })
  certificate!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  project!: string;

  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;
}

@ObjectType()
export class PlacedWorkerConnection extends connectionOf(PlacedWorkerNode, 'PlacedWorker') {}

@ArgsType()
export class PlacedWorkerFilter {
  @Field(() => String, { nullable: true, description: '姓名或驻点单位的一部分' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: '今天在派驻' })
  current?: boolean | null;
}
