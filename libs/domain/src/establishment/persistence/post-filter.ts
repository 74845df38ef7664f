import { requireId } from '@gongqiao/platform/context';
import type { SelectQueryBuilder } from 'typeorm';
import type { Post } from './entities.js';

/** What a list of posts may be narrowed by. */
export interface PostsAsked {
  /** A unit and those under it. */
  readonly unitId?: string | null;
  readonly grade?: string | null;
  readonly unitKind?: string | null;
  readonly status?: string | null;
  /** Nobody on the post today. */
  readonly vacant?: boolean | null;
  /** How the number begins. */
  readonly number?: string | null;
}

/** Narrows a query of posts (alias `post`) to what a list asks for; the same for the page and for its export. */
export function narrowPosts(qb: SelectQueryBuilder<Post>, filter: PostsAsked, today: string): void {
  if (filter.unitId) qb.andWhere('post.unit_path <@ (select path from org_unit where id = :unitId)', { unitId: requireId(filter.unitId, 'unitId') });
  if (filter.grade) qb.andWhere('post.grade = :grade', { grade: filter.grade });
  if (filter.unitKind) qb.andWhere('post.unit_kind = :unitKind', { unitKind: filter.unitKind });
  if (filter.status) qb.andWhere('post.status = :status', { status: filter.status });
  if (filter.number) qb.andWhere('post.number like :number', { number: `${filter.number.replaceAll(/[%_\\]/g, '')}%` });
  if (filter.vacant != null) {
    const filled = 'exists (select 1 from assignment a where a.post_id = post.id and a.start_on <= :today and (a.end_on is null or a.end_on >= :today))';
    qb.andWhere(filter.vacant ? `not ${filled}` : filled, { today });
  }
}
