// The whole province at 10,000 posts over three years: every post's cost, its split and the budgets of all levels, written to
// PostgreSQL; and the same as a what-if. Limits: 10 s on 2 cores each, and memory that does not grow with the posts.
// Build first: npx nx run-many -t build. Starts a throw-away server of its own.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import { computeLines, tryOut, writeBudgets } from '@gongqiao/domain/funding';
import { DOMAIN_MIGRATIONS } from '@gongqiao/domain/migrations';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { demoDivisions } from '../../apps/cli/dist/seed/province/divisions.js';
import { loadProviders, loadProvince } from '../../apps/cli/dist/seed/province/load-province.js';
import { PROVINCE_PROFILE, demoProviders } from '../../apps/cli/dist/seed/province/profile.js';
import pg from 'pg';
import { startThrowaway } from '../../tools/postgres.mjs';
import { claim, memoryInMegabytes } from './measure.mjs';

const TENANT = '0197a000-0000-7000-8000-000000000001';
const YEARS = [2025, 2026, 2027];
const LIMIT_SECONDS = 10;

async function measure(posts) {
  const test = await testDatabase({ migrations: DOMAIN_MIGRATIONS });
  try {
    const policy = new PolicyService(test.database, await loadPolicyIndex(), new SystemClock());
    const csv = gunzipSync(readFileSync(new URL('../../libs/platform/data/divisions-2023.csv.gz', import.meta.url))).toString('utf8');
    const providers = demoProviders();
    await loadProviders(test.database, providers, 'hebei');
    const profile = { ...PROVINCE_PROFILE, townshipsPerCounty: posts > 2500 ? 60 : 9 };
    const loaded = await loadProvince(test.database, { tenantId: TENANT, slug: 'province', packId: 'hebei', profile, posts, providers, progress: () => undefined }, demoDivisions(csv, '13'), new IdentityVault('a secret of at least thirty-two characters'));
    // Autovacuum does this within a minute in production; here the figures must not wait for it.
    const owner = new pg.Client({ connectionString: test.adminUrl });
    await owner.connect();
    await owner.query('analyze');
    await owner.end();
    const run = (work) => test.database.run({ tenantId: TENANT }, work);
    const places = await run((m) => m.query('select path::text as path from org_unit where level = 1'));
    const judge = await run((m) => policy.judge(m, { tenantId: TENANT }));
    const ask = (name, facts, asOf) => judge.decide(name, facts, asOf).output;
    const before = memoryInMegabytes();

    const start = performance.now();
    for (const year of YEARS) {
      await Promise.all([0, 1].map(async (lane) => {
        for (let i = lane; i < places.length; i += 2) await run((m) => computeLines(m, { judge: ask, packVersion: 'bench' }, { year, bonusPercent: '100.00', under: places[i].path }));
      }));
      await run((m) => writeBudgets(m, year));
    }
    const budget = (performance.now() - start) / 1000;
    const middle = memoryInMegabytes();

    const again = performance.now();
    const effects = await run((m) => tryOut(m, { years: YEARS, bonusPercent: '100.00', now: ask, changed: ask, wages: [{ tier: 1, from: '2026-07-01', monthly: '2300.00' }] }));
    const whatIf = (performance.now() - again) / 1000;
    const after = memoryInMegabytes();
    const [{ n }] = await run((m) => m.query('select count(*)::int as n from funding_line'));
    if (n !== effects.reduce((sum, e) => sum + e.before.posts, 0)) throw new Error('a post was lost');
    return { posts: loaded.posts.length, lines: n, budget, whatIf, growth: Math.max(middle, after) - before };
  } finally {
    await test.close();
  }
}

const server = await startThrowaway();
process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
try {
  const small = await measure(2000);
  const whole = await measure(10_000);
  for (const r of [small, whole]) {
    console.log(`${r.posts} 个岗位 × ${YEARS.length} 年：测算和分担 ${r.budget.toFixed(2)} 秒（每秒 ${Math.round(r.lines / r.budget)} 条），试算 ${r.whatIf.toFixed(2)} 秒，内存增长 ${r.growth} MB`);
  }
  const held = [
    claim(`10,000 岗三年测算不超过 ${LIMIT_SECONDS} 秒`, `${(whole.budget / LIMIT_SECONDS).toFixed(2)} 倍上限`, whole.posts === 10_000 && whole.budget < LIMIT_SECONDS),
    claim(`10,000 岗三年试算不超过 ${LIMIT_SECONDS} 秒`, `${(whole.whatIf / LIMIT_SECONDS).toFixed(2)} 倍上限`, whole.whatIf < LIMIT_SECONDS),
    claim('五倍岗位，内存增长不随之增长（差不超过 60 MB）', `${whole.growth - small.growth} MB`, whole.growth - small.growth <= 60),
  ];
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  await server.stop?.();
}
