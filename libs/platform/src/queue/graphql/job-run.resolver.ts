import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { AccessService } from '../../access/access-service.js';
import { Open } from '../../access/decorators.js';
import { CLOCK } from '../../context/index.js';
import type { Clock, RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { PageArgs, mapPage, paginate } from '../../graphql/pagination.js';
import type { Page } from '../../graphql/pagination.js';
import { Ctx } from '../../graphql/params.js';
import { isOfOffice, officeCondition } from '../access.js';
import { refuseJob } from '../errors.js';
import { JobRegistry } from '../job-kind.js';
import { JobRun } from '../job-run.js';
import { JobService } from '../job-service.js';
import { RunEvents } from '../run-events.js';
import { failuresOf, progressOf } from '../run-view.js';
import type { StageProgress } from '../run-view.js';
import { JobFailureNode, JobRunConnection, JobRunNode } from './types.js';

const OFFICE = 'a run is shown to whoever asked for it, to their office, and to the auditor: the resolver asks for the row';

/** Runs of long work: the list, one, its progress as it goes on, what could not be done. */
@Resolver(() => JobRunNode)
export class JobRunResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly service: JobService,
    private readonly registry: JobRegistry,
    private readonly events: RunEvents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => JobRunNode)
  @Open(OFFICE, 'signed-in')
  jobRun(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<JobRunNode> {
    return this.look(ctx, id);
  }

  @Query(() => JobRunConnection)
  @Open(OFFICE, 'signed-in')
  jobRuns(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('kind', { type: () => String, nullable: true }) kind: string | null,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null,
  ): Promise<Page<JobRunNode>> {
    return this.database.run(ctx, async (m) => {
      const [office, more] = [officeCondition(ctx, 'run'), this.access.where(ctx, 'read', 'JobRun', 'run')];
      const qb = m.createQueryBuilder(JobRun, 'run').where(`(${office.sql} or (${more.sql}))`, { ...office.parameters, ...more.parameters });
      if (kind) qb.andWhere('run.kind = :kind', { kind });
      if (subjectId) qb.andWhere('run.subject_id = :subjectId', { subjectId });
      const found = await paginate(qb, page, { sortable: ['requestedAt', 'kind', 'state'], byDefault: '-requestedAt' });
      const progress = await progressOf(m, found.edges.map((edge) => edge.node), this.clock.now());
      return mapPage(found, (run) => this.node(ctx, run, progress.get(run.id) ?? []));
    });
  }

  @Query(() => [JobFailureNode])
  @Open(OFFICE, 'signed-in')
  jobRunFailures(
    @Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number, @Args('skip', { type: () => Int, defaultValue: 0 }) skip: number,
  ): Promise<JobFailureNode[]> {
    return this.database.run(ctx, async (m) => {
      const run = await this.service.getRun(m, id);
      this.requireSight(ctx, run);
      const failures = await failuresOf(m, id, Math.min(Math.max(first, 1), 100), Math.max(skip, 0));
      return failures.map(({ message, ...failure }) => ({ ...failure, messageZh: message.zh, messageEn: message.en }));
    });
  }

  @Mutation(() => JobRunNode)
  @Open(OFFICE, 'signed-in')
  async retryJobRun(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<JobRunNode> {
    await this.database.once(ctx, { key, operation: 'retryJobRun', input: { id } }, async (m) => {
      this.requireOffice(ctx, await this.service.getRun(m, id));
      await this.service.retry(m, ctx, id);
      return { id };
    });
    return this.look(ctx, id);
  }

  @Mutation(() => JobRunNode)
  @Open(OFFICE, 'signed-in')
  async cancelJobRun(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<JobRunNode> {
    await this.database.once(ctx, { key, operation: 'cancelJobRun', input: { id } }, async (m) => {
      this.requireOffice(ctx, await this.service.getRun(m, id));
      await this.service.cancel(m, ctx, id);
      return { id };
    });
    return this.look(ctx, id);
  }

  /** The run as it stands, then again whenever the workers have got on with it, until it is over. */
  @Subscription(() => JobRunNode)
  @Open(OFFICE, 'signed-in')
  jobRunChanged(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): AsyncIterableIterator<{ jobRunChanged: JobRunNode }> {
    return this.follow(ctx, id);
  }

  private follow(ctx: RequestContext, id: string): AsyncIterableIterator<{ jobRunChanged: JobRunNode }> {
    // Listening begins before the first look, so that nothing falls in between.
    const news = this.events.of(ctx.tenantId, id);
    let first = true;
    let over = false;
    const end = async (): Promise<IteratorResult<{ jobRunChanged: JobRunNode }>> => {
      await news.return();
      return { done: true, value: undefined };
    };
    const next = async (): Promise<IteratorResult<{ jobRunChanged: JobRunNode }>> => {
      if (over || (!first && (await news.next()).done)) return end();
      first = false;
      try {
        const run = await this.look(ctx, id);
        over = run.state !== 'queued' && run.state !== 'running';
        return { done: false, value: { jobRunChanged: run } };
      } catch (error) {
        await end();
        throw error;
      }
    };
    return { next, return: end, [Symbol.asyncIterator]() { return this; } };
  }

  private look(ctx: RequestContext, id: string): Promise<JobRunNode> {
    return this.database.run(ctx, async (m) => {
      const run = await this.service.getRun(m, id);
      this.requireSight(ctx, run);
      return this.node(ctx, run, (await progressOf(m, [run], this.clock.now())).get(id) ?? []);
    });
  }

  private requireSight(ctx: RequestContext, run: JobRun): void {
    // What is not the caller's to see is not there: the answer is the same.
    if (!isOfOffice(ctx, run) && !this.access.can(ctx, 'read', 'JobRun', run)) throw refuseJob('run-unknown', { field: 'id' });
  }

  private requireOffice(ctx: RequestContext, run: JobRun): void {
    if (!isOfOffice(ctx, run)) throw refuseJob('run-unknown', { field: 'id' });
  }

  private node(ctx: RequestContext, run: JobRun, progress: readonly StageProgress[]): JobRunNode {
    const kind = this.registry.getKind(run.kind);
    const titles = new Map(kind.stages.map((stage) => [stage.name, stage.title]));
    const office = isOfOffice(ctx, run);
    return {
      id: run.id, kind: run.kind, titleZh: kind.title.zh, titleEn: kind.title.en, subject: run.subject, subjectId: run.subjectId,
      state: run.state, requestedBy: run.requestedBy, requestedAt: run.requestedAt, startedAt: run.startedAt, finishedAt: run.finishedAt,
      stages: progress.map((stage) => ({ ...stage, titleZh: titles.get(stage.name)?.zh ?? stage.name, titleEn: titles.get(stage.name)?.en ?? stage.name })),
      errorCode: run.error?.code ?? null, errorZh: run.error?.message.zh ?? null, errorEn: run.error?.message.en ?? null,
      mayRetry: office && run.state === 'failed', mayCancel: office && (run.state === 'queued' || run.state === 'running'),
    };
  }
}
