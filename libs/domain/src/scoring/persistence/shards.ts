import type { Shard } from '@gongqiao/platform/queue';
import type { EntityManager } from 'typeorm';

/** People of a round from one id up to, and without, another. */
export interface SubjectSpan {
  readonly [key: string]: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** People in one shard at most: fat enough that the queue's part is small, small enough that memory stays flat. */
export const PEOPLE_A_SHARD = 500;
/** Shards that a small round is cut into, so that several workers have something to do. */
const SHARDS_AT_LEAST = 8;
/** People in one shard at least: below, the queue costs more than the work. */
const PEOPLE_A_SHARD_MIN = 100;

/** Cuts the people of a round into spans of ids. */
export async function spansOf(m: EntityManager, roundId: string): Promise<Shard<SubjectSpan>[]> {
  const [counted]: { n: number }[] = await m.query('select count(*)::int as n from scoring_subject where round_id = $1', [roundId]);
  const people = counted?.n ?? 0;
  const size = Math.min(PEOPLE_A_SHARD, Math.max(PEOPLE_A_SHARD_MIN, Math.ceil(people / SHARDS_AT_LEAST)));
  const firsts: { id: string }[] = await m.query(
    `select id from (select id, row_number() over (order by id) as place from scoring_subject where round_id = $1) numbered where (place - 1) % $2::int = 0 order by id`, [roundId, size]);
  return firsts.map(({ id }, i) => ({ units: Math.min(size, people - i * size), input: { from: id, until: firsts[i + 1]?.id ?? null } }));
}

/** Projects whose people are looked at together, each whole in one shard. */
export interface ProjectSpan {
  readonly [key: string]: readonly string[];
  readonly projects: readonly string[];
}

/** Cuts the projects of a round into shards of some hundreds of people. */
export async function projectsOf(m: EntityManager, roundId: string): Promise<Shard<ProjectSpan>[]> {
  const rows: { project: string; n: number }[] = await m.query('select project, count(*)::int as n from scoring_subject where round_id = $1 and project is not null group by project order by project', [roundId]);
  const shards: { units: number; input: { projects: string[] } }[] = [];
  for (const { project, n } of rows) {
    const last = shards.at(-1);
    if (last && last.units + n <= PEOPLE_A_SHARD) {
      last.units += n;
      last.input.projects.push(project);
    } else shards.push({ units: n, input: { projects: [project] } });
  }
  return shards;
}
