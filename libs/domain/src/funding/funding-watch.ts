import type { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';

const WAITING = `
  select count(*) filter (where payer_unit_id = $1 and state = 'planned' and opens_on <= $2::date)::int as "toPay",
         coalesce(sum(province_amount + city_amount) filter (where payer_unit_id = $1 and state = 'planned' and opens_on <= $2::date), 0)::numeric(16,0)::text as "sum",
         count(*) filter (where payee_unit_id = $1 and state = 'paid')::int as "toConfirm"
    from advance where year = $3 and (payer_unit_id = $1 or payee_unit_id = $1)`;

/** Advances that the viewer's unit has to pay on, or has to say it received. */
export class FundingWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    if (!this.access.can(ctx, 'read', 'Advance')) return [];
    const today = dayInChina(ctx.at);
    const year = Number(today.slice(0, 4));
    const [found]: { toPay: number; sum: string; toConfirm: number }[] = await m.query(WAITING, [ctx.unitId, today, year]);
    const figures: WatchFigure[] = [];
    if (found && this.access.can(ctx, 'pay', 'Advance')) {
      figures.push({ key: 'advances-to-pay', name: { zh: '到期未拨补助', en: 'Advances due' }, value: String(found.toPay), unit: null,
        comparison: found.toPay === 0 ? null : { zh: `共 ${found.sum} 元`, en: `${found.sum} yuan` }, address: `/funding/advances?year=${year}&state=planned`, resultId: null });
    }
    if (found && found.toConfirm > 0 && this.access.can(ctx, 'receive', 'Advance')) {
      figures.push({ key: 'advances-to-confirm', name: { zh: '待确认收到补助', en: 'Advances to confirm' }, value: String(found.toConfirm), unit: null,
        comparison: null, address: `/funding/advances?year=${year}&state=paid`, resultId: null });
    }
    return figures;
  }
}
