import { requireId } from '@gongqiao/platform/context';
import type { SelectQueryBuilder } from 'typeorm';
import type { Worker } from './entities.js';

/** What a list of workers may be narrowed by. */
export interface WorkersAsked {
  /** Part of a name, first letters of its syllables, or a number. */
  readonly text?: string | null;
  /** On a post at a unit or under it. */
  readonly unitId?: string | null;
  /** On a post today. */
  readonly onPost?: boolean | null;
  readonly education?: string | null;
}

const ON_POST = 'exists (select 1 from assignment x where x.worker_id = worker.id and x.start_on <= :today and (x.end_on is null or x.end_on >= :today))';

/** Narrows a query of workers (alias `worker`) to what a list asks for; the same for the page and for its export. */
export function narrowWorkers(qb: SelectQueryBuilder<Worker>, filter: WorkersAsked, today: string): void {
  const text = filter.text?.trim().replaceAll(/[%_\\]/g, '');
  if (text) qb.andWhere('(worker.name like :part or worker.name_initials like :start or worker.number like :start)', { part: `%${text}%`, start: `${text.toLowerCase()}%` });
  if (filter.education) qb.andWhere('worker.education = :education', { education: filter.education });
  if (filter.onPost != null) qb.andWhere(filter.onPost ? ON_POST : `not ${ON_POST}`, { today });
  if (filter.unitId) {
    qb.andWhere(`exists (select 1 from assignment y where y.worker_id = worker.id and (y.end_on is null or y.end_on >= :today)
      and y.unit_path <@ (select path from org_unit where id = :unitId))`, { unitId: requireId(filter.unitId, 'unitId'), today });
  }
}
