import type { SelectQueryBuilder } from 'typeorm';
import { requireDay } from '../tenancy/application/units.js';
import type { PolicyIndex } from '../policy/policy-index.js';
import { actsCalled, thingsCalled } from './act-words.js';
import type { TrailEntry } from './trail-entry.js';

/** What the trail is narrowed by; days in the time of China, both counted. */
export interface TrailFilter {
  /** Words of a thing, or its own name. */
  readonly subject?: string | null;
  readonly subjectId?: string | null;
  /** Part of the name of whoever did it. */
  readonly user?: string | null;
  /** Words of an act, or its own name. */
  readonly action?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * Narrows a query over `entry`, for the list and its sheet alike.
 *
 * @throws Refused `date-invalid`.
 */
export function narrowTrail(qb: SelectQueryBuilder<TrailEntry>, filter: TrailFilter, index: PolicyIndex): void {
  if (filter.subject) qb.andWhere('entry.subject = any(:subjects::text[])', { subjects: [...thingsCalled(filter.subject)] });
  if (filter.subjectId) qb.andWhere('entry.subject_id = :subjectId', { subjectId: filter.subjectId });
  if (filter.user) qb.andWhere('position(:user in entry.user_name) > 0', { user: filter.user });
  if (filter.action) qb.andWhere('entry.action = any(:actions::text[])', { actions: [...actsCalled(index, filter.action)] });
  if (filter.from) qb.andWhere(`entry.at >= (:from::date)::timestamp at time zone 'Asia/Shanghai'`, { from: requireDay(filter.from, 'from') });
  if (filter.to) qb.andWhere(`entry.at < (:to::date + 1)::timestamp at time zone 'Asia/Shanghai'`, { to: requireDay(filter.to, 'to') });
}
