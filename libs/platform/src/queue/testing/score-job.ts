import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../../context/index.js';
import { Refused } from '../../context/index.js';
import { jobKind, jobStage } from '../job-kind.js';
import type { JobKind } from '../job-kind.js';

/** Parameters of the run that the queue's own tests drive. */
export interface ScoreParams {
  readonly people: number;
  readonly perShard: number;
  /** A person whose scoring is refused until the table `mended` has a row; null for nobody. */
  readonly refused: number | null;
  /** Milliseconds that a shard takes in the database, so that a worker can be killed in the midst of it. */
  readonly pauseMs: number;
  readonly [key: string]: number | null;
}

const list = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Scores people in shards, ranks them once: every write leaves a row, so that anything done twice shows. */
export const scoreJob: JobKind = jobKind<ScoreParams>({
  name: 'test.score',
  title: { zh: '评分', en: 'scoring' },
  stages: [
    jobStage<ScoreParams, { from: number; to: number }, { total: number }>({
      name: 'score',
      title: { zh: '逐人评分', en: 'score each person' },
      plan: async (_m, { params }) =>
        list(0, Math.ceil(params.people / params.perShard)).map((i) => {
          const to = Math.min(params.people, (i + 1) * params.perShard);
          return { units: to - i * params.perShard, input: { from: i * params.perShard, to } };
        }),
      work: async (m, { runId, params, ctx }, { from, to }) => {
        const people = list(from, to);
        if (params.refused !== null && people.includes(params.refused)) {
          const mended: unknown[] = await m.query('select 1 from score_mended');
          if (mended.length === 0) {
            throw new Refused({ code: 'no-rating', field: 'rating', message: { zh: '缺少等次', en: 'no rating' }, provision: null });
          }
        }
        await m.query('insert into score_written (run_id, tenant_id, person, by_user) select $1, $2, unnest($3::int[]), $4',
          [runId, ctx.tenantId, people, ctx.userId]);
        if (params.pauseMs > 0) await m.query('select pg_sleep($1)', [params.pauseMs / 1000]);
        return { output: { total: people.reduce((sum, person) => sum + ((person * 7919) % 1000), 0) } };
      },
    }),
    jobStage<ScoreParams, null, { ranked: number }>({
      name: 'rank',
      title: { zh: '排名', en: 'rank' },
      plan: async () => [{ units: 1, input: null }],
      work: async (m, { runId }) => {
        const [counted]: { n: number }[] = await m.query('select count(*)::int as n from score_written where run_id = $1', [runId]);
        return { output: { ranked: counted?.n ?? 0 }, failures: [{ subject: 'Person', subjectId: null, label: 'person 3', code: 'no-bank-account', message: { zh: '无银行账号', en: 'no bank account' } }] };
      },
      finish: async (_m, _job, outputs) => ({ ranked: outputs[0]?.ranked ?? 0 }),
    }),
  ],
});

/** Makes a tenant with one unit, and the tables that the test job writes. */
export async function prepareScoreJob(admin: (sql: string, values?: unknown[]) => Promise<unknown>): Promise<RequestContext> {
  const [tenantId, unitId, userId] = [randomUUID(), randomUUID(), randomUUID()];
  await admin(`insert into tenant (id, slug, name, kind, pack_id) values ($1, $2, 'Test', 'ngo', 'example')`, [tenantId, `t${tenantId.slice(0, 8)}`]);
  await admin(`create table if not exists score_written (n bigserial, run_id uuid, tenant_id uuid, person int, by_user uuid)`);
  await admin('create table if not exists score_mended (n int)');
  await admin('grant select, insert on score_written, score_mended to gongqiao_app');
  await admin('grant usage on sequence score_written_n_seq to gongqiao_app');
  return { tenantId, userId, unitId, unitPath: 'test', roles: [], requestId: 'spec', ip: null, at: new Date('2026-06-30T02:00:00Z') };
}
