import { AccessService, Allow } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, requireId, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { SelectQueryBuilder } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { Assignments } from '../application/assignments.js';
import { Replacements } from '../application/replacements.js';
import { Assignment, Worker } from '../persistence/entities.js';
import { AssignmentConnection, AssignmentEndInput, AssignmentFilter, AssignmentNode, PlacementInput } from './types.js';

function narrow(qb: SelectQueryBuilder<Assignment>, filter: AssignmentFilter, today: string): void {
  if (filter.unitId) qb.andWhere('assignment.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
  if (filter.postId) qb.andWhere('assignment.post_id = :postId', { postId: requireId(filter.postId, 'postId') });
  if (filter.workerId) qb.andWhere('assignment.worker_id = :workerId', { workerId: requireId(filter.workerId, 'workerId') });
  const current = '(assignment.start_on <= :today and (assignment.end_on is null or assignment.end_on >= :today))';
  if (filter.current != null) qb.andWhere(filter.current ? current : `not ${current}`, { today });
  const text = filter.text?.trim().replaceAll(/[%_\\]/g, '');
  if (text) {
    qb.andWhere(`(exists (select 1 from worker w where w.id = assignment.worker_id and (w.name like :part or w.name_initials like :start or w.number like :start))
      or exists (select 1 from post p where p.id = assignment.post_id and p.number like :start))`, { part: `%${text}%`, start: `${text.toLowerCase()}%` });
  }
}

/** Who is on which post. */
@Resolver(() => AssignmentNode)
export class AssignmentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: Assignments,
    private readonly replacements: Replacements,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => AssignmentConnection)
  @Allow('read', 'Assignment')
  assignments(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args() filter: AssignmentFilter): Promise<Page<Assignment>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Assignment', 'assignment');
      const qb = m.createQueryBuilder(Assignment, 'assignment').where(may.sql, may.parameters);
      narrow(qb, filter, dayInChina(this.clock.now()));
      return paginate(qb, page, { sortable: ['startOn', 'endOn', 'unitPath'], byDefault: 'unitPath' });
    });
  }

  @Query(() => AssignmentNode, { nullable: true })
  @Allow('read', 'Assignment')
  async assignment(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('id', { type: () => ID }) id: string): Promise<Assignment | null> {
    const found = await loaders.byId(Assignment).load(requireId(id, 'id'));
    return found && this.access.can(ctx, 'read', 'Assignment', found) ? found : null;
  }

  @Mutation(() => AssignmentNode, { description: '分配人员到已核定的空缺岗位' })
  @Allow('create', 'Assignment')
  async placeWorker(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: PlacementInput): Promise<Assignment | null> {
    requireId(input.postId, 'postId');
    requireId(input.workerId, 'workerId');
    const { id } = await this.operations.place(ctx, key, { ...input });
    return loaders.byId(Assignment).load(id);
  }

  @Mutation(() => AssignmentNode, { description: '确定离岗' })
  @Allow('update', 'Assignment')
  async endAssignment(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: AssignmentEndInput): Promise<Assignment | null> {
    requireId(input.id, 'id');
    const { id } = await this.operations.end(ctx, key, { ...input });
    return loaders.byId(Assignment).load(id);
  }

  @Mutation(() => ID, { description: '要求更换人员；返回事项编号' })
  @Allow('update', 'Assignment')
  async openReplacement(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string,
  ): Promise<string> {
    return (await this.replacements.open(ctx, key, requireId(id, 'id'), reason)).id;
  }

  @Mutation(() => ID, { description: '承接主体提出更换人选；返回事项编号' })
  @Allow('replace', 'Assignment')
  async proposeSuccessor(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('assignmentId', { type: () => ID }) assignmentId: string, @Args('workerId', { type: () => ID }) workerId: string,
  ): Promise<string> {
    return (await this.replacements.propose(ctx, key, requireId(assignmentId, 'assignmentId'), requireId(workerId, 'workerId'))).id;
  }

  @ResolveField(() => String, { nullable: true })
  async workerName(@Parent() assignment: Assignment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Worker).load(assignment.workerId))?.name ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() assignment: Assignment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(assignment.postId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async grade(@Parent() assignment: Assignment, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(assignment.postId))?.grade ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() assignment: Assignment, @Load() loaders: Loaders): Promise<string | null> {
    const post = await loaders.byId(Post).load(assignment.postId);
    return post ? ((await loaders.byId(OrgUnit).load(post.unitId))?.name ?? null) : null;
  }
}
