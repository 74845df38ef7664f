import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { PageArgs, paginate } from '../graphql/index.js';
import { OrgUnit, setUpTenant } from '../tenancy/index.js';
import { testDatabase } from './testing/index.js';
import type { TestDatabase } from './testing/index.js';

describe('statements on their way to the server', () => {
  let test: TestDatabase;
  let owner: Client;
  const tenantId = randomUUID();
  beforeAll(async () => {
    test = await testDatabase({ poolSize: 1 });
    await setUpTenant(test.database, { id: tenantId, slug: 'one', name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    owner = new Client({ connectionString: test.adminUrl });
    await owner.connect();
    await owner.query('create table seen (n int, word text); insert into seen values (1, \'one\'); grant select on seen to gongqiao_app');
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });
  const ask = <T>(sql: string, values: unknown[] = []): Promise<T[]> => test.dataSource.query<T[]>(sql, values);
  const kept = async (like: string): Promise<number> =>
    (await ask<{ n: number }>('select count(*)::int as n from pg_prepared_statements where statement like $1', [like]))[0]?.n ?? 0;

  it('are kept on the connection once they have come again and again, and answer alike before and after', async () => {
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await ask('select word from seen where n = $1 /* often */', [i % 2]));
    expect(answers).toEqual([[], [{ word: 'one' }], [], [{ word: 'one' }], [], [{ word: 'one' }]]);
    expect(await kept('%/* often */')).toBe(1);
    await ask('select word from seen where n = $1 /* once */', [1]);
    expect(await kept('%/* once */')).toBe(0);
  });

  it('are never kept by a star, so that a column added meanwhile breaks nothing', async () => {
    const star = () => ask('select * from seen where n = $1', [1]);
    const named = () => ask('select word from seen where n = $1', [1]);
    for (let i = 0; i < 6; i += 1) await Promise.all([star(), named()]);
    await owner.query('alter table seen add column later text');
    expect([await star(), await named()]).toEqual([[{ n: 1, word: 'one', later: null }], [{ word: 'one' }]]);
  });

  it('begin with the tenant, the person and the place as they are, whatever characters they hold', async () => {
    const scope = { tenantId, userId: "o'brien \\ \"x\"", unitPath: "a'); drop table seen; --" };
    const held = await test.database.run(scope, (m) => m.query(
      `select current_setting('app.tenant_id') as "tenantId", current_setting('app.user_id') as "userId", current_setting('app.unit_path') as "unitPath"`));
    expect(held).toEqual([scope]);
    expect(await ask('select word from seen')).toEqual([{ word: 'one' }]);
  });

  it('leave nothing of the tenant behind on the connection', async () => {
    await test.database.run({ tenantId }, (m) => m.query('select 1'));
    await expect(test.database.run({ tenantId }, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await ask(`select nullif(current_setting('app.tenant_id', true), '') as held`)).toEqual([{ held: null }]);
    expect(await ask('select count(*)::int as n from org_unit')).toEqual([{ n: 0 }]);
  });

  it('count a list in the same round trip, also where the page asked for is empty or follows a cursor', async () => {
    const page = (asked: Partial<PageArgs>) => test.database.run({ tenantId }, (m) =>
      paginate(m.createQueryBuilder(OrgUnit, 'unit').where('unit.kind = :kind', { kind: 'x' }), Object.assign(new PageArgs(), { first: 2 }, asked), { sortable: ['code'], byDefault: 'code' }));
    await test.database.run({ tenantId }, (m) => m.query(
      `insert into org_unit (parent_id, path, code, name, kind, level, valid_from) select id, (path::text || '.' || n)::ltree, 'c' || n, 'N' || n, case n when 4 then 'y' else 'x' end, 1, valid_from from org_unit, generate_series(1, 4) n where level = 0`));
    const first = await page({});
    const [, second] = first.edges;
    const rest = await page({ after: second?.cursor ?? '' });
    const beyond = await page({ skip: 50 });
    expect([first, rest, beyond].map((found) => [found.totalCount, found.edges.map((edge) => edge.node.code), found.pageInfo.hasNextPage]))
      .toEqual([[4, ['c1', 'c2'], true], [4, ['c3', 'r'], false], [4, [], false]]);
    expect(first.edges[0]?.node).toBeInstanceOf(OrgUnit);
  });
});
