import { AccessService, Allow } from '@gongqiao/platform/access';
import { dayInChina, requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, PageArgs, paginate, type Loaders, type Page } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { ServiceContract } from '../../procurement/index.js';
import { ContractEndings } from '../application/contract-endings.js';
import { ContractFees } from '../application/contract-fees.js';
import { EmployeeAccounts } from '../application/employee-accounts.js';
import { Employee } from '../persistence/entities.js';
import { employeeOfUser } from '../persistence/find-employees.js';
import { ContractEnding, type Wish } from '../persistence/talent-entities.js';
import { ContractEndingConnection, ContractEndingNode, EndAtExpiryInput, FeePlaceNode, FirstPasswordNode, NewContractFeeInput } from './talent-types.js';
import { TermNode } from './types.js';

const key = () => Args('key', { type: () => ID });
const id = () => Args('id', { type: () => ID });

/** Contracts of employment that run out, accounts of those who join, purchase fees of the contracts that people work under. */
@Resolver(() => ContractEndingNode)
export class EmploymentResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly endings: ContractEndings,
    private readonly fees: ContractFees,
    private readonly accounts: EmployeeAccounts,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => ContractEndingConnection, { description: '到期的劳动合同' })
  @Allow('read', 'ContractEnding')
  contractEndings(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('open', { type: () => Boolean, nullable: true }) open?: boolean | null): Promise<Page<ContractEnding>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ContractEnding', 'ending');
      const qb = m.createQueryBuilder(ContractEnding, 'ending').where(may.sql, may.parameters);
      if (open != null) qb.andWhere(open ? `ending.state = 'open'` : `ending.state <> 'open'`);
      return paginate(qb, page, { sortable: ['endsOn', 'openedOn', 'state'], byDefault: 'endsOn' });
    });
  }

  @Query(() => ContractEndingNode, { nullable: true })
  @Allow('read', 'ContractEnding')
  contractEnding(@Ctx() ctx: RequestContext, @id() endingId: string): Promise<ContractEnding | null> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'ContractEnding', 'ending');
      return m.createQueryBuilder(ContractEnding, 'ending').where(may.sql, may.parameters).andWhere('ending.id = :id', { id: requireId(endingId, 'id') }).getOne();
    });
  }

  @Query(() => ContractEndingNode, { nullable: true, description: '本人将到期的劳动合同' })
  @Allow('read', 'PersonnelFile')
  myContractEnding(@Ctx() ctx: RequestContext): Promise<ContractEnding | null> {
    return this.database.run(ctx, async (m) => {
      const own = await employeeOfUser(m, ctx.userId);
      return own ? m.findOne(ContractEnding, { where: { employeeId: own.id }, order: { endsOn: 'DESC' } }) : null;
    });
  }

  @Query(() => [TermNode], { description: '法律规定不得终止劳动合同的情形' })
  @Allow('read', 'ContractEnding')
  contractProtections(@Ctx() ctx: RequestContext): Promise<TermNode[]> {
    return this.database.run(ctx, async (m) => Object.entries(await this.endings.protections(m, ctx)).map(([code, name]) => ({ code, name })));
  }

  @Mutation(() => ContractEndingNode, { description: '说明是否续订、要求何种合同；书面交来的由人力资源部登记' })
  @Allow('read', 'PersonnelFile')
  async sayContractWish(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @id() endingId: string, @Args('wish') wish: string): Promise<ContractEnding | null> {
    return loaders.byId(ContractEnding).load((await this.endings.wish(ctx, mutationKey, endingId, wish as Wish)).id);
  }

  @Mutation(() => ContractEndingNode, { description: '合同期满终止；经济补偿和不得终止的情形按法律判定' })
  @Allow('update', 'ContractEnding')
  async endContractAtExpiry(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @key() mutationKey: string, @Args('input') input: EndAtExpiryInput): Promise<ContractEnding | null> {
    return loaders.byId(ContractEnding).load((await this.endings.end(ctx, mutationKey, { ...input })).id);
  }

  @Mutation(() => ID, { description: '期满终止的交接办结' })
  @Allow('update', 'Departure')
  async finishExpiry(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('departureId', { type: () => ID }) departureId: string): Promise<string> {
    return (await this.endings.finish(ctx, mutationKey, departureId)).id;
  }

  @Query(() => [FeePlaceNode], { description: '员工所在的合同和项目及其每岗购买费' })
  @Allow('read', 'ContractFee')
  contractFees(@Ctx() ctx: RequestContext): Promise<FeePlaceNode[]> {
    return this.database.run(ctx, async (m) => {
      const places = await this.fees.places(m, dayInChina(ctx.at));
      const contracts = await m.findBy(ServiceContract, { id: In(places.flatMap((place) => (place.contractId === null ? [] : [place.contractId]))) });
      return places.map((place) => ({ ...place, contractNumber: contracts.find((contract) => contract.id === place.contractId)?.number ?? null }));
    });
  }

  @Mutation(() => ID, { description: '登记合同或项目的每岗购买费' })
  @Allow('create', 'ContractFee')
  async enterContractFee(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('input') input: NewContractFeeInput): Promise<string> {
    return (await this.fees.enter(ctx, mutationKey, { ...input })).id;
  }

  @Query(() => String, { description: '新员工登录名的规则' })
  @Allow('create', 'EmployeeAccount')
  accountPattern(@Ctx() ctx: RequestContext): Promise<string> {
    return this.database.run(ctx, (m) => this.accounts.patternOf(m));
  }

  @Mutation(() => String, { description: '设定新员工登录名的规则' })
  @Allow('create', 'EmployeeAccount')
  async setAccountPattern(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('pattern') pattern: string): Promise<string> {
    return (await this.accounts.setPattern(ctx, mutationKey, pattern)).pattern;
  }

  @Mutation(() => FirstPasswordNode, { description: '发放首次登录密码，只显示一次；没有账号的先开通' })
  @Allow('create', 'EmployeeAccount')
  issueFirstPassword(@Ctx() ctx: RequestContext, @key() mutationKey: string, @Args('employeeId', { type: () => ID }) employeeId: string): Promise<FirstPasswordNode> {
    return this.accounts.issue(ctx, mutationKey, employeeId);
  }

  @ResolveField(() => String)
  async employeeName(@Parent() row: ContractEnding, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(Employee).load(row.employeeId))?.name ?? '';
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '续订与无固定期限合同的依据' })
  basis(@Parent() row: ContractEnding, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.resultOf(row.resultId, loaders);
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '终止和经济补偿的依据' })
  noticeBasis(@Parent() row: ContractEnding, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    return this.resultOf(row.noticeResultId, loaders);
  }

  private async resultOf(resultId: string | null, loaders: Loaders): Promise<DecisionResultNode | null> {
    const result = resultId === null ? null : await loaders.byId(DecisionResult).load(resultId);
    return result ? resultNode(this.policy.index, result, null) : null;
  }
}
