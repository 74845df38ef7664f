import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, grouped, paginate, type Page } from '@gongqiao/platform/graphql';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { OtherJobs } from '../application/other-jobs.js';
import { Workers } from '../application/workers.js';
import { Assignment, OtherJob, Worker, WorkerCertificate } from '../persistence/entities.js';
import { narrowWorkers } from '../persistence/worker-filter.js';
import { workersWithin } from '../persistence/workers-within.js';
import { AssignmentNode, CertificateInputType, NewWorkerInput, OtherJobInputType, WorkerCertificateNode, WorkerConnection, WorkerFilter, WorkerNode } from './types.js';
import { OtherJobNode } from './recruitment-types.js';

/** Workers: an employer's own, and for a union those on posts of its part of the tree. */
@Resolver(() => WorkerNode)
export class WorkerResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Workers,
    private readonly otherJobs: OtherJobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => WorkerConnection)
  @Allow('read', 'Worker')
  workers(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: WorkerFilter): Promise<Page<Worker>> {
    return this.database.run(ctx, (m) => {
      const may = workersWithin(this.access, ctx);
      const qb = m.createQueryBuilder(Worker, 'worker').where(may.sql, may.parameters);
      narrowWorkers(qb, filter, dayInChina(this.clock.now()));
      return paginate(qb, page, { sortable: ['name', 'number', 'birthDate', 'employedFrom', 'education'], byDefault: 'number' });
    });
  }

  @Query(() => WorkerNode, { nullable: true })
  @Allow('read', 'Worker')
  worker(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Worker | null> {
    return this.database.run(ctx, (m) => {
      const may = workersWithin(this.access, ctx);
      return m.createQueryBuilder(Worker, 'worker').where(may.sql, may.parameters).andWhere('worker.id = :id', { id: requireId(id, 'id') }).getOne();
    });
  }

  @Mutation(() => WorkerNode)
  @Allow('create', 'Worker')
  async registerWorker(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewWorkerInput): Promise<Worker | null> {
    const { id } = await this.operations.register(ctx, key, { ...input });
    return loaders.byId(Worker).load(id);
  }

  @Mutation(() => WorkerNode, { description: '按等级核查任职条件，保存依据' })
  @Allow('update', 'Worker')
  async judgeWorker(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('grade') grade: string,
  ): Promise<Worker | null> {
    await this.operations.judge(ctx, key, requireId(id, 'id'), grade);
    return loaders.byId(Worker).load(id);
  }

  @Mutation(() => String, { description: '查看身份证号：事由记入留痕' })
  @Allow('reveal', 'Worker')
  revealIdentity(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<string> {
    return this.operations.reveal(ctx, requireId(id, 'id'), reason);
  }

  @Mutation(() => WorkerNode, { description: '登记兼职' })
  @Allow('update', 'Worker')
  async addOtherJob(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: OtherJobInputType): Promise<Worker | null> {
    requireId(input.workerId, 'workerId');
    const { id } = await this.operations.addOtherJob(ctx, key, { ...input });
    return loaders.byId(Worker).load(id);
  }

  @Mutation(() => WorkerNode, { description: '登记新取得的职业资格证书' })
  @Allow('update', 'Worker')
  async addWorkerCertificate(
    @Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('workerId', { type: () => ID }) workerId: string, @Args('certificate') certificate: CertificateInputType,
  ): Promise<Worker | null> {
    const { id } = await this.operations.addCertificate(ctx, key, { ...certificate, workerId: requireId(workerId, 'workerId') });
    return loaders.byId(Worker).load(id);
  }

  @Mutation(() => Boolean, { description: '工会同意兼职' })
  @Allow('consent', 'Assignment')
  async consentToOtherJob(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.otherJobs.consent(ctx, key, requireId(id, 'id'));
    return true;
  }

  @Mutation(() => Boolean, { description: '登记兼职结束' })
  @Allow('update', 'Worker')
  async endOtherJob(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('endedOn') endedOn: string): Promise<boolean> {
    await this.otherJobs.end(ctx, key, { id: requireId(id, 'id'), endedOn });
    return true;
  }

  @ResolveField(() => [OtherJobNode])
  async jobsBeside(@Parent() worker: Worker, @Load() loaders: Loaders): Promise<OtherJob[]> {
    const found = await loaders.get<string, OtherJob[]>('other jobs of a worker', async (m, _ctx, ids) => {
      const rows = await m.find(OtherJob, { where: { workerId: In([...ids]) }, order: { startedOn: 'DESC', id: 'ASC' } });
      return grouped(ids, rows, (row) => row.workerId);
    }).load(worker.id);
    return found ?? [];
  }

  @ResolveField(() => [WorkerCertificateNode])
  async certificates(@Parent() worker: Worker, @Load() loaders: Loaders): Promise<WorkerCertificate[]> {
    const found = await loaders.get<string, WorkerCertificate[]>('certificates of a worker', async (m, _ctx, ids) => {
      const rows = await m.find(WorkerCertificate, { where: { workerId: In([...ids]) }, order: { obtainedOn: 'ASC' } });
      return grouped(ids, rows, (row) => row.workerId);
    }).load(worker.id);
    return found ?? [];
  }

  @ResolveField(() => AssignmentNode, { nullable: true, description: '今天的任职' })
  currentAssignment(@Parent() worker: Worker, @Load() loaders: Loaders): Promise<Assignment | null> {
    return loaders.get<string, Assignment>('current assignment of a worker', async (m, ctx, ids) => {
      const may = this.access.where(ctx, 'read', 'Assignment', 'a');
      const rows = await m.createQueryBuilder(Assignment, 'a').where(may.sql, may.parameters).andWhere('a.worker_id in (:...ids)', { ids: [...ids] })
        .andWhere('a.start_on <= :today and (a.end_on is null or a.end_on >= :today)', { today: dayInChina(this.clock.now()) }).getMany();
      return ids.map((id) => rows.find((row) => row.workerId === id) ?? null);
    }).load(worker.id);
  }
}
