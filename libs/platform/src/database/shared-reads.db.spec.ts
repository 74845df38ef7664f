import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase } from './testing/index.js';
import type { TestDatabase } from './testing/index.js';
import { setUpTenant } from '../tenancy/index.js';

describe('reads of one request', () => {
  let test: TestDatabase;
  let tenantId: string;
  beforeAll(async () => {
    test = await testDatabase({ poolSize: 2 });
    tenantId = randomUUID();
    await setUpTenant(test.database, { id: tenantId, slug: 'one', name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
  });
  afterAll(() => test.close());

  const transaction = (scope: { tenantId: string }): Promise<string> =>
    test.database.run(scope, async (m) => String(((await m.query(`select pg_backend_pid() || ' ' || extract(epoch from now()) as id`)) as { id: string }[])[0]?.id));
  const turn = (): Promise<void> => new Promise((done) => { setImmediate(() => { setImmediate(done); }); });

  it('share one transaction while they follow each other, and open another afterwards', async () => {
    const scope = { tenantId };
    test.database.shareReads(scope);
    const [first, second] = await Promise.all([transaction(scope), transaction(scope)]);
    expect(second).toBe(first);
    expect(await transaction(scope)).toBe(first);
    await turn();
    expect(await transaction(scope)).not.toBe(first);
  });

  it('take a transaction each where sharing was not asked for', async () => {
    expect(await transaction({ tenantId })).not.toBe(await transaction({ tenantId }));
  });

  it('give their connection back, however many requests there were', async () => {
    for (let i = 0; i < 20; i += 1) {
      const scope = { tenantId };
      test.database.shareReads(scope);
      await Promise.all([1, 2, 3].map(() => transaction(scope)));
      if (i % 3 === 0) await test.database.run(scope, () => Promise.reject(new Error('one field failed'))).catch(() => undefined);
    }
    await turn();
    expect(await Promise.all([transaction({ tenantId }), transaction({ tenantId })])).toHaveLength(2);
  });

  it('see only their own tenant', async () => {
    const [mine, other] = [{ tenantId }, { tenantId: randomUUID() }];
    for (const scope of [mine, other]) test.database.shareReads(scope);
    const count = (scope: { tenantId: string }) => test.database.run(scope, (m) => m.query('select count(*)::int as n from org_unit'));
    expect(await Promise.all([count(mine), count(other)])).toEqual([[{ n: 1 }], [{ n: 0 }]]);
  });

  it('keep nothing of a piece of work that failed', async () => {
    const scope = { tenantId };
    test.database.shareReads(scope);
    const failing = test.database.run(scope, async (m) => {
      await m.query(`update org_unit set name = '改'`);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await turn();
    expect(await test.database.run({ tenantId }, (m) => m.query('select name from org_unit'))).toEqual([{ name: '部' }]);
  });
});
