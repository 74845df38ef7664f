import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Documents } from '@gongqiao/domain/documents';
import { testApi, type TestApi } from '../testing/test-api.js';

const PDF = Buffer.from('%PDF-1.4\n% a page\n');
const THING = randomUUID();

describe('documents over HTTP', () => {
  let api: TestApi;
  let base: string;
  const cookies = new Map<string, string>();
  const cookieOf = async (name: string): Promise<string> => {
    const cookie = cookies.get(name) ?? (await api.signIn(name));
    cookies.set(name, cookie);
    return cookie;
  };
  const upload = async (name: string | null, body: Buffer, { path = `Probe/${THING}?kind=letter&name=${encodeURIComponent('信.pdf')}`, headers = {} as Record<string, string> } = {}): Promise<{ status: number; id?: string; code?: string }> => {
    const response = await fetch(`${base}/${path}`, { method: 'POST', body: new Uint8Array(body), headers: { ...(name === null ? {} : { cookie: await cookieOf(name) }), 'content-type': 'application/octet-stream', 'x-mutation-key': randomUUID(), ...headers } });
    const answer = (await response.json()) as { id?: string; errors?: { extensions: { code: string } }[] };
    const code = answer.errors?.[0]?.extensions.code;
    return { status: response.status, ...(answer.id === undefined ? {} : { id: answer.id }), ...(code === undefined ? {} : { code }) };
  };
  const open = async (name: string, id: string): Promise<Response> => fetch(`${base}/${id}`, { headers: { cookie: await cookieOf(name) } });

  beforeAll(async () => {
    api = await testApi({ today: '2026-11-20', packs: ['hebei'] });
    base = api.url.replace('/graphql', '/files/document');
    await api.addTenant('hb', 'hebei');
    await api.addTenant('xx', 'hebei');
    api.get(Documents).own({ subject: 'Probe', most: 5, attach: (_m, ctx) => Promise.resolve({ unitPath: ctx.unitPath }), opening: () => Promise.resolve({ own: false, reason: null }) });
  }, 120_000);
  afterAll(() => api.close());

  it('come in under a key and go out as what they are, never kept by a browser, never sniffed', async () => {
    const sent = await upload('hb-county', PDF);
    expect(sent.status).toBe(200);
    const response = await open('hb-county', sent.id ?? '');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    expect([response.headers.get('content-type'), response.headers.get('x-content-type-options'), response.headers.get('cache-control'), response.headers.get('content-disposition')])
      .toEqual(['application/pdf', 'nosniff', 'private, no-store', `inline; filename="download"; filename*=UTF-8''${encodeURIComponent('信.pdf')}`]);
  });

  it('are not there for another tenant, nor under a name that is none', async () => {
    const { id = '' } = await upload('hb-county', Buffer.concat([PDF, Buffer.from('2')]));
    expect([(await open('xx-county', id)).status, (await open('hb-county', randomUUID())).status, (await open('hb-county', 'x')).status]).toEqual([404, 404, 422]);
  });

  it.each<[string, string | null, Buffer, { path?: string; headers?: Record<string, string> }, number, string]>([
    ['from nobody', null, PDF, {}, 401, 'not-signed-in'],
    ['of another type than its name says', 'hb-county', Buffer.from('<html><script>'), {}, 415, 'file-type'],
    ['too large', 'hb-county', Buffer.concat([PDF, Buffer.alloc(10_000_000)]), {}, 413, 'upload-too-large'],
    ['sent by a form of another site', 'hb-county', PDF, { headers: { 'content-type': 'text/plain' } }, 415, 'upload-type'],
    ['for a thing that takes none', 'hb-county', PDF, { path: `Nothing/${THING}?kind=letter&name=x` }, 422, 'document-subject'],
    ['before there is a thing, where that is not offered', 'hb-county', PDF, { path: 'Probe/new?kind=letter&name=x' }, 422, 'document-subject'],
  ])('are refused %s', async (_, name, body, more, status, code) => {
    expect(await upload(name, body, more)).toEqual({ status, code });
  });
});
