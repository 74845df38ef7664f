import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/decorators.js';
import { MembershipNode } from '../../auth/graphql/session-types.js';
import { Credential } from '../../auth/entities.js';
import type { RequestContext } from '../../context/index.js';
import { Loaders, grouped, inOrder } from '../../graphql/loaders.js';
import { mapPage } from '../../graphql/pagination.js';
import type { Page } from '../../graphql/pagination.js';
import { Ctx, Load } from '../../graphql/params.js';
import { POLICY_INDEX } from '../../policy/policy-index.js';
import type { PolicyIndex } from '../../policy/policy-index.js';
import { Users } from '../application/users.js';
import { TenantDirectory } from '../directory.js';
import { refuseTenancy } from '../errors.js';
import { AppUser } from '../persistence/entities.js';
import { rolesOf } from '../role-names.js';
import { NewUser, RoleInfo, UserArgs, UserConnection, UserInput, UserNode, userNode } from './user-types.js';

interface MembershipRow {
  userId: string;
  unitId: string;
  unitName: string;
  roles: string[];
}

@Resolver(() => UserNode)
export class UserResolver {
  constructor(
    private readonly users: Users,
    private readonly directory: TenantDirectory,
    @Inject(POLICY_INDEX) private readonly index: PolicyIndex,
  ) {}

  @Query(() => UserConnection, { name: 'users' })
  @Allow('read', 'User')
  async list(@Ctx() ctx: RequestContext, @Args() args: UserArgs): Promise<Page<UserNode>> {
    return mapPage(await this.users.list(ctx, args, args), userNode);
  }

  @Query(() => [RoleInfo])
  @Allow('read', 'User')
  roles(@Ctx() ctx: RequestContext): RoleInfo[] {
    return rolesOf(this.index.findPack(this.directory.packOf(ctx.tenantId) ?? ''));
  }

  @ResolveField(() => [MembershipNode])
  async memberships(@Parent() user: UserNode, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<MembershipNode[]> {
    const rows = await loaders.get<string, MembershipRow[]>('memberships of a user', async (m, _ctx, ids) => {
      const found: MembershipRow[] = await m.query(
        `select ms.user_id as "userId", ms.unit_id as "unitId", u.name as "unitName", array_agg(ms.role order by ms.role) as roles
           from membership ms join org_unit u on u.id = ms.unit_id
          where ms.user_id = any($1::uuid[]) group by 1, 2, 3 order by 3`, [ids]);
      return grouped(ids, found, (row) => row.userId);
    }).load(user.id);
    const tenantName = (await this.directory.find(ctx.tenantId))?.name ?? '';
    return (rows ?? []).map(({ unitId, unitName, roles }) => ({ unitId, unitName, roles, tenantName, current: unitId === ctx.unitId }));
  }

  @ResolveField(() => Date, { nullable: true })
  async lockedUntil(@Parent() user: UserNode, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<Date | null> {
    const until = (await this.credential(loaders, user.id))?.lockedUntil;
    return until && until > ctx.at ? until : null;
  }

  @ResolveField(() => Boolean)
  async totpEnrolled(@Parent() user: UserNode, @Load() loaders: Loaders): Promise<boolean> {
    return Boolean((await this.credential(loaders, user.id))?.totpConfirmedAt);
  }

  private credential(loaders: Loaders, userId: string): Promise<Credential | null> {
    return loaders.get<string, Credential>('credential of a user', async (m, _ctx, ids) => {
      const rows = await m.createQueryBuilder(Credential, 'c').where('c.user_id = any(:ids::uuid[])', { ids }).getMany();
      return inOrder(ids, rows, (row) => row.userId);
    }).load(userId);
  }

  @Mutation(() => NewUser)
  @Allow('create', 'User')
  createUser(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('input') input: UserInput): Promise<NewUser> {
    return this.users.create(ctx, key, { ...input });
  }

  @Mutation(() => UserNode)
  @Allow('update', 'User')
  async closeUser(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string,
    @Args('id', { type: () => ID }) id: string): Promise<UserNode> {
    await this.users.close(ctx, key, id);
    const user = await loaders.byId(AppUser).load(id);
    if (!user) throw refuseTenancy('user-unknown', { field: 'id' });
    return userNode(user);
  }

  @Mutation(() => NewUser)
  @Allow('update', 'User')
  resetPassword(@Ctx() ctx: RequestContext, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string): Promise<NewUser> {
    return this.users.resetPassword(ctx, key, id);
  }
}
