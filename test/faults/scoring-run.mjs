// Kills workers, the API and the database at random during scoring runs, twenty times in all, and compares: every run comes to the
// results of an undisturbed one, nothing is lost, nothing is there twice. First a scheme that ranks nobody, then one that ranks
// everybody within groups, each killed as often. The real processes, started again as an orchestrator does.
// Build first: npx nx run-many -t build. Usage: node test/faults/scoring-run.mjs [--kills 20] [--people 10000] [--seed 1]
import { createHash, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { domain } from '@gongqiao/domain';
import { Sessions } from '@gongqiao/platform/auth';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { migrateQueue } from '@gongqiao/platform/queue';
import { setUpTenant, setUpUser } from '@gongqiao/platform/tenancy';
import { freePort } from '../../tools/postgres.mjs';
import { writeRound } from '../performance/scoring-rounds.mjs';
import { Kept, KillableDatabase, drawnBy, pause } from './processes.mjs';

const { values: given } = parseArgs({ options: { kills: { type: 'string', default: '20' }, people: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } });
const [KILLS, PEOPLE, SEED] = [Number(given.kills), Number(given.people), Number(given.seed)];
const TENANT = '0197a000-0000-7000-8000-000000000005';
const RUN_MINUTES = 10;
const SCHEMES = [['quarter', 3], ['service-department', 1]];
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Asks the owner on a connection of its own, again and again while the database is down. */
async function ask(url, sql, values = []) {
  for (let tries = 1; ; tries += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(sql, values)).rows;
    } catch (error) {
      if (tries >= 60) throw error;
      await pause(250);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function prepare() {
  const test = await testDatabase({ entities: domain.entities, migrations: domain.migrations, prepare: { name: 'with queue', run: (ownerUrl) => migrateQueue(ownerUrl) } });
  await setUpTenant(test.database, { id: TENANT, slug: 'agency', name: '示范机构', kind: 'ngo', packId: 'leya', root: { code: 'a', name: '示范', kind: 'agency' }, validFrom: '2024-01-01' });
  const sessions = new Sessions(test.database, new SystemClock(), { longest: 86_400, idle: 86_400 });
  const token = await test.database.run({ tenantId: TENANT }, async (m) => {
    const user = await setUpUser(m, { signInName: 'head', name: '负责人', memberships: [{ unitPath: 'a', role: 'director-general' }], validFrom: '2024-01-01' });
    const [unit] = await m.query('select id from org_unit where level = 0');
    return sessions.open(m, { userId: user.id, unitId: unit.id, stage: 'full' }, { ip: null, userAgent: null });
  });
  await test.dataSource.destroy();
  // Every seventh person lacks a score, every fifth of the quarter fails: the runs must tell them apart each time.
  const query = (sql, values) => ask(test.adminUrl, sql, values);
  const rounds = [];
  for (const [scheme, number] of SCHEMES) rounds.push({ scheme, ...(await writeRound(query, { tenantId: TENANT, scheme, people: PEOPLE, number, lacking: 7 })) });
  return { url: test.url, adminUrl: test.adminUrl, rounds, token };
}

function asker(port, token) {
  const send = async (query, variables) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST', headers: { 'content-type': 'application/json', cookie: `gongqiao_session=${token}` }, body: JSON.stringify({ query, variables }), signal: AbortSignal.timeout(10_000),
      }).then((response) => response.json(), () => null);
      if (answer?.data && !answer.errors) return answer.data;
      // An API that is dead, or without its database, is asked again, with the same key; a refusal is an answer.
      const code = answer?.errors?.[0]?.extensions?.code;
      if ((code && code !== 'internal-error' && code !== 'not-signed-in') || tries >= 400) throw new Error(JSON.stringify(answer));
      await pause(200);
    }
  };
  return {
    start: async (roundId) => (await send('mutation Compute($key: ID!, $id: ID!) { computeScoringRound(key: $key, id: $id, basis: "then") }', { key: randomUUID(), id: roundId })).computeScoringRound,
    stateOf: async (id) => (await send('query Run($id: ID!) { jobRun(id: $id) { state } }', { id })).jobRun.state,
  };
}

/** What a run left, as one hash, and how much. */
async function resultOf(adminUrl, runId) {
  const hash = createHash('sha256');
  const rows = await ask(adminUrl,
    `select subject_id, facts, missing, score, rank, tier, output, (select jsonb_agg(c - 'resultId') from jsonb_array_elements(consequences) c) as follows from scoring_result where run_id = $1 order by subject_id`, [runId]);
  for (const row of rows) hash.update(JSON.stringify(row));
  const [kept] = await ask(adminUrl,
    `select count(*)::int as n, count(distinct d.id)::int as whole from (
       select result_id as id from scoring_result where run_id = $1 and result_id is not null
       union all select rank_result_id from scoring_result where run_id = $1 and rank_result_id is not null
       union all select (c->>'resultId')::uuid from scoring_result, jsonb_array_elements(consequences) c where run_id = $1) named
      left join decision_result d on d.id = named.id`, [runId]);
  const [shards] = await ask(adminUrl, `select count(*) filter (where state <> 'done')::int as left, coalesce(sum(jsonb_array_length(failures)), 0)::int as lacking from job_shard where run_id = $1`, [runId]);
  return { digest: hash.digest('hex'), people: rows.length, ranked: rows.filter((row) => row.rank !== null).length, decisions: kept.n, whole: kept.whole, lacking: shards.lacking, left: shards.left };
}

