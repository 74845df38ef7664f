import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { AppraisalRequest, AppraisalResult } from './persistence/entities.js';

/** How many results still want facts or a tier, and how many requests wait for their answer, for those who must see to it. */
export class AppraisalWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    return [...(await this.incomplete(m, ctx)), ...(await this.unanswered(m, ctx))];
  }

  private async incomplete(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    if (!this.access.can(ctx, 'update', 'AppraisalResult')) return [];
    const may = this.access.where(ctx, 'update', 'AppraisalResult', 'result');
    const open = await m.createQueryBuilder(AppraisalResult, 'result').where(may.sql, may.parameters)
      .andWhere('exists (select 1 from appraisal_round o where o.id = result.round_id and o.settled_on is null)').select('count(*)::int', 'all')
      .addSelect('count(*) filter (where result.satisfaction_rate is null or coalesce(result.final_tier, result.suggested_tier) is null)::int', 'n').getRawOne<{ all: number; n: number }>();
    if (!open || open.all === 0) return [];
    return [{
      key: 'appraisal-incomplete', name: { zh: '待录入评价', en: 'Appraisals to enter' }, value: String(open.n), unit: '人',
      comparison: { zh: `参评 ${open.all} 人`, en: `of ${open.all}` }, address: '/appraisal/results?complete=false', resultId: null,
    }];
  }

  private async unanswered(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    if (!this.access.can(ctx, 'answer', 'AppraisalRequest')) return [];
    const may = this.access.where(ctx, 'answer', 'AppraisalRequest', 'request');
    const n = await m.createQueryBuilder(AppraisalRequest, 'request').where(may.sql, may.parameters).andWhere(`request.state = 'lodged'`).getCount();
    return [{ key: 'appraisal-requests', name: { zh: '待答复复核申诉', en: 'Requests to answer' }, value: String(n), unit: '件', comparison: null, address: '/appraisal/requests', resultId: null }];
  }
}
