// Posts of a province, filtered, sorted, 50 a page, 20 users at once: the real API (session, permissions, row-level security, GraphQL)
// beside a bare node:http + pg handler of the same SQL, in the same run on the same server. Aim: a third of the bare handler.
// Build first: npx nx run-many -t build. Starts a throw-away server of its own.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import pg from 'pg';
import { domain } from '@gongqiao/domain';
import { DEFAULT_COST, Passwords, SecondFactor, Sessions, SignIn } from '@gongqiao/platform/auth';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { migrateQueue } from '@gongqiao/platform/queue';
import { setUpUser } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { demoDivisions } from '../../apps/cli/dist/seed/province/divisions.js';
import { loadProviders, loadProvince } from '../../apps/cli/dist/seed/province/load-province.js';
import { PROVINCE_PROFILE, demoProviders } from '../../apps/cli/dist/seed/province/profile.js';
import { freePort, startThrowaway } from '../../tools/postgres.mjs';
import { claim, median } from './measure.mjs';

const TENANT = '0197a000-0000-7000-8000-000000000001';
const SECRET = 'a secret of at least thirty-two characters';
const PASSWORD = 'Gongqiao-2026';
const USERS = 20;
const SECONDS = Number(process.env.LIST_SECONDS ?? 8);
const ROUNDS = 3;
const AIM = 1 / 3;

const QUERY = `query Posts($first: Int!, $skip: Int, $orderBy: String, $grade: String, $status: String) {
  posts(first: $first, skip: $skip, orderBy: $orderBy, grade: $grade, status: $status) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id number unitId unitName unitKind jurisdiction grade status bargaining purchaserName startOn endOn } }
  }
}`;
const asked = { first: 50, skip: 100, orderBy: '-startOn', grade: 'third', status: 'approved' };
const FROM = `from post where tenant_id = $1 and grade = $2 and status = $3`;
const BARE = {
  page: `select * ${FROM} order by start_on desc nulls last, id desc limit 51 offset 100`, count: `select count(*) as n ${FROM}`,
  names: 'select id, name from org_unit where id = any($1::uuid[])', values: [TENANT, 'third', 'approved'],
};

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function load(test) {
  const csv = gunzipSync(readFileSync(here('../../libs/platform/data/divisions-2023.csv.gz'))).toString('utf8');
  const providers = demoProviders();
  await loadProviders(test.database, providers, 'hebei');
  await loadProvince(test.database, { tenantId: TENANT, slug: 'province', packId: 'hebei', profile: PROVINCE_PROFILE, posts: 2000, providers, progress: () => undefined }, demoDivisions(csv, '13'), new IdentityVault(SECRET));
  const clock = new SystemClock();
  const sessions = new Sessions(test.database, clock, { longest: 36_000, idle: 36_000 });
  const signIn = new SignIn(test.database, sessions, new Passwords(DEFAULT_COST), new SecondFactor(SECRET), new Trail(), clock);
  const [root] = await test.database.run({ tenantId: TENANT }, (m) => m.query('select path::text as path from org_unit where level = 0'));
  // Twenty people, each signed in: what one session's cache would save is not saved for them all.
  return test.database.run({ tenantId: TENANT }, async (m) => {
    const tokens = [];
    for (let i = 0; i < USERS; i += 1) {
      const user = await setUpUser(m, { signInName: `reader-${i}`, name: `读者${i}`, memberships: [{ unitPath: root.path, role: 'province' }], validFrom: '2024-01-01' });
      if (i === 0) await signIn.setPassword(m, user.id, PASSWORD, false);
      const [unit] = await m.query('select id from org_unit where level = 0');
      tokens.push(await sessions.open(m, { userId: user.id, unitId: unit.id, stage: 'full' }, { ip: null, userAgent: null }));
    }
    return tokens;
  });
}

