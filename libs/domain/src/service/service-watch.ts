import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { ServiceFinding, ServiceRecord } from './persistence/entities.js';

/** Findings that wait for a supervisor, and records that wait for their worker. */
export class ServiceWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    const figures: WatchFigure[] = [];
    if (this.access.can(ctx, 'update', 'ServiceFinding')) {
      const may = this.access.where(ctx, 'update', 'ServiceFinding', 'finding');
      const n = await m.createQueryBuilder(ServiceFinding, 'finding').where(may.sql, may.parameters).andWhere(`finding.state = 'open'`).getCount();
      figures.push({ key: 'service-findings', name: { zh: '服务记录疑点', en: 'Findings in service records' }, value: String(n), unit: '条', comparison: null, address: '/service/findings', resultId: null });
    }
    if (this.access.can(ctx, 'create', 'ServiceRecord')) {
      const n = await m.countBy(ServiceRecord, { userId: ctx.userId, state: 'returned' });
      if (n > 0) figures.push({ key: 'service-returned', name: { zh: '退回我的服务记录', en: 'Records returned to me' }, value: String(n), unit: '条', comparison: null, address: '/mine/service', resultId: null });
    }
    return figures;
  }
}
