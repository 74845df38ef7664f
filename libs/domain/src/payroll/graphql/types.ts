import type { Decimal, JsonObject } from '@gongqiao/kernel';
import { DayScalar, DecimalScalar, JsonScalar, connectionOf } from '@gongqiao/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PayScheme', { description: '文件规定的一种薪酬标准' })
export class PaySchemeNode {
  @Field(() => ID) id!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => [String], { description: '所依据的条款' }) provisions!: readonly string[];
  @Field(() => [String], { description: '优先用于这些岗位' }) proposedFor!: readonly string[];
  @Field(() => [String], { description: '不适用于这些岗位' }) notFor!: readonly string[];
  @Field(() => JsonScalar, { description: '薪酬档案须填的内容' }) termsSchema!: object;
  @Field(() => JsonScalar, { nullable: true, description: '每月须填的内容' }) monthlySchema!: object | null;
}

@ObjectType('Payroll', { description: '一个月的工资表；批准后不再改动' })
export class PayrollNode {
  @Field(() => ID) id!: string;
  @Field(() => String) month!: string;
  @Field(() => String, { description: 'month：月度工资；final：离职结算' }) kind!: string;
  @Field(() => ID, { nullable: true, description: '离职结算的人员' }) employeeId!: string | null;
  @Field(() => String) state!: string;
  @Field(() => DayScalar, { description: '应发放日' }) payday!: string;
  @Field(() => ID, { nullable: true }) paydayResultId!: string | null;
  @Field(() => ID, { nullable: true, description: '最近一次算好的运行' }) runId!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) knownAt!: Date | null;
  @Field(() => Int) people!: number;
  @Field(() => DecimalScalar, { description: '应发合计' }) income!: Decimal;
  @Field(() => DecimalScalar, { description: '扣除合计' }) deducted!: Decimal;
  @Field(() => DecimalScalar, { description: '实发合计' }) net!: Decimal;
  @Field(() => DecimalScalar, { description: '连同单位缴费的用工成本' }) employerCost!: Decimal;
  @Field(() => ID, { nullable: true, description: '审批事项' }) matterId!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) approvedAt!: Date | null;
  @Field(() => String, { nullable: true, description: '批准时全部明细的 SHA-256' }) contentHash!: string | null;
  @Field(() => DayScalar, { nullable: true }) paidOn!: string | null;
  @Field(() => Boolean) demonstration!: boolean;
}

@ObjectType('PayrollStanding', { description: '工资表还差什么' })
export class PayrollStandingNode {
  @Field(() => Int, { description: '未处理的核对问题' }) open!: number;
  @Field(() => Int, { description: '说明理由后放行的' }) waived!: number;
  @Field(() => Int, { description: '算好以后事实又变动的人数' }) changed!: number;
  @Field(() => Boolean) mayCompute!: boolean;
  @Field(() => Boolean) mayCheck!: boolean;
  @Field(() => Boolean) mayDisburse!: boolean;
  @Field(() => ID, { nullable: true, description: '正在进行或最近的运行' }) latestRunId!: string | null;
}

@ObjectType('PayLine', { description: '工资条的一行；依据在 bases 中' })
export class PayLineNode {
  @Field(() => ID) id!: string;
  @Field(() => String) section!: string;
  @Field(() => String) code!: string;
  @Field(() => String) zh!: string;
  @Field(() => DecimalScalar) amount!: Decimal;
  @Field(() => String, { nullable: true }) forMonth!: string | null;
  @Field(() => ID, { nullable: true }) resultId!: string | null;
}

@ObjectType('PayChange', { description: '与上月相比变动的一项' })
export class PayChangeNode {
  @Field(() => String) zh!: string;
  @Field(() => DecimalScalar) before!: Decimal;
  @Field(() => DecimalScalar) after!: Decimal;
}

@ObjectType('PayQuestion', { description: '本人对工资条的疑问' })
export class PayQuestionNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) slipId!: string;
  @Field(() => String, { nullable: true, description: '所问的一行' }) lineZh!: string | null;
  @Field(() => String) question!: string;
  @Field(() => GraphQLISODateTime) askedAt!: Date;
  @Field(() => String, { nullable: true }) answer!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt!: Date | null;
}

@ObjectType('PaySlip', { description: '一人一月的工资条' })
export class PaySlipNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) payrollId!: string;
  @Field(() => ID) employeeId!: string;
  @Field(() => String) month!: string;
  @Field(() => String) name!: string;
  @Field(() => String) number!: string;
  @Field(() => String) scheme!: string;
  @Field(() => DecimalScalar, { description: '月薪' }) gross!: Decimal;
  @Field(() => DecimalScalar, { description: '应发' }) income!: Decimal;
  @Field(() => DecimalScalar, { description: '社会保险个人部分' }) insurance!: Decimal;
  @Field(() => DecimalScalar, { description: '公积金个人部分' }) fund!: Decimal;
  @Field(() => DecimalScalar, { description: '个人所得税' }) tax!: Decimal;
  @Field(() => DecimalScalar, { description: '其他扣款' }) otherDeductions!: Decimal;
  @Field(() => DecimalScalar, { description: '实发' }) net!: Decimal;
  @Field(() => DecimalScalar, { description: '不并入累计预扣的收入：单独计税的奖金、一次性补偿' }) apart!: Decimal;
  @Field(() => String, { nullable: true }) accountMasked!: string | null;
}

