import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, connectionOf, grouped, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, Field, GraphQLISODateTime, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DocumentNode, Documents, type StoredDocument } from '../../documents/index.js';
import { FileChanges } from '../application/file-changes.js';
import { CHANGE_KINDS, FileChange } from '../persistence/change-entities.js';

@ObjectType('FileChange', { description: '本人提出的档案变更，人力资源部核对后生效' })
export class FileChangeNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  employeeId!: string;

  @Field(() => String)
  employeeName!: string;

  @Field(() => String, { description: CHANGE_KINDS.join('、') })
  kind!: string;

  @Field(() => String)
  valueMasked!: string;

  @Field(() => String, { description: 'asked 待核对、passed-on 待财务核准、taken-over 已生效、refused 未通过、withdrawn 已撤回' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType()
export class FileChangeConnection extends connectionOf(FileChangeNode, 'FileChange') {}

@InputType()
export class FileChangeInput {
  @Field(() => String, { description: CHANGE_KINDS.join('、') })
  kind!: string;

  @Field(() => String, { nullable: true })
  telephone?: string | null;

  @Field(() => String, { nullable: true })
  address?: string | null;

  @Field(() => String, { nullable: true })
  contactName?: string | null;

  @Field(() => String, { nullable: true })
  contactRelation?: string | null;

  @Field(() => String, { nullable: true, description: '开户行' })
  bank?: string | null;

  @Field(() => String, { nullable: true, description: '银行卡号' })
  account?: string | null;

  @Field(() => [ID], { nullable: true, description: '银行卡照片或开户证明' })
  documentIds?: string[] | null;
}

/** Changes that people ask to have made on their own files. */
@Resolver(() => FileChangeNode)
export class FileChangeResolver {
  constructor(
    private readonly changes: FileChanges,
    private readonly documents: Documents,
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
  ) {}

  @Query(() => [FileChangeNode], { description: '本人提出的变更，新的在前' })
  @Allow('read', 'PersonnelFile')
  myFileChanges(@Ctx() ctx: RequestContext): Promise<FileChange[]> {
    return this.changes.mine(ctx);
  }

  @Query(() => FileChangeConnection, { description: '员工提出的变更：open 待办理的' })
  @Allow('check', 'FileChange')
  fileChanges(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null): Promise<Page<FileChange>> {
    return this.changes.page(ctx, page, open ?? null);
  }

  @Mutation(() => ID, { description: '提出变更本人的联系电话、住址、紧急联系人或工资卡' })
  @Allow('read', 'PersonnelFile')
  async askFileChange(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: FileChangeInput): Promise<string> {
    return (await this.changes.ask(ctx, key, { ...input, documentIds: (input.documentIds ?? []).map((id, i) => requireId(id, `input.documentIds[${i}]`)) })).id;
  }

  @Mutation(() => ID, { description: '撤回本人尚未核对的变更' })
  @Allow('read', 'PersonnelFile')
  async withdrawFileChange(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return (await this.changes.withdraw(ctx, key, id)).id;
  }

  @Mutation(() => String, { description: '核对时查看要变更的内容；记入留痕，本人可见' })
  @Allow('check', 'FileChange')
  revealFileChange(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<string> {
    return this.changes.reveal(ctx, id);
  }

  @Mutation(() => ID, { description: '核对变更：通过后档案和工资卡随之更改，不通过的写明理由' })
  @Allow('check', 'FileChange')
  async decideFileChange(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('accept', { type: () => Boolean }) accept: boolean, @Args('reason', { type: () => String, nullable: true }) reason?: string | null): Promise<string> {
    return (await this.changes.decide(ctx, key, { id, accept, reason: reason ?? null })).id;
  }

  @ResolveField(() => [DocumentNode], { description: '所附证明' })
  async documentsGiven(@Parent() change: FileChange, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<StoredDocument[]> {
    if (change.userId !== ctx.userId && !this.access.can(ctx, 'check', 'FileChange', change)) return [];
    return (await loaders.get<string, StoredDocument[]>('proofs of a change', (_m, _ctx, ids) => this.database.run(ctx, async (m) => grouped(ids, await this.documents.of(m, 'FileChange', ids), (row) => row.subjectId ?? ''))).load(change.id)) ?? [];
  }
}
