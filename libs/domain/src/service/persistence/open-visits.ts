import type { EntityManager } from 'typeorm';
import { HomeVisit } from './visit-entity.js';

/** Visits on which somebody goes that have not ended, the next first. */
export function openVisitsOf(m: EntityManager, userId: string, limit: number): Promise<HomeVisit[]> {
  return m.createQueryBuilder(HomeVisit, 'visit')
    .where('visit.tenant_id = current_tenant_id() and (visit.user_id = :userId or visit.companion_user_id = :userId)', { userId })
    .andWhere('exists (select 1 from workflow_instance i where i.id = visit.workflow_instance_id and i.finished_at is null)')
    .orderBy('visit.starts_at').addOrderBy('visit.id').limit(limit).getMany();
}
