import type { SelectQueryBuilder } from 'typeorm';
import { requireId } from '../../context/index.js';
import type { AppUser } from './entities.js';

/** What a list of users is filtered by. */
export interface UserFilter {
  /** Part of a name, its initials or the sign-in name. */
  readonly text?: string | null;
  readonly unitId?: string | null;
  readonly role?: string | null;
}

/**
 * Narrows a query over `person`, for the list and its sheet alike.
 *
 * @throws Refused `id-invalid`.
 */
export function narrowUsers(qb: SelectQueryBuilder<AppUser>, filter: UserFilter): void {
  if (filter.text) qb.andWhere('(position(:wanted in person.name) > 0 or position(lower(:wanted) in lower(person.sign_in_name)) > 0 or position(lower(:wanted) in person.name_initials) > 0)', { wanted: filter.text });
  if (filter.unitId) qb.andWhere('exists (select 1 from membership ms where ms.user_id = person.id and ms.unit_id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
  if (filter.role) qb.andWhere('exists (select 1 from membership ms where ms.user_id = person.id and ms.role = :role)', { role: filter.role });
}
