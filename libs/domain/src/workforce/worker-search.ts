import type { AccessService } from '@gongqiao/platform/access';
import type { RequestContext } from '@gongqiao/platform/context';
import type { SearchHit, SearchSource } from '@gongqiao/platform/search';
import type { EntityManager } from 'typeorm';
import { Worker } from './persistence/entities.js';
import { workersWithin } from './persistence/workers-within.js';

/** Workers by part of the name, by initials or by number, for the search at the top of the portal. */
export class WorkerSearch implements SearchSource {
  constructor(private readonly access: AccessService) {}

  async find(m: EntityManager, ctx: RequestContext, text: string, limit: number): Promise<readonly SearchHit[]> {
    const wanted = text.replaceAll(/[%_\\]/g, '');
    if (wanted === '' || !this.access.can(ctx, 'read', 'Worker')) return [];
    const may = workersWithin(this.access, ctx);
    const found = await m.createQueryBuilder(Worker, 'worker').where(may.sql, may.parameters)
      .andWhere('(worker.name like :part or worker.name_initials like :start or worker.number like :start)', { part: `%${wanted}%`, start: `${wanted.toLowerCase()}%` })
      .orderBy('worker.name').addOrderBy('worker.id').limit(limit).getMany();
    return found.map((worker) => ({ kind: 'Worker', id: worker.id, title: worker.name, subtitle: `${worker.number} ${worker.identityMasked}`, address: `/people/${worker.id}` }));
  }
}
