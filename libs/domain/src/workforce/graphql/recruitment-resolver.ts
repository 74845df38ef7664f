import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { Provider, ServiceContract } from '../../procurement/index.js';
import { Recruitments, recruitmentFlow } from '../application/recruitments.js';
import { Recruitment, RecruitmentStage } from '../persistence/recruitment-entities.js';
import { NewRecruitmentInput, RecruitmentConnection, RecruitmentFilter, RecruitmentNode, RecruitmentStageInput, RecruitmentStageNode, RecruitmentStateNode } from './recruitment-types.js';

/** Recruitments for the posts of the caller's area; a provider's own. */
@Resolver(() => RecruitmentNode)
export class RecruitmentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
    private readonly operations: Recruitments,
  ) {}

  @Query(() => RecruitmentConnection)
  @Allow('read', 'Recruitment')
  recruitments(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: RecruitmentFilter): Promise<Page<Recruitment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Recruitment', 'recruitment');
      const qb = m.createQueryBuilder(Recruitment, 'recruitment').where(may.sql, may.parameters);
      if (filter.unitId) qb.andWhere('recruitment.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
      if (filter.contractId) qb.andWhere('recruitment.contract_id = :contractId', { contractId: requireId(filter.contractId, 'contractId') });
      if (filter.state) qb.andWhere('recruitment.state = :state', { state: filter.state });
      if (filter.open != null) qb.andWhere(`recruitment.closed_on is ${filter.open ? '' : 'not '}null`);
      const part = filter.text?.trim().replaceAll(/[%_\\]/g, '');
      if (part) qb.andWhere('recruitment.worker_name like :part', { part: `%${part}%` });
      return paginate(qb, page, { sortable: ['openedOn', 'state', 'workerName', 'unitPath'], byDefault: '-openedOn' });
    });
  }

  @Query(() => RecruitmentNode, { nullable: true })
  @Allow('read', 'Recruitment')
  recruitment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Recruitment | null> {
    return this.find(ctx, id);
  }

  private find(ctx: RequestContext, id: string): Promise<Recruitment | null> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(Recruitment, { id: requireId(id, 'id') });
      return row && this.access.can(ctx, 'read', 'Recruitment', row) ? row : null;
    });
  }

  @Mutation(() => RecruitmentNode, { description: '承接主体提出人选，开始招聘各环节' })
  @Allow('create', 'Recruitment')
  async startRecruitment(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewRecruitmentInput): Promise<Recruitment | null> {
    requireId(input.contractId, 'contractId');
    requireId(input.workerId, 'workerId');
    if (input.postId) requireId(input.postId, 'postId');
    return this.find(ctx, (await this.operations.start(ctx, key, { ...input })).id);
  }

  @Mutation(() => RecruitmentNode, { description: '办理当前环节' })
  @Allow('read', 'Recruitment')
  async recordRecruitmentStage(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: RecruitmentStageInput): Promise<Recruitment | null> {
    requireId(input.id, 'id');
    if (input.postId) requireId(input.postId, 'postId');
    return this.find(ctx, (await this.operations.record(ctx, key, { ...input })).id);
  }

  @Mutation(() => RecruitmentNode, { description: '市级工会补记对某环节的监督' })
  @Allow('supervise', 'Recruitment')
  async superviseRecruitmentStage(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('stage') stage: string, @Args('supervisor') supervisor: string,
  ): Promise<Recruitment | null> {
    return this.find(ctx, (await this.operations.supervise(ctx, key, { id: requireId(id, 'id'), stage, supervisor })).id);
  }

  @Mutation(() => RecruitmentNode, { description: '正式上岗' })
  @Allow('allocate', 'Recruitment')
  async startOnPost(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('startOn') startOn: string): Promise<Recruitment | null> {
    return this.find(ctx, (await this.operations.startOnPost(ctx, key, { id: requireId(id, 'id'), startOn })).id);
  }

  @ResolveField(() => [RecruitmentStageNode])
  async stages(@Parent() row: Recruitment, @Load() loaders: Loaders): Promise<RecruitmentStage[]> {
    const found = await loaders.get<string, RecruitmentStage[]>('stages of a recruitment', async (m, _ctx, ids) => {
      const rows = await m.find(RecruitmentStage, { where: { recruitmentId: In([...ids]) }, order: { doneOn: 'ASC', id: 'ASC' } });
      return grouped(ids, rows, (stage) => stage.recruitmentId);
    }).load(row.id);
    return found ?? [];
  }

  @ResolveField(() => [RecruitmentStateNode])
  states(@Ctx() ctx: RequestContext): Promise<RecruitmentStateNode[]> {
    return this.database.run(ctx, async (m) => {
      const flow = recruitmentFlow(this.policy, await this.policy.judge(m, ctx));
      return Object.entries(flow?.states ?? {}).map(([key, held]) => ({ key, zh: held.zh, final: held.final ?? false, byProvider: held.holders?.includes('provider') ?? false }));
    });
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() row: Recruitment, @Load() loaders: Loaders): Promise<string | null> {
    return row.purchaserName ?? (await loaders.byId(OrgUnit).load(row.purchaserUnitId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async providerName(@Parent() row: Recruitment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Provider).load(row.providerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async contractNumber(@Parent() row: Recruitment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ServiceContract).load(row.contractId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() row: Recruitment, @Load() loaders: Loaders): Promise<string | null> {
    return row.postId === null ? null : ((await loaders.byId(Post).load(row.postId))?.number ?? null);
  }
}
