import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { domain } from '@gongqiao/domain';
import { leanRows } from '@gongqiao/platform/database';
import { testDatabase } from '@gongqiao/platform/database/testing';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { Client } from 'pg';
import { fillTables } from './testing/fill-tables.js';

describe('entities made straight from their rows', () => {
  let test: TestDatabase;
  const tenantId = randomUUID();
  beforeAll(async () => {
    test = await testDatabase({ entities: domain.entities, migrations: domain.migrations });
    await setUpTenant(test.database, { id: tenantId, slug: 'one', name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    const superuser = new Client({ connectionString: test.adminUrl });
    await superuser.connect();
    const [unit] = (await superuser.query<{ id: string; path: string }>('select id, path::text as path from org_unit')).rows;
    await fillTables(superuser, { tenantId, userId: randomUUID(), unitId: unit?.id ?? '', unitPath: unit?.path ?? '', marker: 'row' });
    await superuser.end();
  }, 60_000);
  afterAll(() => test.close());

  it('are those that TypeORM makes, of every entity that there is', async () => {
    const compared: string[] = [];
    const put: string[] = [];
    await test.database.run({ tenantId }, async (m) => {
      for (const { target, name } of test.dataSource.entityMetadatas) {
        const qb = m.createQueryBuilder(target, 'e');
        const lean = await leanRows(qb);
        if (!lean) put.push(name);
        else expect([name, lean.rows]).toEqual([name, await qb.getMany()]);
        if (lean && lean.rows.length > 0) compared.push(name);
      }
    });
    expect(put).toEqual([]);
    expect(compared.length).toBeGreaterThan(40);
  });
});