function start(file, env) {
  const child = fork(file, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
  return { child, told: new Promise((ready, failed) => { child.once('message', ready); child.once('exit', (code) => failed(new Error(`${file} ended with ${code}`))); }) };
}

async function answering(url) {
  for (let i = 0; i < 600; i += 1) {
    const up = await fetch(url).then((r) => r.ok, () => false);
    if (up) return;
    await new Promise((again) => { setTimeout(again, 100); });
  }
  throw new Error(`${url} does not answer`);
}

/** Requests a second and the 95th hundredth of the waiting, in milliseconds. */
async function fire(url, requests, connections = USERS) {
  const found = await autocannon({ url, connections, duration: SECONDS, requests });
  if (found.non2xx > 0 || found.errors > 0) throw new Error(`${found.non2xx} wrong answers, ${found.errors} errors from ${url}`);
  return { rate: found.requests.average, p95: found.latency.p97_5 };
}

const server = await startThrowaway();
process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
const test = await testDatabase({ entities: domain.entities, migrations: domain.migrations, prepare: { name: 'with queue', run: (ownerUrl) => migrateQueue(ownerUrl) } });
const children = [];
let held = false;
try {
  const tokens = await load(test);
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
  const port = await freePort();
  const api = start(here('../../apps/api/dist/main.js'), { DATABASE_URL: test.url, API_PORT: String(port), IDENTITY_SECRET: SECRET, LOG_LEVEL: 'error', QUEUE_PREFIX: `lists-${randomUUID().slice(0, 8)}` });
  const bare = start(here('./lists-bare.mjs'), { BARE_URL: test.adminUrl, BARE_QUERY: JSON.stringify(BARE) });
  children.push(api.child, bare.child);
  api.told.catch(() => undefined);
  const bareUrl = `http://127.0.0.1:${await bare.told}/`;
  const apiUrl = `http://127.0.0.1:${port}/graphql`;
  await answering(`http://127.0.0.1:${port}/health/ready`).catch(() => answering(`http://127.0.0.1:${port}/healthz`));
  const body = JSON.stringify({ query: QUERY, variables: asked });
  const requests = tokens.map((token) => ({ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', cookie: `gongqiao_session=${token}` }, body }));
  const [one, other] = await Promise.all([
    fetch(apiUrl, { method: 'POST', headers: requests[0].headers, body }).then((r) => r.json()), fetch(bareUrl).then((r) => r.json())]);
  if (!one.data || one.data.posts.totalCount !== other.data.posts.totalCount || one.data.posts.edges[0].node.id !== other.data.posts.edges[0].node.id) {
    throw new Error(`the two do not answer alike: ${JSON.stringify(one).slice(0, 300)} ${JSON.stringify(other).slice(0, 300)}`);
  }
  await fire(apiUrl, requests);
  await fire(bareUrl, [{ method: 'GET', path: '/' }]);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push({ ours: await fire(apiUrl, requests), limit: await fire(bareUrl, [{ method: 'GET', path: '/' }]) });
  const ours = median(rounds.map((r) => r.ours.rate));
  const limit = median(rounds.map((r) => r.limit.rate));
  const ratio = median(rounds.map((r) => r.ours.rate / r.limit.rate));
  console.log(`API：每秒 ${ours.toFixed(0)} 次，97.5 % 在 ${median(rounds.map((r) => r.ours.p95))} ms 内；node:http + pg：每秒 ${limit.toFixed(0)} 次，${median(rounds.map((r) => r.limit.p95))} ms；${one.data.posts.totalCount} 个岗位中取 50`);
  held = claim(`posts of a province, 50 a page, ${USERS} users at once, against node:http + pg (aim: a third)`, `${(ratio * 100).toFixed(1)} %`, ratio >= AIM);
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => (child.exitCode === null ? new Promise((ended) => { child.once('exit', ended); }) : null)));
  await test.close();
  await server.stop();
}
process.exitCode = held ? 0 : 1;
