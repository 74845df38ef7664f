import { TenantDatabase } from '@gongqiao/platform/database';
import type { RequestContext } from '@gongqiao/platform/context';
import { Ctx, DayScalar, Load, type Loaders } from '@gongqiao/platform/graphql';
import { DecisionResult, DecisionResultNode, PolicyService, resultNode } from '@gongqiao/platform/policy';
import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { schemeOf } from '../model/scheme-of.js';
import type { ScoringRound } from '../persistence/entities.js';
import { ScoringRoundNode } from './types.js';

@ObjectType('ScoringDueDay', { description: '文件规定的一个期限' })
export class ScoringDueDayNode {
  @Field(() => String)
  zh!: string;

  @Field(() => DayScalar)
  day!: string;
}

/** By when a round is carried through, with the document's reasons. */
@Resolver(() => ScoringRoundNode)
export class ScoringTermsResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly policy: PolicyService,
  ) {}

  @ResolveField(() => [ScoringDueDayNode], { description: '文件规定的各项期限；没有规定的为空' })
  async dueDays(@Parent() round: ScoringRound, @Ctx() ctx: RequestContext, @Load() loaders: Loaders): Promise<ScoringDueDayNode[]> {
    const kept = round.termsResultId === null ? null : await loaders.byId(DecisionResult).load(round.termsResultId);
    if (!kept) return [];
    const pack = await this.database.run(ctx, async (m) => this.policy.index.findPack((await this.policy.judge(m, ctx)).packId));
    const fields = schemeOf(pack, round.scheme).terms?.decision.answer.fields ?? {};
    return Object.entries(kept.output).flatMap(([name, value]) => (typeof value === 'string' ? [{ zh: String(fields[name]?.describe()['title'] ?? name), day: value }] : []));
  }

  @ResolveField(() => DecisionResultNode, { nullable: true, description: '各项期限的依据' })
  async termsBasis(@Parent() round: ScoringRound, @Load() loaders: Loaders): Promise<DecisionResultNode | null> {
    const kept = round.termsResultId === null ? null : await loaders.byId(DecisionResult).load(round.termsResultId);
    return kept ? resultNode(this.policy.index, kept, null) : null;
  }
}
