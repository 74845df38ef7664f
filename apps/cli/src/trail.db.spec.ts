import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testDatabase } from '@gongqiao/platform/database/testing';
import type { TestDatabase } from '@gongqiao/platform/database/testing';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { trail } from './trail.js';

describe('trail verify', () => {
  let test: TestDatabase;
  let superuser: Client;
  const tenants = [{ id: randomUUID(), slug: 'whole' }, { id: randomUUID(), slug: 'harmed' }];
  const environment = { ...process.env };

  beforeAll(async () => {
    test = await testDatabase();
    superuser = new Client({ connectionString: test.adminUrl });
    await superuser.connect();
    for (const { id, slug } of tenants) {
      const { root } = await setUpTenant(test.database, { id, slug, name: slug, kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
      const ctx = { tenantId: id, userId: randomUUID(), unitId: root.id, unitPath: 'r', roles: [], requestId: 'r', ip: null, at: new Date('2026-03-02T00:00:00Z') };
      await test.database.run(ctx, (m) => {
        for (let i = 0; i < 3; i += 1) new Trail().write(m, ctx, { action: 'act', subject: 'Thing', subjectId: String(i) });
        return Promise.resolve();
      });
    }
    Object.assign(process.env, { DATABASE_URL: test.url, IDENTITY_SECRET: 'a secret of tests, long enough to be taken' });
  });
  afterAll(async () => {
    process.env = environment;
    await superuser.end();
    await test.close();
  });

  async function run(...words: string[]): Promise<{ code: number; told: string }> {
    const lines: string[] = [];
    const spies = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')].map((spy) => spy.mockImplementation((text) => lines.push(String(text)) > 0));
    try {
      return { code: await trail(words), told: lines.join('') };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  it('goes through every tenant, and ends with 1 when one chain is broken', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, told: expect.stringMatching(/whole: 完整[^\n]* 3 条/) });
    await superuser.query(`set session_replication_role = replica`);
    await superuser.query(`update trail_entry set subject_id = 'other' where tenant_id = $1 and seq = 2`, [tenants[1]?.id]);
    expect(await run('verify')).toMatchObject({ code: 1, told: expect.stringContaining('harmed: 第 2 条内容被改动') });
    expect(await run('verify', '--tenant', 'whole')).toMatchObject({ code: 0 });
  });

  it('compares with an anchor kept elsewhere', async () => {
    const { told } = await run('verify', '--tenant', 'whole');
    const anchor = /3:[0-9a-f]{64}/.exec(told)?.[0] ?? '';
    expect(await run('verify', '--tenant', 'whole', '--anchor', anchor)).toMatchObject({ code: 0 });
    expect(await run('verify', '--tenant', 'whole', '--anchor', `3:${'0'.repeat(64)}`)).toMatchObject({ code: 1, told: expect.stringContaining('anchor-differs') });
  });

  it.each([[], ['check'], ['verify', '--anchor', 'x'], ['verify', '--tenant', 'nobody']])('ends with 2 for %j', async (...words) => {
    expect((await run(...words)).code).toBe(2);
  });
});
