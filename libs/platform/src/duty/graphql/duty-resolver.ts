import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import type { Pack } from '@gongqiao/kernel';
import { Allow } from '../../access/decorators.js';
import type { RequestContext } from '../../context/index.js';
import { Loaders } from '../../graphql/loaders.js';
import { PageArgs, connectionOf, mapPage } from '../../graphql/pagination.js';
import type { Page } from '../../graphql/pagination.js';
import { Ctx, Load } from '../../graphql/params.js';
import { ProvisionRef } from '../../policy/graphql/policy-types.js';
import { POLICY_INDEX } from '../../policy/policy-index.js';
import type { PolicyIndex } from '../../policy/policy-index.js';
import { provisionRefs } from '../../policy/policy-views.js';
import { OrgUnit } from '../../tenancy/persistence/entities.js';
import { roleName } from '../../tenancy/role-names.js';
import { DutyOccurrenceRow } from '../../workflow/entities.js';
import { refuseWorkflow } from '../../workflow/errors.js';
import { Duties } from '../duties.js';

/** 待办、已错过、已办. */
export enum DutyStatusName {
  open = 'open',
  missed = 'missed',
  done = 'done',
}
registerEnumType(DutyStatusName, { name: 'DutyStatus' });

@ObjectType('DutyOccurrence')
export class DutyNode {
  @Field(() => ID) id!: string;
  @Field(() => String) duty!: string;
  @Field(() => String) dutyZh!: string;
  @Field(() => [ProvisionRef]) provisions!: ProvisionRef[];
  @Field(() => String) period!: string;
  @Field(() => String) partyZh!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => String) dueOn!: string;
  @Field(() => DutyStatusName) status!: DutyStatusName;
  @Field(() => Date, { nullable: true }) doneAt!: Date | null;
  @Field(() => String, { nullable: true }) evidence!: string | null;
  @Field(() => Boolean, { description: 'Whether the caller may say that it was done.' }) mayFinish!: boolean;
}

@ObjectType()
export class DutyOccurrenceConnection extends connectionOf(DutyNode, 'DutyOccurrence') {}

@ArgsType()
export class DutyArgs extends PageArgs {
  @Field(() => DutyStatusName, { nullable: true }) status?: DutyStatusName | null;
}

@Resolver(() => DutyNode)
export class DutyResolver {
  constructor(
    private readonly duties: Duties,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  @Query(() => DutyOccurrenceConnection, { description: 'Duties owed, missed and done in the caller’s part of the tree.' })
  @Allow('read', 'DutyOccurrence')
  async dutyOccurrences(@Ctx() ctx: RequestContext, @Args() args: DutyArgs): Promise<Page<DutyNode>> {
    const own = await this.duties.packOf(ctx);
    return mapPage(await this.duties.list(ctx, args.status ?? null, args), (row) => this.node(ctx, row, own));
  }

  @Query(() => DutyNode, { nullable: true, description: 'One duty of the caller’s part of the tree.' })
  @Allow('read', 'DutyOccurrence')
  async dutyOccurrence(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<DutyNode | null> {
    const row = await this.duties.find(ctx, id);
    return row && this.node(ctx, row, await this.duties.packOf(ctx));
  }

  @Mutation(() => DutyNode)
  @Allow('read', 'DutyOccurrence')
  async finishDuty(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('id', { type: () => ID }) id: string, @Args('evidence') evidence: string): Promise<DutyNode> {
    await this.duties.finish(ctx, key, { id, evidence });
    const row = await loaders.byId(DutyOccurrenceRow).load(id);
    if (!row) throw refuseWorkflow('duty-unknown', { field: 'id' });
    return this.node(ctx, row, await this.duties.packOf(ctx));
  }

  @ResolveField(() => String)
  async unitName(@Parent() node: DutyNode, @Load() loaders: Loaders): Promise<string> {
    return (await loaders.byId(OrgUnit).load(node.unitId))?.name ?? '';
  }

  /** The duty stands in its own document, which may be the law's; who owes it is a party of the tenant's. */
  private node(ctx: RequestContext, row: DutyOccurrenceRow, own: Pack | undefined): DutyNode {
    const duty = this.index.findPack(row.packId)?.duties.find((held) => held.id === row.duty);
    return {
      id: row.id, duty: row.duty, dutyZh: duty?.zh ?? row.duty, period: row.period, partyZh: roleName(row.party, own).zh, unitId: row.unitId,
      provisions: provisionRefs(this.index, (duty?.provisions ?? []).map((provision) => provision.id)),
      dueOn: row.dueOn, status: this.duties.statusOf(row) as DutyStatusName, doneAt: row.doneAt, evidence: row.evidence, mayFinish: this.duties.mayFinish(ctx, row),
    };
  }
}
