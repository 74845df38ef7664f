import { addDays, day } from '@gongqiao/kernel';
import type { AccessService } from '@gongqiao/platform/access';
import { dayInChina, type RequestContext } from '@gongqiao/platform/context';
import type { WatchFigure, WatchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { ServiceContract } from '../procurement/index.js';
import { ProviderBreach, ProviderPayment, WageObligation } from './persistence/entities.js';

/** Days before the end of a contract from which its successor has to be bought. */
const ENDING_DAYS = 180;

/** Contracts that run out, payments to providers, wages that are late, and breaches that are being dealt with, each for whoever may see them. */
export class SettlementWatch implements WatchSource {
  constructor(private readonly access: AccessService) {}

  async figures(m: EntityManager, ctx: RequestContext): Promise<readonly WatchFigure[]> {
    const found = [await this.contracts(m, ctx), await this.payments(m, ctx), await this.wages(m, ctx), await this.breaches(m, ctx)];
    return found.filter((figure) => figure !== null);
  }

  private async contracts(m: EntityManager, ctx: RequestContext): Promise<WatchFigure | null> {
    if (!this.access.can(ctx, 'read', 'Contract')) return null;
    const may = this.access.where(ctx, 'read', 'Contract', 'contract');
    const by = addDays(day(dayInChina(ctx.at)), ENDING_DAYS);
    const found = await m.createQueryBuilder(ServiceContract, 'contract').where(may.sql, may.parameters).andWhere(`contract.state = 'signed'`)
      .select('count(*)::int', 'n').addSelect('count(*) filter (where contract.end_on <= :by)::int', 'ending').setParameter('by', by).getRawOne<{ n: number; ending: number }>();
    if (!found || found.n === 0) return null;
    return {
      key: 'contracts', name: { zh: '履行中合同', en: 'Contracts running' }, value: String(found.n), unit: null,
      comparison: { zh: `${ENDING_DAYS} 日内到期 ${found.ending}`, en: `${found.ending} end within ${ENDING_DAYS} days` }, address: found.ending > 0 ? `/contracts?state=signed&endsBy=${by}` : '/contracts?state=signed', resultId: null,
    };
  }

  private async payments(m: EntityManager, ctx: RequestContext): Promise<WatchFigure | null> {
    if (!this.access.can(ctx, 'read', 'ProviderPayment')) return null;
    const may = this.access.where(ctx, 'read', 'ProviderPayment', 'payment');
    const today = dayInChina(ctx.at);
    const open = await m.createQueryBuilder(ProviderPayment, 'payment').where(may.sql, may.parameters).andWhere('payment.paid_on is null')
      .select('count(*)::int', 'n').addSelect('count(*) filter (where payment.due_on < :today)::int', 'late').setParameter('today', today).getRawOne<{ n: number; late: number }>();
    if (!open || open.n === 0) return null;
    return {
      key: 'provider-payments', name: { zh: '未付承接主体', en: 'Payments to providers' }, value: String(open.n), unit: null,
      comparison: { zh: `已逾期 ${open.late}`, en: `${open.late} late` }, address: `/payments?year=${today.slice(0, 4)}&state=open`, resultId: null,
    };
  }

  private async wages(m: EntityManager, ctx: RequestContext): Promise<WatchFigure | null> {
    if (!this.access.can(ctx, 'read', 'WageObligation')) return null;
    const may = this.access.where(ctx, 'read', 'WageObligation', 'wage');
    const contract = this.access.where(ctx, 'read', 'Contract', 'contract');
    const n = await m.createQueryBuilder(WageObligation, 'wage').where(may.sql, may.parameters)
      .andWhere(`exists (select 1 from service_contract contract where contract.id = wage.contract_id and ${contract.sql})`, contract.parameters)
      .andWhere('wage.paid < wage.due and wage.due_on < :today', { today: dayInChina(ctx.at) }).getCount();
    return { key: 'wages-late', name: { zh: '逾期未付薪酬缴费', en: 'Wages and contributions late' }, value: String(n), unit: null, comparison: null, address: '/wages?state=late', resultId: null };
  }

  private async breaches(m: EntityManager, ctx: RequestContext): Promise<WatchFigure | null> {
    if (!this.access.can(ctx, 'read', 'ProviderBreach')) return null;
    const may = this.access.where(ctx, 'read', 'ProviderBreach', 'breach');
    const n = await m.createQueryBuilder(ProviderBreach, 'breach').where(may.sql, may.parameters).andWhere(`breach.state not in ('rectified', 'lifted', 'disqualified')`).getCount();
    return n === 0 ? null : { key: 'breaches', name: { zh: '欠付处理中', en: 'Breaches open' }, value: String(n), unit: null, comparison: null, address: '/breaches', resultId: null };
  }
}
