import { AccessService } from '@gongqiao/platform/access';
import { CLOCK, dayInChina, type Clock, type RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { paginate, type Page, type PageArgs } from '@gongqiao/platform/graphql';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Placement } from '../persistence/entities.js';

/** What the employer's records say of somebody placed, as far as the purchaser may know it: words only, no reasons behind them. */
export interface Standing {
  readonly kind: 'attendance' | 'rating';
  readonly zh: string;
  readonly en: string;
  /** Day to which it belongs. */
  readonly on: string;
}

/** A context that keeps such records. Asked in the employer's tenant, for those placed with the purchaser and nobody else. */
export interface StandingProvider {
  readonly kind: Standing['kind'];
  /** Standings by employee; who has none is left out. */
  standings(m: EntityManager, employees: readonly { readonly id: string; readonly userId: string | null }[], on: string): Promise<ReadonlyMap<string, Standing>>;
}

/** The contexts that answer for standings. Each registers itself when its module starts. */
@Injectable()
export class StandingProviders {
  private readonly held: StandingProvider[] = [];

  register(provider: StandingProvider): void {
    this.held.push(provider);
  }

  /** Everything known of the employees on a day. */
  async of(m: EntityManager, employees: readonly { readonly id: string; readonly userId: string | null }[], on: string): Promise<Map<string, Standing[]>> {
    const all = new Map<string, Standing[]>(employees.map((employee) => [employee.id, []]));
    for (const provider of this.held) for (const [id, standing] of await provider.standings(m, employees, on)) all.get(id)?.push(standing);
    return all;
  }
}

/** Those who work for a purchaser under its contracts: who, with which qualification, where, and how they stand. */
@Injectable()
export class PlacedWorkers {
  constructor(
    private readonly database: TenantDatabase,
    private readonly access: AccessService,
    private readonly providers: StandingProviders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Placements in the purchaser's part of the tree, current ones first. */
  page(ctx: RequestContext, page: PageArgs, asked: { readonly text?: string | null; readonly current?: boolean | null }): Promise<Page<Placement>> {
    return this.database.run(ctx, (m) => {
      const may = this.access.where(ctx, 'read', 'PlacedWorker', 'placed');
      const qb = m.createQueryBuilder(Placement, 'placed').where(may.sql, may.parameters);
      const sought = asked.text?.trim().replaceAll(/[%_\\]/g, '');
      if (sought) qb.andWhere('(placed.employee_name like :part or placed.host_unit_name like :part)', { part: `%${sought}%` });
      const current = 'placed.starts_on <= :today and (placed.ends_on is null or placed.ends_on >= :today)';
      if (asked.current != null) qb.andWhere(asked.current ? current : `not (${current})`, { today: dayInChina(this.clock.now()) });
      return paginate(qb, page, { sortable: ['employeeName', 'hostUnitName', 'startsOn', 'certificate'], byDefault: 'employeeName' });
    });
  }

  /**
   * How placed people stand today. The records are the employer's: they are read in a transaction of the employer's tenant, for
   * placements that the purchaser has just read in its own, and only these words come out.
   */
  async standings(ctx: RequestContext, placements: readonly Placement[]): Promise<Map<string, Standing[]>> {
    const today = dayInChina(this.clock.now());
    const all = new Map<string, Standing[]>();
    for (const employer of new Set(placements.map((placement) => placement.tenantId))) {
      const theirs = placements.filter((placement) => placement.tenantId === employer && placement.purchaserTenantId === ctx.tenantId);
      await this.database.run({ tenantId: employer }, async (m) => {
        const people: { id: string; userId: string | null }[] = await m.query('select id, user_id as "userId" from employee where id = any($1::uuid[])', [theirs.map((placement) => placement.employeeId)]);
        const found = await this.providers.of(m, people, today);
        for (const placement of theirs) all.set(placement.id, found.get(placement.employeeId) ?? []);
      });
    }
    return all;
  }
}
