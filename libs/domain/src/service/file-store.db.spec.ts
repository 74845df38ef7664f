import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { FolderStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { domain } from '../index.js';
import { DatabaseFileStore, OutsideFileStore } from './application/file-store.js';

describe('files of services in the storage of files', () => {
  let test: TestDatabase;
  const tenantId = randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'service-files-'));
  const vault = new IdentityVault('a secret of at least thirty-two characters');
  const store = new OutsideFileStore(new FolderStore(folder), vault);
  const PAPER = Buffer.from('签到表：某某某');
  beforeAll(async () => {
    test = await testDatabase({ entities: domain.entities, migrations: domain.migrations });
    await setUpTenant(test.database, { id: tenantId, slug: 'one', name: '单位', kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  it('lie sealed under their tenant, each under a key of its own, and come back as they were', async () => {
    const keys = await test.database.run({ tenantId }, async (m) => [await store.keep(m, PAPER), await store.keep(m, PAPER)]);
    expect(new Set(keys.map((key) => key.split('/')[0]))).toEqual(new Set([tenantId]));
    expect(readdirSync(join(folder, tenantId)).sort()).toEqual(keys.map((key) => key.split('/')[1] ?? '').sort());
    expect(readFileSync(join(folder, keys[0] ?? '')).includes(PAPER)).toBe(false);
    expect(await test.database.run({ tenantId }, (m) => store.read(m, keys[0] ?? ''))).toEqual(PAPER);
    await expect(test.database.run({ tenantId }, (m) => store.read(m, `${tenantId}/${randomUUID()}`))).rejects.toThrow('no file');
  });

  it('are still read where they were kept before there was a storage', async () => {
    const key = await test.database.run({ tenantId }, (m) => new DatabaseFileStore(vault).keep(m, PAPER));
    expect(await test.database.run({ tenantId }, (m) => store.read(m, key))).toEqual(PAPER);
    await expect(test.database.run({ tenantId: randomUUID() }, (m) => store.read(m, key))).rejects.toThrow('no file');
  });
});
