import type { JsonObject } from '@gongqiao/kernel';
import { JsonScalar } from '@gongqiao/platform/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { OvertimeEntry } from '../persistence/files.js';

@InputType({ description: '薪酬档案；金额为十进制文本' })
export class PayProfileInput {
  @Field(() => ID) employeeId!: string;
  @Field(() => String) validFrom!: string;
  @Field(() => String) scheme!: string;
  @Field(() => JsonScalar) terms!: JsonObject;
  @Field(() => String) insurancePlace!: string;
  @Field(() => String) insuranceBase!: string;
  @Field(() => String, { nullable: true }) insuredOn?: string | null;
  @Field(() => String) fundBase!: string;
  @Field(() => String) fundEmployerRate!: string;
  @Field(() => String) fundWorkerRate!: string;
  @Field(() => String, { nullable: true }) fundOn?: string | null;
  @Field(() => String) additionalDeduction!: string;
  @Field(() => String, { nullable: true, description: '减除费用方式：monthly、first-job 或 full-year' }) taxBasis?: string | null;
  @Field(() => String, { nullable: true, description: '上年工资收入，仅全年六万元' }) previousYearIncome?: string | null;
  @Field(() => Boolean) damageAgreed!: boolean;
  @Field(() => String, { nullable: true }) quarterMoney?: string | null;
  @Field(() => String) reason!: string;
}

@InputType()
export class PayAccountInput {
  @Field(() => ID) employeeId!: string;
  @Field(() => String) bank!: string;
  @Field(() => String) account!: string;
}

@InputType()
export class PayStandardInput {
  @Field(() => String) kind!: string;
  @Field(() => String, { description: '区划代码；指导标准为购买方编号' }) place!: string;
  @Field(() => String) validFrom!: string;
  @Field(() => JsonScalar) body!: JsonObject;
  @Field(() => String, { description: '文件' }) source!: string;
}

@InputType({ description: '当月事实；不填的保持原样' })
export class PayMonthInput {
  @Field(() => ID) employeeId!: string;
  @Field(() => String) month!: string;
  @Field(() => Int, { nullable: true }) scheduledDays?: number | null;
  @Field(() => String, { nullable: true }) attendedDays?: string | null;
  @Field(() => Boolean, { nullable: true }) approved?: boolean | null;
  @Field(() => JsonScalar, { nullable: true, description: '[{date, hours, restGiven}]' }) overtime?: readonly OvertimeEntry[] | null;
  @Field(() => JsonScalar, { nullable: true }) monthly?: JsonObject | null;
}

@InputType()
export class PayItemInput {
  @Field(() => ID) employeeId!: string;
  @Field(() => String) month!: string;
  @Field(() => String, { description: 'performance, award, other-income, damage, court-order, other-by-law, fine, deposit' }) kind!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) amount!: string;
  @Field(() => String) reason!: string;
}
