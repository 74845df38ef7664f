// Kills workers, the API and the database at random while a month's payroll is worked out, twenty times in all, and compares: every run
// comes to the slips of an undisturbed one, to the cent, nothing is lost, nothing is there twice; approved, it stays, whatever is killed.
// The real processes, started again as an orchestrator does. Build first: npx nx run-many -t build.
// Usage: node test/faults/payroll-run.mjs [--kills 20] [--people 4000] [--seed 1]
import { createHash } from 'node:crypto';
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
import { MONTH, preparePeople } from '../performance/payroll-people.mjs';
import { apiAsker, askOwner, disturb } from './disturbed-runs.mjs';
import { Kept, KillableDatabase, drawnBy } from './processes.mjs';

const { values: given } = parseArgs({ options: { kills: { type: 'string', default: '20' }, people: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' } } });
const [KILLS, PEOPLE, SEED] = [Number(given.kills), Number(given.people), Number(given.seed)];
const TENANT = '0197a000-0000-7000-8000-000000000005';
const COMPUTE = 'mutation Compute($key: ID!, $id: ID!) { computePayroll(key: $key, id: $id) }';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

async function prepare() {
  const test = await testDatabase({ entities: domain.entities, migrations: domain.migrations, prepare: { name: 'with queue', run: (ownerUrl) => migrateQueue(ownerUrl) } });
  await setUpTenant(test.database, { id: TENANT, slug: 'agency', name: '示范机构', kind: 'ngo', packId: 'leya', root: { code: 'a', name: '示范', kind: 'agency' }, validFrom: '2020-01-01' });
  const sessions = new Sessions(test.database, new SystemClock(), { longest: 86_400, idle: 86_400 });
  const token = await test.database.run({ tenantId: TENANT }, async (m) => {
    const user = await setUpUser(m, { signInName: 'accountant', name: '会计', memberships: [{ unitPath: 'a', role: 'accountant' }], validFrom: '2020-01-01' });
    const [unit] = await m.query('select id from org_unit where level = 0');
    return sessions.open(m, { userId: user.id, unitId: unit.id, stage: 'full' }, { ip: null, userAgent: null });
  });
  await test.dataSource.destroy();
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  const payrolls = await preparePeople(owner, TENANT, PEOPLE, 0);
  await owner.end();
  return { url: test.url, adminUrl: test.adminUrl, payrollId: payrolls[MONTH], token };
}

/** What a run left, as one hash, and how much of it; ids of the run's own aside. */
async function resultOf(adminUrl, payrollId) {
  const hash = createHash('sha256');
  const rows = await askOwner(adminUrl,
    `select s.number, s.gross, s.income, s.insurance, s.fund, s.tax, s.other_deductions, s.net, s.employer_cost, (select jsonb_agg(jsonb_build_array(l.section, l.code, l.zh, l.amount, l.source_ref) order by l.place) from pay_line l where l.slip_id = s.id) as lines
       from pay_slip s where s.payroll_id = $1 order by s.number`, [payrollId]);
  for (const row of rows) hash.update(JSON.stringify(row));
  const [kept] = await askOwner(adminUrl,
    `select (select count(*)::int from decision_result d join pay_slip s on s.id = d.subject_id where s.payroll_id = $1) as answers,
            (select count(*)::int from (select distinct d.subject_id, d.field from decision_result d join pay_slip s on s.id = d.subject_id where s.payroll_id = $1) once) as once,
            (select count(*)::int from pay_line l where l.payroll_id = $1 and l.result_id is not null and not exists (select 1 from decision_result d where d.id = l.result_id and d.subject_id = l.slip_id)) as astray,
            (select count(*)::int from pay_finding where payroll_id = $1) as findings, (select row(people, net)::text from payroll where id = $1) as total`, [payrollId]);
  return { digest: hash.digest('hex'), people: rows.length, ...kept };
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
  const at = apiAsker(apiPort, place.token);
  const compute = async () => {
    const runId = await at.start(COMPUTE, { id: place.payrollId });
    await at.untilOver(runId);
    return runId;
  };
  await compute();
  const undisturbed = await resultOf(place.adminUrl, place.payrollId);
  console.log(`未受干扰 / undisturbed: ${JSON.stringify(undisturbed)}`);
  held = undisturbed.people === PEOPLE && undisturbed.answers === undisturbed.once && undisturbed.astray === 0;
  const draw = drawnBy(SEED);
  let runs = 1;
  for (let kills = 0; kills < KILLS;) {
    let over = false;
    // The first kill may come before the request is answered, and before the run is on the queue.
    const going = compute().then(() => { over = true; });
    const [, more] = await Promise.all([going, disturb([...workers, ...workers, api, database], draw, KILLS - kills, () => over)]);
    kills += more;
    runs += 1;
    const found = await resultOf(place.adminUrl, place.payrollId);
    const same = JSON.stringify(found) === JSON.stringify(undisturbed);
    held = held && same;
    console.log(`${same ? '相同 / same' : '不同 / DIFFERENT'}: ${more} 次 / kills${same ? '' : ` ${JSON.stringify(found)}`}`);
  }
  const [all] = await askOwner(place.adminUrl, `select (select count(*)::int from job_run) as runs, (select count(*)::int from mutation_key where operation = 'computePayroll') as mutations, (select count(*)::int from pay_slip) as slips`);
  const expected = { runs, mutations: runs, slips: PEOPLE };
  const once = JSON.stringify(all) === JSON.stringify(expected);
  held = held && once;
  console.log(`${once ? '无遗漏、无重复 / nothing lost, nothing twice' : `应为 / expected ${JSON.stringify(expected)}`}: ${JSON.stringify(all)}`);
} finally {
  await Promise.all(kept.map((each) => each.stop()));
  await database.stop();
}
console.log(held ? '通过 / passed' : '未通过 / FAILED');
process.exitCode = held ? 0 : 1;
