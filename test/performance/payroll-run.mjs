// The payroll of one month at 1,000 and 10,000 people (or the sizes named as arguments) on both queue backends: everybody's facts
// gathered, slips worked out with every answer and its reasons kept, checked together, added up. Beside it the time that PostgreSQL
// alone needs to COPY the same facts out and the same results in, right after each run. Aim: within 4 times of that at every size, at
// a ratio that does not grow with the people, and the worker's memory flat. Figures are medians (five runs, fewer of the large sizes).
// Build first: npx nx run-many -t build. Starts a throw-away server of its own; Redis is measured where redis-server is installed.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { domain } from '@gongqiao/domain';
import { PAYROLL_RUN } from '@gongqiao/domain/payroll';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { redisForTests } from '../../libs/platform/dist/queue/testing/redis.js';
import { startThrowaway } from '../../tools/postgres.mjs';
import { claim, median } from './measure.mjs';
import { MONTH, WARM_MONTH, preparePeople } from './payroll-people.mjs';
import { runOffice } from './run-office.mjs';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000];
const LIMIT = 4;
const FLAT = 1.25;
const TOGETHER = 2;
/** People of a month that is worked out before anything is measured. */
const WARM = 500;
const timesFor = (people) => Math.max(2, Math.min(5, Math.round(15_000 / people)));
const RESULTS = ['pay_slip', 'pay_line', 'pay_finding', 'decision_result'];
const FACTS = `select e.*, w.identity_hash, f.*, i.*, a.*, c.*, t.amount from employee e join worker w on w.id = e.worker_id join pay_profile f on f.employee_id = e.id join pay_input i on i.employee_id = e.id and i.month = '${MONTH}'
  join pay_account a on a.employee_id = e.id join employment_contract c on c.employee_id = e.id left join pay_item t on t.employee_id = e.id and t.month = '${MONTH}'`;

const copyOut = (owner, sql, file) => pipeline(owner.query(copyStreams.to(sql)), createWriteStream(file));
const copyIn = (owner, sql, file) => pipeline(createReadStream(file), owner.query(copyStreams.from(sql)));

/** Seconds in which COPY alone takes the facts out and the same results into empty tables with the same keys and indexes. */
async function copyAlone(owner, folder, payrollId) {
  const file = (name) => join(folder, name);
  const of = { decision_result: `subject = 'PaySlip' and subject_id in (select id from pay_slip where payroll_id = '${payrollId}')` };
  for (const table of RESULTS) {
    await copyOut(owner, `copy (select * from ${table} where ${of[table] ?? `payroll_id = '${payrollId}'`}) to stdout`, file(table));
    await owner.query(`drop table if exists only_${table}`);
    await owner.query(`create table only_${table} (like ${table} including all excluding generated)`);
  }
  const start = performance.now();
  await copyOut(owner, `copy (${FACTS}) to stdout`, file('facts'));
  for (const table of RESULTS) await copyIn(owner, `copy only_${table} from stdin`, file(table));
  return (performance.now() - start) / 1000;
}

async function measure(people, redis, index, folder) {
  const test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
  const owner = new pg.Client({ connectionString: test.adminUrl });
  await owner.connect();
  try {
    const tenantId = randomUUID();
    await setUpTenant(test.database, { id: tenantId, slug: 'measure', name: 'Measure', kind: 'ngo', packId: 'leya', root: { code: 'a', name: '示范', kind: 'agency' }, validFrom: '2020-01-01' });
    const payrolls = await preparePeople(owner, tenantId, people, Math.min(WARM, people / 2));
    const policy = new PolicyService(test.database, index, new SystemClock());
    const rows = [];
    for (const [name, url] of [['PostgreSQL', test.url], ...(redis ? [['Redis', redis.url]] : [])]) {
      const at = await runOffice({ test, policy, tenantId, url, jobs: 'payroll', together: TOGETHER, unitPath: 'a' });
      const pay = (payrollId) => at.run({ kind: PAYROLL_RUN, subject: 'Payroll', subjectId: payrollId, params: { payrollId } });
      await pay(payrolls[WARM_MONTH]);
      await at.memory();
      const taken = [];
      for (let i = 0; i < timesFor(people); i += 1) {
        await owner.query(`truncate ${RESULTS.join(', ')}, pay_question, pay_floor_check`);
        const { seconds } = await pay(payrolls[MONTH]);
        const [{ n, found }] = (await owner.query('select count(*)::int as n, (select count(*)::int from pay_finding) as found from pay_slip where payroll_id = $1 and net > 0', [payrolls[MONTH]])).rows;
        if (n !== people || found > 0) throw new Error(`${n} of ${people} were paid, ${found} findings`);
        taken.push({ seconds, copy: await copyAlone(owner, folder, payrolls[MONTH]) });
      }
      const megabytes = await at.memory();
      await at.close();
      rows.push({ name, people, seconds: median(taken.map((t) => t.seconds)), copy: median(taken.map((t) => t.copy)), ratio: median(taken.map((t) => t.seconds / t.copy)), megabytes });
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
const folder = mkdtempSync(join(tmpdir(), 'payroll-run-'));
let held = true;
try {
  const index = await loadPolicyIndex();
  const all = [];
  for (const people of SIZES) {
    for (const row of await measure(people, redis, index, folder)) {
      all.push(row);
      const words = `${row.name}，${people} 人：${row.seconds.toFixed(2)} 秒，每秒 ${Math.round(people / row.seconds)} 人；COPY ${row.copy.toFixed(2)} 秒，每秒 ${Math.round(people / row.copy)} 人；工作进程内存最多 ${row.megabytes} MB`;
      held = claim(words, `${row.ratio.toFixed(1)} 倍（目标 ${LIMIT} 倍以内）`, row.ratio <= LIMIT) && held;
    }
  }
  for (const name of new Set(all.map((row) => row.name))) {
    const own = all.filter((row) => row.name === name);
    const [first, last] = [own[0], own.at(-1)];
    if (first === last) continue;
    held = claim(`${name}：从 ${first.people} 人到 ${last.people} 人，倍数不增长（不超过 ${FLAT}）`, (last.ratio / first.ratio).toFixed(2), last.ratio / first.ratio <= FLAT) && held;
    held = claim(`${name}：从 ${first.people} 人到 ${last.people} 人，工作进程的内存不增长（不超过 ${FLAT}）`, (last.megabytes / first.megabytes).toFixed(2), last.megabytes / first.megabytes <= FLAT) && held;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await redis?.stop();
  await server.stop();
}
process.exitCode = held ? 0 : 1;
