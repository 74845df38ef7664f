import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { computeLines, planAdvances, tryOut, writeBudgets, type Judge } from '@gongqiao/domain/funding';
import { DOMAIN_MIGRATIONS } from '@gongqiao/domain/migrations';
import { SystemClock } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { PolicyService } from '@gongqiao/platform/policy';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { loadPolicyIndex } from '@gongqiao/registry';
import { demoDivisions } from './divisions.js';
import { loadProviders, loadProvince } from './load-province.js';
import { PROVINCE_PROFILE, demoProviders } from './profile.js';

const TENANT = '0197a000-0000-7000-8000-000000000001';
const FIGURES = { year: 2026, bonusPercent: '100.00' };

describe("the year's budget of the demonstration province", () => {
  let test: TestDatabase;
  let policy: PolicyService;
  const query = <T = Record<string, string>>(sql: string, values: unknown[] = []): Promise<T[]> => test.database.run({ tenantId: TENANT }, (m) => m.query(sql, values));
  const judgeOf = async (): Promise<Judge> => {
    const judge = await test.database.run({ tenantId: TENANT }, (m) => policy.judge(m, { tenantId: TENANT }));
    return (name, facts, asOf) => judge.decide(name, facts, asOf).output;
  };
  const computeAll = async (): Promise<void> => {
    const judge = await judgeOf();
    for (const { path } of await query<{ path: string }>('select path::text from org_unit where level = 1')) {
      await test.database.run({ tenantId: TENANT }, (m) => computeLines(m, { judge, packVersion: 'test' }, { ...FIGURES, under: path }));
    }
    await test.database.run({ tenantId: TENANT }, (m) => writeBudgets(m, 2026));
  };

  beforeAll(async () => {
    test = await testDatabase({ migrations: DOMAIN_MIGRATIONS });
    policy = new PolicyService(test.database, await loadPolicyIndex(), new SystemClock());
    const divisions = demoDivisions(gunzipSync(readFileSync(new URL('../../../../../libs/platform/data/divisions-2023.csv.gz', import.meta.url))).toString('utf8'), '13');
    const providers = demoProviders();
    await loadProviders(test.database, providers, 'hebei');
    await loadProvince(test.database, { tenantId: TENANT, slug: 'province', packId: 'hebei', profile: PROVINCE_PROFILE, posts: 2000, providers, progress: () => undefined }, divisions, new IdentityVault('a secret of at least thirty-two characters'));
    await computeAll();
  }, 120_000);
  afterAll(() => test.close());

  it('has one line a post, whose shares add up to its cost to the cent', async () => {
    expect(await query('select count(*)::int as lines, count(*) filter (where province + city + county + direct_city <> actual_total)::int as uneven from funding_line')).toEqual([{ lines: 2000, uneven: 0 }]);
  });

  it('splits 1:1:1, 1:2 and 1:1 by the kind of post, within a cent', async () => {
    const [off] = await query(`select count(*)::int as n from funding_line where
      (post_kind = 'county-post' and (abs(province - city) > 0.01 or abs(province - county) > 0.01 or direct_city <> 0))
      or (post_kind = 'city-post' and (abs(province * 2 - city) > 0.02 or county <> 0 or direct_city <> 0))
      or (post_kind = 'direct-post' and (abs(province - direct_city) > 0.01 or city <> 0 or county <> 0))`);
    expect(off).toEqual({ n: 0 });
  });

  it('works one post out as the document does by hand', async () => {
    // Junior, step 1, tier 1 (2 200.00): post wage 2 200.00 and the allowance of table 2, 26.5 % insurance, 220.00 fee, a bonus of one post wage.
    const [line] = await query(`select f.guideline_total, f.facts->'minimumWages' as wages from funding_line f join post p on p.id = f.post_id
      where f.grade = 'junior' and f.step = 1 and p.division_code = '130102' and f.months = 12 limit 1`);
    const judge = await judgeOf();
    const pay = judge('compensation.monthlyPay', { grade: 'junior', step: 1, minimumWages: [{ from: '2023-01-01', monthly: '2200.00' }], payFloorInContract: true }, '2026-12-31');
    const monthly = Number(String(pay['guidelinePay']).replace('.', ''));
    const insurance = Math.round((monthly * 265) / 1000);
    const expected = 12 * (monthly + insurance + 22_000) + 220_000;
    expect(Number(String(line?.['guideline_total']).replace('.', ''))).toBe(expected);
  });

  it('carries every yuan once up the three levels', async () => {
    const [sums] = await query(`select (select sum(own_share) from funding_budget)::text as borne, (select sum(actual_total) from funding_line)::text as cost,
      (select sum(province) from funding_line)::text as province, (select own_share from funding_budget where level = 'province')::text as budget`);
    expect(sums?.['borne']).toBe(sums?.['cost']);
    expect(sums?.['budget']).toBe(sums?.['province']);
  });

  it('leaves the same rows when it is run again', async () => {
    const figures = (): Promise<unknown> => query('select post_id, province, city, county, direct_city from funding_line order by post_id');
    const before = await figures();
    await computeAll();
    expect(await figures()).toEqual(before);
  });

  it('advances in the year no more and no less than the subsidies', async () => {
    const judge = await judgeOf();
    await test.database.run({ tenantId: TENANT }, (m) => planAdvances(m, judge, 2026));
    const [sums] = await query(`select sum(a.province_amount) filter (where o.level = 0)::text as sent, (select own_share from funding_budget where level = 'province')::text as owed,
      sum(a.city_amount)::text as by_cities, (select sum(city_subsidy) from funding_budget)::text as cities_owe from advance a join org_unit o on o.id = a.payer_unit_id`);
    expect(sums?.['sent']).toBe(sums?.['owed']);
    expect(sums?.['by_cities']).toBe(sums?.['cities_owe']);
    const [short] = await query(`select count(*)::int as n from (select c.id, q.quarter,
        (select sum(province_amount) from advance where payee_unit_id = c.id and quarter <= q.quarter) as received,
        (select sum(province_amount) from advance where payer_unit_id = c.id and quarter <= q.quarter) as passed
      from org_unit c cross join generate_series(1, 4) as q (quarter) where c.kind = 'city-union') x where passed > received`);
    expect(short).toEqual({ n: 0 });
  });

  it('shows a raised tier in the budgets of those who pay it, and saves nothing', async () => {
    const judge = await judgeOf();
    const before = await query('select sum(actual_total)::text as total from funding_line');
    const effect = await test.database.run({ tenantId: TENANT }, (m) =>
      tryOut(m, { years: [2026], bonusPercent: '100.00', now: judge, changed: judge, wages: [{ tier: 1, from: '2026-07-01', monthly: '2300.00' }] }));
    const year = effect[0];
    expect(year?.before.actual.toFixed(2)).toBe(before[0]?.['total']);
    expect(year && year.after.actual.gt(year.before.actual)).toBe(true);
    // The two directly reporting cities stand in tier 2, so nothing changes for them.
    const [direct] = await query<{ id: string }>(`select id from org_unit where kind = 'direct-city-union' limit 1`);
    const unmoved = year?.byCity.get(direct?.id ?? '');
    expect(unmoved && unmoved.after.actual.equals(unmoved.before.actual)).toBe(true);
    expect(await query('select sum(actual_total)::text as total from funding_line')).toEqual(before);
  });

  it('counts for nothing what the province has not approved: the purchaser bears it whole', async () => {
    await query(`update post set status = 'unrecognised' where number = (select min(number) from post where unit_kind = 'township-union' and jurisdiction = 'ordinary')`);
    await computeAll();
    expect(await query(`select province::text, city::text, (county = actual_total) as all_county from funding_line where not approved`)).toEqual([{ province: '0.00', city: '0.00', all_county: true }]);
    await query(`update post set status = 'approved' where status = 'unrecognised'`);
  });
});
