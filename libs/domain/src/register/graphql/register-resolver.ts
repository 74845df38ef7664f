import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, type Loaders, PageArgs, paginate, type Page } from '@gongqiao/platform/graphql';
import { OrgUnit } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Registers } from '../application/registers.js';
import { RegisterEntry } from '../persistence/entities.js';
import { NewRegisterEntryInput, RegisterEntryChangeInput, RegisterEntryConnection, RegisterEntryNode, RegisterKindNode } from './types.js';

/** Registers by the record kinds of the tenant's document. */
@Resolver(() => RegisterEntryNode)
export class RegisterResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly registers: Registers,
  ) {}

  @Query(() => [RegisterKindNode])
  @Allow('read', 'RegisterEntry')
  async registerKinds(@Ctx() ctx: RequestContext): Promise<RegisterKindNode[]> {
    const kinds = await this.registers.kinds(ctx);
    const counted = await this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'RegisterEntry', 'entry');
      return m.createQueryBuilder(RegisterEntry, 'entry').select('entry.kind', 'kind').addSelect('count(*)::int', 'n').where(may.sql, may.parameters).groupBy('entry.kind').getRawMany<{ kind: string; n: number }>();
    });
    const entries = new Map(counted.map((row) => [row.kind, row.n]));
    return kinds.map((kind) => ({ id: kind.id, zh: kind.zh, provisions: kind.provisions.map((p) => p.id), schema: kind.fields.describe(), entries: entries.get(kind.id) ?? 0 }));
  }

  @Query(() => RegisterEntryConnection)
  @Allow('read', 'RegisterEntry')
  registerEntries(
    @Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('kind', { type: () => String }) kind: string,
    @Args('text', { type: () => String, nullable: true }) text?: string | null,
  ): Promise<Page<RegisterEntry>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'RegisterEntry', 'entry');
      const qb = m.createQueryBuilder(RegisterEntry, 'entry').where('entry.kind = :kind', { kind }).andWhere(may.sql, may.parameters);
      if (text) qb.andWhere('entry.text ilike :wanted', { wanted: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['enteredOn', 'unitPath'], byDefault: '-enteredOn' });
    });
  }

  @Mutation(() => RegisterEntryNode)
  @Allow('create', 'RegisterEntry')
  async addRegisterEntry(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewRegisterEntryInput): Promise<RegisterEntry | null> {
    const { id } = await this.registers.add(ctx, key, { ...input });
    return loaders.byId(RegisterEntry).load(id);
  }

  @Mutation(() => RegisterEntryNode)
  @Allow('update', 'RegisterEntry')
  async changeRegisterEntry(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: RegisterEntryChangeInput): Promise<RegisterEntry | null> {
    const { id } = await this.registers.change(ctx, key, { ...input, id: requireId(input.id, 'id') });
    return loaders.byId(RegisterEntry).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() entry: RegisterEntry, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(entry.unitId))?.name ?? null;
  }
}
