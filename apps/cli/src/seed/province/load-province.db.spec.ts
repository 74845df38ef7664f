import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOMAIN_MIGRATIONS } from '@gongqiao/domain/migrations';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { IdentityVault, isIdentityNumber } from '@gongqiao/platform/privacy';
import { demoDivisions } from './divisions.js';
import { loadProviders, loadProvince, type LoadedProvince } from './load-province.js';
import { provinceUnits } from './organisation.js';
import { basisOf, makePosts, type Post } from './posts.js';
import { PROVINCE_PROFILE, demoProviders } from './profile.js';
import { Random } from './random.js';

const divisions = demoDivisions(gunzipSync(readFileSync(new URL('../../../../../libs/platform/data/divisions-2023.csv.gz', import.meta.url))).toString('utf8'), '13');
const TENANT = '0197a000-0000-7000-8000-000000000001';

describe('the demonstration province', () => {
  let test: TestDatabase;
  let loaded: LoadedProvince;
  beforeAll(async () => {
    test = await testDatabase({ migrations: DOMAIN_MIGRATIONS });
    const providers = demoProviders();
    await loadProviders(test.database, providers, 'example');
    loaded = await loadProvince(
      test.database,
      { tenantId: TENANT, slug: 'province', packId: 'example', profile: PROVINCE_PROFILE, posts: 2000, providers, progress: () => undefined },
      divisions,
      new IdentityVault('a secret of at least thirty-two characters'),
    );
  }, 60_000);
  afterAll(() => test.close());

  const one = async (sql: string, tenantId = TENANT): Promise<Record<string, unknown>> =>
    test.database.run({ tenantId }, async (m) => ((await m.query(sql)) as Record<string, unknown>[])[0] ?? {});

  it('has eleven cities, two directly reporting ones, all counties and two thousand posts', async () => {
    expect(await one(`select count(*) filter (where kind = 'city-union')::int as cities, count(*) filter (where kind = 'direct-city-union')::int as direct,
      count(*) filter (where kind = 'county-union')::int as counties from org_unit`)).toEqual({ cities: 11, direct: 2, counties: 188 });
    expect(await one(`select count(*)::int as posts from post where status = 'approved'`)).toEqual({ posts: 2000 });
  });

  it('is seen by a provider only where its contracts reach', async () => {
    const provider = demoProviders()[0];
    const mine = loaded.posts.length;
    const seen = await one('select count(*)::int as posts, count(distinct provider_tenant_id)::int as providers from post', provider?.tenantId);
    expect(seen['providers']).toBe(1);
    expect(Number(seen['posts'])).toBeLessThan(mine);
    expect(await one('select count(*)::int as n from year_plan', provider?.tenantId)).toEqual({ n: 0 });
  });

  it('shows the province its workers, but not their private files', async () => {
    expect(await one('select count(*)::int as n from worker')).toEqual({ n: loaded.placements.length });
    expect(await one('select count(*)::int as n from worker_private')).toEqual({ n: 0 });
  });

  it('refuses a second person on a post and a second post for a person', async () => {
    const sql = (column: string): string => `insert into assignment (unit_path, post_id, worker_id, identity_hash, contract_id, provider_tenant_id, start_on)
      select unit_path, ${column === 'post' ? 'post_id' : `(select id from post where id not in (select post_id from assignment) limit 1)`}, worker_id,
             ${column === 'post' ? `'\\x00'` : 'identity_hash'}, contract_id, provider_tenant_id, '2026-01-01' from assignment limit 1`;
    await expect(one(sql('post'))).rejects.toThrow('one_worker_a_post');
    await expect(one(sql('worker'))).rejects.toThrow('one_post_a_worker');
  });

  it('is the same at every first start', () => {
    const again = new Random(20171227);
    const units = provinceUnits(PROVINCE_PROFILE, divisions, again);
    const basis = new Map(units.filter((u) => u.kind === 'township-union' || u.kind === 'zone-union').map((u) => [u.id, basisOf(u, again)]));
    const facts = (posts: readonly Post[]): string[] => posts.map((p) => `${p.number} ${p.unit.code} ${p.grade} ${p.startOn}`);
    expect(facts(makePosts(units, basis, 2000, again))).toEqual(facts(loaded.posts));
  });

  it('invents valid identity numbers, each once, under a code that is no division', () => {
    const numbers = loaded.placements.map((p) => p.person.identityNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((n) => !isIdentityNumber(n) || !n.startsWith('139999'))).toEqual([]);
    expect(divisions.some((d) => d.code === '139999')).toBe(false);
  });
});
