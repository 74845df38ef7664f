import type { JsonObject } from '@gongqiao/kernel';
import { AccessService, Allow, Open } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, PageArgs, connectionOf, grouped, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Args, ID, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Departures } from '../application/departures.js';
import { PersonnelTermsReader } from '../application/personnel-terms.js';
import { Departure, HandoverItem, PersonnelPaper } from '../persistence/course-entities.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { DepartureChangeInput, DepartureNode, HandoverItemNode } from './departure-types.js';
import { PersonnelPaperNode } from './file-types.js';
import { TermNode } from './types.js';

@ObjectType()
export class DepartureConnection extends connectionOf(DepartureNode, 'Departure') {}

const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

/** How employees go. */
@Resolver(() => DepartureNode)
export class DepartureResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Departures,
    private readonly terms: PersonnelTermsReader,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => DepartureConnection, { description: '离职手续' })
  @Allow('read', 'Departure')
  departures(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null): Promise<Page<Departure>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Departure', 'departure');
      const qb = m.createQueryBuilder(Departure, 'departure').where(may.sql, may.parameters);
      if (open != null) qb.andWhere(open ? 'departure.closed_on is null' : 'departure.closed_on is not null');
      return paginate(qb, page, { sortable: ['submittedOn', 'lastDay', 'kind'], byDefault: '-submittedOn' });
    });
  }

  @Query(() => DepartureNode, { nullable: true, description: '本人的或有权查看的离职手续' })
  @Open('the person themselves and whoever may read the row; the row decides', 'signed-in')
  departure(@Ctx() ctx: RequestContext, @id() departureId: string): Promise<Departure | null> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(Departure, { id: requireId(departureId, 'id') });
      if (!row) return null;
      const own = await employeeOfUser(m, ctx.userId);
      return own?.id === row.employeeId || this.access.can(ctx, 'read', 'Departure', row) ? row : null;
    });
  }

  @Query(() => DepartureNode, { nullable: true, description: '本人办理中的离职手续' })
  @Allow('read', 'PersonnelFile')
  myDeparture(@Ctx() ctx: RequestContext): Promise<Departure | null> {
    return this.database.run(ctx, async (m) => {
      const own = await employeeOfUser(m, ctx.userId);
      return own ? m.findOne(Departure, { where: { employeeId: own.id }, order: { submittedOn: 'DESC' } }) : null;
    });
  }

  @Mutation(() => DepartureNode, { description: '本人提出辞职' })
  @Allow('read', 'PersonnelFile')
  async resign(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('reason') reason: string,
    @Args('proposedLastDay', { type: () => String, nullable: true }) proposedLastDay: string | null,
    @Args('clause', { type: () => String, nullable: true, description: '单位违约或法定情形，据此立即解除' }) clause: string | null): Promise<Departure | null> {
    const made = await this.operations.resign(ctx, mutationKey, { reason, proposedLastDay: proposedLastDay ?? null, clause: clause ?? null });
    return loaders.byId(Departure).load(made.id);
  }

  @Mutation(() => DepartureNode, { description: '提出解聘' })
  @Allow('propose', 'Departure')
  async proposeDismissal(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('employeeId', { type: () => ID }) employeeId: string,
    @Args('reason') reason: string, @Args('ground') ground: string, @Args('facts', { type: () => JsonScalar }) facts: JsonObject,
    @Args('evidence', { type: () => String, nullable: true }) evidence: string | null): Promise<Departure | null> {
    const made = await this.operations.dismiss(ctx, mutationKey, employeeId, { reason, ground, facts, evidence: evidence ?? null });
    return loaders.byId(Departure).load(made.id);
  }

  @Mutation(() => DepartureNode, { description: '拟定协商解除' })
  @Allow('create', 'Departure')
  async draftAgreedEnd(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('employeeId', { type: () => ID }) employeeId: string,
    @Args('reason') reason: string, @Args('lastDay') lastDay: string): Promise<Departure | null> {
    const made = await this.operations.agree(ctx, mutationKey, employeeId, { reason, lastDay });
    return loaders.byId(Departure).load(made.id);
  }

  @Mutation(() => DepartureNode, { description: '填写事由、事实、证据和拟定离职日，随即判定' })
  @Allow('update', 'Departure')
  async changeDeparture(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: DepartureChangeInput): Promise<Departure | null> {
    await this.operations.change(ctx, mutationKey, { ...input });
    return loaders.byId(Departure).load(input.id);
  }

  @Mutation(() => DepartureNode, { description: '列入交接事项' })
  @Allow('read', 'PersonnelFile')
  async addHandoverItem(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('departureId', { type: () => ID }) departureId: string, @Args('name') name: string,
    @Args('quantity', { type: () => Int }) quantity: number, @Args('takenBy') takenBy: string): Promise<Departure | null> {
    await this.operations.addItem(ctx, mutationKey, departureId, { name, quantity, takenBy });
    return loaders.byId(Departure).load(departureId);
  }

  @Mutation(() => DepartureNode, { description: '签收交接' })
  @Allow('take-over', 'Departure')
  async finishHandoverItem(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('itemId', { type: () => ID }) itemId: string): Promise<Departure | null> {
    const done = await this.operations.finishItem(ctx, mutationKey, itemId);
    return loaders.byId(Departure).load(done.id);
  }

  @Mutation(() => DepartureNode, { description: '签署协商解除' })
  @Allow('read', 'PersonnelFile')
  async signAgreedEnd(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() departureId: string): Promise<Departure | null> {
    await this.operations.sign(ctx, mutationKey, departureId);
    return loaders.byId(Departure).load(departureId);
  }

  @ResolveField(() => String)
  async employeeName(@Parent() departure: Departure, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(Employee).load(departure.employeeId))?.name ?? '';
  }

  @ResolveField(() => [HandoverItemNode], { description: '交接清单' })
  async items(@Parent() departure: Departure, @Load() loaders: Loaders): Promise<HandoverItemNode[]> {
    const found = await loaders.get<string, HandoverItem[]>('handover items of a departure', async (m, _ctx, ids) =>
      grouped(ids, await m.find(HandoverItem, { where: { departureId: In([...ids]) }, order: { createdAt: 'ASC' } }), (row) => row.departureId)).load(departure.id);
    return Promise.all((found ?? []).map(async (item) => ({ ...item, doneByName: item.doneBy === null ? null : ((await loaders.byId(AppUser).load(item.doneBy))?.name ?? null) })));
  }

  @ResolveField(() => [PersonnelPaperNode], { description: '离职材料' })
  papers(@Parent() departure: Departure, @Ctx() ctx: RequestContext): Promise<PersonnelPaperNode[]> {
    return this.database.run(ctx, async (m) => {
      const { exitPapers } = await this.terms.read(m, ctx);
      const handed = await m.findBy(PersonnelPaper, { employeeId: departure.employeeId, occasion: 'exit' });
      return exitPapers.map(({ code, name }) => ({ document: code, name, handedInOn: handed.find((paper) => paper.document === code)?.handedInOn ?? null }));
    });
  }

  @ResolveField(() => [TermNode], { description: '法律提示' })
  legalWarnings(@Parent() departure: Departure, @Ctx() ctx: RequestContext): Promise<TermNode[]> {
    return this.database.run(ctx, async (m) => {
      const { legalWarnings } = await this.terms.read(m, ctx);
      const codes = departure.answer['legalWarnings'];
      return (Array.isArray(codes) ? codes.map(String) : []).map((code) => ({ code, name: legalWarnings.find((term) => term.code === code)?.name ?? code }));
    });
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '判定的依据' })
  async basis(@Parent() departure: Departure, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const row = departure.resultId === null ? null : await loaders.byId(DecisionResult).load(departure.resultId);
    return row ? resultNode(this.policy.index, row, null) : null;
  }
}
