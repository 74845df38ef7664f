import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AttendanceSheet', { description: '派驻人员的考勤考核表' })
export class AttendanceSheetNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String)
  month!: string;

  @Field(() => Int)
  daysRequired!: number;

  @Field(() => DecimalScalar)
  daysPresent!: Decimal;

  @Field(() => JsonScalar)
  leaveByKind!: JsonObject;

  @Field(() => Int)
  absentDays!: number;

  @Field(() => DecimalScalar)
  overtimeHours!: Decimal;

  @Field(() => Int)
  sheetVersion!: number;

  @Field(() => DayScalar, { nullable: true })
  sealedOn!: string | null;

  @Field(() => String, { nullable: true })
  sealedBy!: string | null;
}

@ObjectType()
export class AttendanceSheetConnection extends connectionOf(AttendanceSheetNode, 'AttendanceSheet') {}

@ObjectType('AttendanceSubmission', { description: '报送购买方的一个月考勤' })
export class AttendanceSubmissionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employerName!: string;

  @Field(() => String)
  month!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => DayScalar)
  submittedOn!: string;

  @Field(() => DayScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => String)
  status!: string;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class AttendanceSubmissionConnection extends connectionOf(AttendanceSubmissionNode, 'AttendanceSubmission') {}

@ObjectType('AttendancePurchaser', { description: '一个月要报送的购买方' })
export class AttendancePurchaserNode {
  @Field(() => ID)
  tenantId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  sheets!: number;

  @Field(() => Int)
  sealed!: number;

  @Field(() => String, { nullable: true, description: '已报送的，购买方的状态' })
  state!: string | null;

  @Field(() => DayScalar, { nullable: true })
  submittedOn!: string | null;
}

@ObjectType('AttendanceCase', { description: '一项考勤处理' })
export class AttendanceSanctionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String)
  state!: string;

  @Field(() => JsonScalar)
  output!: JsonObject;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => String, { nullable: true })
  lawfulGround!: string | null;
}

@ObjectType()
export class AttendanceSanctionConnection extends connectionOf(AttendanceSanctionNode, 'AttendanceCase') {}

@ObjectType('AttendanceCaseKind', { description: '一类考勤处理和要填的事实' })
export class AttendanceCaseKindNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => JsonScalar)
  schema!: unknown;
}

@ObjectType('AttendanceCaseFacts', { description: '已有记录中的事实，登记事项时带入' })
export class AttendanceCaseFactsNode {
  @Field(() => DayScalar)
  on!: string;

  @Field(() => JsonScalar)
  facts!: unknown;
}

@InputType()
export class AttendanceCaseInput {
  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  on!: string;

  @Field(() => String, { defaultValue: '' })
  description!: string;

  @Field(() => JsonScalar)
  facts!: JsonObject;
}
