import { AccessService, Allow } from '@gongqiao/platform/access';
import { requireId, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx, PAGE_MAX, PageArgs } from '@gongqiao/platform/graphql';
import { PolicyService } from '@gongqiao/platform/policy';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { refuseScoring } from '../errors.js';
import { schemeOf } from '../model/scheme-of.js';
import { ScoringRound } from '../persistence/entities.js';
import { noticeOf } from '../persistence/notice.js';
import { ScoringNoticeLineNode, ScoringNoticeNode } from './types.js';

/** The public notice of a round: names and tiers, for everybody who sees the round, while the notice runs. Scores are each one's own. */
@Resolver(() => ScoringNoticeLineNode)
export class ScoringNoticeResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly policy: PolicyService,
  ) {}

  @Query(() => ScoringNoticeNode, { nullable: true, description: '公示名单，公示期间可见' })
  @Allow('read', 'ScoringRound')
  scoringNotice(@Ctx() ctx: RequestContext, @Args() page: PageArgs, @Args('roundId', { type: () => ID }) roundId: string): Promise<ScoringNoticeNode | null> {
    return this.database.run(ctx, async (m) => {
      const round = await m.findOneBy(ScoringRound, { id: requireId(roundId, 'roundId') });
      if (!round || !this.access.can(ctx, 'read', 'ScoringRound', round)) throw refuseScoring('round-unknown', { field: 'roundId' });
      if (round.state !== 'published') return null;
      const scheme = schemeOf(this.policy.index.findPack((await this.policy.judge(m, ctx)).packId), round.scheme);
      const cohorts = new Map(scheme.cohorts.map(({ id, zh }) => [id, zh]));
      const { totalCount, rows } = await noticeOf(m, round, Object.keys(scheme.tiers), Math.min(page.first, PAGE_MAX), page.skip ?? 0);
      return { totalCount, lines: rows.map(({ cohort, tier, ...line }) => ({ ...line, cohortZh: cohorts.get(cohort) ?? cohort, tierZh: tier === null ? null : (scheme.tiers[tier] ?? tier) })) };
    });
  }
}
