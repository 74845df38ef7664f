import { Decimal } from '@gongqiao/kernel';
import { AccessService, Allow, Open } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DecimalScalar, Load, PageArgs, inOrder, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { AppUser, OrgUnit } from '@gongqiao/platform/tenancy';
import { WorkflowInstance } from '@gongqiao/platform/workflow';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Ballots } from '../application/ballots.js';
import { Nominations } from '../application/nominations.js';
import { positionName } from '../model/house.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { Nomination } from '../persistence/talent-entities.js';
import { BallotPaperNode, NewNominationInput, NominationChangeInput, NominationConnection, NominationCountNode, NominationFilter, NominationNode, OwnNominationInput } from './talent-types.js';

const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

/** Selections: backbone staff, leaders, heads of departments. */
@Resolver(() => NominationNode)
export class NominationResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Nominations,
    private readonly ballots: Ballots,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => NominationConnection, { description: '选拔' })
  @Allow('read', 'Nomination')
  nominations(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: NominationFilter): Promise<Page<Nomination>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Nomination', 'nomination');
      const qb = m.createQueryBuilder(Nomination, 'nomination').where(may.sql, may.parameters);
      if (filter.course) qb.andWhere('nomination.course = :course', { course: filter.course });
      if (filter.open != null) qb.andWhere(filter.open ? 'nomination.closed_on is null' : 'nomination.closed_on is not null');
      return paginate(qb, page, { sortable: ['nominatedOn', 'course', 'closedOn'], byDefault: '-nominatedOn' });
    });
  }

  @Query(() => NominationNode, { nullable: true, description: '本人的或有权查看的选拔' })
  @Open('the person themselves and whoever may read the row; the row decides', 'signed-in')
  nomination(@Ctx() ctx: RequestContext, @id() nominationId: string): Promise<Nomination | null> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(Nomination, { id: requireId(nominationId, 'id') });
      return row && (await this.mayRead(m, ctx, row)) ? row : null;
    });
  }

  private async mayRead(m: EntityManager, ctx: RequestContext, row: Nomination): Promise<boolean> {
    return this.access.can(ctx, 'read', 'Nomination', row) || (await employeeOfUser(m, ctx.userId))?.id === row.employeeId;
  }

  @Query(() => [NominationNode], { description: '本人参加的选拔' })
  @Allow('read', 'PersonnelFile')
  myNominations(@Ctx() ctx: RequestContext): Promise<Nomination[]> {
    return this.database.run(ctx, async (m) => {
      const own = await employeeOfUser(m, ctx.userId);
      return own ? m.find(Nomination, { where: { employeeId: own.id }, order: { nominatedOn: 'DESC' }, take: 50 }) : [];
    });
  }

  @Query(() => BallotPaperNode, { nullable: true, description: '作为组员的评分单或选票' })
  @Allow('read', 'PersonnelFile')
  nominationBallot(@Ctx() ctx: RequestContext, @id() nominationId: string): Promise<BallotPaperNode | null> {
    return this.database.run(ctx, async (m) => {
      const paper = await this.ballots.view(m, ctx, nominationId);
      if (!paper) return null;
      const { nomination, candidate, kind, open, given } = paper;
      const unit = nomination.targetUnitId === null ? null : await m.findOneBy(OrgUnit, { id: nomination.targetUnitId });
      const pack = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId);
      return { id: nomination.id, candidateName: candidate.name, unitName: unit?.name ?? '', positionName: positionName(pack, nomination.targetPosition ?? ''), statement: nomination.statement, kind, open, given };
    });
  }

  @Mutation(() => NominationNode, { description: '推荐' })
  @Allow('create', 'Nomination')
  async nominate(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: NewNominationInput): Promise<Nomination | null> {
    return loaders.byId(Nomination).load((await this.operations.nominate(ctx, mutationKey, { ...input })).id);
  }

  @Mutation(() => NominationNode, { description: '自荐' })
  @Allow('read', 'PersonnelFile')
  async nominateMyself(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: OwnNominationInput): Promise<Nomination | null> {
    return loaders.byId(Nomination).load((await this.operations.nominateMyself(ctx, mutationKey, { ...input })).id);
  }

  @Mutation(() => NominationNode, { description: '填写拟任职位、判定所需的事实、公开发言日期' })
  @Allow('update', 'Nomination')
  async changeNomination(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: NominationChangeInput): Promise<Nomination | null> {
    return loaders.byId(Nomination).load((await this.operations.change(ctx, mutationKey, { ...input })).id);
  }

  @Mutation(() => NominationNode, { description: '候选人提交材料（statement）或述职（report）' })
  @Allow('read', 'PersonnelFile')
  async writeForNomination(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() nominationId: string, @Args('what') what: string, @Args('words') words: string): Promise<Nomination | null> {
    return loaders.byId(Nomination).load((await this.operations.write(ctx, mutationKey, { id: nominationId, what: what === 'report' ? 'report' : 'statement', words })).id);
  }

  @Mutation(() => ID, { description: '不记名评分（0 至 100）或投票（100 赞成、0 不赞成）' })
  @Allow('read', 'PersonnelFile')
  async castNominationBallot(@Ctx() ctx: RequestContext, @key() mutationKey: string, @id() nominationId: string, @Args('value', { type: () => DecimalScalar }) value: Decimal): Promise<string> {
    return (await this.ballots.cast(ctx, mutationKey, nominationId, value)).id;
  }

  @ResolveField(() => String)
  async employeeName(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(Employee).load(row.employeeId))?.name ?? '';
  }

  @ResolveField(() => String, { nullable: true, description: '推荐人' })
  async nominatedByName(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(AppUser).load(row.nominatedBy))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async targetUnitName(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<string | null> {
    return row.targetUnitId === null ? null : ((await loaders.byId(OrgUnit).load(row.targetUnitId))?.name ?? null);
  }

  @ResolveField(() => String, { nullable: true })
  async targetPositionName(@Parent() row: Nomination, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<string | null> {
    if (row.targetPosition === null) return null;
    const packId = await loaders.get<string, string>('pack of a tenant', (m, _ctx, keys) => this.policy.judge(m, ctx).then((judge) => keys.map(() => judge.packId))).load(ctx.tenantId);
    return positionName(this.policy.index.findPack(packId ?? ''), row.targetPosition);
  }

  @ResolveField(() => String, { description: '选拔名称' })
  async courseName(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<string> {
    return (await this.flowOf(row, loaders))?.zh ?? row.course;
  }

  @ResolveField(() => String, { description: '所在环节' })
  async stateName(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<string> {
    return row.outcome ?? (await this.flowOf(row, loaders))?.states[row.state]?.zh ?? row.state;
  }

  private async flowOf(row: Nomination, loaders: Loaders) {
    const instance = row.workflowInstanceId === null ? null : await loaders.byId(WorkflowInstance).load(row.workflowInstanceId);
    return this.policy.index.findPack(instance?.packId ?? '')?.workflows.find((flow) => flow.id === instance?.workflow);
  }

  @ResolveField(() => NominationCountNode, { description: '不记名评分和投票的计数' })
  count(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<NominationCountNode | null> {
    return loaders.get<string, NominationCountNode & { id: string }>('ballots of a nomination', async (m, _ctx, ids) => inOrder(ids, await m.query(
      `select n.id, count(*) filter (where s.kind = 'score')::int as "scoresGiven", count(*) filter (where s.kind = 'stay' and s.value = 100)::int as "votesFor", count(*) filter (where s.kind = 'stay' and s.value = 0)::int as "votesAgainst",
              (select count(*)::int from employee e join org_unit u on u.id = n.target_unit_id where e.tenant_id = n.tenant_id and e.unit_path <@ u.path and e.state <> 'left' and e.id <> n.employee_id) as members
         from nomination n left join nomination_score s on s.nomination_id = n.id where n.id = any($1::uuid[]) group by n.id`, [[...ids]]), (one: NominationCountNode & { id: string }) => one.id)).load(row.id);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '制度判定的依据' })
  async basis(@Parent() row: Nomination, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const result = row.resultId === null ? null : await loaders.byId(DecisionResult).load(row.resultId);
    return result ? resultNode(this.policy.index, result, null) : null;
  }

  @ResolveField(() => Boolean, { description: '本人的选拔' })
  async own(@Parent() row: Nomination, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<boolean> {
    return (await loaders.byId(Employee).load(row.employeeId))?.userId === ctx.userId;
  }
}