async function untilOver(at, runId) {
  const latest = Date.now() + RUN_MINUTES * 60_000;
  for (;;) {
    const state = await at.stateOf(runId);
    if (state === 'finished') return;
    if (state === 'failed' || Date.now() > latest) throw new Error(`run ${runId} is ${state}`);
    await pause(150);
  }
}

/** Kills one after the other while a run goes on, until as many are killed as are wanted or the run is over. */
async function disturb(victims, draw, wanted, isOver) {
  let kills = 0;
  while (kills < wanted) {
    await pause(100 + draw() * 1400);
    if (isOver()) break;
    const victim = victims[Math.floor(draw() * victims.length)];
    await victim.kill();
    kills += 1;
    console.log(`  ${kills}: ${victim.name ?? '数据库 / database'}`);
  }
  return kills;
}

const database = await KillableDatabase.start();
process.env.TEST_DATABASE_ADMIN_URL = database.adminUrl;
const kept = [];
let held = true;
try {
  const place = await prepare();
  const [apiPort, ...workerPorts] = [await freePort(), await freePort(), await freePort()];
  const env = { DATABASE_URL: place.url, IDENTITY_SECRET: 'a secret of at least thirty-two characters', LOG_LEVEL: 'fatal', WORKER_LOCK_SECONDS: '2', QUEUE_PREFIX: 'faults' };
  const api = new Kept('API', here('../../apps/api/dist/main.js'), { ...env, API_PORT: String(apiPort) });
  const workers = workerPorts.map((port, i) => new Kept(`工作进程 ${i + 1} / worker ${i + 1}`, here('../../apps/worker/dist/main.js'), { ...env, WORKER_PORT: String(port) }));
  kept.push(api, ...workers);
  const at = asker(apiPort, place.token);
  const draw = drawnBy(SEED);
  const expected = { runs: 0, decisions: 0, places: 0, differences: 0, mutations: 0 };
  for (const { scheme, roundId } of place.rounds) {
    console.log(scheme);
    const first = await at.start(roundId);
    await untilOver(at, first);
    const undisturbed = await resultOf(place.adminUrl, first);
    console.log(`未受干扰 / undisturbed: ${JSON.stringify(undisturbed)}`);
    let runs = 1;
    for (let kills = 0; kills < KILLS; runs += 1) {
      let over = false;
      // The first kill may come before the request is answered, and before the run is on the queue.
      const going = at.start(roundId).then(async (runId) => {
        await untilOver(at, runId);
        over = true;
        return runId;
      });
      const [runId, more] = await Promise.all([going, disturb([...workers, ...workers, api, database], draw, KILLS - kills, () => over)]);
      kills += more;
      const found = await resultOf(place.adminUrl, runId);
      const same = JSON.stringify(found) === JSON.stringify(undisturbed);
      held = held && same;
      console.log(`${same ? '相同 / same' : '不同 / DIFFERENT'}: ${more} 次 / kills${same ? '' : ` ${JSON.stringify(found)}`}`);
    }
    held = held && undisturbed.whole === undisturbed.decisions && undisturbed.left === 0;
    expected.runs += runs;
    expected.mutations += runs;
    expected.decisions += undisturbed.decisions * runs;
    if (undisturbed.ranked > 0) expected.places += (undisturbed.people - undisturbed.lacking) * runs;
  }
  const [all] = await ask(place.adminUrl,
    `select (select count(*)::int from job_run) as runs, (select count(*)::int from decision_result where subject = 'ScoringSubject') as decisions, (select count(*)::int from scoring_place) as places,
       (select count(*)::int from scoring_difference) as differences, (select count(*)::int from mutation_key where operation = 'computeScoringRound') as mutations`);
  const once = JSON.stringify(all) === JSON.stringify(expected);
  held = held && once;
  console.log(`${once ? '无遗漏、无重复 / nothing lost, nothing twice' : `应为 / expected ${JSON.stringify(expected)}`}: ${JSON.stringify(all)}`);
} finally {
  await Promise.all(kept.map((each) => each.stop()));
  await database.stop();
}
console.log(held ? '通过 / passed' : '未通过 / FAILED');
process.exitCode = held ? 0 : 1;
