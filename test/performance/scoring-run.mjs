// Scoring runs at 1,000, 10,000 and 100,000 people (or the sizes named as arguments) on both queue backends, of the quarterly scheme,
// which ranks nobody, and of a half-yearly one, which ranks everybody within groups and gives tiers by place: gathered, scored,
// ranked, their consequences worked out, every answer kept with its reasons. Beside it the time that PostgreSQL alone needs to COPY the same
// facts out and the same results in, right after each run. Aim: within 4 times of that at every size, at a ratio that does not grow
// with the people, and the worker's memory flat. Figures are medians of five runs (fewer of the large sizes) of a worker that is up.
// Build first: npx nx run-many -t build. Starts a throw-away server of its own; Redis is measured where redis-server is installed.
import { fork } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { domain } from '@gongqiao/domain';
import { SCORING_RUN, scoringRun } from '@gongqiao/domain/scoring';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { JobDispatcher, JobRegistry, JobService, QueueBackend, RunEvents } from '@gongqiao/platform/queue';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { redisForTests } from '../../libs/platform/dist/queue/testing/redis.js';
import { startThrowaway } from '../../tools/postgres.mjs';
import { claim, median } from './measure.mjs';
import { writeRound } from './scoring-rounds.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const SCHEMES = [['quarter', '季度考核', 3], ['service-department', '半年考核（排名）', 1]];
const LIMIT = 4;
const FLAT = 1.25;
const TOGETHER = 2;
/** People of a round that is run before anything is measured. */
const WARM = 500;
const timesFor = (people) => Math.max(1, Math.min(5, Math.round(30_000 / people)));
const COLUMNS = {
  scoring_result: 'id, tenant_id, unit_path, round_id, run_id, subject_id, person_id, cohort, facts, missing, score, rank, tier, output, result_id, rank_result_id, consequences',
  scoring_place: 'id, tenant_id, run_id, subject_id, rank_group, rank_key, rank',
  decision_result: 'id, tenant_id, unit_path, decision, subject, subject_id, field, as_of, facts, output, reasons, parameters, provisions, pack_id, pack_version, version_from, decided_by, decided_at',
};

const failed = (error) => { throw error; };
const heard = (child) => new Promise((told, ended) => { child.once('message', told); child.once('exit', (code) => ended(new Error(`the worker ended with ${code}`))); });

/** What asks for runs, as the API does, and a worker that carries them out, as its own process. */
async function office(test, policy, tenantId, url) {
  const prefix = randomUUID();
  const backend = new QueueBackend({ url, prefix });
  const registry = new JobRegistry();
  registry.register(scoringRun(policy));
  const dispatcher = new JobDispatcher(backend, failed);
  const service = new JobService(registry, dispatcher);
  const events = new RunEvents(backend, failed);
  await events.ready();
  const worker = fork(fileURLToPath(new URL('./scoring-worker.mjs', import.meta.url)), [JSON.stringify({ databaseUrl: test.url, queueUrl: url, prefix, together: TOGETHER })], { execArgv: [] });
  await heard(worker);
  return {
    /** Seconds from the request to the end of the run. */
    async run(place) {
      const ctx = { tenantId, userId: randomUUID(), unitId: place.unitId, unitPath: 'a', roles: [], requestId: 'p', ip: null, at: new Date() };
      const params = { roundId: place.roundId, knownAt: ctx.at.toISOString(), basis: 'then', against: randomUUID() };
      const start = performance.now();
      const run = await test.database.run(ctx, (m) => service.start(m, ctx, { kind: SCORING_RUN, subject: 'ScoringRound', subjectId: place.roundId, params }));
      const news = events.of(tenantId, run.id);
      for (;;) {
        const now = await test.database.run(ctx, (m) => service.getRun(m, run.id));
        if (now.state === 'finished') break;
        if (now.state === 'failed') throw new Error(JSON.stringify(now.error));
        await news.next();
      }
      const seconds = (performance.now() - start) / 1000;
      await news.return();
      return { seconds, runId: run.id };
    },
    /** The most memory that the worker has had since this was last asked, in megabytes. */
    async memory() {
      worker.send('memory');
      return (await heard(worker)).megabytes;
    },
    async close() {
      worker.removeAllListeners('exit');
      worker.kill('SIGKILL');
      await events.close();
      await dispatcher.close();
    },
  };
}

const copyOut = (owner, sql, file) => pipeline(owner.query(copyStreams.to(sql)), createWriteStream(file));
const copyIn = (owner, sql, file) => pipeline(createReadStream(file), owner.query(copyStreams.from(sql)));

