import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { Assignment, Worker } from '../../workforce/index.js';
import { ApplyResults } from '../application/apply-results.js';
import { Retrainings } from '../application/retrainings.js';
import { AppraisalCorrection, AppraisalRequest, AppraisalResult } from '../persistence/entities.js';
import { AppliedResultInput, AppraisalCorrectionNode, AppraisalRequestNode, AppraisalResultConnection, AppraisalResultFilter, AppraisalResultNode, RetrainingInput } from './types.js';

function narrow(qb: SelectQueryBuilder<AppraisalResult>, filter: AppraisalResultFilter): void {
  if (filter.roundId) qb.andWhere('result.round_id = :roundId', { roundId: requireId(filter.roundId, 'roundId') });
  if (filter.year != null) qb.andWhere('result.year = :year', { year: filter.year });
  if (filter.unitId) qb.andWhere('result.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
  if (filter.tier) qb.andWhere('coalesce(result.final_tier, result.suggested_tier) = :tier', { tier: filter.tier });
  if (filter.followUp) qb.andWhere('result.follow_up = :followUp', { followUp: filter.followUp });
  if (filter.complete != null) {
    const complete = '(result.satisfaction_rate is not null and coalesce(result.final_tier, result.suggested_tier) is not null)';
    qb.andWhere(filter.complete ? complete : `not ${complete}`);
  }
  const text = filter.text?.trim().replaceAll(/[%_\\]/g, '');
  if (text) {
    qb.andWhere(`(exists (select 1 from worker w where w.id = result.worker_id and (w.name like :part or w.name_initials like :start))
      or exists (select 1 from assignment a join post p on p.id = a.post_id where a.id = result.assignment_id and p.number like :start))`, { part: `%${text}%`, start: `${text.toLowerCase()}%` });
  }
}

/** Results: of the caller's part of the tree, a provider's own people, a worker's own. */
@Resolver(() => AppraisalResultNode)
export class AppraisalResultResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly applying: ApplyResults,
    private readonly retrainings: Retrainings,
  ) {}

  @Query(() => AppraisalResultConnection)
  @Allow('read', 'AppraisalResult')
  appraisalResults(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: AppraisalResultFilter): Promise<Page<AppraisalResult>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'AppraisalResult', 'result');
      // What a provider may see begins with the handing over.
      const qb = m.createQueryBuilder(AppraisalResult, 'result').where(may.sql, may.parameters).andWhere('(result.tenant_id = :own or result.handed_over_on is not null)', { own: ctx.tenantId });
      narrow(qb, filter);
      return paginate(qb, page, { sortable: ['unitPath', 'year', 'grade', 'satisfactionRate', 'bonus', 'finalTier'], byDefault: 'unitPath' });
    });
  }

  @Query(() => AppraisalResultNode, { nullable: true })
  @Allow('read', 'AppraisalResult')
  async appraisalResult(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<AppraisalResult | null> {
    const found = await loaders.byId(AppraisalResult).load(requireId(id, 'id'));
    if (!found || !this.access.can(ctx, 'read', 'AppraisalResult', found)) return null;
    return found.tenantId === ctx.tenantId || found.handedOverOn !== null ? found : null;
  }

  @Query(() => [AppraisalResultNode], { description: '本人的评价结果' })
  @Allow('read', 'Worker')
  myAppraisals(@Ctx() ctx: RequestContext): Promise<AppraisalResult[]> {
    return this.database.run(ctx, async (m) => {
      const own = await m.findBy(Worker, { tenantId: ctx.tenantId, userId: ctx.userId });
      if (own.length === 0) return [];
      const rows = await m.find(AppraisalResult, { where: { workerId: In(own.map((worker) => worker.id)) }, order: { year: 'DESC' }, take: 30 });
      return rows.filter((row) => row.notifiedOn !== null);
    });
  }

  @Mutation(() => Boolean, { description: '承接主体落实津贴和奖金' })
  @Allow('apply', 'AppraisalResult')
  async applyAppraisal(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('roundId', { type: () => ID }) roundId: string,
    @Args('entries', { type: () => [AppliedResultInput] }) entries: AppliedResultInput[],
  ): Promise<boolean> {
    entries.forEach((entry, i) => requireId(entry.resultId, `entries[${i}].resultId`));
    await this.applying.apply(ctx, key, requireId(roundId, 'roundId'), entries.map((entry) => ({ ...entry })));
    return true;
  }

  @Mutation(() => AppraisalResultNode, { description: '记录上岗再培训结果' })
  @Allow('train', 'AppraisalResult')
  async recordRetraining(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: RetrainingInput): Promise<AppraisalResult | null> {
    requireId(input.resultId, 'resultId');
    const { id } = await this.retrainings.record(ctx, key, { ...input });
    return loaders.byId(AppraisalResult).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async workerName(@Parent() result: AppraisalResult, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Worker).load(result.workerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() result: AppraisalResult, @Load() loaders: Loaders): Promise<string | null> {
    const assignment = await loaders.byId(Assignment).load(result.assignmentId);
    return assignment ? ((await loaders.byId(Post).load(assignment.postId))?.number ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() result: AppraisalResult, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(result.purchaserUnitId))?.name ?? null;
  }

  @ResolveField(() => [AppraisalCorrectionNode])
  async corrections(@Parent() result: AppraisalResult, @Load() loaders: Loaders): Promise<AppraisalCorrection[]> {
    const found = await loaders.get<string, AppraisalCorrection[]>('corrections of a result', async (m, _ctx, ids) => {
      const rows = await m.find(AppraisalCorrection, { where: { resultId: In([...ids]) }, order: { createdAt: 'ASC' } });
      return grouped(ids, rows, (row) => row.resultId);
    }).load(result.id);
    return found ?? [];
  }

  @ResolveField(() => [AppraisalRequestNode])
  async requests(@Parent() result: AppraisalResult, @Load() loaders: Loaders): Promise<AppraisalRequest[]> {
    const found = await loaders.get<string, AppraisalRequest[]>('requests on a result', async (m, _ctx, ids) => {
      const rows = await m.find(AppraisalRequest, { where: { resultId: In([...ids]) }, order: { createdAt: 'ASC' } });
      return grouped(ids, rows, (row) => row.resultId);
    }).load(result.id);
    return found ?? [];
  }
}
