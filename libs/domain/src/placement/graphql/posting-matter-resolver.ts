import type { JsonObject } from '@gongqiao/kernel';
import { Allow } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, JsonScalar, PageArgs, connectionOf, type Page } from '@gongqiao/platform/graphql';
import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PostingMatters, type OpenPostingAct } from '../application/posting-matters.js';
import { POSTING_KINDS, PostingMatter, type PostingAnswer } from '../persistence/posting-matter.js';
import { freePosts } from '../persistence/posting-ground.js';
import { Assignment } from '../../workforce/index.js';

@ObjectType('PostingAct', { description: '现在由本方办理的一步' })
export class PostingActNode {
  @Field(() => String)
  act!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String, { description: 'agreement 同意或不同意、approval 批准或不批准、day 日期、facts 事实、nothing' })
  asks!: string;
}

@ObjectType('PostingAnswer', { description: '一方的意见' })
export class PostingAnswerNode {
  @Field(() => String)
  party!: string;

  @Field(() => String)
  outcome!: string;

  @Field(() => DayScalar)
  on!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('PostingMatter', { description: '派驻人员的岗位调整、调换和公务离岗：双方各在自己的系统办理' })
export class PostingMatterNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: POSTING_KINDS.join('、') })
  kind!: string;

  @Field(() => ID)
  assignmentId!: string;

  @Field(() => String)
  workerName!: string;

  @Field(() => String)
  hostUnitName!: string;

  @Field(() => String, { nullable: true, description: '调往的岗位' })
  targetName!: string | null;

  @Field(() => String, { nullable: true, description: '接任人员' })
  incomingName!: string | null;

  @Field(() => JsonScalar)
  said!: JsonObject;

  @Field(() => [PostingAnswerNode])
  answers!: readonly PostingAnswer[];

  @Field(() => DayScalar)
  begunOn!: string;

  @Field(() => String)
  state!: string;

  @Field(() => DayScalar, { nullable: true })
  closedOn!: string | null;
}

@ObjectType()
export class PostingMatterConnection extends connectionOf(PostingMatterNode, 'PostingMatter') {}

@ObjectType('FreePost', { description: '同一合同下已核定的空缺岗位' })
export class FreePostNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@InputType()
export class NewPostingMatterInput {
  @Field(() => String, { description: POSTING_KINDS.join('、') })
  kind!: string;

  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ID, { nullable: true })
  targetPostId?: string | null;

  @Field(() => ID, { nullable: true })
  incomingWorkerId?: string | null;

  @Field(() => JsonScalar, { description: '文件要求写明的内容' })
  said!: JsonObject;
}

@InputType()
export class PostingActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  act!: string;

  @Field(() => String, { nullable: true, description: 'agreed、refused、approved、rejected' })
  outcome?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => DayScalar, { nullable: true })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: '接任人员对该岗位已备案通过' })
  filed?: boolean | null;

  @Field(() => String, { nullable: true })
  facts?: string | null;

  @Field(() => [String], { nullable: true })
  evidence?: string[] | null;
}

/** Matters about people on a purchaser's posts, for both sides and the person. */
@Resolver(() => PostingMatterNode)
export class PostingMatterResolver {
  constructor(
    private readonly matters: PostingMatters,
    private readonly database: TenantDatabase,
  ) {}

  @Query(() => PostingMatterConnection, { description: '岗位调整、调换、公务离岗：本方和本级的' })
  @Allow('read', 'PostingMatter')
  postingMatters(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null, @Args('assignmentId', { type: () => ID, nullable: true }) assignmentId?: string | null): Promise<Page<PostingMatter>> {
    return this.matters.page(ctx, page, { open: open ?? null, assignmentId: assignmentId ?? null });
  }

  @Query(() => PostingMatterConnection, { description: '本人的岗位调整、调换和公务离岗' })
  @Allow('read', 'OwnPosting')
  myPostingMatters(@Ctx() ctx: RequestContext, @Args() page: PageArgs): Promise<Page<PostingMatter>> {
    return this.matters.page(ctx, page, { own: true });
  }

  @Query(() => [ID], { description: '本人现在的派驻' })
  @Allow('request', 'OwnPosting')
  myPostings(@Ctx() ctx: RequestContext): Promise<string[]> {
    return this.database.run(ctx, async (m) => (await m.query<{ id: string }[]>(
      `select p.assignment_id as id from placement p join employee e on e.id = p.employee_id where e.tenant_id = current_tenant_id() and e.user_id = $1 and p.assignment_id is not null and (p.ends_on is null or p.ends_on >= $2::date)`, [ctx.userId, dayInChina(ctx.at)])).map((row) => row.id));
  }

  @Query(() => [FreePostNode], { description: '可调往的岗位' })
  @Allow('act', 'PostingMatter')
  freePosts(@Ctx() ctx: RequestContext, @Args('assignmentId', { type: () => ID }) assignmentId: string): Promise<FreePostNode[]> {
    return this.database.run(ctx, async (m) => {
      const assignment = await m.findOneBy(Assignment, { id: requireId(assignmentId, 'assignmentId') });
      if (!assignment) return [];
      return assignment.tenantId === ctx.tenantId ? freePosts(m, assignment.contractId, dayInChina(ctx.at)) : this.database.run({ tenantId: assignment.tenantId }, (there) => freePosts(there, assignment.contractId, dayInChina(ctx.at)));
    });
  }

  @Mutation(() => ID, { description: '发起岗位调整或调换' })
  @Allow('act', 'PostingMatter')
  async beginPostingMatter(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewPostingMatterInput): Promise<string> {
    return (await this.matters.begin(ctx, key, { ...input })).id;
  }

  @Mutation(() => ID, { description: '本人申请公务离岗' })
  @Allow('request', 'OwnPosting')
  async requestDutyAbsence(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('assignmentId', { type: () => ID }) assignmentId: string, @Args('said', { type: () => JsonScalar }) said: JsonObject): Promise<string> {
    return (await this.matters.begin(ctx, key, { kind: 'duty-absence', assignmentId, said })).id;
  }

  @Mutation(() => ID, { description: '办理现在由本方办理的一步' })
  @Allow('act', 'PostingMatter')
  async actOnPostingMatter(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: PostingActInput): Promise<string> {
    return (await this.matters.act(ctx, key, { ...input })).id;
  }

  @ResolveField(() => [PostingActNode])
  acts(@Parent() row: PostingMatter, @Ctx() ctx: RequestContext): Promise<OpenPostingAct[]> {
    return this.database.run(ctx, (m) => this.matters.acts(m, ctx, row));
  }

  @ResolveField(() => String, { description: '进度' })
  stateZh(@Parent() row: PostingMatter, @Ctx() ctx: RequestContext): Promise<string> {
    return this.database.run(ctx, (m) => this.matters.stateOf(m, ctx, row));
  }

  /** Reasons are kept with the purchaser. */
  @ResolveField(() => ID, { nullable: true })
  resultId(@Parent() row: PostingMatter, @Ctx() ctx: RequestContext): string | null {
    return row.tenantId === ctx.tenantId ? row.resultId : null;
  }
}