/** Seconds in which COPY alone takes the facts out and the same results into empty tables with the same keys and indexes. */
async function copyAlone(owner, folder, place, runId) {
  const kept = `select result_id from scoring_result where run_id = '${runId}' union all select rank_result_id from scoring_result where run_id = '${runId}' union all select (c->>'resultId')::uuid from scoring_result, jsonb_array_elements(consequences) c where run_id = '${runId}'`;
  const file = (name) => join(folder, name);
  const ofRun = (table) => `select ${COLUMNS[table]} from ${table} where run_id = '${runId}'`;
  const sources = { scoring_result: ofRun('scoring_result'), scoring_place: ofRun('scoring_place'), decision_result: `select ${COLUMNS.decision_result} from decision_result where id in (${kept})` };
  for (const [table, source] of Object.entries(sources)) {
    await copyOut(owner, `copy (${source}) to stdout`, file(table));
    await owner.query(`drop table if exists only_${table}`);
    await owner.query(`create table only_${table} (like ${table} including all)`);
  }
  const start = performance.now();
  await copyOut(owner, `copy (select s.*, r.item, r.value from scoring_subject s join rating r on r.subject_id = s.id where s.round_id = '${place.roundId}') to stdout`, file('facts'));
  for (const [table, columns] of Object.entries(COLUMNS)) await copyIn(owner, `copy only_${table} (${columns}) from stdin`, file(table));
  return (performance.now() - start) / 1000;
}

async function measure([scheme, words, number], people, redis, index, folder) {
  const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  try {
    const tenantId = randomUUID();
    await setUpTenant(test.database, { id: tenantId, slug: 'measure', name: 'Measure', kind: 'ngo', packId: 'leya', root: { code: 'a', name: '示范', kind: 'agency' }, validFrom: '2024-01-01' });
    const query = async (sql, values) => (await owner.query(sql, values)).rows;
    const warm = await writeRound(query, { tenantId, scheme, people: WARM, number: number + 1 });
    const place = await writeRound(query, { tenantId, scheme, people, number });
    await owner.query('analyze');
    const policy = new PolicyService(test.database, index, new SystemClock());
    const rows = [];
    for (const [name, url] of [['PostgreSQL', test.url], ...(redis ? [['Redis', redis.url]] : [])]) {
      const at = await office(test, policy, tenantId, url);
      await at.run(warm);
      await at.memory();
      const taken = [];
      for (let i = 0; i < timesFor(people); i += 1) {
        const { seconds, runId } = await at.run(place);
        const [{ n }] = (await owner.query('select count(*)::int as n from scoring_result where run_id = $1 and output is not null and jsonb_array_length(consequences) = 1', [runId])).rows;
        if (n !== people) throw new Error(`${n} of ${people} were scored`);
        taken.push({ seconds, copy: await copyAlone(owner, folder, place, runId) });
      }
      const megabytes = await at.memory();
      await at.close();
      rows.push({ name: `${words}，${name}`, people, seconds: median(taken.map((t) => t.seconds)), copy: median(taken.map((t) => t.copy)), ratio: median(taken.map((t) => t.seconds / t.copy)), megabytes });
    }
    return rows;
  } finally {
    await owner.end();
    await test.close();
  }
}

const server = await startThrowaway();
process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
const redis = await redisForTests();
const folder = mkdtempSync(join(tmpdir(), 'scoring-run-'));
let held = true;
try {
  const index = await loadPolicyIndex();
  const all = [];
  for (const [scheme, people] of SCHEMES.flatMap((scheme) => SIZES.map((people) => [scheme, people]))) {
    for (const row of await measure(scheme, people, redis, index, folder)) {
      all.push(row);
      const words = `${row.name}，${people} 人：${row.seconds.toFixed(2)} 秒，每秒 ${Math.round(people / row.seconds)} 人；COPY ${row.copy.toFixed(2)} 秒；工作进程内存最多 ${row.megabytes} MB`;
      held = claim(words, `${row.ratio.toFixed(1)} 倍（目标 ${LIMIT} 倍以内）`, row.ratio <= LIMIT) && held;
    }
  }
  for (const name of new Set(all.map((row) => row.name))) {
    const own = all.filter((row) => row.name === name);
    const [first, last] = [own[0], own.at(-1)];
    if (first === last) continue;
    const growth = last.ratio / first.ratio;
    held = claim(`${name}：从 ${first.people} 人到 ${last.people} 人，倍数不增长（不超过 1.25）`, growth.toFixed(2), growth <= 1.25) && held;
    const memory = last.megabytes / own.at(-2).megabytes;
    held = claim(`${name}：从 ${own.at(-2).people} 人到 ${last.people} 人，工作进程的内存不增长（不超过 ${FLAT}）`, memory.toFixed(2), memory <= FLAT) && held;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await redis?.stop();
  await server.stop();
}
process.exitCode = held ? 0 : 1;
