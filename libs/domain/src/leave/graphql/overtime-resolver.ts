import { AccessService, Allow } from '@gongqiao/platform/access';
import { type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { answerTerms } from '../application/leave-terms.js';
import { LIMIT_WORDS } from '../application/overtime-limits.js';
import { Overtime } from '../application/overtime.js';
import { OvertimeEntry } from '../persistence/entities.js';
import { OvertimeEntryConnection, OvertimeEntryNode, OvertimeInput } from './consent-types.js';
import { LeaveTermNode } from './types.js';

const SUBJECT = 'OvertimeEntry';
const key = () => Args('key', { type: () => ID });
const idOf = () => Args('id', { type: () => ID });

/** Overtime: one's own, and that to agree to. */
@Resolver(() => OvertimeEntryNode)
export class OvertimeResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly overtime: Overtime,
  ) {}

  @Query(() => OvertimeEntryConnection)
  @Allow('read', SUBJECT)
  overtimeEntries(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('state', { type: () => String, nullable: true }) state?: string | null,
    @Args('own', { type: () => Boolean, nullable: true }) own?: boolean | null, @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<OvertimeEntry>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'entry');
      const qb = m.createQueryBuilder(OvertimeEntry, 'entry').where(may.sql, may.parameters);
      if (own) qb.andWhere('entry.user_id = :me', { me: ctx.userId });
      if (state) qb.andWhere('entry.state = :state', { state });
      if (text) qb.andWhere('entry.employee_name like :part', { part: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['onDay', 'employeeName', 'hours', 'state'], byDefault: '-onDay' });
    });
  }

  @Mutation(() => OvertimeEntryNode)
  @Allow('create', SUBJECT)
  async enterOvertime(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: OvertimeInput): Promise<OvertimeEntry | null> {
    return loaders.byId(OvertimeEntry).load((await this.overtime.enter(ctx, mutationKey, input)).id);
  }

  @Mutation(() => OvertimeEntryNode)
  @Allow('approve', SUBJECT)
  async decideOvertime(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string, @Args('agree') agree: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<OvertimeEntry | null> {
    return loaders.byId(OvertimeEntry).load((await this.overtime.decide(ctx, mutationKey, { id, agree, note: note ?? null })).id);
  }

  @Mutation(() => OvertimeEntryNode, { description: '加班结束后登记' })
  @Allow('create', SUBJECT)
  async registerOvertime(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string): Promise<OvertimeEntry | null> {
    return loaders.byId(OvertimeEntry).load((await this.overtime.register(ctx, mutationKey, id)).id);
  }

  @Mutation(() => OvertimeEntryNode)
  @Allow('create', SUBJECT)
  async withdrawOvertime(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @idOf() id: string): Promise<OvertimeEntry | null> {
    return loaders.byId(OvertimeEntry).load((await this.overtime.withdraw(ctx, mutationKey, id)).id);
  }

  @ResolveField(() => [LeaveTermNode], { description: '法律提示' })
  async warnings(@Parent() row: OvertimeEntry, @Ctx() ctx: RequestContext): Promise<LeaveTermNode[]> {
    if (row.warnings.length === 0) return [];
    const judge = await this.database.run(ctx, (m) => this.policy.judge(m, ctx));
    const words = answerTerms(this.policy.index, judge.fullName('overtime.timeInLieu'), 'legalWarnings');
    return row.warnings.map((code) => ({ code, zh: words[code] ?? LIMIT_WORDS[code] ?? code }));
  }

  @ResolveField(() => Boolean, { description: '已登记，等用人单位知悉' })
  awaitsHostUnit(@Parent() row: OvertimeEntry): boolean {
    return row.consentId !== null && row.acknowledgedOn === null;
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() row: OvertimeEntry, @Ctx() ctx: RequestContext): boolean {
    return row.state === 'requested' && row.userId !== ctx.userId && this.access.can(ctx, 'approve', SUBJECT, row);
  }

  @ResolveField(() => Boolean)
  isMine(@Parent() row: OvertimeEntry, @Ctx() ctx: RequestContext): boolean {
    return row.userId === ctx.userId;
  }
}
