import type { AccessService } from '@gongqiao/platform/access';
import { Decimal } from '@gongqiao/kernel';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { INDICATOR_WORDS } from './model/kinds.js';
import { ServiceFinding, ServiceRecord } from './persistence/entities.js';
import { HomeVisit } from './persistence/visit-entity.js';

/** Findings that wait for a supervisor, records that wait for their worker, and who is out on a visit. */
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
      figures.push(...(await this.own(m, ctx)));
      const n = await m.countBy(ServiceRecord, { userId: ctx.userId, state: 'returned' });
      if (n > 0) figures.push({ key: 'service-returned', name: { zh: '退回我的服务记录', en: 'Records returned to me' }, value: String(n), unit: '条', comparison: null, address: '/mine/service', resultId: null });
    }
    if (this.access.can(ctx, 'approve', 'HomeVisit')) {
      const may = this.access.where(ctx, 'approve', 'HomeVisit', 'visit');
      const out = m.createQueryBuilder(HomeVisit, 'visit').where(may.sql, may.parameters).andWhere('visit.left_at is not null and visit.returned_at is null');
      const n = await out.getCount();
      const late = n === 0 ? 0 : await out.andWhere('visit.return_by < :now', { now: ctx.at }).getCount();
      if (late > 0) figures.push({ key: 'visits-overdue', name: { zh: '家访逾期未归', en: 'Visits overdue' }, value: String(late), unit: '次', comparison: null, address: '/service/visits?state=out', resultId: null });
      else if (n > 0) figures.push({ key: 'visits-out', name: { zh: '家访外出中', en: 'Out on visits' }, value: String(n), unit: '次', comparison: null, address: '/service/visits?state=out', resultId: null });
    }
    return figures;
  }

  /** The viewer's own targets of the month: how many are met, and what lacks most. */
  private async own(m: EntityManager, ctx: RequestContext): Promise<WatchFigure[]> {
    const rows: { kind: string; target: string; done: string }[] = await m.query(
      `select t.kind, sum(t.amount)::text as target, coalesce((select sum(y.completed) from service_tally y where y.tenant_id = t.tenant_id and y.employee_id = e.id and y.month = t.month and y.kind = t.kind), 0)::text as done
         from service_target t join employee e on e.id = t.employee_id where t.tenant_id = current_tenant_id() and e.user_id = $1 and t.month = $2 group by t.tenant_id, t.kind, t.month, e.id having sum(t.amount) > 0 order by t.kind`, [ctx.userId, dayInChina(ctx.at).slice(0, 7)]);
    if (rows.length === 0) return [];
    const lacking = rows.filter(({ target, done }) => new Decimal(done).lt(target));
    const zh = lacking.map(({ kind, target, done }) => `${INDICATOR_WORDS[kind as keyof typeof INDICATOR_WORDS] ?? kind} ${new Decimal(target).minus(done).toFixed()}`).join('、');
    return [{ key: 'own-targets', name: { zh: '本月指标完成', en: 'Targets met this month' }, value: `${rows.length - lacking.length} / ${rows.length}`, unit: null, comparison: lacking.length === 0 ? { zh: '全部完成', en: 'all of them' } : { zh: `尚差：${zh}`, en: `${lacking.length} still short` }, address: '/mine/service', resultId: null }];
  }
}
