import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { PolicyService } from '@gongqiao/platform/policy';
import { FrontPage, type WatchFigure, type WatchSource } from '@gongqiao/platform/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { titleOf } from './application/round-title.js';

/** The viewer's own last score that is public, on the first page. */
@Injectable()
export class OwnScoreWatch implements WatchSource, OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly front: FrontPage,
    private readonly policy: PolicyService,
  ) {}

  onModuleInit(): void {
    this.front.watch(this);
  }

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'appeal', 'ScoringResult')) return [];
    const [last]: { score: string; scheme: string; year: number; number: number; result: string | null }[] = await m.query(
      `select trim_scale(round(r.score, 2))::text as score, o.scheme, o.year, o.number, r.result_id as result from scoring_result r join scoring_round o on o.id = r.round_id and o.job_run_id = r.run_id
        where r.tenant_id = current_tenant_id() and r.person_id = $1 and r.score is not null and o.state in ('published', 'final') order by o.published_on desc nulls last, r.id desc limit 1`, [ctx.userId]);
    if (!last) return [];
    const scheme = this.policy.index.findPack((await this.policy.judge(m, ctx)).packId)?.schemes.find((one) => one.id === last.scheme);
    const title = scheme ? titleOf(scheme, last) : String(last.year);
    return [{ key: 'own-score', name: { zh: '最近考核得分', en: 'Last score' }, value: last.score, unit: null, comparison: { zh: title, en: `${last.year}-${last.number}` }, address: '/mine/scores', resultId: last.result }];
  }
}
