import { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import { FrontPage, type WatchFigure, type WatchSource } from '@gongqiao/platform/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** The viewer's own hours of the month, from clocking in to clocking out, on the first page. */
@Injectable()
export class OwnDaysWatch implements WatchSource, OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly front: FrontPage,
  ) {}

  onModuleInit(): void {
    this.front.watch(this);
  }

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'create', 'AttendanceDay')) return [];
    const month = dayInChina(ctx.at).slice(0, 7);
    const [own]: { days: number; hours: string; late: number }[] = await m.query(
      `select count(*)::int as days, round(coalesce(sum(extract(epoch from clock_out - clock_in)), 0) / 3600, 1)::text as hours, count(*) filter (where late_minutes > 0 and not excused)::int as late
         from attendance_day where tenant_id = current_tenant_id() and user_id = $1 and on_day >= ($2 || '-01')::date and on_day < ($2 || '-01')::date + interval '1 month' and (clock_in is not null or clock_out is not null)`, [ctx.userId, month]);
    if (!own) return [];
    const late = own.late > 0 ? { zh: `，迟到 ${own.late} 次`, en: `, late ${own.late} times` } : { zh: '', en: '' };
    return [{ key: 'own-hours', name: { zh: '本月在岗（小时）', en: 'Hours at work this month' }, value: own.hours, unit: null, comparison: { zh: `出勤 ${own.days} 天${late.zh}`, en: `${own.days} days${late.en}` }, address: '/mine/attendance', resultId: null }];
  }
}
