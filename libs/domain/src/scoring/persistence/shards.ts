import type { Shard } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';

/** People of a round from one id up to, and without, another. */
export interface SubjectSpan {
  readonly [key: string]: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** People in one shard: fat enough that the queue's part is small, small enough that memory stays flat. */
export const PEOPLE_A_SHARD = 500;

/** Cuts the people of a round into spans of ids. */
export async function spansOf(m: EntityManager, roundId: string): Promise<Shard<SubjectSpan>[]> {
  const starts: { id: string; n: number }[] = await m.query(
    `select id, (count(*) over () - row)::int + 1 as n from (select id, row_number() over (order by id) as row from scoring_subject where round_id = $1) numbered order by id`, [roundId]);
  const firsts = starts.filter((_, i) => i % PEOPLE_A_SHARD === 0);
  return firsts.map(({ id, n }, i) => ({ units: Math.min(PEOPLE_A_SHARD, n), input: { from: id, until: firsts[i + 1]?.id ?? null } }));
}
