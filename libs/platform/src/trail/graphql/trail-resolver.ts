import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Open } from '../../access/decorators.js';
import { AccessService } from '../../access/access-service.js';
import type { RequestContext } from '../../context/index.js';
import { TenantDatabase } from '../../database/tenant-database.js';
import { Loaders, inOrder } from '../../graphql/loaders.js';
import { mapPage, paginate } from '../../graphql/pagination.js';
import type { Page } from '../../graphql/pagination.js';
import { Ctx, Load } from '../../graphql/params.js';
import { POLICY_INDEX, type PolicyIndex } from '../../policy/policy-index.js';
import { actName } from '../act-words.js';
import { KNOWN_THINGS, thingName } from '../thing-words.js';
import { narrowTrail } from '../narrow-trail.js';
import { TrailEntry } from '../trail-entry.js';
import { verifyTrail } from '../verify.js';
import { ThingNameNode, TrailArgs, TrailCheck, TrailEntryConnection, TrailEntryNode } from './trail-types.js';

@Resolver(() => TrailEntryNode)
export class TrailResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  @Query(() => TrailEntryConnection)
  @Allow('read', 'TrailEntry')
  trailEntries(@Ctx() ctx: RequestContext, @Args() args: TrailArgs): Promise<Page<TrailEntryNode>> {
    return this.database.run(ctx, async (m) => {
      const may = this.access.where(ctx, 'read', 'TrailEntry', 'entry');
      const qb = m.createQueryBuilder(TrailEntry, 'entry').where(may.sql, may.parameters);
      narrowTrail(qb, args, this.index);
      const page = await paginate(qb, args, { sortable: ['seq', 'at'], byDefault: '-seq' });
      return mapPage(page, (entry) => ({ ...entry, seq: Number(entry.seq), unitName: null, actionName: actName(this.index, entry.action, entry.subject), subjectName: thingName(entry.subject) }));
    });
  }

  @Query(() => [ThingNameNode], { description: 'Names of the kinds of things that rights, to-dos and the trail speak of.' })
  @Open('words of the software itself', 'signed-in')
  thingNames(): ThingNameNode[] {
    return KNOWN_THINGS.map((thing) => ({ thing, name: thingName(thing) }));
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() entry: TrailEntryNode, @Load() loaders: Loaders): Promise<string | null> {
    const found = await loaders.get<string, { path: string; name: string }>('unit names by path', async (m, _ctx, paths) => {
      const rows: { path: string; name: string }[] = await m.query(
        'select path::text as path, name from org_unit where path = any($1::ltree[])', [paths]);
      return inOrder(paths, rows, (row) => row.path);
    }).load(entry.unitPath);
    return found?.name ?? null;
  }

  @Mutation(() => TrailCheck, { description: 'Recomputes the tenant’s whole chain. It changes nothing, so a retry is harmless.' })
  @Allow('read', 'TrailEntry')
  async verifyTrail(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) _key: string): Promise<TrailCheck> {
    const state = await this.database.run(ctx, (m) => verifyTrail(m));
    return {
      entries: state.entries,
      intact: state.ok,
      firstBroken: state.ok ? null : state.brokenAt,
      headHash: state.ok ? state.head : null,
    };
  }
}
