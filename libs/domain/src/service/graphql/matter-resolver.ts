import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, JsonScalar, Load, PageArgs, grouped, inOrder, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ServiceMatters } from '../application/matters.js';
import { Beneficiary, ServiceFiling, ServiceMatter, ServiceMatterMember } from '../persistence/entities.js';
import { ServiceHandover, ServiceHandoverItem } from '../persistence/handover-entities.js';
import { DocumentNode, Documents, type StoredDocument } from '../../documents/index.js';
import { MatterPapers } from '../application/matter-papers.js';
import { ServiceHandoverNode } from './handover-types.js';
import { NewServiceMatterInput } from './inputs.js';
import { employeeName, unitNameAt } from './loads.js';
import { BeneficiaryNode, ServiceFilingNode, ServiceMatterConnection, ServiceMatterNode } from './types.js';

/** Cases and groups. */
@Resolver(() => ServiceMatterNode)
export class MatterResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly matters: ServiceMatters,
    private readonly papersOf: MatterPapers,
    private readonly documents: Documents,
  ) {}

  @Query(() => ServiceMatterConnection)
  @Allow('read', 'ServiceMatter')
  serviceMatters(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('kind', { type: () => String, nullable: true }) kind?: string | null,
    @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null, @Args('mine', { type: () => Boolean, nullable: true }) mine?: boolean | null,
    @Args('text', { type: () => String, nullable: true }) text?: string | null): Promise<Page<ServiceMatter>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ServiceMatter', 'matter');
      const qb = m.createQueryBuilder(ServiceMatter, 'matter').where(may.sql, may.parameters);
      if (kind != null) qb.andWhere('matter.kind = :kind', { kind });
      if (open != null) qb.andWhere(open ? 'matter.closed_on is null' : 'matter.closed_on is not null');
      if (mine === true) qb.andWhere('matter.user_id = :me', { me: ctx.userId });
      if (text) qb.andWhere('(matter.title ilike :sought or matter.number ilike :sought)', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['openedOn', 'number', 'closedOn', 'kind'], byDefault: '-openedOn' });
    });
  }

  @Query(() => ServiceMatterNode, { nullable: true })
  @Allow('read', 'ServiceMatter')
  async serviceMatter(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<ServiceMatter | null> {
    const found = await loaders.byId(ServiceMatter).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'ServiceMatter', found) ? found : null;
  }

  @Mutation(() => ServiceMatterNode, { description: '开案、成立小组' })
  @Allow('create', 'ServiceMatter')
  async openServiceMatter(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewServiceMatterInput): Promise<ServiceMatter | null> {
    input.beneficiaryIds.forEach((id, i) => requireId(id, `beneficiaryIds[${i}]`));
    const { id } = await this.matters.open(ctx, key, { ...input });
    return loaders.byId(ServiceMatter).load(id);
  }

  @Mutation(() => ServiceMatterNode, { description: '结案、小组结束' })
  @Allow('update', 'ServiceMatter')
  async closeServiceMatter(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('closedOn', { type: () => DayScalar }) closedOn: string, @Args('outcome') outcome: string): Promise<ServiceMatter | null> {
    await this.matters.close(ctx, key, { id: requireId(id, 'id'), closedOn, outcome });
    return loaders.byId(ServiceMatter).load(id);
  }

  @Mutation(() => ServiceMatterNode, { description: '督导同意为长期个案' })
  @Allow('approve', 'ServiceMatter')
  async approveLongTermCase(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<ServiceMatter | null> {
    await this.matters.approveLongTerm(ctx, key, requireId(id, 'id'));
    return loaders.byId(ServiceMatter).load(id);
  }

  @Mutation(() => ServiceMatterNode, { description: '归档：按文件审查是否齐全' })
  @Allow('update', 'ServiceMatter')
  async fileServiceMatter(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string,
    @Args('facts', { type: () => JsonScalar }) facts: JsonObject): Promise<ServiceMatter | null> {
    await this.matters.file(ctx, key, requireId(id, 'id'), facts);
    return loaders.byId(ServiceMatter).load(id);
  }

  @Mutation(() => ServiceMatterNode, { description: '负责人审定结束的个案、小组，之后才能归档' })
  @Allow('review', 'ServiceMatter')
  async reviewServiceMatter(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<ServiceMatter | null> {
    await this.matters.review(ctx, key, requireId(id, 'id'));
    return loaders.byId(ServiceMatter).load(id);
  }

  @Mutation(() => ID, { description: '说明事由，一小时内可以打开个案材料；记入查看记录' })
  @Allow('read', 'ServiceMatter')
  async lookAtCasePapers(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<string> {
    return (await this.papersOf.look(ctx, key, requireId(id, 'id'), reason)).id;
  }

  @ResolveField(() => [DocumentNode], { description: '个案、小组的材料，作废的也在' })
  papers(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): Promise<StoredDocument[]> {
    return this.database.run(ctx, (m) => this.documents.of(m, 'ServiceMatter', [matter.id]));
  }

  @ResolveField(() => Boolean, { description: '材料可以直接打开：承办社工，或一小时内说明过事由' })
  async papersOpen(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): Promise<boolean> {
    return matter.userId === ctx.userId || (await this.database.run(ctx, (m) => this.papersOf.reasonOf(m, ctx, matter.id))) !== null;
  }

  @ResolveField(() => JsonScalar, { nullable: true, description: '归档所需、由记录得出的事实' })
  filingFacts(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): Promise<JsonObject | null> {
    return this.database.run(ctx, (m) => this.matters.gathered(m, ctx, matter));
  }

  @ResolveField(() => String, { nullable: true })
  async reviewedByName(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<string | null> {
    return matter.reviewedBy === null ? null : ((await loaders.byId(AppUser).load(matter.reviewedBy))?.name ?? null);
  }

  @ResolveField(() => Boolean, { description: '可以审定' })
  mayReview(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): boolean {
    return matter.closedOn !== null && matter.reviewedBy === null && matter.userId !== ctx.userId && this.access.can(ctx, 'review', 'ServiceMatter', matter);
  }

  @ResolveField(() => String)
  employeeName(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, matter.employeeId);
  }

  @ResolveField(() => String)
  unitName(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, matter.unitPath);
  }

  @ResolveField(() => Int, { description: '服务次数' })
  async sessions(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<number> {
    const found = await loaders.get<string, { id: string; n: number }>('sessions of a matter', async (m, _ctx, ids) => {
      const rows: { id: string; n: number }[] = await m.query(`select matter_id as id, count(*)::int as n from service_record where matter_id = any($1) and state = 'kept' group by matter_id`, [[...ids]]);
      return inOrder(ids, rows, (row) => row.id);
    }).load(matter.id);
    return found?.n ?? 0;
  }

  @ResolveField(() => [BeneficiaryNode], { description: '服务对象，只见编号和称呼' })
  async members(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<readonly Beneficiary[]> {
    const found = await loaders.get<string, ServiceMatterMember[]>('members of a matter', async (m, _ctx, ids) =>
      grouped(ids, await m.findBy(ServiceMatterMember, { matterId: In([...ids]) }), (row) => row.matterId)).load(matter.id);
    const who = await Promise.all((found ?? []).map((member) => loaders.byId(Beneficiary).load(member.beneficiaryId)));
    return who.filter((each) => each !== null);
  }

  @ResolveField(() => [ServiceFilingNode], { description: '归档审查，新的在前' })
  async filings(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<readonly ServiceFiling[]> {
    const found = await loaders.get<string, ServiceFiling[]>('filings of a matter', async (m, _ctx, ids) =>
      grouped(ids, await m.find(ServiceFiling, { where: { matterId: In([...ids]) }, order: { filedAt: 'DESC' } }), (row) => row.matterId)).load(matter.id);
    return found ?? [];
  }

  @ResolveField(() => [ServiceHandoverNode], { description: '交接，新的在前' })
  async handovers(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<readonly ServiceHandover[]> {
    const found = await loaders.get<string, ServiceHandoverItem[]>('handovers of a matter', async (m, _ctx, ids) =>
      grouped(ids, await m.find(ServiceHandoverItem, { where: { subject: 'matter', subjectId: In([...ids]) } }), (row) => row.subjectId)).load(matter.id);
    const all = await Promise.all((found ?? []).map((item) => loaders.byId(ServiceHandover).load(item.handoverId)));
    return all.filter((each) => each !== null).sort((a, b) => b.handedAt.getTime() - a.handedAt.getTime());
  }

  @ResolveField(() => String, { nullable: true, description: '开案社工；换过人时才有' })
  async openedByName(@Parent() matter: ServiceMatter, @Load() loaders: Loaders): Promise<string | null> {
    return matter.openedBy === null ? null : employeeName(loaders, matter.openedBy);
  }

  @ResolveField(() => Boolean, { description: '可以转交' })
  mayAssign(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): boolean {
    return matter.closedOn === null && this.access.can(ctx, 'assign', 'ServiceMatter', matter);
  }

  @ResolveField(() => Boolean)
  mayUpdate(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): boolean {
    return this.access.can(ctx, 'update', 'ServiceMatter', matter);
  }

  @ResolveField(() => Boolean)
  mayApprove(@Parent() matter: ServiceMatter, @Ctx() ctx: RequestContext): boolean {
    return matter.kind === 'casework' && matter.userId !== ctx.userId && this.access.can(ctx, 'approve', 'ServiceMatter', matter);
  }
}
