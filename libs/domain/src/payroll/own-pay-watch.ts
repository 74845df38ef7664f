import { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import { FrontPage, type WatchFigure, type WatchSource } from '@gongqiao/platform/search';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What the viewer was paid last, on the first page. */
@Injectable()
export class OwnPayWatch implements WatchSource, OnModuleInit {
  constructor(
    private readonly access: AccessService,
    private readonly front: FrontPage,
  ) {}

  onModuleInit(): void {
    this.front.watch(this);
  }

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'ask', 'PaySlip')) return [];
    const [slip]: { month: string; net: string }[] = await m.query(
      `select s.month, s.net::text as net from pay_slip s join payroll p on p.id = s.payroll_id where s.tenant_id = current_tenant_id() and s.user_id = $1 and p.state in ('approved', 'paid') order by s.month desc limit 1`, [ctx.userId]);
    if (!slip) return [];
    return [{ key: 'own-pay', name: { zh: '最近实发工资（元）', en: 'Last pay, net, yuan' }, value: slip.net.replace(/\B(?=(\d{3})+\.)/g, ','), unit: null, comparison: { zh: `${slip.month} 工资`, en: `Pay of ${slip.month}` }, address: '/mine/pay', resultId: null }];
  }
}
