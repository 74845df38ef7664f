import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, connectionOf, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { AppUser } from '@gongqiao/platform/tenancy';
import { Args, Field, GraphQLISODateTime, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseDisclosures } from '../application/disclosures.js';
import { CaseDisclosure } from '../persistence/disclosure-entity.js';
import { ServiceMatter } from '../persistence/entities.js';

const SUBJECT = 'CaseDisclosure';

@ObjectType('CaseDisclosure', { description: '对外公开个案资料的申请' })
export class CaseDisclosureNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  matterId!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => String, { description: 'consent 征得同意、law 法律规定' })
  ground!: string;

  @Field(() => String)
  legalGround!: string;

  @Field(() => String, { description: '如何隐去身份' })
  masked!: string;

  @Field(() => String, { description: 'asked、approved、refused' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => String)
  note!: string;
}

@ObjectType()
export class CaseDisclosureConnection extends connectionOf(CaseDisclosureNode, 'CaseDisclosure') {}

@InputType()
export class CaseDisclosureInput {
  @Field(() => ID)
  matterId!: string;

  @Field(() => String)
  purpose!: string;

  @Field(() => String)
  recipient!: string;

  @Field(() => String)
  ground!: string;

  @Field(() => String, { nullable: true })
  legalGround?: string | null;

  @Field(() => String)
  masked!: string;
}

/** What of cases is made known outside. */
@Resolver(() => CaseDisclosureNode)
export class DisclosureResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly disclosures: CaseDisclosures,
  ) {}

  @Query(() => CaseDisclosureConnection)
  @Allow('read', 'CaseDisclosure')
  caseDisclosures(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('matterId', { type: () => ID, nullable: true }) matterId?: string | null,
    @Args('state', { type: () => String, nullable: true }) state?: string | null): Promise<Page<CaseDisclosure>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', SUBJECT, 'disclosure');
      const qb = m.createQueryBuilder(CaseDisclosure, 'disclosure').where(may.sql, may.parameters);
      if (matterId != null) qb.andWhere('disclosure.matter_id = :matter', { matter: requireId(matterId, 'matterId') });
      if (state != null) qb.andWhere('disclosure.state = :state', { state });
      return paginate(qb, page, { sortable: ['askedAt', 'state'], byDefault: '-askedAt' });
    });
  }

  @Mutation(() => CaseDisclosureNode, { description: '申请公开个案资料：须有同意书或法律依据，并隐去身份' })
  @Allow('create', 'CaseDisclosure')
  async askCaseDisclosure(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: CaseDisclosureInput): Promise<CaseDisclosure | null> {
    requireId(input.matterId, 'matterId');
    return loaders.byId(CaseDisclosure).load((await this.disclosures.ask(ctx, key, { ...input })).id);
  }

  @Mutation(() => CaseDisclosureNode, { description: '机构同意或不同意公开' })
  @Allow('approve', 'CaseDisclosure')
  async decideCaseDisclosure(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('agree') agree: boolean,
    @Args('note') note: string): Promise<CaseDisclosure | null> {
    await this.disclosures.decide(ctx, key, { id: requireId(id, 'id'), agree, note });
    return loaders.byId(CaseDisclosure).load(id);
  }

  @ResolveField(() => String, { description: '个案编号和名称' })
  async matter(@Parent() disclosure: CaseDisclosure, @Load() loaders: Loaders): Promise<string> {
    const matter = await loaders.byId(ServiceMatter).load(disclosure.matterId);
    return matter ? `${matter.number} ${matter.title}` : '';
  }

  @ResolveField(() => String)
  async askedByName(@Parent() disclosure: CaseDisclosure, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(AppUser).load(disclosure.userId))?.name ?? '';
  }

  @ResolveField(() => String, { nullable: true })
  async decidedByName(@Parent() disclosure: CaseDisclosure, @Load() loaders: Loaders): Promise<string | null> {
    return disclosure.decidedBy === null ? null : ((await loaders.byId(AppUser).load(disclosure.decidedBy))?.name ?? null);
  }

  @ResolveField(() => Boolean)
  mayDecide(@Parent() disclosure: CaseDisclosure, @Ctx() ctx: RequestContext): boolean {
    return disclosure.state === 'asked' && disclosure.userId !== ctx.userId && this.access.can(ctx, 'approve', SUBJECT, disclosure);
  }
}
