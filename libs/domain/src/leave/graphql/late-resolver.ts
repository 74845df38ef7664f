import { AccessService, Allow } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, Load, PageArgs, connectionOf, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { LateReturns } from '../application/late-returns.js';
import { kindTerms } from '../application/leave-terms.js';
import { LeaveLateReturn } from '../persistence/entities.js';

const SUBJECT = 'LeaveRequest';

@ObjectType('LeaveLateReturn', { description: '到期没有销假的一次请假' })
export class LeaveLateReturnNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  requestId!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => DayScalar, { description: '应销假日' })
  dueBackOn!: string;

  @Field(() => DayScalar)
  noticedOn!: string;

  @Field(() => String, { description: 'not-back 未返岗未说明、not-reported 已到岗未销假、announced 已申请续假、settled 已了结' })
  state!: string;

  @Field(() => DayScalar, { nullable: true, description: '假后第一次打卡的日子' })
  presentFrom!: string | null;

  @Field(() => [String], { description: '没有请假也没有到岗的工作日' })
  absentOn!: readonly string[];

  @Field(() => DayScalar, { nullable: true })
  settledOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class LeaveLateReturnConnection extends connectionOf(LeaveLateReturnNode, 'LeaveLateReturn') {}

/** Leaves whose end came without a report back. */
@Resolver(() => LeaveLateReturnNode)
export class LateReturnResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly late: LateReturns,
  ) {}

  @Query(() => LeaveLateReturnConnection)
  @Allow('read', SUBJECT)
  leaveLateReturns(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<LeaveLateReturn>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'late');
      const qb = m.createQueryBuilder(LeaveLateReturn, 'late').where(may.sql, may.parameters);
      if (state === 'open') qb.andWhere(`late.state <> 'settled'`);
      else if (state) qb.andWhere('late.state = :state', { state });
      if (text) qb.andWhere('late.employee_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['dueBackOn', 'employeeName', 'state'], byDefault: '-dueBackOn' });
    });
  }

  @Mutation(() => LeaveLateReturnNode, { description: '人力资源部记下了解到的情况' })
  @Allow('update', SUBJECT)
  async explainLateReturn(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('note') note: string): Promise<LeaveLateReturn | null> {
    return loaders.byId(LeaveLateReturn).load((await this.late.explain(ctx, key, { id, note })).id);
  }

  @ResolveField(() => String)
  async kindZh(@Parent() row: LeaveLateReturn, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    const words = await loaders.get('kinds of leave', async (m: EntityManager, _ctx: RequestContext, keys: readonly string[]) => {
      const terms = kindTerms(this.policy.index, await this.policy.judge(m, ctx));
      return keys.map(() => terms);
    }).load('kinds') as Readonly<Record<string, string>>;
    return words[row.kind] ?? row.kind;
  }

  @ResolveField(() => Boolean)
  mayExplain(@Parent() row: LeaveLateReturn, @Ctx() ctx: RequestContext): boolean {
    return row.state !== 'settled' && this.access.can(ctx, 'update', SUBJECT, row);
  }
}
