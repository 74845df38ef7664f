import type { Decimal } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DecimalScalar, Load, PageArgs, connectionOf, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, Field, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerTerms } from '../application/leave-terms.js';
import { YearEnds } from '../application/year-end.js';
import { LeaveYearEnd } from '../persistence/year-end-entity.js';
import { LeaveTermNode } from './types.js';

const SUBJECT = 'LeaveYearEnd';

@ObjectType('LeaveYearEnd', { description: '一人一年的年假清算' })
export class LeaveYearEndNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => DecimalScalar)
  entitled!: Decimal;

  @Field(() => DecimalScalar)
  taken!: Decimal;

  @Field(() => Boolean, { description: '特殊情况准予跨年' })
  carryOverApproved!: boolean;

  @Field(() => Boolean, { description: '本人书面放弃' })
  givenUpInWriting!: boolean;

  @Field(() => DecimalScalar)
  unused!: Decimal;

  @Field(() => DecimalScalar)
  carried!: Decimal;

  @Field(() => DecimalScalar)
  lapsed!: Decimal;

  @Field(() => DecimalScalar, { description: '法定另付工资' })
  extraPay!: Decimal;

  @Field(() => ID, { nullable: true })
  resultId!: string | null;
}

@ObjectType()
export class LeaveYearEndConnection extends connectionOf(LeaveYearEndNode, 'LeaveYearEnd') {}

/** Annual leave at the end of a year. */
@Resolver(() => LeaveYearEndNode)
export class LeaveYearEndResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly yearEnds: YearEnds,
  ) {}

  @Query(() => LeaveYearEndConnection)
  @Allow('read', SUBJECT)
  leaveYearEnds(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('year', { type: () => Int }) year: number, @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<LeaveYearEnd>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'held');
      const qb = m.createQueryBuilder(LeaveYearEnd, 'held').where(may.sql, may.parameters).andWhere('held.year = :year', { year });
      if (text) qb.andWhere('held.employee_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['employeeName', 'entitled', 'taken', 'unused', 'extraPay', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Mutation(() => ID, { description: '清算全机构一年的年假，返回运行编号' })
  @Allow('create', SUBJECT)
  async settleAnnualLeave(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('year', { type: () => Int }) year: number): Promise<string> {
    return (await this.yearEnds.start(ctx, key, year)).id;
  }

  @Mutation(() => LeaveYearEndNode, { description: '登记准予跨年或本人书面放弃' })
  @Allow('update', SUBJECT)
  async agreeOnAnnualLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('carryOver') carryOver: boolean,
    @Args('givenUp') givenUp: boolean): Promise<LeaveYearEnd | null> {
    await this.yearEnds.agree(ctx, key, { id, carryOver, givenUp });
    return loaders.byId(LeaveYearEnd).load(id);
  }

  @ResolveField(() => [LeaveTermNode], { description: '法律提示' })
  async warnings(@Parent() row: LeaveYearEnd, @Ctx() ctx: RequestContext): Promise<LeaveTermNode[]> {
    if (row.warnings.length === 0) return [];
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx));
    const words = answerTerms(this.policy.index, judge.fullName('leave.annualYearEnd'), 'legalWarnings');
    return row.warnings.map((code) => ({ code, zh: words[code] ?? code }));
  }
}
