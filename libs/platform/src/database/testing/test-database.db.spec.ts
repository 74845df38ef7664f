import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

describe('the database of a suite', () => {
  let one: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
  });

  it('is reached by a role that owns nothing and cannot pass row-level security', async () => {
    const [role] = await one.dataSource.query(
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
              (select count(*)::int from pg_class where relowner = r.oid) as owned
         from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({
      rolname: 'gongqiao_app', rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0,
    });
  });

  it('is migrated, and shares no row with another', async () => {
    const [tenants] = await one.dataSource.query(`select to_regclass('tenant') is not null as there`);
    expect(tenants).toEqual({ there: true });
    const [names] = await one.dataSource.query('select current_database() as name');
    const [others] = await other.dataSource.query('select current_database() as name');
    expect(names.name).not.toBe(others.name);
  });
});
