import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, DayScalar, Load, type Loaders } from '@gongqiao/platform/graphql';
import { Args, Field, ID, InputType, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ContractTransfers } from '../application/contract-transfers.js';
import { ContractTransfer, Provider, ServiceContract } from '../persistence/entities.js';

@ObjectType('ContractTransfer', { description: '合同转移' })
export class ContractTransferNode {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DayScalar)
  reportedOn!: string;

  @Field(() => String)
  state!: string;

  @Field(() => ID, { nullable: true })
  successorId!: string | null;

  @Field(() => ID, { nullable: true, description: '继任承接主体资格的依据' })
  successorResultId!: string | null;

  @Field(() => ID, { nullable: true })
  newContractId!: string | null;

  @Field(() => DayScalar, { nullable: true })
  effectiveOn!: string | null;
}

@InputType()
export class ContractTransferActInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  transition!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => ID, { nullable: true })
  successorId?: string | null;

  @Field(() => String, { nullable: true })
  effectiveOn?: string | null;
}

/** Transfers of contracts whose provider cannot perform them. */
@Resolver(() => ContractTransferNode)
export class ContractTransferResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly operations: ContractTransfers,
  ) {}

  private find(ctx: RequestContext, id: string): Promise<ContractTransfer | null> {
    return this.database.run(ctx, async (m) => {
      const row = await m.findOneBy(ContractTransfer, { id: requireId(id, 'id') });
      const contract = row ? await m.findOneBy(ServiceContract, { id: row.contractId }) : null;
      return row && contract && this.access.can(ctx, 'read', 'Contract', contract) ? row : null;
    });
  }

  @Query(() => ContractTransferNode, { nullable: true })
  @Allow('read', 'Contract')
  contractTransfer(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<ContractTransfer | null> {
    return this.find(ctx, id);
  }

  @Query(() => [ContractTransferNode], { description: '一份合同的转移，最新在前' })
  @Allow('read', 'Contract')
  contractTransfers(@Ctx() ctx: RequestContext, @Args('contractId', { type: () => ID }) contractId: string): Promise<ContractTransfer[]> {
    return this.database.run(ctx, async (m) => {
      const contract = await m.findOneBy(ServiceContract, { id: requireId(contractId, 'contractId') });
      if (!contract || !this.access.can(ctx, 'read', 'Contract', contract)) return [];
      return m.find(ContractTransfer, { where: { contractId }, order: { reportedOn: 'DESC', id: 'DESC' }, take: 20 });
    });
  }

  @Mutation(() => ContractTransferNode, { description: '报告承接主体无法履行合同' })
  @Allow('update', 'Contract')
  async reportIncapacity(
    @Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('contractId', { type: () => ID }) contractId: string, @Args('reason') reason: string,
  ): Promise<ContractTransfer | null> {
    return this.find(ctx, (await this.operations.report(ctx, key, { contractId: requireId(contractId, 'contractId'), reason })).id);
  }

  @Mutation(() => ContractTransferNode, { description: '选定继任承接主体，转移合同' })
  @Allow('update', 'Contract')
  async actOnContractTransfer(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: ContractTransferActInput): Promise<ContractTransfer | null> {
    requireId(input.id, 'id');
    if (input.successorId) requireId(input.successorId, 'successorId');
    return this.find(ctx, (await this.operations.act(ctx, key, { ...input })).id);
  }

  @ResolveField(() => String, { nullable: true })
  async successorName(@Parent() row: ContractTransfer, @Load() loaders: Loaders): Promise<string | null> {
    return row.successorId === null ? null : ((await loaders.byId(Provider).load(row.successorId))?.name ?? null);
  }

  @ResolveField(() => String, { nullable: true })
  async contractNumber(@Parent() row: ContractTransfer, @Load() loaders: Loaders): Promise<string | null> {
    return (await loaders.byId(ServiceContract).load(row.contractId))?.number ?? null;
  }
}
