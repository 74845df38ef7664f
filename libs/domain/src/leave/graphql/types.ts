import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Half } from '../persistence/entities.js';

@ObjectType('LeaveTerm', { description: '文件中的一个词' })
export class LeaveTermNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;
}

@ObjectType('LeaveChainLink', { description: '审批链的一环' })
export class LeaveChainLinkNode {
  @Field(() => String)
  party!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String, { description: 'site、employer、purchaser 或 filing' })
  stage!: string;

  @Field(() => String)
  act!: string;

  @Field(() => String, { description: 'needed、given 或 refused' })
  state!: string;

  @Field(() => [String], { description: '要求这一环的条款' })
  provisions!: readonly string[];

  @Field(() => String, { nullable: true })
  byName!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  at!: Date | null;
}

@ObjectType('LeaveRequest', { description: '一次请假' })
export class LeaveRequestNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => DayScalar)
  fromOn!: string;

  @Field(() => String)
  fromHalf!: string;

  @Field(() => DayScalar)
  toOn!: string;

  @Field(() => String)
  toHalf!: string;

  @Field(() => DecimalScalar)
  days!: Decimal;

  @Field(() => String)
  reason!: string;

  @Field(() => Boolean)
  urgent!: boolean;

  @Field(() => String)
  takeover!: string;

  @Field(() => DayScalar)
  appliedOn!: string;

  @Field(() => String, { nullable: true })
  hostUnitName!: string | null;

  @Field(() => String, { description: 'host-unit、employer、purchaser、granted、on-leave、closed、refused 或 withdrawn' })
  standing!: string;

  @Field(() => DayScalar, { nullable: true })
  reportBackOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  reportedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '所续的那次请假' })
  prolongs!: string | null;

  @Field(() => DayScalar, { nullable: true, description: '用人单位记录的返岗日' })
  hostReturnedOn!: string | null;

  @Field(() => String)
  unitPath!: string;
}

@ObjectType()
export class LeaveRequestConnection extends connectionOf(LeaveRequestNode, 'LeaveRequest') {}

@ObjectType('LeaveBalance', { description: '一种假的应休、已用和可用天数' })
export class LeaveBalanceNode {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => DecimalScalar, { nullable: true })
  entitled!: Decimal | null;

  @Field(() => DecimalScalar)
  used!: Decimal;

  @Field(() => DecimalScalar, { nullable: true })
  open!: Decimal | null;

  @Field(() => JsonScalar, { nullable: true, description: '应休天数的依据：判定、事实、答案和理由' })
  basis!: unknown;
}

@ObjectType('OpenOvertime', { description: '可以用来调休的一次加班' })
export class OpenOvertimeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => DecimalScalar)
  hours!: Decimal;

  @Field(() => DayScalar, { nullable: true })
  useBy!: string | null;
}

@ObjectType('LeaveForm', { description: '请假单：可请的假、材料、各类假另填的内容' })
export class LeaveFormNode {
  @Field(() => [LeaveTermNode])
  kinds!: LeaveTermNode[];

  @Field(() => [LeaveTermNode])
  documents!: LeaveTermNode[];

  @Field(() => [LeaveTermNode], { description: '此外可以附的材料' })
  otherProofs!: LeaveTermNode[];

  @Field(() => JsonScalar, { description: '假别 → 另填内容的格式' })
  details!: unknown;

  @Field(() => String, { nullable: true })
  hostUnitName!: string | null;

  @Field(() => Boolean, { description: '须写明由谁接手工作' })
  handsOver!: boolean;

  @Field(() => Boolean, { description: '用人单位在纸质件上签字' })
  signsOnPaper!: boolean;

  @Field(() => String, { nullable: true, description: '也要批准的购买方' })
  purchaserName!: string | null;

  @Field(() => [LeaveBalanceNode])
  balances!: LeaveBalanceNode[];

  @Field(() => [OpenOvertimeNode])
  overtime!: OpenOvertimeNode[];
}

@ObjectType('LeaveFault')
export class LeaveFaultNode {
  @Field(() => String, { nullable: true })
  field!: string | null;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}

@ObjectType('WantedLeaveProof', { description: '这样请假要交的一份证明' })
export class WantedLeaveProofNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => Boolean, { description: '本平台已有记录，不用再交' })
  keptHere!: boolean;

  @Field(() => Boolean, { description: '可以后补' })
  mayFollow!: boolean;

  @Field(() => DayScalar, { nullable: true, description: '后补的期限' })
  dueOn!: string | null;
}

@ObjectType('LeavePreview', { description: '提交之前：几天、由谁批、还缺什么' })
export class LeavePreviewNode {
  @Field(() => DecimalScalar, { nullable: true })
  days!: Decimal | null;

  @Field(() => DayScalar, { nullable: true })
  reportBackOn!: string | null;

  @Field(() => [LeaveChainLinkNode])
  chain!: LeaveChainLinkNode[];

  @Field(() => [LeaveTermNode], { description: '不予受理的事由' })
  blockers!: LeaveTermNode[];

  @Field(() => [LeaveTermNode], { description: '法律提示' })
  warnings!: LeaveTermNode[];

  @Field(() => [LeaveFaultNode])
  faults!: LeaveFaultNode[];

  @Field(() => [WantedLeaveProofNode], { description: '要交的证明材料' })
  proofs!: WantedLeaveProofNode[];

  @Field(() => String, { nullable: true, description: '由谁核对证明材料' })
  proofChecker!: string | null;

  @Field(() => [JsonScalar], { description: '各判定的依据' })
  bases!: unknown[];
}

@InputType()
export class LeaveInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  from!: string;

  @Field(() => String, { defaultValue: 'am' })
  fromHalf!: Half;

  @Field(() => String)
  to!: string;

  @Field(() => String, { defaultValue: 'pm' })
  toHalf!: Half;

  @Field(() => String, { defaultValue: '' })
  reason!: string;

  @Field(() => [String], { defaultValue: [] })
  documents!: string[];

  @Field(() => Boolean, { defaultValue: false })
  urgent!: boolean;

  @Field(() => JsonScalar, { nullable: true })
  details?: JsonObject | null;

  @Field(() => String, { defaultValue: '' })
  takeover!: string;

  @Field(() => Boolean, { defaultValue: false })
  handedOver!: boolean;

  @Field(() => String, { nullable: true })
  hostSignedBy?: string | null;

  @Field(() => String, { nullable: true })
  hostSignedOn?: string | null;

  @Field(() => [ID], { defaultValue: [] })
  overtimeIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: '为这次请假先上传的证明材料' })
  documentIds!: string[];
}

@ArgsType()
export class LeaveFilter {
  @Field(() => String, { nullable: true })
  standing?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '与这个月相交，如 2026-11' })
  month?: string | null;

  @Field(() => Boolean, { nullable: true, description: '现在轮到本人办理的' })
  mine?: boolean | null;
}

@InputType()
export class LeaveProlongInput {
  @Field(() => ID, { description: '正在休的假' })
  id!: string;

  @Field(() => String, { nullable: true, description: '续假的假别；不填即与原假相同' })
  kind?: string | null;

  @Field(() => String)
  to!: string;

  @Field(() => String, { defaultValue: 'pm' })
  toHalf!: Half;

  @Field(() => String)
  reason!: string;

  @Field(() => [String], { defaultValue: [] })
  documents!: string[];

  @Field(() => JsonScalar, { nullable: true })
  details?: JsonObject | null;
}
