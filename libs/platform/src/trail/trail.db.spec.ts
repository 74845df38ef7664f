import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RequestContext } from '../context/index.js';
import { testDatabase } from '../database/testing/index.js';
import type { TestDatabase } from '../database/testing/index.js';
import { setUpTenant } from '../tenancy/index.js';
import { Trail, verifyTrail } from './index.js';
import type { ChainState } from './index.js';

describe('the trail', () => {
  let test: TestDatabase;
  let superuser: Client;
  let ctx: RequestContext;
  const trail = new Trail();

  beforeAll(async () => {
    test = await testDatabase();
    superuser = new Client({ connectionString: test.adminUrl });
    await superuser.connect();
  });
  beforeEach(async () => {
    const tenantId = randomUUID();
    const { root } = await setUpTenant(test.database, { id: tenantId, slug: `t-${tenantId}`, name: '单位', kind: 'ngo', packId: 'example',
      root: { code: 'r', name: '总部', kind: 'district' }, validFrom: '2020-01-01' });
    ctx = { tenantId, userId: randomUUID(), unitId: root.id, unitPath: 'r', roles: [], requestId: 'request-1', ip: '10.0.0.1', at: new Date('2026-03-02T01:02:03.456Z') };
  });
  afterAll(async () => {
    await superuser.end();
    await test.close();
  });

  const write = (n: number, extra: object = {}): Promise<void> =>
    test.database.run(ctx, async (m) => {
      for (let i = 0; i < n; i += 1) {
        trail.write(m, ctx, { action: 'change-thing', subject: 'Thing', subjectId: `${i}`, before: { 名: '旧', n: i }, after: { n: i + 1, list: [1, '二'] }, ...extra });
      }
    });
  const verify = (anchor?: { seq: number; hash: string }): Promise<ChainState> => test.database.run(ctx, (m) => verifyTrail(m, anchor));
  async function tamper(sql: string): Promise<void> {
    await superuser.query('begin');
    await superuser.query(`set local session_replication_role = replica`);
    await superuser.query(sql, [ctx.tenantId]);
    await superuser.query('commit');
  }

  it('keeps the order of a transaction in one whole chain', async () => {
    await write(3);
    await write(2, { provision: 'EX-1' });
    expect(await verify()).toEqual({ ok: true, entries: 5, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('writes nothing for what did not happen', async () => {
    const failing = test.database.run(ctx, (m) => {
      trail.write(m, ctx, { action: 'change-thing', subject: 'Thing', subjectId: '1' });
      return Promise.reject(new Error('the use case failed'));
    });
    await expect(failing).rejects.toThrow('the use case failed');
    expect(await verify()).toEqual({ ok: true, entries: 0, head: '' });
  });

  it('stays one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => write(3)));
    expect(await verify()).toMatchObject({ ok: true, entries: 60 });
  });

  it('takes neither number nor hash from whoever writes', async () => {
    await test.database.run(ctx, (m) => m.query(
      `insert into trail_entry (at, user_id, request_id, action, subject, subject_id, unit_path, seq, previous_hash, hash)
       values (now(), $1, 'r', 'forge', 'Thing', '1', 'r', 99, 'mine', 'mine')`, [ctx.userId]));
    expect(await verify()).toMatchObject({ ok: true, entries: 1 });
  });

  const harm: [string, string, string, number][] = [
    ['a changed value', `update trail_entry set after = '{"n": 100}' where tenant_id = $1 and seq = 3`, 'content-changed', 3],
    ['a changed name of whoever did it', `update trail_entry set user_name = '别人' where tenant_id = $1 and seq = 2`, 'content-changed', 2],
    ['a changed time', `update trail_entry set at = at + interval '1 microsecond' where tenant_id = $1 and seq = 5`, 'content-changed', 5],
    ['a missing entry', `delete from trail_entry where tenant_id = $1 and seq = 4`, 'entry-missing', 4],
    ['a cut end', `delete from trail_entry where tenant_id = $1 and seq = 5`, 'end-cut-off', 5],
    ['an entry hashed anew', `update trail_entry e set action = 'other', hash = encode(sha256(convert_to(previous_hash || trail_body(e), 'UTF8')), 'hex')
       where tenant_id = $1 and seq = 3`, 'content-changed', 3],
    ['a link set right by hand', `update trail_entry set previous_hash = 'x' where tenant_id = $1 and seq = 2`, 'link-broken', 2],
  ];
  it.each(harm)('finds %s', async (_, sql, reason, brokenAt) => {
    await write(5);
    await tamper(sql);
    expect(await verify()).toMatchObject({ ok: false, reason, brokenAt });
  });

  it('finds a chain written anew from an anchor kept elsewhere', async () => {
    await write(2);
    const kept = await verify();
    if (!kept.ok) throw new Error('the chain was whole');
    await tamper('delete from trail_entry where tenant_id = $1');
    await tamper('delete from trail_head where tenant_id = $1');
    await write(2, { action: 'change-history' });
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verify({ seq: 2, hash: kept.head })).toMatchObject({ ok: false, reason: 'anchor-differs' });
  });
});