@ObjectType('PayFinding', { description: '发薪前的核对问题' })
export class PayFindingNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) employeeId!: string;
  @Field(() => String) name!: string;
  @Field(() => String) guard!: string;
  @Field(() => String, { nullable: true }) provision!: string | null;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => String, { description: '怎样改正' }) wayZh!: string;
  @Field(() => String) wayEn!: string;
  @Field(() => ID, { nullable: true }) resultId!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) waivedAt!: Date | null;
  @Field(() => String, { nullable: true }) waivedReason!: string | null;
}

@ObjectType('PayProfile', { description: '薪酬档案，自某日起' })
export class PayProfileNode {
  @Field(() => ID) id!: string;
  @Field(() => DayScalar) validFrom!: string;
  @Field(() => String) scheme!: string;
  @Field(() => JsonScalar) terms!: JsonObject;
  @Field(() => String, { description: '参保地区划代码' }) insurancePlace!: string;
  @Field(() => DecimalScalar) insuranceBase!: Decimal;
  @Field(() => DayScalar, { nullable: true }) insuredOn!: string | null;
  @Field(() => DecimalScalar) fundBase!: Decimal;
  @Field(() => DecimalScalar) fundEmployerRate!: Decimal;
  @Field(() => DecimalScalar) fundWorkerRate!: Decimal;
  @Field(() => DayScalar, { nullable: true }) fundOn!: string | null;
  @Field(() => DecimalScalar, { description: '专项附加扣除，每月' }) additionalDeduction!: Decimal;
  @Field(() => String, { description: '减除费用方式' }) taxBasis!: string;
  @Field(() => DecimalScalar, { nullable: true }) previousYearIncome!: Decimal | null;
  @Field(() => Boolean) damageAgreed!: boolean;
  @Field(() => DecimalScalar, { nullable: true, description: '季度考核资金' }) quarterMoney!: Decimal | null;
  @Field(() => String) reason!: string;
}

@ObjectType('PayAccount', { description: '工资卡；卡号加密保存' })
export class PayAccountNode {
  @Field(() => ID) id!: string;
  @Field(() => String) bank!: string;
  @Field(() => String) holder!: string;
  @Field(() => String) accountMasked!: string;
  @Field(() => String) state!: string;
  @Field(() => GraphQLISODateTime) enteredAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) decidedAt!: Date | null;
}

@ObjectType('PayPerson', { description: '领薪人员和在用的薪酬档案' })
export class PayPersonNode {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) number!: string;
  @Field(() => String) position!: string;
  @Field(() => DayScalar) hiredOn!: string;
  @Field(() => DayScalar, { nullable: true }) leftOn!: string | null;
}

@ObjectType('PayItem', { description: '月薪之外的一笔' })
export class PayItemNode {
  @Field(() => ID) id!: string;
  @Field(() => String) month!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) zh!: string;
  @Field(() => DecimalScalar) amount!: Decimal;
  @Field(() => String) reason!: string;
  @Field(() => String) source!: string;
}

@ObjectType('PayInput', { description: '一人一月录入的事实' })
export class PayInputNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) employeeId!: string;
  @Field(() => String) month!: string;
  @Field(() => Int, { nullable: true }) scheduledDays!: number | null;
  @Field(() => DecimalScalar, { nullable: true }) attendedDays!: Decimal | null;
  @Field(() => Boolean) approved!: boolean;
  @Field(() => JsonScalar) overtime!: unknown;
  @Field(() => JsonScalar, { nullable: true }) monthly!: JsonObject | null;
}

@ObjectType('PayStandard', { description: '当地标准或购买方指导标准' })
export class PayStandardNode {
  @Field(() => ID) id!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) place!: string;
  @Field(() => DayScalar) validFrom!: string;
  @Field(() => JsonScalar) body!: JsonObject;
  @Field(() => String) source!: string;
}

@ObjectType('PayPurchaser', { description: '派有人员的购买方' })
export class PayPurchaserNode {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}

@ObjectType('PayFloorCheck', { description: '购买方薪酬底线与应得工资' })
export class PayFloorCheckNode {
  @Field(() => ID) id!: string;
  @Field(() => String) employeeName!: string;
  @Field(() => String) month!: string;
  @Field(() => String) hostUnitName!: string;
  @Field(() => DecimalScalar) floor!: Decimal;
  @Field(() => DecimalScalar) compared!: Decimal;
  @Field(() => DecimalScalar) shortfall!: Decimal;
  @Field(() => String) source!: string;
}

@ObjectType('PayBankFile', { description: '银行代发文件' })
export class PayBankFileNode {
  @Field(() => String) name!: string;
  @Field(() => String) content!: string;
  @Field(() => Int) count!: number;
  @Field(() => DecimalScalar) total!: Decimal;
  @Field(() => String, { description: '内容的 SHA-256' }) check!: string;
}

@ObjectType()
export class PayrollConnection extends connectionOf(PayrollNode, 'Payroll') {}

@ObjectType()
export class PaySlipConnection extends connectionOf(PaySlipNode, 'PaySlip') {}

@ObjectType()
export class PayFindingConnection extends connectionOf(PayFindingNode, 'PayFinding') {}

@ObjectType()
export class PayPersonConnection extends connectionOf(PayPersonNode, 'PayPerson') {}

@ObjectType()
export class PayFloorCheckConnection extends connectionOf(PayFloorCheckNode, 'PayFloorCheck') {}
