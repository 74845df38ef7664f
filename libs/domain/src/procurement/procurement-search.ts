import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { SearchHit, SearchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { Provider, ServiceContract } from './persistence/entities.js';

/** Providers by name or credit code and contracts by number, for the search at the top of the portal. */
export class ProcurementSearch implements SearchSource {
  constructor(private readonly access: AccessService) {}

  async find(m: EntityManager, ctx: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    const wanted = text.replaceAll(/[%_\\]/g, '');
    if (wanted === '') return [];
    return [...(await this.providers(m, ctx, wanted, limit)), ...(await this.contracts(m, ctx, wanted, limit))];
  }

  private async providers(m: EntityManager, ctx: RequestContext, wanted: string, limit: number): Promise<SearchHit[]> {
    const may = this.access.where(ctx, 'read', 'Provider', 'provider');
    const found = await m.createQueryBuilder(Provider, 'provider').where(may.sql, may.parameters)
      .andWhere('(provider.name like :part or provider.credit_code like :start)', { part: `%${wanted}%`, start: `${wanted.toUpperCase()}%` }).orderBy('provider.name').limit(limit).getMany();
    return found.map((row) => ({ kind: 'Provider', id: row.id, title: row.name, subtitle: row.creditCode, address: `/providers/${row.id}` }));
  }

  private async contracts(m: EntityManager, ctx: RequestContext, wanted: string, limit: number): Promise<SearchHit[]> {
    const may = this.access.where(ctx, 'read', 'Contract', 'contract');
    const found = await m.createQueryBuilder(ServiceContract, 'contract').where(may.sql, may.parameters)
      .andWhere('contract.number like :part', { part: `%${wanted}%` }).orderBy('contract.number').limit(limit).getMany();
    return found.map((row) => ({ kind: 'Contract', id: row.id, title: row.number, subtitle: `${row.startOn} – ${row.endOn}`, address: `/contracts/${row.id}` }));
  }
}
