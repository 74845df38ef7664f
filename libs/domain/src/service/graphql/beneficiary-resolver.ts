import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Beneficiaries } from '../application/beneficiaries.js';
import { Beneficiary, BeneficiaryLook } from '../persistence/entities.js';
import { NewBeneficiaryInput } from './inputs.js';
import { employeeName, unitNameAt } from './loads.js';
import { BeneficiaryConnection, BeneficiaryIdentityNode, BeneficiaryLookConnection, BeneficiaryNode } from './types.js';

/** People served, by code and form of address; who they are opens one at a time, with a reason. */
@Resolver(() => BeneficiaryNode)
export class BeneficiaryResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly people: Beneficiaries,
  ) {}

  @Query(() => BeneficiaryConnection)
  @Allow('read', 'Beneficiary')
  beneficiaries(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('mine', { type: () => Boolean, nullable: true }) mine?: boolean | null): Promise<Page<Beneficiary>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'Beneficiary', 'who');
      const qb = m.createQueryBuilder(Beneficiary, 'who').where(may.sql, may.parameters);
      if (mine === true) qb.andWhere('who.user_id = :me', { me: ctx.userId });
      if (text) qb.andWhere('(who.alias ilike :sought or who.code ilike :sought)', { sought: `%${text.replaceAll(/[%_\\]/g, '')}%` });
      return paginate(qb, page, { sortable: ['code', 'alias', 'registeredOn', 'field'], byDefault: '-code' });
    });
  }

  @Query(() => BeneficiaryLookConnection, { description: '谁在何时因何查看过身份' })
  @Allow('reveal', 'Beneficiary')
  beneficiaryLooks(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('beneficiaryId', { type: () => ID }) beneficiaryId: string): Promise<Page<BeneficiaryLook>> {
    return this.database.run(ctx, async (m) => {
      await this.people.requireServed(m, ctx, requireId(beneficiaryId, 'beneficiaryId'));
      return paginate(m.createQueryBuilder(BeneficiaryLook, 'look').where('look.beneficiary_id = :id', { id: beneficiaryId }), page, { sortable: ['lookedAt'], byDefault: '-lookedAt' });
    });
  }

  @Mutation(() => BeneficiaryNode, { description: '登记服务对象' })
  @Allow('create', 'Beneficiary')
  async registerBeneficiary(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('input') input: NewBeneficiaryInput): Promise<Beneficiary | null> {
    const { id } = await this.people.register(ctx, key, { ...input });
    return loaders.byId(Beneficiary).load(id);
  }

  @Mutation(() => BeneficiaryIdentityNode, { description: '说明事由后查看身份，每次留痕' })
  @Allow('reveal', 'Beneficiary')
  revealBeneficiary(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string): Promise<BeneficiaryIdentityNode> {
    return this.people.reveal(ctx, requireId(id, 'id'), reason);
  }

  @ResolveField(() => String)
  workerName(@Parent() who: Beneficiary, @Load() loaders: Loaders): Promise<string> {
    return employeeName(loaders, who.employeeId);
  }

  @ResolveField(() => String)
  unitName(@Parent() who: Beneficiary, @Load() loaders: Loaders): Promise<string> {
    return unitNameAt(loaders, who.unitPath);
  }
}
