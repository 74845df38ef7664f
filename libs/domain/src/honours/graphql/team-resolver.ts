import { Decimal } from '@gongqiao/kernel';
import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, Load, inOrder, type Loaders } from '@gongqiao/platform/graphql';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { paidReferences } from '../../payroll/index.js';
import { TeamShares } from '../application/team-shares.js';
import { AwardNominee, AwardPayable, AwardRound } from '../persistence/entities.js';
import { AwardPayableNode, AwardRoundNode, AwardShareInput, AwardTeamNode } from './types.js';

/** Teams that won, and how their money is divided. */
@Resolver(() => AwardRoundNode)
export class TeamResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly shares: TeamShares,
  ) {}

  @ResolveField(() => [AwardTeamNode], { description: '获奖团队：办理的一方看全部，团队负责人看本团队' })
  teams(@Parent() round: AwardRound, @Ctx() ctx: RequestContext): Promise<AwardTeamNode[]> {
    return this.database.run(ctx, async (m) => {
      const won = await m.find(AwardNominee, { where: { roundId: round.id, outcome: 'won', state: 'nominated' }, order: { label: 'ASC' } });
      const shown = won.filter((one) => one.teamUnitId !== null && one.amount !== null && (this.access.can(ctx, 'share', 'AwardNominee', one) || this.access.can(ctx, 'update', 'AwardRound', round)));
      const teams: AwardTeamNode[] = [];
      for (const one of shown) teams.push({ nomineeId: one.id, label: one.label, amount: one.amount ?? new Decimal(0), resultId: one.resultId, mayShare: await this.shares.may(m, ctx, round, one), people: await this.shares.people(m, one) });
      return teams;
    });
  }

  @Mutation(() => AwardRoundNode, { description: '团队负责人把团队奖金分配到人，合计须等于奖金' })
  @Allow('share', 'AwardNominee')
  async shareTeamAward(@Ctx() ctx: RequestContext, @Load() loaders: Loaders, @Args('key', { type: () => ID }) key: string, @Args('id', { type: () => ID }) id: string, @Args('shares', { type: () => [AwardShareInput] }) shares: AwardShareInput[]): Promise<AwardRound | null> {
    const given = shares.map((one, i) => ({ employeeId: requireId(one.employeeId, `shares[${i}].employeeId`), amount: one.amount.trim() }));
    const done = await this.shares.share(ctx, key, { nomineeId: requireId(id, 'id'), shares: given });
    const nominee = await loaders.byId(AwardNominee).load(done.id);
    return nominee && loaders.byId(AwardRound).load(nominee.roundId);
  }
}

/** Whether the money has gone out with a payroll. */
@Resolver(() => AwardPayableNode)
export class PayableResolver {
  @ResolveField(() => String, { nullable: true })
  async paidWith(@Parent() payable: AwardPayable, @Load() loaders: Loaders): Promise<string | null> {
    const found = await loaders.get<string, { ref: string; month: string }>('payroll of an award', async (m, _ctx, ids) => inOrder(ids, await paidReferences(m, 'awards', ids), (row) => row.ref)).load(payable.id);
    return found?.month ?? null;
  }
}
