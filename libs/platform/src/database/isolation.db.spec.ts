import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from './testing/index.js';
import type { TestDatabase } from './testing/index.js';

const ONE = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

/** Tables with a tenant that are not shut to other tenants, and to their owner. */
const UNGUARDED = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity and exists (
          select 1 from pg_policies p where p.tablename = c.relname and p.policyname = 'tenant_isolation' and p.cmd = 'ALL'))
    and (c.relname = 'tenant' or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))`;

describe('row-level security', () => {
  let test: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    test = await testDatabase();
    owner = new Client({ connectionString: test.ownerUrl });
    await owner.connect();
    for (const [id, slug] of [[ONE, 'one'], [OTHER, 'other']] as const) {
      await test.database.run({ tenantId: id }, async (m) => {
        await m.query(`insert into tenant (id, slug, name, kind, pack_id) values ($1, $2, $2, 'ngo', 'example')`, [id, slug]);
        await m.query(`insert into org_unit (path, code, name, kind, level, valid_from) values ('r', 'r', $1, 'ngo', 0, '2020-01-01')`, [slug]);
      });
    }
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  it('is forced on every table that has a tenant', async () => {
    expect((await owner.query(UNGUARDED)).rows).toEqual([]);
  });

  it('would be missed by nobody: a table without it is found', async () => {
    await owner.query('begin');
    await owner.query('create table careless (tenant_id uuid)');
    expect((await owner.query(UNGUARDED)).rows).toEqual([{ name: 'careless' }]);
    await owner.query('rollback');
  });

  it('shows nothing, in any table, when no tenant is set', async () => {
    const tables: { name: string }[] = await test.dataSource.query(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity`);
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) expect([name, await test.dataSource.query(`select 1 from ${name} limit 1`)]).toEqual([name, []]);
  });

  it('keeps to the tenant of the transaction, and forgets it afterwards', async () => {
    const names = (tenantId: string): Promise<unknown> => test.database.run({ tenantId }, (m) => m.query('select name from org_unit'));
    expect(await names(ONE)).toEqual([{ name: 'one' }]);
    expect(await names(OTHER)).toEqual([{ name: 'other' }]);
    expect(await test.dataSource.query('select name from org_unit')).toEqual([]);
  });

  it('never mixes tenants on a shared pool', async () => {
    const seen = await Promise.all(Array.from({ length: 60 }, (_, i) => {
      const tenantId = i % 2 === 0 ? ONE : OTHER;
      return test.database.run({ tenantId }, async (m) => [tenantId, ((await m.query('select tenant_id from org_unit')) as { tenant_id: string }[]).map((row) => row.tenant_id)]);
    }));
    for (const [asked, got] of seen) expect(got).toEqual([asked]);
  });

  it('refuses a row of another tenant', async () => {
    const write = test.database.run({ tenantId: ONE }, (m) =>
      m.query(`insert into org_unit (tenant_id, path, code, name, kind, level, valid_from) values ($1, 'x', 'x', 'x', 'ngo', 0, '2020-01-01')`, [OTHER]));
    await expect(write).rejects.toThrow('row-level security');
    const changed = await test.database.run({ tenantId: ONE }, (m) => m.query(`update org_unit set name = 'taken' where tenant_id = $1`, [OTHER]));
    expect(changed).toEqual([[], 0]);
  });

  const forbidden = [
    'alter table org_unit disable row level security',
    'drop policy tenant_isolation on org_unit',
    'create policy open_door on org_unit using (true)',
    'create table mine (id int)',
    'truncate org_unit',
    'update trail_entry set action = action',
    'delete from trail_entry',
    'update trail_head set seq = 0',
    'update decision_result set output = output',
    'delete from division',
    'select * from schema_migration',
    'set role gongqiao_owner',
    'alter role gongqiao_app bypassrls',
  ];
  it.each(forbidden)('does not let the application role say: %s', async (sql) => {
    await expect(test.dataSource.query(sql)).rejects.toThrow(/must be owner|permission denied|cannot be executed|only roles with/i);
  });
});
