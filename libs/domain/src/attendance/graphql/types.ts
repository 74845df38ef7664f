import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('AttendanceDay', { description: '一天的考勤' })
export class AttendanceDayNode {
  @Field(() => ID)
  id!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  clockIn!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  clockOut!: Date | null;

  @Field(() => String, { nullable: true })
  inSource!: string | null;

  @Field(() => String, { nullable: true })
  outSource!: string | null;

  @Field(() => Int)
  lateMinutes!: number;

  @Field(() => Int)
  earlyMinutes!: number;

  @Field(() => Boolean)
  excused!: boolean;
}

@ObjectType('ClockFace', { description: '打卡：今天的时间、已打的卡、是否上班' })
export class ClockFaceNode {
  @Field(() => DayScalar)
  today!: string;

  @Field(() => AttendanceDayNode, { nullable: true })
  day!: AttendanceDayNode | null;

  @Field(() => String)
  workStart!: string;

  @Field(() => String)
  workEnd!: string;

  @Field(() => Boolean)
  isWorkingDay!: boolean;

  @Field(() => String, { nullable: true })
  hostUnitName!: string | null;

  @Field(() => String, { nullable: true })
  leaveZh!: string | null;
}

@InputType()
export class ClockPressInput {
  @Field(() => String, { nullable: true, description: '没有网络时按下的时刻' })
  pressedAt?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: '浏览器给出的位置，本人允许时才有' })
  place?: JsonObject | null;
}

@ObjectType('AttendanceCell', { description: '月历的一格' })
export class AttendanceCellNode {
  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String, { description: 'present、late、early、forgot、leave、absent、rest、extra 或空' })
  mark!: string;

  @Field(() => String, { nullable: true })
  clockIn!: string | null;

  @Field(() => String, { nullable: true })
  clockOut!: string | null;

  @Field(() => String, { nullable: true, description: '假别' })
  leaveZh!: string | null;
}

@ObjectType('AttendanceCalendar', { description: '一人一月' })
export class AttendanceCalendarNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => [AttendanceCellNode])
  cells!: AttendanceCellNode[];
}

@ObjectType()
export class AttendanceCalendarConnection extends connectionOf(AttendanceCalendarNode, 'AttendanceCalendar') {}

@ObjectType('AttendanceCorrection', { description: '补卡说明' })
export class AttendanceCorrectionNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => DayScalar)
  onDay!: string;

  @Field(() => String, { nullable: true })
  clockIn!: string | null;

  @Field(() => String, { nullable: true })
  clockOut!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String, { nullable: true })
  decidedByName!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class AttendanceCorrectionConnection extends connectionOf(AttendanceCorrectionNode, 'AttendanceCorrection') {}

@InputType()
export class CorrectionInput {
  @Field(() => String)
  on!: string;

  @Field(() => String, { nullable: true })
  clockIn?: string | null;

  @Field(() => String, { nullable: true })
  clockOut?: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType('AttendanceMonth', { description: '一人一月的考勤结果' })
export class AttendanceMonthNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String)
  month!: string;

  @Field(() => Int)
  scheduledDays!: number;

  @Field(() => DecimalScalar)
  attendedDays!: Decimal;

  @Field(() => DecimalScalar)
  leaveDays!: Decimal;

  @Field(() => Int)
  absentDays!: number;

  @Field(() => Int)
  lateTimes!: number;

  @Field(() => Int)
  earlyTimes!: number;

  @Field(() => Int)
  forgotTimes!: number;

  @Field(() => DecimalScalar)
  overtimeHours!: Decimal;

  @Field(() => DecimalScalar)
  workedHours!: Decimal;

  @Field(() => Int, { description: '缺勤时数' })
  hoursCounted!: number;

  @Field(() => DecimalScalar, { description: '文件所定扣款，有法律提示的暂缓' })
  basePayDeduction!: Decimal;

  @Field(() => Boolean)
  fullAttendance!: boolean;

  @Field(() => [String], { description: 'long-day、no-rest、overtime-limit、overtime-limit-rest：法律要求列出的情形' })
  marks!: readonly string[];

  @Field(() => ID, { nullable: true, description: '所列情形的依据' })
  lawResultId!: string | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  unitPath!: string;
}

@ObjectType()
export class AttendanceMonthConnection extends connectionOf(AttendanceMonthNode, 'AttendanceMonth') {}

@ArgsType()
export class AttendanceMonthFilter {
  @Field(() => String)
  month!: string;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'absent、late、full 或 warned' })
  what?: string | null;
}

@ObjectType('AttendanceTerm')
export class AttendanceTermNode {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;
}

@ObjectType('AttendanceUnitMonth', { description: '一个小组或部门一个月的进度' })
export class AttendanceUnitMonthNode {
  @Field(() => ID, { nullable: true })
  packageId!: string | null;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  people!: number;

  @Field(() => Int)
  workedOut!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  absences!: number;

  @Field(() => String, { nullable: true })
  state!: string | null;

  @Field(() => DayScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => DayScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => String, { nullable: true })
  status!: string | null;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;

  @Field(() => Boolean)
  maySend!: boolean;

  @Field(() => Boolean)
  mayApprove!: boolean;
}
