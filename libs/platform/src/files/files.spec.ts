import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { S3Store, fileStoreOf } from './index.js';
import type { FileStore, S3Options } from './index.js';

const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

/** The signature that a request should have, worked out by the published rules and not by the library that makes it. */
function signatureOf(request: IncomingMessage, secret: string): string {
  const authorization = request.headers.authorization ?? '';
  const [, scope = '', signed = ''] = /Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const [date = '', region = '', service = ''] = scope.split('/');
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = [request.method, request.url, '', headers, signed, request.headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<Buffer | string>((k, part) => createHmac('sha256', k).update(part).digest(), `AWS4${secret}`);
  return createHmac('sha256', key).update(toSign).digest('hex');
}

/** Storage that speaks as S3 does about objects: it checks each signature, and fails now and then when told to. */
function bucket(name: string) {
  const held = new Map<string, Buffer>();
  const state = { faults: 0, unsigned: 0 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => { chunks.push(chunk); });
    request.on('end', () => {
      const answer = (status: number, body: string | Buffer = ''): void => { response.writeHead(status).end(body); };
      const told = /Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? '')?.[1];
      if (told !== signatureOf(request, KEYS.secretAccessKey)) {
        state.unsigned += 1;
        return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
      }
      if (state.faults > 0) {
        state.faults -= 1;
        return answer(503, '<Error><Code>SlowDown</Code></Error>');
      }
      const path = request.url ?? '';
      if (!path.startsWith(`/${name}/`)) return answer(404, '<Error><Code>NoSuchBucket</Code></Error>');
      if (request.method === 'PUT') held.set(path, Buffer.concat(chunks));
      if (request.method === 'DELETE') held.delete(path);
      const found = held.get(path);
      if (request.method === 'GET') return found ? answer(200, found) : answer(404, '<Error><Code>NoSuchKey</Code></Error>');
      return answer(request.method === 'DELETE' ? 204 : 200);
    });
  });
  return { server, held, state };
}

describe('the storage of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const remote = bucket('papers');
  let endpoint: string;
  const s3 = (change: Partial<S3Options> = {}): S3Store => new S3Store({ endpoint, region: 'cn-north-1', bucket: 'papers', prefix: 'gongqiao/一', ...KEYS, ...change });
  const stores: Readonly<Record<string, () => FileStore>> = {
    'a folder': () => {
      const store = fileStoreOf({ filesUrl: pathToFileURL(join(folder, 'within')).href, s3Endpoint: null, s3Region: 'x', s3AccessKeyId: null, s3SecretAccessKey: null });
      if (!store) throw new Error('no store');
      return store;
    },
    'a bucket': () => s3(),
  };
  beforeAll(async () => {
    await new Promise<void>((ready) => { remote.server.listen(0, '127.0.0.1', ready); });
    endpoint = `http://127.0.0.1:${(remote.server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await new Promise((done) => { remote.server.close(done); });
  });

  describe.each(Object.keys(stores))('in %s', (name) => {
    const store = (): FileStore => (stores[name] as () => FileStore)();

    it('gives back the bytes that were put, for ever the last ones, and nothing where nothing is', async () => {
      const content = randomBytes(300_000);
      await store().put('tenant/one', content);
      expect((await store().get('tenant/one'))?.equals(content)).toBe(true);
      await store().put('tenant/one', Buffer.from('second'));
      await store().put('tenant/empty', Buffer.alloc(0));
      expect([(await store().get('tenant/one'))?.toString(), (await store().get('tenant/empty'))?.length, await store().get('tenant/none'), await store().get('other/one')]).toEqual(['second', 0, null, null]);
    });

    it('removes a file, and minds nothing where there is none', async () => {
      await store().put('tenant/two', Buffer.from('2'));
      await store().remove('tenant/two');
      await store().remove('tenant/two');
      expect(await store().get('tenant/two')).toBeNull();
    });

    it.each(['', '../up', 'a/../b', '/root', 'a//b', 'a/', 'a.b', 'a b', 'ä', 'a/b/c/d/e/f/g/h/i', 'x'.repeat(65)])('takes no key %j, which might lead elsewhere', async (key) => {
      await expect(store().put(key, Buffer.from('x'))).rejects.toThrow('no key');
      await expect(store().get(key)).rejects.toThrow('no key');
      await expect(store().remove(key)).rejects.toThrow('no key');
    });
  });

  it('leaves nothing half-written in the folder', async () => {
    const store = (stores['a folder'] as () => FileStore)();
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.put('many/same', Buffer.from(`content ${i}`))));
    expect(readdirSync(join(folder, 'within', 'many'))).toEqual(['same']);
  });

  it('sends again what the bucket could not take at once, signed with the key and under the prefix', async () => {
    remote.state.faults = 2;
    await s3().put('tenant/again', Buffer.from('kept'));
    expect([...remote.held.keys()]).toContain(`/papers/gongqiao/${encodeURIComponent('一')}/tenant/again`);
    expect([remote.state.faults, remote.state.unsigned]).toEqual([0, 0]);
  });

  it('says what the bucket said when the key is wrong or the bucket is not there, and takes neither for a missing file', async () => {
    await expect(s3({ secretAccessKey: 'wrong' }).get('tenant/one')).rejects.toThrow('403 to GET: SignatureDoesNotMatch');
    await expect(s3({ bucket: 'elsewhere' }).get('tenant/one')).rejects.toThrow('404 to GET: NoSuchBucket');
    await expect(s3({ bucket: 'elsewhere' }).put('tenant/one', Buffer.from('x'))).rejects.toThrow('404 to PUT: NoSuchBucket');
  });

  it('is made from the settings: none without an address, no bucket without its keys', () => {
    const settings = { filesUrl: null, s3Endpoint: null, s3Region: 'cn-north-1', s3AccessKeyId: null, s3SecretAccessKey: null };
    expect(fileStoreOf(settings)).toBeNull();
    expect(() => fileStoreOf({ ...settings, filesUrl: 's3://papers/gongqiao' })).toThrow('AWS_ACCESS_KEY_ID');
    expect(fileStoreOf({ ...settings, filesUrl: 's3://papers/gongqiao', s3AccessKeyId: 'a', s3SecretAccessKey: 'b' })).toBeInstanceOf(S3Store);
  });
});
