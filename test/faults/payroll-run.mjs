// Kills workers, the API and the database at random while a month's payroll is worked out, twenty times on each queue backend, and
// compares: every run comes to the slips of an undisturbed one, to the cent, nothing is lost, nothing is there twice. Of what is paid
// some settles a corrected amount of the month before: killed or not, it is settled once.
// The real processes, started again as an orchestrator does; Redis where redis-server is installed. Build first: npx nx run-many -t build.
// Usage: node test/faults/payroll-run.mjs [--kills 20] [--people 4000] [--seed 1] [--queue postgres|redis]
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { domain } from '@gongqiao/domain';
import { Sessions } from '@gongqiao/platform/auth';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { migrateQueue } from '@gongqiao/platform/queue';
import { redisForTests } from '../../libs/platform/dist/queue/testing/redis.js';
import { setUpTenant, setUpUser } from '@gongqiao/platform/tenancy';
import { freePort } from '../../tools/postgres.mjs';
import { MONTH, preparePeople } from '../performance/payroll-people.mjs';
import { apiAsker, askOwner, disturb } from './disturbed-runs.mjs';
import { Kept, KillableDatabase, drawnBy } from './processes.mjs';

const { values: given } = parseArgs({ options: { kills: { type: 'string', default: '20' }, people: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' }, queue: { type: 'string' } } });
const [KILLS, PEOPLE, SEED] = [Number(given.kills), Number(given.people), Number(given.seed)];
const TENANT = '0197a000-0000-7000-8000-000000000005';
const COMPUTE = 'mutation Compute($key: ID!, $id: ID!) { computePayroll(key: $key, id: $id) }';
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Every ninth had the award of this month in January already, for half or for twice as much: the rest is due, or comes back within the limit. */
async function payCorrected(owner) {
  const ask = (sql) => owner.query(sql, [TENANT]);
  const { rows: [{ id }] } = await ask(`insert into payroll (tenant_id, unit_path, month, state, payday) values ($1, 'a', '2025-12', 'open', '2026-01-15') returning id`);
  await owner.query(`insert into pay_slip (tenant_id, unit_path, payroll_id, run_id, employee_id, month, name, number, scheme, gross, income, insurance, fund, tax, other_deductions, net, apart, employer_cost, facts, known_at)
    select $1, 'a', $2::uuid, uuidv7(), e.id, '2025-12', e.name, e.number, 'new', 0, 200, 0, 0, 0, 0, 200, 0, 200, '{}', now() from pay_item i join employee e on e.id = i.employee_id where i.tenant_id = $1`, [TENANT, id]);
  await owner.query(`insert into pay_line (tenant_id, payroll_id, slip_id, employee_id, place, section, code, zh, amount, source, source_ref)
    select $1, $2::uuid, s.id, s.employee_id, 1, 'addition', 'item.award', i.zh, case when right(md5(i.employee_id::text), 1) < '8' then 100 else 4000 end, i.source, i.source_ref from pay_slip s join pay_item i on i.employee_id = s.employee_id where s.payroll_id = $2::uuid`, [TENANT, id]);
  await owner.query(`update payroll set state = 'approved', approved_at = now(), approved_by = uuidv7(), content_hash = 'x' where id = $1`, [id]);
}

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
  await payCorrected(owner);
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
            (select count(*)::int from pay_line l where l.payroll_id = $1 and l.section = 'arrears' and l.amount > 0) as more, (select count(*)::int from pay_line l where l.payroll_id = $1 and l.section = 'arrears' and l.amount < 0) as back,
            (select count(*)::int from pay_finding where payroll_id = $1) as findings, (select row(people, net)::text from payroll where id = $1) as total`, [payrollId]);
  return { digest: hash.digest('hex'), people: rows.length, ...kept };
}

/** Kills on one queue backend until as many are killed as are wanted; every run must come to what the undisturbed one did. */
async function disturbOn(place, database, { name, url }, undisturbed) {
  const [apiPort, ...workerPorts] = [await freePort(), await freePort(), await freePort()];
  const env = { DATABASE_URL: place.url, IDENTITY_SECRET: 'a secret of at least thirty-two characters', LOG_LEVEL: 'fatal', WORKER_LOCK_SECONDS: '2', QUEUE_PREFIX: 'faults', ...(url ? { QUEUE_URL: url } : {}) };
  const api = new Kept('API', here('../../apps/api/dist/main.js'), { ...env, API_PORT: String(apiPort) });
  const workers = workerPorts.map((port, i) => new Kept(`工作进程 ${i + 1} / worker ${i + 1}`, here('../../apps/worker/dist/main.js'), { ...env, WORKER_PORT: String(port) }));
  try {
    const at = apiAsker(apiPort, place.token);
    const compute = async () => at.untilOver(await at.start(COMPUTE, { id: place.payrollId }));
    await compute();
    const first = undisturbed ?? (await resultOf(place.adminUrl, place.payrollId));
    console.log(`${name}，未受干扰 / undisturbed: ${JSON.stringify(await resultOf(place.adminUrl, place.payrollId))}`);
    let held = JSON.stringify(await resultOf(place.adminUrl, place.payrollId)) === JSON.stringify(first);
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
      const same = JSON.stringify(found) === JSON.stringify(first);
      held = held && same;
      console.log(`${same ? '相同 / same' : '不同 / DIFFERENT'}: ${more} 次 / kills${same ? '' : ` ${JSON.stringify(found)}`}`);
    }
    return { first, runs, held };
  } finally {
    await Promise.all([api, ...workers].map((each) => each.stop()));
  }
}

const database = await KillableDatabase.start();
process.env.TEST_DATABASE_ADMIN_URL = database.adminUrl;
const redis = given.queue === 'postgres' ? null : await redisForTests();
let held = true;
try {
  const place = await prepare();
  const backends = [...(given.queue === 'redis' ? [] : [{ name: 'PostgreSQL' }]), ...(redis ? [{ name: 'Redis', url: redis.url }] : [])];
  let [first, runs] = [null, 0];
  for (const backend of backends) {
    const done = await disturbOn(place, database, backend, first);
    first = done.first;
    runs += done.runs;
    held = held && done.held;
  }
  held = held && first !== null && first.people === PEOPLE && first.answers === first.once && first.astray === 0 && first.back > 0 && first.more > 0;
  const [all] = await askOwner(place.adminUrl, `select (select count(*)::int from job_run) as runs, (select count(*)::int from mutation_key where operation = 'computePayroll') as mutations, (select count(*)::int from pay_slip where payroll_id = $1) as slips`, [place.payrollId]);
  const expected = { runs, mutations: runs, slips: PEOPLE };
  const once = JSON.stringify(all) === JSON.stringify(expected);
  held = held && once;
  console.log(`${once ? '无遗漏、无重复 / nothing lost, nothing twice' : `应为 / expected ${JSON.stringify(expected)}`}: ${JSON.stringify(all)}`);
} finally {
  await redis?.stop();
  await database.stop();
}
console.log(held ? '通过 / passed' : '未通过 / FAILED');
process.exitCode = held ? 0 : 1;
