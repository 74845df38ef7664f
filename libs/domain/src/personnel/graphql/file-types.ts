import type { Decimal } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar } from '@gongqiao/platform/graphql';
import { DecisionResultNode } from '@gongqiao/platform/policy';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EmployeeNode } from './types.js';

@ObjectType('EmploymentContract', { description: '劳动合同' })
export class EmploymentContractNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String, { description: 'fixed-term、open-ended 或 task' })
  kind!: string;

  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  signedOn!: string | null;

  @Field(() => DecimalScalar, { description: '约定月工资（元）' })
  monthlyWage!: Decimal;
}

@ObjectType('PersonnelCertificate', { description: '证书' })
export class PersonnelCertificateNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DayScalar)
  obtainedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  validTo!: string | null;

  @Field(() => Int, { nullable: true, description: '距到期天数，已过期为负' })
  daysLeft!: number | null;
}

@ObjectType('PersonnelPlacement', { description: '服务岗位' })
export class PersonnelPlacementNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  project!: string;

  @Field(() => Boolean, { description: '在购买方合同下派驻' })
  underContract!: boolean;

  @Field(() => DayScalar)
  startsOn!: string;

  @Field(() => DayScalar, { nullable: true })
  endsOn!: string | null;
}

@ObjectType('StaffMove', { description: '调动' })
export class StaffMoveNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fromUnit!: string;

  @Field(() => String)
  toUnit!: string;

  @Field(() => String)
  fromPosition!: string;

  @Field(() => String)
  toPosition!: string;

  @Field(() => DayScalar)
  effectiveOn!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  state!: string;
}

@ObjectType('PersonnelPaper', { description: '应交材料' })
export class PersonnelPaperNode {
  @Field(() => String)
  document!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DayScalar, { nullable: true })
  handedInOn!: string | null;
}

@ObjectType('ProbationCourse', { description: '入职与转正' })
export class ProbationNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => DayScalar, { nullable: true, description: '纸质材料期限' })
  papersDueOn!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '资料包期限' })
  packageDueOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  extensionRequestedOn!: string | null;

  @Field(() => String)
  hostAssessment!: string;

  @Field(() => String, { nullable: true })
  hostNote!: string | null;

  @Field(() => String)
  departmentAssessment!: string;

  @Field(() => String, { nullable: true })
  departmentNote!: string | null;

  @Field(() => String)
  state!: string;
}

@ObjectType('FileLook', { description: '他人查看档案的记录' })
export class FileLookNode {
  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  who!: string | null;

  @Field(() => String, { description: 'file、document、identity、telephone、address、emergency-contact 或 bank-account' })
  what!: string;

  @Field(() => String, { nullable: true, description: '打开的是哪个附件' })
  name!: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType('AdvancementStep', { description: '下一步及所得' })
export class AdvancementStepNode {
  @Field(() => String, { nullable: true, description: '取得何种证书' })
  certificate!: string | null;

  @Field(() => Int, { nullable: true, description: '再满多少个月' })
  months!: number | null;

  @Field(() => DayScalar, { nullable: true })
  on!: string | null;

  @Field(() => String, { description: '届时每月金额（元）' })
  amount!: string;
}

@ObjectType('PersonnelAdvancement', { description: '晋升所缺' })
export class AdvancementNode {
  @Field(() => String)
  decision!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: '今天每月金额（元）' })
  amount!: string | null;

  @Field(() => Boolean, { nullable: true })
  eligible!: boolean | null;

  @Field(() => [String], { description: '未满足的条件' })
  unmet!: readonly string[];

  @Field(() => String, { nullable: true, description: '尚未登记、因而无法判定的事实' })
  missingField!: string | null;

  @Field(() => String, { nullable: true, description: '该事实在制度中的名称' })
  missingZh!: string | null;

  @Field(() => [AdvancementStepNode])
  steps!: AdvancementStepNode[];

  @Field(() => DecisionResultNode, { nullable: true })
  basis!: DecisionResultNode | null;
}

@ObjectType('PersonnelFile', { description: '员工档案' })
export class PersonnelFileNode {
  @Field(() => EmployeeNode)
  employee!: EmployeeNode;

  @Field(() => Boolean, { description: '本人的档案' })
  own!: boolean;

  @Field(() => String, { nullable: true })
  sex!: string | null;

  @Field(() => DayScalar)
  birthDate!: string;

  @Field(() => String)
  identityMasked!: string;

  @Field(() => String, { nullable: true, description: '遮蔽后的电话' })
  telephoneMasked!: string | null;

  @Field(() => String, { nullable: true })
  addressMasked!: string | null;

  @Field(() => String, { nullable: true, description: '紧急联系人' })
  emergencyMasked!: string | null;

  @Field(() => String, { nullable: true, description: '遮蔽后的银行账号' })
  bankAccountMasked!: string | null;

  @Field(() => String)
  education!: string;

  @Field(() => [EmploymentContractNode])
  contracts!: EmploymentContractNode[];

  @Field(() => [PersonnelCertificateNode])
  certificates!: PersonnelCertificateNode[];

  @Field(() => [PersonnelPlacementNode])
  placements!: PersonnelPlacementNode[];

  @Field(() => [StaffMoveNode])
  moves!: StaffMoveNode[];

  @Field(() => [PersonnelPaperNode], { description: '入职材料' })
  entryPapers!: PersonnelPaperNode[];

  @Field(() => ProbationNode, { nullable: true })
  probation!: ProbationNode | null;

  @Field(() => DecisionResultNode, { nullable: true, description: '入职材料期限的依据' })
  papersBasis!: DecisionResultNode | null;

  @Field(() => DecisionResultNode, { nullable: true, description: '试用期与转正的依据' })
  confirmationBasis!: DecisionResultNode | null;

  @Field(() => [FileLookNode], { description: '谁看过这份档案' })
  looks!: FileLookNode[];
}

@InputType('NewEmploymentContractInput')
export class NewEmploymentContractInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  kind!: 'fixed-term' | 'open-ended' | 'task';

  @Field(() => String)
  startsOn!: string;

  @Field(() => String, { nullable: true })
  endsOn?: string | null;

  @Field(() => String)
  signedOn!: string;

  @Field(() => DecimalScalar)
  monthlyWage!: Decimal;

  @Field(() => String, { nullable: true })
  probationEndsOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  probationWage?: Decimal | null;

  @Field(() => DecimalScalar, { nullable: true, description: '当地最低工资（元/月）' })
  minimumWage?: Decimal | null;
}

@InputType('NewStaffMoveInput')
export class NewStaffMoveInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => ID)
  toUnitId!: string;

  @Field(() => String)
  toPosition!: string;

  @Field(() => String)
  effectiveOn!: string;

  @Field(() => String)
  reason!: string;
}

@InputType('NewEmployeeCertificateInput')
export class NewEmployeeCertificateInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  obtainedOn!: string;

  @Field(() => String, { nullable: true })
  validTo?: string | null;

  @Field(() => Boolean)
  highest!: boolean;
}
