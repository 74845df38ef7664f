import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Args, GraphQLISODateTime, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Employee } from '../../personnel/index.js';
import { VisitTerms } from '../application/document-terms.js';
import { HomeVisits, VISIT, type VisitStep } from '../application/visits.js';
import { refuseService } from '../errors.js';
import { clearanceFacts } from '../model/visit.js';
import { Beneficiary, ServiceMatter } from '../persistence/entities.js';
import { HomeVisit } from '../persistence/visit-entity.js';
import { ServiceColleagueNode } from './handover-types.js';
import { employeeName, unitNameAt } from './loads.js';
import { HomeVisitConnection, HomeVisitFilter, HomeVisitInput, HomeVisitNode, VisitReportInput, VisitTermsNode } from './visit-types.js';

const COMPANIONS = 30;
const STEPS: readonly VisitStep[] = ['leave', 'report', 'breakOff', 'callOff'];

/** Home visits. */
@Resolver(() => HomeVisitNode)
export class HomeVisitResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly visits: HomeVisits,
  ) {}

  @Query(() => HomeVisitConnection)
  @Allow('read', 'HomeVisit')
  homeVisits(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: HomeVisitFilter): Promise<Page<HomeVisit>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', VISIT, 'visit');
      const goes = '(visit.user_id = :me or visit.companion_user_id = :me)';
      const qb = m.createQueryBuilder(HomeVisit, 'visit').where(filter.mine === true ? goes : `((${may.sql}) or ${goes})`, { ...may.parameters, me: ctx.userId }).andWhere('visit.tenant_id = current_tenant_id()');
      if (filter.state != null) qb.andWhere('visit.state = :state', { state: filter.state });
      return paginate(qb, page, { sortable: ['startsAt', 'returnBy', 'state'], byDefault: '-startsAt' });
    });
  }

  @Query(() => HomeVisitNode, { nullable: true })
  @Allow('read', 'HomeVisit')
  async homeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<HomeVisit | null> {
    const found = await loaders.byId(HomeVisit).load(requireId(id, 'id'));
    return found && (goes(found, ctx) || this.access.can(ctx, 'read', VISIT, found)) ? found : null;
  }

  @Query(() => [ServiceColleagueNode], { description: '可以同行的同事' })
  @Allow('create', 'HomeVisit')
  visitCompanions(@Ctx() ctx: RequestContext, @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Employee[]> {
    return this.database.run(ctx, (m) => this.visits.companions(m, ctx, text ?? null, COMPANIONS));
  }

  @Query(() => VisitTermsNode, { description: '适用文件对家访的要求' })
  @Allow('read', 'HomeVisit')
  visitTerms(@Ctx() ctx: RequestContext): Promise<VisitTermsNode> {
    return this.database.run(ctx, async (m) => new VisitTerms(this.policy).of((await this.policy.judge(m, ctx)).packId));
  }

  @Mutation(() => HomeVisitNode, { description: '计划一次家访，交督导讨论' })
  @Allow('create', 'HomeVisit')
  async planHomeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: HomeVisitInput): Promise<HomeVisit | null> {
    const { id } = await this.visits.plan(ctx, key, withIds(input));
    return loaders.byId(HomeVisit).load(id);
  }

  @Mutation(() => HomeVisitNode, { description: '同意前往以前修改计划' })
  @Allow('create', 'HomeVisit')
  async changeHomeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('input') input: HomeVisitInput): Promise<HomeVisit | null> {
    await this.visits.change(ctx, key, requireId(id, 'id'), withIds(input));
    return loaders.byId(HomeVisit).load(id);
  }

  @Mutation(() => HomeVisitNode, { description: '督导讨论后同意前往' })
  @Allow('approve', 'HomeVisit')
  async clearHomeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('discussion') discussion: string): Promise<HomeVisit | null> {
    await this.visits.clear(ctx, key, requireId(id, 'id'), discussion);
    return loaders.byId(HomeVisit).load(id);
  }

  @Mutation(() => HomeVisitNode, { description: '出发、报平安、抽离、取消' })
  @Allow('read', 'HomeVisit')
  async reportHomeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: VisitReportInput): Promise<HomeVisit | null> {
    const step = STEPS.find((each) => each === input.step);
    if (!step) throw refuseService('visit-code', { field: 'step' });
    await this.visits.report(ctx, key, { ...input, id: requireId(input.id, 'id'), step });
    return loaders.byId(HomeVisit).load(input.id);
  }

  @Mutation(() => HomeVisitNode, { description: '外出中延后返回时间' })
  @Allow('read', 'HomeVisit')
  async extendHomeVisit(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('returnBy', { type: () => GraphQLISODateTime }) returnBy: Date, @Args('reason') reason: string): Promise<HomeVisit | null> {
    await this.visits.extend(ctx, key, { id: requireId(id, 'id'), returnBy, reason });
    return loaders.byId(HomeVisit).load(id);
  }

  @ResolveField(() => String)
  employeeName(@Parent() visit: HomeVisit, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, visit.employeeId);
  }

  @ResolveField(() => String)
  unitName(@Parent() visit: HomeVisit, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, visit.unitPath);
  }

  @ResolveField(() => String, { description: '同行人，没有时为空' })
  async companion(@Parent() visit: HomeVisit, @Load() loaders: Loaders): Promise<string> {
    const colleague = visit.companionEmployeeId === null ? '' : await employeeName(loaders, visit.companionEmployeeId);
    return [colleague, visit.companionName].filter((each) => each !== '').join('、');
  }

  @ResolveField(() => String, { nullable: true, description: '个案或服务对象，只见编号和称呼' })
  async about(@Parent() visit: HomeVisit, @Load() loaders: Loaders): Promise<string | null> {
    const matter = visit.matterId === null ? null : await loaders.byId(ServiceMatter).load(visit.matterId);
    const who = visit.beneficiaryId === null ? null : await loaders.byId(Beneficiary).load(visit.beneficiaryId);
    return [matter && `${matter.number} ${matter.title}`, who && `${who.code} ${who.alias}`].filter((each) => each !== null).join('、') || null;
  }

  @ResolveField(() => String, { nullable: true })
  async discussedByName(@Parent() visit: HomeVisit, @Load() loaders: Loaders): Promise<string | null> {
    return visit.discussedBy === null ? null : ((await loaders.byId(AppUser).load(visit.discussedBy))?.name ?? null);
  }

  @ResolveField(() => JsonScalar, { description: '评估所依据的事实；同意前往即视为已讨论' })
  clearanceFacts(@Parent() visit: HomeVisit, @Ctx() ctx: RequestContext): JsonObject {
    return clearanceFacts(visit, visit.discussedAt !== null || this.mayClear(visit, ctx));
  }

  @ResolveField(() => Boolean, { description: '本人前往或同行' })
  mine(@Parent() visit: HomeVisit, @Ctx() ctx: RequestContext): boolean {
    return goes(visit, ctx);
  }

  @ResolveField(() => Boolean, { description: '本人计划的' })
  planner(@Parent() visit: HomeVisit, @Ctx() ctx: RequestContext): boolean {
    return visit.userId === ctx.userId;
  }

  @ResolveField(() => Boolean, { description: '可以同意前往' })
  mayClear(@Parent() visit: HomeVisit, @Ctx() ctx: RequestContext): boolean {
    return visit.discussedAt === null && !goes(visit, ctx) && this.access.can(ctx, 'approve', VISIT, visit);
  }

  @ResolveField(() => Boolean, { description: '已过返回时间还没有报平安' })
  overdue(@Parent() visit: HomeVisit, @Ctx() ctx: RequestContext): boolean {
    return visit.leftAt !== null && visit.returnedAt === null && visit.returnBy < ctx.at;
  }
}

function goes(visit: HomeVisit, ctx: RequestContext): boolean {
  return visit.userId === ctx.userId || visit.companionUserId === ctx.userId;
}

function withIds(input: HomeVisitInput): HomeVisitInput {
  for (const field of ['companionEmployeeId', 'matterId', 'beneficiaryId'] as const) if (input[field] != null) requireId(input[field], field);
  return { ...input, plan: input.plan.map((each) => ({ ...each })) };
}
