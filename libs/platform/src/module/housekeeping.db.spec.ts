import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { JobRegistry } from '../queue/job-kind.js';
import { setUpTenant } from '../tenancy/index.js';
import { HousekeepingModule } from './housekeeping.js';

describe('housekeeping', () => {
  let test: TestDatabase;
  let ctx: RequestContext;
  beforeAll(async () => {
    test = await testDatabase();
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: 'one', name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    ctx = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'r', roles: [], requestId: 'r', ip: null, at: new Date('2026-06-30T00:00:00Z') };
    await test.database.run(ctx, (m) => m.query(
      `insert into mutation_key (user_id, key, operation, request, created_at)
         values ($1, 'old', 'x', '', '2026-03-31'), ($1, 'young', 'x', '', '2026-04-02')`, [ctx.userId]));
  });
  afterAll(() => test.close());

  it('throws away keys of three months ago, keeps younger ones, and registers itself once', async () => {
    const jobs = new JobRegistry();
    const housekeeping = new HousekeepingModule(test.database, jobs);
    housekeeping.onModuleInit();
    for (let i = 0; i < 2; i += 1) await jobs.findTask('housekeeping')?.run(ctx);
    expect(await test.database.run(ctx, (m) => m.query('select key from mutation_key'))).toEqual([{ key: 'young' }]);
  });
});
