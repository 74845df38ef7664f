import type { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { Post, YearPlan } from './persistence/entities.js';

/** Posts that are approved, those that stand empty, and how much of the year's total is used, for whoever sees them. */
export class EstablishmentWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'read', 'Post')) return [];
    const may = this.access.where(ctx, 'read', 'Post', 'post');
    const today = dayInChina(ctx.at);
    const found = await m.createQueryBuilder(Post, 'post').where(may.sql, may.parameters).andWhere(`post.status = 'approved' and post.end_on is null`)
      .select('count(*)::int', 'posts')
      .addSelect('count(*) filter (where not exists (select 1 from assignment a where a.post_id = post.id and a.start_on <= :today and (a.end_on is null or a.end_on >= :today)))::int', 'vacant')
      .setParameter('today', today).getRawOne<{ posts: number; vacant: number }>();
    if (!found || found.posts === 0) return [];
    const year = Number(today.slice(0, 4));
    const plan = this.access.can(ctx, 'update', 'YearPlan') ? await m.findOneBy(YearPlan, { year }) : null;
    const posts: WatchFigure = plan
      ? { key: 'posts-used', name: { zh: '已核定岗位', en: 'Posts approved' }, value: String(found.posts), unit: null, comparison: { zh: `${year} 年总量 ${plan.postTotal}`, en: `of ${plan.postTotal} in ${year}` }, address: '/posts?status=approved', resultId: null }
      : { key: 'posts', name: { zh: '岗位', en: 'Posts' }, value: String(found.posts), unit: null, comparison: null, address: '/posts?status=approved', resultId: null };
    return [posts, {
      key: 'posts-vacant', name: { zh: '空缺岗位', en: 'Vacant posts' }, value: String(found.vacant), unit: null,
      comparison: { zh: `共 ${found.posts} 个`, en: `of ${found.posts}` }, address: '/posts?status=approved&vacant=true', resultId: null,
    }];
  }
}
