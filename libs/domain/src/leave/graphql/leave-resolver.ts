import { AccessService, Allow } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, provisionRefs, resultNode } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { LeaveRequests } from '../application/leave-requests.js';
import { answerTerms, kindTerms } from '../application/leave-terms.js';
import { nextLink } from '../model/chain.js';
import { KIND_RULES } from '../model/kinds.js';
import { LeaveApproval, LeaveRequest } from '../persistence/entities.js';
import { LeaveChainLinkNode, LeaveFilter, LeaveInput, LeaveProlongInput, LeaveRequestConnection, LeaveRequestNode, LeaveTermNode } from './types.js';

const SUBJECT = 'LeaveRequest';
const key = () => Args('key', { type: () => ID });

/** Requests for leave: one's own, those to decide, all within reach. */
@Resolver(() => LeaveRequestNode)
export class LeaveRequestResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly requests: LeaveRequests,
  ) {}

  private readable(m: EntityManager, ctx: RequestContext): SelectQueryBuilder<LeaveRequest> {
    const may = this.access.where(ctx, 'read', SUBJECT, 'leave');
    return m.createQueryBuilder(LeaveRequest, 'leave').where(may.sql, may.parameters);
  }

  @Query(() => LeaveRequestConnection)
  @Allow('read', SUBJECT)
  leaveRequests(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: LeaveFilter): Promise<Page<LeaveRequest>> {
    return this.database.run(ctx, async (m) => {
      const qb = this.readable(m, ctx);
      if (filter.standing) qb.andWhere('leave.standing = :standing', { standing: filter.standing });
      if (filter.kind) qb.andWhere('leave.kind = :kind', { kind: filter.kind });
      if (filter.text) qb.andWhere('leave.employee_name like :part', { part: `%${filter.text.replaceAll(/[%_\\]/g, '')}%` });
      if (filter.unitId) qb.andWhere('leave.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
      if (filter.month && /^\d{4}-(0[1-9]|1[0-2])$/.test(filter.month)) qb.andWhere(`leave.from_on < (:first::date + interval '1 month') and leave.to_on >= :first::date`, { first: `${filter.month}-01` });
      if (filter.mine) {
        const turn = `(select link from jsonb_array_elements(leave.chain) with ordinality as c (link, n) where link->>'state' = 'needed' and link->>'stage' <> 'filing' order by n limit 1)`;
        qb.andWhere(`leave.standing = 'employer' and ${turn}->>'by' = any(:roles::text[]) and leave.unit_path <@ :place::ltree and leave.user_id is distinct from :me`, { roles: [...ctx.roles], place: ctx.unitPath, me: ctx.userId });
      }
      return paginate(qb, page, { sortable: ['fromOn', 'appliedOn', 'employeeName', 'kind', 'days', 'standing', 'unitPath'], byDefault: '-appliedOn' });
    });
  }

  @Query(() => LeaveRequestConnection, { description: '本人的请假，新的在前' })
  @Allow('read', SUBJECT)
  myLeaveRequests(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<LeaveRequest>> {
    return this.database.run(ctx, (m) => paginate(this.readable(m, ctx).andWhere('leave.user_id = :me', { me: ctx.userId }), page, { sortable: ['fromOn'], byDefault: '-fromOn' }));
  }

  @Query(() => LeaveRequestNode, { nullable: true })
  @Allow('read', SUBJECT)
  leaveRequest(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<LeaveRequest | null> {
    return this.database.run(ctx, (m) => this.readable(m, ctx).andWhere('leave.id = :id', { id: requireId(id, 'id') }).getOne());
  }

  @Mutation(() => LeaveRequestNode)
  @Allow('create', SUBJECT)
  async applyForLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: LeaveInput): Promise<LeaveRequest | null> {
    const { id } = await this.requests.apply(ctx, mutationKey, { ...input, details: input.details ?? {}, hostSignedBy: input.hostSignedBy ?? null, hostSignedOn: input.hostSignedOn ?? null });
    return loaders.byId(LeaveRequest).load(id);
  }

  @Mutation(() => LeaveRequestNode, { description: '轮到本人时同意或不同意' })
  @Allow('approve', SUBJECT)
  async decideLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string, @Args('agree') agree: boolean,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<LeaveRequest | null> {
    await this.requests.decide(ctx, mutationKey, { id, agree, note: note ?? null });
    return loaders.byId(LeaveRequest).load(id);
  }

  @Mutation(() => LeaveRequestNode)
  @Allow('create', SUBJECT)
  async withdrawLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string): Promise<LeaveRequest | null> {
    await this.requests.withdraw(ctx, mutationKey, id);
    return loaders.byId(LeaveRequest).load(id);
  }

  @Mutation(() => LeaveRequestNode, { description: '销假；提前回来的，未休天数退回' })
  @Allow('report', SUBJECT)
  async reportBackFromLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('id', { type: () => ID }) id: string, @Args('on') on: string,
    @Args('note', { type: () => String, nullable: true }) note?: string | null): Promise<LeaveRequest | null> {
    await this.requests.reportBack(ctx, mutationKey, { id, on, note: note ?? null });
    return loaders.byId(LeaveRequest).load(id);
  }

  @Mutation(() => LeaveRequestNode, { description: '休假中不能按时回来，申请续假' })
  @Allow('create', SUBJECT)
  async prolongLeave(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: LeaveProlongInput): Promise<LeaveRequest | null> {
    const { id } = await this.requests.prolong(ctx, mutationKey, { ...input, kind: input.kind ?? null, details: input.details ?? {} });
    return loaders.byId(LeaveRequest).load(id);
  }

  private terms(ctx: RequestContext, loaders: Loaders): Promise<{ kinds: Readonly<Record<string, string>>; name: (decision: string) => string }> {
    return loaders.get('words of leave', async (m: EntityManager, _ctx: RequestContext, keys: readonly string[]) => {
      const judge = await this.policy.judge(m, ctx);
      return keys.map(() => ({ kinds: kindTerms(this.policy.index, judge), name: (decision: string) => judge.fullName(decision) }));
    }).load('words') as Promise<{ kinds: Readonly<Record<string, string>>; name: (decision: string) => string }>;
  }

  @ResolveField(() => String)
  async kindZh(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string> {
    return (await this.terms(ctx, loaders)).kinds[row.kind] ?? row.kind;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() row: LeaveRequest, @Load() loaders: Loaders): Promise<string | null> {
    const unit = await loaders.get('units by path', async (m: EntityManager, _ctx: RequestContext, paths: readonly string[]) => {
      const found = await m.createQueryBuilder(OrgUnit, 'unit').where('unit.path = any(:paths::ltree[])', { paths: [...paths] }).getMany();
      return paths.map((path) => found.find((held) => held.path === path) ?? null);
    }).load(row.unitPath) as OrgUnit | null;
    return unit?.name ?? null;
  }

  @ResolveField(() => [LeaveChainLinkNode])
  async chain(@Parent() row: LeaveRequest, @Load() loaders: Loaders): Promise<LeaveChainLinkNode[]> {
    const said = await loaders.get('approvals of a leave', async (m: EntityManager, _ctx: RequestContext, ids: readonly string[]) => {
      const found = await m.createQueryBuilder(LeaveApproval, 'said').where('said.request_id = any(:ids::uuid[])', { ids: [...ids] }).getMany();
      return ids.map((id) => found.filter((held) => held.requestId === id));
    }).load(row.id) as LeaveApproval[];
    return row.chain.map((link) => {
      const by = said.find((held) => held.party === link.by);
      return { party: link.by, zh: link.zh, stage: link.stage, act: link.act, state: link.state, provisions: provisionRefs(this.policy.index, link.askedBy.map((asked) => asked.provision)).map((one) => one.article), byName: by?.givenByName ?? null, note: by?.note ?? null, at: by?.at ?? null };
    });
  }

  @ResolveField(() => [LeaveTermNode], { description: '法律提示' })
  async warnings(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<LeaveTermNode[]> {
    const { name } = await this.terms(ctx, loaders);
    const decision = KIND_RULES[row.kind]?.decision;
    const words = decision === undefined ? {} : answerTerms(this.policy.index, name(decision), 'legalWarnings');
    return row.warnings.map((code) => ({ code, zh: words[code] ?? code }));
  }

  @ResolveField(() => [DecisionResultNode], { description: '天数、审批、购买方和本类假的依据' })
  async bases(@Parent() row: LeaveRequest, @Load() loaders: Loaders): Promise<DecisionResultNode[]> {
    const rows = await Promise.all(Object.values(row.results).map((id) => loaders.byId(DecisionResult).load(id)));
    return rows.flatMap((held) => (held ? [resultNode(this.policy.index, held, null)] : []));
  }

  @ResolveField(() => Boolean, { description: '现在轮到本人办理' })
  mayDecide(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    const next = nextLink(row.chain);
    const within = row.unitPath === ctx.unitPath || row.unitPath.startsWith(`${ctx.unitPath}.`);
    return row.standing === 'employer' && next?.stage === 'employer' && ctx.roles.includes(next.by) && within && row.userId !== ctx.userId;
  }

  @ResolveField(() => Boolean)
  isMine(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return row.userId === ctx.userId;
  }

  @ResolveField(() => Boolean, { description: '本人还可以撤回' })
  mayWithdraw(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return row.userId === ctx.userId && ['host-unit', 'employer', 'purchaser', 'granted'].includes(row.standing);
  }

  @ResolveField(() => Boolean, { description: '到期没有销假' })
  isOverdue(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return row.standing === 'on-leave' && row.reportBackOn !== null && row.reportBackOn < dayInChina(ctx.at);
  }

  @ResolveField(() => Boolean, { description: '本人还可以申请续假' })
  mayProlong(@Parent() row: LeaveRequest, @Ctx() ctx: RequestContext): boolean {
    return row.userId === ctx.userId && row.standing === 'on-leave';
  }
}
