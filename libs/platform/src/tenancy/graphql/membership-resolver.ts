import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/decorators.js';
import type { RequestContext } from '../../context/index.js';
import { Bilingual } from '../../graphql/bilingual.js';
import { Ctx } from '../../graphql/params.js';
import { POLICY_INDEX } from '../../policy/policy-index.js';
import type { PolicyIndex } from '../../policy/policy-index.js';
import { Memberships } from '../application/memberships.js';
import { TenantDirectory } from '../directory.js';
import { roleName } from '../role-names.js';

@ObjectType('RoleHeld', { description: '用户在某单位担任的角色' })
export class RoleHeldNode {
  @Field(() => ID) id!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => String) unitName!: string;
  @Field(() => String) role!: string;
  @Field(() => Bilingual) roleName!: Bilingual;
  @Field(() => String) from!: string;
  @Field(() => String, { nullable: true, description: '最后一天；仍在任为空' }) to!: string | null;
  @Field(() => String, { nullable: true, description: '代谁办理' }) standsInFor!: string | null;
}

@InputType()
export class RoleGrantInput {
  @Field(() => ID) userId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => String) role!: string;
  @Field(() => String) from!: string;
}

@InputType()
export class RoleEndInput {
  @Field(() => ID) id!: string;
  @Field(() => String) lastDay!: string;
}

@Resolver()
export class MembershipResolver {
  constructor(
    private readonly memberships: Memberships,
    private readonly directory: TenantDirectory,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  @Query(() => [RoleHeldNode], { description: '一位用户担任过的角色，在任的在前' })
  @Allow('read', 'User')
  async rolesHeld(@Ctx() ctx: RequestContext, @Args('userId', { type: () => ID }) userId: string): Promise<RoleHeldNode[]> {
    const pack = this.index.findPack(this.directory.packOf(ctx.tenantId) ?? '');
    return (await this.memberships.list(ctx, userId)).map((row) => ({ ...row, roleName: roleName(row.role, pack) }));
  }

  @Mutation(() => ID, { description: '自某日起担任角色' })
  @Allow('create', 'Membership')
  async grantRole(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: RoleGrantInput): Promise<string> {
    return (await this.memberships.grant(ctx, key, { ...input })).id;
  }

  @Mutation(() => ID, { description: '到某日止不再担任' })
  @Allow('update', 'Membership')
  async endRole(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: RoleEndInput): Promise<string> {
    return (await this.memberships.end(ctx, key, { ...input })).id;
  }
}
