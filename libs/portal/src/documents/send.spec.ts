import { describe, expect, it } from '@jest/globals';
import { sendDocument } from './send.js';

const REFUSAL = { code: 'file-type', field: 'file', message: { zh: '不收', en: 'Not taken' }, provision: null, requestId: null };
const answering = (status: number, body: unknown, seen: string[] = []): typeof fetch => (address, init) => {
  seen.push(`${init?.method ?? ''} ${String(address)} ${new Headers(init?.headers).get('x-mutation-key') ?? ''}`);
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
};

describe('sending a document', () => {
  it('goes to its thing under its key, and to none yet where there is no thing', async () => {
    const seen: string[] = [];
    expect(await sendDocument({ subject: 'Thing', subjectId: 't1', kind: 'letter', about: 'a' }, '信 1.pdf', new Blob(['x']), 'k', answering(200, { id: 'd' }, seen))).toEqual({ ok: true, id: 'd' });
    await sendDocument({ subject: 'Thing', subjectId: null, kind: 'letter' }, 'x', new Blob(['x']), 'k2', answering(200, { id: 'd' }, seen));
    expect(seen).toEqual(['POST /files/document/Thing/t1?kind=letter&name=%E4%BF%A1+1.pdf&about=a k', 'POST /files/document/Thing/new?kind=letter&name=x k2']);
  });

  it('tells a refusal from a lost line, after which the same may be sent again', async () => {
    const target = { subject: 'Thing', subjectId: null, kind: 'letter' };
    expect(await sendDocument(target, 'x', new Blob(['x']), 'k', answering(415, { errors: [{ extensions: REFUSAL }] }))).toEqual({ ok: false, refusal: REFUSAL });
    expect(await sendDocument(target, 'x', new Blob(['x']), 'k', () => Promise.reject(new TypeError('failed to fetch')))).toEqual({ ok: false, refusal: null });
    expect(await sendDocument(target, 'x', new Blob(['x']), 'k', () => Promise.resolve(new Response('<html>', { status: 502 })))).toEqual({ ok: false, refusal: null });
  });
});
