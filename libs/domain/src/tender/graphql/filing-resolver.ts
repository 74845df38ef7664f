import { Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, JsonScalar, Load, type Loaders, grouped } from '@gongqiao/platform/graphql';
import { OrgUnit, requireDay } from '@gongqiao/platform/tenancy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { Post } from '../../establishment/index.js';
import { EstimateFilings, wagesAt } from '../application/estimate-filings.js';
import { EstimateFiling, EstimateLine, Procurement } from '../persistence/entities.js';
import { postsToBuy, unsignedPurchasers, type PostToBuy } from '../persistence/posts-to-buy.js';
import { EstimateFilingInput, EstimateFilingNode, EstimateLineNode, PostToBuyNode } from './types.js';

/** Filings of purchasers, with their posts and what the estimate of cost needs to know. */
@Resolver(() => EstimateFilingNode)
export class EstimateFilingResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly operations: EstimateFilings,
  ) {}

  @Query(() => [PostToBuyNode], { description: '本单位已核定、自某日起未列入合同的岗位' })
  @Allow('create', 'Contract')
  postsWithoutContract(@Ctx() ctx: RequestContext, @Args('from') from: string): Promise<PostToBuy[]> {
    const day = requireDay(from, 'from');
    return this.database.run(ctx, (m) => postsToBuy(m, ctx.unitPath, day, ctx.unitId));
  }

  @Mutation(() => EstimateFilingNode, { description: '报备购买服务项目和费用测算' })
  @Allow('file', 'EstimateFiling')
  async fileEstimate(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: EstimateFilingInput): Promise<EstimateFiling | null> {
    requireId(input.procurementId, 'procurementId');
    requireId(input.purchaserUnitId, 'purchaserUnitId');
    input.lines.forEach((line, i) => requireId(line.postId, `lines[${i}].postId`));
    const { id } = await this.operations.file(ctx, key, { ...input });
    return loaders.byId(EstimateFiling).load(id);
  }

  @ResolveField(() => String, { nullable: true })
  async purchaserName(@Parent() filing: EstimateFiling, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(OrgUnit).load(filing.purchaserUnitId))?.name ?? null;
  }

  @ResolveField(() => [EstimateLineNode])
  async lines(@Parent() filing: EstimateFiling, @Load() loaders: Loaders): Promise<EstimateLine[]> {
    const found = await loaders.get<string, EstimateLine[]>('lines of a filing', async (m, _ctx, ids) => {
      const rows = await m.find(EstimateLine, { where: { filingId: In([...ids]) }, order: { id: 'ASC' } });
      return grouped(ids, rows, (line) => line.filingId);
    }).load(filing.id);
    return found ?? [];
  }

  @ResolveField(() => [PostToBuyNode], { description: '可列入备案的岗位' })
  postsToBuy(@Parent() filing: EstimateFiling, @Ctx() ctx: RequestContext): Promise<PostToBuy[]> {
    return this.database.run(ctx, async (m) => {
      const procurement = await m.findOneByOrFail(Procurement, { id: filing.procurementId });
      return postsToBuy(m, procurement.unitPath, procurement.serviceFrom, filing.purchaserUnitId);
    });
  }

  @ResolveField(() => JsonScalar, { description: '所在地区最低工资标准，供测算' })
  minimumWages(@Parent() filing: EstimateFiling, @Ctx() ctx: RequestContext): Promise<object> {
    return this.database.run(ctx, async (m) => wagesAt(m, await m.findOneByOrFail(OrgUnit, { id: filing.purchaserUnitId })));
  }

  @ResolveField(() => Boolean, { description: '已定标，尚有岗位未签合同' })
  async toBeSigned(@Parent() filing: EstimateFiling, @Load() loaders: Loaders): Promise<boolean> {
    const waiting = await loaders.get<string, string[]>('purchasers of a procurement with a contract to sign', async (m, _ctx, ids) => {
      const open = await m.findBy(Procurement, { id: In([...ids]), state: In(['awarded', 'contracting']) });
      const found = new Map<string, string[]>();
      for (const { id } of open) found.set(id, (await unsignedPurchasers(m, id)).map((purchaser) => purchaser.unitId));
      return ids.map((id) => found.get(id) ?? []);
    }).load(filing.procurementId);
    return waiting?.includes(filing.purchaserUnitId) ?? false;
  }
}

/** A line of a filing, with the post's number and place. */
@Resolver(() => EstimateLineNode)
export class EstimateLineResolver {
  @ResolveField(() => String, { nullable: true })
  async postNumber(@Parent() line: EstimateLine, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(Post).load(line.postId))?.number ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async unitName(@Parent() line: EstimateLine, @Load() loaders: Loaders): Promise<string | null> {
    const post = await loaders.byId(Post).load(line.postId);
    return post ? ((await loaders.byId(OrgUnit).load(post.unitId))?.name ?? null) : null;
  }
}
