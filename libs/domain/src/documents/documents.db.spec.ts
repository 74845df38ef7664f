import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestContext } from '@gongqiao/platform/context';
import { testDatabase, type TestDatabase } from '@gongqiao/platform/database/testing';
import { FolderStore } from '@gongqiao/platform/files';
import { IdentityVault } from '@gongqiao/platform/privacy';
import { setUpTenant } from '@gongqiao/platform/tenancy';
import { Trail } from '@gongqiao/platform/trail';
import { domain } from '../index.js';
import { Documents, contentStore, refuseDocument, type NewDocument } from './index.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const paper = (n: number): Buffer => Buffer.concat([PNG, Buffer.from([n])]);
const THING = randomUUID();
const FULL = randomUUID();

describe('documents that hang on things', () => {
  let test: TestDatabase;
  let documents: Documents;
  const one = randomUUID();
  const other = randomUUID();
  const vault = new IdentityVault('a secret of at least thirty-two characters');
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const ann = randomUUID();
  const hr = randomUUID();
  const at = new Date('2026-03-20T10:00:00+08:00');
  const as = (userId: string, tenantId = one, when = at): RequestContext => ({ tenantId, userId, unitId: tenantId, unitPath: 'r', roles: [], requestId: 'r', ip: null, at: when });
  const file = (more: Partial<NewDocument> = {}): NewDocument => ({ subject: 'Thing', subjectId: THING, kind: 'letter', about: null, name: '信.png', content: PNG, ...more });
  const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (e: { code?: string; field?: string }) => `${e.code} ${e.field}`);
  const rows = <T>(sql: string, values: unknown[] = [], tenantId = one): Promise<T[]> => test.database.run({ tenantId }, (m) => m.query(sql, values));
  const filed = (): string[] => { try { return readdirSync(join(folder, one)); } catch { return []; } };

  beforeAll(async () => {
    test = await testDatabase({ migrations: domain.migrations, entities: domain.entities });
    for (const [id, slug] of [[one, 'one'], [other, 'other']] as const) await setUpTenant(test.database, { id, slug, name: slug, kind: 'ngo', packId: 'example', root: { code: 'r', name: '部', kind: 'x' }, validFrom: '2020-01-01' });
    documents = new Documents(test.database, new Trail(), contentStore(null, vault, 'document_content'));
    // The owner: things take letters; only Ann may add, Ann and human resources may look, human resources with a reason.
    documents.own({
      subject: 'Thing', most: 3,
      stage: () => Promise.resolve({ unitPath: 'r' }),
      attach: (_m, ctx, { kind }) => {
        if (ctx.userId !== ann) throw refuseDocument('file-unknown', { field: 'subjectId' });
        if (kind !== 'letter') throw refuseDocument('document-kind', { field: 'kind' });
        return Promise.resolve({ unitPath: 'r' });
      },
      opening: (_m, ctx) => Promise.resolve(ctx.userId === ann ? { own: true, reason: null } : ctx.userId === hr ? { own: false, reason: '核对合同' } : null),
      mayWithdraw: (_m, ctx) => Promise.resolve(ctx.userId === hr),
    });
    documents.own({ subject: 'Closed', most: 1, opening: () => Promise.resolve(null) });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  it('keep a file sealed, once however often it is sent, and give it back as it was', async () => {
    const key = randomUUID();
    const { id } = await documents.attach(as(ann), key, file());
    expect(await documents.attach(as(ann), key, file())).toEqual({ id });
    expect(await documents.attach(as(ann), randomUUID(), file({ name: '又一次.png' }))).toEqual({ id });
    expect(await documents.open(as(ann), id)).toEqual({ name: '信.png', mediaType: 'image/png', content: PNG });
    const [held] = await rows<{ content: Buffer }>('select c.content from document d join document_content c on c.id::text = d.stored_as where d.id = $1', [id]);
    expect(held?.content.includes(PNG)).toBe(false);
  });

  it.each<[string, Partial<NewDocument>, string, string]>([
    ['what is neither a picture nor a PDF, whatever its name says', { content: Buffer.from('MZ a program'), name: 'photo.png' }, 'ann', 'file-type file'],
    ['an empty file', { content: Buffer.alloc(0) }, 'ann', 'file-empty file'],
    ['a kind that the thing does not take', { kind: 'diary', content: paper(9) }, 'ann', 'document-kind kind'],
    ['a kind that is no code', { kind: '../x', content: paper(9) }, 'ann', 'document-kind kind'],
    ['somebody whom the owner does not let', { content: paper(9) }, 'stranger', 'file-unknown subjectId'],
    ['a subject nobody answers for', { subject: 'Nothing', content: paper(9) }, 'ann', 'document-subject subject'],
    ['a subject that takes none', { subject: 'Closed', content: paper(9) }, 'ann', 'document-subject subject'],
    ['an id that is none', { subjectId: 'x' }, 'ann', 'id-invalid subjectId'],
  ])('refuse %s', async (_, more, who, code) => {
    expect(await codeOf(documents.attach(as(who === 'ann' ? ann : randomUUID()), randomUUID(), file(more)))).toBe(code);
  });

  it('take no more than the owner allows for a thing, at once too', async () => {
    const sent = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => documents.attach(as(ann), randomUUID(), file({ subjectId: FULL, content: paper(n) }))));
    expect(sent.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
    expect(await codeOf(documents.attach(as(ann), randomUUID(), file({ subjectId: FULL, content: paper(6) })))).toBe('file-too-many file');
  });

  it('are opened by those whom the owner lets, and each look by others is on record with its reason', async () => {
    const { id } = await documents.attach(as(ann), randomUUID(), file({ content: paper(20) }));
    await documents.open(as(hr), id);
    expect(await codeOf(documents.open(as(randomUUID()), id))).toBe('file-unknown id');
    expect(await codeOf(documents.open(as(hr, other), id))).toBe('file-unknown id');
    expect(await rows('select 1 from document', [], other)).toEqual([]);
    const looks = await test.database.run({ tenantId: one }, (m) => documents.looksAt(m, 'Thing', THING));
    expect(looks.map(({ name, reason }) => [name, reason])).toEqual([['信.png', '核对合同']]);
  });

  it('say so when the bytes are no longer those that came', async () => {
    const { id } = await documents.attach(as(ann), randomUUID(), file({ subjectId: randomUUID(), content: paper(30) }));
    await rows('update document set sha256 = $2 where id = $1', [id, 'x']);
    expect(await codeOf(documents.open(as(ann), id))).toBe('file-changed id');
  });

  it('wait for the thing that claims them, seen by nobody else; another person or thing cannot claim them', async () => {
    const { id } = await documents.attach(as(ann), randomUUID(), file({ subjectId: null, content: paper(40) }));
    expect((await documents.open(as(ann), id)).mediaType).toBe('image/png');
    expect(await codeOf(documents.open(as(hr), id))).toBe('file-unknown id');
    const thing = { subject: 'Thing', subjectId: randomUUID(), unitPath: 'r' };
    const claim = (who: string): Promise<unknown> => test.database.run(as(who), (m) => documents.claim(m, as(who), thing, [id]));
    expect(await codeOf(claim(hr))).toBe('file-unknown documentIds');
    await claim(ann);
    expect(await codeOf(claim(ann))).toBe('file-unknown documentIds');
    await documents.open(as(hr), id);
  });

  it('are withdrawn with a reason by whom the owner lets: the bytes are gone, the line stays', async () => {
    const inFolder = new Documents(test.database, new Trail(), contentStore(new FolderStore(folder), vault, 'document_content'));
    inFolder.own({ subject: 'Thing', most: 9, attach: () => Promise.resolve({ unitPath: 'r' }), opening: () => Promise.resolve({ own: true, reason: null }), mayWithdraw: (_m, ctx) => Promise.resolve(ctx.userId === hr) });
    const { id } = await inFolder.attach(as(ann), randomUUID(), file({ subjectId: randomUUID() }));
    expect(filed()).toHaveLength(1);
    expect(await codeOf(inFolder.withdraw(as(hr), randomUUID(), id, '错'))).toBe('reason-missing reason');
    expect(await codeOf(inFolder.withdraw(as(ann), randomUUID(), id, '附错了人'))).toBe('file-unknown id');
    await inFolder.withdraw(as(hr), randomUUID(), id, '附错了人');
    expect(filed()).toEqual([]);
    expect(await codeOf(inFolder.open(as(ann), id))).toBe('file-removed id');
    expect(await rows('select withdrawn_for as reason from document where id = $1', [id])).toEqual([{ reason: '附错了人' }]);
  });

  it('that nothing claimed are destroyed after a week, and none before', async () => {
    const stale = await documents.attach(as(ann), randomUUID(), file({ subjectId: null, content: paper(50) }));
    const late = as(ann, one, new Date('2026-03-28T10:00:00+08:00'));
    const fresh = await documents.attach(late, randomUUID(), file({ subjectId: null, content: paper(51) }));
    expect([await documents.clearWaiting(late), await documents.clearWaiting(late)]).toEqual([1, 0]);
    expect(await rows('select id from document where id = any($1::uuid[])', [[stale.id, fresh.id]])).toEqual([{ id: fresh.id }]);
  });
});
