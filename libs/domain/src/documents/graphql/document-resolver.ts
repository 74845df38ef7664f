import { Open } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { Ctx, Load, type Loaders } from '@gongqiao/platform/graphql';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Args, Field, GraphQLISODateTime, ID, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Documents } from '../application/documents.js';
import type { StoredDocument } from '../persistence/entities.js';

@ObjectType('Document', { description: '附件：照片或 PDF，凭权限在 /files/document/ 下打开' })
export class DocumentNode {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '哪一类材料' })
  kind!: string;

  @Field(() => String, { nullable: true, description: '关于其中哪一项' })
  about!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int, { description: '字节数' })
  bytes!: number;

  @Field(() => GraphQLISODateTime)
  uploadedAt!: Date;

  @Field(() => String, { nullable: true, description: '作废的理由；没有作废的为空' })
  withdrawnFor!: string | null;
}

@ObjectType('DocumentLook', { description: '他人打开附件的记录' })
export class DocumentLookNode {
  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true })
  who!: string | null;

  @Field(() => String, { description: '哪个文件' })
  name!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

/** Documents as their owners' pages show them; their bytes go by plain HTTP. */
@Resolver(() => DocumentNode)
export class DocumentResolver {
  constructor(private readonly documents: Documents) {}

  @Mutation(() => ID, { description: '作废附错的文件：内容销毁，登记和理由留存' })
  @Open('the owner of the thing that a document hangs on decides who may withdraw it', 'signed-in')
  async withdrawDocument(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<string> {
    return (await this.documents.withdraw(ctx, key, id, reason)).id;
  }

  @ResolveField(() => String, { nullable: true })
  async uploadedByName(@Parent() row: StoredDocument, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(AppUser).load(row.uploadedBy))?.name ?? null;
  }
}
