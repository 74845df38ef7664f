import type { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { RegisterEntry } from './persistence/entities.js';

/** What was entered in the registers this month, for whoever keeps them. */
export class RegisterWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'create', 'RegisterEntry')) return [];
    const may = this.access.where(ctx, 'read', 'RegisterEntry', 'entry');
    const month = dayInChina(ctx.at).slice(0, 7);
    const found = await m.createQueryBuilder(RegisterEntry, 'entry').where(may.sql, may.parameters)
      .select('count(*)::int', 'all').addSelect('count(*) filter (where entry.entered_on >= :first)::int', 'month').setParameter('first', `${month}-01`).getRawOne<{ all: number; month: number }>();
    return [{
      key: 'register-entries', name: { zh: '本月登记', en: 'Registered this month' }, value: String(found?.month ?? 0), unit: null,
      comparison: { zh: `登记簿共 ${found?.all ?? 0} 条`, en: `of ${found?.all ?? 0} in all registers` }, address: '/registers', resultId: null,
    }];
  }
}
